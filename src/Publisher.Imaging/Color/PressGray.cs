using NetVips;

namespace Publisher.Imaging.Color;

/// <summary>Pictures in black ink alone: lightness decides the tint, through the press's own black, so that a tone prints as light as it looks on a screen.</summary>
internal static class PressGray
{
    internal static Image Convert(Image image, OutputProfile press)
    {
        using var table = BlackInk.Table(press);
        if (ColorConversion.IsSeparated(image, press) || image.Interpretation == Enums.Interpretation.Cmyk)
        {
            return FromInks(image, press, table);
        }

        using var screen = ColorConversion.ToScreen(image);
        if (!ColorConversion.IsGray(screen))
        {
            return ByLightness(screen, table);
        }

        using var tints = Image.NewFromMemoryCopy(Tints(table).Select(t => (byte)(255 - t)).ToArray(), 256, 1, 1, Enums.BandFormat.Uchar);
        using var gray = screen.Maplut(tints);
        return gray.Copy(interpretation: Enums.Interpretation.Bw);
    }

    /// <summary>The press's tint of each of a screen's 256 greys.</summary>
    internal static byte[] Tints(Image table)
    {
        using var greys = Image.Identity().Copy(interpretation: Enums.Interpretation.Bw);
        using var gray = ByLightness(greys, table);
        return [.. gray.WriteToMemory<byte>().Select(s => (byte)(255 - s))];
    }

    private static Image ByLightness(Image screen, Image table)
    {
        using var lab = screen.Colourspace(Enums.Interpretation.Lab);
        using var lightness = lab[0];
        using var scaled = lightness.Linear([(BlackInk.Steps - 1) / 100.0], [0.5]);
        using var index = scaled.Cast(Enums.BandFormat.Ushort);
        using var gray = index.Maplut(table);
        return gray.Copy(interpretation: Enums.Interpretation.Bw);
    }

    // What was black ink alone keeps its tint, in the press's own condition to the number.
    private static Image FromInks(Image image, OutputProfile press, Image table)
    {
        using var screen = ColorConversion.ToScreen(image);
        using var gray = ByLightness(screen, table);
        var tones = gray.WriteToMemory<byte>();
        var inks = new byte[tones.Length * InkLimit.Inks];
        for (var i = 0; i < tones.Length; i++)
        {
            inks[(i * InkLimit.Inks) + 3] = (byte)(255 - tones[i]);
        }

        using var eight = ColorConversion.Eight(image);
        var tints = ColorConversion.IsSeparated(image, press)
            ? [.. Enumerable.Range(0, 256).Select(k => (byte)k)]
            : BlackOnly.Tints(ColorConversion.Black(image), table);
        BlackOnly.KeepInk(inks, eight.WriteToMemory<byte>(), tints);
        for (var i = 0; i < tones.Length; i++)
        {
            tones[i] = (byte)(255 - inks[(i * InkLimit.Inks) + 3]);
        }

        using var raw = Image.NewFromMemoryCopy(tones, image.Width, image.Height, 1, Enums.BandFormat.Uchar);
        return raw.Copy(interpretation: Enums.Interpretation.Bw);
    }
}
