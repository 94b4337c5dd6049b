using Markdig.Syntax;
using Publisher.Core.Diagnostics;
using Publisher.Core.Text;
using Publisher.Manuscript.Markdown.Syntax;
using Publisher.Manuscript.Text;

namespace Publisher.Manuscript.Markdown;

/// <summary>Runs Markdig. It refuses very deep nesting with an exception that has no place; here the line is found.</summary>
internal static class SafeMarkdown
{
    public static MarkdownDocument? Parse(string text, SourceFile file, DiagnosticSink sink)
    {
        if (Try(text) is { } document)
        {
            return document;
        }

        // the shortest run of lines that fails ends with the line at fault
        var lines = file.Lines;
        var (good, bad) = (0, lines.LineCount);
        while (bad - good > 1)
        {
            var middle = (good + bad) / 2;
            (good, bad) = Try(text[..lines.Offset(middle + 1, 1)]) is null ? (good, middle) : (middle, bad);
        }

        var start = lines.Offset(bad, 1);
        sink.Add(Catalogue.TooDeep.At(file.Span(start, Math.Min(lines.Line(bad).Length, 80)), Convert.ParseContext.MaxDepth));
        return null;
    }

    private static MarkdownDocument? Try(string text)
    {
        try
        {
            return Markdig.Markdown.Parse(text, Pipeline.Build());
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException or IndexOutOfRangeException or NullReferenceException)
        {
            // the library's boundary: its limits are exceptions, and its faults must not become ours
            return null;
        }
    }
}
