using System.Collections.Immutable;
using Publisher.Core.Model;

namespace Publisher.Manuscript.Markdown.Convert;

/// <summary>Parts a stanza into its lines, also where emphasis reaches over a line end.</summary>
internal static class VerseLines
{
    /// <summary>The lines, each trimmed; empty ones are left out.</summary>
    public static ImmutableArray<ImmutableArray<Inline>> Split(ImmutableArray<Inline> stanza) =>
        [.. Lines(stanza).Select(InlineTidy.Tidy).Where(l => l.Length > 0)];

    private static List<ImmutableArray<Inline>> Lines(ImmutableArray<Inline> inlines)
    {
        var lines = new List<ImmutableArray<Inline>> { ImmutableArray<Inline>.Empty };
        foreach (var inline in inlines)
        {
            switch (inline)
            {
                case HardBreak:
                    lines.Add([]);
                    break;
                case Emphasis e:
                    Join(lines, Lines(e.Children).Select(l => e with { Children = l }));
                    break;
                case Strong s:
                    Join(lines, Lines(s.Children).Select(l => s with { Children = l }));
                    break;
                case MarkedSpan m:
                    Join(lines, Lines(m.Children).Select(l => m with { Children = l }));
                    break;
                case ExternalLink x:
                    Join(lines, Lines(x.Children).Select(l => x with { Children = l }));
                    break;
                default:
                    lines[^1] = lines[^1].Add(inline);
                    break;
            }
        }

        return lines;
    }

    private static void Join(List<ImmutableArray<Inline>> lines, IEnumerable<Inline> parts)
    {
        var first = true;
        foreach (var part in parts)
        {
            if (!first)
            {
                lines.Add([]);
            }

            lines[^1] = lines[^1].Add(part);
            first = false;
        }
    }
}
