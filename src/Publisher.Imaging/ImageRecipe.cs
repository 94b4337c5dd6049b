using System.Globalization;
using Publisher.Core.Build;

namespace Publisher.Imaging;

/// <summary>How a picture is to be prepared. Data: equal recipes give equal bytes.</summary>
/// <param name="Color">Colour space of the result. A grey source stays grey when RGB or CMYK is asked for.</param>
/// <param name="MaxWidth">Most pixels across, upright; the picture is never enlarged but by <see cref="PressRules.EnlargeWidth"/>.</param>
/// <param name="MaxHeight">Most pixels down, upright.</param>
/// <param name="Quality">JPEG quality, 1–100.</param>
/// <param name="Press">The printing condition for grey and CMYK; null for screens.</param>
public sealed record ImageRecipe(ImageColor Color, int MaxWidth, int MaxHeight, int Quality, OutputProfile? Press)
{
    /// <summary>What the press asks; of no meaning for screens.</summary>
    public PressRules Rules { get; init; } = new();

    /// <summary>For the e-book: sRGB, long side at most <paramref name="longSide"/> pixels.</summary>
    public static ImageRecipe Screen(int longSide, int quality) => new(ImageColor.Rgb, longSide, longSide, quality, null);

    /// <summary>For press: in the inks of <paramref name="profile"/>, at most the given pixels.</summary>
    public static ImageRecipe ForPress(ImageColor color, int maxWidth, int maxHeight, int quality, OutputProfile profile) =>
        new(color, maxWidth, maxHeight, quality, profile);

    /// <summary>The recipe as text for the cache key; the profile is added by its bytes.</summary>
    internal string Fingerprint => string.Create(
        CultureInfo.InvariantCulture,
        $"{Color}/{MaxWidth}x{MaxHeight}/q{Quality}/{(Press is null ? "screen" : "press/" + Rules.Fingerprint)}");
}
