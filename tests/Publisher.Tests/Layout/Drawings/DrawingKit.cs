using System.Collections.Immutable;
using Publisher.Core.Diagnostics;
using Publisher.Core.Display;
using Publisher.Core.Geometry;
using Publisher.Core.Style;
using Publisher.Core.Text;
using Publisher.Fonts;
using Publisher.Layout.Drawings;
using Publisher.Layout.Inline;
using Publisher.Tests.Fonts;

namespace Publisher.Tests.Layout.Drawings;

/// <summary>What came of a drawing.</summary>
internal sealed record Drawn(GroupItem Group, ImmutableArray<Diagnostic> Diagnostics)
{
    internal IReadOnlyList<DisplayItem> All => [.. Deep(Group.Items)];

    internal IReadOnlyList<PathItem> Paths => [.. All.OfType<PathItem>()];

    internal IReadOnlyList<GlyphRun> Runs => [.. All.OfType<GlyphRun>()];

    internal IReadOnlyList<string> Codes => [.. Diagnostics.Select(d => d.Code)];

    private static IEnumerable<DisplayItem> Deep(IEnumerable<DisplayItem> items) => items.SelectMany(i => i is GroupItem g ? Deep(g.Items).Prepend(g) : [i]);
}

/// <summary>Sets small drawings: a unit of an SVG of 100 by 100 is a point.</summary>
internal sealed class DrawingKit : IDisposable
{
    private readonly FontLibrary _fonts = TestFonts.Library();

    internal static readonly FileId File = new("images/d.svg");

    internal static readonly SourceSpan Use = new(new FileId("manuscript/1.md"), 7, 3);

    internal FontLibrary Fonts => _fonts;

    internal static FontStyle Roles
    {
        get
        {
            var body = new FontRole([TestFonts.Serif], [TestFonts.Latin], [TestFonts.Latin]);
            var bold = new FontRole([TestFonts.SansBold], [TestFonts.SansBold], [TestFonts.SansBold]);
            return new FontStyle
            {
                Roles = ImmutableSortedDictionary.Create<string, FontRole>(StringComparer.Ordinal).Add("body", body).Add("heading", bold).Add("strong", bold).Add("kai", body),
            };
        }
    }

    internal static string Svg(string inside, string attributes = "viewBox='0 0 100 100'") => $"<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink' {attributes}>{inside}</svg>";

    /// <summary>A drawing of 100 by 100 in a box of 100 points.</summary>
    internal Drawn Set(string inside) => SetFile(Svg(inside));

    internal Drawn SetFile(string text, int width = 100, int height = 100)
    {
        var read = SvgFile.Read(new SourceFile(File, text));
        Assert.Empty(read.Diagnostics);
        var found = new List<Diagnostic>();
        var type = new TypeContext(_fonts, Roles);
        var box = new Rect(Length.Zero, Length.Zero, Length.Pt(width), Length.Pt(height));
        var group = DrawingSetter.Set(read.Value!, new DrawingPlace(box, Use, new StructId(4)), new DrawingType(type, Roles, new CompositionStyle(), _fonts.Find), found);
        return new Drawn(group, [.. found, .. type.Diagnostics]);
    }

    /// <summary>Steps of a path in points, one decimal.</summary>
    internal static string Steps(IEnumerable<PathSegment> segments) => string.Join(' ', segments.Select(s => s.Kind switch
    {
        'C' => $"C{Pt(s.A)} {Pt(s.B)} {Pt(s.C)}",
        'Z' => "Z",
        _ => s.Kind + Pt(s.A),
    }));

    internal static string Pt(Point p) => FormattableString.Invariant($"{Math.Round(p.X.Points, 1):0.#},{Math.Round(p.Y.Points, 1):0.#}");

    public void Dispose() => _fonts.Dispose();
}
