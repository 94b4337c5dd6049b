using System.Collections.Immutable;
using Publisher.Core.Display;
using Publisher.Core.Style;

namespace Publisher.Layout.Inline;

/// <summary>Turns chosen lines into display items.</summary>
internal sealed class LineDrawer(ParagraphInput p, TypeContext fonts, LineRuler ruler)
{
    private readonly Workbench _bench = ruler.Bench;
    private readonly FlatText _text = ruler.Bench.Text;
    private readonly LineFitter _fitter = new(ruler);
    private readonly RunWriter _runs = new(fonts, p);
    private readonly CellShaper _shaper = new(fonts, p.Rules.Region, p.Vertical);
    private readonly ImmutableArray<DisplayItem>.Builder _items = ImmutableArray.CreateBuilder<DisplayItem>();
    private readonly ImmutableArray<LineAnchor>.Builder _anchors = ImmutableArray.CreateBuilder<LineAnchor>();
    private int _anchor;

    /// <summary>All lines of the bench.</summary>
    public ImmutableArray<SetLine> Draw()
    {
        var lines = ImmutableArray.CreateBuilder<SetLine>(_bench.Lines.Count);
        var interlinear = new Interlinear(_bench, _items, p);
        for (var i = 0; i < _bench.Lines.Count; i++)
        {
            var line = _bench.Lines[i];
            var measure = ruler.Measure(i);
            var (width, fit) = line.Start == line.End ? (0, default) : _fitter.Fit(line, measure);
            var x = ruler.Start(i) + p.Align switch
            {
                TextAlign.End => Math.Max(0, measure - width),
                TextAlign.Center => Math.Max(0, measure - width) / 2,
                _ => 0,
            };
            var final = i + 1 == _bench.Lines.Count;
            interlinear.Begin(line.Start);
            if (line.End > line.Start)
            {
                Cells(line, x, interlinear);
            }

            interlinear.End();
            Anchors(line.End, x + width, final);
            lines.Add(new SetLine(
                _items.DrainToImmutable(), _anchors.DrainToImmutable(), new(width), TextStart(i), final ? _text.EndOffset : TextStart(i + 1), final, fit)
            {
                Parted = Parts(line),
                Room = new(measure),
                Lone = final && i > 0 && line.End > line.Start && line.Start >= Orphans.From(ruler, 0, _bench.Count),
            });
        }

        return lines.DrainToImmutable();
    }

    private int TextStart(int line)
    {
        var cell = _bench.Lines[line].Start;
        if (line == 0)
        {
            return _text.Length == 0 ? 0 : _text.Offset(0);
        }

        // an empty forced line begins one LF before what follows
        return cell >= _bench.Count
            ? _text.EndOffset - EmptyAfter(line, cell)
            : _text.Offset(_bench.Cells[cell].Text) - EmptyAfter(line, cell);
    }

    private int EmptyAfter(int line, int cell)
    {
        var count = 0;
        for (var i = line + 1; i < _bench.Lines.Count && _bench.Lines[i].Start == cell; i++)
        {
            count++;
        }

        return count;
    }

    private void Cells(in LineEnd line, long x, Interlinear interlinear)
    {
        var widths = _bench.Widths;
        var pen = x;
        for (var k = line.Start; k < line.End; k++)
        {
            ref var cell = ref _bench.Cells[k];
            if (k > line.Start)
            {
                if ((_bench.Joints[k].Kind != GapKind.None || p.Vertical) && _bench.Cells[k - 1].TextEnd < cell.Text)
                {
                    _runs.Space(_bench.Cells[k - 1].TextEnd, cell.Text, pen + widths[3 * k], _items);
                }

                pen += widths[3 * k] + widths[(3 * k) + 2];
            }

            pen += widths[(3 * k) + 1];
            var box = pen - cell.Left;
            MarksBefore(k, pen);
            if (cell.Class != MarkClass.IdSpace || k + 1 < line.End)
            {
                Cell(cell, box);
            }

            interlinear.Add(k, pen, Shift(cell, k, line));
            pen += cell.Body;
        }

        ref var last = ref _bench.Cells[line.End - 1];
        if (Parts(line) && _shaper.Hyphen(last.Text) is { } hyphen)
        {
            _runs.Hyphen(hyphen, last.TextEnd, pen, _items);
        }

        _runs.Flush(_items);
    }

    /// <summary>Does the line end inside a word, with a hyphen that is not written?</summary>
    private bool Parts(in LineEnd line) => line.End > line.Start && _bench.Cells[line.End - 1].Hyphen != 0;

    /// <summary>At a line's edge a wide reading is flush with its base, elsewhere centred on it.</summary>
    private static long Shift(in Cell cell, int k, in LineEnd line) =>
        cell.Excess <= 0 ? -cell.Excess / 2 : k == line.Start ? 0 : k == line.End - 1 ? -cell.Excess : -cell.Excess / 2;

    private void Cell(in Cell cell, long box)
    {
        if (cell.Superscript)
        {
            _runs.Flush(_items);
            var note = (NotePiece)_text.Pieces[_text.Piece[cell.Text]];
            _anchors.Add(new LineAnchor(LineAnchorKind.Note, note.NoteId, new(box), _items.Count));
        }

        for (var i = cell.Glyph; i < cell.GlyphEnd; i++)
        {
            _runs.Glyph(_bench.Glyphs[i], box, _items);
        }

        if (cell.Superscript)
        {
            _runs.Flush(_items);
        }
    }

    private void MarksBefore(int cell, long x)
    {
        while (_anchor < _bench.Anchors.Count && _bench.Anchors[_anchor].Text < _bench.Cells[cell].TextEnd)
        {
            _anchors.Add(new LineAnchor(LineAnchorKind.Mark, _bench.Anchors[_anchor++].Id, new(x), -1));
        }
    }

    /// <summary>Marks after the last character of the paragraph have nothing to stick to but its end.</summary>
    private void Anchors(int end, long x, bool final)
    {
        while (_anchor < _bench.Anchors.Count && (final || (end < _bench.Count && _bench.Anchors[_anchor].Text < _bench.Cells[end].Text && AtBreak(end))))
        {
            _anchors.Add(new LineAnchor(LineAnchorKind.Mark, _bench.Anchors[_anchor++].Id, new(x), -1));
        }
    }

    /// <summary>Marks before a forced break stay on its line.</summary>
    private bool AtBreak(int end)
    {
        var piece = _text.Piece[_bench.Cells[end].Text];
        for (var i = piece - 1; i >= 0 && _text.Pieces[i] is AnchorPiece or LineBreakPiece; i--)
        {
            if (_text.Pieces[i] is LineBreakPiece)
            {
                return _bench.Anchors[_anchor].Text <= _text.StartOf(i);
            }
        }

        return false;
    }
}
