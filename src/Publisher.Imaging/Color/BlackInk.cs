using NetVips;

namespace Publisher.Imaging.Color;

/// <summary>The tone curve of a press's black ink, from its profile.</summary>
internal static class BlackInk
{
    /// <summary>Steps of lightness in the table.</summary>
    internal const int Steps = 1024;

    /// <summary>
    /// A table from lightness (0 black … <see cref="Steps"/> − 1 white) to grey samples (255 is no ink).
    /// White is paper and black is full black ink; between them lightness is kept, scaled to the range of the ink
    /// (relative colorimetric with black point compensation).
    /// </summary>
    internal static Image Table(OutputProfile press)
    {
        var lightness = Lightness(press);
        var black = lightness[255];
        var white = lightness[0];
        var table = new byte[Steps];
        var ink = 255;
        for (var i = 0; i < Steps; i++)
        {
            var wanted = black + ((white - black) * i / (Steps - 1));
            while (ink > 0 && Math.Abs(lightness[ink - 1] - wanted) <= Math.Abs(lightness[ink] - wanted))
            {
                ink--;
            }

            table[i] = (byte)(255 - ink);
        }

        return Image.NewFromMemoryCopy(table, Steps, 1, 1, Enums.BandFormat.Uchar);
    }

    /// <summary>L* of each tint of a profile's black alone.</summary>
    /// <param name="press">The profile; null for libvips' own, which stands for pictures without one.</param>
    internal static float[] Lightness(OutputProfile? press)
    {
        var tints = new byte[256 * 4];
        for (var k = 0; k < 256; k++)
        {
            tints[(k * 4) + 3] = (byte)k;
        }

        using var raw = Image.NewFromMemoryCopy(tints, 256, 1, 4, Enums.BandFormat.Uchar);
        using var cmyk = raw.Copy(interpretation: Enums.Interpretation.Cmyk);
        using var tagged = press is null ? cmyk.Copy() : ColorConversion.WithProfile(cmyk, press);
        using var lab = tagged.IccImport(pcs: Enums.PCS.Lab, intent: Enums.Intent.Relative, embedded: press is not null, inputProfile: press is null ? "cmyk" : null);
        using var band = lab[0];
        return band.WriteToMemory<float>();
    }
}
