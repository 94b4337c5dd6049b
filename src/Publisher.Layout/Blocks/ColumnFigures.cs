using System.Collections.Immutable;
using System.Diagnostics;
using Publisher.Core.Display;
using Publisher.Core.Geometry;
using Publisher.Core.Model;
using Publisher.Layout.Binding;

namespace Publisher.Layout.Blocks;

/// <summary>
/// Figures of a vertical book. Picture and caption are set across, then laid so that they stand upright on the turned page. A picture
/// takes whole columns; one that leaves them a good part of their length stands at their foot, with the text above it.
/// </summary>
internal static class ColumnFigures
{
    /// <summary>Text above a picture needs this part of the column, percent: shorter columns are too ragged to read.</summary>
    private const int LeastText = 42;

    /// <summary>A half-measure figure takes this part of the page's columns, percent.</summary>
    private const int HalfShare = 45;

    /// <summary>A single figure.</summary>
    public static FloatFlow Set(GalleyContext context, Figure figure) => figure.Placement switch
    {
        FigurePlacement.Full => Columns(context, figure, context.Style.Figures.MaxDepth),
        FigurePlacement.Half => Columns(context, figure, HalfShare),
        FigurePlacement.Page => Whole(context, figure),
        FigurePlacement.Bleed => Bleed(context, figure),
        _ => throw new UnreachableException(figure.Placement.ToString()),
    };

    /// <summary>Two figures, one under the other.</summary>
    public static FloatFlow Set(GalleyContext context, FigurePair pair)
    {
        var page = context.Style.Page;
        var across = context.Across;
        var gap = page.GridSize * 2;
        var width = context.DepthOf(Share(context, context.Style.Figures.MaxDepth));
        var room = (page.Measure - gap) / 2;
        var upper = FigureFlows.Stack(across, pair.Left, width, width, room);
        var lower = FigureFlows.Stack(across, pair.Right, width, width, room);
        var items = ImmutableArray.CreateBuilder<DisplayItem>();
        items.AddRange(upper.Items);
        DisplayItems.MoveTo(items, lower.Items, Length.Zero, upper.Depth + gap);
        var anchors = upper.Anchors.AddRange(lower.Anchors.Select(a => a.ItemIndex < 0 ? a : a with { ItemIndex = a.ItemIndex + upper.Items.Length }));
        var height = upper.Depth + gap + lower.Depth;
        var laid = Laid(new FigureStack(items.ToImmutable(), anchors, height), width, (page.Measure - height) / 2);
        var block = FloatPlacing.Block(context, laid, pair.Left.Id, pair.Span);
        ImmutableArray<string> second = [pair.Right.Id, pair.Id];
        return block with
        {
            Item = block.Item with { AlsoIds = second },
            AtHead = block.AtHead with { AlsoIds = second },
            AtFoot = block.AtFoot with { AlsoIds = second },
        };
    }

    private static FloatFlow Columns(GalleyContext context, Figure figure, int percent)
    {
        var page = context.Style.Page;
        var columns = Share(context, percent * figure.WidthPercent / 100);
        var width = context.DepthOf(columns);
        var stack = FigureFlows.Stack(context.Across, figure, width, width, page.Measure);
        var block = FloatPlacing.Block(context, Laid(stack, width, (page.Measure - stack.Depth) / 2), figure.Id, figure.Span);

        // lines above the picture keep a whole number of ems and at least an em of air
        var text = ((page.Measure - stack.Depth).Emu / page.GridSize.Emu) - 1;
        if (text * 100 < page.Characters * LeastText)
        {
            return block;
        }

        var item = new FlowItem
        {
            Lines = columns,
            Items = Laid(stack, width, Length.Zero).Items,
            Anchors = stack.Anchors,
            BlockId = figure.Id,
            Span = figure.Span,
        };
        return block with { Kind = FloatKind.Side, Side = new SideSetting(item, stack.Depth, page.Measure - (page.GridSize * text)) };
    }

    /// <summary>The notes of its caption stand left of it.</summary>
    private static FloatFlow Whole(GalleyContext context, Figure figure)
    {
        var page = context.Style.Page;
        FigureStack Within(Length width) => FigureFlows.Stack(context.Across, figure, Length.Min(width, page.AreaWidth.Scale(figure.WidthPercent, 100)), width, page.AreaHeight);
        var width = page.AreaWidth - FigureFlows.NoteDepth(context, Within(page.AreaWidth).Anchors);
        var stack = Within(width);
        return Page(FloatKind.Page, context, figure, Laid(stack, width, (page.Measure - stack.Depth) / 2));
    }

    /// <summary>The page is not turned, so nothing is laid. Notes are, and stand on a strip of paper white of their own; the caption keeps clear of it.</summary>
    private static FloatFlow Bleed(GalleyContext context, Figure figure)
    {
        var page = context.Style.Page;
        var item = FigureFlows.Bleed(context.Across, figure, notesUnder: false).Item;
        var notes = FigureFlows.NoteDepth(context, item.Anchors);
        if (notes == Length.Zero)
        {
            return Page(FloatKind.Bleed, context, figure, new FigureStack(item.Items, item.Anchors, page.Depth));
        }

        var across = page.Across;
        var taken = (int)((notes.Emu + page.GridSize.Emu - 1) / page.GridSize.Emu) + 1;
        var narrow = across with { Characters = Math.Max(across.Characters / 3, across.Characters - (taken * 2)) };
        item = FigureFlows.Bleed(context with { Style = context.Style with { Page = narrow } }, figure, notesUnder: false).Item;

        // on which side of the leaf the page will be is not known yet: the strip serves both
        var (inner, outer) = (Length.Min(page.Gutter, page.ForeEdge), Length.Max(page.Gutter, page.ForeEdge));
        var em = page.GridSize;
        var strip = new RuleItem(new Rect(inner - em, page.Head - em, outer - inner + notes + em, page.Measure + (em * 2)), Ink.Paper);
        var anchors = item.Anchors.Select(a => a.ItemIndex < 1 ? a : a with { ItemIndex = a.ItemIndex + 1 });
        return Page(FloatKind.Bleed, context, figure, new FigureStack(item.Items.Insert(1, strip), [.. anchors], page.Depth));
    }

    private static FloatFlow Page(FloatKind kind, GalleyContext context, Figure figure, FigureStack stack)
    {
        var item = new FlowItem { Lines = context.Style.Page.Lines, Items = stack.Items, Anchors = stack.Anchors, BlockId = figure.Id, Span = figure.Span };
        return new FloatFlow(kind, item, item, null) { Id = figure.Id, Span = figure.Span };
    }

    /// <summary>What is set across in a width, laid into columns: its width is their depth. It begins <paramref name="down"/> the columns.</summary>
    private static FigureStack Laid(FigureStack stack, Length width, Length down) =>
        new(DisplayItems.Move(Turn.Lay(stack.Items, width), down, Length.Zero), stack.Anchors, width);

    private static int Share(GalleyContext context, int percent) =>
        Math.Clamp(context.Style.Page.Lines * percent / 100, 2, context.Style.Page.Lines);
}
