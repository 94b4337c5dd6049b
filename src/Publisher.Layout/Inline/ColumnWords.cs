namespace Publisher.Layout.Inline;

/// <summary>How a Western word stands in a column.</summary>
internal enum WordStand : byte
{
    /// <summary>Turned a quarter clockwise: words, sentences, long numbers.</summary>
    Turned,

    /// <summary>Upright, a character an em: single letters and figures, acronyms.</summary>
    Letters,

    /// <summary>Side by side in one em (纵中横): numbers of two or three figures.</summary>
    Abreast,
}

/// <summary>Which Western words stand in a column (CLREQ 3.2.4; §10).</summary>
internal static class ColumnWords
{
    /// <summary>Longer acronyms are read as words.</summary>
    private const int LongestAcronym = 6;

    /// <summary>How the word of these characters stands. One that belongs to a phrase is turned with it.</summary>
    public static WordStand Of(FlatText text, int at, int end)
    {
        var word = text.Chars.AsSpan(at, end - at);
        if (InPhrase(text, at, end) || Classifier.InForeignPiece(text, at))
        {
            return WordStand.Turned;
        }

        var (digits, capitals) = (0, 0);
        foreach (var c in word)
        {
            digits += char.IsAsciiDigit(c) ? 1 : 0;
            capitals += char.IsUpper(c) ? 1 : 0;
        }

        if (digits == word.Length)
        {
            return word.Length switch { 1 => WordStand.Letters, 2 or 3 => WordStand.Abreast, _ => WordStand.Turned };
        }

        var acronym = capitals > 0 && capitals + digits == word.Length && word.Length <= LongestAcronym;
        return acronym || (word.Length == 1 && char.IsLetter(word[0])) ? WordStand.Letters : WordStand.Turned;
    }

    private static bool InPhrase(FlatText text, int at, int end)
    {
        var before = at - 1;
        while (before >= 0 && text.Class[before] == MarkClass.Space)
        {
            before--;
        }

        var after = end;
        while (after < text.Length && text.Class[after] == MarkClass.Space)
        {
            after++;
        }

        return (before >= 0 && before < at - 1 && text.Class[before] == MarkClass.West) || (after < text.Length && after > end && text.Class[after] == MarkClass.West);
    }
}
