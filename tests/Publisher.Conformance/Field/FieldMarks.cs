namespace Publisher.Conformance.Field;

/// <summary>Which half of its em a full-width mark fills.</summary>
internal enum FieldHalf
{
    /// <summary>Both, or not a full-width mark at all.</summary>
    Whole,

    /// <summary>The left: points and closers.</summary>
    Left,

    /// <summary>The right: openers.</summary>
    Right,
}

/// <summary>The marks of mainland Chinese lines, written down for the reader alone (GB/T 15834-2011; CLREQ 3.1).</summary>
internal static class FieldMarks
{
    private const string Points = "，。、；：！？．";
    private const string Closers = "”’）》〉」』】〕〗］｝";
    private const string Openers = "“‘（《〈「『【〔〖［｛";

    // A line does not begin with these (the dash and the ellipsis may, at the level of GB/T 15834).
    private const string NotFirst = Points + Closers + "·‧・—～〜–-‐/／%％‰℃°′″①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳";

    /// <summary>The half that a mark fills.</summary>
    public static FieldHalf Half(char c) =>
        Points.Contains(c, StringComparison.Ordinal) || Closers.Contains(c, StringComparison.Ordinal) ? FieldHalf.Left
        : Openers.Contains(c, StringComparison.Ordinal) ? FieldHalf.Right
        : FieldHalf.Whole;

    /// <summary>Does it open?</summary>
    public static bool Opens(char c) => Openers.Contains(c, StringComparison.Ordinal);

    /// <summary>Two marks side by side that together take an em and a half: their facing blanks are one too many.</summary>
    public static bool IsPair(char left, char right) =>
        Half(left) switch
        {
            FieldHalf.Left => Half(right) != FieldHalf.Whole,
            FieldHalf.Right => Half(right) == FieldHalf.Right,
            _ => false,
        };

    /// <summary>May a line not begin so?</summary>
    /// <param name="first">First character.</param>
    /// <param name="second">The one after it: —— and …… are marks of two characters.</param>
    public static bool Forbidden(char first, char second) =>
        NotFirst.Contains(first, StringComparison.Ordinal) && !(first == '—' && second == '—');

    /// <summary>Han characters, kana, 〇.</summary>
    public static bool IsHan(char c) => c is (>= '\u4E00' and <= '\u9FFF') or (>= '\u3400' and <= '\u4DBF') or '\u3007' or (>= '\u3041' and <= '\u30FA');

    /// <summary>Letters and digits that a line must not part.</summary>
    public static bool IsWestern(char c) => c < 0x250 && char.IsLetterOrDigit(c);
}
