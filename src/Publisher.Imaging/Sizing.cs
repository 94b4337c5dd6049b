using NetVips;
using Publisher.Core.Model;

namespace Publisher.Imaging;

/// <summary>How many pixels a picture gets.</summary>
internal static class Sizing
{
    /// <summary>Alpha goes on white, then the picture is brought down and only then turned: the large one is streamed, never held.</summary>
    internal static Image Upright(Image image, ImageRecipe recipe)
    {
        var (width, height) = Target(image, recipe);
        using var opaque = Opaque(image);
        using var small = width == image.Width && height == image.Height
            ? opaque.Copy()
            : opaque.Resize((double)width / image.Width, vscale: (double)height / image.Height, kernel: Enums.Kernel.Lanczos3);
        using var held = small.CopyMemory();
        return held.Autorot();
    }

    /// <summary>The picture without alpha, on white paper.</summary>
    internal static Image Opaque(Image image)
    {
        if (!image.HasAlpha())
        {
            return image.Copy();
        }

        // no ink is 0 in CMYK, and full light everywhere else
        var paper = image.Interpretation == Enums.Interpretation.Cmyk ? 0 : image.Format == Enums.BandFormat.Ushort ? 65535 : 255;
        return image.Flatten(background: [paper]);
    }

    /// <summary>The whole number by which a screenshot is enlarged, so that it has as many pixels as it should; 1 for other pictures.</summary>
    internal static int Factor(int width, int height, PressRules rules)
    {
        if (rules.Kind != PictureKind.Screenshot)
        {
            return 1;
        }

        var factor = Math.Max(Math.Max(1, (rules.EnlargeWidth + width - 1) / width), (rules.EnlargeHeight + height - 1) / height);
        while (factor > 1 && (long)width * factor * height * factor > HeaderReader.MostPixels)
        {
            factor--;
        }

        return factor;
    }

    internal static (int Width, int Height) Fit(int width, int height, int maxWidth, int maxHeight)
    {
        if (width <= maxWidth && height <= maxHeight)
        {
            return (width, height);
        }

        // The side that limits: compare width/maxWidth with height/maxHeight without division.
        return (long)width * maxHeight >= (long)height * maxWidth
            ? (maxWidth, Math.Max(1, (int)((((long)height * maxWidth * 2) + width) / (2L * width))))
            : (Math.Max(1, (int)((((long)width * maxHeight * 2) + height) / (2L * height))), maxHeight);
    }

    /// <summary>Whole pixels that a drawing is shown in: its natural size, brought down to the most that is wanted.</summary>
    internal static (int Width, int Height) Box(Core.Build.ImageInfo drawing, ImageRecipe recipe)
    {
        var (width, height) = (Math.Max(1, (drawing.Width + 500) / 1000), Math.Max(1, (drawing.Height + 500) / 1000));
        return Fit(width, height, recipe.MaxWidth, recipe.MaxHeight);
    }

    /// <summary>Does a picture of this size, upright, keep all its pixels?</summary>
    internal static bool Keeps(int width, int height, ImageRecipe recipe) =>
        (width <= recipe.MaxWidth && height <= recipe.MaxHeight) || (width <= recipe.Rules.KeepWidth && height <= recipe.Rules.KeepHeight);

    // In the picture's own orientation.
    private static (int Width, int Height) Target(Image image, ImageRecipe recipe)
    {
        var turned = HeaderReader.Turned(image);
        if (turned ? Keeps(image.Height, image.Width, recipe) : Keeps(image.Width, image.Height, recipe))
        {
            return (image.Width, image.Height);
        }

        return Fit(image.Width, image.Height, turned ? recipe.MaxHeight : recipe.MaxWidth, turned ? recipe.MaxWidth : recipe.MaxHeight);
    }
}
