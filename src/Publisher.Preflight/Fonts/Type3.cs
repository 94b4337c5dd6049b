using Publisher.Preflight.Reading;
using UglyToad.PdfPig.Tokens;

namespace Publisher.Preflight.Fonts;

/// <summary>Glyphs of Type 3 fonts (ISO 32000-1 9.6.5).</summary>
internal static class Type3
{
    /// <summary>The stream that draws a code, by the font's Differences; null when it has none.</summary>
    internal static StreamToken? Glyph(PdfSource source, FontUse font, int code) =>
        NameOf(source, font.Dictionary, code) is { } name ? source.Stream(source.Dict(font.Dictionary, "CharProcs"), name) : null;

    /// <summary>The glyph's name that Differences gives a code; null when it gives none.</summary>
    internal static string? NameOf(PdfSource source, DictionaryToken font, int code)
    {
        var at = 0;
        foreach (var token in source.Array(source.Dict(font, "Encoding"), "Differences")?.Data ?? [])
        {
            switch (source.Resolve(token))
            {
                case NumericToken number:
                    at = number.Int;
                    break;
                case NameToken name when at == code:
                    return name.Data;
                case NameToken:
                    at++;
                    break;
            }
        }

        return null;
    }
}
