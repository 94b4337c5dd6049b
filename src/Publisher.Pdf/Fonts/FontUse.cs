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
    /// <summary>What a glyph advances down a column, thousandths of the size: every glyph that is set upright fills an em (DW2).</summary>
    public const int ColumnAdvance = 1000;

    private readonly string?[] _texts = ByGlyph(Texts);

    /// <summary>Is any of it set down a column?</summary>
    public bool Columns { get; init; }

    /// <summary>Is any of it set on a baseline, turned or not?</summary>
    public bool Lines { get; init; } = true;

    /// <summary>Name of the font for columns in page resources.</summary>
    public string ColumnResource => Resource + "V";

    /// <summary>What a shown glyph stands for by itself.</summary>
    public string? TextOf(ushort glyph) => _texts[glyph];

    /// <summary>Width of a glyph in thousandths of the size, as the font dictionary says.</summary>
    public int Width(ushort glyph)
    {
        var em = Face.UnitsPerEm;
        return em == 1000 ? Face.Advance(glyph) : (int)(((2000L * Face.Advance(glyph)) + em) / (2L * em));
    }

    private static string?[] ByGlyph(ImmutableSortedDictionary<ushort, string> texts)
    {
        var byGlyph = new string?[ushort.MaxValue + 1];
        foreach (var (glyph, text) in texts)
        {
            byGlyph[glyph] = text;
        }

        return byGlyph;
    }
}
