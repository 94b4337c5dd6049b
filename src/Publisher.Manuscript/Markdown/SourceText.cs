using Publisher.Core.Diagnostics;
using Publisher.Core.Text;
using Publisher.Manuscript.Text;

namespace Publisher.Manuscript.Markdown;

/// <summary>Prepares a file's text for parsing: same length, so that every place stays true.</summary>
internal static class SourceText
{
    private const int MaxReports = 20;

    // CommonMark parsers take time with the square of a block's length on hostile text
    private const int MaxBlock = 50_000;

    /// <summary>Blanks out characters no book can show and a front matter that authors' tools leave behind; both are reported.</summary>
    public static string Clean(SourceFile file, DiagnosticSink sink)
    {
        var text = file.Text.ToCharArray();
        var reports = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (!IsBad(text, i))
            {
                continue;
            }

            if (reports++ < MaxReports)
            {
                sink.Add(Catalogue.BadCharacter.At(file.Span(i, 1), ((int)text[i]).ToString("X4", System.Globalization.CultureInfo.InvariantCulture)));
            }

            text[i] = ' ';
        }

        FrontMatter(file, text, sink);
        LongBlocks(file, text, sink);
        return new string(text);
    }

    /// <summary>Blanks out and reports runs of lines too long to be a paragraph.</summary>
    private static void LongBlocks(SourceFile file, char[] text, DiagnosticSink sink)
    {
        var (start, line, blank) = (0, 0, true);
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && text[i] != '\n')
            {
                blank &= char.IsWhiteSpace(text[i]);
                continue;
            }

            if (blank || i == text.Length)
            {
                var end = blank ? line : i;
                if (end - start > MaxBlock)
                {
                    sink.Add(Catalogue.BlockTooLong.At(file.Span(start, Math.Min(80, file.Lines.Line(file.Lines.At(start).Line).Length)), end - start, MaxBlock));
                    for (var k = start; k < end; k++)
                    {
                        text[k] = text[k] is '\n' or '\r' ? text[k] : ' ';
                    }
                }

                start = i + 1;
            }

            (line, blank) = (i + 1, true);
        }
    }

    private static bool IsBad(char[] text, int i)
    {
        var c = text[i];
        if (char.IsHighSurrogate(c))
        {
            return i + 1 >= text.Length || !char.IsLowSurrogate(text[i + 1]);
        }

        if (char.IsLowSurrogate(c))
        {
            return i == 0 || !char.IsHighSurrogate(text[i - 1]);
        }

        // C0 and C1 controls are not characters of XML or of a font; U+2028 and U+2029 would be silent line ends
        return c is (< ' ' and not ('\t' or '\n' or '\r')) or (>= '\u007F' and <= '\u009F') or '\uFEFF' or '\uFFFE' or '\uFFFF' or '\uFFFD' or '\u2028' or '\u2029';
    }

    private static void FrontMatter(SourceFile file, char[] text, DiagnosticSink sink)
    {
        var lines = file.Lines;
        if (lines.LineCount < 2 || lines.Line(1).TrimEnd() != "---" || !IsKey(lines.Line(2)))
        {
            return;
        }

        for (var line = 2; line <= lines.LineCount; line++)
        {
            if (lines.Line(line).TrimEnd() is "---" or "...")
            {
                var end = line < lines.LineCount ? lines.Offset(line + 1, 1) : text.Length;
                sink.Add(Catalogue.FrontMatter.At(file.Span(0, 3)));
                Blank(text, end);
                return;
            }
        }

        sink.Add(Catalogue.UnclosedFrontMatter.At(file.Span(0, 3)));
        var at = 2;
        while (at <= lines.LineCount && IsKey(lines.Line(at)))
        {
            at++;
        }

        Blank(text, at <= lines.LineCount ? lines.Offset(at, 1) : text.Length);
    }

    private static void Blank(char[] text, int end)
    {
        for (var i = 0; i < end; i++)
        {
            text[i] = text[i] is '\n' or '\r' ? text[i] : ' ';
        }
    }

    private static bool IsKey(string line)
    {
        var colon = line.AsSpan().IndexOfAny(':', '：');
        return colon > 0 && colon <= 40 && !line.AsSpan(0, colon).ContainsAny(" ，。#") && line[0] is not ('-' or '*' or '>' or ':');
    }
}
