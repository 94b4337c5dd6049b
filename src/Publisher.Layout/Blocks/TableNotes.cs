using System.Collections.Immutable;
using Publisher.Core.Display;
using Publisher.Core.Geometry;
using Publisher.Core.Model;
using Publisher.Core.Style;
using Publisher.Layout.Inline;

namespace Publisher.Layout.Blocks;

/// <summary>
/// Notes under a table. Their lines are closer than the grid's: a few of them share a few grid lines so that the blank between them
/// stays nearly what the style asks, and the notes may go on over a page between such groups.
/// </summary>
internal static class TableNotes
{
    /// <summary>Groups of more grid lines than this leave too much at a page's foot.</summary>
    private const int MostLines = 3;

    /// <summary>The notes as items; none when there are no notes.</summary>
    public static IEnumerable<FlowItem> Set(GalleyContext context, Table table)
    {
        if (table.Notes.Length == 0)
        {
            yield break;
        }

        var style = context.Paragraph("table-note");
        var lines = table.Notes.SelectMany(n => Lines(context, n, style)).ToList();
        var (grid, type) = Group(context.Style.Page.Leading, style.Leading ?? style.Size.Scale(140, 100));
        var leading = (context.Style.Page.Leading * grid) / type;

        // The first line keeps some air from the rule.
        var air = style.Size.Scale(55, 100);
        for (var at = 0; at < lines.Count; at += type)
        {
            var drawn = ImmutableArray.CreateBuilder<DisplayItem>();
            var anchors = ImmutableArray.CreateBuilder<LineAnchor>();
            var count = Math.Min(type, lines.Count - at);
            for (var i = 0; i < count; i++)
            {
                var line = lines[at + i];
                anchors.AddRange(line.Anchors.Select(a => a.ItemIndex < 0 ? a : a with { ItemIndex = a.ItemIndex + drawn.Count }));
                DisplayItems.MoveTo(drawn, line.Items, Length.Zero, air + GalleyContext.Ascent(style.Size) + (leading * i));
            }

            yield return new FlowItem
            {
                Lines = at + type < lines.Count ? grid : context.LinesFor(air + (leading * (count - 1)) + style.Size - (context.Style.Page.Leading / 8)),
                Items = drawn.ToImmutable(),
                Anchors = anchors.ToImmutable(),
                BlockId = table.Id,
                BreakBefore = at == 0 ? BreakCost.Stranded : BreakCost.Poor,
                Span = table.Span,
            };
        }
    }

    /// <summary>How many grid lines hold how many lines of type with the least blank added, and none taken away.</summary>
    private static (int Grid, int Type) Group(Length pitch, Length leading)
    {
        (int Grid, int Type, long Added) best = (1, 1, long.MaxValue);
        for (var grid = 1; grid <= MostLines; grid++)
        {
            var type = Math.Max(1, (int)((pitch.Emu * grid) / leading.Emu));
            var added = ((pitch.Emu * grid) / type) - leading.Emu;
            if (added < best.Added)
            {
                best = (grid, type, added);
            }
        }

        return (best.Grid, best.Type);
    }

    private static ImmutableArray<SetLine> Lines(GalleyContext context, Paragraph note, ParagraphStyle style)
    {
        var look = InlineFlattener.LookOf(style, context.Structure.Of(note.Id));
        var copy = new ParagraphCopy(note.Id, InlineFlattener.Flatten(note.Children, look, context.Resolve), style, Frame.Full, note.Span);
        return ParagraphFlows.Lines(context, copy, TextSetting.Plain);
    }
}
