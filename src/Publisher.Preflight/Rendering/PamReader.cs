using System.Globalization;
using System.Text;

namespace Publisher.Preflight.Rendering;

/// <summary>Reads pictures of four plates one after the other as a renderer prints them (PAM, netpbm), row by row.</summary>
internal static class PamReader
{
    private const int MostPixels = 60_000_000;
    private const int Plates = 4;

    /// <summary>Reads pictures to the end of the stream.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="begin">Told the width and height of each picture.</param>
    /// <param name="row">Given each row: cyan, magenta, yellow, black, 0 to 255.</param>
    /// <exception cref="InvalidDataException">It is no such picture.</exception>
    internal static void Read(Stream stream, Action<int, int> begin, RowReader row)
    {
        using var buffered = new BufferedStream(stream, 1 << 16);
        while (Line(buffered) is { } first)
        {
            if (first != "P7")
            {
                throw new InvalidDataException("no PAM picture: " + first[..Math.Min(first.Length, 60)]);
            }

            var (width, height) = Header(buffered);
            begin(width, height);
            var samples = new byte[width * Plates];
            for (var y = 0; y < height; y++)
            {
                buffered.ReadExactly(samples);
                row(y, samples);
            }
        }
    }

    /// <summary>Takes a row.</summary>
    internal delegate void RowReader(int y, ReadOnlySpan<byte> samples);

    private static (int Width, int Height) Header(BufferedStream stream)
    {
        var (width, height, depth, most) = (0, 0, 0, 0);
        for (var line = Line(stream); line != "ENDHDR"; line = Line(stream))
        {
            var words = (line ?? throw new InvalidDataException("PAM header")).Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (words is [var key, var value] && int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            {
                (width, height, depth, most) = key switch
                {
                    "WIDTH" => (number, height, depth, most),
                    "HEIGHT" => (width, number, depth, most),
                    "DEPTH" => (width, height, number, most),
                    "MAXVAL" => (width, height, depth, number),
                    _ => (width, height, depth, most),
                };
            }
        }

        return width > 0 && height > 0 && depth == Plates && most == 255 && (long)width * height <= MostPixels
            ? (width, height)
            : throw new InvalidDataException("PAM header");
    }

    private static string? Line(BufferedStream stream)
    {
        var line = new StringBuilder();
        for (var b = stream.ReadByte(); b != '\n'; b = stream.ReadByte())
        {
            if (b < 0)
            {
                return line.Length == 0 ? null : line.ToString();
            }

            if (line.Append((char)b).Length > 1000)
            {
                throw new InvalidDataException("PAM header");
            }
        }

        return line.ToString();
    }
}
