using System.Text.Json;
using Publisher.Core.Diagnostics;
using Publisher.Core.Text;

namespace Publisher.Reporting;

/// <summary>Writes diagnostics as JSON, keys sorted.</summary>
internal static class DiagnosticJson
{
    internal static void Write(Utf8JsonWriter json, string name, IEnumerable<Diagnostic> diagnostics, SourceTexts texts)
    {
        json.WriteStartArray(name);
        foreach (var diagnostic in diagnostics)
        {
            json.WriteStartObject();
            json.WriteString("code", diagnostic.Code);
            var line = Place(json, diagnostic.Span, texts);
            json.WriteStartArray("hints");
            foreach (var hint in diagnostic.Hints)
            {
                json.WriteStartObject();
                var hintLine = Place(json, hint.Span, texts);
                Line(json, hintLine);
                json.WriteString("messageEn", hint.English);
                json.WriteString("messageZh", hint.Chinese);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            Line(json, line);
            json.WriteString("messageEn", diagnostic.English);
            json.WriteString("messageZh", diagnostic.Chinese);
            json.WriteString("severity", DiagnosticText.Words(diagnostic.Severity).English);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Line(Utf8JsonWriter json, int? line)
    {
        if (line is { } known)
        {
            json.WriteNumber("line", known);
        }
    }

    // column, endColumn, endLine, file: only what is known. The line comes later in the order of keys.
    private static int? Place(Utf8JsonWriter json, SourceSpan span, SourceTexts texts)
    {
        if (span.IsNone)
        {
            return null;
        }

        var file = texts.Find(span.File);
        if (file is not null)
        {
            var (line, column) = file.Lines.At(span.Start);
            var (endLine, endColumn) = file.Lines.At(span.End);
            json.WriteNumber("column", column);
            json.WriteNumber("endColumn", endColumn);
            json.WriteNumber("endLine", endLine);
            json.WriteString("file", span.File.Path);
            return line;
        }

        json.WriteString("file", span.File.Path);
        return null;
    }
}
