using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using Publisher.Core.Geometry;

namespace Publisher.Core.Display;

/// <summary>Display lists as text, for golden tests and for looking at. Positions are points from the top left trim corner.</summary>
public static class DisplayDump
{
    /// <summary>All pages, then bookmarks. Ends with a line feed.</summary>
    public static string Of(PagedDocument document)
    {
        var text = new StringBuilder();
        foreach (var page in document.Pages)
        {
            Append(text, page);
        }

        foreach (var entry in document.Outline)
        {
            text.Append("outline ").Append(' ', 2 * Math.Max(0, entry.Level - 1));
            text.Append(CultureInfo.InvariantCulture, $"{Quoted(entry.Title)} page {entry.PageIndex} y {Pt(entry.Y)} -> {entry.TargetId}\n");
        }

        return text.ToString();
    }

    /// <summary>One page: a line of geometry, then each item on a line of its own. Ends with a line feed.</summary>
    public static string Of(Page page)
    {
        var text = new StringBuilder();
        Append(text, page);
        return text.ToString();
    }

    private static void Append(StringBuilder text, Page page)
    {
        text.Append("page ").Append(page.Label.Text).Append(page.Recto ? " recto " : " verso ");
        text.Append(Pt(page.TrimWidth)).Append(" x ").Append(Pt(page.TrimHeight)).Append(" bleed ").Append(Pt(page.Bleed)).Append('\n');
        Append(text, "body", page.Body);
        Append(text, "furniture", page.Furniture);
    }

    private static void Append(StringBuilder text, string part, ImmutableArray<DisplayItem> items)
    {
        if (items.IsDefaultOrEmpty)
        {
            return;
        }

        text.Append("  ").Append(part).Append('\n');
        foreach (var item in items)
        {
            Append(text, "    ", item);
        }
    }

    private static void Append(StringBuilder text, string indent, DisplayItem item)
    {
        text.Append(indent).Append(Of(item));
        text.Append(item.Language is null ? "" : " lang " + item.Language);
        text.Append(item.Struct == StructId.Artifact ? "" : " #" + item.Struct.Index.ToString(CultureInfo.InvariantCulture)).Append('\n');
        foreach (var inner in item is GroupItem group ? group.Items : [])
        {
            Append(text, indent + "  ", inner);
        }
    }

    private static string Of(DisplayItem item) => item switch
    {
        GlyphRun run => $"{Of(run.Flow)} {Pt(run.Origin)} {Quoted(run.Text)} {run.Font} {Pt(run.Size)}{(run.Condense == 1000 ? "" : " condensed " + run.Condense.ToString(CultureInfo.InvariantCulture))}{Of(run.Ink)} at {Places(run.Glyphs)}",
        ImageItem image => $"image {Pt(image.Box)} {image.Image.Path}",
        RuleItem rule => $"rule {Pt(rule.Box)}{Of(rule.Ink)}",
        GroupItem group => $"group {group.Items.Length}{(group.Opacity == 1000 ? "" : " opacity " + group.Opacity.ToString(CultureInfo.InvariantCulture))}{(group.Clip.IsEmpty ? "" : " clip " + Steps(group.Clip))}",
        PathItem path => $"path {(path.Width == Length.Zero ? "filled" : Pt(path.Width))}{(path.EvenOdd ? " even-odd" : "")}{Stroke(path)}{Of(path.Ink)} {Steps(path.Segments)}",
        LinkItem link => $"link {Pt(link.Box)} -> {link.TargetId ?? link.Uri}",
        _ => throw new UnreachableException(item.GetType().Name),
    };

    private static string Stroke(PathItem path) =>
        (path.Cap == LineCap.Butt ? "" : " cap " + path.Cap) + (path.Join == LineJoin.Miter ? "" : " join " + path.Join)
        + (path.Dashes.IsEmpty ? "" : " dashes " + string.Join(',', path.Dashes.Select(d => Pt(d))));

    private static string Of(Flow flow) => flow switch
    {
        Flow.Horizontal => "text",
        Flow.Vertical => "column",
        Flow.Sideways => "sideways",
        _ => throw new UnreachableException(flow.ToString()),
    };

    // A glyph is its place on the line; those off the baseline say by how much.
    private static string Places(ImmutableArray<PlacedGlyph> glyphs) =>
        string.Join(' ', glyphs.Select(g => g.Y == Length.Zero ? Pt(g.X) : Pt(g.X) + "/" + Pt(g.Y)));

    private static string Steps(ImmutableArray<PathSegment> segments) => string.Join(' ', segments.Select(s => s.Kind switch
    {
        'C' => $"C {Pt(s.A)} {Pt(s.B)} {Pt(s.C)}",
        'Z' => "Z",
        _ => $"{s.Kind} {Pt(s.A)}",
    }));

    private static string Of(Ink ink) => ink.Colorant switch
    {
        null => ink == Ink.Black ? "" : FormattableString.Invariant($" K{ink.Tint}"),
        ProcessColor p => FormattableString.Invariant($" cmyk({p.Cyan},{p.Magenta},{p.Yellow},{p.Black}) {ink.Tint}%"),
        SpotColor spot => FormattableString.Invariant($" {spot.Name} {ink.Tint}%"),
        ScreenColor rgb => FormattableString.Invariant($" rgb({rgb.Red},{rgb.Green},{rgb.Blue}) {ink.Tint}%"),
        _ => throw new UnreachableException(ink.Colorant.GetType().Name),
    };

    private static string Pt(Length length) => length.Points.ToString("0.###", CultureInfo.InvariantCulture);

    private static string Pt(Point point) => Pt(point.X) + "," + Pt(point.Y);

    private static string Pt(Rect box) => $"{Pt(box.X)},{Pt(box.Y)} {Pt(box.Width)}x{Pt(box.Height)}";

    private static string Quoted(string text) =>
        "'" + text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal) + "'";
}
