using System.Collections.Immutable;
using NetVips;
using Publisher.Core.Display;
using Publisher.Imaging.Color;

namespace Publisher.Imaging;

/// <summary>Turns a drawing's colours of the screen into the inks of a press, by the same rules as pictures.</summary>
public static class PressColors
{
    /// <summary>
    /// The mixture for each colour. Black is black ink alone and white none; greys are tints of black alone, as light as they look on a
    /// screen; all others go through the profile, relative colorimetric with black point compensation, and under the ink limit.
    /// </summary>
    /// <param name="colors">Colours.</param>
    /// <param name="press">The printing condition.</param>
    /// <param name="mono">Is there only black ink? Then every colour becomes its tint, by lightness.</param>
    /// <param name="inkLimit">Most ink on one spot, percent of one full ink.</param>
    /// <returns>A mixture for each colour, in their order.</returns>
    public static ImmutableArray<ProcessColor> Map(ImmutableArray<ScreenColor> colors, OutputProfile press, bool mono, int inkLimit)
    {
        ArgumentNullException.ThrowIfNull(press);
        if (colors.IsDefaultOrEmpty)
        {
            return [];
        }

        _ = VipsSession.Version;
        var samples = colors.SelectMany(c => new[] { c.Red, c.Green, c.Blue }).ToArray();
        using var raw = Image.NewFromMemoryCopy(samples, colors.Length, 1, 3, Enums.BandFormat.Uchar);
        using var screen = raw.Copy(interpretation: Enums.Interpretation.Srgb);
        using var gray = PressGray.Convert(screen, press);
        var tones = gray.WriteToMemory<byte>();
        var inks = mono ? [] : ColorConversion.Separated(screen, press, inkLimit);
        return [.. colors.Select((c, i) => mono || (c.Red == c.Green && c.Green == c.Blue) ? new ProcessColor(0, 0, 0, Thousandths(255 - tones[i])) : Mixture(inks.AsSpan(i * InkLimit.Inks), inkLimit))];
    }

    private static ProcessColor Mixture(ReadOnlySpan<byte> inks, int inkLimit)
    {
        var mixture = new ProcessColor(Thousandths(inks[0]), Thousandths(inks[1]), Thousandths(inks[2]), Thousandths(inks[3]));

        // rounding up four times may pass the limit by a thousandth or two
        return mixture.Total <= inkLimit * 10 ? mixture : mixture with { Yellow = mixture.Yellow - (mixture.Total - (inkLimit * 10)) };
    }

    private static int Thousandths(int sample) => ((sample * 1000) + 127) / 255;
}
