using System.Globalization;
using System.Text;

namespace Publisher.Reporting;

/// <summary>Columns that text takes on a terminal (Unicode UAX #11: wide and full-width characters take two).</summary>
internal static class DisplayWidth
{
    // Blocks of East_Asian_Width W and F, as ranges; ambiguous characters count as narrow, as terminals draw them by default.
    private static readonly (int From, int To)[] Wide =
    [
        (0x1100, 0x115F), (0x2E80, 0x303E), (0x3041, 0x33FF), (0x3400, 0x4DBF), (0x4E00, 0x9FFF), (0xA000, 0xA4CF), (0xA960, 0xA97F),
        (0xAC00, 0xD7A3), (0xF900, 0xFAFF), (0xFE10, 0xFE19), (0xFE30, 0xFE6F), (0xFF01, 0xFF60), (0xFFE0, 0xFFE6), (0x1F300, 0x1F64F),
        (0x1F900, 0x1F9FF), (0x20000, 0x3FFFD),
    ];

    internal static int Of(Rune rune)
    {
        if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format)
        {
            return 0;
        }

        foreach (var (from, to) in Wide)
        {
            if (rune.Value >= from && rune.Value <= to)
            {
                return 2;
            }
        }

        return 1;
    }

    internal static int Of(ReadOnlySpan<char> text)
    {
        var width = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            width += Of(rune);
        }

        return width;
    }
}
