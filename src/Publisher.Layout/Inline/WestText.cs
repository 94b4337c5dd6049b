namespace Publisher.Layout.Inline;

/// <summary>Inner rules of Western words, numbers and addresses (rows B2 and B3).</summary>
internal static class WestText
{
    /// <summary>How a word that begins or ends with this character behaves there.</summary>
    public static WestEdge Edge(int cp, MarkClass c) => c switch
    {
        MarkClass.Prefix => cp < 0x2100 ? WestEdge.Letter : WestEdge.Other,
        MarkClass.Suffix => cp < 0x2100 ? WestEdge.Letter : WestEdge.Close,
        _ => cp switch
        {
            (>= '0' and <= '9') or (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or '%' or '$' => WestEdge.Letter,
            '(' or '[' or '{' or 0x2018 or 0x201C => WestEdge.Open,
            ')' or ']' or '}' or ',' or '.' or ';' or ':' or '!' or '?' or '/' or 0x2019 or 0x201D or 0x2026 => WestEdge.Close,
            0x2212 or 0xB1 => WestEdge.Letter,
            >= 0xC0 => cp < 0x2000 ? WestEdge.Letter : WestEdge.Other,
            _ => WestEdge.Other,
        },
    };

    /// <summary>Is it an address of the web, which breaks after its own marks when it must?</summary>
    public static bool IsAddress(ReadOnlySpan<char> word) =>
        word.Contains("://", StringComparison.Ordinal) || word.StartsWith("www.", StringComparison.Ordinal);

    /// <summary>May the line break after the character at this place of a word?</summary>
    public static BreakKind CutAfter(ReadOnlySpan<char> word, int at, bool address)
    {
        var c = word[at];
        if (at == 0 || at + 1 >= word.Length)
        {
            return BreakKind.Never;
        }

        if (c is '-' or '\u2010' or '\u2013' && !address)
        {
            return char.IsLetter(word[at - 1]) && char.IsLetter(word[at + 1]) ? BreakKind.Allowed : BreakKind.Never;
        }

        if (c == '\u2014')
        {
            return BreakKind.Allowed;
        }

        return address && c is '/' or '.' or '-' or '_' or '?' or '&' or '=' or '#' && word[at + 1] != c ? BreakKind.Emergency : BreakKind.Never;
    }
}
