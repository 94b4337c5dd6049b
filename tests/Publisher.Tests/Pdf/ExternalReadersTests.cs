using Publisher.Fonts;
using Publisher.Pdf.Conformance;
using Publisher.Tests.Fonts;

namespace Publisher.Tests.Pdf;

public sealed class ExternalReadersTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("pdf").FullName;
    private readonly FontLibrary _fonts = TestFonts.Library();

    public void Dispose()
    {
        _fonts.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Theory]
    [InlineData("x4", false)]
    [InlineData("x4", true)]
    [InlineData("x1a", false)]
    [InlineData("draft", false)]
    public async Task Qpdf_finds_no_fault(string profile, bool pretty)
    {
        var (exit, output) = await Tools.Run("qpdf", "--check", Sample(profile, pretty));
        Assert.True(exit == 0, output);
    }

    [Fact]
    public async Task All_fonts_are_embedded_subsets_with_unicode()
    {
        var (_, output) = await Tools.Run("pdffonts", Sample());
        var lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries)[2..];
        Assert.Equal(5, lines.Length);
        Assert.All(lines, line => Assert.Matches(@"^[A-Z]{6}\+\S+ .*Identity-H +yes yes yes ", line));
    }

    [Fact]
    public async Task Poppler_reads_the_characters_in_order()
    {
        var (_, output) = await Tools.Run("pdftotext", "-raw", Sample(), "-");
        Assert.Contains("斯大林格勒——“这里没有退路”……", output, StringComparison.Ordinal);
        Assert.Contains("爆发，（第三章）《朱可夫》：一；二！", output, StringComparison.Ordinal);
        Assert.Contains("office, first flight", output, StringComparison.Ordinal);
        Assert.Contains("第三章莫斯科，列宁格勒。", output, StringComparison.Ordinal);
        Assert.Contains("Name keyed outlines", output, StringComparison.Ordinal);
        Assert.Contains("与苏德战争爆发。", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task MuPdf_reads_the_characters()
    {
        var (_, output) = await Tools.Run("mutool", "draw", "-q", "-F", "text", Sample());
        Assert.Contains("斯大林格勒——“这里没有退路”……", output, StringComparison.Ordinal);
        Assert.Contains("office, first flight", output, StringComparison.Ordinal);
        Assert.DoesNotContain("error", output, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Everything_black_is_on_the_black_plate_only()
    {
        var (exit, output) = await Tools.Run("gs", "-q", "-dBATCH", "-dNOPAUSE", "-dSAFER", "-sDEVICE=inkcov", "-o", "-", Sample());
        Assert.True(exit == 0, output);
        var pages = output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(2, pages.Length);
        Assert.All(pages, page =>
        {
            var inks = page.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            Assert.Equal(["0.00000", "0.00000", "0.00000"], inks[..3]);
            Assert.NotEqual("0.00000", inks[3]);
        });
    }

    private string Sample(string profile = "x4", bool pretty = false)
    {
        var request = PdfKit.Request(_fonts, SamplePages.Document(_fonts), PdfProfile.Find(profile), SamplePages.Picture);
        var path = Path.Combine(_folder, "sample.pdf");
        File.WriteAllBytes(path, PdfKit.Write(request with { Pretty = pretty }));
        return path;
    }
}
