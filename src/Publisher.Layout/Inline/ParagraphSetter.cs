using System.Collections.Immutable;
using Publisher.Core.Display;
using Publisher.Core.Geometry;

namespace Publisher.Layout.Inline;

/// <summary>Sets a paragraph: text in, lines out.</summary>
internal static class ParagraphSetter
{
    /// <summary>The lines of a paragraph; at least one, even when it is empty.</summary>
    public static ImmutableArray<SetLine> Set(ParagraphInput p, TypeContext fonts)
    {
        var lines = ImmutableArray.CreateBuilder<SetLine>();
        var items = ImmutableArray.CreateBuilder<DisplayItem>();
        var (pen, start, at) = (p.FirstIndent, 0, 0);
        foreach (var text in p.Pieces.OfType<StyledText>())
        {
            var face = fonts.First(text.Look.Role);
            for (var i = 0; i < text.Text.Length && face is not null; i++, at++)
            {
                var glyph = face.Shape(text.Text.AsSpan(i, 1), "Hani", "zh-Hans")[0];
                var advance = text.Look.Size.Scale(glyph.Advance, face.UnitsPerEm);
                var measure = p.Measure(lines.Count);
                if (pen + advance > measure.Width)
                {
                    lines.Add(new SetLine(items.DrainToImmutable(), [], pen, start, at, false, default));
                    (pen, start) = (Length.Zero, at);
                }

                items.Add(new GlyphRun(
                    new Point(measure.Start + pen, Length.Zero),
                    face.Name,
                    text.Look.Size,
                    text.Look.Ink,
                    [new PlacedGlyph(glyph.Id, Length.Zero, Length.Zero, 0, 1)],
                    text.Text.Substring(i, 1))
                {
                    Struct = text.Look.Struct,
                    Source = text.Span,
                });
                pen += advance;
            }
        }

        lines.Add(new SetLine(items.DrainToImmutable(), [], pen, start, at, true, default));
        return lines.DrainToImmutable();
    }
}
