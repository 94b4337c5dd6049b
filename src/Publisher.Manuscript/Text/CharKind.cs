namespace Publisher.Manuscript.Text;

/// <summary>Which script a character belongs to, as far as line ends in a manuscript care.</summary>
internal static class CharKind
{
    /// <summary>Han, kana, bopomofo, hangul, their punctuation and full-width forms.</summary>
    public static bool IsWide(string text, int at)
    {
        var c = text[at];
        return c is (>= '\u2E80' and <= '\uA4CF') or (>= '\uAC00' and <= '\uD7A3') or (>= '\uF900' and <= '\uFAFF')
            or (>= '\uFE30' and <= '\uFE4F') or (>= '\uFF01' and <= '\uFF60') or (>= '\uFFE0' and <= '\uFFE6')
            or (>= '\uD840' and <= '\uD88F')
            || (char.IsLowSurrogate(c) && at > 0 && text[at - 1] is >= '\uD840' and <= '\uD88F');
    }

    /// <summary>Marks that Chinese and Western texts share: curly quotes, dashes, the ellipsis, the middle dot.</summary>
    public static bool IsEither(char c) => c is '“' or '”' or '‘' or '’' or '—' or '–' or '…' or '·' or '⸺';
}
