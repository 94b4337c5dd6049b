using System.Collections.Immutable;
using Publisher.Core.Diagnostics;
using Publisher.Core.Text;

namespace Publisher.Epub.Styles;

/// <summary>Finds what a book's own style sheet may not say.</summary>
internal static class ExtraCssCheck
{
    private static readonly ImmutableArray<string> Forbidden = ["@import", "url(", "direction", "unicode-bidi", "fixed"];

    /// <summary>A finding for every forbidden word outside comments and strings.</summary>
    public static IEnumerable<Diagnostic> Check(SourceFile css)
    {
        var text = css.Text;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '/' && i + 1 < text.Length && text[i + 1] == '*')
            {
                var end = text.IndexOf("*/", i + 2, StringComparison.Ordinal);
                i = end < 0 ? text.Length : end + 1;
            }
            else if (text[i] is '"' or '\'')
            {
                var end = text.IndexOf(text[i], i + 1);
                i = end < 0 ? text.Length : end;
            }
            else if (Word(text, i) is { } word)
            {
                yield return Catalogue.CssNotAllowed.At(css.Span(i, word.Length), word);
                i += word.Length - 1;
            }
        }
    }

    private static string? Word(string text, int at)
    {
        if (at > 0 && (char.IsLetterOrDigit(text[at - 1]) || text[at - 1] is '-' or '_' or '.' or '#'))
        {
            return null;
        }

        foreach (var word in Forbidden)
        {
            var end = at + word.Length;
            var whole = end >= text.Length || word[^1] == '(' || !(char.IsLetterOrDigit(text[end]) || text[end] is '-' or '_');
            if (whole && string.Compare(text, at, word, 0, word.Length, StringComparison.OrdinalIgnoreCase) == 0)
            {
                return word;
            }
        }

        return null;
    }
}
