using System.Collections.Immutable;
using Publisher.Core.Display;
using Publisher.Core.Geometry;
using Publisher.Core.Model;
using Publisher.Core.Style;
using Publisher.Layout.Blocks;
using Publisher.Layout.Inline;
using Publisher.Layout.Pages;

namespace Publisher.Layout.Binding;

/// <summary>
/// Sets the imprint page in its three zones (GB/T 12450): the copyright notice at the head, the CIP block under it, the record at the
/// foot with the notice below. It has a pitch of its own, and closes up when it has more lines than room.
/// </summary>
internal sealed class ImprintPage
{
    /// <summary>Width of the labels, in ems, when none is longer.</summary>
    private const int LabelEms = 4;

    /// <summary>Labels longer than this stand out instead of spreading all others.</summary>
    private const int WidestLabel = 6;

    /// <summary>Half rows between blocks.</summary>
    private const int BlankRow = 2;

    private readonly GalleyContext _context;
    private readonly ParagraphStyle _style;
    private readonly StructId _structure;
    private readonly List<Row> _upper = [];
    private readonly List<Row> _lower = [];

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
        setter.Copyright(words.Copyright);
        setter.Cip(piece, words.Cip);
        setter.Record(words.Record);
        setter.Notice(words.Notice);
        var page = new ChapterPage { Items = setter.Placed(), Head = false, Folio = false, Across = true, Used = context.Style.Page.Lines, Free = true };
        return new SetPiece(piece, context, new NoteArea(context, []), new PagesBySide([page]), false);
    }

    private static Length Em(ParagraphStyle style) => style.Size;

    private void Copyright(string? notice)
    {
        if (notice is not null)
        {
            Text(_upper, notice, _style, new Frame(Length.Zero, Length.Zero));
            Skip(_upper, 2 * BlankRow);
        }
    }

    /// <summary>The description begins at the margin; its turned lines and all that follows stand two ems in.</summary>
    private void Cip(Piece piece, CipBlock? cip)
    {
        if (cip is null)
        {
            return;
        }

        var indent = Em(_style) * 2;
        Text(_upper, CipBlock.Heading, _context.Paragraph("imprint-heading"), new Frame(Length.Zero, Length.Zero), piece.Id);
        Skip(_upper, BlankRow);
        for (var i = 0; i < cip.Areas.Length; i++)
        {
            Text(_upper, cip.Areas[i], _style, new Frame(i == 0 ? Length.Zero : indent, indent));
        }

        Skip(_upper, BlankRow);
        if (cip.Access.Length > 0)
        {
            Text(_upper, cip.Access, _style, new Frame(indent, indent));
            Skip(_upper, BlankRow);
        }

        Text(_upper, cip.Number, _style, new Frame(indent, indent));
    }

    private void Record(ImmutableArray<RecordLine> lines)
    {
        var ems = Math.Clamp(lines.Select(l => l.Label.Length).Where(n => n <= WidestLabel).DefaultIfEmpty(0).Max(), LabelEms, WidestLabel);
        var rule = new RuleItem(new Rect(Length.Zero, Length.Zero, _context.Style.Page.Measure, Length.Pt(0.5m)), Ink.Black);
        _lower.Add(new Row(3, [rule], ""));
        foreach (var line in lines)
        {
            var values = Em(_style) * (Math.Max(ems, line.Label.Length) + 2);
            var first = _lower.Count;
            Text(_lower, line.Value, _style, new Frame(values, values));
            _lower[first] = _lower[first] with { Items = [.. Label(line.Label, ems), .. _lower[first].Items] };
        }
    }

    private void Notice(string? notice)
    {
        if (notice is not null)
        {
            Skip(_lower, BlankRow);
            Text(_lower, notice, _style, new Frame(Length.Zero, Length.Zero));
        }
    }

    /// <summary>A label spread over the width of the labels: 书　　名.</summary>
    private ImmutableArray<DisplayItem> Label(string label, int ems)
    {
        var look = InlineFlattener.LookOf(_style, _structure);
        var pieces = ImmutableArray.CreateBuilder<TextPiece>();
        var gap = label.Length > 1 && label.Length < ems ? (Em(_style) * (ems - label.Length)) / (label.Length - 1) : Length.Zero;
        for (var i = 0; i < label.Length; i++)
        {
            if (i > 0 && gap > Length.Zero)
            {
                pieces.Add(new BoxPiece(null, gap));
            }

            pieces.Add(new StyledText(label[i].ToString(), look, i));
        }

        var room = Em(_style) * (Math.Max(ems, label.Length) + 1);
        return LineSetting.Lines(_context, pieces.ToImmutable(), _style, _ => new LineMeasure(Length.Zero, room), TextAlign.Start)[0].Items;
    }

    private void Text(List<Row> rows, string text, ParagraphStyle style, Frame frame, string id = "")
    {
        var width = _context.Style.Page.Measure;
        LineMeasure Measure(int line)
        {
            var x = line == 0 ? frame.First : frame.Turned;
            return new LineMeasure(x, width - x);
        }

        ImmutableArray<TextPiece> pieces = [new StyledText(text, InlineFlattener.LookOf(style, _structure), 0)];
        foreach (var line in LineSetting.Lines(_context, pieces, style, Measure, TextAlign.Start))
        {
            rows.Add(new Row(BlankRow, line.Items, id));
            id = "";
        }
    }

    private static void Skip(List<Row> rows, int halfRows)
    {
        if (rows.Count > 0)
        {
            rows[^1] = rows[^1] with { Halves = rows[^1].Halves + halfRows };
        }
    }

    /// <summary>The upper zones from the head of the type area, the lower one with its last line on the foot.</summary>
    private ImmutableArray<PlacedItem> Placed()
    {
        var page = _context.Style.Page;
        var halves = _upper.Concat(_lower).SkipLast(1).Sum(r => r.Halves);
        var half = (_style.Leading ?? page.Leading) / 2;
        var room = page.Depth - Em(_style);
        half = half * halves > room ? room / halves : half;
        var placed = ImmutableArray.CreateBuilder<PlacedItem>();
        Place(placed, _upper, Length.Zero, half);
        Place(placed, _lower, room - (half * _lower.SkipLast(1).Sum(r => r.Halves)), half);
        return placed.ToImmutable();
    }

    private void Place(ImmutableArray<PlacedItem>.Builder placed, List<Row> rows, Length top, Length half)
    {
        foreach (var row in rows)
        {
            var baseline = row.Items is [RuleItem] ? top : top + GalleyContext.Ascent(Em(_style));
            var item = new FlowItem { Lines = 1, Items = DisplayItems.Move(row.Items, Length.Zero, baseline), BlockId = row.Id, TextStart = row.Id.Length > 0 ? 0 : -1 };
            placed.Add(new PlacedItem(item, 0, SideRole.None, default, default));
            top += half * row.Halves;
        }
    }

    /// <summary>Where the first and the turned lines of a paragraph begin.</summary>
    private readonly record struct Frame(Length First, Length Turned);

    /// <summary>A line.</summary>
    /// <param name="Halves">Half rows from it to the next.</param>
    /// <param name="Items">What stands on it; y = 0 is its baseline, of a rule its top.</param>
    /// <param name="Id">Id of the piece, on its first line.</param>
    private sealed record Row(int Halves, ImmutableArray<DisplayItem> Items, string Id);
}
