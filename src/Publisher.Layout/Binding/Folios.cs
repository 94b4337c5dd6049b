using System.Globalization;
using Publisher.Core.Display;
using Publisher.Core.Model;
using Publisher.Core.Style;

namespace Publisher.Layout.Binding;

/// <summary>Page numbers. Front matter counts by itself; the body counts on from the first page of the book or from 1.</summary>
internal static class Folios
{
    /// <summary>The number of a page.</summary>
    /// <param name="style">Style.</param>
    /// <param name="zone">Where the page belongs.</param>
    /// <param name="index">Page index in the book, from 0.</param>
    /// <param name="bodyStart">Index of the body's first page.</param>
    public static PageLabel Of(FolioStyle style, Zone zone, int index, int bodyStart)
    {
        if (zone == Zone.Front)
        {
            return style.Front == "arabic" ? Arabic(style, index + 1) : new PageLabel(Roman(index + 1), 'r', index + 1);
        }

        return Arabic(style, style.Body == "restart" ? index - bodyStart + 1 : index + 1);
    }

    /// <summary>Does the zone print its numbers?</summary>
    public static bool Shown(FolioStyle style, Zone zone) => zone != Zone.Front || style.Front != "none";

    /// <summary>A number for running text: <c>010</c> is 10.</summary>
    public static string Spoken(string label)
    {
        var trimmed = label.TrimStart('0');
        return trimmed.Length == 0 ? label : trimmed;
    }

    /// <summary>Lower-case roman numerals.</summary>
    public static string Roman(int number)
    {
        ReadOnlySpan<(int Value, string Text)> steps =
        [
            (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
        ];
        var text = "";
        foreach (var (value, digits) in steps)
        {
            for (; number >= value; number -= value)
            {
                text += digits;
            }
        }

        return text;
    }

    private static PageLabel Arabic(FolioStyle style, int value) =>
        new(value.ToString("D" + Math.Max(1, style.Digits), CultureInfo.InvariantCulture), 'D', value);
}
