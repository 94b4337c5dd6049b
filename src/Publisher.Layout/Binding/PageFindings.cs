using System.Globalization;
using Publisher.Core.Diagnostics;
using Publisher.Core.Geometry;
using Publisher.Core.Style;
using Publisher.Layout.Blocks;

namespace Publisher.Layout.Binding;

/// <summary>What a typesetter would mark on the bound pages.</summary>
internal static class PageFindings
{
    /// <summary>LY010 overfull lines, LY011 loose lines, LY020 widows, with the page they stand on.</summary>
    public static IEnumerable<Diagnostic> Of(IEnumerable<BoundPage> pages, BookStyle style)
    {
        foreach (var page in pages)
        {
            var first = true;
            foreach (var placed in page.Page.Items)
            {
                var item = placed.Item;
                if (item.Fit.Overfull > Length.Zero)
                {
                    yield return Catalogue.OverfullLine.At(item.Span, page.Label.Text, placed.Slot + 1, Mm(item.Fit.Overfull));
                }
                else if (item.Fit.Loose)
                {
                    yield return Catalogue.LooseLine.At(item.Span, page.Label.Text, placed.Slot + 1, item.Fit.PerGap);
                }

                if (item.TextStart >= 0 && first)
                {
                    first = false;
                    if (placed.Slot == 0 && item.BreakBefore is >= BreakCost.Widow and < BreakCost.Stranded)
                    {
                        yield return Catalogue.Widow.At(item.Span, page.Label.Text);
                    }
                }
            }
        }
    }

    private static string Mm(Length length) => length.Millimetres.ToString("0.00", CultureInfo.InvariantCulture);
}
