using System.Collections.Immutable;
using Publisher.Core.Display;
using Publisher.Core.Geometry;
using Publisher.Core.Model;
using Publisher.Core.Style;
using Publisher.Layout.Blocks;
using Publisher.Layout.Inline;
using Publisher.Layout.Pages;

namespace Publisher.Layout.Binding;

/// <summary>The contents (目录): chapters with folio and abstract, then their sections, one a line, folios flush right.</summary>
internal sealed class ContentsSetter(GalleyContext context, Func<string, string> folio)
{
    /// <summary>Sets the contents of a book. Its depth does not depend on the folios, which stand in a column of their own.</summary>
    /// <param name="piece">The contents piece.</param>
    /// <param name="book">The book.</param>
    /// <param name="context">The galley.</param>
    /// <param name="folio">Printed number of the page an id stands on.</param>
    public static SetPiece Set(Piece piece, Book book, GalleyContext context, Func<string, string> folio)
    {
        var setter = new ContentsSetter(context, folio);
        var blocks = ImmutableArray.CreateBuilder<FlowBlock>();
        blocks.Add(PieceSetter.FrontHeading(piece.Id, piece.Title, [new TextInline(piece.Title)], context));
        var sections = false;
        foreach (var entry in book.Pieces)
        {
            if (sections && entry.Kind is not (PieceKind.Chapter or PieceKind.Part))
            {
                blocks.Add(new FixedFlow([new FlowItem { Lines = 1, Blank = true }]));
            }

            blocks.AddRange(setter.Entry(entry, piece));
            sections = entry is { Kind: PieceKind.Chapter, Chapter: { } chapter } && (chapter.Abstract.Length > 0 || chapter.Blocks.Any(b => b is Heading { Level: 1 }));
        }

        var notes = new NoteArea(context, []);
        var galley = new Galley(blocks.ToImmutable(), Levers.None);
        return new SetPiece(piece, context, notes, PieceSetter.Headed(galley, notes, context.Style.Page.Lines), false);
    }

    private IEnumerable<FlowBlock> Entry(Piece entry, Piece contents)
    {
        if (entry.Kind is PieceKind.Cover or PieceKind.TitlePage or PieceKind.Imprint or PieceKind.Contents)
        {
            yield break;
        }

        var structure = context.Structure.Of(contents.Id + "/text");
        var chapter = context.Paragraph("contents-chapter");
        if (entry.Kind is PieceKind.Chapter or PieceKind.Part)
        {
            yield return new FixedFlow([new FlowItem { Lines = 1, Blank = true }]);
        }

        // In a list the number stands a full em from the title.
        ImmutableArray<TextPiece> title = [new StyledText(entry.Title, InlineFlattener.LookOf(chapter, structure), 0)];
        yield return Line(title, chapter, entry.Id, keep: entry.Kind == PieceKind.Chapter ? 2 : 0, structure);
        if (entry.Chapter is not { } text || entry.Kind != PieceKind.Chapter)
        {
            yield break;
        }

        foreach (var paragraph in text.Abstract)
        {
            var style = context.Paragraph("contents-abstract");
            var pieces = InlineFlattener.Flatten(paragraph.Children, InlineFlattener.LookOf(style, structure), context.Resolve);
            pieces = pieces.RemoveAll(p => p is NotePiece or AnchorPiece);
            yield return Anonymous(ParagraphFlows.Make(context, new ParagraphCopy("", pieces, style, Frame.Full, default)));
        }

        foreach (var heading in text.Blocks.OfType<Heading>().Where(h => h.Level == 1))
        {
            var style = context.Paragraph("contents-section");
            var pieces = InlineFlattener.Flatten(heading.Children, InlineFlattener.LookOf(style, structure), context.Resolve);
            yield return Line(pieces.RemoveAll(p => p is NotePiece or AnchorPiece), style, heading.Id, 0, structure);
        }
    }

    /// <summary>Generated copies carry no place of their own: the original does.</summary>
    private static TextFlow Anonymous(TextFlow flow)
    {
        var setter = flow.Setter;
        return flow with { Setter = setting => [.. setter(setting).Select(i => i with { BlockId = "", TextStart = -1 })] };
    }

    /// <summary>Title, leader, folio. A title that leaves no room for a leader of two ems wraps two ems in, and the leader follows its last line.</summary>
    private FixedFlow Line(ImmutableArray<TextPiece> title, ParagraphStyle style, string target, int keep, StructId structure)
    {
        var measure = context.Style.Page.Measure - style.InsetEnd;
        var indent = style.InsetStart;
        var number = LineSetting.Line(context, folio(target), style, new LineMeasure(Length.Zero, measure), TextAlign.End, structure);
        var lines = TitleLines(title, style, measure, number.Width);
        var items = ImmutableArray.CreateBuilder<FlowItem>();
        for (var i = 0; i < lines.Length; i++)
        {
            var drawn = ImmutableArray.CreateBuilder<DisplayItem>();
            drawn.AddRange(lines[i].Items);
            if (i == lines.Length - 1)
            {
                // Leaders stay light under bold titles.
                var light = style with { Font = context.Paragraph("contents-section").Font };
                drawn.AddRange(LineSetting.Leader(context, light, indent + (i == 0 ? Length.Zero : Hang(style)) + lines[i].Width, measure - number.Width, measure));
                drawn.AddRange(number.Items);
                drawn.Add(new LinkItem(new Rect(indent, -style.Size, measure - indent, style.Size.Scale(5, 4)), target, null));
            }

            items.Add(new FlowItem
            {
                Lines = 1,
                Items = DisplayItems.Move(drawn.ToImmutable(), Length.Zero, context.GridBaseline),
                KeepNext = i == lines.Length - 1 ? keep : 1,
                BreakBefore = i == 0 ? BreakCost.Free : BreakCost.Widow,
            });
        }

        return new FixedFlow(items.ToImmutable());
    }

    /// <summary>Lines that turn over begin further in; in a narrow column one em must do.</summary>
    private Length Hang(ParagraphStyle style) => style.Size * (context.Style.Page.Measure < style.Size * 20 ? 1 : 2);

    /// <summary>Lines may run up to the column of folios; the last keeps room for a leader of two ems with half an em clear at both ends (clreq-layout §8).</summary>
    private ImmutableArray<SetLine> TitleLines(ImmutableArray<TextPiece> title, ParagraphStyle style, Length measure, Length number)
    {
        var room = measure - style.InsetStart - (style.Size * 2);
        var last = measure - style.InsetStart - number - (style.Size * 3);
        ImmutableArray<SetLine> Set(int narrowFrom) => LineSetting.Lines(
            context,
            title,
            style,
            i =>
            {
                var hang = i == 0 ? Length.Zero : Hang(style);
                return new LineMeasure(style.InsetStart + hang, (i < narrowFrom ? room : last) - hang);
            },
            TextAlign.Start);
        var lines = Set(int.MaxValue);
        var at = lines.Length - 1;
        return lines[at].Width + (at == 0 ? Length.Zero : Hang(style)) <= last ? lines : Set(at);
    }
}
