using Publisher.Core.Display;
using Publisher.Core.Style;
using Publisher.Core.Text;

namespace Publisher.Layout.Inline;

/// <content>Columns (§10): what stands upright, what is turned, and where it stands across the column's axis.</content>
internal sealed partial class CellShaper
{
    /// <summary>The axis of a column, thousandths of an em above the baseline that the turned line would have: the middle of its em boxes.</summary>
    public const int Axis = 380;

    /// <summary>Top of an em box above the baseline of its characters, thousandths.</summary>
    private const int Top = 880;

    /// <summary>Digits side by side take up to an em; three may use the air beside the column.</summary>
    private const int WidestPair = 1000;
    private const int WidestTriple = 1120;

    /// <summary>Letters that stand under each other, an em each; the height of the column they take.</summary>
    public long Letters(int at, int end)
    {
        long x = 0;
        while (at < end)
        {
            _text.CodePoint(at, out var units);
            var from = _bench.GlyphCount;
            var width = Line(at, at + units, 0);
            for (var i = from; i < _bench.GlyphCount; i++)
            {
                var g = _bench.Glyphs[i];
                var ink = Ink(g);
                _bench.Glyphs[i] = g with
                {
                    X = x + Sink(g.Face) - (_size * Top / 1000),
                    Y = (width / 2) - g.X - (Scale(ink.Advance, g.Face.UnitsPerEm) / 2),
                    Flow = Flow.Vertical,
                };
            }

            x += _size;
            at += units;
        }

        return x;
    }

    /// <summary>纵中横: characters side by side in one em of the column, narrowed to fit, in its middle.</summary>
    public long Abreast(int at, int end)
    {
        var from = _bench.GlyphCount;
        var natural = Line(at, end, 0);
        var widest = _size * (end - at > 2 ? WidestTriple : WidestPair) / 1000;
        var condense = natural > widest ? (int)(widest * 1000 / natural) : 1000;
        for (var i = from; i < _bench.GlyphCount; i++)
        {
            var g = _bench.Glyphs[i];
            _bench.Glyphs[i] = g with { X = Sink(g.Face), Y = (natural / 2 * condense / 1000) - (g.X * condense / 1000), Flow = Flow.Horizontal, Condense = condense };
        }

        return _size;
    }

    /// <summary>A mark in the middle of a slot across the column: one of two ！！ in an em.</summary>
    /// <param name="at">The mark.</param>
    /// <param name="x">Top of its em box.</param>
    /// <param name="right">Middle of the slot, right of the axis.</param>
    public void Slot(int at, long x, long right)
    {
        var from = _bench.GlyphCount;
        Line(at, at + 1, 0);
        for (var i = from; i < _bench.GlyphCount; i++)
        {
            var g = _bench.Glyphs[i];
            _bench.Glyphs[i] = g with { X = x + (_size * Top / 1000), Y = Scale(Ink(g).CentreX, g.Face.UnitsPerEm) - right, Flow = Flow.Horizontal };
        }
    }

    /// <summary>Does a character stand upright in a column?</summary>
    public bool Stands(int at)
    {
        var cp = Shown(at);
        switch (VerticalOrientations.Of(cp))
        {
            case VerticalOrientation.Upright or VerticalOrientation.FormElseUpright:
                return true;
            case VerticalOrientation.FormElseRotated:
                // a face without a form of its own has the same glyph both ways
                var chain = Chain(FontScripts.Of(cp, _text.Class[at]));
                var cache = First(chain, cp);
                Span<char> one = [(char)cp];
                return cache is not null && cp < 0x10000 && cache.Upright(one) is [var g, ..] && g.Id != cache.Single(cp).Id;
            default:
                return false;
        }
    }

    private long Column(int at, int end, long x)
    {
        if (_text.Class[at] is not (MarkClass.West or MarkClass.Glue) && Stands(at))
        {
            return Upright(at, end, x);
        }

        var from = _bench.GlyphCount;
        var width = Line(at, end, x);
        var mark = _text.Class[at] is MarkClass.Dash or MarkClass.Ellipsis or MarkClass.Conn1 or MarkClass.ConnHalf or MarkClass.Dot or MarkClass.Solidus;
        for (var i = from; i < _bench.GlyphCount; i++)
        {
            var g = _bench.Glyphs[i];
            _bench.Glyphs[i] = g with { Y = g.Y - Lift(g, mark), Flow = Flow.Sideways };
        }

        return width;
    }

    /// <summary>From the baseline of a line to that of what is turned in a column: marks have their ink on the axis, words the middle of their letters.</summary>
    private long Lift(in CellGlyph g, bool mark)
    {
        var upem = g.Face.UnitsPerEm;
        var middle = mark && g.Face.Ink is not null
            ? Scale(Ink(g).CentreY, upem)
            : Scale(g.Face.CapHeight + g.Face.XHeight, upem) / 4;
        return (_size * Axis / 1000) - middle;
    }

    /// <summary>Characters that stand, one under the other.</summary>
    private long Upright(int at, int end, long x)
    {
        var start = x;
        while (at < end)
        {
            if (_text.Piece[at] != _piece && _piece >= 0)
            {
                Enter(at);
            }

            var next = at + 1;
            while (next < end && _text.Class[next] == MarkClass.Glue)
            {
                next++;
            }

            x += UprightOne(at, next, x);
            at = next;
        }

        return x - start;
    }

    private long UprightOne(int at, int end, long x)
    {
        var shown = Shown(at);
        var chain = Chain(_text.Class[at] == MarkClass.Han ? FontScript.Han : FontScripts.Of(shown, _text.Class[at]));
        if (First(chain, shown) is not { } cache)
        {
            return Single(shown, at, end - at, FontScript.Han, x);
        }

        Span<char> one = [(char)shown];
        var glyphs = cache.Upright(shown == _text.Chars[at] || shown > 0xFFFF ? _text.Chars.AsSpan(at, end - at) : one);
        var from = _bench.GlyphCount;
        long pen = 0;
        for (var i = 0; i < glyphs.Length; i++)
        {
            var g = glyphs[i];
            var upem = cache.Face.UnitsPerEm;
            _bench.AddGlyph(new CellGlyph(cache.Face, g.Id, at, i == 0 ? end - at : 0, x + Scale(pen + g.XOffset, upem), -Scale(g.YOffset, upem)) { Flow = Flow.Vertical });
            pen += g.Advance;
        }

        if (region != Region.CN && _text.Class[at] is MarkClass.Stop or MarkClass.Pause && glyphs.Length == 1 && cache.Face.Ink is not null)
        {
            Centre(from, x);
        }

        return Scale(pen, cache.Face.UnitsPerEm);
    }

    /// <summary>Taiwan and Hong Kong: point marks stand in the middle of the em (CLREQ 3.1.3), also in a face made for the mainland.</summary>
    private void Centre(int glyph, long x)
    {
        var g = _bench.Glyphs[glyph];
        var ink = Ink(g);
        var upem = g.Face.UnitsPerEm;
        _bench.Glyphs[glyph] = g with
        {
            X = x + (_size / 2) - ((_size * Top / 1000) - Scale(ink.CentreY, upem)),
            Y = Scale(ink.CentreX, upem) - (Scale(ink.Advance, upem) / 2),
        };
    }

    /// <summary>The character whose glyph is shown: quotes take the corner form of the region (CLREQ 3.1.3; GB/T 15834 4.8), while the text stays what it is.</summary>
    private int Shown(int at)
    {
        var cp = _text.CodePoint(at, out _);
        return cp < 0x10000 && _text.Class[at] is MarkClass.Open or MarkClass.Close ? ColumnText.Quote((char)cp, region == Region.CN) : cp;
    }

    /// <summary>From the top of an em to the baseline of letters and figures in its middle.</summary>
    private long Sink(TypeFace face) => (_size + Scale(face.CapHeight, face.UnitsPerEm)) / 2;

    private static InkBox Ink(in CellGlyph g) => g.Face.Ink?.Invoke(g.Id) ?? new InkBox(g.Face.UnitsPerEm / 4, g.Face.CapHeight / 2, g.Face.UnitsPerEm / 2);

    /// <summary>A reading beside the column: Chinese phonetic letters, kana and Han stand, everything else is turned.</summary>
    private long ColumnReading(string reading)
    {
        var from = _bench.GlyphCount;
        if (!reading.All(c => VerticalOrientations.Of(c) == VerticalOrientation.Upright || IsTone(c) || VerticalOrientations.Of(c) == VerticalOrientation.FormElseUpright))
        {
            var width = Run(reading, 0, 0);
            for (var i = from; i < _bench.GlyphCount; i++)
            {
                _bench.Glyphs[i] = _bench.Glyphs[i] with { Flow = Flow.Sideways };
            }

            return width;
        }

        long x = 0;
        for (var i = 0; i < reading.Length; i++)
        {
            x += Symbol(reading.AsSpan(i, 1), i, x);
        }

        return x;
    }

    /// <summary>One symbol of a standing reading. Tone marks take no room: they stand right of the symbol before them.</summary>
    private long Symbol(ReadOnlySpan<char> symbol, int at, long x)
    {
        var chain = Chain(FontScript.Han);
        if (First(chain, symbol[0]) is not { } cache)
        {
            Report(symbol[0], at, 1, chain);
            return _size;
        }

        var tone = IsTone(symbol[0]);
        if (cache.Upright(symbol) is [var g, ..])
        {
            var upem = cache.Face.UnitsPerEm;
            var (down, right) = tone && at > 0 ? (-(_size * 9 / 10), _size * 6 / 10) : (0, 0);
            _bench.AddGlyph(new CellGlyph(cache.Face, g.Id, at, 1, x + down + Scale(g.XOffset, upem), -Scale(g.YOffset, upem) - right) { Flow = Flow.Vertical });
        }

        return tone ? at > 0 ? 0 : _size / 2 : _size;
    }

    private static bool IsTone(char c) => c is '\u02CA' or '\u02C7' or '\u02CB' or '\u02D9';
}
