using System.Collections.Immutable;
using Publisher.Core.Display;
using Publisher.Core.Geometry;
using Publisher.Core.Style;
using Publisher.Layout.Blocks;
using Publisher.Layout.Inline;

namespace Publisher.Layout.Binding;

/// <summary>Sets short generated texts: folios, heads, labels, leaders.</summary>
internal static class LineSetting
{
    /// <summary>One line at a place of a width; y = 0 is its baseline.</summary>
    public static SetLine Line(GalleyContext context, string text, ParagraphStyle style, LineMeasure measure, TextAlign align, StructId structure) =>
        Lines(context, [new StyledText(text, InlineFlattener.LookOf(style, structure), 0)], style, _ => measure, align)[0];

    /// <summary>One line of furniture; a text too long for it ends in an ellipsis.</summary>
    public static SetLine Cut(GalleyContext context, string text, ParagraphStyle style, LineMeasure measure, TextAlign align)
    {
        var look = InlineFlattener.LookOf(style, StructId.Artifact);
        ImmutableArray<SetLine> Set(string words) => Lines(context, [new StyledText(words, look, 0)], style, _ => measure, align);
        var lines = Set(text);
        for (var kept = text.Length - 1; lines.Length > 1 && kept > 0; kept--)
        {
            if (!char.IsHighSurrogate(text[kept - 1]))
            {
                lines = Set(text[..kept] + "……");
            }
        }

        return lines[0];
    }

    /// <summary>Lines of pieces in a measure.</summary>
    public static ImmutableArray<SetLine> Lines(
        GalleyContext context, ImmutableArray<TextPiece> pieces, ParagraphStyle style, Func<int, LineMeasure> measure, TextAlign align) =>
        ParagraphSetter.Set(new ParagraphInput(pieces, measure, Length.Zero, align, context.Rules(style), style.Size) { Vertical = context.Vertical }, context.Type);

    /// <summary>A leader of centred dots between two edges, on a grid of half ems counted from the right edge of the measure (clreq-layout §8).</summary>
    public static ImmutableArray<DisplayItem> Leader(GalleyContext context, ParagraphStyle style, Length from, Length to, Length gridOrigin)
    {
        var pitch = style.Size / 2;
        var first = from + pitch;
        var last = to - pitch;
        var dot = Line(context, "·", style, new LineMeasure(Length.Zero, style.Size * 4), TextAlign.Start, StructId.Artifact);
        if (dot.Items.IsEmpty || dot.Items[0] is not GlyphRun { Glyphs.Length: > 0 } run)
        {
            return [];
        }

        var glyphs = ImmutableArray.CreateBuilder<PlacedGlyph>();
        for (var x = gridOrigin - (pitch * ((gridOrigin - first).Emu / pitch.Emu)); x + pitch <= last; x += pitch)
        {
            glyphs.Add(run.Glyphs[0] with { X = x + run.Glyphs[0].X, TextStart = glyphs.Count, TextLength = 1 });
        }

        return glyphs.Count == 0
            ? []
            : [run with { Origin = new Point(Length.Zero, run.Origin.Y), Glyphs = glyphs.ToImmutable(), Text = new string('·', glyphs.Count) }];
    }
}
