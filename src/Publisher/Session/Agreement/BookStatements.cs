using Publisher.Core.Model;
using Publisher.Core.Text;

namespace Publisher.Session.Agreement;

/// <summary>What book.yaml states.</summary>
internal static class BookStatements
{
    internal static IEnumerable<Stated> Of(BookFacts facts)
    {
        Stated? Fact(FactKind kind, string? value, string key) => string.IsNullOrEmpty(value) ? null : new Stated(kind, value, At(facts, key));

        Stated?[] all =
        [
            Fact(FactKind.Title, facts.Title, "title"),
            Fact(FactKind.FullTitle, Imprint.FullTitle(facts), "title"),
            Fact(FactKind.Subtitle, facts.Subtitle, "subtitle"),
            Fact(FactKind.Authors, Names(facts), "creators"),
            Fact(FactKind.Publisher, facts.House.Name, "house.name"),
            Fact(FactKind.Series, facts.Series, "series"),
            Fact(FactKind.IsbnPrint, facts.IsbnPrint, "isbn.print"),
            Fact(FactKind.IsbnEbook, facts.IsbnEbook, "isbn.ebook"),
            Fact(FactKind.Price, facts.Price, "price"),
            Fact(FactKind.Date, facts.Date, "date"),
            Fact(FactKind.Date, facts.Edition?.Date, "edition.date"),
            Fact(FactKind.Edition, ImprintWords.EditionLine(facts.Edition, facts.Printing), "edition"),
            Fact(FactKind.Edition, facts.Impression, "impression"),
            Fact(FactKind.Copies, ImprintWords.CopiesLine(facts.Printing, facts.Language), "printing"),
            Fact(FactKind.Copies, facts.PrintRun, "print-run"),
        ];
        return all.OfType<Stated>();
    }

    /// <summary>Names of all creators, those of one role together, as pages show them.</summary>
    internal static string Names(BookFacts facts) => string.Join('　', facts.Creators.GroupBy(c => c.RoleText, StringComparer.Ordinal).SelectMany(g => g).Select(c => c.Name));

    /// <summary>Names that metadata list: in the order of pages when they are the same people.</summary>
    internal static string Names(BookFacts facts, IReadOnlyCollection<string> listed) =>
        listed.Order(StringComparer.Ordinal).SequenceEqual(facts.Creators.Select(c => c.Name).Order(StringComparer.Ordinal)) ? Names(facts) : string.Join('　', listed);

    /// <summary>A key of book.yaml as a place.</summary>
    internal static StatedAt At(BookFacts facts, string key) => new("book.yaml 的 " + key, key + " of book.yaml", Source(facts, key));

    /// <summary>Where a key stands.</summary>
    internal static SourceSpan Source(BookFacts facts, string key) => facts.Places.GetValueOrDefault(key, SourceSpan.None);
}
