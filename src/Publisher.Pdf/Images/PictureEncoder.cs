using System.Diagnostics;
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
        ImageEncoding.Flate => new()
        {
            Number = number,
            Width = asset.Width,
            Height = asset.Height,
            Channels = asset.Color switch { ImageColor.Gray => 1, ImageColor.Rgb => 3, _ => 4 },
            Data = new(asset.Content, "FlateDecode"),
        },
        _ => throw new UnreachableException(asset.Encoding.ToString()),
    };

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
