using System.Globalization;

namespace Publisher.Core.Geometry;

/// <summary>An exact length. 1 pt = 12 700 units, 1 mm = 36 000 units, so points, millimetres and Q add up without loss.</summary>
/// <param name="Emu">The length in units of 1/914 400 inch.</param>
public readonly record struct Length(long Emu) : IComparable<Length>
{
    /// <summary>Units in a DTP point.</summary>
    public const long PerPoint = 12_700;

    /// <summary>Units in a millimetre.</summary>
    public const long PerMillimetre = 36_000;

    /// <summary>Nothing.</summary>
    public static readonly Length Zero;

    /// <summary>Whole points.</summary>
    public static Length Pt(long points) => new(points * PerPoint);

    /// <summary>Points, rounded to the nearest unit.</summary>
    public static Length Pt(decimal points) => new((long)Math.Round(points * PerPoint, MidpointRounding.AwayFromZero));

    /// <summary>Millimetres, rounded to the nearest unit.</summary>
    public static Length Mm(decimal millimetres) => new((long)Math.Round(millimetres * PerMillimetre, MidpointRounding.AwayFromZero));

    /// <summary>The length in points, for printing and for numbers that leave the layout.</summary>
    public decimal Points => (decimal)Emu / PerPoint;

    /// <summary>The length in millimetres.</summary>
    public decimal Millimetres => (decimal)Emu / PerMillimetre;

    /// <summary>This length times a fraction, rounded half away from zero.</summary>
    public Length Scale(long numerator, long denominator)
    {
        var product = (Int128)Emu * numerator;
        var half = denominator / 2;
        return new((long)((product >= 0 ? product + half : product - half) / denominator));
    }

    /// <summary>The larger of two lengths.</summary>
    public static Length Max(Length a, Length b) => a.Emu >= b.Emu ? a : b;

    /// <summary>The smaller of two lengths.</summary>
    public static Length Min(Length a, Length b) => a.Emu <= b.Emu ? a : b;

    /// <inheritdoc/>
    public int CompareTo(Length other) => Emu.CompareTo(other.Emu);

    /// <summary>Sum.</summary>
    public static Length operator +(Length a, Length b) => new(a.Emu + b.Emu);

    /// <summary>Difference.</summary>
    public static Length operator -(Length a, Length b) => new(a.Emu - b.Emu);

    /// <summary>Opposite.</summary>
    public static Length operator -(Length a) => new(-a.Emu);

    /// <summary>Multiple.</summary>
    public static Length operator *(Length a, long n) => new(a.Emu * n);

    /// <summary>Multiple.</summary>
    public static Length operator *(long n, Length a) => new(a.Emu * n);

    /// <summary>Part, rounded towards zero.</summary>
    public static Length operator /(Length a, long n) => new(a.Emu / n);

    /// <summary>Order.</summary>
    public static bool operator <(Length a, Length b) => a.Emu < b.Emu;

    /// <summary>Order.</summary>
    public static bool operator >(Length a, Length b) => a.Emu > b.Emu;

    /// <summary>Order.</summary>
    public static bool operator <=(Length a, Length b) => a.Emu <= b.Emu;

    /// <summary>Order.</summary>
    public static bool operator >=(Length a, Length b) => a.Emu >= b.Emu;

    /// <summary>Points with at most four decimals: <c>10.5pt</c>.</summary>
    public override string ToString() => Points.ToString("0.####", CultureInfo.InvariantCulture) + "pt";
}
