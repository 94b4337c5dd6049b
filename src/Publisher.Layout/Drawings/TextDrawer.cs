using System.Collections.Immutable;
using System.Xml.Linq;
using Publisher.Core.Display;
using Publisher.Core.Geometry;
using Publisher.Core.Style;
using Publisher.Fonts;
using Publisher.Layout.Inline;

namespace Publisher.Layout.Drawings;

/// <summary>The faces that a drawing's words are set in.</summary>
/// <param name="Type">Faces and shaping.</param>
/// <param name="Fonts">Roles of the style.</param>
/// <param name="Rules">Rules of composition.</param>
/// <param name="Find">Faces by full name, for their outlines.</param>
internal sealed record DrawingType(TypeContext Type, FontStyle Fonts, CompositionStyle Rules, Func<string, FontFace?> Find);

/// <summary>Sets the words of a drawing with the book's own shaping. Turned, skewed and stroked words are drawn as outlines.</summary>
internal sealed class TextDrawer(SvgFile file, DrawingType type, LookReader looks, Painter painter, DrawingFindings findings)
{
    // In points: what is smaller cannot be seen, what is larger is no type.
    private const decimal Smallest = 0.05m;
    private const decimal Largest = 5_000m;

    private readonly TextReader _reader = new(looks, findings);
    private readonly Families _families = new(type.Fonts);

    /// <summary>Draws a <c>text</c>.</summary>
    public void Draw(XElement text, Matrix matrix, OwnLook own, ImmutableArray<DisplayItem>.Builder items)
    {
        var chars = _reader.Read(text, own);
        var pen = default(Place);
        for (var i = 0; i < chars.Count;)
        {
            // a chunk is anchored as a whole; it begins where a place is given
            var end = i + 1;
            while (end < chars.Count && chars[end].X is null && chars[end].Y is null)
            {
                end++;
            }

            pen = new Place(chars[i].X ?? pen.X, chars[i].Y ?? pen.Y);
            pen = Chunk(chars.GetRange(i, end - i), pen, matrix, items);
            i = end;
        }
    }

    private sealed record Part(OwnLook Own, XElement Element, decimal Dx, decimal Dy, ImmutableArray<SetLine> Lines, decimal Width);

    private Place Chunk(List<TextChar> chars, Place pen, Matrix matrix, ImmutableArray<DisplayItem>.Builder items)
    {
        var scale = matrix.Scale;
        if (scale <= 0)
        {
            return pen;
        }

        var parts = Parts(chars, scale);
        var width = parts.Sum(p => p.Dx + p.Width);
        var at = pen + new Place(-width * chars[0].Own.Look.Anchor / 2, 0);
        foreach (var part in parts)
        {
            at += new Place(part.Dx, part.Dy);
            if (part.Own.Look.Visible)
            {
                var baseline = at + new Place(0, part.Own.Look.FontSize * part.Own.Look.Baseline / 1000);
                Draw(part, baseline, matrix, items);
            }

            at += new Place(part.Width, 0);
        }

        return at;
    }

    // Characters of one look that follow each other without a move are shaped together.
    private List<Part> Parts(List<TextChar> chars, decimal scale)
    {
        var parts = new List<Part>();
        for (var i = 0; i < chars.Count;)
        {
            var first = chars[i];
            var end = i + 1;
            while (end < chars.Count && ReferenceEquals(chars[end].Own, first.Own) && chars[end] is { Dx: 0, Dy: 0 })
            {
                end++;
            }

            var words = string.Concat(chars.GetRange(i, end - i).Select(c => c.Text));
            var lines = Set(words, first, scale);
            parts.Add(new Part(first.Own, first.Element, first.Dx, first.Dy, lines, lines.Sum(l => l.Width.Points) / scale));
            i = end;
        }

        return parts;
    }

    private ImmutableArray<SetLine> Set(string words, TextChar first, decimal scale)
    {
        var look = first.Own.Look;
        var points = look.FontSize * scale;
        if (points is < Smallest or > Largest)
        {
            return [];
        }

        var (role, unknown) = _families.Of(look.Family, look.Weight);
        if (unknown is not null)
        {
            findings.Family(look.FamilyPlace ?? first.Element, unknown, role);
        }

        var size = Length.Pt(points);
        var text = new StyledText(words, new TextLook(role, size, Ink.Black, null, StructId.Artifact) { Italic = look.Italic }, 0) { Span = file.SpanOf(first.Element) };
        var wide = new LineMeasure(Length.Zero, size * 100_000);
        return ParagraphSetter.Set(new ParagraphInput([text], _ => wide, Length.Zero, TextAlign.Start, type.Rules, size), type.Type);
    }

    private void Draw(Part part, Place baseline, Matrix matrix, ImmutableArray<DisplayItem>.Builder items)
    {
        var look = part.Own.Look;
        var stroke = painter.Stroke(matrix, part.Own, part.Element);
        var x = 0m;
        foreach (var line in part.Lines)
        {
            foreach (var run in line.Items.OfType<GlyphRun>())
            {
                var start = baseline + new Place(x, 0);
                if (matrix.IsUpright && stroke is null)
                {
                    Add(items, Upright(run, start, matrix, look));
                }
                else if (matrix.IsUpright)
                {
                    var lines = painter.Shown(stroke! with { Segments = Outlines(run, start, matrix) }, look.Stroke, look.StrokeOpacity);
                    var fill = Upright(run, start, matrix, look);
                    Add(items, look.StrokeFirst ? lines : fill);
                    Add(items, look.StrokeFirst ? fill : lines);
                }
                else
                {
                    painter.Draw(Outlines(run, start, matrix), stroke, look with { EvenOdd = false }, items);
                }
            }

            x += line.Width.Points / matrix.Scale;
        }
    }

    private static void Add(ImmutableArray<DisplayItem>.Builder items, DisplayItem? item)
    {
        if (item is not null)
        {
            items.Add(item);
        }
    }

    private DisplayItem? Upright(GlyphRun run, Place baseline, Matrix matrix, Look look)
    {
        var at = matrix.On(baseline);
        return painter.Shown(run, look.Fill, look.FillOpacity, ink => run with { Origin = new Point(at.X + run.Origin.X, at.Y + run.Origin.Y), Ink = ink });
    }

    private ImmutableArray<PathSegment> Outlines(GlyphRun run, Place baseline, Matrix matrix)
    {
        if (type.Find(run.Font) is not { } face)
        {
            return [];
        }

        var scale = matrix.Scale;
        var unit = run.Size.Points / scale / face.UnitsPerEm / GlyphOutlines.PerUnit;
        var path = ImmutableArray.CreateBuilder<PathSegment>();
        foreach (var glyph in run.Glyphs)
        {
            var place = run.PlaceOf(glyph);
            var placed = matrix
                * Matrix.Move(baseline.X + (place.X.Points / scale), baseline.Y + (place.Y.Points / scale))
                * Matrix.Scaling(unit * run.Condense / 1000, -unit);
            foreach (var step in GlyphOutlines.Of(face, glyph.Id))
            {
                path.Add(new PathSegment(step.Kind, On(placed, step.A), On(placed, step.B), On(placed, step.C)));
            }
        }

        return path.ToImmutable();

        static Point On(Matrix matrix, OutlinePoint p) => matrix.On(new Place(p.X, p.Y));
    }
}
