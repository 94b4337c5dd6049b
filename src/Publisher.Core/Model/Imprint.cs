using System.Collections.Immutable;
using System.Globalization;

namespace Publisher.Core.Model;

/// <summary>What the imprint page (版权页) says, as words. Every edition shows these lines, so no two can disagree.</summary>
/// <param name="Cip">Lines of the CIP block below its heading (GB/T 12451), empty when no data were issued.</param>
/// <param name="Record">Production record, in order.</param>
/// <param name="Notice">Last line, or null.</param>
public sealed record Imprint(ImmutableArray<string> Cip, ImmutableArray<RecordLine> Record, string? Notice)
{
    /// <summary>Heading of the CIP block.</summary>
    public const string CipHeading = "图书在版编目（CIP）数据";

    /// <summary>The page's lines. Without <paramref name="pages"/>, 印张 and 字数 are left out: they are computed or absent, never guessed.</summary>
    public static Imprint Of(BookFacts facts, PageFacts? pages) => new(CipLines(facts), RecordLines(facts, pages), facts.ImprintNotice);

    private static ImmutableArray<string> CipLines(BookFacts facts)
    {
        if (facts.Cip is not { } cip)
        {
            return [];
        }

        var lines = ImmutableArray.CreateBuilder<string>();
        var people = string.Join("；", facts.Creators.Select(c => c.Name + c.RoleText));
        lines.Add($"{FullTitle(facts)} / {people}. — {facts.House.Place} : {facts.House.Name}, {CipDate(facts.Date)}");
        if (facts.IsbnPrint is { } isbn)
        {
            lines.Add("ISBN " + isbn);
        }

        var subjects = string.Concat(cip.Subjects.Select((s, i) => Circled(i + 1) + s));
        lines.Add($"Ⅰ. ①{cip.TitleAccess} Ⅱ. ①{cip.NameAccess} Ⅲ. {subjects} Ⅳ. ①{cip.ClassNumber}");
        lines.Add(cip.Number);
        return lines.ToImmutable();
    }

    private static ImmutableArray<RecordLine> RecordLines(BookFacts facts, PageFacts? pages)
    {
        var lines = ImmutableArray.CreateBuilder<RecordLine>();
        void Add(string label, string? value)
        {
            var given = facts.Record.Any(r => r.Label == label);
            if (!string.IsNullOrEmpty(value) && !given)
            {
                lines.Add(new RecordLine(label, value));
            }
        }

        Add("书名", FullTitle(facts));
        foreach (var group in facts.Creators.GroupBy(c => c.RoleText, StringComparer.Ordinal))
        {
            Add(RoleLabel(group.Key), string.Join("　", group.Select(c => c.Name)));
        }

        lines.AddRange(facts.Record);
        Add("出版发行", facts.House.Name);
        Add("出版社地址", Address(facts.House));
        Add("网址", facts.House.Website);
        Add("电话", facts.House.Phone);
        Add("开本", facts.Sheet is { } s ? $"{s.SheetWidthMm}×{s.SheetHeightMm}毫米　1/{s.Fraction}" : null);
        Add("印张", pages is { } p ? ((decimal)p.PrintedSheets / 1000).ToString("0.###", CultureInfo.InvariantCulture) : null);
        Add("字数", pages is { } c ? ((c.Characters + 500) / 1000).ToString(CultureInfo.InvariantCulture) + "千字" : null);
        Add("版次", facts.Impression);
        Add("印数", facts.PrintRun);
        Add("标准书号", facts.IsbnPrint is { } isbn ? "ISBN " + isbn : null);
        Add("定价", facts.Price);
        return lines.ToImmutable();
    }

    private static string FullTitle(BookFacts facts) => facts.Subtitle is { } subtitle ? facts.Title + "：" + subtitle : facts.Title;

    private static string? Address(PublishingHouse house) =>
        house.Address is { } address && house.Postcode is { } postcode ? $"{address}（邮编：{postcode}）" : house.Address;

    private static string RoleLabel(string roleText) => roleText switch
    {
        "著" => "著者",
        "译" => "译者",
        "编" => "编者",
        "绘" => "绘者",
        _ => roleText,
    };

    private static string CipDate(string date)
    {
        var parts = date.Split('-');
        return parts.Length > 1 ? parts[0] + ". " + parts[1].TrimStart('0') : parts[0];
    }

    private static string Circled(int n) => n <= 20 ? ((char)('①' + n - 1)).ToString() : $"（{n}）";
}
