using System.Collections.Immutable;

namespace Publisher.Preflight.Fonts;

/// <summary>A CFF font: charset, and the width with which each outline begins (Adobe 5176, 5177).</summary>
internal sealed class CffFont
{
    private readonly ImmutableArray<ReadOnlyMemory<byte>> _outlines;
    private readonly ImmutableArray<ReadOnlyMemory<byte>> _globals;
    private readonly ImmutableArray<PrivateDict> _privates;
    private readonly SortedDictionary<int, int> _glyphs = [];
    private readonly Func<int, int> _select;
    private readonly double _scale;

    private CffFont(BigEndian file, SortedDictionary<int, ImmutableArray<double>> top, ImmutableArray<ReadOnlyMemory<byte>> globals)
    {
        _globals = globals;
        _outlines = CffIndex.Read(file, Number(top, 17, 0)).Items;
        IsCid = top.ContainsKey(1230);
        var matrix = top.TryGetValue(1207, out var own) && own.Length == 6 ? own[0] : 0.001;
        if (IsCid)
        {
            var dicts = CffIndex.Read(file, Number(top, 1236, 0)).Items.Select(d => CffDict.Read(d)).ToImmutableArray();
            _privates = [.. dicts.Select(d => PrivateDict.Of(file, d))];
            if (!top.ContainsKey(1207) && dicts.Length > 0 && dicts[0].TryGetValue(1207, out var inner) && inner.Length == 6)
            {
                matrix = inner[0];
            }

            _select = Selector(file, Number(top, 1237, 0));
        }
        else
        {
            _privates = [PrivateDict.Of(file, top)];
            _select = _ => 0;
        }

        _scale = matrix * 1000;
        Charset(file, Number(top, 15, 0));
    }

    internal bool IsCid { get; }

    internal int Glyphs => _outlines.Length;

    internal static CffFont Read(ReadOnlyMemory<byte> bytes)
    {
        var file = new BigEndian(bytes);
        var names = CffIndex.Read(file, file.U8(2));
        var tops = CffIndex.Read(file, names.End);
        var strings = CffIndex.Read(file, tops.End);
        var globals = CffIndex.Read(file, strings.End);
        return tops.Items.IsEmpty ? throw new InvalidDataException("no font in the CFF table") : new(file, CffDict.Read(tops.Items[0]), globals.Items);
    }

    internal int GlyphOfCid(int cid) => _glyphs.GetValueOrDefault(cid);

    internal double? Width(int glyph)
    {
        if (glyph < 0 || glyph >= _outlines.Length || _select(glyph) is var index && (index < 0 || index >= _privates.Length))
        {
            return null;
        }

        var dict = _privates[_select(glyph)];
        return Type2Width.Of(_outlines[glyph], _globals, dict.Subroutines) switch
        {
            { Known: false } => null,
            { Difference: { } difference } => (dict.Nominal + difference) * _scale,
            _ => dict.Default * _scale,
        };
    }

    private static int Number(SortedDictionary<int, ImmutableArray<double>> dict, int key, int index) =>
        dict.TryGetValue(key, out var values) && values.Length > index && values[index] is >= 0 and <= int.MaxValue ? (int)values[index] : 0;

    // Predefined charsets (0, 1, 2) belong to fonts without CIDs: nobody asks them for one.
    private void Charset(BigEndian file, int at)
    {
        if (!IsCid || at <= 2)
        {
            return;
        }

        var format = file.U8(at++);
        _glyphs[0] = 0;
        for (var glyph = 1; glyph < Glyphs;)
        {
            var first = file.U16(at);
            var left = format switch { 0 => 0, 1 => file.U8(at + 2), _ => file.U16(at + 2) };
            at += format switch { 0 => 2, 1 => 3, _ => 4 };
            for (var i = 0; i <= left && glyph < Glyphs; i++)
            {
                _glyphs[first + i] = glyph++;
            }
        }
    }

    private Func<int, int> Selector(BigEndian file, int at)
    {
        if (file.U8(at) == 0)
        {
            return glyph => file.U8(at + 1 + glyph);
        }

        var count = file.U16(at + 1);
        ImmutableArray<(int First, int Dict)> ranges = [.. Enumerable.Range(0, count).Select(i => ((int)file.U16(at + 3 + (3 * i)), (int)file.U8(at + 5 + (3 * i))))];
        return glyph =>
        {
            var dict = 0;
            foreach (var range in ranges)
            {
                if (range.First > glyph)
                {
                    break;
                }

                dict = range.Dict;
            }

            return dict;
        };
    }

    private sealed record PrivateDict(double Default, double Nominal, ImmutableArray<ReadOnlyMemory<byte>> Subroutines)
    {
        internal static PrivateDict Of(BigEndian file, SortedDictionary<int, ImmutableArray<double>> owner)
        {
            if (!owner.ContainsKey(18))
            {
                return new(0, 0, []);
            }

            var (size, at) = (Number(owner, 18, 0), Number(owner, 18, 1));
            var dict = CffDict.Read(file.Slice(at, size));
            var subroutines = Number(dict, 19, 0) is var offset and > 0 ? CffIndex.Read(file, at + offset).Items : [];
            return new(First(dict, 20), First(dict, 21), subroutines);
        }

        private static double First(SortedDictionary<int, ImmutableArray<double>> dict, int key) =>
            dict.TryGetValue(key, out var values) && values.Length > 0 ? values[0] : 0;
    }
}
