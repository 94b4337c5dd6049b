using System.IO.Compression;
using NetVips;
using Publisher.Core.Build;
using Publisher.Imaging.Color;

namespace Publisher.Imaging.Codecs;

/// <summary>Encoded bytes and what they hold.</summary>
/// <param name="Encoding">How they are encoded.</param>
/// <param name="Color">Colour space.</param>
/// <param name="Bytes">The bytes.</param>
/// <param name="MostInk">Most ink measured on the decoded samples, units of a sample; 0 for screens.</param>
internal sealed record Encoded(ImageEncoding Encoding, ImageColor Color, byte[] Bytes, int MostInk = 0);

/// <summary>Chooses the encoding that suits a converted picture, and writes it.</summary>
internal static class PictureEncoder
{
    // Lossless samples may cost this much more than JPEG before line art gives in (maps with a fine relief, say).
    private const int LosslessWorth = 3;
    private const int PaletteColours = 256;

    // JPEG errs by a few steps: a picture at the ink limit is brought under it by as much, and written again.
    private const int MostTries = 4;

    internal static Encoded Encode(Image image, ImageRecipe recipe)
    {
        var color = image.Bands switch
        {
            1 => ImageColor.Gray,
            4 => ImageColor.Cmyk,
            _ => ImageColor.Rgb,
        };
        return recipe.Press is null ? ForScreen(image, color, recipe.Quality) : ForPress(image, color, recipe);
    }

    /// <summary>Samples as PDF's FlateDecode takes them.</summary>
    internal static byte[] Deflate(byte[] samples)
    {
        using var bytes = new MemoryStream();
        using (var zlib = new ZLibStream(bytes, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            zlib.Write(samples);
        }

        return bytes.ToArray();
    }

    private static Encoded ForScreen(Image image, ImageColor color, int quality)
    {
        var jpeg = new Encoded(ImageEncoding.Jpeg, color, ScreenJpeg(image, quality));
        if (!Tone.IsLineArt(image))
        {
            return jpeg;
        }

        var png = new Encoded(ImageEncoding.Png, color, Png(image));
        return png.Bytes.Length <= jpeg.Bytes.Length * LosslessWorth / 2 ? png : jpeg;
    }

    private static Encoded ForPress(Image image, ImageColor color, ImageRecipe recipe)
    {
        var jpeg = color == ImageColor.Cmyk ? LimitedJpeg(image, recipe) : GrayJpeg(image, color, recipe.Quality);
        if (jpeg is not null && !Tone.IsLineArt(image))
        {
            return jpeg;
        }

        var samples = image.WriteToMemory<byte>();
        var flate = new Encoded(ImageEncoding.Flate, color, Deflate(samples), Most(samples, color));
        return jpeg is null || flate.Bytes.Length <= jpeg.Bytes.Length * LosslessWorth ? flate : jpeg;
    }

    private static Encoded GrayJpeg(Image image, ImageColor color, int quality)
    {
        var bytes = PressJpeg(image, quality);
        return new Encoded(ImageEncoding.Jpeg, color, bytes, Most(Decoded(bytes), color));
    }

    // Null when it cannot be kept under the limit.
    private static Encoded? LimitedJpeg(Image image, ImageRecipe recipe)
    {
        var samples = image.WriteToMemory<byte>();
        var limit = InkLimit.Units(recipe.Rules.InkLimit);
        if (recipe.Rules.KeepSeparated && InkLimit.Most(samples) > limit)
        {
            // a picture whose numbers the style keeps
            limit = int.MaxValue;
        }

        var aim = limit;
        for (var tries = 0; tries < MostTries; tries++)
        {
            using var raw = Image.NewFromMemoryCopy(samples, image.Width, image.Height, InkLimit.Inks, Enums.BandFormat.Uchar);
            using var inks = raw.Copy(interpretation: Enums.Interpretation.Cmyk);
            var bytes = PressJpeg(inks, recipe.Quality);
            var most = InkLimit.Most(Decoded(bytes));
            if (most <= limit)
            {
                return new Encoded(ImageEncoding.Jpeg, ImageColor.Cmyk, bytes, most);
            }

            aim -= most - limit + 1;
            InkLimit.Apply(samples, aim);
        }

        return null;
    }

    private static int Most(ReadOnlySpan<byte> samples, ImageColor color)
    {
        if (color == ImageColor.Cmyk)
        {
            return InkLimit.Most(samples);
        }

        var darkest = 255;
        foreach (var sample in samples)
        {
            darkest = Math.Min(darkest, sample);
        }

        return color == ImageColor.Gray ? 255 - darkest : 0;
    }

    private static byte[] Decoded(byte[] jpeg)
    {
        using var image = Image.NewFromBuffer(jpeg, access: Enums.Access.Sequential);
        return image.WriteToMemory<byte>();
    }

    // mozjpeg's full search: a tenth smaller at equal quality, paid once (measured).
    private static byte[] ScreenJpeg(Image image, int quality) => image.JpegsaveBuffer(
        q: quality,
        optimizeCoding: true,
        interlace: true,
        trellisQuant: true,
        overshootDeringing: true,
        optimizeScans: true,
        quantTable: 3,
        keep: Enums.ForeignKeep.None);

    // Baseline, full colour resolution: every RIP reads it. CMYK is written as Adobe does, inverted and with the marker that says so.
    private static byte[] PressJpeg(Image image, int quality) => image.JpegsaveBuffer(
        q: quality,
        optimizeCoding: true,
        interlace: false,
        trellisQuant: true,
        subsampleMode: Enums.ForeignSubsample.Off,
        keep: Enums.ForeignKeep.None);

    private static byte[] Png(Image image)
    {
        var few = Tone.Colours(image, PaletteColours) <= PaletteColours;
        return few && image.Bands == 3
            ? image.PngsaveBuffer(compression: 9, palette: true, q: 100, dither: 0, effort: 7, keep: Enums.ForeignKeep.None)
            : image.PngsaveBuffer(compression: 9, filter: Enums.ForeignPngFilter.All, keep: Enums.ForeignKeep.None);
    }
}
