using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Publisher.Core.Diagnostics;
using Publisher.Core.Model;

namespace Publisher.Session.Agreement;

/// <summary>Facts that free words state: lines added to the record, the notice, blurbs. One that is not the book's is BD039.</summary>
internal static partial class TextClaims
{
    internal static ImmutableArray<Diagnostic> Of(BookFacts facts)
    {
        (string? Text, string Key)[] texts =
        [
            .. facts.Record.Select(r => ((string?)r.Value, "record." + r.Label)),
            (facts.ImprintNotice, "imprint-notice"),
            (facts.Rights, "rights"),
            .. facts.Blurbs.Select(b => ((string?)b, "blurbs")),
        ];
        return [.. texts.SelectMany(t => Claims(facts, t.Text ?? "", BookStatements.At(facts, t.Key)))];
    }

    /// <summary>Claims of a text of any place, such as a block of a cover.</summary>
    internal static IEnumerable<Diagnostic> Claims(BookFacts facts, string text, StatedAt at)
    {
        string?[] isbns = [facts.IsbnPrint, facts.IsbnEbook];
        foreach (var isbn in Isbns(text))
        {
            if (isbns.Any(i => i is not null) && !isbns.Any(i => i is not null && FactText.Same(FactKind.IsbnPrint, i, isbn)))
            {
                yield return Contradiction(facts, facts.IsbnPrint is null ? FactKind.IsbnEbook : FactKind.IsbnPrint, isbn, at);
            }
        }

        foreach (var price in Prices(text))
        {
            if (facts.Price is { } own && !FactText.Same(FactKind.Price, own, price))
            {
                yield return Contradiction(facts, FactKind.Price, price, at);
            }
        }

        foreach (Match match in OwnTitle().Matches(text))
        {
            var title = match.Groups["title"].Value;
            string?[] titles = [facts.Title, facts.ShortTitle, Imprint.FullTitle(facts)];
            if (!titles.Any(t => t is not null && FactText.Same(FactKind.Title, t, title)))
            {
                yield return Contradiction(facts, FactKind.Title, title, at);
            }
        }
    }

    /// <summary>ISBNs of 13 digits, hyphens and blanks between them allowed.</summary>
    internal static IEnumerable<string> Isbns(string text) =>
        Isbn().Matches(text).Select(m => m.Value.Trim(' ', '-')).Where(m => m.Count(char.IsAsciiDigit) == 13);

    /// <summary>Prices: after the word, or an amount with two decimals.</summary>
    internal static IEnumerable<string> Prices(string text) => Price().Matches(text).Select(m => m.Groups["amount"].Value + "元");

    private static Diagnostic Contradiction(BookFacts facts, FactKind kind, string stated, StatedAt at)
    {
        var (own, key) = kind switch
        {
            FactKind.IsbnPrint => (facts.IsbnPrint, "isbn.print"),
            FactKind.IsbnEbook => (facts.IsbnEbook, "isbn.ebook"),
            FactKind.Price => (facts.Price, "price"),
            _ => (facts.Title, "title"),
        };
        var (chinese, english) = FactText.Name(kind);
        var place = BookStatements.At(facts, key);
        return Catalogue.TextContradicts.At(at.Source, chinese, at.Chinese, stated, own, english, at.English).WithHint($"{place.Chinese}：“{own}”", $"{place.English}: '{own}'", place.Source);
    }

    [GeneratedRegex(@"97[89][- 0-9]{10,15}")]
    private static partial Regex Isbn();

    [GeneratedRegex(@"(定价|定價)[:：]?[ ￥¥]*(?<amount>[0-9]+(\.[0-9]+)?)|(?<amount>[0-9]+\.[0-9]{2}) ?元")]
    private static partial Regex Price();

    [GeneratedRegex(@"(本书|本書|书名|書名)[:：]?《(?<title>[^》]+)》")]
    private static partial Regex OwnTitle();
}
