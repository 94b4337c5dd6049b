using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using Publisher.Core.Build;
using Publisher.Core.Display;
using Publisher.Core.Geometry;
using Publisher.Core.Text;
using Publisher.Fonts;

namespace Publisher.Layout.Cover;

/// <summary>
/// Display items as an SVG drawing that needs no font and no file: glyphs are outlines and pictures are inside it, so that it looks alike
/// wherever it is drawn. Lengths are whole units of a hundredth of a point.
/// </summary>
public sealed class SvgDrawing
{
    private const long Unit = Length.PerPoint / 100;
    private readonly StringBuilder _svg = new();
    private readonly FontLibrary _fonts;
    private readonly Func<Ink, ScreenColor> _colors;
    private readonly ImmutableDictionary<FileId, ImageAsset> _pictures;
    private int _clips;

    private SvgDrawing(FontLibrary fonts, Func<Ink, ScreenColor> colors, ImmutableDictionary<FileId, ImageAsset> pictures) =>
        (_fonts, _colors, _pictures) = (fonts, colors, pictures);

    /// <summary>The part of a page that lies in a box.</summary>
    /// <param name="items">Items in drawing order; links are left out, and so are pictures that are not at hand.</param>
    /// <param name="box">What is shown.</param>
    /// <param name="fonts">Faces of the glyphs.</param>
    /// <param name="colors">How an ink looks on a screen.</param>
    /// <param name="pictures">Pictures as JPEG or PNG.</param>
    public static string Write(
        IEnumerable<DisplayItem> items, Rect box, FontLibrary fonts, Func<Ink, ScreenColor> colors, ImmutableDictionary<FileId, ImageAsset> pictures)
    {
        var drawing = new SvgDrawing(fonts, colors, pictures);
        drawing._svg.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"{N(box.X)} {N(box.Y)} {N(box.Width)} {N(box.Height)}\" width=\"{box.Width.Points:0.####}\" height=\"{box.Height.Points:0.####}\">");
        drawing.Fill(drawing._colors(Ink.Paper)).Append(" d=\"").Append(Steps(PicturePlacing.Outline(box))).Append("\"/>");
        foreach (var item in items)
        {
            drawing.Write(item);
        }

        return drawing._svg.Append("</svg>\n").ToString();
    }

    private void Write(DisplayItem item)
    {
        switch (item)
        {
            case GlyphRun run:
                Write(run);
                break;
            case RuleItem rule:
                Fill(_colors(rule.Ink)).Append(" d=\"").Append(Steps(PicturePlacing.Outline(rule.Box))).Append("\"/>");
                break;
            case PathItem path:
                Write(path);
                break;
            case ImageItem image:
                Write(image);
                break;
            case GroupItem group:
                Write(group);
                break;
            case LinkItem:
                break;
            default:
                throw new UnreachableException(item.GetType().Name);
        }
    }

    private void Write(GlyphRun run)
    {
        if (_fonts.Find(run.Font) is not { } face)
        {
            return;
        }

        var steps = new StringBuilder();
        foreach (var glyph in run.Glyphs)
        {
            steps.Append(Steps(Outline(run, face, glyph)));
        }

        if (steps.Length > 0)
        {
            Fill(_colors(run.Ink)).Append(" d=\"").Append(steps).Append("\"/>");
        }
    }

    private static ImmutableArray<PathSegment> Outline(GlyphRun run, FontFace face, PlacedGlyph glyph)
    {
        var at = run.PlaceOf(glyph);
        if (run.Flow == Flow.Vertical)
        {
            var half = run.Size.Scale(face.Advance(glyph.Id), face.UnitsPerEm * 2L);
            return GlyphOutlines.Place(face, glyph.Id, run.Size, new Point(at.X - half, at.Y + run.Size.Scale(88, 100)));
        }

        // along the baseline and down from it, then where the run goes
        Point Put(Point p) => run.Flow == Flow.Sideways ? new(at.X - p.Y, at.Y + p.X) : new(at.X + p.X.Scale(run.Condense, 1000), at.Y + p.Y);
        return [.. GlyphOutlines.Place(face, glyph.Id, run.Size, default).Select(s => new PathSegment(s.Kind, Put(s.A), Put(s.B), Put(s.C)))];
    }

    private void Write(PathItem path)
    {
        if (path.Width == Length.Zero)
        {
            Fill(_colors(path.Ink));
        }
        else
        {
            _svg.Append(CultureInfo.InvariantCulture, $"<path fill=\"none\" stroke=\"{Hex(_colors(path.Ink))}\" stroke-width=\"{N(path.Width)}\" stroke-miterlimit=\"{path.MiterLimit / 1000m:0.###}\"");
            _svg.Append(path.Cap switch { LineCap.Round => " stroke-linecap=\"round\"", LineCap.Square => " stroke-linecap=\"square\"", _ => "" });
            _svg.Append(path.Join switch { LineJoin.Round => " stroke-linejoin=\"round\"", LineJoin.Bevel => " stroke-linejoin=\"bevel\"", _ => "" });
            if (!path.Dashes.IsEmpty)
            {
                _svg.Append(CultureInfo.InvariantCulture, $" stroke-dasharray=\"{string.Join(' ', path.Dashes.Select(N))}\" stroke-dashoffset=\"{N(path.DashPhase)}\"");
            }
        }

        _svg.Append(path.EvenOdd ? " fill-rule=\"evenodd\"" : "").Append(" d=\"").Append(Steps(path.Segments)).Append("\"/>");
    }

    private void Write(ImageItem image)
    {
        if (!_pictures.TryGetValue(image.Image, out var asset) || asset.Encoding == ImageEncoding.Flate || asset.Color == ImageColor.Cmyk)
        {
            return;
        }

        var type = asset.Encoding == ImageEncoding.Jpeg ? "jpeg" : "png";
        _svg.Append(CultureInfo.InvariantCulture, $"<image x=\"{N(image.Box.X)}\" y=\"{N(image.Box.Y)}\" width=\"{N(image.Box.Width)}\" height=\"{N(image.Box.Height)}\" preserveAspectRatio=\"none\" href=\"data:image/{type};base64,");
        _svg.Append(Convert.ToBase64String(asset.Content.Span)).Append("\"/>");
    }

    private void Write(GroupItem group)
    {
        var clip = "";
        if (!group.Clip.IsEmpty)
        {
            var id = "c" + (++_clips).ToString(CultureInfo.InvariantCulture);
            _svg.Append(CultureInfo.InvariantCulture, $"<clipPath id=\"{id}\"><path{(group.ClipEvenOdd ? " clip-rule=\"evenodd\"" : "")} d=\"{Steps(group.Clip)}\"/></clipPath>");
            clip = $" clip-path=\"url(#{id})\"";
        }

        _svg.Append(CultureInfo.InvariantCulture, $"<g{clip}{(group.Opacity < 1000 ? FormattableString.Invariant($" opacity=\"{group.Opacity / 1000m:0.###}\"") : "")}>");
        foreach (var item in group.Items)
        {
            Write(item);
        }

        _svg.Append("</g>");
    }

    private StringBuilder Fill(ScreenColor color) => _svg.Append("<path fill=\"").Append(Hex(color)).Append('"');

    private static string Hex(ScreenColor color) => FormattableString.Invariant($"#{color.Red:x2}{color.Green:x2}{color.Blue:x2}");

    private static string Steps(ImmutableArray<PathSegment> segments) => string.Concat(segments.Select(s => s.Kind switch
    {
        'C' => FormattableString.Invariant($"C{N(s.A.X)} {N(s.A.Y)} {N(s.B.X)} {N(s.B.Y)} {N(s.C.X)} {N(s.C.Y)}"),
        'Z' => "Z",
        _ => FormattableString.Invariant($"{s.Kind}{N(s.A.X)} {N(s.A.Y)}"),
    }));

    private static string N(Length length) =>
        ((length.Emu >= 0 ? length.Emu + (Unit / 2) : length.Emu - (Unit / 2)) / Unit).ToString(CultureInfo.InvariantCulture);
}
