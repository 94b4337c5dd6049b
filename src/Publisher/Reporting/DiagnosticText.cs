using System.Collections.Immutable;
using System.Text;
using Publisher.Core.Diagnostics;
using Publisher.Core.Text;

namespace Publisher.Reporting;

/// <summary>Prints diagnostics for people: place, message in both languages, the line with a caret, advice.</summary>
internal static class DiagnosticText
{
    // A paragraph is one line of a manuscript: only this many columns around the place are shown.
    private const int Before = 36;
    private const int After = 40;

    /// <summary>Sorted by file, place and code; what was said twice is said once.</summary>
    internal static ImmutableArray<Diagnostic> Sort(IEnumerable<Diagnostic> diagnostics) =>
    [
        .. diagnostics
            .OrderByDescending(d => d.Severity)
            .DistinctBy(d => (d.Code, d.Span, d.Chinese))
            .OrderBy(d => d.Span.File.Path ?? "", StringComparer.Ordinal)
            .ThenBy(d => d.Span.Start)
            .ThenBy(d => d.Code, StringComparer.Ordinal)
            .ThenBy(d => d.Chinese, StringComparer.Ordinal),
    ];

    internal static string Print(Diagnostic diagnostic, SourceTexts texts)
    {
        var text = new StringBuilder();
        var (chinese, english) = Words(diagnostic.Severity);
        var file = texts.Find(diagnostic.Span.File);
        text.Append(Place(diagnostic.Span, file)).Append(chinese).Append(' ').Append(diagnostic.Code).Append(": ").Append(diagnostic.Chinese).Append('\n');
        text.Append("   ").Append(english).Append(": ").Append(diagnostic.English).Append('\n');
        if (file is not null && diagnostic.Span.Length > 0)
        {
            Excerpt(text, file, diagnostic.Span);
        }

        foreach (var hint in diagnostic.Hints)
        {
            var place = hint.Span.IsNone ? "" : $"（{PlaceWords(hint.Span, texts.Find(hint.Span.File))}）";
            text.Append("   提示: ").Append(hint.Chinese).Append(place).Append('\n');
            text.Append("   hint: ").Append(hint.English).Append('\n');
        }

        return text.ToString();
    }

    /// <summary><c>manuscript/03.md:41:7</c>, or only the file when its text is unknown.</summary>
    internal static string PlaceWords(SourceSpan span, SourceFile? file)
    {
        if (file is null)
        {
            return span.File.Path;
        }

        var (line, column) = file.Lines.At(span.Start);
        return $"{span.File.Path}:{line}:{column}";
    }

    internal static (string Chinese, string English) Words(Severity severity) => severity switch
    {
        Severity.Error => ("错误", "error"),
        Severity.Warning => ("警告", "warning"),
        _ => ("说明", "info"),
    };

    private static string Place(SourceSpan span, SourceFile? file) => span.IsNone ? "" : PlaceWords(span, file) + ": ";

    private static void Excerpt(StringBuilder text, SourceFile file, SourceSpan span)
    {
        var (number, _) = file.Lines.At(span.Start);
        var line = file.Lines.Line(number);
        var start = Math.Clamp(span.Start - file.Lines.Offset(number, 1), 0, line.Length);
        var end = Math.Clamp(start + span.Length, start, line.Length);
        var from = Back(line, start);
        var to = Forth(line, end, start);
        var head = from > 0 ? "… " : "";
        var shown = line[from..to].Replace('\t', ' ');
        var gutter = $"{number,5} │ ";
        text.Append(gutter).Append(head).Append(shown).Append(to < line.Length ? " …" : "").Append('\n');
        var indent = DisplayWidth.Of(head) + DisplayWidth.Of(line.AsSpan(from, start - from));
        var marks = Math.Max(1, DisplayWidth.Of(line.AsSpan(start, Math.Min(end, to) - start)));
        text.Append("      │ ").Append(' ', indent).Append('^', marks).Append('\n');
    }

    private static int Back(string line, int start)
    {
        var (at, width) = (start, 0);
        while (at > 0 && width < Before)
        {
            at -= at > 1 && char.IsLowSurrogate(line[at - 1]) ? 2 : 1;
            width += DisplayWidth.Of(line.AsSpan(at, 1));
        }

        return at;
    }

    private static int Forth(string line, int end, int start)
    {
        // A long marked stretch is cut too: its beginning is what matters.
        var (at, width) = (start, 0);
        while (at < line.Length && (at < end ? width < 2 * After : width < After + DisplayWidth.Of(line.AsSpan(start, Math.Min(end, at) - start))))
        {
            var step = char.IsHighSurrogate(line[at]) && at + 1 < line.Length ? 2 : 1;
            width += DisplayWidth.Of(line.AsSpan(at, step));
            at += step;
        }

        return at;
    }
}
