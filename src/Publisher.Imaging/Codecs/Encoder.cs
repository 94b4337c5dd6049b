using System.IO.Compression;
using NetVips;
using Publisher.Core.Build;

namespace Publisher.Imaging.Codecs;

/// <summary>Encoded bytes and what they hold.</summary>
internal sealed record Encoded(ImageEncoding Encoding, ImageColor Color, byte[] Bytes);

/// <summary>Chooses the encoding that suits a converted picture, and writes it.</summary>
internal static class PictureEncoder
{
    // Lossless samples may cost this much more than JPEG before line art gives in (maps with a fine relief, say).
    private const int LosslessWorth = 3;
    private const int PaletteColours = 256;

    internal static Encoded Encode(Image image, ImageRecipe recipe)
    {
        var color = image.Bands switch
        {
            1 => ImageColor.Gray,
            4 => ImageColor.Cmyk,
            _ => ImageColor.Rgb,
        };
        return recipe.Press is null ? ForScreen(image, color, recipe.Quality) : ForPress(image, color, recipe.Quality);
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

    private static Encoded ForPress(Image image, ImageColor color, int quality)
    {
        var jpeg = new Encoded(ImageEncoding.Jpeg, color, PressJpeg(image, color, quality));
        if (!Tone.IsLineArt(image))
        {
            return jpeg;
        }

        var flate = new Encoded(ImageEncoding.Flate, color, Deflate(image.WriteToMemory<byte>()));
        return flate.Bytes.Length <= jpeg.Bytes.Length * LosslessWorth ? flate : jpeg;
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

    // Baseline, full colour resolution: every RIP reads it.
    private static byte[] PressJpeg(Image image, ImageColor color, int quality)
    {
        // libvips writes Adobe's inverted CMYK; PDF takes samples as they are, so they are turned round first (0 is no ink).
        using var plain = color == ImageColor.Cmyk ? image.Invert().Copy(interpretation: Enums.Interpretation.Cmyk) : image.Copy();
        return plain.JpegsaveBuffer(
            q: quality,
            optimizeCoding: true,
            interlace: false,
            trellisQuant: true,
            subsampleMode: Enums.ForeignSubsample.Off,
            keep: Enums.ForeignKeep.None);
    }

    private static byte[] Png(Image image)
    {
        var few = Tone.Colours(image, PaletteColours) <= PaletteColours;
        return few && image.Bands == 3
            ? image.PngsaveBuffer(compression: 9, palette: true, q: 100, dither: 0, effort: 7, keep: Enums.ForeignKeep.None)
            : image.PngsaveBuffer(compression: 9, filter: Enums.ForeignPngFilter.All, keep: Enums.ForeignKeep.None);
    }

    private static byte[] Deflate(byte[] samples)
    {
        using var bytes = new MemoryStream();
        using (var zlib = new ZLibStream(bytes, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            zlib.Write(samples);
        }

        return bytes.ToArray();
    }
}
