using Publisher.Core.Style;
using Publisher.Core.Text;
using Publisher.Layout.Inline.Hyphenation;

namespace Publisher.Layout.Inline;

/// <summary>Turns Western words and numbers into cells: cut where a line may break inside them, parted where a hyphen may stand.</summary>
internal sealed class WestCells(ParagraphInput p, TypeContext fonts, CellShaper shaper)
{
    private readonly Workbench _bench = fonts.Bench;
    private readonly FlatText _text = fonts.Bench.Text;
    private readonly List<int> _places = [];
    private (BreakKind Kind, int Price) _pendingCut;

    /// <summary>A word or number with all that sticks to it, cut where hyphens let it break.</summary>
    public int Add(int at, int end)
    {
        var stop = at;
        while (stop < end && Sticks(stop, end))
        {
            stop++;
        }

        stop = Math.Max(stop, at + 1);
        if (p.Vertical && !p.TurnWords && ColumnWords.Of(_text, at, stop) is var stand and not ColumnStand.Turned)
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
}
