using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Publisher.Core.Diagnostics;
using Publisher.Core.Text;

namespace Publisher.Core.Model;

/// <summary>Is what the imprint page will say well formed and complete? (GB/T 12450, GB/T 12451-2023; book-formats §10, §11)</summary>
public static partial class ImprintChecks
{
    /// <summary>CIP data older than this are likely another edition's (house).</summary>
    private const int OldestCip = 3;

    /// <summary>First year in which only the present name of the issuing body is used.</summary>
    private const int NewIssuer = 2024;

    /// <summary>Fields of the record that a house fills in by hand.</summary>
    private static readonly ImmutableArray<string> Persons = ["责任编辑", "装帧设计", "责任校对", "责任印制"];

    private static readonly ImmutableArray<string> Makers = ["排版", "印刷", "经销"];

    /// <summary>Forms and years of CIP number, class marks, price, edition and printing. BD030–BD036.</summary>
    public static ImmutableArray<Diagnostic> Forms(BookFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var found = ImmutableArray.CreateBuilder<Diagnostic>();
        if (facts.Cip is { } cip)
        {
            Number(found, facts, cip.Number);
            found.AddRange(cip.Classes.Where(c => !ClassMark().IsMatch(c)).Select(c => Catalogue.ClassMarkForm.At(Place(facts, "cip.class"), c)));
        }

        if (facts.Price is { } price && IsMainland(facts) && !Price().IsMatch(price))
        {
            found.Add(Catalogue.PriceForm.At(Place(facts, "price"), price));
        }

        Printings(found, facts);
        return found.ToImmutable();
    }

    /// <summary>BD037: what the standard wants on the imprint page and the book does not give, in one finding with a hint for each. Nothing for books from outside the mainland.</summary>
    public static ImmutableArray<Diagnostic> Missing(BookFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        if (!IsMainland(facts))
        {
            return [];
        }

        var missing = Wanted(facts).Where(w => !w.Given).ToList();
        if (missing.Count == 0)
        {
            return [];
        }

        var found = Catalogue.ImprintIncomplete.At(Place(facts, "record"), missing.Count, string.Join('、', missing.Select(m => m.Name)), string.Join(", ", missing.Select(m => m.Key)));
        return [missing.Aggregate(found, (f, m) => f.WithHint($"{m.Name}：{m.Key}: {m.Example}", $"{m.Key}: {m.Example}"))];
    }

    private static IEnumerable<(string Name, string Key, string Example, bool Given)> Wanted(BookFacts facts)
    {
        bool Line(params ReadOnlySpan<string> labels)
        {
            foreach (var label in labels)
            {
                if (facts.Record.Any(r => r.Label == label))
                {
                    return true;
                }
            }

            return false;
        }

        yield return ("责任者", "creators", "[{ name: 姓名, role: aut }]", !facts.Creators.IsEmpty);
        yield return ("在版编目数据", "cip", "{ number: 中国国家版本馆CIP数据核字（2026）第012345号, … }", facts.Cip is not null);
        foreach (var person in Persons)
        {
            yield return (person, "record." + person, "姓名", Line(person));
        }

        yield return ("出版社地址", "house.address", "某市某路1号", facts.House.Address is not null || Line("地址", "社址", "出版社地址"));
        yield return ("邮编", "house.postcode", "\"100000\"", facts.House.Postcode is not null || Line("邮编"));
        foreach (var maker in Makers)
        {
            yield return (maker, "record." + maker, "单位全称", Line(maker));
        }

        yield return ("开本", "sheet", "700×1000 1/16", facts.Sheet is not null || Line("开本", "成品尺寸"));
        yield return ("版次", "edition", "{ number: 1, date: 2026-10 }", facts.Edition is not null || facts.Impression is not null || Line("版次"));
        yield return ("印数", "printing", "{ number: 1, date: 2026-10, copies: 5000 }", facts.Printing is { Copies: > 0 } || facts.PrintRun is not null || Line("印数"));
        yield return ("书号", "isbn.print", "978-7-…", facts.IsbnPrint is not null || Line("书号", "标准书号"));
        yield return ("定价", "price", "68.00元", facts.Price is not null || Line("定价"));
    }

    private static void Number(ImmutableArray<Diagnostic>.Builder found, BookFacts facts, string number)
    {
        var place = Place(facts, "cip.number");
        var match = CipNumber().Match(number);
        if (!match.Success)
        {
            found.Add(Catalogue.CipNumberForm.At(place, number));
            return;
        }

        var year = int.Parse(match.Groups["year"].Value, CultureInfo.InvariantCulture);
        var published = Year(facts.Edition?.Date ?? facts.Date);
        if (year > published)
        {
            found.Add(Catalogue.CipYearLate.At(place, year, published));
        }
        else if (published - year > OldestCip)
        {
            found.Add(Catalogue.CipYearOld.At(place, year, published));
        }

        if (year >= NewIssuer && match.Groups["issuer"].Value == "版本图书馆")
        {
            found.Add(Catalogue.CipOldIssuer.At(place, year));
        }
    }

    private static void Printings(ImmutableArray<Diagnostic>.Builder found, BookFacts facts)
    {
        if (facts.Edition is { } edition)
        {
            if (edition is { Number: > 1, First: null })
            {
                found.Add(Catalogue.EditionOrder.At(Place(facts, "edition"), "不是第1版，却没有第1版的年月", "a later edition without the month of the first", "first: 2024-06"));
            }
            else if (edition.First is { } first && (edition.Number == 1 || Later(first, edition.Date)))
            {
                found.Add(Catalogue.EditionOrder.At(Place(facts, "edition.first"), $"第1版在{first}，这一版在{edition.Date}", $"first edition {first}, this edition {edition.Date}", "first: 2024-06"));
            }

            if (facts.Printing is { } printing && Later(edition.Date, printing.Date))
            {
                found.Add(Catalogue.EditionOrder.At(Place(facts, "printing.date"), $"这一版在{edition.Date}，却印于{printing.Date}", $"edition of {edition.Date} printed in {printing.Date}", $"date: {edition.Date}"));
            }
        }

        if (facts.Printing is { Number: > 1, From: 1, Copies: > 0 } or { Number: 1, From: > 1 })
        {
            var (number, from) = (facts.Printing.Number, facts.Printing.From);
            found.Add(Catalogue.CopiesFrom.At(Place(facts, "printing.from", "printing"), number, from));
        }
    }

    /// <summary>Is one date, as exact as both are, after the other?</summary>
    private static bool Later(string date, string other)
    {
        var length = Math.Min(date.Length, other.Length);
        return string.CompareOrdinal(date[..length], other[..length]) > 0;
    }

    private static int Year(string date) => int.TryParse(date.AsSpan(0, Math.Min(4, date.Length)), NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : 0;

    private static bool IsMainland(BookFacts facts) => facts.Language is "zh" or "zh-CN" || facts.Language.StartsWith("zh-Hans", StringComparison.Ordinal);

    private static SourceSpan Place(BookFacts facts, params ReadOnlySpan<string> keys)
    {
        foreach (var key in keys)
        {
            if (facts.Places.TryGetValue(key, out var place))
            {
                return place;
            }
        }

        return facts.Places.GetValueOrDefault("title");
    }

    [GeneratedRegex(@"^中国(?<issuer>版本图书馆|国家版本馆)CIP数据核字[（(](?<year>[0-9]{4})[)）]第[0-9]{5,7}号$")]
    private static partial Regex CipNumber();

    // Top classes of the 中图法 with T's and D's second letters; a mark goes on in digits, points and the signs of its auxiliary tables.
    [GeneratedRegex(@"^(T[BDEFGHJ-NPQSUV]|DF|[A-KN-VXZ])[0-9]{0,5}(\.[0-9]+)*([-=/()""<>:+].*)?$")]
    private static partial Regex ClassMark();

    [GeneratedRegex(@"^[1-9][0-9]*\.[0-9]{2}元(（全.+[册卷套]）)?$")]
    private static partial Regex Price();
}
