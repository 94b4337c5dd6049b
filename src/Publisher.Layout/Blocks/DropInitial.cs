using System.Collections.Immutable;
using System.Text;
using Publisher.Core.Diagnostics;
using Publisher.Core.Geometry;
using Publisher.Core.Style;
using Publisher.Layout.Inline;

namespace Publisher.Layout.Blocks;

/// <summary>
/// Drop initials (首字下沉). The initial's em box reaches from the head of the first line's em boxes to the foot of the last
/// one's; the text beside it begins a whole number of ems in, so that its characters stay on the grid's columns.
/// </summary>
internal static class DropInitial
{
    /// <summary>The paragraph with its initial, or null when it begins with something that cannot be one (LY054 when it was asked for).</summary>
    public static TextFlow? Make(GalleyContext context, ParagraphCopy copy, bool asked)
    {
        var at = 0;
        while (at < copy.Pieces.Length && copy.Pieces[at] is AnchorPiece)
        {
            at++;
        }

        if (at == copy.Pieces.Length || copy.Pieces[at] is not StyledText text || !Rune.TryGetRuneAt(text.Text, 0, out var first) || !DropStyle.CanDrop(first))
        {
            if (asked)
            {
                context.Diagnostics.Add(Catalogue.NoInitial.At(copy.Span));
            }

            return null;
        }

        var units = first.Utf16SequenceLength;
        var initial = TitleLines.Part(text, 0, units);
        ImmutableArray<TextPiece> rest = text.Text.Length == units
            ? copy.Pieces.RemoveAt(at)
            : copy.Pieces.SetItem(at, TitleLines.Part(text, units, text.Text.Length));
        return new TextFlow(setting => Set(context, copy with { Pieces = rest }, initial, setting)) { Id = copy.Id, Span = copy.Span };
    }

    private static ImmutableArray<FlowItem> Set(GalleyContext context, ParagraphCopy copy, StyledText initial, TextSetting setting)
    {
        var depth = context.Style.Drops.Lines;
        var size = context.DepthOf(depth) - context.Style.Page.GridSize + copy.Style.Size;
        var drawn = Initial(context, copy, initial, size);
        var em = copy.Style.Size;
        var wanted = drawn.Width + (em / 4);
        var inset = em * ((wanted.Emu + em.Emu - 1) / em.Emu);
        var beside = copy with { Style = copy.Style with { Indent = Length.Zero } };
        var lines = ParagraphFlows.Beside(context, beside, setting, depth, inset);
        var items = ParagraphFlows.Items(context, beside, lines);
        for (var i = 1; i < Math.Min(depth, items.Length); i++)
        {
            items = items.SetItem(i, items[i] with { BreakBefore = BreakCost.Stranded });
        }

        // A paragraph of fewer lines than the initial still keeps the lines beside it free.
        var missing = Math.Max(0, depth - items.Length);
        var top = context.GridBaseline - GalleyContext.Ascent(em);
        var shown = DisplayItems.Move(drawn.Items, Length.Zero, top + GalleyContext.Ascent(size));
        var head = items[0];
        items = items.SetItem(0, head with
        {
            TextStart = initial.Offset,
            Items = [.. shown, .. head.Items],
            Anchors = [.. head.Anchors.Select(a => a.ItemIndex < 0 ? a : a with { ItemIndex = a.ItemIndex + shown.Length })],
        });
        return items.SetItem(items.Length - 1, items[^1] with { Lines = items[^1].Lines + missing });
    }

    private static SetLine Initial(GalleyContext context, ParagraphCopy copy, StyledText initial, Length size)
    {
        var look = initial.Look with { Role = context.Style.Drops.Font, Size = size, Dots = false, ProperName = false, WavyTitle = false };
        var start = copy.Frame.Start + copy.Style.InsetStart;
        var input = new ParagraphInput(
            [initial with { Look = look }], _ => new LineMeasure(start, size * 2), Length.Zero, TextAlign.Start, context.Style.Composition, size)
        { Vertical = context.Vertical };
        return ParagraphSetter.Set(input, context.Type)[0];
    }
}
