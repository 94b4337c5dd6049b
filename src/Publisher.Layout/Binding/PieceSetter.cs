using System.Collections.Immutable;
using Publisher.Core.Model;
using Publisher.Core.Text;
using Publisher.Layout.Blocks;
using Publisher.Layout.Inline;
using Publisher.Layout.Pages;

namespace Publisher.Layout.Binding;

/// <summary>A piece of the book on pages, not yet numbered.</summary>
/// <param name="Piece">The piece.</param>
/// <param name="Context">Its galley context, for notes and heads.</param>
/// <param name="Notes">Its notes.</param>
/// <param name="Pages">Its pages.</param>
/// <param name="PageRefs">Does its text name page numbers?</param>
internal sealed record SetPiece(Piece Piece, GalleyContext Context, NoteArea Notes, ImmutableArray<ChapterPage> Pages, bool PageRefs);

/// <summary>Sets pieces that come from the manuscript: chapters with openers, front and back matter, parts.</summary>
internal static class PieceSetter
{
    /// <summary>The pages of a piece.</summary>
    public static SetPiece Set(Piece piece, GalleyContext context, bool pageRefs)
    {
        context = context with { Notes = piece.Chapter?.Notes ?? [] };
        var notes = new NoteArea(context, piece.Chapter?.Notes ?? []);
        var pages = piece.Kind switch
        {
            PieceKind.Part => PartPage(piece, context),
            PieceKind.Chapter => Chapter(piece, piece.Chapter!, context, notes),
            _ => Matter(piece, piece.Chapter!, context, notes),
        };
        return new SetPiece(piece, context, notes, pages, pageRefs);
    }

    private static ImmutableArray<ChapterPage> PartPage(Piece piece, GalleyContext context)
    {
        var page = context.Style.Page;
        var style = context.Paragraph("part");
        var look = InlineFlattener.LookOf(style, context.Structure.Of(piece.Id + "/title"));
        var item = HeadingFlows.Block(context, [new StyledText(piece.Title, look, 0)], style) with { BlockId = piece.Id, TextStart = 0, Outline = new FlowOutline(piece.Title, 1) };
        var slot = Math.Max(0, (page.Lines / 3) - (item.Lines / 2));
        return [new ChapterPage { Items = [new PlacedItem(item, slot, SideRole.None, default, default)], Head = false, Folio = false, Used = page.Lines }];
    }

    private static ImmutableArray<ChapterPage> Chapter(Piece piece, Chapter chapter, GalleyContext context, NoteArea notes)
    {
        var opener = Opener(piece, chapter, context);
        var text = ChapterFlow.Set(context, chapter.Blocks);
        var lines = context.Style.Page.Lines;
        if (!context.Style.Openers.OwnPage)
        {
            var pages = Paginator.Paginate([.. opener, new FixedFlow([new FlowItem { Lines = 1, Blank = true }]), .. text], notes, lines);
            return pages.SetItem(0, pages[0] with { Head = false });
        }

        var front = Paginator.Paginate(opener, notes, lines).Select(p => p with { Head = false });
        return [.. front, .. Paginator.Paginate(text, notes, lines)];
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
    private static ImmutableArray<ChapterPage> Matter(Piece piece, Chapter chapter, GalleyContext context, NoteArea notes)
    {
        var pages = Paginator.Paginate([FrontHeading(piece.Id, piece.Title, chapter.Title, context), .. ChapterFlow.Set(context, chapter.Blocks)], notes, context.Style.Page.Lines);
        return pages.SetItem(0, pages[0] with { Head = false });
    }

    /// <summary>The heading of a piece without number.</summary>
    public static FixedFlow FrontHeading(string id, string plain, ImmutableArray<Core.Model.Inline> title, GalleyContext context)
    {
        var item = HeadingFlows.Block(context, title, context.Paragraph("front-heading"), context.Structure.Of(id + "/title"));
        return new FixedFlow([item with { BlockId = id, TextStart = 0, KeepNext = 2, Outline = new FlowOutline(plain, 1) }]);
    }
}
