using System.Globalization;
using System.IO.Compression;
using System.Text.Json;

namespace Publisher.Conformance;

/// <summary>The cover as other programs see it.</summary>
public sealed class CoverTests
{
    private static string Pdf
    {
        get
        {
            var path = Path.Combine(SampleBook.Folder, "cover.pdf");
            if (!File.Exists(path))
            {
                Machine.Missing(path);
            }

            return path;
        }
    }

    private static JsonElement Row => SampleBook.Report("cover").GetProperty("cover");

    [Fact]
    public void The_bar_code_of_the_rendered_cover_is_the_ISBN_with_its_add_on()
    {
        var picture = Path.Combine(Directory.CreateTempSubdirectory("publisher-cover-").FullName, "cover");
        try
        {
            var drawn = Machine.Run("pdftoppm", "-r", "300", "-png", "-singlefile", Pdf, picture);
            Assert.True(drawn.Code == 0 && drawn.All.Length == 0, drawn.All);
            var read = Machine.Run("zbarimg", "-q", "-Sdisable", "-Sean13.enable", "-Sean2.enable", picture + ".png");
            var lines = read.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
            Assert.Contains("EAN-13:" + Fact("print:", '-'), lines);
            Assert.Contains("EAN-2:" + Fact("barcode:", ' ')[^2..], lines);
        }
        finally
        {
            Directory.Delete(Path.GetDirectoryName(picture)!, recursive: true);
        }
    }

    [Fact]
    public void The_boxes_are_as_computed_from_the_pages_of_the_interior()
    {
        var pages = SampleBook.Report("print").GetProperty("print").GetProperty("pages").GetInt32();
        Assert.Equal(pages, Row.GetProperty("pages").GetInt32());

        // two pages of 170 mm, two flaps of 80 mm, and the spine: leaves of 0.12 mm, two sheets of 0.3 mm, glue of 0.3 mm
        var spine = ((decimal)pages / 2 * 0.12m) + 0.9m;
        Assert.Equal(spine * 100, Row.GetProperty("spineHundredthsMm").GetInt32());
        var info = Machine.Run("pdfinfo", "-box", Pdf);
        Assert.True(info.Code == 0 && info.Error.Length == 0, info.All);
        var (width, height) = (500 + spine, 240m);
        Near(Box(info.Output, "TrimBox"), 3, 3, width + 3, height + 3);
        Near(Box(info.Output, "BleedBox"), 0, 0, width + 6, height + 6);
    }

    [Fact]
    public void The_bars_are_black_ink_alone_on_bare_paper()
    {
        var code = Row.GetProperty("barcodeHundredthsMm");
        int At(string key) => code.GetProperty(key).GetInt32();
        var folder = Directory.CreateTempSubdirectory("publisher-cover-").FullName;
        try
        {
            // 254 pixels an inch: a tenth of a millimetre each
            var drawn = Machine.Run("gs", "-q", "-dSAFER", "-o", Path.Combine(folder, "page.tif"), "-sDEVICE=tiffsep", "-sCompression=none", "-r254", Pdf);
            Assert.True(drawn.Code == 0, drawn.All);
            foreach (var (plate, inked) in new[] { ("Cyan", false), ("Magenta", false), ("Yellow", false), ("Black", true) })
            {
                var file = Directory.EnumerateFiles(folder, $"*({plate}).tif").Single();
                var (width, rows) = GrayTiff.Read(file);
                var ink = 0L;
                for (var y = (At("y") / 10) + 32; y < ((At("y") + At("height")) / 10) + 28; y++)
                {
                    for (var x = (At("x") / 10) + 32; x < ((At("x") + At("width")) / 10) + 28; x++)
                    {
                        ink += 255 - rows[(y * width) + x];
                    }
                }

                Assert.Equal(inked, ink > 0);
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void The_e_book_has_a_cover_of_the_front_s_shape()
    {
        using var epub = ZipFile.OpenRead(SampleBook.Epub);
        var cover = Assert.Single(epub.Entries, e => e.FullName == "EPUB/images/cover.jpg");
        using var stream = cover.Open();
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        var (width, height) = JpegSize(bytes.ToArray());
        Assert.True(width >= 1600 && height >= 2250, $"{width} × {height}");

        // the trimmed front, 170 × 240 mm, to a pixel
        Assert.InRange(width * 240L, (height - 2) * 170L, (height + 2) * 170L);
    }

    private static (int Width, int Height) JpegSize(byte[] jpeg)
    {
        for (var i = 2; i + 9 < jpeg.Length; i += 2 + (jpeg[i + 2] << 8) + jpeg[i + 3])
        {
            if (jpeg[i + 1] is 0xC0 or 0xC1 or 0xC2)
            {
                return ((jpeg[i + 7] << 8) + jpeg[i + 8], (jpeg[i + 5] << 8) + jpeg[i + 6]);
            }
        }

        return (0, 0);
    }

    private static decimal[] Box(string info, string name) =>
        [.. info.Split('\n').Single(l => l.StartsWith(name + ":", StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(n => decimal.Parse(n, CultureInfo.InvariantCulture))];

    // pdfinfo prints hundredths of a point
    private static void Near(decimal[] box, params decimal[] millimetres)
    {
        for (var i = 0; i < 4; i++)
        {
            Assert.InRange(box[i], (millimetres[i] * 72 / 25.4m) - 0.01m, (millimetres[i] * 72 / 25.4m) + 0.01m);
        }
    }

    private static string Fact(string key, char taken)
    {
        var line = File.ReadLines(Path.Combine(SampleBook.Manuscript, "book.yaml")).First(l => l.TrimStart().StartsWith(key, StringComparison.Ordinal));
        return string.Concat(line[(line.IndexOf(key, StringComparison.Ordinal) + key.Length)..].Where(c => c != taken && char.IsAsciiDigit(c)));
    }
}
