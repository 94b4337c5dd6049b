namespace Publisher.Layout.Drawings;

/// <summary>
/// Roots and angles of decimals, by series: the same digits on every processor. Good to about 20 places, which is far more than a page
/// shows.
/// </summary>
internal static class Arithmetic
{
    /// <summary>Half a turn in radians.</summary>
    public const decimal Pi = 3.1415926535897932384626433833m;

    private const decimal Least = 0.000_000_000_000_000_000_000_1m;

    /// <summary>Square root; of negative numbers 0.</summary>
    public static decimal Sqrt(decimal x)
    {
        if (x <= 0)
        {
            return 0;
        }

        // the machine's root is exact to its last bit everywhere; two steps of Newton's take it to the decimal's
        var root = (decimal)Math.Sqrt((double)x);
        for (var i = 0; i < 2 && root > 0; i++)
        {
            root = (root + (x / root)) / 2;
        }

        return root;
    }

    /// <summary>Sine and cosine of degrees; exact at quarter turns.</summary>
    public static (decimal Sin, decimal Cos) SinCos(decimal degrees)
    {
        degrees %= 360;
        var quarter = (int)decimal.Round(degrees / 90, MidpointRounding.AwayFromZero);
        var (sin, cos) = Small((degrees - (quarter * 90)) * Pi / 180);
        return (((quarter % 4) + 4) % 4) switch
        {
            0 => (sin, cos),
            1 => (cos, -sin),
            2 => (-sin, -cos),
            _ => (-cos, sin),
        };
    }

    /// <summary>Sine and cosine of radians.</summary>
    public static (decimal Sin, decimal Cos) SinCosRadians(decimal radians) => SinCos(radians * 180 / Pi);

    /// <summary>The angle of a direction in radians, −π to π; 0 for none.</summary>
    public static decimal Angle(decimal x, decimal y)
    {
        if (x == 0 && y == 0)
        {
            return 0;
        }

        if (decimal.Abs(y) > decimal.Abs(x))
        {
            return y > 0 ? (Pi / 2) - Atan(x / y) : (-Pi / 2) - Atan(x / y);
        }

        return x > 0 ? Atan(y / x) : y >= 0 ? Pi + Atan(y / x) : Atan(y / x) - Pi;
    }

    // |x| ≤ π/4
    private static (decimal Sin, decimal Cos) Small(decimal x)
    {
        var (sin, cos) = (0m, 0m);
        var term = 1m;
        for (var n = 0; decimal.Abs(term) > Least; n++)
        {
            var signed = n % 4 < 2 ? term : -term;
            (sin, cos) = n % 2 == 0 ? (sin, cos + signed) : (sin + signed, cos);
            term = term * x / (n + 1);
        }

        return (sin, cos);
    }

    // |x| ≤ 1; halved twice, so that the series is short
    private static decimal Atan(decimal x)
    {
        x /= 1 + Sqrt(1 + (x * x));
        x /= 1 + Sqrt(1 + (x * x));
        var (sum, power) = (0m, x);
        for (var n = 1; decimal.Abs(power) > Least; n += 2)
        {
            sum += n % 4 == 1 ? power / n : -power / n;
            power = power * x * x;
        }

        return sum * 4;
    }
}
