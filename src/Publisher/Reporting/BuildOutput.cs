using System.Globalization;
using Publisher.Core.Diagnostics;
using Publisher.Session;

namespace Publisher.Reporting;

/// <summary>Prints the outcome of a build: findings to the error stream, files to the output, or all of it as JSON.</summary>
internal static class BuildOutput
{
    internal static void Print(BuildResult result, BuildOptions options)
    {
        // Notes ask for nothing: they are in the report, and a check tells them all.
        foreach (var finding in result.Diagnostics.Where(d => d.Severity != Severity.Info || !options.Publish))
        {
            Console.Error.Write(DiagnosticText.Print(finding, result.Texts));
        }

        if (result.Report is { } report && result.Published is { } folder)
        {
            Console.Out.WriteLine(ReportText.Title(report.Facts));
            foreach (var edition in report.Editions)
            {
                Console.Out.WriteLine($"  {Path.Combine(folder, edition.File)}  {Details(edition)}");
            }

            Console.Out.WriteLine($"  {Path.Combine(folder, "report.txt")}");
        }

        var errors = result.Diagnostics.Count(d => d.Severity == Severity.Error);
        var warnings = result.Diagnostics.Count(d => d.Severity == Severity.Warning);
        var notes = result.Diagnostics.Count(d => d.Severity == Severity.Info);
        if (notes > 0 && options.Publish)
        {
            Console.Out.WriteLine($"另有 {notes} 条说明，见 report.txt 或 publisher check / {notes} notes, see report.txt or publisher check");
        }

        Console.Out.WriteLine($"{errors} 个错误，{warnings} 个警告 / {errors} errors, {warnings} warnings{Outcome(result, options, errors)}");
    }

    internal static string Json(BuildResult result) => Reporting.Json.Write(json =>
    {
        DiagnosticJson.Write(json, "diagnostics", result.Diagnostics, result.Texts);
        json.WriteBoolean("ok", !result.HasErrors);
        json.WriteStartArray("outputs");
        foreach (var edition in result.Published is null ? [] : result.Report!.Editions)
        {
            json.WriteStartObject();
            json.WriteNumber("bytes", edition.Bytes);
            json.WriteString("edition", edition.Edition);
            json.WriteString("path", Path.Combine(result.Published!, edition.File));
            json.WriteString("sha256", edition.Sha256);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteBoolean("published", result.Published is not null);
    });

    private static string Outcome(BuildResult result, BuildOptions options, int errors) =>
        !options.Publish || result.Published is not null || errors == 0
            ? ""
            : "\n没有输出，上一次的成品没有动；publisher explain CODE 解释代码，--draft 可出样稿\n"
                + "nothing was published and the last good outputs are untouched; publisher explain CODE explains, --draft publishes all the same";

    private static string Details(BuiltEdition edition)
    {
        var size = string.Create(CultureInfo.InvariantCulture, $"{edition.Bytes / 1048576m:0.0} MiB");
        return edition.Pages is { } facts ? string.Create(CultureInfo.InvariantCulture, $"{size}, {facts.Pages} 页 / pages, {facts.PrintedSheets / 1000m:0.###} 印张 / sheets") : size;
    }
}
