using System.Text;

namespace Publisher.Preflight.Fonts;

/// <summary>The tables of a TrueType or OpenType file that widths and embedding need (OpenType 1.9: head, hhea, hmtx, maxp, OS/2, cmap).</summary>
internal sealed class Sfnt
{
    private readonly SortedDictionary<string, ReadOnlyMemory<byte>> _tables = new(StringComparer.Ordinal);
    private readonly BigEndian _metrics;
    private readonly int _measured;
    private readonly int _unitsPerEm = 1000;

    internal Sfnt(ReadOnlyMemory<byte> bytes)
    {
        var file = new BigEndian(bytes);
        var count = file.U16(4);
        for (var i = 0; i < count; i++)
        {
            var at = 12 + (16 * i);
            var tag = Encoding.Latin1.GetString(file.Slice(at, 4).Span);
            _tables[tag] = file.Slice(file.Offset(at + 8, 4), file.Offset(at + 12, 4));
        }

        if (Table("head") is { } head)
        {
            _unitsPerEm = new BigEndian(head).U16(18) is var units and >= 16 and <= 16384 ? units : throw new InvalidDataException("unitsPerEm");
        }

        Glyphs = Table("maxp") is { } maxp ? new BigEndian(maxp).U16(4) : 0;
        if (Table("hhea") is { } hhea && Table("hmtx") is { } hmtx)
        {
            _measured = new BigEndian(hhea).U16(34);
            _metrics = new BigEndian(hmtx);
        }

        FsType = Table("OS/2") is { Length: >= 10 } os2 ? new BigEndian(os2).U16(8) : null;
    }

    internal int Glyphs { get; }

    internal int? FsType { get; }

    internal bool HasWidths => _measured > 0;

    internal ReadOnlyMemory<byte>? Table(string tag) => _tables.TryGetValue(tag, out var table) ? (ReadOnlyMemory<byte>?)table : null;

    internal double? Width(int glyph)
    {
        if (_measured == 0 || glyph < 0 || (Glyphs > 0 && glyph >= Glyphs))
        {
            return null;
        }

        // The last width counts for all glyphs after it.
        var at = 4 * Math.Min(glyph, _measured - 1);
        return at + 2 <= _metrics.Length ? _metrics.U16(at) * 1000.0 / _unitsPerEm : null;
    }

    /// <summary>Glyph of a character (3,1), or of a code of a symbolic font (3,0 or 1,0).</summary>
    internal int? Lookup(int code, bool symbolic)
    {
        if (Table("cmap") is not { } table)
        {
            return null;
        }

        var cmap = new BigEndian(table);
        for (var i = 0; i < cmap.U16(2); i++)
        {
            var (platform, encoding) = (cmap.U16(4 + (8 * i)), cmap.U16(6 + (8 * i)));
            var at = cmap.Offset(8 + (8 * i), 4);
            if (!symbolic && platform == 3 && encoding == 1)
            {
                return Glyph(cmap, at, code);
            }

            if (symbolic && platform == 3 && encoding == 0)
            {
                return Glyph(cmap, at, code) is var plain and > 0 ? plain : Glyph(cmap, at, 0xF000 + code);
            }

            if (symbolic && platform == 1 && encoding == 0)
            {
                return Glyph(cmap, at, code);
            }
        }

        return null;
    }

    private static int? Glyph(BigEndian cmap, int at, int code) => cmap.U16(at) switch
    {
        0 => code is >= 0 and < 256 ? cmap.U8(at + 6 + code) : 0,
        4 => Segments(cmap, at, code),
        6 => code - cmap.U16(at + 6) is var index && index >= 0 && index < cmap.U16(at + 8) ? cmap.U16(at + 10 + (2 * index)) : 0,
        _ => null,
    };

    private static int Segments(BigEndian cmap, int at, int code)
    {
        var doubled = cmap.U16(at + 6);
        for (var i = 0; i < doubled; i += 2)
        {
            if (code > cmap.U16(at + 14 + i))
            {
                continue;
            }

            var start = cmap.U16(at + 16 + doubled + i);
            if (code < start)
            {
                return 0;
            }

            var delta = cmap.U16(at + 16 + (2 * doubled) + i);
            var place = at + 16 + (3 * doubled) + i;
            var range = cmap.U16(place);
            var glyph = range == 0 ? code : cmap.U16(place + range + (2 * (code - start)));
            return glyph == 0 ? 0 : (glyph + delta) & 0xFFFF;
        }

        return 0;
    }
}
