using System.Globalization;

namespace Publisher.Core.Model;

/// <summary>Words and numbers of the imprint page, in the book's own script.</summary>
public static class ImprintWords
{
    private const string Simplified = "书发网电话开张数标准号价页册译编绘丛邮责并";
    private const string Traditional = "書發網電話開張數標準號價頁冊譯編繪叢郵責並";

    /// <summary>Is the book in traditional characters?</summary>
    public static bool IsTraditional(string language) =>
        language.StartsWith("zh-Hant", StringComparison.Ordinal) || language is "zh-TW" or "zh-HK" or "zh-MO";

    /// <summary>A word of ours in the script of a language.</summary>
    public static string In(string language, string word) =>
        !IsTraditional(language) ? word : string.Concat(word.Select(c => Simplified.IndexOf(c, StringComparison.Ordinal) is >= 0 and var at ? Traditional[at] : c));

    /// <summary><c>2026-10</c> and <c>2026-10-01</c> are 2026年10月, <c>2026</c> is 2026年.</summary>
    public static string Month(string date)
    {
        var parts = date.Split('-');
        return parts.Length > 1 ? $"{parts[0]}年{parts[1].TrimStart('0')}月" : parts[0] + "年";
    }

    /// <summary>版次: month of the first edition, of this edition and of this printing. Null when the book gives no such data.</summary>
    public static string? EditionLine(PublishedEdition? edition, Printing? printing)
    {
        var parts = new List<string>();
        if (edition is { Number: > 1, First: { } first })
        {
            parts.Add(Month(first) + "第1版");
        }

        if (edition is not null)
        {
            parts.Add(Month(edition.Date) + Invariant($"第{edition.Number}版"));
        }

        if (printing is not null)
        {
            parts.Add(Month(printing.Date) + Invariant($"第{printing.Number}次印刷"));
        }

        return parts.Count == 0 ? null : string.Join('　', parts);
    }

    /// <summary>印数: numbers of the first and the last copy. Null when the number of copies is not told.</summary>
    public static string? CopiesLine(Printing? printing, string language) =>
        printing is { Copies: > 0 } p ? Invariant($"{p.From}—{p.From + p.Copies - 1}") + In(language, "册") : null;

    /// <summary>印张, at most three decimals.</summary>
    public static string Sheets(int thousandths) => ((decimal)thousandths / 1000).ToString("0.###", CultureInfo.InvariantCulture);

    /// <summary>字数 in thousands, to the nearest.</summary>
    public static string Characters(int count) => Invariant($"{(count + 500) / 1000}千字");

    /// <summary>开本: <c>700毫米×1000毫米　1/16</c>.</summary>
    public static string Format(SheetFormat sheet) => Invariant($"{sheet.SheetWidthMm}毫米×{sheet.SheetHeightMm}毫米　1/{sheet.Fraction}");

    /// <summary>成品尺寸: <c>170mm×240mm</c>.</summary>
    public static string Trim(PageFacts pages) => Invariant($"{pages.TrimWidth.Millimetres:0.##}mm×{pages.TrimHeight.Millimetres:0.##}mm");

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
