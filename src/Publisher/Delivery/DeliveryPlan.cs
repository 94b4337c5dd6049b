using System.Collections.Immutable;
using Publisher.Core.Diagnostics;
using Publisher.Core.Model;
using Publisher.Session;

namespace Publisher.Delivery;

/// <summary>What goes into one folder: a print edition with its covers, or an e-book.</summary>
/// <param name="Edition">The edition that the folder is named after.</param>
/// <param name="Covers">Covers wrapped round its pages.</param>
internal sealed record DeliverySet(Edition Edition, ImmutableArray<Edition> Covers)
{
    /// <summary>Is it an e-book?</summary>
    internal bool Ebook => Edition.Format == EditionChoice.Epub;

    /// <summary>All its editions.</summary>
    internal IEnumerable<Edition> Editions => Covers.Prepend(Edition);
}

/// <summary>Decides what is delivered.</summary>
internal static class DeliveryPlan
{
    private const string Draft = "draft";

    /// <summary>
    /// The folders to make: print editions for the press with their covers, and the e-books that are named. Without names, all print
    /// editions that are no drafts. Gives DL001–DL004, BD005.
    /// </summary>
    internal static ImmutableArray<DeliverySet> Of(BookFacts facts, ImmutableArray<string> names, Findings findings)
    {
        var wanted = names.IsEmpty
            ? [.. facts.Editions.Where(e => e.Format == EditionChoice.Pdf && e.Profile != Draft)]
            : EditionChoice.Wanted(facts, names, findings);
        var sets = ImmutableArray.CreateBuilder<DeliverySet>();
        foreach (var edition in wanted)
        {
            if (Set(facts, edition, findings) is { } set && sets.All(s => s.Edition != set.Edition))
            {
                sets.Add(set);
            }
        }

        if (sets.Count == 0 && !findings.All.Any(f => f.Severity == Severity.Error))
        {
            findings.Add(Catalogue.DL002.At(facts.Places.GetValueOrDefault("editions")));
        }

        return sets.ToImmutable();
    }

    // A cover that is named brings the block it is wrapped round: neither is of use alone.
    private static DeliverySet? Set(BookFacts facts, Edition edition, Findings findings)
    {
        if (edition.Format == EditionChoice.Cover)
        {
            return EditionChoice.PagesOf(facts, edition) is { } interior ? Set(facts, interior, findings) : null;
        }

        var covers = edition.Format == EditionChoice.Pdf
            ? facts.Editions.Where(e => e.Format == EditionChoice.Cover && EditionChoice.PagesOf(facts, e) == edition).ToImmutableArray()
            : [];
        var set = new DeliverySet(edition, covers);
        if (set.Ebook)
        {
            Named(facts, edition, facts.IsbnEbook, findings);
            return set;
        }

        var drafts = set.Editions.Where(e => e.Profile == Draft).ToArray();
        foreach (var draft in drafts)
        {
            findings.Add(Catalogue.DL001.At(draft.Span, draft.Name, draft.Profile));
        }

        if (covers.IsEmpty)
        {
            findings.Add(Catalogue.DL003.At(edition.Span, edition.Name));
        }

        Named(facts, edition, facts.IsbnPrint, findings);
        return drafts.Length == 0 ? set : null;
    }

    private static void Named(BookFacts facts, Edition edition, string? isbn, Findings findings)
    {
        if (isbn is null)
        {
            findings.Add(Catalogue.DL004.At(facts.Places.GetValueOrDefault("isbn", edition.Span), edition.Name, facts.Slug));
        }
    }
}
