using Publisher.Core.Geometry;
using Publisher.Core.Text;

namespace Publisher.Layout.Blocks;

/// <summary>Fits a block of any depth into whole grid lines, with equal air above and below.</summary>
internal static class FloatPlacing
{
    /// <summary>A floating block that stands between lines or at a page's head.</summary>
    public static FloatFlow Block(GalleyContext context, FigureStack stack, string id, SourceSpan span)
    {
        var page = context.Style.Page;
        var air = page.Leading.Scale(55, 100);
        var gap = page.Leading - page.GridSize;

        // Between lines of type the gap above the block's first line is free as well.
        var lines = context.LinesFor(stack.Depth + (air * 2) - gap);
        var room = (page.Leading * lines) + gap;
        var top = ((room - stack.Depth) / 2) - gap;
        var between = Item(stack, lines, top, id, span);
        var headLines = context.LinesFor(stack.Depth + air);
        return new FloatFlow(FloatKind.Block, between, Item(stack, headLines, Length.Zero, id, span), null)
        {
            AtFoot = Item(stack, headLines, context.DepthOf(headLines) - stack.Depth, id, span),
            Id = id,
            Span = span,
        };
    }

    private static FlowItem Item(FigureStack stack, int lines, Length top, string id, SourceSpan span) => new()
    {
        Lines = lines,
        Items = DisplayItems.Move(stack.Items, Length.Zero, top),
        Anchors = stack.Anchors,
        BlockId = id,
        Span = span,
    };
}
