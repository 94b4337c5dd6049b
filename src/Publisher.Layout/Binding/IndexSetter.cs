using System.Collections.Immutable;
using Publisher.Core.Display;
using Publisher.Core.Geometry;
using Publisher.Core.Model;
using Publisher.Core.Style;
using Publisher.Layout.Blocks;
using Publisher.Layout.Inline;
using Publisher.Layout.Pages;

namespace Publisher.Layout.Binding;

/// <summary>The index, in two columns, or one where the measure is narrow: letter, entries with their pages; a long entry hangs one em.</summary>
internal sealed class IndexSetter
{
    /// <summary>Characters a line that make two columns of names and pages (house).</summary>
    private const int LeastForTwo = 18;

    private readonly GalleyContext _context;
    private readonly ParagraphStyle _style;
    private readonly Length _gap;
    private readonly Length _column;
    private readonly bool _double;

    private IndexSetter(GalleyContext context)
    {
        _context = context;
        _style = context.Paragraph("index");
        _gap = context.Style.Page.GridSize * 2;
        _double = context.Style.Page.Characters >= LeastForTwo;
        _column = _double ? (context.Style.Page.Measure - _gap) / 2 : context.Style.Page.Measure;
    }

    /// <summary>Sets the index.</summary>
    /// <param name="piece">The index piece.</param>
    /// <param name="index">The index.</param>
    /// <param name="context">The galley.</param>
    /// <param name="folio">Printed number of the page a mark stands on; empty when unknown.</param>
    public static SetPiece Set(Piece piece, BookIndex index, GalleyContext context, Func<string, string> folio)
    {
        var setter = new IndexSetter(context);
        var head = PieceSetter.FrontHeading(piece.Id, piece.Title, [new TextInline(piece.Title)], context).Items[0];
        var lines = setter.Entries(piece, index, folio);
        return new SetPiece(piece, context, new NoteArea(context, []), new PagesBySide(setter.Columns(head, lines)), false);
    }

    private List<IndexLine> Entries(Piece piece, BookIndex index, Func<string, string> folio)
    {
        var lines = new List<IndexLine>();
        var structure = _context.Structure.Of(piece.Id + "/text");
        var group = "";
        foreach (var entry in index.Entries)
        {
            if (entry.Group != group)
            {
                group = entry.Group;
                lines.Add(new IndexLine([], true, true));
                var style = _context.Paragraph("index-letter");
                lines.Add(new IndexLine(LineSetting.Line(_context, group, style, new LineMeasure(Length.Zero, _column), TextAlign.Start, structure).Items, false, true));
            }

            lines.AddRange(Entry(entry, structure, folio));
        }

        return lines;
    }

    private IEnumerable<IndexLine> Entry(IndexEntry entry, StructId structure, Func<string, string> folio)
    {
        var look = InlineFlattener.LookOf(_style, structure);
        var pages = entry.MarkIds.Select(folio).Where(f => f.Length > 0).Distinct(StringComparer.Ordinal);
        var text = entry.Term + (entry.Original is null ? "" : "（" + entry.Original + "）");
        ImmutableArray<TextPiece> pieces =
        [
            new StyledText(text, look, 0), new BoxPiece(null, _style.Size), new StyledText(string.Join("、", pages), look, 0),
        ];
        var hang = _style.Size;
        var lines = LineSetting.Lines(_context, pieces, _style, i => new LineMeasure(i == 0 ? Length.Zero : hang, i == 0 ? _column : _column - hang), TextAlign.Start);
        return lines.Select((l, i) => new IndexLine(l.Items, false, i < lines.Length - 1));
    }

    /// <summary>Fills columns line by line; columns of the last page are balanced.</summary>
    private ImmutableArray<ChapterPage> Columns(FlowItem head, List<IndexLine> lines)
    {
        var pages = ImmutableArray.CreateBuilder<ChapterPage>();
        var capacity = _context.Style.Page.Lines;
        var next = 0;
        while (next < lines.Count || pages.Count == 0)
        {
            var top = pages.Count == 0 ? head.Lines : 0;
            var room = capacity - top;
            var left = lines.Count - next;
            var depth = left >= room * 2 || !_double ? room : Math.Min(room, (left + 1) / 2);
            var first = Column(lines, ref next, depth);
            var second = !_double ? [] : Column(lines, ref next, Math.Max(depth, Math.Min(room, lines.Count - next)));
            var items = ImmutableArray.CreateBuilder<PlacedItem>();
            if (pages.Count == 0)
            {
                items.Add(new PlacedItem(head, 0, SideRole.None, default, default));
            }

            Place(items, first, top, Length.Zero);
            Place(items, second, top, _column + _gap);
            pages.Add(new ChapterPage { Items = items.ToImmutable(), Head = pages.Count > 0, Used = top + Math.Max(first.Count, second.Count), Free = true });
        }

        return pages.ToImmutable();
    }

    /// <summary>Takes lines for a column; it neither begins with a blank nor ends with a letter or a broken entry.</summary>
    private static List<IndexLine> Column(List<IndexLine> lines, ref int next, int depth)
    {
        while (next < lines.Count && lines[next].Blank)
        {
            next++;
        }

        var taken = lines.GetRange(next, Math.Min(depth, lines.Count - next));
        while (taken.Count > 1 && next + taken.Count < lines.Count && taken[^1].Keep)
        {
            taken.RemoveAt(taken.Count - 1);
        }

        next += taken.Count;
        return taken;
    }

    private void Place(ImmutableArray<PlacedItem>.Builder items, List<IndexLine> lines, int top, Length x)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            var item = new FlowItem { Lines = 1, Items = DisplayItems.Move(lines[i].Items, x, _context.GridBaseline) };
            items.Add(new PlacedItem(item, top + i, SideRole.None, default, default));
        }
    }

    /// <summary>A line of a column.</summary>
    /// <param name="Items">From its baseline.</param>
    /// <param name="Blank">Air above a letter.</param>
    /// <param name="Keep">The column must not end here.</param>
    private readonly record struct IndexLine(ImmutableArray<DisplayItem> Items, bool Blank, bool Keep);
}
