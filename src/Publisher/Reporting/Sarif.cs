using System.Collections.Immutable;
using System.Text.Json;
using Publisher.Core.Diagnostics;
using Publisher.Preflight;
using Publisher.Session;

namespace Publisher.Reporting;

/// <summary>Writes SARIF 2.1.0 (OASIS), which code hosts and editors read: rules with their help, results with their places.</summary>
internal static class Sarif
{
    private const string SchemaUri = "https://json.schemastore.org/sarif-2.1.0.json";

    /// <summary>A preflight: the PDF is the artifact, the page a logical location, the manuscript line a second place.</summary>
    internal static string Write(ImmutableArray<PreflightResult> results) => Document(
        results.SelectMany(r => r.Report.Findings).Select(f => f.Said.Code),
        (json, rules) =>
        {
            json.WriteStartArray("artifacts");
            foreach (var result in results)
            {
                json.WriteStartObject();
                json.WriteStartObject("hashes");
                if (result.Report.Sha256.Length > 0)
                {
                    json.WriteString("sha-256", result.Report.Sha256);
                }

                json.WriteEndObject();
                json.WriteStartObject("location");
                json.WriteString("uri", Uri(result.Path));
                json.WriteEndObject();
                json.WriteString("mimeType", "application/pdf");
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteStartArray("results");
            for (var i = 0; i < results.Length; i++)
            {
                foreach (var finding in results[i].Report.Findings)
                {
                    Result(json, finding.Said, rules, () => Places(json, results[i].Path, i, finding));
                }
            }

            json.WriteEndArray();
        });

    /// <summary>Findings about a book's sources.</summary>
    internal static string Write(ImmutableArray<Diagnostic> diagnostics, SourceTexts texts) => Document(
        diagnostics.Select(d => d.Code),
        (json, rules) =>
        {
            json.WriteStartArray("results");
            foreach (var diagnostic in diagnostics)
            {
                Result(json, diagnostic, rules, () => Span(json, diagnostic, texts));
            }

            json.WriteEndArray();
        });

    private static string Document(IEnumerable<string> codes, Action<Utf8JsonWriter, ImmutableArray<string>> body)
    {
        var rules = codes.Distinct().Order(StringComparer.Ordinal).ToImmutableArray();
        return Json.Write(json =>
        {
            json.WriteString("$schema", SchemaUri);
            json.WriteStartArray("runs");
            json.WriteStartObject();
            body(json, rules);
            json.WriteString("columnKind", "unicodeCodePoints");
            Tool(json, rules);
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteString("version", "2.1.0");
        });
    }

    private static void Tool(Utf8JsonWriter json, ImmutableArray<string> rules)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "publisher");
        json.WriteStartArray("rules");
        foreach (var code in rules)
        {
            var entry = Catalogue.Find(code);
            json.WriteStartObject();
            json.WriteStartObject("defaultConfiguration");
            json.WriteString("level", Level(entry?.Severity ?? Severity.Warning));
            json.WriteEndObject();
            Text(json, "help", entry?.Explain.Trim() ?? code);
            json.WriteString("id", code);
            Text(json, "shortDescription", entry is null ? code : $"{Blank(entry.Chinese)} / {Blank(entry.English)}");
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Result(Utf8JsonWriter json, Diagnostic said, ImmutableArray<string> rules, Action places)
    {
        json.WriteStartObject();
        json.WriteString("level", Level(said.Severity));
        json.WriteStartArray("locations");
        places();
        json.WriteEndArray();
        Text(json, "message", $"{said.Chinese} / {said.English}{string.Concat(said.Hints.Take(1).Select(h => $"\n{h.Chinese} / {h.English}"))}");
        json.WriteString("ruleId", said.Code);
        json.WriteNumber("ruleIndex", rules.IndexOf(said.Code));
        json.WriteEndObject();
    }

    private static void Places(Utf8JsonWriter json, string path, int index, PreflightFinding finding)
    {
        json.WriteStartObject();
        json.WriteStartArray("logicalLocations");
        json.WriteStartObject();
        var page = finding.Page == 0 ? "document" : $"page {finding.Page}";
        json.WriteString("fullyQualifiedName", finding.Object.Length == 0 ? page : $"{page}/{finding.Object}");
        json.WriteString("kind", "element");
        json.WriteString("name", page);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        json.WriteNumber("index", index);
        json.WriteString("uri", Uri(path));
        json.WriteEndObject();
        json.WriteEndObject();
        if (!finding.Places.IsEmpty)
        {
            json.WriteStartObject("properties");
            json.WriteString("place", PreflightText.Place(finding.Places[0]));
            json.WriteEndObject();
        }

        json.WriteEndObject();
        if (finding.Source is { } source)
        {
            Region(json, source.File, (source.Line, source.Column), null);
        }
    }

    private static void Span(Utf8JsonWriter json, Diagnostic diagnostic, SourceTexts texts)
    {
        if (diagnostic.Span.IsNone)
        {
            return;
        }

        var file = texts.Find(diagnostic.Span.File);
        Region(json, diagnostic.Span.File.Path, file?.Lines.At(diagnostic.Span.Start), file?.Lines.At(diagnostic.Span.End));
    }

    private static void Region(Utf8JsonWriter json, string file, (int Line, int Column)? start, (int Line, int Column)? end)
    {
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", Uri(file));
        json.WriteEndObject();
        if (start is { } from)
        {
            json.WriteStartObject("region");
            if (end is { } to)
            {
                json.WriteNumber("endColumn", to.Column);
                json.WriteNumber("endLine", to.Line);
            }

            json.WriteNumber("startColumn", from.Column);
            json.WriteNumber("startLine", from.Line);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Text(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }

    private static string Level(Severity severity) => severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "note" };

    // A message without what fills it.
    private static string Blank(string message) => System.Text.RegularExpressions.Regex.Replace(message, @"\{[0-9]\}", "…");

    private static string Uri(string path) => string.Join('/', path.Replace('\\', '/').Split('/').Select(System.Uri.EscapeDataString)).Replace("%3A", ":", StringComparison.Ordinal);
}
