namespace Publisher.Conformance;

/// <summary>Compares the manuscript's text with what a reader program found in an output.</summary>
internal static class Conservation
{
    // A sentence may be parted by a page's end, with notes, heads and whole-page figures between the parts.
    private const int PagesBetween = 4;

    /// <summary>Places whose text is not in the output, or not in one piece.</summary>
    /// <param name="pages">Han characters of each page or file, in order.</param>
    internal static IReadOnlyList<string> Missing(IReadOnlyList<string> pages) => Missing(pages, ManuscriptText.Runs());

    /// <summary>The same of another book's runs.</summary>
    internal static IReadOnlyList<string> Missing(IReadOnlyList<string> pages, IReadOnlyList<(string Place, string Han)> runs)
    {
        var whole = string.Concat(pages);
        return [.. runs.Where(r => !whole.Contains(r.Han, StringComparison.Ordinal) && !Parted(r.Han, pages)).Select(r => $"{r.Place} {r.Han}")];
    }

    /// <summary>Characters of which the output has fewer than the manuscript.</summary>
    internal static IReadOnlyList<string> Fewer(IReadOnlyList<string> pages) => Fewer(pages, ManuscriptText.Runs());

    /// <summary>The same of another book's runs.</summary>
    internal static IReadOnlyList<string> Fewer(IReadOnlyList<string> pages, IReadOnlyList<(string Place, string Han)> runs)
    {
        var found = Count(string.Concat(pages));
        return
        [
            .. Count(string.Concat(runs.Select(r => r.Han)))
                .Where(c => c.Value > found.GetValueOrDefault(c.Key))
                .OrderBy(c => c.Key)
                .Select(c => $"{c.Key}: {c.Value} → {found.GetValueOrDefault(c.Key)}"),
        ];
    }

    private static bool Parted(string han, IReadOnlyList<string> pages)
    {
        for (var page = 0; page < pages.Count; page++)
        {
            var head = LongestHead(han, pages[page]);
            for (var cut = head; cut > 0; cut--)
            {
                var tail = han[cut..];
                if (pages.Skip(page).Take(PagesBetween + 1).Any(p => p.Contains(tail, StringComparison.Ordinal)))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static int LongestHead(string han, string page)
    {
        for (var length = han.Length - 1; length >= 1; length--)
        {
            if (page.Contains(han[..length], StringComparison.Ordinal))
            {
                return length;
            }
        }

        return 0;
    }

    private static Dictionary<char, int> Count(string text) => text.GroupBy(c => c).ToDictionary(g => g.Key, g => g.Count());
}
