using System.Collections.Immutable;
using Publisher.Core.Display;
using Publisher.Core.Geometry;
using Publisher.Core.Model;
using Publisher.Layout.Inline;
using Publisher.Layout.Pages;

namespace Publisher.Layout.Blocks;

/// <summary>Figures with captions: over the measure, half of it, in pairs, on a page of their own.</summary>
internal static class FigureFlows
{
    /// <summary>A single figure.</summary>
    public static FloatFlow Set(GalleyContext context, Figure figure)
    {
        if (context.Vertical)
        {
            return ColumnFigures.Set(context, figure);
        }

        var page = context.Style.Page;
        return figure.Placement switch
        {
            FigurePlacement.Full => Block(context, figure, figure.Span, Stack(context, figure, page.Measure.Scale(figure.WidthPercent, 100), page.Measure, MaxDepth(context))),
            FigurePlacement.Half => Half(context, figure),
            FigurePlacement.Page => Whole(context, figure),
            FigurePlacement.Bleed => Bleed(context, figure),
            _ => throw new System.Diagnostics.UnreachableException(figure.Placement.ToString()),
        };
    }

    /// <summary>Two figures side by side: equal heights, widths by their shapes.</summary>
    public static FloatFlow Set(GalleyContext context, FigurePair pair)
    {
        if (context.Vertical)
        {
            return ColumnFigures.Set(context, pair);
        }

        var gap = context.Style.Figures.Gap;
        var room = context.Style.Page.Measure - gap;
        var (lw, lh) = Shape(context, pair.Left);
        var (rw, rh) = Shape(context, pair.Right);
        var leftWidth = new Length((long)((Int128)room.Emu * lw * rh / ((lw * rh) + (rw * lh))));
        leftWidth = Length.Max(room / 4, Length.Min(leftWidth, room - (room / 4)));
        var left = Stack(context, pair.Left, leftWidth, leftWidth, MaxDepth(context));
        var right = Stack(context, pair.Right, room - leftWidth, room - leftWidth, MaxDepth(context));
        var items = ImmutableArray.CreateBuilder<DisplayItem>();
        items.AddRange(left.Items);
        DisplayItems.MoveTo(items, right.Items, leftWidth + gap, Length.Zero);
        var anchors = left.Anchors.AddRange(right.Anchors.Select(a => a.ItemIndex < 0 ? a : a with { ItemIndex = a.ItemIndex + left.Items.Length }));
        var block = Block(context, pair.Left, pair.Span, new FigureStack(items.ToImmutable(), anchors, Length.Max(left.Depth, right.Depth)));
        ImmutableArray<string> second = [pair.Right.Id, pair.Id];
        return block with
        {
            Item = block.Item with { AlsoIds = second },
            AtHead = block.AtHead with { AlsoIds = second },
            AtFoot = block.AtFoot with { AlsoIds = second },
        };
    }

    private static Length MaxDepth(GalleyContext context) => context.Style.Page.Depth.Scale(context.Style.Figures.MaxDepth, 100);

    /// <summary>Width and height of a picture, as a ratio.</summary>
    internal static (long Width, long Height) Shape(GalleyContext context, Figure figure) =>
        context.Images.TryGetValue(figure.Image, out var info) && info is { Width: > 0, Height: > 0 } ? (info.Width, info.Height) : (3, 2);

    /// <summary>Picture over caption in a column; the picture is centred.</summary>
    internal static FigureStack Stack(GalleyContext context, Figure figure, Length width, Length column, Length maxDepth)
    {
        var caption = CaptionSetter.Set(context, figure, column);
        var (w, h) = Shape(context, figure);
        var height = width.Scale(h, w);
        var room = maxDepth - caption.Depth;
        if (height > room)
        {
            height = room;
            width = height.Scale(w, h);
        }

        var box = new Rect((column - width) / 2, Length.Zero, width, height);
        var items = ImmutableArray.CreateBuilder<DisplayItem>();
        items.Add(new ImageItem(box, figure.Image) { Source = figure.ImageSpan, Struct = context.Structure.Of(figure.Id) });
        DisplayItems.MoveTo(items, caption.Items, Length.Zero, height);
        var anchors = caption.Anchors.Select(a => a.ItemIndex < 0 ? a : a with { ItemIndex = a.ItemIndex + 1 });
        return new FigureStack(items.ToImmutable(), [.. anchors], height + caption.Depth);
    }

    private static FloatFlow Block(GalleyContext context, Figure figure, Core.Text.SourceSpan span, FigureStack stack) =>
        FloatPlacing.Block(context, stack, figure.Id, span);

    private static FloatFlow Half(GalleyContext context, Figure figure)
    {
        var page = context.Style.Page;
        var em = page.GridSize;

        // Lines beside the figure keep a whole number of ems, so that Han characters stay on the grid's columns.
        var textEms = (page.Characters - (int)(context.Style.Figures.Gap.Emu / em.Emu)) / 2;
        var width = page.Measure - (em * textEms) - context.Style.Figures.Gap;
        var stack = Stack(context, figure, width.Scale(figure.WidthPercent, 100), width, MaxDepth(context));
        var centred = stack with { Items = DisplayItems.Move(stack.Items, (page.Measure - width) / 2, Length.Zero) };
        var block = Block(context, figure, figure.Span, centred);
        var lines = context.LinesFor(stack.Depth + (page.Leading / 3));
        var top = context.Style.Page.GridSize.Scale(8, 100);
        var side = new FlowItem
        {
            Lines = lines,
            Items = DisplayItems.Move(stack.Items, Length.Zero, top),
            Anchors = stack.Anchors,
            BlockId = figure.Id,
            Span = figure.Span,
        };
        return block with { Kind = FloatKind.Side, Side = new SideSetting(side, width, page.Measure - (em * textEms)) };
    }

    private static FloatFlow Whole(GalleyContext context, Figure figure)
    {
        var page = context.Style.Page;
        FigureStack Within(Length depth) => Stack(context, figure, page.Measure.Scale(figure.WidthPercent, 100), page.Measure, depth);
        var stack = Within(page.Depth);
        var free = page.Depth - NoteDepth(context, stack.Anchors);
        stack = Within(free);
        var item = new FlowItem
        {
            Lines = page.Lines,
            Items = DisplayItems.Move(stack.Items, Length.Zero, (free - stack.Depth) / 2),
            Anchors = stack.Anchors,
            BlockId = figure.Id,
            Span = figure.Span,
        };
        return new FloatFlow(FloatKind.Page, item, item, null) { Id = figure.Id, Span = figure.Span };
    }

    /// <summary>What the notes marked in a caption take of its page, their rule and air included.</summary>
    internal static Length NoteDepth(GalleyContext context, ImmutableArray<LineAnchor> anchors)
    {
        var ids = anchors.Where(a => a.Kind == LineAnchorKind.Note).Select(a => a.Id).ToList();
        if (ids.Count == 0)
        {
            return Length.Zero;
        }

        var notes = new NoteArea(context, context.Notes);
        return notes.DepthOf(ids.Sum(notes.LinesOf)) + NoteArea.AirAbove + NoteArea.AirBelow;
    }

    /// <summary>The picture covers trim and bleed; what its shape has too much runs off the sheet. The caption stands on a strip of paper white.</summary>
    /// <param name="context">The galley.</param>
    /// <param name="figure">The figure.</param>
    /// <param name="notesUnder">Do the caption's notes stand under it?</param>
    internal static FloatFlow Bleed(GalleyContext context, Figure figure, bool notesUnder = true)
    {
        var page = context.Style.Page;
        var full = new Rect(-page.Bleed, -page.Bleed, page.TrimWidth + (page.Bleed * 2), page.TrimHeight + (page.Bleed * 2));
        var (w, h) = Shape(context, figure);
        var width = Length.Max(full.Width, full.Height.Scale(w, h));
        var height = Length.Max(full.Height, full.Width.Scale(h, w));
        var items = ImmutableArray.CreateBuilder<DisplayItem>();
        items.Add(new ImageItem(new Rect(full.X - ((width - full.Width) / 2), full.Y - ((height - full.Height) / 2), width, height), figure.Image)
        {
            Source = figure.ImageSpan,
            Struct = context.Structure.Of(figure.Id),
        });
        var anchors = ImmutableArray<LineAnchor>.Empty;
        var caption = CaptionSetter.Set(context, figure, page.Measure - (page.GridSize * 2));
        if (caption.Items.Length > 0)
        {
            var notes = notesUnder ? NoteDepth(context, caption.Anchors) : Length.Zero;
            var depth = caption.Depth + context.Style.Figures.CaptionGap;
            var x = (page.TrimWidth - page.Measure) / 2;
            var y = page.Head + page.Depth - depth - notes;

            // Notes fill the measure: the strip is an em wider than they are.
            var margin = notes == Length.Zero ? Length.Zero : page.GridSize;
            items.Add(new RuleItem(new Rect(x - margin, y, page.Measure + (margin * 2), depth + notes + (margin / 2)), Ink.Paper));
            anchors = [.. caption.Anchors.Select(a => a.ItemIndex < 0 ? a : a with { ItemIndex = a.ItemIndex + items.Count })];
            DisplayItems.MoveTo(items, caption.Items, x + page.GridSize, y);
        }

        var item = new FlowItem { Lines = page.Lines, Items = items.ToImmutable(), Anchors = anchors, BlockId = figure.Id, Span = figure.Span };
        return new FloatFlow(FloatKind.Bleed, item, item, null) { Id = figure.Id, Span = figure.Span };
    }
}

/// <summary>A picture with what is under it.</summary>
/// <param name="Items">From y = 0 at its top.</param>
/// <param name="Anchors">Marks in the caption.</param>
/// <param name="Depth">Depth of all.</param>
internal sealed record FigureStack(ImmutableArray<DisplayItem> Items, ImmutableArray<LineAnchor> Anchors, Length Depth);
