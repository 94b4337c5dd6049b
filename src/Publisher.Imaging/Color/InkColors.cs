using System.Collections.Immutable;
using NetVips;
using Publisher.Core.Display;

namespace Publisher.Imaging.Color;

/// <summary>How inks look on a screen.</summary>
public static class InkColors
{
    /// <summary>The sRGB colour of each mixture in a printing condition; paper is white (relative colorimetric, black point compensated).</summary>
    public static ImmutableArray<ScreenColor> OnScreen(OutputProfile press, ImmutableArray<ProcessColor> mixtures)
    {
        if (mixtures.IsEmpty)
        {
            return [];
        }

        var samples = new byte[mixtures.Length * 4];
        for (var i = 0; i < mixtures.Length; i++)
        {
            (samples[i * 4], samples[(i * 4) + 1], samples[(i * 4) + 2], samples[(i * 4) + 3]) =
                (Sample(mixtures[i].Cyan), Sample(mixtures[i].Magenta), Sample(mixtures[i].Yellow), Sample(mixtures[i].Black));
        }

        _ = VipsSession.Version;
        using var raw = Image.NewFromMemoryCopy(samples, mixtures.Length, 1, 4, Enums.BandFormat.Uchar);
        using var cmyk = raw.Copy(interpretation: Enums.Interpretation.Cmyk);
        using var tagged = ColorConversion.WithProfile(cmyk, press);
        using var screen = tagged.IccTransform("srgb", intent: Enums.Intent.Relative, blackPointCompensation: true, embedded: true, depth: 8);
        var rgb = screen.WriteToMemory<byte>();
        return [.. Enumerable.Range(0, mixtures.Length).Select(i => new ScreenColor(rgb[i * 3], rgb[(i * 3) + 1], rgb[(i * 3) + 2]))];
    }

    private static byte Sample(int thousandths) => (byte)(((thousandths * 255) + 500) / 1000);
}
