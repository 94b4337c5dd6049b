using System.Diagnostics;
using NetVips;
using Publisher.Core.Build;
using Publisher.Core.Model;
using Publisher.Imaging.Codecs;

namespace Publisher.Imaging.Color;

/// <summary>Brings a picture into the colour space of its recipe, 8 bits a sample, without alpha.</summary>
internal static class ColorConversion
{
    internal const string ProfileField = "icc-profile-data";

    internal static Image Convert(Image image, ImageRecipe recipe)
    {
        using var converted = recipe.Color switch
        {
            ImageColor.Rgb => ToScreen(image),
            ImageColor.Gray => PressGray.Convert(image, recipe.Press!),
            ImageColor.Cmyk when IsNeutral(image) => PressGray.Convert(image, recipe.Press!),
            ImageColor.Cmyk => ToCmyk(image, recipe.Press!, recipe.Rules),
            _ => throw new UnreachableException(),
        };
        return converted.CopyMemory();
    }

    /// <summary>Is the picture already in the inks of the press: four channels of 8 bits, and no profile but the press's own?</summary>
    internal static bool IsSeparated(Image image, OutputProfile press) =>
        image.Interpretation == Enums.Interpretation.Cmyk && image.Format == Enums.BandFormat.Uchar && (!image.Contains(ProfileField) || SameProfile(image, press));

    /// <summary>sRGB; a grey picture stays one channel: a third of the bytes, and every reader shows it.</summary>
    internal static Image ToScreen(Image image)
    {
        if (IsGray(image) && !image.Contains(ProfileField))
        {
            return image.Colourspace(Enums.Interpretation.Bw);
        }

        if (!image.Contains(ProfileField) && image.Interpretation != Enums.Interpretation.Cmyk)
        {
            return image.Colourspace(Enums.Interpretation.Srgb);
        }

        using var rgb = image.IccTransform(
            "srgb",
            intent: Enums.Intent.Relative,
            blackPointCompensation: true,
            embedded: true,
            inputProfile: Fallback(image),
            depth: 8);
        return IsGray(image) ? rgb.Colourspace(Enums.Interpretation.Bw) : rgb.Copy();
    }

    /// <summary>The picture with a profile attached: the form in which libvips takes one from memory.</summary>
    internal static Image WithProfile(Image image, OutputProfile profile)
    {
        var icc = profile.Icc.ToArray();
        return image.Mutate(m => m.Set(GValue.BlobType, ProfileField, icc));
    }

    internal static bool IsGray(Image image) => image.Bands == 1;

    private static Image ToCmyk(Image image, OutputProfile press, PressRules rules)
    {
        var limit = InkLimit.Units(rules.InkLimit);
        if (IsSeparated(image, press))
        {
            var kept = image.WriteToMemory<byte>();
            if (!rules.KeepSeparated)
            {
                InkLimit.Apply(kept, limit);
            }

            return Inks(kept, image);
        }

        var photo = rules.Kind == PictureKind.Photo || (rules.Kind == PictureKind.Auto && !Tone.IsLineArt(image));
        var inks = Separate(image, press, rules.Perceptual && photo ? Enums.Intent.Perceptual : Enums.Intent.Relative);
        using var table = BlackInk.Table(press);
        if (image.Interpretation == Enums.Interpretation.Cmyk)
        {
            using var eight = Eight(image);
            BlackOnly.KeepInk(inks, eight.WriteToMemory<byte>(), BlackOnly.Tints(Black(image), table));
        }
        else
        {
            // the numbers as they stand: neutral in them is neutral in every working space
            using var screen = image.Colourspace(Enums.Interpretation.Srgb);
            using var eight = Eight(screen);
            var samples = eight.WriteToMemory<byte>();
            if (photo)
            {
                BlackOnly.KeepPaper(inks, samples);
            }
            else
            {
                BlackOnly.KeepNeutrals(inks, samples, PressGray.Tints(table));
            }
        }

        InkLimit.Apply(inks, limit);
        return Inks(inks, image);
    }

    /// <summary>Samples of a picture of the screen in the inks of the press, under the limit; nothing is kept on the black plate.</summary>
    internal static byte[] Separated(Image screen, OutputProfile press, int inkLimit)
    {
        var inks = Separate(screen, press, Enums.Intent.Relative);
        InkLimit.Apply(inks, InkLimit.Units(inkLimit));
        return inks;
    }

    private static byte[] Separate(Image image, OutputProfile press, Enums.Intent intent)
    {
        using var pcs = image.IccImport(pcs: Enums.PCS.Lab, intent: intent, blackPointCompensation: true, embedded: true, inputProfile: Fallback(image));
        using var tagged = WithProfile(pcs, press);
        using var inks = tagged.IccExport(pcs: Enums.PCS.Lab, intent: intent, blackPointCompensation: true, depth: 8);
        return inks.WriteToMemory<byte>();
    }

    private static Image Inks(byte[] samples, Image like)
    {
        using var raw = Image.NewFromMemoryCopy(samples, like.Width, like.Height, InkLimit.Inks, Enums.BandFormat.Uchar);
        return raw.Copy(interpretation: Enums.Interpretation.Cmyk);
    }

    /// <summary>Lightness of the black of a separated picture's own condition.</summary>
    internal static float[] Black(Image image) => image.Contains(ProfileField) && image.Get(ProfileField) is byte[] icc
        ? BlackInk.Lightness(new OutputProfile("", icc))
        : BlackInk.Lightness(null);

    /// <summary>8 bits a sample, by the upper half of wider ones.</summary>
    internal static Image Eight(Image image) => image.Format == Enums.BandFormat.Uchar ? image.Copy() : image.Cast(Enums.BandFormat.Ushort).Msb();

    private static bool SameProfile(Image image, OutputProfile press) =>
        image.Get(ProfileField) is byte[] icc && press.Icc.Span.SequenceEqual(icc);

    // Grey in three channels is grey: scans and screenshots come so. JPEG may be off by a step or two.
    private static bool IsNeutral(Image image)
    {
        if (image.Bands == 1)
        {
            return true;
        }

        if (image.Bands != 3 || image.Format != Enums.BandFormat.Uchar)
        {
            return false;
        }

        var samples = image.WriteToMemory<byte>();
        for (var i = 0; i + 3 <= samples.Length; i += 3)
        {
            var (r, g, b) = (samples[i], samples[i + 1], samples[i + 2]);
            if (Math.Abs(r - g) > 2 || Math.Abs(g - b) > 2)
            {
                return false;
            }
        }

        return true;
    }

    private static string Fallback(Image image) => image.Interpretation == Enums.Interpretation.Cmyk ? "cmyk" : "srgb";
}
