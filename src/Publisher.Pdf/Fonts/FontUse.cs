using System.Collections.Immutable;
using Publisher.Fonts;

namespace Publisher.Pdf.Fonts;

/// <summary>What a document shows of one face.</summary>
/// <param name="Face">The face.</param>
/// <param name="Resource">Name of the font in page resources.</param>
/// <param name="Glyphs">Glyphs shown.</param>
/// <param name="Texts">What each glyph stands for by itself; a page marks every other meaning with ActualText.</param>
internal sealed record FontUse(
    FontFace Face,
    string Resource,
    ImmutableSortedSet<ushort> Glyphs,
    ImmutableSortedDictionary<ushort, string> Texts)
{
    /// <summary>Width of a glyph in thousandths of the size, as the font dictionary says.</summary>
    public int Width(ushort glyph)
    {
        var em = Face.UnitsPerEm;
        return em == 1000 ? Face.Advance(glyph) : (int)(((2000L * Face.Advance(glyph)) + em) / (2L * em));
    }
}
