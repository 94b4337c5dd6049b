using System.Diagnostics;
using NetVips;
using Publisher.Core.Build;

namespace Publisher.Imaging.Color;

/// <summary>Brings a picture into the colour space of its recipe, 8 bits a sample, without alpha.</summary>
internal static class ColorConversion
{
    private const string ProfileField = "icc-profile-data";

    internal static Image Convert(Image image, ImageRecipe recipe)
    {
        using var converted = recipe.Color switch
        {
            ImageColor.Rgb => ToScreen(image),
            ImageColor.Gray => ToPressGray(image, recipe.Press!),
            ImageColor.Cmyk => ToCmyk(image, recipe.Press!),
            _ => throw new UnreachableException(),
        };
        return converted.CopyMemory();
    }

    // A grey picture stays one channel: a third of the bytes, and every reader shows it.
    private static Image ToScreen(Image image)
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

    // Lightness decides the tint of black, through the press's own black ink: a tone prints as light as it looks on a screen.
    private static Image ToPressGray(Image image, OutputProfile press)
    {
        using var screen = ToScreen(image);
        using var lab = screen.Colourspace(Enums.Interpretation.Lab);
        using var lightness = lab[0];
        using var scaled = lightness.Linear([(BlackInk.Steps - 1) / 100.0], [0.5]);
        using var index = scaled.Cast(Enums.BandFormat.Ushort);
        using var table = BlackInk.Table(press);
        using var gray = index.Maplut(table);
        return gray.Copy(interpretation: Enums.Interpretation.Bw);
    }

    private static Image ToCmyk(Image image, OutputProfile press)
    {
        // A CMYK picture without a profile, or with the press's own, is already separated: its numbers are kept.
        if (image.Interpretation == Enums.Interpretation.Cmyk && image.Format == Enums.BandFormat.Uchar
            && (!image.Contains(ProfileField) || SameProfile(image, press)))
        {
            return image.Copy();
        }

        using var known = IsGray(image) && !image.Contains(ProfileField) ? image.Colourspace(Enums.Interpretation.Srgb) : image.Copy();
        using var pcs = known.IccImport(
            pcs: Enums.PCS.Lab,
            intent: Enums.Intent.Relative,
            blackPointCompensation: true,
            embedded: true,
            inputProfile: Fallback(known));
        using var tagged = WithProfile(pcs, press);
        return tagged.IccExport(pcs: Enums.PCS.Lab, intent: Enums.Intent.Relative, blackPointCompensation: true, depth: 8);
    }

    /// <summary>The picture with a profile attached: the form in which libvips takes one from memory.</summary>
    internal static Image WithProfile(Image image, OutputProfile profile)
    {
        var icc = profile.Icc.ToArray();
        return image.Mutate(m => m.Set(GValue.BlobType, ProfileField, icc));
    }

    private static bool SameProfile(Image image, OutputProfile press) =>
        image.Get(ProfileField) is byte[] icc && press.Icc.Span.SequenceEqual(icc);

    private static bool IsGray(Image image) => image.Bands == 1;

    private static string Fallback(Image image) => image.Interpretation == Enums.Interpretation.Cmyk ? "cmyk" : "srgb";
}
