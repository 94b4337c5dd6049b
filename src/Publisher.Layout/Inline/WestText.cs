using Publisher.Core.Style;
using Publisher.Layout.Inline.Hyphenation;

namespace Publisher.Layout.Inline;

/// <summary>Inner rules of Western words, numbers and addresses (rows B2 and B3).</summary>
internal static class WestText
{
    /// <summary>Breaking after a dash or hyphen that is part of the word.</summary>
    public const int HyphenPrice = 1_500;

    /// <summary>Breaking an address after one of its own marks.</summary>
    public const int AddressPrice = 3_000;

    /// <summary>
    /// Parting a word by a hyphen that is not written: as bad as opening every gap of a line by a tenth of an em, so that it is
    /// used only where the line is clearly better for it.
    /// </summary>
    public const int PartPrice = 10_000;

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

    /// <summary>
    /// May the line break after the character at this place of a word, and at what price? Unicode's rules say whether it is
    /// <paramref name="free"/>; Chinese setting narrows them (B2, B3, B7) and lets an address break where it must.
    /// </summary>
    public static (BreakKind Kind, int Price) CutAfter(ReadOnlySpan<char> word, int at, bool free, bool address, KinsokuLevel level)
    {
        var (c, next) = (word[at], word[at + 1]);
        if (!free)
        {
            return (at > 0 && address && IsAddressMark(c) && next != c ? BreakKind.Emergency : BreakKind.Never, AddressPrice);
        }

        switch (c)
        {
            case '-' or '\u2010' or '\u2013':
                var letters = at > 0 && char.IsLetter(word[at - 1]) && char.IsLetter(next);
                return (!letters ? BreakKind.Never : address ? BreakKind.Emergency : BreakKind.Allowed, HyphenPrice);
            case WordHyphens.Soft:
                return (BreakKind.Never, 0);
            case '/' when !address && level >= KinsokuLevel.Gb:
                return (BreakKind.Never, 0);
            case '\u200B':
                return (BreakKind.Allowed, 0);
        }

        // B4: no line begins with a dash, although Unicode would have it (B2)
        return next == '\u2014' ? (BreakKind.Never, 0) : (BreakKind.Allowed, address ? AddressPrice : c < 0x2E80 && !char.IsLetter(c) ? HyphenPrice : 0);
    }

    private static bool IsAddressMark(char c) => c is '/' or '.' or '-' or '_' or '?' or '&' or '=' or '#';
}
