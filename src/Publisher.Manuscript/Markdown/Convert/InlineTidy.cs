using System.Collections.Immutable;
using System.Diagnostics;
using Publisher.Core.Model;
using Publisher.Core.Text;
using Publisher.Manuscript.Text;

namespace Publisher.Manuscript.Markdown.Convert;

/// <summary>Settles soft line breaks, joins neighbouring texts, and trims a paragraph's ends.</summary>
internal static class InlineTidy
{
    /// <summary>A soft break is LF inside a <see cref="TextInline"/>: it vanishes beside Han and becomes a blank between Latin words.</summary>
    public static ImmutableArray<Inline> Tidy(ImmutableArray<Inline> inlines)
    {
        var flat = InlineText.Flatten(inlines);
        var offset = 0;
        return Trim(Walk(inlines, flat, ref offset));
    }

    /// <summary>The same for a plain text.</summary>
    public static string Unbreak(string text)
    {
        var result = new System.Text.StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            result.Append(text[i] != '\n' ? text[i].ToString() : Blank(text, i) ? " " : "");
        }

        return result.ToString().Trim();
    }

    private static ImmutableArray<Inline> Walk(ImmutableArray<Inline> inlines, string flat, ref int offset)
    {
        var result = ImmutableArray.CreateBuilder<Inline>();
        foreach (var inline in inlines)
        {
            switch (inline)
            {
                case TextInline text:
                    Append(result, text with { Value = Resolve(text.Value, flat, offset) });
                    offset += text.Value.Length;
                    break;
                case Emphasis e:
                    result.Add(e with { Children = Walk(e.Children, flat, ref offset) });
                    break;
                case Strong s:
                    result.Add(s with { Children = Walk(s.Children, flat, ref offset) });
                    break;
                case MarkedSpan m:
                    result.Add(m with { Children = Walk(m.Children, flat, ref offset) });
                    break;
                case ExternalLink l:
                    result.Add(l with { Children = Walk(l.Children, flat, ref offset) });
                    break;
                case Ruby or CodeInline or CrossRef or HardBreak or NoteRef or IndexMark:
                    offset += InlineText.Flatten([inline]).Length;
                    result.Add(inline);
                    break;
                default:
                    throw new UnreachableException(inline.GetType().Name);
            }
        }

        return result.ToImmutable();
    }

    private static void Append(ImmutableArray<Inline>.Builder result, TextInline text)
    {
        if (text.Value.Length == 0)
        {
            return;
        }

        if (result.Count > 0 && result[^1] is TextInline before)
        {
            var span = new SourceSpan(before.Span.File, before.Span.Start, Math.Max(text.Span.End - before.Span.Start, 0));
            result[^1] = new TextInline(before.Value + text.Value) { Span = span };
        }
        else
        {
            result.Add(text);
        }
    }

    private static string Resolve(string value, string flat, int offset)
    {
        if (!value.Contains('\n'))
        {
            return value;
        }

        var result = new System.Text.StringBuilder(value.Length);
        for (var i = 0; i < value.Length; i++)
        {
            result.Append(value[i] != '\n' ? value[i].ToString() : Blank(flat, offset + i) ? " " : "");
        }

        return result.ToString();
    }

    /// <summary>Does the soft break at <paramref name="at"/> stand for a blank?</summary>
    private static bool Blank(string flat, int at)
    {
        var (before, after) = (at - 1, at + 1);
        while (before >= 0 && char.IsWhiteSpace(flat[before]))
        {
            before--;
        }

        while (after < flat.Length && char.IsWhiteSpace(flat[after]))
        {
            after++;
        }

        if (before < 0 || after >= flat.Length || CharKind.IsWide(flat, before) || CharKind.IsWide(flat, after))
        {
            return false;
        }

        // dashes, ellipses and curly quotes belong to both scripts: between two of them nothing was meant
        return !(CharKind.IsEither(flat[before]) && CharKind.IsEither(flat[after]));
    }

    /// <summary>Cuts blanks at both ends of a paragraph.</summary>
    private static ImmutableArray<Inline> Trim(ImmutableArray<Inline> inlines)
    {
        if (inlines.Length > 0 && inlines[^1] is TextInline last)
        {
            var value = last.Value.TrimEnd(' ', '\t');
            var cut = last.Value.Length - value.Length;
            inlines = value.Length == 0
                ? inlines.RemoveAt(inlines.Length - 1)
                : cut == 0 ? inlines : inlines.SetItem(inlines.Length - 1, last with { Value = value, Span = last.Span with { Length = Math.Max(last.Span.Length - cut, 0) } });
        }

        if (inlines.Length > 0 && inlines[0] is TextInline first && first.Value[0] is ' ' or '\t')
        {
            var value = first.Value.TrimStart(' ', '\t');
            var cut = first.Value.Length - value.Length;
            inlines = value.Length == 0
                ? inlines.RemoveAt(0)
                : inlines.SetItem(0, first with { Value = value, Span = first.Span with { Start = first.Span.Start + cut, Length = Math.Max(first.Span.Length - cut, 0) } });
        }

        return inlines;
    }
}
