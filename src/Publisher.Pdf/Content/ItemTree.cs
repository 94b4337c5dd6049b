using Publisher.Core.Display;

namespace Publisher.Pdf.Content;

/// <summary>Walks items and the groups among them.</summary>
internal static class ItemTree
{
    /// <summary>Everything a page draws, in drawing order, without the groups around it.</summary>
    public static IEnumerable<DisplayItem> Leaves(Page page) => Leaves(page.Body).Concat(Leaves(page.Furniture));

    /// <summary>The items without the groups around them.</summary>
    public static IEnumerable<DisplayItem> Leaves(IEnumerable<DisplayItem> items)
    {
        foreach (var item in items)
        {
            if (item is not GroupItem group)
            {
                yield return item;
                continue;
            }

            foreach (var inner in Leaves(group.Items))
            {
                yield return inner;
            }
        }
    }

    /// <summary>The ink an item is drawn in; null for pictures and what is not drawn.</summary>
    public static Ink? InkOf(DisplayItem item) => item switch
    {
        GlyphRun run => run.Ink,
        RuleItem rule => rule.Ink,
        PathItem path => path.Ink,
        _ => null,
    };
}
