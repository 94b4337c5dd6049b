using System.Collections.Immutable;

namespace Publisher.Manuscript.Markdown.Syntax;

/// <summary>One attribute: <c>#label</c>, <c>.class</c>, <c>key=value</c> or a bare word.</summary>
/// <param name="Sigil"><c>#</c>, <c>.</c>, <c>=</c>, or blank for a bare word.</param>
/// <param name="Key">Label, class, key or word.</param>
/// <param name="Value">Value after <c>=</c>, else empty.</param>
/// <param name="Start">First unit, in the text that was scanned.</param>
/// <param name="Length">Units.</param>
internal sealed record AttributeItem(char Sigil, string Key, string Value, int Start, int Length);

/// <summary>A group of attributes: <c>{#fig:x place=full credit="绘图：本书"}</c>.</summary>
/// <param name="Items">In the order written.</param>
/// <param name="Start">The brace.</param>
/// <param name="Length">Up to and with the closing brace.</param>
internal sealed record AttributeList(ImmutableArray<AttributeItem> Items, int Start, int Length)
{
    /// <summary>No attributes.</summary>
    public static readonly AttributeList None = new([], 0, 0);

    /// <summary>True when it cannot be ordinary text in braces: something in it has a sigil, or it is the index mark.</summary>
    public bool IsSure => Items.Any(i => i.Sigil != ' ' || i.Key == "index");

    /// <summary>Reads a group that begins at <paramref name="start"/>; null when there is none. A group ends on its line.</summary>
    public static AttributeList? Scan(string text, int start, int end)
    {
        if (start > end || start >= text.Length || text[start] != '{')
        {
            return null;
        }

        var items = ImmutableArray.CreateBuilder<AttributeItem>();
        var at = start + 1;
        while (true)
        {
            while (at <= end && text[at] is ' ' or '\t')
            {
                at++;
            }

            if (at > end)
            {
                return null;
            }

            if (text[at] == '}')
            {
                return items.Count == 0 ? null : new AttributeList(items.ToImmutable(), start, at + 1 - start);
            }

            if (Item(text, ref at, end) is not { } item)
            {
                return null;
            }

            items.Add(item);
        }
    }

    private static AttributeItem? Item(string text, ref int at, int end)
    {
        var start = at;
        var sigil = text[at] is '#' or '.' ? text[at++] : ' ';
        var keyStart = at;
        while (at <= end && IsWord(text[at], sigil))
        {
            at++;
        }

        var key = text[keyStart..at];
        if (key.Length == 0)
        {
            return null;
        }

        if (sigil != ' ' || at > end || text[at] != '=')
        {
            return at <= end && text[at] is ' ' or '\t' or '}' ? new AttributeItem(sigil, key, "", start, at - start) : null;
        }

        at++;
        return Value(text, ref at, end) is { } value ? new AttributeItem('=', key, value, start, at - start) : null;
    }

    private static string? Value(string text, ref int at, int end)
    {
        if (at <= end && text[at] == '"')
        {
            var close = text.IndexOf('"', at + 1);
            if (close < 0 || close > end || text.AsSpan(at, close - at).IndexOfAny('\n', '\r') >= 0)
            {
                return null;
            }

            var quoted = text[(at + 1)..close];
            at = close + 1;
            return quoted;
        }

        var start = at;
        while (at <= end && text[at] is not (' ' or '\t' or '}' or '\n' or '\r' or '{'))
        {
            at++;
        }

        return at > start ? text[start..at] : null;
    }

    // a label may be misspelt in many ways: take what is there, the label check judges it
    private static bool IsWord(char c, char sigil) =>
        sigil == '#' ? c is not (' ' or '\t' or '}' or '{' or '\n' or '\r' or '|') : char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or (>= '\u4e00' and <= '\u9fff');
}
