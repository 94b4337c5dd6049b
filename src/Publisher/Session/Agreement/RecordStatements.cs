using System.Text.RegularExpressions;
using Publisher.Core.Model;

namespace Publisher.Session.Agreement;

/// <summary>Reads the imprint page's lines, in print and in the e-book alike: labels with values, and the CIP description.</summary>
internal static partial class RecordStatements
{
    /// <summary>A line of the record; nothing for labels that state no fact of ours.</summary>
    /// <param name="facts">The book: for the words of its roles and the places of its own lines.</param>
    /// <param name="label">The label, without blanks.</param>
    /// <param name="value">The value.</param>
    /// <param name="page">Name of the imprint page.</param>
    /// <param name="scope">Print edition that pages and sizes speak of.</param>
    internal static Stated? Line(BookFacts facts, string label, string value, StatedAt page, string scope)
    {
        if (Kind(label) is not { } kind)
        {
            return null;
        }

        var own = kind.Kind is FactKind.Format or FactKind.Trim or FactKind.Sheets or FactKind.Characters ? scope : "";
        var key = facts.Places.ContainsKey("record." + label) ? "record." + label : kind.Key;
        return new Stated(kind.Kind, value, page with { Chinese = page.Chinese + "“" + label + "”", English = page.English + " " + label, Source = BookStatements.Source(facts, key) }) { Scope = own };
    }

    /// <summary>All labels that may begin a line.</summary>
    internal static IEnumerable<string> Labels(BookFacts facts) =>
        Imprint.Of(facts, new PageFacts(1, 1, 1, 1) { TrimWidth = new(1), TrimHeight = new(1) }).Record.Select(l => l.Label).Append("电子书号").Append("電子書號").Append("成品尺寸");

    /// <summary>Labels of the book's creators.</summary>
    internal static bool IsRole(BookFacts facts, string label) =>
        facts.Creators.Any(c => label == c.RoleText || label == ImprintWords.In(facts.Language, c.RoleText + "者"));

    /// <summary>Title, publisher and date of the CIP description, in ISBD punctuation.</summary>
    internal static IEnumerable<Stated> Description(BookFacts facts, string text, StatedAt page, string scope)
    {
        var at = page with { Chinese = page.Chinese + "的 CIP 数据", English = page.English + " (CIP)", Source = BookStatements.Source(facts, "cip") };
        var bare = string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
        if (Isbd().Match(bare) is { Success: true } match)
        {
            yield return new Stated(FactKind.Title, Title(facts, match.Groups["title"].Value), at);
            yield return new Stated(FactKind.Publisher, match.Groups["house"].Value, at);
            yield return new Stated(FactKind.Date, match.Groups["date"].Value, at);
        }

        if (Leaves().Match(bare) is { Success: true } pages)
        {
            yield return new Stated(FactKind.Pages, pages.Groups["pages"].Value, at) { Scope = scope };
        }
    }

    // parallel title, volume and subtitle follow the main title after = . and :
    private static string Title(BookFacts facts, string proper)
    {
        var title = string.Concat(facts.Title.Where(c => !char.IsWhiteSpace(c)));
        return proper == title || (proper.StartsWith(title, StringComparison.Ordinal) && proper[title.Length] is ':' or '：' or '=' or '.') ? facts.Title : proper;
    }

    private static (FactKind Kind, string Key)? Kind(string label) => label switch
    {
        "书名" or "書名" => (FactKind.FullTitle, "title"),
        "丛书名" or "叢書名" => (FactKind.Series, "series"),
        "出版发行" or "出版發行" or "出版" or "出版者" => (FactKind.Publisher, "house.name"),
        "开本" or "開本" => (FactKind.Format, "sheet"),
        "成品尺寸" => (FactKind.Trim, "sheet"),
        "印张" or "印張" => (FactKind.Sheets, "sheet"),
        "字数" or "字數" => (FactKind.Characters, "imprint"),
        "版次" => (FactKind.Edition, "edition"),
        "印数" or "印數" => (FactKind.Copies, "printing"),
        "书号" or "書號" or "标准书号" or "標準書號" => (FactKind.IsbnPrint, "isbn.print"),
        "电子书号" or "電子書號" => (FactKind.IsbnEbook, "isbn.ebook"),
        "定价" or "定價" => (FactKind.Price, "price"),
        _ => null,
    };

    [GeneratedRegex(@"^(?<title>.+?)(/.*?)?\.--(.*版\.--)?[^:：]+[:：](?<house>[^,，]+)[,，](?<date>[0-9]{4}(\.[0-9]{1,2})?)")]
    private static partial Regex Isbd();

    [GeneratedRegex(@"\.--(?<pages>[0-9]+)[页頁]")]
    private static partial Regex Leaves();
}
