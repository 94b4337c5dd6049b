using System.Collections.Immutable;
using System.Globalization;
using Publisher.Core.Model;
using Publisher.Core.Style;

namespace Publisher.Layout.Binding;

/// <summary>The words of the imprint page (版权页): CIP block and production record, the computed figures among them (GB/T 12450, 12451).</summary>
internal static class ImprintLines
{
    /// <summary>Lines of the CIP block; empty when there is no CIP data.</summary>
    public static ImmutableArray<string> Cip(BookFacts facts)
    {
        if (facts.Cip is not { } cip)
        {
            return [];
        }

        var title = facts.Subtitle is null ? facts.Title : $"{facts.Title} : {facts.Subtitle}";
        var makers = string.Join(" ; ", facts.Creators.Select(c => c.Name + c.RoleText));
        var month = YearMonth(facts.Date);
        var subjects = string.Concat(cip.Subjects.Select((s, i) => Circled(i + 1) + s));
        return
        [
            "图书在版编目（CIP）数据",
            "",
            $"{title} / {makers}. — {facts.House.Place} : {facts.House.Name}, {month.Year}.{month.Month}",
            .. facts.Series is { } series ? [$"（{series}）"] : ImmutableArray<string>.Empty,
            .. facts.IsbnPrint is { } isbn ? [$"ISBN {isbn}"] : ImmutableArray<string>.Empty,
            "",
            $"Ⅰ.①{cip.TitleAccess} Ⅱ.①{cip.NameAccess} Ⅲ.{subjects} Ⅳ.①{cip.ClassNumber}",
            "",
            cip.Number,
        ];
    }

    /// <summary>Labels and values of the record, in the trade's order; what the pages tell is computed.</summary>
    public static ImmutableArray<RecordLine> Record(BookFacts facts, PageFacts pages, PageStyle page)
    {
        var lines = ImmutableArray.CreateBuilder<RecordLine>();
        lines.Add(new RecordLine("书名", facts.Title + (facts.Subtitle is null ? "" : "——" + facts.Subtitle)));
        foreach (var role in facts.Creators.Select(c => c.RoleText).Distinct(StringComparer.Ordinal))
        {
            lines.Add(new RecordLine(role + "者", string.Join("　", facts.Creators.Where(c => c.RoleText == role).Select(c => c.Name))));
        }

        lines.AddRange(facts.Record);
        lines.Add(new RecordLine("出版发行", facts.House.Name));
        Optional("社址", facts.House.Address is null ? null : facts.House.Address + (facts.House.Postcode is null ? "" : "　邮编 " + facts.House.Postcode));
        Optional("电话", facts.House.Phone);
        Optional("网址", facts.House.Website);
        lines.Add(new RecordLine("开本", Format(facts, page)));
        Optional("印张", facts.Sheet is null ? null : Sheets(pages.PrintedSheets));
        lines.Add(new RecordLine("字数", Thousands(pages.Characters)));
        Optional("版次", facts.Impression);
        Optional("印数", facts.PrintRun);
        Optional("书号", facts.IsbnPrint is null ? null : "ISBN " + facts.IsbnPrint);
        Optional("定价", facts.Price);
        return lines.ToImmutable();

        void Optional(string label, string? value)
        {
            if (value is not null && !facts.Record.Any(r => r.Label == label))
            {
                lines.Add(new RecordLine(label, value));
            }
        }
    }

    /// <summary>印张 as a decimal without trailing zeros.</summary>
    public static string Sheets(int thousandths) => ((decimal)thousandths / 1000).ToString("0.###", CultureInfo.InvariantCulture);

    /// <summary>千字, rounded to the nearest.</summary>
    public static string Thousands(int characters) => ((characters + 500) / 1000).ToString(CultureInfo.InvariantCulture) + "千字";

    private static string Format(BookFacts facts, PageStyle page) => facts.Sheet is { } sheet
        ? $"{sheet.SheetWidthMm}毫米×{sheet.SheetHeightMm}毫米　1/{sheet.Fraction}"
        : $"{Mm(page.TrimWidth)}mm×{Mm(page.TrimHeight)}mm";

    private static string Mm(Core.Geometry.Length length) => length.Millimetres.ToString("0.#", CultureInfo.InvariantCulture);

    private static string Circled(int number) => Blocks.NoteSetter.Mark(number);

    private static (string Year, string Month) YearMonth(string date)
    {
        var parts = date.Split('-');
        return (parts[0], parts.Length > 1 ? parts[1].TrimStart('0') : "1");
    }
}
