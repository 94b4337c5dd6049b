using System.Collections.Immutable;

namespace Publisher.Preflight.Content;

/// <summary>Families of colour spaces (ISO 32000-1 8.6).</summary>
internal enum ColorKind
{
    Gray,
    Rgb,
    Cmyk,
    CalGray,
    CalRgb,
    Lab,
    Icc,
    Indexed,
    Separation,
    DeviceN,
    Pattern,
    Unknown,
}

/// <summary>A colour space.</summary>
/// <param name="Kind">Its family.</param>
/// <param name="Components">Values of one colour.</param>
/// <param name="Label">How a report calls it.</param>
internal sealed record ColorSpace(ColorKind Kind, int Components, string Label)
{
    internal static readonly ColorSpace Gray = new(ColorKind.Gray, 1, "DeviceGray");
    internal static readonly ColorSpace Rgb = new(ColorKind.Rgb, 3, "DeviceRGB");
    internal static readonly ColorSpace Cmyk = new(ColorKind.Cmyk, 4, "DeviceCMYK");
    internal static readonly ColorSpace AnyPattern = new(ColorKind.Pattern, 0, "Pattern");

    /// <summary>Alternate of a separation, base of an index, what an uncoloured pattern is painted in.</summary>
    internal ColorSpace? Base { get; init; }

    /// <summary>Colorants of Separation and DeviceN.</summary>
    internal ImmutableArray<string> Names { get; init; } = [];

    /// <summary>Table of an index.</summary>
    internal ReadOnlyMemory<byte> Table { get; init; }

    /// <summary>The space in which values count: the base of an index.</summary>
    internal ColorSpace Root => Kind == ColorKind.Indexed && Base is not null ? Base.Root : this;

    /// <summary>Has it red, green and blue, or another colour of a screen or of the eye?</summary>
    internal bool IsScreen => Root is { Kind: ColorKind.Rgb or ColorKind.CalRgb or ColorKind.Lab } or { Kind: ColorKind.Icc, Components: 3 };

    /// <summary>Is it bound to a profile or to the eye?</summary>
    internal bool IsIndependent => Root.Kind is ColorKind.CalGray or ColorKind.CalRgb or ColorKind.Lab or ColorKind.Icc;

    /// <summary>Four process inks?</summary>
    internal bool IsCmyk => Root is { Kind: ColorKind.Cmyk } or { Kind: ColorKind.Icc, Components: 4 };

    /// <summary>Colour with which a space begins (ISO 32000-1 8.6.5.1): black, or full ink.</summary>
    internal ImmutableArray<double> Initial => Kind switch
    {
        ColorKind.Cmyk => [0, 0, 0, 1],
        ColorKind.Icc when Components == 4 => [0, 0, 0, 1],
        ColorKind.Separation or ColorKind.DeviceN => [.. Enumerable.Repeat(1.0, Components)],
        _ => [.. Enumerable.Repeat(0.0, Components)],
    };
}

/// <summary>What a colour puts on the paper, as far as it can be known without converting: shares of full ink.</summary>
internal sealed record Inks(double Cyan, double Magenta, double Yellow, double Black)
{
    // Half a percent is no ink on a press.
    private const double Trace = 0.005;

    internal static readonly Inks None = new(0, 0, 0, 0);

    /// <summary>Other inks, by name.</summary>
    internal ImmutableArray<(string Name, double Tint)> Spots { get; init; } = [];

    /// <summary>A colour of a screen: its inks are not known.</summary>
    internal bool Screen { get; init; }

    /// <summary>White of a screen.</summary>
    internal bool ScreenWhite { get; init; }

    /// <summary>All plates at once, as marks are drawn.</summary>
    internal bool Registration { get; init; }

    internal bool Chromatic => Screen ? !ScreenWhite : Cyan > Trace || Magenta > Trace || Yellow > Trace;

    internal bool HasSpot => Spots.Any(s => s.Tint > Trace);

    internal bool IsPaper => Screen ? ScreenWhite : !Chromatic && Black <= Trace && !HasSpot;

    internal bool IsBlackOnly => !Screen && !Chromatic && !HasSpot && Black > Trace;

    internal bool IsFullBlack => IsBlackOnly && Black >= 1 - Trace;

    /// <summary>Number of inks; 0 for colours of a screen.</summary>
    internal int Count => Screen ? 0 : (Cyan > Trace ? 1 : 0) + (Magenta > Trace ? 1 : 0) + (Yellow > Trace ? 1 : 0) + (Black > Trace ? 1 : 0) + Spots.Count(s => s.Tint > Trace);

    /// <summary>Sum of all inks, percent.</summary>
    internal double Total => (Cyan + Magenta + Yellow + Black + Spots.Sum(s => s.Tint)) * 100;
}

/// <summary>A colour that is painted with.</summary>
/// <param name="Space">Its space.</param>
/// <param name="Values">Its values.</param>
internal sealed record Paint(ColorSpace Space, ImmutableArray<double> Values)
{
    internal static readonly Paint Black = new(ColorSpace.Gray, [0]);

    private Inks? _inks;

    /// <summary>Name of the pattern, when it is painted with one.</summary>
    internal string? Pattern { get; init; }

    internal Inks Inks => _inks ??= Find(Space, Values);

    /// <summary>Words for a report: <c>DeviceCMYK 10 0 0 100 %</c>.</summary>
    internal string Words => Pattern is not null ? $"Pattern {Pattern}"
        : Space.Label + string.Concat(Values.Take(8).Select(v => " " + Math.Round(v * 100).ToString(System.Globalization.CultureInfo.InvariantCulture))) + " %";

    private static Inks Find(ColorSpace space, ImmutableArray<double> values)
    {
        var v = values.Length >= space.Components ? values : space.Initial;
        switch (space.Kind)
        {
            case ColorKind.Gray or ColorKind.CalGray:
            case ColorKind.Icc when space.Components == 1:
                return new(0, 0, 0, 1 - Share(v[0]));
            case ColorKind.Cmyk:
            case ColorKind.Icc when space.Components == 4:
                return new(Share(v[0]), Share(v[1]), Share(v[2]), Share(v[3]));
            case ColorKind.Rgb or ColorKind.CalRgb:
            case ColorKind.Icc when space.Components == 3:
                return Inks.None with { Screen = true, ScreenWhite = v.Take(3).All(x => x >= 0.999) };
            case ColorKind.Lab:
                return Inks.None with { Screen = true, ScreenWhite = v[0] >= 99.9 };
            case ColorKind.Separation or ColorKind.DeviceN:
                return Named(space, v);
            case ColorKind.Indexed when space.Base is { } root && root.Components > 0:
                return Find(root, Entry(space, root, (int)v[0]));
            default:
                return Inks.None with { Screen = true };
        }
    }

    private static ImmutableArray<double> Entry(ColorSpace space, ColorSpace root, int index)
    {
        var at = Math.Clamp(index, 0, 255) * root.Components;
        if (at + root.Components > space.Table.Length)
        {
            return root.Initial;
        }

        var bytes = space.Table.Slice(at, root.Components).ToArray();
        var range = root.Kind == ColorKind.Lab ? 100.0 : 1.0;
        return [.. bytes.Select(b => b / 255.0 * range)];
    }

    private static Inks Named(ColorSpace space, ImmutableArray<double> v)
    {
        var inks = Inks.None;
        for (var i = 0; i < space.Names.Length && i < v.Length; i++)
        {
            var tint = Share(v[i]);
            inks = space.Names[i] switch
            {
                "Cyan" => inks with { Cyan = tint },
                "Magenta" => inks with { Magenta = tint },
                "Yellow" => inks with { Yellow = tint },
                "Black" => inks with { Black = tint },
                "None" => inks,
                "All" => new(tint, tint, tint, tint) { Registration = tint > 0 },
                var name => inks with { Spots = inks.Spots.Add((name, tint)) },
            };
        }

        return inks;
    }

    private static double Share(double value) => double.IsFinite(value) ? Math.Clamp(value, 0, 1) : 0;
}
