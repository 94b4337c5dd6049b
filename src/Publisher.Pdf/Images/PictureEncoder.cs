using System.Diagnostics;
using System.IO.Compression;
using Publisher.Core.Build;
using Publisher.Pdf.Objects;

namespace Publisher.Pdf.Images;

/// <summary>Takes prepared pictures over into PDF, recoding none that PDF can take as it is.</summary>
internal static class PictureEncoder
{
    private static readonly PictureProblem Damaged = new("文件残缺，或尺寸与所称不符", "it is damaged or not of the size it claims");

    public static Picture Encode(ImageAsset asset, int number) => asset.Encoding switch
    {
        ImageEncoding.Jpeg => Jpeg(asset, number),
        ImageEncoding.Png => Png(asset, number),
        ImageEncoding.Flate => Samples(asset, number),
        _ => throw new UnreachableException(asset.Encoding.ToString()),
    };

    private static Picture Samples(ImageAsset asset, int number)
    {
        var channels = asset.Color switch { ImageColor.Gray => 1, ImageColor.Rgb => 3, _ => 4 };
        if (asset.Bits != 8 && (asset.Bits != 1 || channels != 1))
        {
            return Refused(number, new("像素的位深不合用", "its samples have an unusable depth"));
        }

        var row = (((long)asset.Width * channels * asset.Bits) + 7) / 8;
        return Holds(asset.Content, row * asset.Height)
            ? new()
            {
                Number = number,
                Width = asset.Width,
                Height = asset.Height,
                Bits = asset.Bits,
                Channels = channels,
                Data = new(asset.Content, "FlateDecode"),
            }
            : Refused(number, Damaged);
    }

    // A stream that ends early leaves a reader to guess the rest of the picture.
    private static bool Holds(ReadOnlyMemory<byte> deflated, long length)
    {
        var buffer = new byte[1 << 16];
        try
        {
            using var zlib = new ZLibStream(new MemoryStream(deflated.ToArray()), CompressionMode.Decompress);
            for (int read; (read = zlib.Read(buffer)) > 0;)
            {
                length -= read;
            }

            return length == 0;
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }

    private static Picture Jpeg(ImageAsset asset, int number)
    {
        if (JpegHeader.Read(asset.Content.Span) is not { } header || (header.Width, header.Height) != (asset.Width, asset.Height))
        {
            return Refused(number, Damaged);
        }

        if (header.Bits != 8 || header.Channels is not (1 or 3 or 4))
        {
            return Refused(number, new("JPEG 的位深或通道数不合用", "its JPEG has an unusable depth or number of channels"));
        }

        return new()
        {
            Number = number,
            Width = header.Width,
            Height = header.Height,
            Channels = header.Channels,
            Inverted = header is { Channels: 4, HasAdobeMarker: true },
            Data = new(asset.Content, "DCTDecode"),
        };
    }

    private static Picture Png(ImageAsset asset, int number)
    {
        if (PngFile.Read(asset.Content.Span) is not { } png || (png.Width, png.Height) != (asset.Width, asset.Height))
        {
            return Refused(number, Damaged);
        }

        if (png.Interlaced || png.Bits > 8 || png.HasTransparentColor)
        {
            return Refused(number, new("PNG 是隔行、16 位或带透明色的", "its PNG is interlaced, of 16 bits, or has a transparent colour"));
        }

        return png.ColorType is 4 or 6 ? Flattened(png, number) : PassedThrough(png, number);
    }

    // PDF's PNG predictors (ISO 32000-1 7.4.4.4) read the rows as the file has them.
    private static Picture PassedThrough(PngFile png, int number)
    {
        var gray = IsGray(png.Palette);
        return new()
        {
            Number = number,
            Width = png.Width,
            Height = png.Height,
            Bits = png.Bits,
            Channels = png.Channels,
            Palette = png.ColorType != 3 ? default : gray ? png.Palette.Where((_, i) => i % 3 == 0).ToArray() : png.Palette,
            PaletteIsGray = gray,
            PngRows = true,
            Data = new(png.Data, "FlateDecode"),
        };
    }

    private static Picture Flattened(PngFile png, int number) => PngFlattener.Flatten(png) is { } samples
        ? new()
        {
            Number = number,
            Width = png.Width,
            Height = png.Height,
            Channels = png.Channels - 1,
            Data = StreamData.Deflated(samples),
        }
        : Refused(number, Damaged);

    private static bool IsGray(byte[] palette)
    {
        for (var i = 0; i + 2 < palette.Length; i += 3)
        {
            if (palette[i] != palette[i + 1] || palette[i] != palette[i + 2])
            {
                return false;
            }
        }

        return true;
    }

    private static Picture Refused(int number, PictureProblem problem) => new() { Number = number, Problem = problem };
}
