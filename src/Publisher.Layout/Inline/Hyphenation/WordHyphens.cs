namespace Publisher.Layout.Inline.Hyphenation;

/// <summary>Where the words of a paragraph may be parted by a hyphen.</summary>
internal static class WordHyphens
{
    /// <summary>U+00AD: the author's own mark for such a place, honoured in any language.</summary>
    public const char Soft = '\u00AD';

    private const int LongestWord = 60;

    /// <summary>
    /// Adds the places inside [start, end), which is one word with the marks around it. Words with digits, inner capitals, hyphens
    /// or code are left whole. A word without a language of its own, in Chinese text, is taken for English if it has small letters only:
    /// one with a capital is most likely a name, of which language nobody has said. Without a memory only the author's own places count.
    /// </summary>
    public static void Find(FlatText text, int start, int end, HyphenMemory? memory, List<int> places)
    {
        var chars = text.Chars.AsSpan(start, end - start);
        if (chars.Contains(Soft))
        {
            for (var i = 1; i + 1 < chars.Length; i++)
            {
                if (chars[i] == Soft && IsWordLetter(chars[i - 1]) && IsWordLetter(chars[i + 1]))
                {
                    places.Add(start + i + 1);
                }
            }

            return;
        }

        if (memory is null || chars.Length is < HyphenPatterns.Before + HyphenPatterns.After or > LongestWord || Look(text, start) is not { } look || look.Role == "mono")
        {
            return;
        }

        var foreign = Classifier.InForeignPiece(text, start);
        var language = foreign ? look.Language! : "en";
        var word = Word(chars, foreign, language.StartsWith("fr", StringComparison.Ordinal));
        if (word.Length >= HyphenPatterns.Before + HyphenPatterns.After)
        {
            Span<char> lower = stackalloc char[word.Length];
            chars.Slice(word.Start, word.Length).ToLowerInvariant(lower);
            lower.Replace('\u2019', '\'');
            memory.Find(language, lower, start + word.Start, places);
        }
    }

    /// <summary>The one word of a stretch: nothing around it but marks; nothing in it but small letters, the first perhaps a capital.</summary>
    private static (int Start, int Length) Word(ReadOnlySpan<char> chars, bool capital, bool apostrophe)
    {
        var from = 0;
        while (from < chars.Length && !char.IsLetterOrDigit(chars[from]))
        {
            from++;
        }

        var to = from;
        for (; to < chars.Length; to++)
        {
            var c = chars[to];
            var good = capital ? char.IsLower(c) || (to == from && char.IsUpper(c)) : char.IsAsciiLetterLower(c);
            if (!good && !(apostrophe && c is '\'' or '\u2019'))
            {
                break;
            }
        }

        for (var i = to; i < chars.Length; i++)
        {
            if (char.IsLetterOrDigit(chars[i]) || chars[i] is '-' or '\u2010' or '\u2011')
            {
                return default;
            }
        }

        return (from, to - from);
    }

    private static bool IsWordLetter(char c) => char.IsLetter(c) || char.IsSurrogate(c) || char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.NonSpacingMark;

    private static TextLook? Look(FlatText text, int at) => text.Pieces[text.Piece[at]] is StyledText t ? t.Look : null;
}
