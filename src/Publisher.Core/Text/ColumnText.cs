namespace Publisher.Core.Text;

/// <summary>How a Western word stands in a column of Chinese text.</summary>
public enum ColumnStand
{
    /// <summary>Turned a quarter clockwise: words, sentences, long numbers.</summary>
    Turned,

    /// <summary>Upright, a character an em: single letters and figures, acronyms.</summary>
    Letters,

    /// <summary>Side by side in one em (纵中横): numbers of two or three figures.</summary>
    Abreast,
}

/// <summary>What vertical setting does to single words and marks, alike in print and in the e-book (CLREQ 3.1.3, 3.2.4).</summary>
public static class ColumnText
{
    /// <summary>Longer acronyms are read as words.</summary>
    private const int LongestAcronym = 6;

    /// <summary>How a word stands by itself; one that belongs to a phrase is turned with it, whatever this says.</summary>
    public static ColumnStand Stand(ReadOnlySpan<char> word)
    {
        var (digits, capitals) = (0, 0);
        foreach (var c in word)
        {
            digits += char.IsAsciiDigit(c) ? 1 : 0;
            capitals += char.IsUpper(c) ? 1 : 0;
        }

        if (digits == word.Length)
        {
            return word.Length switch { 1 => ColumnStand.Letters, 2 or 3 => ColumnStand.Abreast, _ => ColumnStand.Turned };
        }

        var acronym = capitals > 0 && capitals + digits == word.Length && word.Length <= LongestAcronym;
        return acronym || (word.Length == 1 && char.IsLetter(word[0])) ? ColumnStand.Letters : ColumnStand.Turned;
    }

    /// <summary>The corner bracket that stands for a curly quote: 『 』 outside and 「 」 inside on the mainland (GB/T 15834 4.8), the other way round elsewhere. Other characters come back as they are.</summary>
    public static char Quote(char c, bool mainland) => c switch
    {
        '\u201C' => mainland ? '『' : '「',
        '\u201D' => mainland ? '』' : '」',
        '\u2018' => mainland ? '「' : '『',
        '\u2019' => mainland ? '」' : '』',
        _ => c,
    };
}
