using System.Globalization;
using System.Text;

namespace Publisher.Conformance;

/// <summary>A page as a renderer drew it, in grey.</summary>
internal sealed record GrayPicture(byte[] Pixels, int Width, int Height)
{
    private const int Side = 8;

    /// <summary>Reads a PGM: "P5 width height 255", one white space, then the samples; comments begin with '#'.</summary>
    internal static GrayPicture Read(string path)
    {
        var bytes = File.ReadAllBytes(path);
        var at = 0;
        var fields = new List<string>();
        while (fields.Count < 4)
        {
            var start = at;
            while (!char.IsWhiteSpace((char)bytes[at]))
            {
                at++;
            }

            var word = Encoding.ASCII.GetString(bytes, start, at - start);
            if (word.StartsWith('#'))
            {
                at = Array.IndexOf(bytes, (byte)'\n', start);
            }
            else if (word.Length > 0)
            {
                fields.Add(word);
            }

            at++;
        }

        return new GrayPicture(bytes[at..], int.Parse(fields[1], CultureInfo.InvariantCulture), int.Parse(fields[2], CultureInfo.InvariantCulture));
    }

    /// <summary>The upper part of the picture.</summary>
    internal GrayPicture Top(int height) => new(Pixels[..(Width * height)], Width, height);

    /// <summary>Differences of cells of 8 × 8 pixels, in thousandths of white: smoothing may differ, places and tones may not.</summary>
    internal IEnumerable<long> Differences(GrayPicture other)
    {
        for (var y = 0; y + Side <= Math.Min(Height, other.Height); y += Side)
        {
            for (var x = 0; x + Side <= Math.Min(Width, other.Width); x += Side)
            {
                yield return Math.Abs(Cell(x, y) - other.Cell(x, y)) * 1000 / (Side * Side * 255);
            }
        }
    }

    private long Cell(int x, int y)
    {
        long sum = 0;
        for (var row = 0; row < Side; row++)
        {
            for (var column = 0; column < Side; column++)
            {
                sum += Pixels[((y + row) * Width) + x + column];
            }
        }

        return sum;
    }
}
