using Publisher.Core.Diagnostics;
using Publisher.Preflight;
using Publisher.Tests.Pdf;

namespace Publisher.Tests.Preflight;

/// <summary>P01–P11 of the PDF rules: each spoils one thing of a good file, and exactly that is found.</summary>
public sealed class MutationTests
{
    [Fact]
    public void Nothing_is_found_in_the_good_file()
    {
        var report = MiniPdf.Good().Judge();
        Assert.Empty(report.Findings.Select(f => f.Said.Chinese));
        Assert.True(report.Complete);
        Assert.Equal(("PDF/X-4", "1.6", 250), (report.Claim, report.Version, report.PrintedSheets));
        Assert.Equal(["K"], report.Inks);
    }

    [Theory]
    [InlineData("/TrimBox [8.5039", "/TrimBox [-0.1", "PF031", "PF036", "PF037")]
    [InlineData("/TrimBox [8.5039 8.5039 490.3937 688.8189]", "", "PF030", "PF036")]
    [InlineData("/TrimBox [", "/ArtBox [8 8 480 680] /TrimBox [", "PF032")]
    [InlineData("/BleedBox [0 0 498.8976 697.3228]", "/BleedBox [4 4 494.8976 693.3228]", "PF037")]
    [InlineData("/BleedBox [0 0", "/BleedBox [-0.1 0", "PF031")]
    [InlineData("/Type /Page ", "/Type /Page /Rotate 90 ", "PF033")]
    [InlineData("/Type /Page ", "/Type /Page /UserUnit 2 ", "PF034", "PF036")]
    [InlineData("/MediaBox [0 0 498.8976 697.3228]", "", "PF038")]
    [InlineData("490.3937 688.8189", "480.3937 680.8189", "PF036")]
    public void P01_boxes(string from, string to, params string[] codes)
    {
        var found = MiniPdf.Good().Change(MiniPdf.Page(1), from, to).Judge();
        // A wrong user unit changes the size only for those who know it.
        Assert.Equal(codes.Where(c => c != "PF036" || !to.Contains("UserUnit", StringComparison.Ordinal)), MiniPdf.Codes(found));
        Assert.All(found.Findings, f => Assert.Equal(2, f.Page));
    }

    [Fact]
    public void P02_identification_only_in_Info() =>
        Assert.Equal(["PF012"], MiniPdf.Good().Change(MiniPdf.Metadata, "<pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>", "").Change(MiniPdf.Info, "/Title", "/GTS_PDFXVersion (PDF/X-4) /Title").Codes());

    [Theory]
    [InlineData("<pdfxid:GTS_PDFXVersion>PDF/X-4<", "<pdfxid:GTS_PDFXVersion>PDF/X-4:2010<", "PF011")]
    [InlineData("<pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>", "", "PF010")]
    [InlineData("<rdf:RDF", "<rdf:RDF <", "PF010", "PF014")]
    public void P02_identification(string from, string to, params string[] codes) => Assert.Equal(codes, MiniPdf.Good().Change(MiniPdf.Metadata, from, to).Codes());

    [Fact]
    public void P02_contradictory_identification() =>
        Assert.Equal(["PF013"], MiniPdf.Good().Change(MiniPdf.Info, "/Title", "/GTS_PDFXVersion (PDF/X-1a:2003) /Title").Codes());

    [Theory]
    [InlineData(MiniPdf.Info, "/Trapped /False", "/Trapped /Unknown", "PF017")]
    [InlineData(MiniPdf.Info, "/Trapped /False", "/Trapped /True", "PF016")]
    [InlineData(MiniPdf.Metadata, "<pdf:Trapped>False</pdf:Trapped>", "<pdf:Trapped>Unknown</pdf:Trapped>", "PF017")]
    [InlineData(MiniPdf.Info, "(Book)", "(Another)", "PF016")]
    [InlineData(MiniPdf.Info, "/CreationDate (D:20250601000000Z)", "/CreationDate (D:20250601000001Z)", "PF016")]
    [InlineData(MiniPdf.Metadata, "<xmp:MetadataDate>2025-06-01T00:00:00Z</xmp:MetadataDate>", "", "PF018")]
    public void P03_metadata(int number, string from, string to, params string[] codes) => Assert.Equal(codes, MiniPdf.Good().Change(number, from, to).Codes());

    [Fact]
    public void P03_dates_are_the_same_instant_in_any_zone() =>
        Assert.Empty(MiniPdf.Good().Change(MiniPdf.Info, "/CreationDate (D:20250601000000Z)", "/CreationDate (D:20250601080000+08'00')").Codes());

    [Fact]
    public void P03_no_title() =>
        Assert.Equal(["PF015", "PF018"], MiniPdf.Good().Change(MiniPdf.Info, "/Title (Book)", "").Change(MiniPdf.Metadata, ">Book<", "><").Codes());

    [Theory]
    [InlineData(MiniPdf.Catalog, "[5 0 R]", "[5 0 R 5 0 R]", "PF021")]
    [InlineData(MiniPdf.Catalog, "/OutputIntents [5 0 R]", "", "PF020")]
    [InlineData(MiniPdf.Intent, "/DestOutputProfile 6 0 R", "", "PF022")]
    [InlineData(MiniPdf.Intent, "/OutputConditionIdentifier (FOGRA39)", "", "PF024")]
    [InlineData(MiniPdf.Intent, "/S ", "/DestOutputProfileRef << >> /S ", "PF025")]
    [InlineData(MiniPdf.Icc, "/N 4", "/N 3", "PF023")]
    public void P04_output_intents(int number, string from, string to, params string[] codes) => Assert.Equal(codes, MiniPdf.Good().Change(number, from, to).Codes());

    [Theory]
    [InlineData("prtr", "RGB ", "/N 3")]
    [InlineData("mntr", "CMYK", "/N 4")]
    public void P04_a_profile_of_the_wrong_kind(string kind, string space, string n) =>
        Assert.Equal(["PF023"], MiniPdf.Good().Set(MiniPdf.Icc, $"<< {n} >>", PdfKit.Icc("x", kind, space)).Codes());

    [Theory]
    [InlineData(MiniPdf.Descriptor, "/FontFile2 10 0 R", "", "PF040")]
    [InlineData(MiniPdf.ToUnicode, "<6218>", "<FEFF>", "PF042")]
    [InlineData(MiniPdf.ToUnicode, "<6218>", "<D800>", "PF042")]
    [InlineData(MiniPdf.ToUnicode, "<6218>", "<0000>", "PF042")]
    [InlineData(MiniPdf.Font, "/ToUnicode 11 0 R", "", "PF041")]
    [InlineData(MiniPdf.CidFont, "[1000]", "[995]", "PF043")]
    public void P05_fonts(int number, string from, string to, params string[] codes)
    {
        var report = MiniPdf.Good().Change(number, from, to).Judge();
        Assert.Equal(codes, MiniPdf.Codes(report));
        Assert.Equal(1, report.Findings[0].Page);
        Assert.NotEmpty(report.Findings[0].Places);
    }

    [Fact]
    public void P05_a_missing_glyph_is_shown_even_unseen() =>
        Assert.Equal(["PF041", "PF044"], MiniPdf.Good().Draw(2, MiniPdf.Text("100 500", state: "/GO gs 3 Tr", glyph: "0000")).Codes());

    [Theory]
    [InlineData("1 0 0 rg 100 300 50 50 re f", "PF050")]
    [InlineData("0 0 0 RG 1 w 100 300 m 200 300 l S", "PF050")]
    [InlineData("0.1 0 0 0 k 100 300 50 50 re f", "PF052")]
    [InlineData("0 0 0.1 0.5 K 1 w 100 300 50 50 re S", "PF052")]
    [InlineData("/DeviceRGB cs 1 1 0 sc 100 300 50 50 re f", "PF050")]
    [InlineData("/CS1 cs 0.2 0.2 0.2 sc 100 300 50 50 re f", "PF050")]
    [InlineData("/CS2 cs 50 0 0 sc 100 300 50 50 re f", "PF051")]
    [InlineData("/CS3 cs 0.2 0.2 0.2 sc 100 300 50 50 re f", "PF051")]
    [InlineData("/CS4 cs 1 sc 100 300 50 50 re f", "PF052")]
    [InlineData("/CS9 cs 1 sc 100 300 50 50 re f", "PF057")]
    [InlineData("0 0 0 0.4 k 100 300 50 50 re f")]
    [InlineData("0.5 g 100 300 50 50 re f")]
    [InlineData("/CS5 cs 0.5 sc 100 300 50 50 re f")]
    public void P06_colour(string content, params string[] codes)
    {
        var pdf = MiniPdf.Good().Draw(1, content).Resource(
            1,
            "/ColorSpace << /CS1 [/CalRGB << /WhitePoint [1 1 1] >>] /CS2 [/Lab << /WhitePoint [1 1 1] >>] /CS3 [/ICCBased 60 0 R] /CS4 [/Separation /Gold /DeviceCMYK 61 0 R] /CS5 [/Separation /Black /DeviceCMYK 61 0 R] >>");
        pdf.Set(60, "<< /N 3 >>", [0]).Set(61, "<< /FunctionType 2 /Domain [0 1] /C0 [0 0 0 0] /C1 [0 0.2 0.8 0] /N 1 >>");
        var report = pdf.Judge();
        Assert.Equal(codes, MiniPdf.Codes(report));
        Assert.All(report.Findings, f => Assert.Equal(2, f.Page));
        Assert.Equal(codes is not ["PF057"], report.Complete);
    }

    [Fact]
    public void P06_the_finding_names_place_and_object()
    {
        var found = Assert.Single(MiniPdf.Good().Draw(1, "0.1 0 0 0 k 100 300 50 40 re f").Judge().Findings);
        Assert.Equal(("PF052", 2, $"{MiniPdf.Page(1)} 0 R"), (found.Said.Code, found.Page, found.Object));
        var place = found.Places[0];
        Assert.Equal(32.28m, decimal.Round(place.X.Millimetres, 2));
        Assert.Equal(123.06m, decimal.Round(place.Y.Millimetres, 2));
        Assert.Equal((17.64m, 14.11m), (decimal.Round(place.Width.Millimetres, 2), decimal.Round(place.Height.Millimetres, 2)));
    }

    [Fact]
    public void P06_one_spot_colour_with_two_alternates()
    {
        var pdf = MiniPdf.Good().Draw(1, "/CS1 cs 1 sc 100 300 50 50 re f").Draw(2, "/CS1 cs 1 sc 100 300 50 50 re f");
        pdf.Resource(1, "/ColorSpace << /CS1 [/Separation /Gold /DeviceCMYK 61 0 R] >>").Resource(2, "/ColorSpace << /CS1 [/Separation /Gold /DeviceCMYK 62 0 R] >>");
        pdf.Set(61, "<< /FunctionType 2 /Domain [0 1] /C0 [0 0 0 0] /C1 [0 0.2 0.8 0] /N 1 >>").Set(62, "<< /FunctionType 2 /Domain [0 1] /C0 [0 0 0 0] /C1 [0 0.2 0.9 0] /N 1 >>");
        Assert.Equal(["PF053"], pdf.Codes(PreflightProfiles.InteriorColour));
        Assert.Empty(pdf.Change(62, "0.9", "0.8").Codes(PreflightProfiles.InteriorColour));
    }

    [Theory]
    [InlineData("/Im1", "/GK gs", "PF064")]
    [InlineData("/Im1", "/GO gs")]
    public void P07_black_text_over_a_picture(string image, string state, params string[] codes)
    {
        var pdf = WithImage(600, 600, 8, "/DeviceGray").Draw(1, $"q 144 0 0 144 100 300 cm {image} Do Q\n" + MiniPdf.Text("120 350", state: state));
        Assert.Equal(codes, pdf.Codes());
    }

    [Fact]
    public void P07_black_text_on_bare_or_whitened_paper_may_knock_out() =>
        Assert.Empty(MiniPdf.Good().Draw(1, "0 0 0 0.3 k 90 290 200 100 re f 0 0 0 0 k 100 300 150 50 re f\n" + MiniPdf.Text("120 320", state: "/GK gs")).Codes());

    [Theory]
    [InlineData("/GO gs", "PF065")]
    [InlineData("/GK gs")]
    public void P07_white_with_overprint(string state, params string[] codes) =>
        Assert.Equal(codes, MiniPdf.Good().Draw(1, "0 0 0 1 k 100 300 150 50 re f\n" + MiniPdf.Text("120 320", "0 0 0 0 k", state)).Codes());

    [Fact]
    public void P08_a_colour_of_330_percent() =>
        Assert.Equal(["PF072"], MiniPdf.Good().Draw(1, "0.9 0.8 0.8 0.8 k 100 300 50 50 re f").Codes(PreflightProfiles.InteriorColour));

    [Theory]
    [InlineData(8, "/DeviceGray", 440, "PF080")]
    [InlineData(8, "/DeviceGray", 300, "PF081")]
    [InlineData(8, "/DeviceGray", 600)]
    [InlineData(1, "/DeviceGray", 600, "PF083")]
    [InlineData(1, "/DeviceGray", 1400, "PF082")]
    [InlineData(1, "/DeviceGray", 2400)]
    public void P09_resolution_at_placed_size(int bits, string space, int pixels, params string[] codes)
    {
        var report = WithImage(pixels, pixels, bits, space).Draw(1, "q 144 0 0 144 100 300 cm /Im1 Do Q").Judge();
        Assert.Equal(codes, MiniPdf.Codes(report));
        Assert.All(report.Findings, f => Assert.Contains(FormattableString.Invariant($"{pixels / 2}"), f.Said.Chinese, StringComparison.Ordinal));
    }

    [Fact]
    public void P10_encryption_without_a_password_is_no_secret_and_no_press_file()
    {
        // An encryption dictionary of no known handler: nothing can be read.
        var report = MiniPdf.Good().Set(60, "<< /Filter /Strange /V 1 /R 2 /O <00> /U <00> /P -4 >>").AddToTrailer("/Encrypt 60 0 R").Judge();
        Assert.Contains(report.Findings, f => f.Said.Code is "PF001" or "PF002" or "PF110");
        Assert.True(report.HasErrors);
    }

    [Theory]
    [InlineData(4)]
    [InlineData(228)]
    [InlineData(230, "PF090")]
    [InlineData(3, "PF090")]
    public void P11_pages_against_the_sheet(int pages, params string[] codes)
    {
        var report = MiniPdf.Good(pages).Judge();
        Assert.Equal(codes, MiniPdf.Codes(report));
        Assert.Equal(pages * 1000 / 16, report.PrintedSheets);
    }

    [Fact]
    public void P11_228_pages_are_14_25_sheets() => Assert.Equal(14_250, MiniPdf.Good(228).Judge().PrintedSheets);

    [Fact]
    public void Every_finding_has_a_rule_a_fix_and_both_languages()
    {
        var report = MiniPdf.Good(3).Change(MiniPdf.Page(1), "/TrimBox [8.5039", "/TrimBox [-9").Draw(0, "1 0 0 rg 100 300 50 50 re f").Change(MiniPdf.Info, "/False", "/Unknown").Judge();
        Assert.NotEmpty(report.Findings);
        Assert.All(report.Findings, f =>
        {
            Assert.NotEqual("House", f.Rule);
            Assert.NotEmpty(f.Said.English);
            Assert.True(f.Said.Severity == Severity.Info || f.Said.Hints.Length > 0);
        });
    }

    internal static MiniPdf WithImage(int width, int height, int bits, string space)
    {
        var row = ((width * bits * (space == "/DeviceCMYK" ? 4 : 1)) + 7) / 8;
        var samples = PdfKit.Deflate(new byte[row * height]);
        return MiniPdf.Good()
            .Set(MiniPdf.Extra, $"<< /Type /XObject /Subtype /Image /Width {width} /Height {height} /BitsPerComponent {bits} /ColorSpace {space} /Filter /FlateDecode >>", samples)
            .Resource(1, "/XObject << /Im1 60 0 R >>");
    }
}
