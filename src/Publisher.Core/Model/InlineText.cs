using System.Collections.Immutable;
using System.Diagnostics;
using System.Text;

namespace Publisher.Core.Model;

/// <summary>The characters of running text. Every stage that counts offsets into a paragraph counts these.</summary>
public static class InlineText
{
    /// <summary>
    /// The flattened text: words of references, bases of ruby, code and link text included; note marks, index marks and
    /// ruby readings not; a hard break is LF. Offsets in <c>PageStart</c> count UTF-16 units of this string.
    /// </summary>
    public static string Flatten(ImmutableArray<Inline> inlines) => Flatten(inlines, static x => x.Text);

    /// <summary>The same, with the words of references as an edition shows them (page references are empty in the book itself).</summary>
    public static string Flatten(ImmutableArray<Inline> inlines, Func<CrossRef, string> words)
    {
        var text = new StringBuilder();
        Append(text, inlines, words);
        return text.ToString();
    }

    private static void Append(StringBuilder text, ImmutableArray<Inline> inlines, Func<CrossRef, string> words)
    {
        foreach (var inline in inlines)
        {
            switch (inline)
            {
                case TextInline t:
                    text.Append(t.Value);
                    break;
                case Emphasis e:
                    Append(text, e.Children, words);
                    break;
                case Strong s:
                    Append(text, s.Children, words);
                    break;
                case MarkedSpan m:
                    Append(text, m.Children, words);
                    break;
                case ExternalLink l:
                    Append(text, l.Children, words);
                    break;
                case Ruby r:
                    foreach (var pair in r.Pairs)
                    {
                        text.Append(pair.Base);
                    }

                    break;
                case CodeInline c:
                    text.Append(c.Value);
                    break;
                case CrossRef x:
                    text.Append(words(x));
                    break;
                case HardBreak:
                    text.Append('\n');
                    break;
                case NoteRef or IndexMark:
                    break;
                default:
                    throw new UnreachableException(inline.GetType().Name);
            }
        }
    }
}
