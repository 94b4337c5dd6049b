using System.Globalization;
using System.Text;
using Publisher.Core.Diagnostics;
using Publisher.Core.Model;
using Publisher.Layout.Sheets;

namespace Publisher.Reporting;

/// <summary>Writes report.txt, for people.</summary>
internal static class ReportText
{
    internal static string Write(BuildReport report, SourceTexts texts)
    {
        var text = new StringBuilder();
        text.Append(Title(report.Facts)).Append('\n');
        if (report.Draft)
        {
            text.Append("草稿：有错误，不可付印 / DRAFT with errors, not for press\n");
        }

        foreach (var edition in report.Editions)
        {
            text.Append('\n');
            Edition(text, edition, report.Facts);
        }

        Findings(text, "错误与警告 / errors and warnings", report.Diagnostics.Where(d => d.Severity != Severity.Info), texts);
        Findings(text, "说明 / notes", report.Diagnostics.Where(d => d.Severity == Severity.Info), texts);
        return text.ToString();
    }

    internal static string Title(BookFacts facts) =>
        facts.Subtitle is null ? $"《{facts.Title}》" : $"《{facts.Title}：{facts.Subtitle}》";

    private static void Findings(StringBuilder text, string heading, IEnumerable<Diagnostic> findings, SourceTexts texts)
    {
        var all = findings.ToArray();
        text.Append('\n').Append(CultureInfo.InvariantCulture, $"{heading}: {all.Length}\n");
        foreach (var finding in all)
        {
            text.Append(DiagnosticText.Print(finding, texts));
        }
    }

    private static void Edition(StringBuilder text, BuiltEdition edition, BookFacts book)
    {
        text.Append(CultureInfo.InvariantCulture, $"{edition.Edition}  {edition.File}\n");
        Row(text, "大小 / size", Size(edition.Bytes));
        if (edition.Pages is { } facts)
        {
            Row(text, "成品尺寸 / trim", edition.Trim ?? "");
            Row(text, "页数 / pages", Number(facts.Pages));
            Row(text, "印张 / sheets", (facts.PrintedSheets / 1000m).ToString("0.###", CultureInfo.InvariantCulture));
            Row(text, "版权页字数 / characters stated", Number(facts.Characters));
            Row(text, "实排字数 / characters set", Number(facts.TextCharacters));
            Row(text, Spine.IsKnown(book) ? "书脊 / spine" : "书脊估计 / spine estimate", Spine.Words(book, facts.Pages));
        }

        if (edition.Cover is { } cover)
        {
            Cover(text, cover);
        }

        if (edition.Sheets is { } sheets)
        {
            Sheets(text, sheets, edition.Edition);
        }

        Row(text, "图片 / images", $"新制 {edition.ImagesEncoded} encoded, 复用 {edition.ImagesReused} reused");
        Row(text, "SHA-256", edition.Sha256);
    }

    /// <summary>How the pages fill the sheets, and what a quarter, a half or a whole sheet less or more would take.</summary>
    private static void Sheets(StringBuilder text, SheetAdvice sheets, string edition)
    {
        var whole = sheets.Pages / sheets.Fraction;
        var rest = sheets.Remainder == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $" + 零页 {sheets.Remainder} 页 / pages beyond them");
        Row(text, "整印张 / whole sheets", whole.ToString(CultureInfo.InvariantCulture) + rest);
        Row(text, "补白页 / blanks added", Number(sheets.Blanks));
        if (sheets.Copies > 0)
        {
            Row(text, "用纸 / paper", string.Create(CultureInfo.InvariantCulture, $"{sheets.Reams / 1000m:0.###} 令 / reams（{sheets.Copies:N0} 册 / copies；不含加放 / without spoilage）"));
        }

        foreach (var step in sheets.Steps)
        {
            var label = string.Create(CultureInfo.InvariantCulture, $"  {step.Sheets / 1000m:0.###} 印张 / sheets");
            Row(text, label, string.Create(CultureInfo.InvariantCulture, $"{step.Pages} 页 / pages: {Change(step)}"));
        }

        text.Append(CultureInfo.InvariantCulture, $"    要改印张：样式里写 make-up: {{ sheets: … }}，再 publisher make-up {edition} --write / to change it: name the sheets in the style, then make-up\n");
    }

    /// <summary>What the text has to lose, or win and may win.</summary>
    private static string Change(SheetStep step) => step switch
    {
        { Most: < 0 } => string.Create(CultureInfo.InvariantCulture, $"正文减 {-step.Most} 页 / text to lose {-step.Most}"),
        { Least: > 0 } => string.Create(CultureInfo.InvariantCulture, $"正文增 {step.Least}～{step.Most} 页 / text to win {step.Least} to {step.Most}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"正文最多增 {step.Most} 页 / text may win up to {step.Most}"),
    };

    private static void Cover(StringBuilder text, CoverRow cover)
    {
        Row(text, "书芯页数 / pages of the block", Number(cover.Pages));
        Row(text, "书脊 / spine", $"{Spine.Millimetres(cover.Spine)} mm{(cover.Measured ? "（假书样 / measured）" : "")}{(cover.SpineText ? "" : "，不排字 / without text")}");
        Row(text, "成品尺寸 / trim", $"{Spine.Millimetres(cover.Width)} × {Spine.Millimetres(cover.Height)} mm");
        Row(text, "连出血 / with bleed", $"{Spine.Millimetres(cover.Width + (2 * cover.Bleed))} × {Spine.Millimetres(cover.Height + (2 * cover.Bleed))} mm");
        if (cover.Barcode is { } code)
        {
            Row(text, "条码 / bar code", $"{Spine.Millimetres(code.Width)} × {Spine.Millimetres(code.Height)} mm，离左 / from left {Spine.Millimetres(code.X)}，离右 / from right {Spine.Millimetres(cover.BarcodeRight)}，离上 / from top {Spine.Millimetres(code.Y)}");
        }
    }

    private static void Row(StringBuilder text, string label, string value) =>
        text.Append("  ").Append(label).Append(' ', Math.Max(1, 34 - DisplayWidth.Of(label))).Append(value).Append('\n');

    private static string Number(int value) => value.ToString("N0", CultureInfo.InvariantCulture);

    private static string Size(long bytes) => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1048576m:0.00} MiB（{bytes:N0} bytes）");
}
