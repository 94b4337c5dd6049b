namespace Publisher.Layout.Pages;

/// <summary>How far down a page reaches, in grid lines. Air above notes or a figure at the foot may take up what the text leaves.</summary>
/// <param name="Least">The least depth at which everything stands.</param>
/// <param name="Most">The greatest: more than <paramref name="Least"/> only when something stands at the foot.</param>
/// <param name="Full">The depth of a full page.</param>
/// <param name="Free">Nothing asks for a full page: a chapter's end, a page ended by hand, a picture.</param>
internal readonly record struct PageDepth(int Least, int Most, int Full, bool Free)
{
    /// <summary>The depth nearest to a full page's.</summary>
    public int Best => Near(Full);

    /// <summary>The depth nearest to the one asked for.</summary>
    public int Near(int lines) => Math.Clamp(lines, Least, Most);
}

/// <summary>What pages of unequal or short depth cost. Both pages of a spread end on one line (CLREQ: facing pages have the same number of lines).</summary>
internal static class SpreadCost
{
    /// <summary>A line below the type area, on both pages: it comes close to the folio.</summary>
    private const long Long = 300;

    /// <summary>A page by itself.</summary>
    public static long Single(PageDepth page) => page.Free ? Off(Math.Min(0, page.Full - page.Least)) : Off(page.Full - page.Best);

    /// <summary>Two facing pages, and the depths that cost least.</summary>
    public static (long Cost, int Left, int Right) Pair(PageDepth left, PageDepth right)
    {
        if (left.Free || right.Free)
        {
            return (Single(left) + Single(right), left.Best, right.Best);
        }

        var best = (Cost: long.MaxValue, Left: 0, Right: 0);
        foreach (var depth in (ReadOnlySpan<int>)[left.Full, left.Best, right.Best])
        {
            var (l, r) = (left.Near(depth), right.Near(depth));
            var (offLeft, offRight) = (Off(left.Full - l), Off(right.Full - r));
            var cost = l == r ? offLeft + offRight : offLeft + offRight + (150L * (l - r) * (l - r));
            best = cost < best.Cost ? (cost, l, r) : best;
        }

        return best;
    }

    private static long Off(int missing) => missing >= 0 ? Blocks.BreakCost.Hole(missing) : Long * missing * missing;
}
