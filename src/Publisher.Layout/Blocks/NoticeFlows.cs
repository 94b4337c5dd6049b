using System.Collections.Immutable;
using Publisher.Core.Display;
using Publisher.Core.Geometry;
using Publisher.Core.Model;

namespace Publisher.Layout.Blocks;

/// <summary>A boxed notice. Its sides are drawn line by line, so that a box too deep for a page simply runs on.</summary>
internal sealed class NoticeFlows(GalleyContext context, Func<ImmutableArray<Block>, Frame, string, IEnumerable<FlowBlock>> setBlocks)
{
    private static readonly Length Thickness = Length.Pt(0.5m);

    /// <summary>The box with a half line of air inside at head and foot.</summary>
    public IEnumerable<FlowBlock> Set(Notice notice, Frame frame)
    {
        var page = context.Style.Page;
        var em = page.GridSize;
        var left = frame.Start;
        var width = page.Measure - frame.Start - frame.End;
        var sides = Sides(left, width, page.Leading);
        var style = context.Paragraph("notice");
        var inner = (frame with { Start = frame.Start + em, End = frame.End + em, Decor = frame.Decor.AddRange(sides) }).Inside(style);
        var half = page.Leading / 2;
        yield return new FixedFlow([Edge(left, width, half, page.Leading - half, half, notice)]) { Id = notice.Id, Span = notice.Span };
        if (notice.Title.Length > 0)
        {
            var item = HeadingFlows.Block(context, notice.Title, context.Paragraph("notice-title"), context.Structure.Of(notice.Id + "/title"));
            var boxed = item with { Items = item.Items.AddRange(Sides(left, width, page.Leading * item.Lines)), KeepNext = 2, BlockId = notice.Id, TextStart = 0 };
            yield return new FixedFlow([boxed]) { Id = notice.Id, Span = notice.Span };
        }

        foreach (var block in setBlocks(notice.Children, inner, "notice"))
        {
            yield return block;
        }

        var foot = Edge(left, width, Length.Zero, half, half, notice) with { BreakBefore = BreakCost.Stranded, KeepNext = 0 };
        yield return new FixedFlow([foot]) { Id = notice.Id, Span = notice.Span };
    }

    /// <summary>The head (rule at <paramref name="rule"/>, sides below it) or the foot (sides above it) of the box: one grid line.</summary>
    private static FlowItem Edge(Length left, Length width, Length sideTop, Length sideDepth, Length rule, Notice notice) => new()
    {
        Lines = 1,
        Inside = true,
        Items =
        [
            new RuleItem(new Rect(left, rule, width, Thickness), Ink.Black),
            .. Sides(left, width, sideDepth).Select(s => DisplayItems.Move(s, Length.Zero, sideTop)),
        ],
        KeepNext = 2,
        BlockId = notice.Id,
    };

    private static ImmutableArray<DisplayItem> Sides(Length left, Length width, Length depth) =>
    [
        new RuleItem(new Rect(left, Length.Zero, Thickness, depth), Ink.Black),
        new RuleItem(new Rect(left + width - Thickness, Length.Zero, Thickness, depth), Ink.Black),
    ];
}
