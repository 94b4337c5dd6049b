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

    // Smoothing may differ between renderers, places and tones may not.
    private static long Distance(string left, string right)
    {
        var (a, b) = (GrayPicture.Read(left), GrayPicture.Read(right));
        return Math.Abs(a.Width - b.Width) > 1 || Math.Abs(a.Height - b.Height) > 1 ? 1000 : a.Differences(b).Max() / 3;
    }
}
