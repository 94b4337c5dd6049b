using Publisher.Core.Style;

namespace Publisher.Layout.Inline;

/// <summary>Finds the face of each character and places its glyphs in the last cell of the bench.</summary>
internal sealed partial class CellShaper(TypeContext fonts, Region region, bool vertical)
{
    private readonly Workbench _bench = fonts.Bench;
    private readonly FlatText _text = fonts.Bench.Text;
    private int _piece = -1;
    private TextLook? _look;
    private long _size;
    private ShapeCache[] _han = [];
    private bool _western;
    private bool _reading;

    /// <summary>Goes to the piece of a character; its type size.</summary>
    public long Enter(int at)
    {
        var piece = _text.Piece[at];
        if (piece != _piece)
        {
            var look = _text.Pieces[piece] switch
            {
                StyledText t => t.Look,
                RubyPiece r => r.Look,
                NotePiece n => n.Look,
                _ => throw new System.Diagnostics.UnreachableException(),
            };
            Enter(look, look.Size.Emu);
            _piece = piece;
        }

        return _size;
    }

    /// <summary>Takes a look at another size.</summary>
    public void Enter(TextLook look, long size)
    {
        _piece = -1;
        _size = size;
        if (!ReferenceEquals(look, _look))
        {
            _look = look;
            _han = Chain(FontScript.Han);
        }
    }

    /// <summary>Shapes characters into the last cell from x on; the width.</summary>
    public long Shape(int at, int end, long x) => vertical ? Column(at, end, x) : Line(at, end, x);

    private long Line(int at, int end, long x)
    {
        var start = x;
        _western = _text.Class[at] is MarkClass.West or MarkClass.Prefix or MarkClass.Note;
        if (end == at + 1 && _text.Class[at] is not (MarkClass.West or MarkClass.Note or MarkClass.Glue))
        {
            var cp = (int)_text.Chars[at];
            var script = _text.Class[at] == MarkClass.Han ? FontScript.Han : FontScripts.Of(cp, _text.Class[at]);
            return Single(cp, at, 1, script, x);
        }

        while (at < end)
        {
            if (_text.Piece[at] != _piece && _piece >= 0)
            {
                Enter(at);
            }

            var stop = at + 1;
            while (stop < end && _text.Piece[stop] == _text.Piece[at])
            {
                stop++;
            }

            x += Run(_text.Chars.AsSpan(at, stop - at), at, x);
            at = stop;
        }

        return x - start;
    }

    /// <summary>Width of a word space in the look of a place.</summary>
    public long SpaceWidth(int at)
    {
        Enter(at);
        foreach (var cache in Chain(FontScript.Latin))
        {
            ref readonly var g = ref cache.Single(' ');
            if (g.Id != 0)
            {
                return Scale(g.Advance, cache.Face.UnitsPerEm);
            }
        }

        return _size / 4;
    }

    /// <summary>The hyphen that parts a word here: of the word's own face if that has one.</summary>
    public (TypeFace Face, ushort Id, long Width)? Hyphen(int at)
    {
        Enter(at);
        var chain = Chain(FontScripts.Of(_text.CodePoint(at, out _), MarkClass.West));
        var cache = First(chain, _text.Chars[at]);
        cache = cache is not null && cache.Has('-') ? cache : First(chain, '-');
        return cache is null ? null : (cache.Face, cache.Single('-').Id, Scale(cache.Single('-').Advance, cache.Face.UnitsPerEm));
    }

    /// <summary>Shapes a ruby reading: the width. Its clusters count from the reading's start.</summary>
    public long ShapeReading(string reading, TextLook look, long size)
    {
        Enter(look with { Role = "ruby", Italic = false }, size);
        _western = true;
        _reading = true;
        var width = vertical ? ColumnReading(reading) : Run(reading, 0, 0);
        _reading = false;
        return width;
    }

    /// <summary>Shapes characters of one look: one call for each stretch of one face.</summary>
    private long Run(ReadOnlySpan<char> chars, int textStart, long x)
    {
        var start = x;
        var at = 0;
        while (at < chars.Length)
        {
            var cache = Find(chars, at, textStart, out var units);
            var stop = at + units;
            while (stop < chars.Length && cache is not null && Continues(chars, stop, cache, out var more))
            {
                stop += more;
            }

            x += cache is null ? _size : Word(cache, chars[at..stop], textStart + at, x);
            at = stop;
        }

        return x - start;
    }

    private bool Continues(ReadOnlySpan<char> chars, int at, ShapeCache cache, out int units)
    {
        var cp = CodePoint(chars, at, out units);
        var c = ClreqClasses.Of(cp);
        return c == MarkClass.Glue || First(Chain(Script(cp, c)), cp) == cache;
    }

    private ShapeCache? Find(ReadOnlySpan<char> chars, int at, int textStart, out int units)
    {
        var cp = CodePoint(chars, at, out units);
        var chain = Chain(Script(cp, ClreqClasses.Of(cp)));
        var found = First(chain, cp);
        if (found is null && ClreqClasses.Of(cp) != MarkClass.Glue)
        {
            Report(cp, textStart + at, units, chain);
        }

        return found ?? (chain.Length > 0 ? chain[0] : null);
    }

    /// <summary>Script of a character: quotes, dashes and dots inside a Western word are Western ones.</summary>
    private FontScript Script(int cp, MarkClass c) => _western && cp < 0x2400 && c != MarkClass.Suffix && c != MarkClass.Prefix
        ? FontScripts.Of(cp, MarkClass.West)
        : FontScripts.Of(cp, c);

    private long Word(ShapeCache cache, ReadOnlySpan<char> chars, int textStart, long x)
    {
        var glyphs = cache.Word(chars);
        var upem = cache.Face.UnitsPerEm;
        long pen = 0;
        for (var i = 0; i < glyphs.Length; i++)
        {
            var g = glyphs[i];
            var first = i == 0 || glyphs[i - 1].Cluster != g.Cluster;
            var next = i + 1;
            while (next < glyphs.Length && glyphs[next].Cluster == g.Cluster)
            {
                next++;
            }

            var clusterEnd = next < glyphs.Length ? glyphs[next].Cluster : chars.Length;
            _bench.AddGlyph(new CellGlyph(
                cache.Face,
                g.Id,
                textStart + g.Cluster,
                first ? clusterEnd - g.Cluster : 0,
                x + Scale(pen + g.XOffset, upem),
                -Scale(g.YOffset, upem)));
            pen += g.Advance;
        }

        return Scale(pen, upem);
    }

    private long Single(int cp, int at, int units, FontScript script, long x)
    {
        var chain = script == FontScript.Han ? _han : Chain(script);
        for (var i = 0; i < chain.Length; i++)
        {
            ref readonly var g = ref chain[i].Single(cp);
            if (g.Id != 0)
            {
                if (g.Count != 1)
                {
                    return Word(chain[i], _text.Chars.AsSpan(at, units), at, x);
                }

                var face = chain[i].Face;
                var offset = g.X == 0 ? 0 : Scale(g.X, face.UnitsPerEm);
                _bench.AddGlyph(new CellGlyph(face, g.Id, at, units, x + offset, g.Y == 0 ? 0 : -Scale(g.Y, face.UnitsPerEm)));
                return Scale(g.Advance, face.UnitsPerEm);
            }
        }

        Report(cp, at, units, chain);
        if (chain.Length > 0)
        {
            _bench.AddGlyph(new CellGlyph(chain[0].Face, 0, at, units, x, 0));
        }

        return _size;
    }

    private long Scale(long fontUnits, int upem) =>
        fontUnits == upem ? _size : ((fontUnits * _size) + (fontUnits >= 0 ? upem / 2 : -(upem / 2))) / upem;

    private static ShapeCache? First(ShapeCache[] chain, int cp)
    {
        foreach (var cache in chain)
        {
            if (cache.Has(cp))
            {
                return cache;
            }
        }

        return null;
    }

    private ShapeCache[] Chain(FontScript script)
    {
        var role = _look!.Italic && script != FontScript.Han ? "italic" : _look.Role;
        return fonts.Chain(role, script, Language(script));
    }

    /// <summary>Han needs a Chinese language on the call or —— stays in two pieces; words take their own.</summary>
    private string Language(FontScript script)
    {
        var own = _look!.Language;
        if (script != FontScript.Han)
        {
            return own ?? "en";
        }

        var cjk = own is not null && (own.StartsWith("ja", StringComparison.Ordinal) || own.StartsWith("ko", StringComparison.Ordinal)
            || own.StartsWith("zh-", StringComparison.Ordinal));
        return cjk ? own! : region switch { Region.CN => "zh-Hans", Region.TW => "zh-Hant", _ => "zh-Hant-HK" };
    }

    private void Report(int cp, int at, int units, ShapeCache[] chain)
    {
        // a reading has no place of its own: its base does
        ref var cell = ref _bench.Cells[_bench.Count - 1];
        fonts.Missing(cp, _reading ? _text.Span(cell.Text, cell.TextEnd) : _text.Span(at, at + units), chain);
    }

    private static int CodePoint(ReadOnlySpan<char> chars, int at, out int units)
    {
        var pair = char.IsHighSurrogate(chars[at]) && at + 1 < chars.Length && char.IsLowSurrogate(chars[at + 1]);
        units = pair ? 2 : 1;
        return pair ? char.ConvertToUtf32(chars[at], chars[at + 1]) : chars[at];
    }
}
