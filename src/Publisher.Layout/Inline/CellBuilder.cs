using Publisher.Core.Style;

namespace Publisher.Layout.Inline;

/// <summary>Turns classified characters into cells with glyphs.</summary>
internal sealed class CellBuilder(ParagraphInput p, TypeContext fonts, CellShaper shaper)
{
    private readonly Workbench _bench = fonts.Bench;
    private readonly FlatText _text = fonts.Bench.Text;
    private readonly RubyCells _rubies = new(fonts, shaper, p.Vertical);
    private readonly WestCells _west = new(p, fonts, shaper);

    /// <summary>Makes all cells of the paragraph on the bench.</summary>
    public void Build()
    {
        for (var piece = 0; piece < p.Pieces.Length; piece++)
        {
            var start = _text.StartOf(piece);
            switch (p.Pieces[piece])
            {
                case AnchorPiece a:
                    _bench.Anchors.Add((a.Id, start));
                    break;
                case LineBreakPiece:
                    _bench.SegmentEnds.Add(_bench.Count);
                    break;
                case BoxPiece b:
                    Blank(start, b.Width.Emu);
                    break;
                case NotePiece n:
                    Note(n, start, _text.StartOf(piece + 1));
                    break;
                case RubyPiece r:
                    _rubies.Add(r, start);
                    break;
                case StyledText:
                    var last = piece;
                    while (last + 1 < p.Pieces.Length && p.Pieces[last + 1] is StyledText or AnchorPiece)
                    {
                        last++;
                        if (p.Pieces[last] is AnchorPiece a)
                        {
                            _bench.Anchors.Add((a.Id, _text.StartOf(last)));
                        }
                    }

                    Characters(start, _text.StartOf(last + 1));
                    piece = last;
                    break;
            }
        }

        _bench.SegmentEnds.Add(_bench.Count);
    }

    private void Characters(int at, int end)
    {
        while (at < end)
        {
            at = _text.Class[at] switch
            {
                MarkClass.Han => HanRun(at, end),
                MarkClass.Space => at + 1,
                MarkClass.West => _west.Add(at, end),
                MarkClass.Prefix when at + 1 < end && _text.Class[at + 1] == MarkClass.West => _west.Add(at, end),
                MarkClass.Dash or MarkClass.Ellipsis => Joined(at, end),
                MarkClass.Stop when ClreqClasses.IsExclamation(_text.Chars[at]) => Exclamations(at, end),
                _ => Mark(at, end),
            };
        }
    }

    private int HanRun(int at, int end)
    {
        while (at < end && _text.Class[at] == MarkClass.Han)
        {
            var next = at + 1;
            while (next < end && _text.Class[next] == MarkClass.Glue)
            {
                next++;
            }

            ref var cell = ref _bench.AddCell();
            cell.Text = at;
            cell.TextEnd = next;
            cell.CodePoint = next == at + 1 ? _text.Chars[at] : _text.CodePoint(at, out _);
            cell.Ideograph = ClreqClasses.IsIdeograph(cell.CodePoint);
            cell.Em = shaper.Enter(at);
            var body = shaper.Shape(at, next, 0);
            _bench.Cells[_bench.Count - 1].Body = body;
            at = next;
        }

        return at;
    }

    /// <summary>—— and ……: as many ems as characters, one cell (B1).</summary>
    private int Joined(int at, int end)
    {
        var next = at + 1;
        while (next < end && _text.Chars[next] == _text.Chars[at] && _text.Class[next] == _text.Class[at])
        {
            next++;
        }

        var ems = _text.Chars[at] == '\u2E3A' ? 2 * (next - at) : next - at;
        Fixed(at, next, _text.Class[at], 1000 * ems);
        return next;
    }

    /// <summary>！！ is one em, ！！！ two, each mark half an em, centred (GB/T 15834 5.1.2).</summary>
    private int Exclamations(int at, int end)
    {
        var next = at;
        while (next < end && _text.Class[next] == MarkClass.Stop && ClreqClasses.IsExclamation(_text.Chars[next]))
        {
            next++;
        }

        var count = next - at;
        if (count == 1)
        {
            return Mark(at, end);
        }

        ref var cell = ref _bench.AddCell();
        cell.Class = MarkClass.Stop2;
        cell.Text = at;
        cell.TextEnd = next;
        cell.CodePoint = _text.Chars[at];
        var em = shaper.Enter(at);
        cell.Em = em;
        cell.Body = (count + 1) / 2 * em;
        var x = (cell.Body - (count * em / 2)) / 2;
        for (var i = at; i < next; i++, x += em / 2)
        {
            if (p.Vertical)
            {
                // two side by side in an em, the third under them
                var alone = i - at == 2 || count == 1;
                shaper.Slot(i, (i - at) / 2 * em, alone ? 0 : (i - at == 0 ? -1 : 1) * em / 4);
                continue;
            }

            // a mark of the corner kind stands in the left half of its em, a centred one in the middle
            shaper.Shape(i, i + 1, p.Rules.Region == Region.CN && !p.Vertical ? x : x - (em / 4));
        }

        return next;
    }

    private int Mark(int at, int end)
    {
        var next = at + 1;
        while (next < end && _text.Class[next] == MarkClass.Glue)
        {
            next++;
        }

        var cp = _text.CodePoint(at, out _);
        var width = ClreqWidths.Of(_text.Class[at], cp, p.Rules.Region, p.Vertical);
        Fixed(at, next, _text.Class[at], width.Advance);
        ref var cell = ref _bench.Cells[_bench.Count - 1];
        cell.Left = cell.Em * width.Left / 1000;
        cell.Right = cell.Em * width.Right / 1000;
        cell.Body -= cell.Left + cell.Right;
        return next;
    }

    /// <summary>A cell of given width, its glyphs set where a reader expects the mark.</summary>
    private void Fixed(int at, int end, MarkClass c, int thousandths)
    {
        ref var cell = ref _bench.AddCell();
        cell.Class = c;
        cell.Text = at;
        cell.TextEnd = end;
        cell.CodePoint = _text.CodePoint(at, out _);
        cell.First = c is MarkClass.Prefix ? WestText.Edge(cell.CodePoint, c) : WestEdge.Other;
        cell.Em = shaper.Enter(at);
        var glyph = _bench.GlyphCount;
        var natural = shaper.Shape(at, end, 0);
        cell = ref _bench.Cells[_bench.Count - 1];
        cell.Body = thousandths == 0 ? natural : cell.Em * thousandths / 1000;
        var spare = cell.Body - natural;
        var shift = c switch
        {
            MarkClass.Open => spare,
            MarkClass.Close => 0,
            MarkClass.Stop or MarkClass.Pause when p.Rules.Region == Region.CN => 0,
            _ => spare / 2,
        };
        for (var i = glyph; i < _bench.GlyphCount && shift != 0; i++)
        {
            _bench.Glyphs[i] = _bench.Glyphs[i] with { X = _bench.Glyphs[i].X + shift };
        }
    }

    private void Blank(int at, long width)
    {
        ref var cell = ref _bench.AddCell();
        cell.Class = MarkClass.Box;
        cell.Text = at;
        cell.TextEnd = at + 1;
        cell.Em = p.Em.Emu;
        cell.Body = width;
    }

    private void Note(NotePiece note, int at, int end)
    {
        if (at == end)
        {
            return;
        }

        ref var cell = ref _bench.AddCell();
        cell.Class = MarkClass.Note;
        cell.Superscript = true;
        cell.Text = at;
        cell.TextEnd = end;
        cell.Em = NoteMarks.SizeIn(note.Look.Size).Emu;
        shaper.Enter(note.Look, cell.Em);
        var body = shaper.Shape(at, end, 0);
        _bench.Cells[_bench.Count - 1].Body = body;
    }
}
