using System.Collections.Immutable;

namespace Publisher.Layout.Sheets;

/// <summary>A place of a forme: which page of the signature stands there, and whether on its head.</summary>
/// <param name="Page">Page of the signature, from 1.</param>
/// <param name="Turned">Does it stand on its head?</param>
internal readonly record struct FormePlace(int Page, bool Turned);

/// <summary>Both sides of a sheet that folds to a signature, head row first (book-formats §8). Pages of a row that share a spine sum to the signature's pages plus one.</summary>
/// <param name="Pages">Pages of the signature: 4, 8 or 16.</param>
/// <param name="Outer">The side with the first page (正面).</param>
/// <param name="Inner">Its back (反面).</param>
internal sealed record Forme(int Pages, ImmutableArray<ImmutableArray<int>> Outer, ImmutableArray<ImmutableArray<int>> Inner)
{
    private static readonly ImmutableArray<Forme> All =
    [
        new(4, [[4, 1]], [[2, 3]]),
        new(8, [[5, 4], [8, 1]], [[3, 6], [2, 7]]),
        new(16, [[5, 12, 9, 8], [4, 13, 16, 1]], [[7, 10, 11, 6], [2, 15, 14, 3]]),
    ];

    /// <summary>Leaves side by side.</summary>
    public int Columns => Outer[0].Length;

    /// <summary>Rows of leaves.</summary>
    public int Rows => Outer.Length;

    /// <summary>The forme of a signature of 4, 8 or 16 pages.</summary>
    public static Forme Of(int pages) => All.First(f => f.Pages == pages);

    /// <summary>Pages of a signature that can be made.</summary>
    public static bool IsKnown(int pages) => All.Any(f => f.Pages == pages);

    /// <summary>What stands at a place. A right-bound book has both sides mirrored.</summary>
    public FormePlace At(bool outer, int row, int column, bool rightToLeft)
    {
        var line = (outer ? Outer : Inner)[row];
        return new FormePlace(line[rightToLeft ? Columns - 1 - column : column], Rows == 2 && row == 0);
    }

    /// <summary>Is the spine at the right edge of a column's pages? Columns share their spines in pairs.</summary>
    public static bool SpineRight(int column) => column % 2 == 0;

    /// <summary>How deep a page lies in its signature: 0 for the folio that is outermost when it is folded.</summary>
    public int Depth(int page) => (Math.Min(page, Pages + 1 - page) - 1) / 2;
}
