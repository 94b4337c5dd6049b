using NetVips;
using Publisher.Core.Model;

namespace Publisher.Imaging.Codecs;

/// <summary>A picture of ink and paper and nothing between, one byte a pixel: 0 or 1 (paper).</summary>
internal sealed record Bitmap(int Width, int Height, byte[] Pixels);

/// <summary>Line art (线条图) of one bit a pixel. It is never smoothed and never enlarged: the plate resolves what the file has.</summary>
internal static class LineArt
{
    /// <summary>Might the picture be line art: called so, or of one bit a sample?</summary>
    internal static bool Claims(Image image, PressRules rules) =>
        rules.Kind == PictureKind.LineArt || (rules.Kind == PictureKind.Auto && image.Contains("bits-per-sample") && image.Get("bits-per-sample") is 1);

    /// <summary>The picture in ink and paper; null when it holds anything else and was not called line art.</summary>
    internal static Bitmap? Read(Image image, PressRules rules)
    {
        using var opaque = Sizing.Opaque(image);
        using var gray = image.Interpretation == Enums.Interpretation.Cmyk ? Color.ColorConversion.ToScreen(opaque) : opaque.Copy();
        using var one = gray.Bands == 1 && gray.Format == Enums.BandFormat.Uchar ? gray.Copy() : gray.Colourspace(Enums.Interpretation.Bw);
        using var upright = Upright(one);
        var pixels = upright.WriteToMemory<byte>();
        if (rules.Kind != PictureKind.LineArt && pixels.AsSpan().ContainsAnyExcept((byte)0, (byte)255))
        {
            return null;
        }

        for (var i = 0; i < pixels.Length; i++)
        {
            pixels[i] = (byte)(pixels[i] >> 7);
        }

        var (width, height) = rules.LineArtWidth == 0 || rules.LineArtHeight == 0
            ? (upright.Width, upright.Height)
            : Sizing.Fit(upright.Width, upright.Height, rules.LineArtWidth, rules.LineArtHeight);
        var bitmap = new Bitmap(upright.Width, upright.Height, pixels);
        return width == bitmap.Width && height == bitmap.Height ? bitmap : Reduce(bitmap, width, height);
    }

    /// <summary>A smaller bitmap: a pixel is paper when at least half of the area that it covers is.</summary>
    internal static Bitmap Reduce(Bitmap source, int width, int height)
    {
        var reduced = new byte[width * height];
        var sums = new long[width];
        var row = new long[width];
        var half = (long)source.Width * source.Height / 2;
        var y = 0;
        for (var at = 0; at < source.Height; at++)
        {
            Across(source, at, row);

            // in units of one source row over the height: this row reaches from at·height to (at + 1)·height, a target row covers source.Height
            var end = (long)(at + 1) * height;
            var edge = (long)(y + 1) * source.Height;
            var inside = Math.Min(end, edge) - ((long)at * height);
            Add(sums, row, inside);
            if (end < edge)
            {
                continue;
            }

            for (var x = 0; x < width; x++)
            {
                reduced[(y * width) + x] = sums[x] >= half ? (byte)1 : (byte)0;
            }

            Array.Clear(sums);
            Add(sums, row, end - edge);
            y++;
        }

        return new Bitmap(width, height, reduced);
    }

    /// <summary>Rows of eight pixels a byte, the first in the highest bit, padded with paper.</summary>
    internal static byte[] Pack(Bitmap bitmap)
    {
        var stride = (bitmap.Width + 7) / 8;
        var packed = new byte[stride * bitmap.Height];
        for (var y = 0; y < bitmap.Height; y++)
        {
            var pixels = bitmap.Pixels.AsSpan(y * bitmap.Width, bitmap.Width);
            var row = packed.AsSpan(y * stride, stride);
            for (var x = 0; x < stride * 8; x++)
            {
                var paper = x >= pixels.Length || pixels[x] != 0;
                row[x >> 3] |= (byte)(paper ? 0x80 >> (x & 7) : 0);
            }
        }

        return packed;
    }

    private static Image Upright(Image image)
    {
        if (!image.Contains("orientation") || image.Get("orientation") is 1)
        {
            return image.Copy();
        }

        using var held = image.CopyMemory();
        return held.Autorot();
    }

    // The paper in each target column of one source row, in units of one source pixel over the width.
    private static void Across(Bitmap source, int at, long[] row)
    {
        Array.Clear(row);
        var width = row.Length;
        var pixels = source.Pixels.AsSpan(at * source.Width, source.Width);
        var x = 0;
        for (var i = 0; i < pixels.Length; i++)
        {
            var end = (long)(i + 1) * width;
            var edge = (long)(x + 1) * source.Width;
            if (pixels[i] != 0)
            {
                row[x] += Math.Min(end, edge) - ((long)i * width);
                if (end > edge)
                {
                    row[x + 1] += end - edge;
                }
            }

            x += end >= edge ? 1 : 0;
        }
    }

    private static void Add(long[] sums, long[] row, long weight)
    {
        for (var i = 0; weight > 0 && i < row.Length; i++)
        {
            sums[i] += row[i] * weight;
        }
    }
}
