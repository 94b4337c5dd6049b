using System.Collections.Immutable;
using Publisher.Core.Display;
using Publisher.Core.Style;
using Publisher.Imaging;

namespace Publisher.Session;

/// <summary>Turns the screen colours of drawings into the inks of the press, on all pages. Text and rules of the book have inks already.</summary>
internal static class InkPlan
{
    /// <summary>The same pages in inks.</summary>
    internal static PagedDocument ForPress(PagedDocument pages, ImageStyle style, OutputProfile press)
    {
        var colors = pages.Pages.SelectMany(p => p.Body.Concat(p.Furniture)).SelectMany(Colors).Distinct()
            .OrderBy(c => (c.Red << 16) | (c.Green << 8) | c.Blue).ToImmutableArray();
        if (colors.IsEmpty)
        {
            return pages;
        }

        var mixtures = PressColors.Map(colors, press, style.Color == "gray", style.InkLimit);
        var inks = colors.Zip(mixtures).ToImmutableDictionary(p => p.First, p => Named(p.First, p.Second));
        Ink Inked(Ink ink) => ink.Colorant is ScreenColor screen ? inks[screen] with { Tint = inks[screen].Tint * ink.Tint / 100 } : ink;
        return pages with { Pages = [.. pages.Pages.Select(p => p with { Body = Map(p.Body, Inked), Furniture = Map(p.Furniture, Inked) })] };
    }

    // The ink of the text, and bare paper, are what they are everywhere.
    private static Ink Named(ScreenColor color, ProcessColor mixture) => (color, mixture) switch
    {
        ({ Red: 0, Green: 0, Blue: 0 }, _) => Ink.Black,
        ({ Red: 255, Green: 255, Blue: 255 }, _) => Ink.Paper,
        _ => Ink.Of(mixture),
    };

    private static ImmutableArray<DisplayItem> Map(ImmutableArray<DisplayItem> items, Func<Ink, Ink> ink) => [.. items.Select(i => Map(i, ink))];

    private static DisplayItem Map(DisplayItem item, Func<Ink, Ink> ink) => item switch
    {
        GlyphRun run => run with { Ink = ink(run.Ink) },
        RuleItem rule => rule with { Ink = ink(rule.Ink) },
        PathItem path => path with { Ink = ink(path.Ink) },
        GroupItem group => group with { Items = Map(group.Items, ink) },
        _ => item,
    };

    private static IEnumerable<ScreenColor> Colors(DisplayItem item) => item switch
    {
        GlyphRun { Ink.Colorant: ScreenColor color } => [color],
        RuleItem { Ink.Colorant: ScreenColor color } => [color],
        PathItem { Ink.Colorant: ScreenColor color } => [color],
        GroupItem group => group.Items.SelectMany(Colors),
        _ => [],
    };
}
