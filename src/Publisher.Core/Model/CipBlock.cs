using System.Collections.Immutable;

namespace Publisher.Core.Model;

/// <summary>The CIP block as words (GB/T 12451-2023): blocks separated by a blank line, paragraphs whose turned lines hang.</summary>
/// <param name="Areas">The description and, each a paragraph of its own, series, note and ISBN.</param>
/// <param name="Access">Ⅰ title, Ⅱ responsibility, Ⅲ subjects, Ⅳ class; several of a kind are numbered.</param>
/// <param name="Number">The line with the 核字 number.</param>
public sealed record CipBlock(ImmutableArray<string> Areas, string Access, string Number)
{
    /// <summary>Its heading.</summary>
    public const string Heading = "图书在版编目（CIP）数据";

    /// <summary>The block of a book; null when no data were issued.</summary>
    public static CipBlock? Of(BookFacts facts) =>
        facts.Cip is { } cip ? new CipBlock(AreasOf(facts, cip), AccessOf(cip), cip.Number.Replace('(', '（').Replace(')', '）')) : null;

    /// <summary>Title : other title information / responsibility. -- edition. -- place : publisher, date. -- physical description.</summary>
    private static ImmutableArray<string> AreasOf(BookFacts facts, CipData cip)
    {
        var areas = ImmutableArray.CreateBuilder<string>();
        areas.Add(cip.Description ?? Description(facts, cip));
        if (facts.Series is { } series)
        {
            areas.Add(facts.SeriesNumber is { } number ? $"（{series} ; {number}）" : $"（{series}）");
        }

        if (cip.Note is { } note)
        {
            areas.Add(note);
        }

        if (facts.IsbnPrint is { } isbn)
        {
            areas.Add("ISBN " + isbn);
        }

        return areas.ToImmutable();
    }

    private static string Description(BookFacts facts, CipData cip)
    {
        var title = facts.Title;
        title += facts.ParallelTitle is { } parallel ? " = " + parallel : "";
        title += facts.Volume is { } volume ? ". " + volume : "";
        title += facts.Subtitle is { } subtitle ? " : " + subtitle : "";
        var people = facts.Creators.Select(c => c.RoleText).Distinct(StringComparer.Ordinal)
            .Select(role => string.Join(", ", facts.Creators.Where(c => c.RoleText == role).Select(c => c.Name)) + role);
        var text = facts.Creators.IsEmpty ? title : title + " / " + string.Join(" ; ", people);
        text += facts.Edition is { Number: > 1 } edition ? FormattableString.Invariant($". -- {edition.Number}版") : "";
        text += $". -- {facts.House.Place} : {facts.House.Name}, {Date(facts.Edition?.Date ?? facts.Date)}";
        return cip.Physical is { } physical ? text + ". -- " + physical : text;
    }

    /// <summary>Every kind keeps its Roman number, also when another kind is absent.</summary>
    private static string AccessOf(CipData cip)
    {
        var kinds = new List<string>();
        foreach (var (number, points) in (ReadOnlySpan<(string, ImmutableArray<string>)>)[("Ⅰ. ", cip.Titles), ("Ⅱ. ", cip.Names), ("Ⅲ. ", cip.Subjects), ("Ⅳ. ", cip.Classes)])
        {
            if (!points.IsEmpty)
            {
                kinds.Add(number + string.Concat(points.Select((p, i) => Circled(i + 1) + p)));
            }
        }

        return string.Join('　', kinds);
    }

    private static string Date(string date)
    {
        var parts = date.Split('-');
        return parts.Length > 1 ? parts[0] + "." + parts[1].TrimStart('0') : parts[0];
    }

    private static string Circled(int n) => n <= 20 ? ((char)('①' + n - 1)).ToString() : FormattableString.Invariant($"（{n}）");
}
