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
    public static string Flatten(ImmutableArray<Inline> inlines)
    {
        var text = new StringBuilder();
        Append(text, inlines);
        return text.ToString();
    }

    private static void Append(StringBuilder text, ImmutableArray<Inline> inlines)
    {
        foreach (var inline in inlines)
        {
            switch (inline)
            {
                case TextInline t:
                    text.Append(t.Value);
                    break;
                case Emphasis e:
                    Append(text, e.Children);
                    break;
                case Strong s:
                    Append(text, s.Children);
                    break;
                case MarkedSpan m:
                    Append(text, m.Children);
                    break;
                case ExternalLink l:
                    Append(text, l.Children);
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
                    text.Append(x.Text);
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
