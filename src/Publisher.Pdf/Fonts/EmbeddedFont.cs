using System.Security.Cryptography;
using Publisher.Fonts;
using Publisher.Pdf.Objects;

namespace Publisher.Pdf.Fonts;

/// <summary>A face made ready for the file, by a thread of its own: subset, deflated, mapped.</summary>
/// <param name="Use">What is shown of it.</param>
/// <param name="Name">PostScript name with the tag of the subset.</param>
/// <param name="Kind">Kind of outlines.</param>
/// <param name="Program">The font program.</param>
/// <param name="ProgramLength">Its length before deflating.</param>
/// <param name="ToUnicode">The CMap.</param>
/// <param name="GlyphMap">CIDToGIDMap stream, for TrueType.</param>
internal sealed record EmbeddedFont(
    FontUse Use,
    string Name,
    FontProgramKind Kind,
    StreamData Program,
    int ProgramLength,
    StreamData ToUnicode,
    StreamData? GlyphMap)
{
    /// <summary>Subsets and encodes; null when the outlines are damaged.</summary>
    public static EmbeddedFont? Make(FontUse use, bool pretty)
    {
        var subset = Subsetter.ForPdf(use.Face, use.Glyphs);
        if (subset is null)
        {
            return null;
        }

        return new(
            use,
            use.Face.IsWholeOnly ? use.Face.PostScriptName : Tag(use) + "+" + use.Face.PostScriptName,
            subset.Kind,
            StreamData.Deflated(subset.Program.Span),
            subset.Program.Length,
            StreamData.Readable(ToUnicodeMap.Write(use), pretty),
            subset.Kind == FontProgramKind.TrueType ? GlyphMapOf(subset) : null);
    }

    // ISO 32000-1 9.6.4: six capitals that differ for different subsets of one face.
    private static string Tag(FontUse use)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(System.Text.Encoding.UTF8.GetBytes(use.Face.Name));
        foreach (var glyph in use.Glyphs)
        {
            hash.AppendData([(byte)(glyph >> 8), (byte)glyph]);
        }

        return string.Concat(hash.GetHashAndReset().Take(6).Select(b => (char)('A' + (b % 26))));
    }

    private static StreamData GlyphMapOf(FontSubset subset)
    {
        var map = new byte[2 * (subset.NewIds.Keys.Max() + 1)];
        foreach (var (oldId, newId) in subset.NewIds)
        {
            map[2 * oldId] = (byte)(newId >> 8);
            map[(2 * oldId) + 1] = (byte)newId;
        }

        return StreamData.Deflated(map);
    }
}
