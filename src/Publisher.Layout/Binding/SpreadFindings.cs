using System.Collections.Immutable;
using Publisher.Core.Diagnostics;
using Publisher.Core.Style;
using Publisher.Layout.Blocks;

namespace Publisher.Layout.Binding;

/// <summary>What a typesetter would mark across pages: unequal spreads, figures far from where they are spoken of.</summary>
internal static class SpreadFindings
{
    /// <summary>LY024 facing pages of unequal depth, LY026 figures and tables before or far after their mention.</summary>
    public static IEnumerable<Diagnostic> Of(ImmutableArray<BoundPage> pages, BookStyle style) => Unequal(pages, style).Concat(Far(pages, style));

    private static IEnumerable<Diagnostic> Unequal(ImmutableArray<BoundPage> pages, BookStyle style)
    {
        for (var i = 1; i + 1 < pages.Length; i += 2)
        {
            var (left, right) = (pages[i], pages[i + 1]);
            var apart = Math.Abs(left.Page.Depth - right.Page.Depth);
            if (left.Owner is not null && left.Owner == right.Owner && !left.Page.Free && !right.Page.Free && apart > 0)
            {
                var shorter = left.Page.Depth < right.Page.Depth ? left : right;
                var span = shorter.Page.Items.LastOrDefault(p => !p.Item.Blank)?.Item.Span ?? default;
                yield return Catalogue.UnequalSpread.At(span, left.Label.Text, right.Label.Text, apart, PageFindings.Mm(style.Page.Leading * apart));
            }
        }
    }

    private static IEnumerable<Diagnostic> Far(ImmutableArray<BoundPage> pages, BookStyle style)
    {
        var mentioned = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < pages.Length; i++)
        {
            foreach (var anchor in Items(pages[i]).SelectMany(placed => placed.Item.Anchors))
            {
                if (anchor.Id.StartsWith(Mentions.Prefix, StringComparison.Ordinal))
                {
                    mentioned.TryAdd(anchor.Id[Mentions.Prefix.Length..], i);
                }
            }
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < pages.Length; i++)
        {
            foreach (var (item, slot) in Items(pages[i]).Where(placed => placed.Item.TextStart < 0))
            {
                foreach (var id in item.AlsoIds.Prepend(item.BlockId))
                {
                    // another chapter's mention does not bind a figure to its page
                    if (mentioned.TryGetValue(id, out var place) && pages[place].Owner == pages[i].Owner && seen.Add(id) && (i < place || Spread(i) - Spread(place) > 1))
                    {
                        yield return Catalogue.FloatFar.At(item.Span, pages[i].Label.Text, pages[place].Label.Text, PageFindings.Place(style, pages[i], slot));
                    }
                }
            }
        }
    }

    private static int Spread(int page) => (page + 1) / 2;

    private static IEnumerable<(FlowItem Item, int Slot)> Items(BoundPage page)
    {
        foreach (var placed in page.Page.Items)
        {
            yield return (placed.Item, placed.Slot);
        }

        foreach (var placed in page.Page.FootSlots())
        {
            yield return placed;
        }
    }
}
