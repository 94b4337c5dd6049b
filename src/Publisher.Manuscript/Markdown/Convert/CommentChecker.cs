using Markdig.Syntax;
using Publisher.Core.Diagnostics;
using SourceSpan = Publisher.Core.Text.SourceSpan;

namespace Publisher.Manuscript.Markdown.Convert;

/// <summary>HTML in a manuscript: comments are left out, anything else is an error, and no text may be lost with a comment.</summary>
internal sealed class CommentChecker(ParseContext context)
{
    public void Check(HtmlBlock html, SourceSpan span)
    {
        var text = context.File.Text.AsSpan(span.Start, span.Length);
        if (html.Type != HtmlBlockType.Comment)
        {
            context.Sink.Add(Catalogue.RawHtml.At(context.FirstLine(span), Short(text)));
            return;
        }

        var open = text.IndexOf("<!--");
        var close = open < 0 ? -1 : text[(open + 2)..].IndexOf("-->");
        if (close < 0)
        {
            context.Sink.Add(Catalogue.UnclosedComment.At(context.FirstLine(span)));
            return;
        }

        // CommonMark ends the block with the line: what follows the comment there would be lost
        var from = open + 2 + close + 3;
        var rest = text[from..];
        while (rest.TrimStart().StartsWith("<!--") && rest.IndexOf("-->") is var next and >= 0)
        {
            from += next + 3;
            rest = text[from..];
        }

        var lost = rest.Trim();
        if (lost.Length > 0)
        {
            var start = span.Start + from + rest.IndexOf(lost[0]);
            context.Sink.Add(Catalogue.TextAfterComment.At(context.File.Span(start, lost.Length)));
        }
    }

    private static string Short(ReadOnlySpan<char> text)
    {
        var end = text.IndexOfAny('\r', '\n');
        var line = end < 0 ? text : text[..end];
        return line.Length > 40 ? line[..40].ToString() + "…" : line.ToString();
    }
}
