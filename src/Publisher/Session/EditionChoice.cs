using System.Collections.Immutable;
using Publisher.Core.Diagnostics;
using Publisher.Core.Model;
using Publisher.Core.Text;

namespace Publisher.Session;

/// <summary>Decides which editions a build makes.</summary>
internal static class EditionChoice
{
    internal const string Pdf = "pdf";
    internal const string Epub = "epub";
    internal const string Cover = "cover";

    /// <summary>The editions to make, in the order of book.yaml. Gives BD005, BD021.</summary>
    internal static ImmutableArray<Edition> Wanted(BookFacts facts, ImmutableArray<string> names, Findings findings)
    {
        foreach (var name in names.Where(n => !facts.Editions.Any(e => e.Name == n)))
        {
            findings.Add(Catalogue.BD005.At(SourceSpan.None, name, string.Join("、", facts.Editions.Select(e => e.Name))));
        }

        var wanted = facts.Editions.Where(e => names.IsEmpty || names.Contains(e.Name)).ToImmutableArray();
        foreach (var edition in wanted.Where(e => e.PagesFrom is not null && PagesOf(facts, e) is null))
        {
            findings.Add(Catalogue.BD021.At(edition.Span, edition.Name, edition.PagesFrom));
        }

        return wanted;
    }

    /// <summary>The print edition whose pages an e-book lists or a cover is wrapped round, or null.</summary>
    internal static Edition? PagesOf(BookFacts facts, Edition edition) =>
        facts.Editions.FirstOrDefault(e => e.Name == edition.PagesFrom && e.Format == Pdf);
}
