using System.Globalization;

namespace Publisher.Core.Build;

/// <summary>The natural size of a vector drawing, as the root of its SVG file says it (SVG 2, 8.2).</summary>
/// <param name="Width">Across, in CSS pixels (1/96 inch); positive.</param>
/// <param name="Height">Down.</param>
public readonly record struct DrawingSize(decimal Width, decimal Height)
{
    // What browsers take where nothing is said.
    private static readonly DrawingSize Unsaid = new(300, 150);

    private const decimal Largest = 1_000_000m;

    /// <summary>The size from the attributes of the root; null when what they say cannot be used. Percentages say nothing.</summary>
    /// <param name="width">Attribute <c>width</c>, or null.</param>
    /// <param name="height">Attribute <c>height</c>, or null.</param>
    /// <param name="viewBox">Attribute <c>viewBox</c>, or null.</param>
    public static DrawingSize? Of(string? width, string? height, string? viewBox)
    {
        var box = Box(viewBox);
        if ((viewBox is not null && box is null) || !Said(width, out var w) || !Said(height, out var h))
        {
            return null;
        }

        return (w, h, box) switch
        {
            ({ } x, { } y, _) => new DrawingSize(x, y),
            ({ } x, null, { } b) => Usable(x, x * b.Height / b.Width),
            (null, { } y, { } b) => Usable(y * b.Width / b.Height, y),
            (null, null, { } b) => new DrawingSize(b.Width, b.Height),
            ({ } x, null, null) => new DrawingSize(x, Unsaid.Height),
            (null, { } y, null) => new DrawingSize(Unsaid.Width, y),
            _ => Unsaid,
        };
    }

    /// <summary>A length in CSS pixels; null when it is none, or in a unit that depends on other things.</summary>
    public static decimal? Pixels(string text)
    {
        var unit = text.Trim();
        var digits = unit.Length;
        while (digits > 0 && (char.IsAsciiLetter(unit[digits - 1]) || unit[digits - 1] == '%'))
        {
            digits--;
        }

        if (!decimal.TryParse(unit.AsSpan(0, digits), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || decimal.Abs(number) > Largest)
        {
            return null;
        }

        return PerUnit(unit[digits..]) is { } factor ? number * factor : null;
    }

    /// <summary>CSS pixels in an absolute unit (CSS Values 5.2); null for any other.</summary>
    public static decimal? PerUnit(string unit) => unit.ToLowerInvariant() switch
    {
        "" or "px" => 1,
        "pt" => 96m / 72,
        "pc" => 16,
        "in" => 96,
        "cm" => 96 / 2.54m,
        "mm" => 96 / 25.4m,
        "q" => 96 / 101.6m,
        _ => null,
    };

    // False when the attribute is wrong; true without a value when it says nothing.
    private static bool Said(string? text, out decimal? pixels)
    {
        pixels = null;
        if (text is null || text.Trim() is "auto" || text.TrimEnd().EndsWith('%'))
        {
            return true;
        }

        pixels = Pixels(text);
        return pixels is > 0.001m and <= Largest;
    }

    private static DrawingSize? Usable(decimal width, decimal height) =>
        width is > 0.001m and <= Largest && height is > 0.001m and <= Largest ? new DrawingSize(width, height) : null;

    private static (decimal Width, decimal Height)? Box(string? viewBox)
    {
        var numbers = (viewBox ?? "").Split([' ', ',', '\t', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);
        return numbers.Length == 4 && Pixels(numbers[2]) is > 0.001m and { } width && Pixels(numbers[3]) is > 0.001m and { } height ? (width, height) : null;
    }
}
