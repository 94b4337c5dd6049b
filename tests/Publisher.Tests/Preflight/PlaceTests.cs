using Publisher.Preflight;

namespace Publisher.Tests.Preflight;

/// <summary>What lies where: bleed, text near the trim, thin lines, small text in several inks, pages that are blank.</summary>
public sealed class PlaceTests
{
    [Theory]
    [InlineData("0 300 200 100")]
    [InlineData("4 300 200 100", "PF088")]
    [InlineData("8.5039 300 200 100", "PF088")]
    [InlineData("12 300 200 100")]
    [InlineData("100 600 100 97.3228")]
    [InlineData("100 600 100 90", "PF088")]
    [InlineData("400 300 92 100", "PF088")]
    [InlineData("400 300 98.8976 100")]
    public void Tints_that_run_to_the_edge_reach_the_bleed(string rectangle, params string[] codes)
    {
        Assert.Equal(codes, MiniPdf.Good().Draw(1, $"0 0 0 0.3 k {rectangle} re f").Codes());
        Assert.Empty(MiniPdf.Good().Draw(1, $"0 0 0 0 k {rectangle} re f").Codes());
    }

    [Fact]
    public void A_clip_decides_how_far_something_reaches()
    {
        Assert.Equal(["PF088"], MiniPdf.Good().Draw(1, "q 8.5 8.5 481.9 680.3 re W n 0 0 0 0.3 k 0 0 498.8976 697.3228 re f Q").Codes());
        Assert.Empty(MiniPdf.Good().Draw(1, "q 50 50 100 100 re W n 0 0 0 0.3 k 0 0 495 695 re f Q").Codes());
    }

    [Theory]
    [InlineData("100 500")]
    [InlineData("20 500")]
    [InlineData("14 500", "PF086")]
    [InlineData("5 500", "PF087")]
    [InlineData("486 500", "PF087")]
    [InlineData("472 500", "PF086")]
    [InlineData("100 682", "PF087")]
    public void Text_keeps_from_the_trim(string at, params string[] codes) => Assert.Equal(codes, MiniPdf.Good().Draw(1, MiniPdf.Text(at)).Codes());

    [Theory]
    [InlineData("0.25 w 100 300 m 200 300 l S")]
    [InlineData("0.2 w 100 300 m 200 300 l S", "PF084")]
    [InlineData("0 w 100 300 m 200 300 l S", "PF084")]
    [InlineData("q 0.1 0 0 0.1 0 0 cm 2 w 1000 3000 m 2000 3000 l S Q", "PF084")]
    [InlineData("100 300 100 0.2 re f", "PF084")]
    [InlineData("100 300 100 0.3 re f")]
    [InlineData("0 0 0 1 k 90 290 200 60 re f 0 0 0 0 k 100 300 100 0.3 re f", "PF085")]
    public void Thin_lines(string content, params string[] codes) => Assert.Equal(codes, MiniPdf.Good().Draw(1, "0 0 0 1 k 0 0 0 1 K " + content).Codes());

    [Fact]
    public void Thin_lines_and_small_text_of_several_inks()
    {
        Assert.Equal(["PF085"], MiniPdf.Good().Draw(1, "0 0.5 0 1 K 0.4 w 100 300 m 200 300 l S").Codes(PreflightProfiles.InteriorColour));
        Assert.Equal(["PF056"], MiniPdf.Good().Draw(1, MiniPdf.Text("100 500", "0.6 0.4 0.4 1 k", "/GK gs")).Codes(PreflightProfiles.InteriorColour));
        Assert.Empty(MiniPdf.Good().Draw(1, MiniPdf.Text("100 500", "0.6 0.4 0.4 1 k", "/GK gs").Replace("10.5 Tf", "24 Tf", StringComparison.Ordinal)).Codes(PreflightProfiles.InteriorColour));
    }

    [Fact]
    public void Blank_pages_are_known_and_many_are_told()
    {
        var pdf = MiniPdf.Good(16);
        pdf.Draw(3, "").Draw(4, "0 0 0 0 k 50 50 100 100 re f");
        var report = pdf.Judge();
        Assert.Empty(report.Findings);
        Assert.Equal([4, 5], report.Pages.Where(p => p.Blank).Select(p => p.Number));
        pdf.Draw(5, "");
        Assert.Equal(["PF091"], pdf.Codes());
        var end = MiniPdf.Good(16);
        for (var i = 10; i < 16; i++)
        {
            end.Draw(i, "");
        }

        Assert.Empty(end.Codes());
        Assert.Equal(["PF091"], end.Draw(9, "").Codes());
    }

    [Fact]
    public void Four_ink_pictures_have_no_place_on_a_black_page_unless_they_are_black()
    {
        var pdf = MutationTests.WithImage(600, 600, 8, "/DeviceCMYK").Draw(1, "q 144 0 0 144 100 300 cm /Im1 Do Q");
        Assert.Empty(pdf.Codes());
        var coloured = new byte[600 * 600 * 4];
        coloured[4000] = 40;
        Assert.Equal(["PF055"], pdf.Set(MiniPdf.Extra, "<< /Subtype /Image /Width 600 /Height 600 /BitsPerComponent 8 /ColorSpace /DeviceCMYK /Filter /FlateDecode >>", Pdf.PdfKit.Deflate(coloured)).Codes());
        Assert.Equal(["PF055"], pdf.Set(MiniPdf.Extra, "<< /Subtype /Image /Width 600 /Height 600 /BitsPerComponent 8 /ColorSpace /DeviceCMYK /Filter /DCTDecode >>", [0xFF, 0xD8]).Codes());
    }

    [Fact]
    public void Shadings_are_judged_by_their_ends()
    {
        var pdf = MiniPdf.Good().Resource(1, "/Shading << /S1 60 0 R >> ").Draw(1, "q 100 300 100 100 re W n /S1 sh Q");
        string Shading(string to) => $"<< /ShadingType 2 /ColorSpace /DeviceCMYK /Coords [0 0 100 0] /Function << /FunctionType 2 /Domain [0 1] /C0 [0 0 0 0] /C1 [{to}] /N 1 >> >>";
        Assert.Empty(pdf.Set(60, Shading("0 0 0 1")).Codes());
        Assert.Equal(["PF055"], pdf.Set(60, Shading("0 0.5 0 1")).Codes());
        Assert.Equal(["PF050"], pdf.Set(60, Shading("0 0 0").Replace("CMYK", "RGB", StringComparison.Ordinal)).Codes());
    }
}
