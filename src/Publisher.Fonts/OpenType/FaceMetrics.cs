using System.Collections.Immutable;

namespace Publisher.Fonts.OpenType;

/// <summary>Measures of a face, read from <c>head</c>, <c>hhea</c>, <c>OS/2</c>, <c>post</c> and <c>hmtx</c>. Font units unless said.</summary>
internal sealed record FaceMetrics
{
    public required int UnitsPerEm { get; init; }

    public required FontBox Box { get; init; }

    public required int Ascender { get; init; }

    public required int Descender { get; init; }

    /// <summary>Zero when the face does not tell.</summary>
    public required int CapHeight { get; init; }

    /// <summary>Zero when the face does not tell.</summary>
    public required int XHeight { get; init; }

    /// <summary>Thousandths of a degree, counter-clockwise from the vertical.</summary>
    public required int ItalicAngle { get; init; }

    /// <summary>100–900.</summary>
    public required int Weight { get; init; }

    public required bool Serif { get; init; }

    public required bool FixedPitch { get; init; }

    public required int EmbeddingBits { get; init; }

    public required ImmutableArray<ushort> Advances { get; init; }

    public static FaceMetrics Read(Func<string, byte[]> table, int glyphCount)
    {
        var head = new TableReader(table("head"));
        var hhea = new TableReader(table("hhea"));
        var os2 = new TableReader(table("OS/2"));
        var post = new TableReader(table("post"));
        var hasOs2 = os2.Length >= 78;
        var hasHeights = os2.Length >= 90 && os2.U16(0) >= 2;
        return new()
        {
            UnitsPerEm = head.U16(18),
            Box = new(head.I16(36), head.I16(38), head.I16(40), head.I16(42)),
            Ascender = hasOs2 ? os2.I16(68) : hhea.I16(4),
            Descender = hasOs2 ? os2.I16(70) : hhea.I16(6),
            XHeight = hasHeights ? os2.I16(86) : 0,
            CapHeight = hasHeights ? os2.I16(88) : 0,
            ItalicAngle = (int)((long)post.I32(4) * 1000 / 65536),
            FixedPitch = post.U32(12) != 0,
            Weight = hasOs2 ? Math.Clamp((int)os2.U16(4), 100, 900) : 400,
            Serif = IsSerif(os2),
            EmbeddingBits = os2.U16(8),
            Advances = ReadAdvances(table("hmtx"), hhea.U16(34), glyphCount),
        };
    }

    // IBM class 1–5 and 7 have serifs; without a class PANOSE decides (family 2, serif style 2–10).
    private static bool IsSerif(TableReader os2)
    {
        var family = os2.U8(30);
        return family is (>= 1 and <= 5) or 7 || (family == 0 && os2.U8(32) == 2 && os2.U8(33) is >= 2 and <= 10);
    }

    private static ImmutableArray<ushort> ReadAdvances(byte[] hmtx, int longMetrics, int glyphCount)
    {
        var reader = new TableReader(hmtx);
        var advances = ImmutableArray.CreateBuilder<ushort>(glyphCount);
        for (var gid = 0; gid < glyphCount; gid++)
        {
            advances.Add(reader.U16(4 * Math.Min(gid, Math.Max(longMetrics - 1, 0))));
        }

        return advances.MoveToImmutable();
    }
}
