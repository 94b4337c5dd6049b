namespace Publisher.Imaging.Color;

/// <summary>The total ink limit (总墨量), on samples of four inks, 0 to 255 each.</summary>
internal static class InkLimit
{
    internal const int Inks = 4;

    /// <summary>The limit of a percentage, in units of a sample.</summary>
    internal static int Units(int percent) => percent * 255 / 100;

    /// <summary>
    /// Brings every pixel under a limit. Black keeps the drawing, so it stays, and the three colours give way in proportion: their hue
    /// is kept, and a pixel just above the limit differs from one just below it by no more than a rounding.
    /// </summary>
    internal static void Apply(Span<byte> samples, int units)
    {
        for (var i = 0; i + Inks <= samples.Length; i += Inks)
        {
            var pixel = samples.Slice(i, Inks);
            var colours = pixel[0] + pixel[1] + pixel[2];
            if (colours + pixel[3] <= units || colours == 0)
            {
                continue;
            }

            var room = Math.Max(0, units - pixel[3]);
            for (var ink = 0; ink < 3; ink++)
            {
                pixel[ink] = (byte)(pixel[ink] * room / colours);
            }
        }
    }

    /// <summary>Most ink on one pixel, in units of a sample.</summary>
    internal static int Most(ReadOnlySpan<byte> samples)
    {
        var most = 0;
        for (var i = 0; i + Inks <= samples.Length; i += Inks)
        {
            most = Math.Max(most, samples[i] + samples[i + 1] + samples[i + 2] + samples[i + 3]);
        }

        return most;
    }

    /// <summary>Units of a sample in percent, rounded up: what is a hair above a limit must not read as the limit.</summary>
    internal static int Percent(int units) => ((units * 100) + 254) / 255;
}
