using System.Collections.Immutable;
using Publisher.Core.Model;
using Publisher.Core.Style;
using Publisher.Core.Text;
using Publisher.Layout.Blocks;
using Publisher.Layout.Inline;
using Publisher.Layout.Pages;

namespace Publisher.Layout.Binding;

/// <summary>A piece of the book on pages, not yet numbered.</summary>
/// <param name="Piece">The piece.</param>
/// <param name="Context">Its galley context, for notes and heads.</param>
/// <param name="Notes">Its notes.</param>
/// <param name="Sides">Its pages.</param>
/// <param name="PageRefs">Does its text name page numbers?</param>
internal sealed record SetPiece(Piece Piece, GalleyContext Context, NoteArea Notes, PagesBySide Sides, bool PageRefs)
{
    /// <summary>Pages it again under other levers; null for pieces that are not paged from a galley.</summary>
    public Func<Levers, PagesBySide>? Again { get; init; }

    /// <summary>The piece under other levers.</summary>
    public SetPiece Under(Levers levers) => Again is null ? this : this with { Sides = Again(levers) };

    /// <summary>The galleys it was paged from; none for generated pieces.</summary>
    public ImmutableArray<Galley> Galleys => Sides.Galleys;
}

/// <summary>Pages of a piece that begins on one side or the other: spreads are solved as a whole, so the side matters. Paged when first asked for.</summary>
/// <param name="paginate">The pages, given whether the first is a right-hand page.</param>
/// <param name="galleys">What they are paged from.</param>
internal sealed class PagesBySide(Func<bool, ImmutableArray<ChapterPage>> paginate, params ImmutableArray<Galley> galleys)
{
    private ImmutableArray<ChapterPage> _recto;
    private ImmutableArray<ChapterPage> _verso;

    /// <summary>Pages that do not depend on the side.</summary>
    public PagesBySide(ImmutableArray<ChapterPage> pages)
        : this(_ => pages)
    {
    }

    /// <summary>The galleys.</summary>
    public ImmutableArray<Galley> Galleys => galleys;

    /// <summary>The pages, beginning on a right-hand page or not.</summary>
    public ImmutableArray<ChapterPage> Of(bool recto)
    {
        ref var pages = ref recto ? ref _recto : ref _verso;
        pages = pages.IsDefault ? paginate(recto) : pages;
        return pages;
    }
}

/// <summary>Sets pieces that come from the manuscript: chapters with openers, front and back matter, parts.</summary>
internal static class PieceSetter
{
    /// <summary>The pages of a piece.</summary>
    public static SetPiece Set(Piece piece, GalleyContext context, bool pageRefs)
    {
        context = context with { Notes = piece.Chapter?.Notes ?? [] };
        var notes = new NoteArea(context, piece.Chapter?.Notes ?? []);
        if (piece.Kind == PieceKind.Part)
        {
            return new SetPiece(piece, context, notes, new PagesBySide(PartPage(piece, context)), pageRefs);
        }

        var again = piece.Kind == PieceKind.Chapter ? Chapter(piece, piece.Chapter!, context, notes) : Matter(piece, piece.Chapter!, context, notes);
        return new SetPiece(piece, context, notes, again(context.Levers), pageRefs) { Again = again };
    }

    private static ImmutableArray<ChapterPage> PartPage(Piece piece, GalleyContext context)
    {
        var page = context.Style.Page;
        var style = context.Paragraph("part");
        var look = InlineFlattener.LookOf(style, context.Structure.Of(piece.Id + "/title"));
        var item = HeadingFlows.Block(context, [new StyledText(piece.Title, look, 0)], style) with { BlockId = piece.Id, TextStart = 0, Outline = new FlowOutline(piece.Title, 1) };
        var slot = Math.Max(0, (page.Lines / 3) - (item.Lines / 2));
        return [new ChapterPage { Items = [new PlacedItem(item, slot, SideRole.None, default, default)], Head = false, Folio = false, Used = page.Lines, Free = true }];
    }

    private static Func<Levers, PagesBySide> Chapter(Piece piece, Chapter chapter, GalleyContext context, NoteArea notes)
    {
        var opener = Opener(piece, chapter, context);
        var text = ChapterFlow.Set(context, chapter.Blocks);
        var lines = context.Style.Page.Lines;
        if (!context.Style.Openers.OwnPage)
        {
            return levers => Headed(new Galley([.. opener, new FixedFlow([new FlowItem { Lines = 1, Blank = true }]), .. text], levers), notes, lines);
        }

        return levers =>
        {
            var head = new Galley(opener, levers);
            ImmutableArray<ChapterPage> front = [.. Paginator.Paginate(head, notes, new PageFrame(lines, true)).Select(p => p with { Head = false })];
            var galley = new Galley(text, levers);
            return new PagesBySide(recto => [.. front, .. Paginator.Paginate(galley, notes, new PageFrame(lines, recto == (front.Length % 2 == 0)))], head, galley);
        };
    }

    /// <summary>Pages whose first has a heading instead of a running head.</summary>
    public static PagesBySide Headed(Galley galley, NoteArea notes, int lines)
    {
        return new PagesBySide(Paged, galley);

        ImmutableArray<ChapterPage> Paged(bool recto)
        {
            var pages = Paginator.Paginate(galley, notes, new PageFrame(lines, recto));
            return pages.SetItem(0, pages[0] with { Head = false });
        }
    }

    /// <summary>第N章, the title, the abstract.</summary>
    private static ImmutableArray<FlowBlock> Opener(Piece piece, Chapter chapter, GalleyContext context)
    {
        var blocks = ImmutableArray.CreateBuilder<FlowBlock>();
        var structure = context.Structure.Of(piece.Id + "/title");
        var sink = context.Style.Openers.Sink;
        if (sink > 0)
        {
            blocks.Add(new FixedFlow([new FlowItem { Lines = sink }]));
        }

        if (chapter.Number is { } number)
        {
            var style = context.Paragraph("chapter-number");
            var look = InlineFlattener.LookOf(style, structure);
            var item = HeadingFlows.Block(context, [new StyledText(ChineseNumber.Chapter(number), look, 0)], style);
            blocks.Add(new FixedFlow([item with { BlockId = piece.Id, TextStart = 0, KeepNext = 4 }]));
        }

        var title = HeadingFlows.Block(context, chapter.Title, context.Paragraph("chapter"), structure);
        blocks.Add(new FixedFlow([title with { BlockId = piece.Id, TextStart = 0, KeepNext = 2, Outline = new FlowOutline(piece.Title, 1), Span = chapter.Span }]));
        if (chapter.Abstract.Length > 0)
        {
            blocks.Add(new FixedFlow([new FlowItem { Lines = 2, Blank = true }]));
        }

        foreach (var paragraph in chapter.Abstract)
        {
            var style = context.Paragraph("abstract");
            var look = InlineFlattener.LookOf(style, context.Structure.Of(paragraph.Id));
            var pieces = InlineFlattener.Flatten(paragraph.Children, look, context.Resolve);
            blocks.Add(ParagraphFlows.Make(context, new ParagraphCopy(paragraph.Id, pieces, style, Frame.Full, paragraph.Span)));
        }

        return blocks.ToImmutable();
    }

    /// <summary>前言, 附录, 后记: a heading at the page's head, the text under it.</summary>
    private static Func<Levers, PagesBySide> Matter(Piece piece, Chapter chapter, GalleyContext context, NoteArea notes)
    {
        ImmutableArray<FlowBlock> blocks = [FrontHeading(piece.Id, piece.Title, chapter.Title, context), .. ChapterFlow.Set(context, chapter.Blocks)];
        return levers => Headed(new Galley(blocks, levers), notes, context.Style.Page.Lines);
    }

    /// <summary>The heading of a piece without number.</summary>
    public static FixedFlow FrontHeading(string id, string plain, ImmutableArray<Core.Model.Inline> title, GalleyContext context)
    {
        var item = HeadingFlows.Block(context, title, context.Paragraph("front-heading"), context.Structure.Of(id + "/title"));
        return new FixedFlow([item with { BlockId = id, TextStart = 0, KeepNext = 2, Outline = new FlowOutline(plain, 1) }]);
    }
}
