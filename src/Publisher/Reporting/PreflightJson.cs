using System.Collections.Immutable;
using System.Text.Json;
using Publisher.Core.Geometry;
using Publisher.Preflight;
using Publisher.Session;

namespace Publisher.Reporting;

/// <summary>Writes a preflight as JSON, as <c>preflight.md</c> beside this file describes. Keys are sorted and never renamed; new ones raise <c>schema</c>.</summary>
internal static class PreflightJson
{
    internal const int Schema = 1;

    internal static string Write(ImmutableArray<PreflightResult> results) => Json.Write(json =>
    {
        json.WriteStartArray("files");
        foreach (var result in results)
        {
            json.WriteStartObject();
            File(json, result.Report);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteNumber("schema", Schema);
    });

    private static void File(Utf8JsonWriter json, PreflightReport report)
    {
        json.WriteString("claim", report.Claim);
        json.WriteBoolean("complete", report.Complete);
        json.WriteNumber("errors", PreflightText.Count(report, Core.Diagnostics.Severity.Error));
        json.WriteStartArray("findings");
        foreach (var finding in report.Findings)
        {
            Finding(json, finding);
        }

        json.WriteEndArray();
        json.WriteStartArray("inks");
        foreach (var ink in report.Inks)
        {
            json.WriteStringValue(ink);
        }

        json.WriteEndArray();
        json.WriteString("name", report.Name);
        json.WriteStartArray("pages");
        foreach (var page in report.Pages)
        {
            Page(json, page, report.Ink.FirstOrDefault(i => i.Page == page.Number));
        }

        json.WriteEndArray();
        json.WriteString("pdfVersion", report.Version);
        json.WriteNumber("printedSheetsThousandths", report.PrintedSheets);
        json.WriteString("profile", report.Profile.Name);
        json.WriteString("sha256", report.Sha256);
        json.WriteNumber("warnings", PreflightText.Count(report, Core.Diagnostics.Severity.Warning));
    }

    private static void Finding(Utf8JsonWriter json, PreflightFinding finding)
    {
        json.WriteStartObject();
        json.WriteString("code", finding.Said.Code);
        json.WriteNumber("count", finding.Count);
        json.WriteString("fixEn", finding.Said.Hints.FirstOrDefault()?.English ?? "");
        json.WriteString("fixZh", finding.Said.Hints.FirstOrDefault()?.Chinese ?? "");
        json.WriteString("messageEn", finding.Said.English);
        json.WriteString("messageZh", finding.Said.Chinese);
        json.WriteString("object", finding.Object);
        json.WriteNumber("page", finding.Page);
        json.WriteStartArray("placesMm");
        foreach (var place in finding.Places)
        {
            Box(json, place);
        }

        json.WriteEndArray();
        json.WriteString("rule", finding.Rule);
        json.WriteString("severity", DiagnosticText.Words(finding.Said.Severity).English);
        if (finding.Source is { } source)
        {
            json.WriteStartObject("source");
            json.WriteNumber("column", source.Column);
            json.WriteString("file", source.File);
            json.WriteNumber("line", source.Line);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void Page(Utf8JsonWriter json, PreflightPage page, PageInk? ink)
    {
        json.WriteStartObject();
        json.WriteBoolean("blank", page.Blank);
        json.WritePropertyName("bleedMm");
        Box(json, page.Bleed);
        if (ink is not null)
        {
            json.WriteStartObject("ink");
            json.WriteNumber("mostPercent", ink.Most);
            json.WriteNumber("overLimitHundredthsMm2", ink.Over);
            json.WriteStartArray("platesPercent");
            foreach (var plate in ink.Plates)
            {
                json.WriteNumberValue(plate);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WritePropertyName("mediaMm");
        Box(json, page.Media);
        json.WriteNumber("number", page.Number);
        json.WriteNumber("rotate", page.Rotate);
        json.WritePropertyName("trimMm");
        Box(json, page.Trim);
        json.WriteBoolean("understood", page.Understood);
        json.WriteEndObject();
    }

    // x, y, width, height.
    private static void Box(Utf8JsonWriter json, Rect box)
    {
        json.WriteStartArray();
        foreach (var length in new[] { box.X, box.Y, box.Width, box.Height })
        {
            json.WriteNumberValue(decimal.Round(length.Millimetres, 2));
        }

        json.WriteEndArray();
    }
}
