using UglyToad.PdfPig;

namespace Publisher.Conformance;

/// <summary>The manuscript's text, read back from the print PDF by three programs.</summary>
public sealed class PdfTextTests
{
    private static readonly string[] PageBreak = ["\f"];

    [Fact]
    public void Poppler_reads_the_whole_manuscript() => Whole(Pages(Machine.Run("pdftotext", "-raw", "-enc", "UTF-8", SampleBook.Pdf, "-")));

    [Fact]
    public void MuPDF_reads_the_whole_manuscript() => Whole(Pages(Machine.Run("mutool", "draw", "-q", "-F", "text", "-o", "-", SampleBook.Pdf)));

    [Fact]
    public void PdfPig_reads_the_whole_manuscript()
    {
        using var pdf = PdfDocument.Open(SampleBook.Pdf);
        Whole([.. pdf.GetPages().Select(p => ManuscriptText.Han(string.Concat(p.Letters.Select(l => l.Value))))]);
    }

    private static string[] Pages(Ran ran)
    {
        Assert.True(ran.Code == 0, ran.Error);
        return [.. ran.Output.Split(PageBreak, StringSplitOptions.None).Select(ManuscriptText.Han)];
    }

    private static void Whole(string[] pages)
    {
        Assert.NotEmpty(ManuscriptText.Runs());
        Assert.Empty(Conservation.Missing(pages));
        Assert.Empty(Conservation.Fewer(pages));
    }
}
