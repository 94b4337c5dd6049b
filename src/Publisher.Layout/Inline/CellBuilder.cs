using Publisher.Core.Style;
using Publisher.Core.Text;
using Publisher.Layout.Inline.Hyphenation;

namespace Publisher.Layout.Inline;

/// <summary>Turns classified characters into cells with glyphs.</summary>
internal sealed class CellBuilder(ParagraphInput p, TypeContext fonts, CellShaper shaper)
{
    private readonly Workbench _bench = fonts.Bench;
    private readonly FlatText _text = fonts.Bench.Text;
    private readonly RubyCells _rubies = new(fonts, shaper, p.Vertical);
    private readonly List<int> _places = [];
    private (BreakKind Kind, int Price) _pendingCut;

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
                MarkClass.West => West(at, end),
                MarkClass.Prefix when at + 1 < end && _text.Class[at + 1] == MarkClass.West => West(at, end),
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

    /// <summary>A word or number with all that sticks to it, cut where hyphens let it break.</summary>
    private int West(int at, int end)
    {
        var stop = at;
        while (stop < end && Sticks(stop, end))
        {
            stop++;
        }

        stop = Math.Max(stop, at + 1);
        if (p.Vertical && ColumnWords.Of(_text, at, stop) is var stand and not ColumnStand.Turned)
        {
            StandingWord(at, stop, stand);
            return stop;
        }

        var address = WestText.IsAddress(_text.Chars.AsSpan(at, stop - at));
        var from = at;
        for (var i = at + 1; i <= stop; i++)
        {
            var cut = i == stop
                ? (BreakKind.Allowed, 0)
                : WestText.CutAfter(_text.Chars.AsSpan(at, stop - at), i - at - 1, _text.MayBreak(i), address, p.Rules.Level);
            if (cut.Item1 != BreakKind.Never)
            {
                WestCell(from, i, from > at);
                if (!address && i - from > HyphenPatterns.Before && from == at)
                {
                    Part(from, i);
                }

                if (i < stop)
                {
                    _pendingCut = cut;
                }

                from = i;
            }
        }

        return stop;
    }

    /// <summary>Letters and short numbers that stand in a column: one cell, beside which there is no gap.</summary>
    private void StandingWord(int at, int end, ColumnStand stand)
    {
        ref var cell = ref _bench.AddCell();
        cell.Class = MarkClass.West;
        cell.Text = at;
        cell.TextEnd = end;
        cell.CodePoint = _text.CodePoint(at, out _);
        cell.Ideograph = true;
        cell.Stands = true;
        cell.Em = shaper.Enter(at);
        var body = stand == ColumnStand.Abreast ? shaper.Abreast(at, end) : shaper.Letters(at, end);
        _bench.Cells[_bench.Count - 1].Body = body;
    }

    private void WestCell(int at, int end, bool cut)
    {
        ref var cell = ref _bench.AddCell();
        cell.Class = MarkClass.West;
        cell.Text = at;
        cell.TextEnd = end;
        cell.Cut = cut;
        (cell.CutBefore, cell.CutPrice) = cut ? _pendingCut : default;
        cell.CodePoint = _text.CodePoint(at, out _);
        cell.First = WestText.Edge(cell.CodePoint, _text.Class[at]);
        var last = end - 1;
        while (last > at && _text.Class[last] == MarkClass.Glue)
        {
            last--;
        }

        cell.Last = WestText.Edge(_text.Chars[last], _text.Class[last]);
        cell.Em = shaper.Enter(at);
        var body = shaper.Shape(at, end, 0);
        _bench.Cells[_bench.Count - 1].Body = body;
    }

    /// <summary>
    /// Cuts the last cell, a word, where a hyphen may part it. The word was shaped whole, so its letters stand the same whether it
    /// is parted or not; a ligature over the place forbids it. Ragged lines part words only where nothing else fits.
    /// </summary>
    private void Part(int at, int end)
    {
        _places.Clear();
        WordHyphens.Find(_text, at, end, p.Rules.Hyphenate ? fonts.Hyphens : null, _places);
        if (_places.Count == 0 || shaper.Hyphen(at) is not { Width: > 0 } hyphen)
        {
            return;
        }

        foreach (var place in _places)
        {
            ref var whole = ref _bench.Cells[_bench.Count - 1];
            var glyph = whole.Glyph;
            while (glyph < whole.GlyphEnd && _bench.Glyphs[glyph].Text + _bench.Glyphs[glyph].TextLength <= place)
            {
                glyph++;
            }

            if (glyph == whole.Glyph || glyph == whole.GlyphEnd || _bench.Glyphs[glyph].Text != place)
            {
                continue;
            }

            var x = _bench.Glyphs[glyph].X;
            var rest = whole with { Text = place, CodePoint = _text.CodePoint(place, out _), Cut = true, Glyph = glyph, First = WestEdge.Letter, Body = whole.Body - x };
            (rest.CutBefore, rest.CutPrice) = (p.Align == TextAlign.Justify ? BreakKind.Allowed : BreakKind.Emergency, WestText.PartPrice);
            (whole.TextEnd, whole.GlyphEnd, whole.Body, whole.Last, whole.Hyphen) = (place, glyph, x, WestEdge.Letter, hyphen.Width);
            for (var i = glyph; i < rest.GlyphEnd; i++)
            {
                _bench.Glyphs[i] = _bench.Glyphs[i] with { X = _bench.Glyphs[i].X - x };
            }

            _bench.AddCell() = rest;
        }
    }

    private bool Sticks(int at, int end) => _text.Class[at] switch
    {
        MarkClass.West or MarkClass.Glue => true,
        MarkClass.Prefix => at + 1 < end && _text.Class[at + 1] == MarkClass.West && char.IsAsciiDigit(_text.Chars[at + 1]),
        MarkClass.Suffix => at > 0 && !(p.Vertical && VerticalOrientations.Of(_text.Chars[at]) != VerticalOrientation.Rotated) && (char.IsAsciiDigit(_text.Chars[at - 1]) || _text.Class[at - 1] is MarkClass.Suffix or MarkClass.West),
        _ => false,
    };

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
