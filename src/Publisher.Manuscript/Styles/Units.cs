using System.Collections.Immutable;
using System.Globalization;
using Publisher.Core.Geometry;

namespace Publisher.Manuscript.Styles;

/// <summary>Lengths as style files write them: <c>10.5pt</c>, <c>3mm</c>, <c>2em</c>, <c>15Q</c>, <c>五号</c>.</summary>
internal static class Units
{
    private const decimal Longest = 5_000;

    // the office sizes: exact in points
    private static readonly ImmutableArray<(string Name, decimal Points)> Sizes =
    [
        ("初号", 42m), ("小初", 36m), ("一号", 26m), ("小一", 24m), ("二号", 22m), ("小二", 18m), ("三号", 16m), ("小三", 15m),
        ("四号", 14m), ("小四", 12m), ("五号", 10.5m), ("小五", 9m), ("六号", 7.5m), ("小六", 6.5m), ("七号", 5.5m), ("八号", 5m),
    ];

    // what follows a number; an em depends on where it is written
    private static readonly ImmutableArray<(string Name, long? Emu)> Table =
    [
        ("pt", Length.PerPoint), ("点", Length.PerPoint), ("磅", Length.PerPoint), ("mm", Length.PerMillimetre), ("毫米", Length.PerMillimetre),
        ("cm", Length.PerMillimetre * 10), ("厘米", Length.PerMillimetre * 10), ("Q", Length.PerMillimetre / 4), ("q", Length.PerMillimetre / 4),
        ("级", Length.PerMillimetre / 4), ("em", null), ("字", null),
    ];

    /// <summary>Names of sizes: 初号 to 八号.</summary>
    public static ImmutableArray<string> SizeNames => [.. Sizes.Select(s => s.Name)];

    /// <summary>Units that may follow a number.</summary>
    public static ImmutableArray<string> UnitNames => [.. Table.Select(u => u.Name)];

    /// <summary>The name of a size (五号), or null when it has none.</summary>
    public static string? SizeName(Length size) => Sizes.FirstOrDefault(s => Length.Pt(s.Points) == size).Name;

    /// <summary>The length, or null when it is not one. <paramref name="em"/> is what one em stands for.</summary>
    public static Length? Parse(string text, Length em)
    {
        text = text.Trim();
        foreach (var (size, points) in Sizes)
        {
            if (text == size || text == size + "字")
            {
                return Length.Pt(points);
            }
        }

        var unit = text.Length;
        while (unit > 0 && !char.IsAsciiDigit(text[unit - 1]) && text[unit - 1] != '.')
        {
            unit--;
        }

        if (!decimal.TryParse(text.AsSpan(0, unit), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            || decimal.Abs(number) > Longest)
        {
            return null;
        }

        var name = text[unit..].Trim();
        if (name.Length == 0)
        {
            return number == 0 ? Length.Zero : null;
        }

        var known = Table.FirstOrDefault(u => u.Name == name);
        return known.Name is null ? null : new Length((long)decimal.Round(number * (known.Emu ?? em.Emu), MidpointRounding.AwayFromZero));
    }

    /// <summary>A decimal number times a scale, as an integer; null when it is not a number or has more decimals than the scale.</summary>
    public static int? Scaled(string text, int scale)
    {
        if (!decimal.TryParse(text.Trim(), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            || decimal.Abs(number) > Longest)
        {
            return null;
        }

        var scaled = number * scale;
        return scaled == decimal.Truncate(scaled) ? (int)scaled : null;
    }
}
