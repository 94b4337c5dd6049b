using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using System.Text;
using Publisher.Core.Diagnostics;
using Publisher.Core.Geometry;
using Publisher.Preflight;
using Publisher.Session;

namespace Publisher.Reporting;

/// <summary>
/// Writes a preflight for people: one file that needs nothing else, in Chinese with English under it. Pages with findings have their
/// picture with each spot framed and numbered; numbers and frames link to each other, so a keyboard reaches all. No script.
/// </summary>
internal static class PreflightHtml
{
    internal static string Write(ImmutableArray<PreflightResult> results)
    {
        var html = new StringBuilder();
        html.Append("<!DOCTYPE html>\n<html lang=\"zh-Hans\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        html.Append("<title>印前检查 · ").Append(Safe(string.Join("、", results.Select(r => r.Report.Name)))).Append("</title>\n<style>\n").Append(PreflightCss.Text).Append("</style>\n</head>\n<body>\n");
        html.Append("<header><h1>印前检查 <small lang=\"en\">Preflight</small></h1>\n");
        Filter(html);
        html.Append("</header>\n<main>\n");
        for (var i = 0; i < results.Length; i++)
        {
            File(html, results[i], i);
        }

        return html.Append("</main>\n</body>\n</html>\n").ToString();
    }

    // The style sheet hides what is not ticked; it stands first so that its state reaches all that follows.
    private static void Filter(StringBuilder html)
    {
        html.Append("<fieldset class=\"filter\"><legend class=\"away\">显示 / show</legend>");
        foreach (var severity in new[] { Severity.Error, Severity.Warning, Severity.Info })
        {
            var (chinese, english) = DiagnosticText.Words(severity);
            html.Append(CultureInfo.InvariantCulture, $"<label class=\"{english}\"><input type=\"checkbox\" id=\"show-{english}\" checked> {chinese} <span lang=\"en\">{english}</span></label>");
        }

        html.Append("</fieldset>\n");
    }

    private static void File(StringBuilder html, PreflightResult result, int index)
    {
        var report = result.Report;
        html.Append("<section class=\"file\">\n<h2>").Append(Safe(report.Name)).Append("</h2>\n");
        Verdict(html, report);
        Facts(html, report);
        Contents(html, report, index);
        var about = report.Findings.Where(f => f.Page == 0).ToArray();
        if (about.Length > 0)
        {
            html.Append(CultureInfo.InvariantCulture, $"<section class=\"page whole\" id=\"f{index}p0\">\n<h3>整个文件 <small lang=\"en\">the file</small></h3>\n<ol>\n");
            foreach (var finding in about)
            {
                Finding(html, finding, "");
            }

            html.Append("</ol>\n</section>\n");
        }

        foreach (var page in report.Pages)
        {
            Page(html, result, page, index);
        }

        html.Append("</section>\n");
    }

    private static void Verdict(StringBuilder html, PreflightReport report)
    {
        var (errors, warnings) = (PreflightText.Count(report, Severity.Error), PreflightText.Count(report, Severity.Warning));
        var (kind, chinese, english) = errors > 0 ? ("error", "不能付印", "not for press")
            : !report.Complete ? ("warning", "没有检查完", "not judged completely")
            : warnings > 0 ? ("warning", "请有人看过再付印", "a person should look")
            : ("good", "没有发现问题", "nothing was found");
        html.Append(CultureInfo.InvariantCulture, $"<p class=\"verdict {kind}\"><strong>{chinese}</strong> <span lang=\"en\">{english}</span> <span class=\"counts\">{errors} 个错误 · {warnings} 个警告</span></p>\n");
    }

    private static void Facts(StringBuilder html, PreflightReport report)
    {
        html.Append("<dl class=\"facts\">\n");
        Row("规则 / profile", $"{report.Profile.Chinese}（{report.Profile.Name}）");
        Row("声明 / claim", report.Claim.Length > 0 ? report.Claim : "—");
        Row("PDF", report.Version.Length > 0 ? report.Version : "—");
        Row("页数 / pages", report.Pages.Length.ToString(CultureInfo.InvariantCulture) + (report.Profile.Interior ? string.Create(CultureInfo.InvariantCulture, $"（{report.PrintedSheets / 1000m:0.###} 印张）") : ""));
        if (report.Pages.Length > 0)
        {
            var (trim, bleed) = (report.Pages[0].Trim, report.Pages[0].Bleed);
            Row("成品 / trim", string.Create(CultureInfo.InvariantCulture, $"{trim.Width.Millimetres:0.##} × {trim.Height.Millimetres:0.##} mm，出血 {Math.Max(0, -bleed.X.Millimetres):0.##} mm"));
        }

        Row("油墨 / inks", report.Inks.IsEmpty ? "—" : string.Join(' ', report.Inks));
        Row("最高墨量 / most ink", report.Ink.IsEmpty ? "没有量 / not measured" : string.Create(CultureInfo.InvariantCulture, $"{report.Ink.Max(i => i.Most)} %（限 {report.Profile.InkLimit} %）"));
        var blank = report.Pages.Where(p => p.Blank).Select(p => p.Number.ToString(CultureInfo.InvariantCulture)).ToArray();
        Row("空白页 / blank pages", blank.Length == 0 ? "—" : string.Join("、", blank));
        Row("SHA-256", report.Sha256.Length > 0 ? report.Sha256 : "—");
        html.Append("</dl>\n");

        void Row(string name, string value) => html.Append("<div><dt>").Append(Safe(name)).Append("</dt><dd>").Append(Safe(value)).Append("</dd></div>\n");
    }

    private static void Contents(StringBuilder html, PreflightReport report, int index)
    {
        var pages = report.Findings.GroupBy(f => f.Page).OrderBy(g => g.Key).ToArray();
        if (pages.Length < 2)
        {
            return;
        }

        html.Append("<nav aria-label=\"页 / pages\"><ul>\n");
        foreach (var page in pages)
        {
            var worst = DiagnosticText.Words(page.Max(f => f.Said.Severity)).English;
            var name = page.Key == 0 ? "文件" : page.Key.ToString(CultureInfo.InvariantCulture);
            html.Append(CultureInfo.InvariantCulture, $"<li class=\"{worst}\"><a href=\"#f{index}p{page.Key}\">{name}<sup>{page.Count()}</sup></a></li>\n");
        }

        html.Append("</ul></nav>\n");
    }

    private static void Page(StringBuilder html, PreflightResult result, PreflightPage page, int index)
    {
        var findings = result.Report.Findings.Where(f => f.Page == page.Number).ToArray();
        if (findings.Length == 0)
        {
            return;
        }

        var id = string.Create(CultureInfo.InvariantCulture, $"f{index}p{page.Number}");
        html.Append(CultureInfo.InvariantCulture, $"<section class=\"page\" id=\"{id}\">\n<h3>第 {page.Number} 页 <small lang=\"en\">page {page.Number}</small></h3>\n<div class=\"spread\">\n");
        var picture = result.Pictures.FirstOrDefault(p => p.Page == page.Number);
        Picture(html, page, findings, picture?.Png, id);
        html.Append("<ol>\n");
        for (var i = 0; i < findings.Length; i++)
        {
            Finding(html, findings[i], $"{id}n{i + 1}");
        }

        html.Append("</ol>\n</div>\n</section>\n");
    }

    private static void Picture(StringBuilder html, PreflightPage page, PreflightFinding[] findings, ReadOnlyMemory<byte>? png, string id)
    {
        var turned = page.Rotate is 90 or 270;
        var (width, height) = turned ? (page.Media.Height, page.Media.Width) : (page.Media.Width, page.Media.Height);
        if (width.Emu <= 0 || height.Emu <= 0)
        {
            return;
        }

        html.Append(CultureInfo.InvariantCulture, $"<figure><div class=\"sheet\" style=\"aspect-ratio:{width.Emu}/{height.Emu}\">");
        if (png is { } bytes)
        {
            html.Append(CultureInfo.InvariantCulture, $"<img alt=\"第 {page.Number} 页的样子 / page {page.Number}\" src=\"data:image/png;base64,{Convert.ToBase64String(bytes.Span)}\">");
        }

        html.Append(CultureInfo.InvariantCulture, $"<span class=\"trim\" style=\"{Style(page.Shown(page.Trim), width, height)}\"></span>");
        for (var i = 0; i < findings.Length; i++)
        {
            var severity = DiagnosticText.Words(findings[i].Said.Severity).English;
            for (var k = 0; k < findings[i].Places.Length; k++)
            {
                var name = k == 0 ? $" id=\"{id}n{i + 1}m\"" : "";
                html.Append(CultureInfo.InvariantCulture, $"<a class=\"spot {severity}\"{name} href=\"#{id}n{i + 1}\" style=\"{Style(page.Shown(findings[i].Places[k]), width, height)}\"");
                html.Append(k == 0 ? $" title=\"{Safe(findings[i].Said.Chinese)}\"><b>{i + 1}</b></a>" : " tabindex=\"-1\" aria-hidden=\"true\"></a>");
            }
        }

        html.Append("</div></figure>\n");
    }

    private static void Finding(StringBuilder html, PreflightFinding finding, string id)
    {
        var (chinese, english) = DiagnosticText.Words(finding.Said.Severity);
        html.Append(CultureInfo.InvariantCulture, $"<li class=\"finding {english}\"{(id.Length > 0 ? $" id=\"{id}\"" : "")}>\n");
        html.Append(CultureInfo.InvariantCulture, $"<p class=\"said\"><span class=\"tag\">{chinese} {finding.Said.Code}</span> {Safe(finding.Said.Chinese)}</p>\n");
        html.Append("<p lang=\"en\">").Append(Safe(finding.Said.English)).Append("</p>\n");
        foreach (var hint in finding.Said.Hints)
        {
            html.Append("<p class=\"fix\">").Append(Safe(hint.Chinese)).Append(" <span lang=\"en\">").Append(Safe(hint.English)).Append("</span></p>\n");
        }

        html.Append("<p class=\"where\">");
        if (finding.Source is { } source)
        {
            html.Append(CultureInfo.InvariantCulture, $"书稿 <code>{Safe(source.File)}:{source.Line}:{source.Column}</code> · ");
        }

        if (finding.Places.Length > 0)
        {
            html.Append(id.Length > 0 ? $"<a href=\"#{id}m\">{PreflightText.Place(finding.Places[0])}</a> · " : PreflightText.Place(finding.Places[0]) + " · ");
        }

        html.Append(finding.Count > 1 ? string.Create(CultureInfo.InvariantCulture, $"{finding.Count} 处 / places · ") : "");
        html.Append(finding.Object.Length > 0 ? $"<code>{Safe(finding.Object)}</code> · " : "");
        html.Append(Safe(finding.Rule)).Append("</p>\n</li>\n");
    }

    private static string Style(Rect box, Length width, Length height) => string.Create(
        CultureInfo.InvariantCulture,
        $"left:{Share(box.X, width)}%;top:{Share(box.Y, height)}%;width:{Share(box.Width, width)}%;height:{Share(box.Height, height)}%");

    private static string Share(Length part, Length whole) => Math.Round(part.Emu * 100m / whole.Emu, 2).ToString("0.##", CultureInfo.InvariantCulture);

    private static string Safe(string text) => WebUtility.HtmlEncode(text);
}
