using System.Collections.Immutable;

namespace Publisher.Layout.Sheets;

/// <summary>How signatures come together.</summary>
public enum SignatureBinding
{
    /// <summary>配帖: one after another, for adhesive or sewn binding.</summary>
    Gathered,

    /// <summary>套帖: one inside the other, for stitching through the fold.</summary>
    Nested,
}

/// <summary>A signature (帖): the pages that one sheet folds to.</summary>
/// <param name="Number">From 1, in the order in which they are gathered, or from the outside in.</param>
/// <param name="Pages">Index in the book of each of its pages; −1 for a page that the book does not have.</param>
public sealed record Signature(int Number, ImmutableArray<int> Pages)
{
    /// <summary>Sheets of four pages that lie around this one when signatures are nested.</summary>
    public int Depth { get; init; }

    /// <summary>The signatures of a book: as many whole ones as there are, then shorter ones of 8 and 4 pages.</summary>
    /// <param name="pages">Pages of the book.</param>
    /// <param name="size">Pages of a whole signature: 4, 8 or 16.</param>
    /// <param name="binding">How they come together; when nested, the shorter ones lie inside.</param>
    public static ImmutableArray<Signature> Of(int pages, int size, SignatureBinding binding)
    {
        var sizes = new List<int>();
        for (var rest = pages; rest > 0; rest -= sizes[^1])
        {
            var next = size;
            while (next > 4 && next > rest)
            {
                next /= 2;
            }

            sizes.Add(next);
        }

        var total = sizes.Sum();
        var signatures = ImmutableArray.CreateBuilder<Signature>(sizes.Count);
        var before = 0;
        foreach (var n in sizes)
        {
            var half = n / 2;
            var indexes = binding == SignatureBinding.Gathered
                ? Enumerable.Range(before, n)
                : Enumerable.Range(before, half).Concat(Enumerable.Range(total - before - half, half));
            signatures.Add(new Signature(signatures.Count + 1, [.. indexes.Select(i => i < pages ? i : -1)]) { Depth = binding == SignatureBinding.Gathered ? 0 : before / 2 });
            before += binding == SignatureBinding.Gathered ? n : half;
        }

        return signatures.MoveToImmutable();
    }
}
