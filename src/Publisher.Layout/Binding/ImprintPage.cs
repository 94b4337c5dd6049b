using System.Collections.Immutable;
using Publisher.Core.Display;
using Publisher.Core.Geometry;
using Publisher.Core.Model;
using Publisher.Core.Style;
using Publisher.Layout.Blocks;
using Publisher.Layout.Inline;
using Publisher.Layout.Pages;

namespace Publisher.Layout.Binding;

/// <summary>Sets the imprint page: CIP data above, a rule, the record with labels justified to four characters, the notice at the foot.</summary>
internal sealed class ImprintPage
{
    private readonly GalleyContext _context;
    private readonly ParagraphStyle _style;
    private readonly StructId _structure;
    private readonly List<(int Row, FlowItem Item)> _items = [];
    private int _slot;

    private ImprintPage(GalleyContext context, Piece piece)
    {
        _context = context;
        _style = context.Paragraph("imprint");
        _structure = context.Structure.Of(piece.Id + "/text");
    }

    /// <summary>One page, without head and folio.</summary>
    public static SetPiece Set(Piece piece, BookFacts facts, PageFacts pages, GalleyContext context)
    {
        // numbers and Latin letters fill it: it is set across in a vertical book too
        context = context.Across;
        var setter = new ImprintPage(context, piece);
        var words = Imprint.Of(facts, pages);
        setter.Cip(piece, words.Cip);
        setter.Record(words.Record);
        setter.Notice(words.Notice);
        var page = new ChapterPage { Items = setter.Placed(), Head = false, Folio = false, Across = true, Used = context.Style.Page.Lines, Free = true };
        return new SetPiece(piece, context, new NoteArea(context, []), new PagesBySide([page]), false);
    }

    /// <summary>Rows on the grid; when there are more than the page has lines, they close up, so that the page keeps its foot.</summary>
    private ImmutableArray<PlacedItem> Placed()
    {
        var page = _context.Style.Page;
        var pitch = _slot <= page.Lines ? page.Leading : (page.Depth - page.GridSize) / (_slot - 1);
        return [.. _items.Select(i => new PlacedItem(i.Item with { Items = DisplayItems.Move(i.Item.Items, Length.Zero, pitch * i.Row) }, 0, SideRole.None, default, default))];
    }

    private void Cip(Piece piece, ImmutableArray<string> lines)
    {
        if (lines.IsEmpty)
        {
            return;
        }

        Text(Imprint.CipHeading, _context.Paragraph("imprint-heading"), Length.Zero, piece.Id);
        foreach (var line in lines)
        {
            _slot++;
            Text(line, _style, Length.Zero, "");
        }

        _slot += 2;
        var rule = new RuleItem(new Rect(Length.Zero, Length.Zero, _context.Style.Page.Measure, Length.Pt(0.5m)), Ink.Black);
        _items.Add((_slot, new FlowItem { Lines = 0, Items = [rule] }));
        _slot += 2;
    }

    private void Record(ImmutableArray<RecordLine> lines)
    {
        foreach (var line in lines)
        {
            var label = Label(line.Label);
            var start = _slot;
            Text(line.Value, _style, _style.Size * 6, "");
            _items.Add((start, new FlowItem { Lines = 1, Items = label }));
        }
    }

    /// <summary>A label spread over four characters: 书　　名.</summary>
    private ImmutableArray<DisplayItem> Label(string label)
    {
        var look = InlineFlattener.LookOf(_style, _structure);
        var pieces = ImmutableArray.CreateBuilder<TextPiece>();
        var gap = label.Length is 2 or 3 ? (_style.Size * (4 - label.Length)) / (label.Length - 1) : Length.Zero;
        for (var i = 0; i < label.Length; i++)
        {
            if (i > 0 && gap > Length.Zero)
            {
                pieces.Add(new BoxPiece(null, gap));
            }

            pieces.Add(new StyledText(label[i].ToString(), look, i));
        }

        var line = LineSetting.Lines(_context, pieces.ToImmutable(), _style, _ => new LineMeasure(Length.Zero, _style.Size * 12), TextAlign.Start)[0];
        return DisplayItems.Move(line.Items, Length.Zero, _context.GridBaseline);
    }

    private void Text(string text, ParagraphStyle style, Length x, string id)
    {
        var width = _context.Style.Page.Measure - x;
        ImmutableArray<TextPiece> pieces = [new StyledText(text, InlineFlattener.LookOf(style, _structure), 0)];
        var first = true;
        foreach (var line in LineSetting.Lines(_context, pieces, style, _ => new LineMeasure(x, width), TextAlign.Start))
        {
            var item = new FlowItem { Lines = 1, Items = DisplayItems.Move(line.Items, Length.Zero, _context.GridBaseline), BlockId = first ? id : "", TextStart = first && id.Length > 0 ? 0 : -1 };
            _items.Add((_slot, item));
            _slot++;
            first = false;
        }
    }

    private void Notice(string? notice)
    {
        if (notice is null)
        {
            return;
        }

        ImmutableArray<TextPiece> pieces = [new StyledText(notice, InlineFlattener.LookOf(_style, _structure), 0)];
        var lines = LineSetting.Lines(_context, pieces, _style, _ => new LineMeasure(Length.Zero, _context.Style.Page.Measure), TextAlign.Start);
        _slot = Math.Max(_slot + 1, _context.Style.Page.Lines - lines.Length);
        foreach (var line in lines)
        {
            var item = new FlowItem { Lines = 1, Items = DisplayItems.Move(line.Items, Length.Zero, _context.GridBaseline) };
            _items.Add((_slot++, item));
        }
    }
}
