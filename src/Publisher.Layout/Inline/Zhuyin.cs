namespace Publisher.Layout.Inline;

/// <summary>
/// 注音符号: a column of half the base's width at its right, in horizontal text too. Each symbol is three tenths of the base; the
/// tone stands at the right of the last symbol, the dot of the neutral tone above the first (CLREQ 3.3.2; clreq-layout §9).
/// </summary>
internal static class Zhuyin
{
    private const char NeutralTone = '\u02D9';

    /// <summary>Is it the reading of one character in these symbols?</summary>
    public static bool Is(string text, string reading)
    {
        var symbols = 0;
        foreach (var c in reading)
        {
            if (c is >= '\u3105' and <= '\u312F')
            {
                symbols++;
            }
            else if (!IsTone(c))
            {
                return false;
            }
        }

        return symbols is >= 1 and <= 3 && new System.Globalization.StringInfo(text).LengthInTextElements == 1;
    }

    /// <summary>Type size of the symbols.</summary>
    public static long SizeIn(long em) => em * 3 / 10;

    /// <summary>Width of the column.</summary>
    public static long WidthIn(long em) => em / 2;

    /// <summary>Puts the glyphs of a reading, shaped in a row, into their column; y counts down from the base's baseline.</summary>
    public static CellGlyph[] Stack(string reading, CellGlyph[] glyphs, long em)
    {
        var size = SizeIn(em);
        var symbols = reading.Count(c => !IsTone(c));
        var dotted = reading.Contains(NeutralTone, StringComparison.Ordinal);
        var dot = dotted ? size / 3 : 0;
        var top = (-em * 88 / 100) + ((em - (symbols * size) - dot) / 2) + dot;
        var stacked = new CellGlyph[glyphs.Length];
        var line = 0;
        var at = 0;
        foreach (var glyph in glyphs)
        {
            var c = reading[glyph.Text];
            var baseline = top + (size * 88 / 100);
            stacked[at++] = c switch
            {
                // The dot's ink hangs high in its em box: lowered, it stands close above the first symbol.
                NeutralTone => glyph with { X = 0, Y = baseline - (size / 2) },
                _ when IsTone(c) => glyph with { X = size, Y = baseline + ((symbols - 1) * size) - (size / 8) },
                _ => glyph with { X = 0, Y = baseline + (line++ * size) },
            };
        }

        return stacked;
    }

    private static bool IsTone(char c) => c is '\u02CA' or '\u02C7' or '\u02CB' or NeutralTone;
}
