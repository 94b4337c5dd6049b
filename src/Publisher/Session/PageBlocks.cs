using System.Collections.Immutable;
using System.Globalization;
using Publisher.Core.Display;
using Publisher.Manuscript;

namespace Publisher.Session;

/// <summary>Finds the blocks that stand on a page.</summary>
internal static class PageBlocks
{
    /// <summary>Pages with this number: <c>37</c> means <c>037</c>.</summary>
    internal static ImmutableArray<int> Find(PagedDocument document, string number) =>
        [.. Enumerable.Range(0, document.Pages.Length).Where(i => Same(document.Pages[i].Label.Text, number))];

    /// <summary>Blocks on a page in reading order, each with whether it began on an earlier page.</summary>
    internal static ImmutableArray<(BlockAnchor Anchor, bool Continued)> On(PagedDocument document, int page, ImmutableArray<BlockAnchor> anchors)
    {
        var here = Ids(document, page);
        var before = page > 0 ? Ids(document, page - 1) : [];
        return [.. anchors.Where(a => here.Contains(a.Block.Id)).Select(a => (a, before.Contains(a.Block.Id)))];
    }

    // Structure elements name what they came from; a group is on the page when something in it is.
    private static HashSet<string> Ids(PagedDocument document, int page)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in document.Pages[page].Body)
        {
            for (var id = item.Struct; id != StructId.Artifact; id = document.Structure[id.Index - 1].Parent)
            {
                if (document.Structure[id.Index - 1].SourceId is { } source)
                {
                    ids.Add(source.Split('/')[0]);
                }
            }
        }

        return ids;
    }

    private static bool Same(string label, string wanted) =>
        label == wanted
        || (int.TryParse(label, NumberStyles.None, CultureInfo.InvariantCulture, out var a) && int.TryParse(wanted, NumberStyles.None, CultureInfo.InvariantCulture, out var b) && a == b);
}
