using System.Collections.Immutable;
using Publisher.Core.Display;

namespace Publisher.Tests.Layout.Sheets;

/// <summary>
/// Folds a printed sheet as hands would, knowing only where pages lie: half over half until one leaf is left, then opens it leaf by leaf.
/// It has no part in the program's own tables.
/// </summary>
internal static class FoldedSheet
{
    /// <summary>Pages in reading order, and whether they come to stand on their heads when the first stands upright.</summary>
    /// <param name="sides">Outer and inner side.</param>
    /// <param name="rtl">Is the book bound at the right?</param>
    public static List<(int Page, bool Turned)> Read(ImmutableArray<ImposedSide> sides, bool rtl)
    {
        var (outer, inner) = (Grid(sides[0]), Grid(sides[1]));
        var (rows, columns) = (outer.Length, outer[0].Length);

        // inner side up; under each place lies the outer side, seen through the paper
        var stacks = new List<Face>[rows, columns];
        for (var r = 0; r < rows; r++)
        {
            for (var c = 0; c < columns; c++)
            {
                stacks[r, c] = [outer[r][columns - 1 - c], inner[r][c]];
            }
        }

        foreach (var fold in Order(columns * rows * 2))
        {
            stacks = fold == 'v' ? Sideways(stacks, rtl) : Down(stacks);
        }

        var folded = stacks[0, 0];
        var first = folded[0];
        return [.. folded.Select(f => (f.Page, f.Upside != first.Upside))];
    }

    private static string Order(int pages) => pages switch { 16 => "vhv", 8 => "hv", _ => "v" };

    // from the lowest face to the highest: the moved half comes to lie on the other with its lowest face up
    private static List<Face>[,] Sideways(List<Face>[,] stacks, bool rtl)
    {
        var (rows, half) = (stacks.GetLength(0), stacks.GetLength(1) / 2);
        var folded = new List<Face>[rows, half];
        for (var r = 0; r < rows; r++)
        {
            for (var c = 0; c < half; c++)
            {
                // bound at the left the right half moves, bound at the right the left one
                var (still, moved) = rtl ? (stacks[r, half + c], stacks[r, half - 1 - c]) : (stacks[r, c], stacks[r, (2 * half) - 1 - c]);
                folded[r, c] = [.. still, .. Enumerable.Reverse(moved)];
            }
        }

        return folded;
    }

    // the upper half turns about a level crease, so what stood on its head there stands upright
    private static List<Face>[,] Down(List<Face>[,] stacks)
    {
        var columns = stacks.GetLength(1);
        var folded = new List<Face>[1, columns];
        for (var c = 0; c < columns; c++)
        {
            folded[0, c] = [.. stacks[1, c], .. Enumerable.Reverse(stacks[0, c]).Select(f => f with { Upside = !f.Upside })];
        }

        return folded;
    }

    private static Face[][] Grid(ImposedSide side) =>
        [.. side.Pages.GroupBy(p => p.Trim.Y).OrderBy(g => g.Key).Select(g => g.OrderBy(p => p.Trim.X).Select(p => new Face(p.PageIndex, p.Turned)).ToArray())];

    private sealed record Face(int Page, bool Upside);
}
