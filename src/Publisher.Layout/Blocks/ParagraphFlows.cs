using System.Collections.Immutable;
using Publisher.Core.Display;
using Publisher.Core.Geometry;
using Publisher.Core.Style;
using Publisher.Core.Text;
using Publisher.Layout.Inline;

namespace Publisher.Layout.Blocks;

/// <summary>The place a paragraph is set in: insets that its containers add, and rules at its sides.</summary>
/// <param name="Start">Added at each line's start.</param>
/// <param name="End">Added at each line's end.</param>
/// <param name="Decor">Drawn with each line (a box's sides); y = 0 is the line's top.</param>
internal sealed record Frame(Length Start, Length End, ImmutableArray<DisplayItem> Decor)
{
    /// <summary>The whole measure.</summary>
    public static readonly Frame Full = new(Length.Zero, Length.Zero, []);

    /// <summary>Style of the container whose face and size everything inside keeps (a list in a quotation), or null.</summary>
    public ParagraphStyle? Voice { get; init; }

    /// <summary>The frame inside a container: its insets are the frame's, its face is its contents'.</summary>
    public Frame Inside(ParagraphStyle style) => this with { Start = Start + style.InsetStart, End = End + style.InsetEnd, Voice = style };

    /// <summary>A paragraph style as it speaks in this frame.</summary>
    public ParagraphStyle Speak(ParagraphStyle style) => Voice is { } voice ? style with { Font = voice.Font, Size = voice.Size, Tint = voice.Tint } : style;
}

/// <summary>A paragraph ready to be set.</summary>
/// <param name="Id">Block id.</param>
/// <param name="Pieces">Flattened text.</param>
/// <param name="Style">Its style.</param>
/// <param name="Frame">Where.</param>
/// <param name="Span">Source.</param>
internal sealed record ParagraphCopy(string Id, ImmutableArray<TextPiece> Pieces, ParagraphStyle Style, Frame Frame, SourceSpan Span)
{
    /// <summary>Drawn once with the first line, at its baseline: a list label.</summary>
    public ImmutableArray<DisplayItem> Label { get; init; } = [];

    /// <summary>Cost of a page break before its first line: a source or signature stays with the line above.</summary>
    public int BreakBefore { get; init; }

    /// <summary>May text flow around a side figure here?</summary>
    public bool Wraps { get; init; }
}

/// <summary>Sets paragraphs on the grid, one line of type a grid line.</summary>
internal static class ParagraphFlows
{
    /// <summary>A paragraph of running text. Its widow and orphan costs are set with its lines.</summary>
    public static TextFlow Make(GalleyContext context, ParagraphCopy copy) =>
        new(setting => Set(context, copy, setting)) { Id = copy.Id, Span = copy.Span, Wraps = copy.Wraps };

    private static ImmutableArray<FlowItem> Set(GalleyContext context, ParagraphCopy copy, TextSetting setting) =>
        Items(context, copy, Lines(context, copy, setting));

    /// <summary>Lines as items of one grid line each.</summary>
    public static ImmutableArray<FlowItem> Items(GalleyContext context, ParagraphCopy copy, ImmutableArray<SetLine> lines)
    {
        var items = ImmutableArray.CreateBuilder<FlowItem>(lines.Length);
        for (var i = 0; i < lines.Length; i++)
        {
            var before = i == 0 ? copy.BreakBefore : lines[i - 1].Parted ? BreakCost.Poor : BreakCost.Free;
            items.Add(ItemOf(context, copy, lines[i], i == 0) with { BreakBefore = CostBefore(i, lines.Length) + before });
        }

        return items.MoveToImmutable();
    }

    /// <summary>The lines of a paragraph in its frame.</summary>
    public static ImmutableArray<SetLine> Lines(GalleyContext context, ParagraphCopy copy, TextSetting setting) => Beside(context, copy, setting, 0, Length.Zero);

    /// <summary>The lines of a paragraph whose first ones begin further in, beside a drop initial.</summary>
    public static ImmutableArray<SetLine> Beside(GalleyContext context, ParagraphCopy copy, TextSetting setting, int deep, Length inset)
    {
        var style = copy.Style;
        var start = copy.Frame.Start + style.InsetStart;
        var width = context.Style.Page.Measure - start - copy.Frame.End - style.InsetEnd;
        var narrow = width - setting.Narrowing;
        var input = new ParagraphInput(
            copy.Pieces,
            line => line < deep
                ? new LineMeasure(start + inset, (line < setting.NarrowLines ? narrow : width) - inset)
                : new LineMeasure(start, line < setting.NarrowLines ? narrow : width),
            style.Indent,
            style.Align,
            context.Rules(style, copy.Id),
            style.Size,
            setting.LineDelta)
        { Vertical = context.Vertical };
        return ParagraphSetter.Set(input, context.Type);
    }

    private static FlowItem ItemOf(GalleyContext context, ParagraphCopy copy, SetLine line, bool first)
    {
        var items = ImmutableArray.CreateBuilder<DisplayItem>(line.Items.Length + copy.Frame.Decor.Length + copy.Label.Length);
        DisplayItems.MoveTo(items, line.Items, Length.Zero, context.GridBaseline);
        if (first)
        {
            DisplayItems.MoveTo(items, copy.Label, Length.Zero, context.GridBaseline);
        }

        items.AddRange(copy.Frame.Decor);
        return new FlowItem
        {
            Lines = 1,
            Items = items.ToImmutable(),
            Anchors = line.Anchors,
            BlockId = copy.Id,
            TextStart = line.TextStart,
            Width = line.Width,
            Room = line.Room,
            Em = copy.Style.Size,
            Lone = line.Lone,
            OffGrid = copy.Style.Leading is { } asked && asked != context.Style.Page.Leading ? copy.Style : null,
            Fit = line.Fit,
            Span = copy.Span,
        };
    }

    private static int CostBefore(int line, int count)
    {
        var cost = BreakCost.Free;
        if (line == 1 && count > 1)
        {
            cost += BreakCost.Orphan;
        }

        if (line == count - 1 && count > 1)
        {
            cost += BreakCost.Widow;
        }

        return cost;
    }
}
