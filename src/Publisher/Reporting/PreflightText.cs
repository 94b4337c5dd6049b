using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Publisher.Core.Diagnostics;
using Publisher.Core.Geometry;
using Publisher.Preflight;
using Publisher.Session;

namespace Publisher.Reporting;

/// <summary>Prints a preflight as other findings are printed: findings to the error stream, the outcome to the output.</summary>
internal static class PreflightText
{
    private const int MostPagesNamed = 12;

    internal static void Print(ImmutableArray<PreflightResult> results)
    {
        foreach (var result in results)
        {
            Console.Error.Write(Findings(result.Report));
            Console.Out.Write(Outcome(result.Report));
        }
    }

    /// <summary>Every finding once; pages that have the same one are named together.</summary>
    internal static string Findings(PreflightReport report)
    {
        var text = new StringBuilder();
        foreach (var same in report.Findings.GroupBy(f => (f.Said.Code, f.Said.Chinese, f.Said.Severity)))
        {
            One(text, report, [.. same]);
        }

        return text.ToString();
    }

    /// <summary>One line: file, profile, pages, inks, counts.</summary>
    internal static string Outcome(PreflightReport report)
    {
        var text = new StringBuilder();
        text.Append(report.Name).Append(CultureInfo.InvariantCulture, $": {report.Profile.Chinese}（{report.Profile.Name}）");
        if (!report.Pages.IsEmpty)
        {
            text.Append(CultureInfo.InvariantCulture, $"，{report.Pages.Length} 页 / pages{(report.Profile.Interior ? $"，{report.PrintedSheets / 1000m:0.###} 印张 / sheets" : "")}，{string.Join(' ', report.Inks)}");
        }

        if (!report.Ink.IsEmpty)
        {
            text.Append(CultureInfo.InvariantCulture, $"，最高墨量 / most ink {report.Ink.Max(i => i.Most)}%");
        }

        var (errors, warnings) = (Count(report, Severity.Error), Count(report, Severity.Warning));
        text.Append(CultureInfo.InvariantCulture, $"\n  {errors} 个错误，{warnings} 个警告 / {errors} errors, {warnings} warnings");
        return text.Append(report.Complete ? "\n" : "；有没检查到的部分 / parts were not judged\n").ToString();
    }

    /// <summary><c>x 23.4, y 56.7 mm</c>.</summary>
    internal static string Place(Rect place) => string.Create(CultureInfo.InvariantCulture, $"x {place.X.Millimetres:0.0}, y {place.Y.Millimetres:0.0} mm");

    internal static int Count(PreflightReport report, Severity severity) => report.Findings.Count(f => f.Said.Severity == severity);

    private static void One(StringBuilder text, PreflightReport report, ImmutableArray<PreflightFinding> same)
    {
        var first = same[0];
        var (chinese, english) = DiagnosticText.Words(first.Said.Severity);
        var where = first.Page == 0 ? "" : $":{first.Page}" + (first.Places.IsEmpty ? "" : $" ({Place(first.Places[0])})");
        text.Append(report.Name).Append(where).Append(": ").Append(chinese).Append(' ').Append(first.Said.Code).Append(": ").Append(first.Said.Chinese).Append('\n');
        text.Append("   ").Append(english).Append(": ").Append(first.Said.English).Append('\n');
        if (first.Source is { } source)
        {
            text.Append(CultureInfo.InvariantCulture, $"   出处 / from: {source.File}:{source.Line}:{source.Column}\n");
        }

        text.Append("   对象 / object: ").Append(first.Object.Length == 0 ? "—" : first.Object).Append("；规则 / rule: ").Append(first.Rule).Append('\n');
        var count = same.Sum(f => f.Count);
        if (count > 1)
        {
            var pages = same.Select(f => f.Page).Distinct().Order().ToArray();
            var named = string.Join("、", pages.Take(MostPagesNamed).Select(p => p.ToString(CultureInfo.InvariantCulture))) + (pages.Length > MostPagesNamed ? "…" : "");
            text.Append(CultureInfo.InvariantCulture, $"   共 {count} 处，页 / {count} places, pages: {named}\n");
        }

        foreach (var hint in first.Said.Hints)
        {
            text.Append("   提示: ").Append(hint.Chinese).Append("\n   hint: ").Append(hint.English).Append('\n');
        }
    }
}
