using System.IO.Compression;

namespace Publisher.Pdf.Images;

/// <summary>Decodes 8-bit PNG rows with alpha and lays them on white paper: no plate prints where nothing was drawn.</summary>
internal static class PngFlattener
{
    /// <summary>Opaque samples, row by row; null when the data are damaged.</summary>
    public static byte[]? Flatten(PngFile png)
    {
        var channels = png.Channels;
        var stride = png.Width * channels;
        var colors = channels - 1;
        var flat = new byte[(long)png.Width * png.Height * colors];
        var above = new byte[stride];
        var row = new byte[stride + 1];
        try
        {
            using var zlib = new ZLibStream(new MemoryStream(png.Data), CompressionMode.Decompress);
            var written = 0;
            for (var y = 0; y < png.Height; y++)
            {
                zlib.ReadExactly(row);
                if (!Unfilter(row[0], row.AsSpan(1), above, channels))
                {
                    return null;
                }

                row.AsSpan(1).CopyTo(above);
                written = Compose(above, channels, flat, written);
            }
        }
        catch (Exception e) when (e is InvalidDataException or EndOfStreamException)
        {
            return null;
        }

        return flat;
    }

    private static int Compose(byte[] row, int channels, byte[] flat, int written)
    {
        for (var at = 0; at < row.Length; at += channels)
        {
            var alpha = row[at + channels - 1];
            for (var c = 0; c < channels - 1; c++)
            {
                flat[written++] = (byte)(((row[at + c] * alpha) + (255 * (255 - alpha)) + 127) / 255);
            }
        }

        return written;
    }

    // PNG §9: each byte was written as its difference from a prediction.
    private static bool Unfilter(int filter, Span<byte> row, ReadOnlySpan<byte> above, int pixel)
    {
        for (var i = 0; i < row.Length; i++)
        {
            int left = i >= pixel ? row[i - pixel] : 0;
            int corner = i >= pixel ? above[i - pixel] : 0;
            var prediction = filter switch
            {
                0 => 0,
                1 => left,
                2 => above[i],
                3 => (left + above[i]) / 2,
                4 => Paeth(left, above[i], corner),
                _ => -1,
            };
            if (prediction < 0)
            {
                return false;
            }

            row[i] = (byte)(row[i] + prediction);
        }

        return true;
    }

    private static int Paeth(int left, int up, int corner)
    {
        var estimate = left + up - corner;
        var (toLeft, toUp, toCorner) = (Math.Abs(estimate - left), Math.Abs(estimate - up), Math.Abs(estimate - corner));
        return toLeft <= toUp && toLeft <= toCorner ? left : toUp <= toCorner ? up : corner;
    }
}
