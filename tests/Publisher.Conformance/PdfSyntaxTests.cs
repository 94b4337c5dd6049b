using System.Globalization;
using System.Text.RegularExpressions;

namespace Publisher.Conformance;

public sealed partial class PdfSyntaxTests
{
    [Fact]
    public void Qpdf_finds_no_fault()
    {
        var ran = Machine.Run("qpdf", "--check", SampleBook.Pdf);
        Assert.True(ran.Code == 0, ran.All);
        Assert.DoesNotContain("WARNING", ran.All, StringComparison.Ordinal);
    }

    [Fact]
    public void MuPDF_reads_every_object_without_a_word()
    {
        var ran = Machine.Run("mutool", "info", SampleBook.Pdf);
        Assert.True(ran.Code == 0, ran.All);
        Assert.DoesNotMatch("(?i)(error|warning):", ran.All);
    }

    [Fact]
    public void All_fonts_are_embedded_as_subsets_with_Unicode_maps()
    {
        var rows = Machine.Run("pdffonts", SampleBook.Pdf).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(2).ToArray();
        Assert.NotEmpty(rows);
        Assert.All(rows, row => Assert.Matches(@"^[A-Z]{6}\+\S+\s.*\syes yes yes\s", row));
    }

    [Fact]
    public void Every_page_has_its_boxes()
    {
        var pages = SampleBook.Report("print").GetProperty("print").GetProperty("pages").GetInt32();
        Assert.Equal(0, pages % 4);
        var info = Machine.Run("pdfinfo", "-box", "-f", "1", "-l", pages.ToString(CultureInfo.InvariantCulture), SampleBook.Pdf).Output;
        var boxes = Box().Matches(info).Select(m => (Name: m.Groups[1].Value, Width: Number(m, 4) - Number(m, 2), Height: Number(m, 5) - Number(m, 3))).ToArray();
        Assert.Equal(pages, boxes.Count(b => b.Name == "TrimBox"));

        // 170 × 240 mm trimmed, 3 mm bleed on every edge.
        Assert.All(boxes.Where(b => b.Name == "TrimBox"), b => Near(170, 240, b.Width, b.Height));
        Assert.All(boxes.Where(b => b.Name == "BleedBox"), b => Near(176, 246, b.Width, b.Height));
        Assert.All(boxes.Where(b => b.Name == "MediaBox"), b => Assert.True(b.Width >= 498.8m && b.Height >= 697.2m));
        Assert.Matches(@"Pages:\s+" + pages, info);
    }

    [Fact]
    public void It_has_bookmarks_and_page_labels()
    {
        var json = Machine.Run("qpdf", "--json", "--json-key=outlines", "--json-key=pagelabels", SampleBook.Pdf).Output;
        Assert.Contains("第一章", json, StringComparison.Ordinal);
        Assert.Contains("\"pagelabels\"", json, StringComparison.Ordinal);
        Assert.DoesNotContain("\"pagelabels\": []", json, StringComparison.Ordinal);
    }

    private static void Near(decimal widthMm, decimal heightMm, decimal width, decimal height)
    {
        Assert.InRange(width, (widthMm * 72 / 25.4m) - 0.02m, (widthMm * 72 / 25.4m) + 0.02m);
        Assert.InRange(height, (heightMm * 72 / 25.4m) - 0.02m, (heightMm * 72 / 25.4m) + 0.02m);
    }

    private static decimal Number(Match match, int group) => decimal.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"Page\s+\d+\s+(\w+Box):\s+([-\d.]+)\s+([-\d.]+)\s+([-\d.]+)\s+([-\d.]+)")]
    private static partial Regex Box();
}
