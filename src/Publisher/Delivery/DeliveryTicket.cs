using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Publisher.Core.Build;
using Publisher.Core.Diagnostics;
using Publisher.Core.Model;
using Publisher.Reporting;
using Publisher.Session;

namespace Publisher.Delivery;

/// <summary>The job ticket (交付单): what a plant has to know to print the files, computed from the book, none of it typed twice.</summary>
internal static class DeliveryTicket
{
    /// <summary>The ticket as text, in Chinese with English labels.</summary>
    /// <param name="set">What is sent.</param>
    /// <param name="report">The build.</param>
    /// <param name="files">The press files as they are sent, in the order of the set's editions.</param>
    /// <param name="judged">Their preflights, in the same order.</param>
    internal static string Write(DeliverySet set, BuildReport report, ImmutableArray<Artifact> files, ImmutableArray<PreflightResult> judged)
    {
        var facts = report.Facts;
        var text = new StringBuilder();
        text.Append("交付单 / JOB TICKET\n\n");
        Book(text, facts);
        var editions = set.Editions.ToImmutableArray();
        for (var i = 0; i < editions.Length; i++)
        {
            var row = report.Editions.First(e => e.Edition == editions[i].Name);
            text.Append('\n').Append(editions[i].Format == EditionChoice.Cover ? "封面 / cover" : "正文 / text block").Append('\n');
            Row(text, "文件 / file", files[i].Name);
            Made(text, row, facts);
            Judged(text, judged[i]);
            Row(text, "SHA-256", Convert.ToHexStringLower(SHA256.HashData(files[i].Content.Span)));
        }

        text.Append("\n核对文件 / to verify the files: sha256sum --check ").Append(DeliveryFolder.Sums).Append('\n');
        return text.ToString();
    }

    private static void Book(StringBuilder text, BookFacts facts)
    {
        Row(text, "书名 / title", ReportText.Title(facts));
        Row(text, "书号 / ISBN", facts.IsbnPrint);
        Row(text, "出版 / publisher", facts.House.Name);
        Row(text, "印数 / print run", facts.PrintRun);
        Row(text, "定价 / price", facts.Price);
        if (facts.Sheet is { } sheet)
        {
            Row(text, "用纸 / sheet", string.Create(CultureInfo.InvariantCulture, $"{sheet.SheetWidthMm}×{sheet.SheetHeightMm} mm 1/{sheet.Fraction}"));
        }

        if (facts.Stock is { } stock)
        {
            Row(text, "正文纸 / text paper", stock.Text.Name);
            Row(text, "封面纸 / cover paper", stock.Cover?.Name);
        }
    }

    private static void Made(StringBuilder text, BuiltEdition row, BookFacts facts)
    {
        if (row.Pages is { } pages)
        {
            Row(text, "成品尺寸 / trim", row.Trim);
            Row(text, "页数 / pages", pages.Pages.ToString(CultureInfo.InvariantCulture));
            Row(text, "印张 / sheets", (pages.PrintedSheets / 1000m).ToString("0.###", CultureInfo.InvariantCulture));
            Row(text, "书脊 / spine", Spine.Words(facts, pages.Pages));
        }

        if (row.Cover is { } cover)
        {
            Row(text, "展开尺寸 / flat size", $"{Spine.Millimetres(cover.Width)} × {Spine.Millimetres(cover.Height)} mm");
            Row(text, "出血 / bleed", $"{Spine.Millimetres(cover.Bleed)} mm");
            Row(text, "书脊 / spine", $"{Spine.Millimetres(cover.Spine)} mm（{cover.Pages} 页 / pages{(cover.Measured ? "，假书样 / measured" : "")}）");
        }
    }

    private static void Judged(StringBuilder text, PreflightResult result)
    {
        var report = result.Report;
        Row(text, "标准 / standard", report.Claim);
        Row(text, "油墨 / inks", string.Join(" ", report.Inks));
        if (!report.Ink.IsEmpty)
        {
            Row(text, "最高墨量 / most ink", string.Create(CultureInfo.InvariantCulture, $"{report.Ink.Max(i => i.Most)}%"));
        }

        var (errors, warnings) = (PreflightText.Count(report, Severity.Error), PreflightText.Count(report, Severity.Warning));
        Row(text, "印前检查 / preflight", string.Create(CultureInfo.InvariantCulture, $"{errors} 个错误，{warnings} 个警告 / {errors} errors, {warnings} warnings（{report.Profile.Name}）"));
    }

    private static void Row(StringBuilder text, string label, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            text.Append("  ").Append(label).Append(' ', Math.Max(1, 26 - DisplayWidth.Of(label))).Append(value).Append('\n');
        }
    }
}
