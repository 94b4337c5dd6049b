using System.Text;

namespace Publisher.Epub.Xhtml;

/// <summary>Tells Han from Latin, as far as emphasis needs it.</summary>
internal static class ScriptRuns
{
    /// <summary>Is there a Han character or kana in the text?</summary>
    public static bool HasHan(string text) => text.EnumerateRunes().Any(IsHan);

    /// <summary>The text in runs; a Latin run begins and ends with a letter of an alphabet and may hold blanks, digits and ASCII marks between.</summary>
    public static IEnumerable<(string Run, bool Latin)> Split(string text)
    {
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (!IsAlphabetic(text[i]))
            {
                continue;
            }

            var end = i + 1;
            for (var j = end; j < text.Length && (IsAlphabetic(text[j]) || char.IsAscii(text[j]) || char.GetUnicodeCategory(text[j]) == System.Globalization.UnicodeCategory.NonSpacingMark); j++)
            {
                end = IsAlphabetic(text[j]) || !char.IsAscii(text[j]) ? j + 1 : end;
            }

            if (i > start)
            {
                yield return (text[start..i], false);
            }

            yield return (text[i..end], true);
            start = end;
            i = end - 1;
        }

        if (start < text.Length)
        {
            yield return (text[start..], false);
        }
    }

    /// <summary>Latin, Greek, Cyrillic and their neighbours: letters below U+1100, where Hangul and then the east begin.</summary>
    private static bool IsAlphabetic(char c) => c < '\u1100' && char.IsLetter(c);

    private static bool IsHan(Rune rune) => rune.Value is (>= 0x2E80 and <= 0x9FFF and not (>= 0x3000 and <= 0x303F)) or (>= 0xF900 and <= 0xFAFF) or (>= 0x20000 and <= 0x3FFFF);
}
