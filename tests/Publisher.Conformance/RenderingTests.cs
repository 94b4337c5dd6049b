using System.Globalization;
using System.Text;

namespace Publisher.Conformance;

/// <summary>Two renderers that share no code draw the same pages.</summary>
public sealed class RenderingTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("publisher-render-").FullName;

    [Fact]
    public void Poppler_and_MuPDF_draw_the_same_pages()
    {
        var poppler = Machine.Run("pdftoppm", "-r", "36", "-gray", SampleBook.Pdf, Path.Combine(_folder, "p"));
        var mupdf = Machine.Run("mutool", "draw", "-q", "-r", "36", "-c", "gray", "-o", Path.Combine(_folder, "m-%04d.pgm"), SampleBook.Pdf);
        Assert.True(poppler.Code == 0 && mupdf.Code == 0, poppler.Error + mupdf.Error);
        Assert.DoesNotMatch("(?i)error", poppler.Error + mupdf.Error);
        var left = Drawn("p-*.pgm");
        var right = Drawn("m-*.pgm");
        Assert.Equal(left.Length, right.Length);
        var different = left.Zip(right).Select((pair, i) => (Page: i + 1, Distance: Distance(pair.First, pair.Second))).Where(d => d.Distance > 60);
        Assert.Empty(different);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string[] Drawn(string pattern) => [.. Directory.EnumerateFiles(_folder, pattern).Order(StringComparer.Ordinal)];

    // Mean difference of grey in thousandths of white, over cells of 8 × 8 pixels: hinting and smoothing may differ, places and tones may not.
    private static long Distance(string left, string right)
    {
        var (a, widthA, heightA) = Read(left);
        var (b, widthB, heightB) = Read(right);
        if (Math.Abs(widthA - widthB) > 1 || Math.Abs(heightA - heightB) > 1)
        {
            return 1000;
        }

        long worst = 0;
        for (var y = 0; y + 8 <= Math.Min(heightA, heightB); y += 8)
        {
            for (var x = 0; x + 8 <= Math.Min(widthA, widthB); x += 8)
            {
                worst = Math.Max(worst, Math.Abs(Cell(a, widthA, x, y) - Cell(b, widthB, x, y)) * 1000 / (64 * 255));
            }
        }

        return worst / 3;
    }

    private static long Cell(byte[] pixels, int width, int x, int y)
    {
        long sum = 0;
        for (var row = 0; row < 8; row++)
        {
            for (var column = 0; column < 8; column++)
            {
                sum += pixels[((y + row) * width) + x + column];
            }
        }

        return sum;
    }

    // PGM: "P5 width height 255", one white space, then the samples; comments begin with '#'.
    private static (byte[] Pixels, int Width, int Height) Read(string path)
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

        return (bytes[at..], int.Parse(fields[1], CultureInfo.InvariantCulture), int.Parse(fields[2], CultureInfo.InvariantCulture));
    }
}
