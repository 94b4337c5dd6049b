using System.Text;
using Publisher.Preflight;

namespace Publisher.Tests.Preflight;

/// <summary>Objects that a press file does not hold, and what is wrong around the objects.</summary>
public sealed class ForbiddenTests
{
    [Theory]
    [InlineData("/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>", "PF102", "PF103")]
    [InlineData("/Names << /JavaScript << /Names [(a) 60 0 R] >> >>", "PF102")]
    [InlineData("/Names << /EmbeddedFiles << /Names [] >> >>", "PF105")]
    [InlineData("/AA << /WC << /S /JavaScript /JS (x) >> >>", "PF102", "PF103")]
    [InlineData("/AcroForm << /Fields [60 0 R] >>", "PF106")]
    [InlineData("/AcroForm << /Fields [] /XFA (x) >>", "PF106")]
    [InlineData("/OCProperties << /D << /AS [] >> >>", "PF111")]
    [InlineData("/OCProperties << /D << >> >>")]
    [InlineData("/Version /1.7", "PF008")]
    public void P10_in_the_catalogue(string entry, params string[] codes) =>
        Assert.Equal(codes, MiniPdf.Good().Set(60, "<< /Kind /Nothing >>").Change(MiniPdf.Catalog, "/Type /Catalog", "/Type /Catalog " + entry).Codes());

    [Theory]
    [InlineData("<< /Filter /LZWDecode >>", "PF100")]
    [InlineData("<< /Filter [/ASCII85Decode /LZWDecode] >>", "PF100")]
    [InlineData("<< /Filter /Crypt >>", "PF101")]
    [InlineData("<< /F (other.bin) >>", "PF115")]
    [InlineData("<< /F << /UF (other.bin) >> >>", "PF115")]
    [InlineData("<< /Subtype /PS >>", "PF108")]
    public void P10_in_a_stream_that_nobody_uses(string dictionary, params string[] codes) =>
        Assert.Equal(codes, MiniPdf.Good().Set(60, dictionary, "80 0B 60 50 22 0C 0C 85 01"u8.ToArray()).Codes());

    [Fact]
    public void P10_LZW_in_an_inline_picture() =>
        Assert.Contains("PF100", MiniPdf.Good().Draw(1, "q 1 0 0 1 100 300 cm BI /W 1 /H 1 /BPC 8 /CS /G /F /LZW ID \u0080\u000b EI Q").Codes());

    [Theory]
    [InlineData("<< /Type /Annot /Subtype /Link /Rect [100 100 200 200] >>", "PF104")]
    [InlineData("<< /Type /Annot /Subtype /PrinterMark /Rect [0 0 4 4] >>")]
    [InlineData("<< /Type /Annot /Subtype /PrinterMark /Rect [0 0 40 40] >>", "PF104")]
    [InlineData("<< /Type /Annot /Subtype /Movie /Rect [100 100 200 200] >>", "PF104", "PF114")]
    [InlineData("<< /Type /Annot /Subtype /FileAttachment /Rect [600 100 700 200] >>", "PF105")]
    public void P10_annotations(string annotation, params string[] codes)
    {
        var report = MiniPdf.Good().Change(MiniPdf.Page(1), "/Type /Page ", $"/Type /Page /Annots [{annotation}] ").Judge();
        Assert.Equal(codes, MiniPdf.Codes(report));
        Assert.All(report.Findings, f => Assert.Equal(2, f.Page));
    }

    [Fact]
    public void The_look_of_an_annotation_is_judged_too()
    {
        var pdf = MiniPdf.Good().Change(MiniPdf.Page(1), "/Type /Page ", "/Type /Page /Annots [<< /Type /Annot /Subtype /Stamp /Rect [100 100 200 200] /AP << /N 60 0 R >> >>] ");
        var found = pdf.Set(60, "<< /Subtype /Form /BBox [0 0 10 10] >>", "1 0 0 rg 0 0 10 10 re f"u8.ToArray()).Judge().Findings.Single(f => f.Said.Code == "PF050");
        Assert.Equal(35.28m, decimal.Round(found.Places[0].Width.Millimetres, 2));
    }

    [Theory]
    [InlineData("/TR /Identity")]
    [InlineData("/TR 60 0 R", "PF112")]
    [InlineData("/TR2 /Default")]
    [InlineData("/TR2 /Identity", "PF112")]
    [InlineData("/HTP [0 0]", "PF113")]
    [InlineData("/HT << /HalftoneType 5 >>")]
    [InlineData("/HT << /HalftoneType 10 >>", "PF113")]
    [InlineData("/HT << /HalftoneType 1 /HalftoneName (x) >>", "PF113")]
    [InlineData("/RI /Nice", "PF117")]
    [InlineData("/BM /Multiply", "PF061")]
    [InlineData("/BM /Sparkle", "PF061", "PF063")]
    [InlineData("/ca 0.5", "PF061")]
    [InlineData("/ca 1 /BM /Normal /SMask /None")]
    public void Graphics_states(string entries, params string[] codes) =>
        Assert.Equal(codes, MiniPdf.Good().Set(13, $"<< /Type /ExtGState {entries} >>").Set(60, "<< /FunctionType 2 /N 1 >>").Draw(1, "/GK gs 0.5 g 100 300 50 50 re f").Codes());

    [Theory]
    [InlineData("/Ref << >>", "PF109")]
    [InlineData("/OPI << >>", "PF107")]
    [InlineData("/Subtype2 /PS", "PF108")]
    [InlineData("/Group << /S /Transparency /CS /DeviceCMYK >>")]
    public void Forms(string entries, params string[] codes) =>
        Assert.Equal(codes, Form(entries, "0.5 g 100 300 50 50 re f").Codes());

    [Fact]
    public void Transparency_is_for_X4_and_never_for_X1a()
    {
        var pdf = Form("/Group << /S /Transparency >>", "0.5 g 100 300 50 50 re f");
        Assert.DoesNotContain("PF060", pdf.Codes());
        Assert.Contains("PF060", pdf.Codes(PreflightProfiles.X1a));
    }

    [Fact]
    public void Colour_inside_forms_inside_forms_is_found()
    {
        var pdf = Form("/Resources << /XObject << /F2 61 0 R >> >>", "q /F2 Do Q").Set(61, "<< /Subtype /Form /BBox [0 0 500 700] >>", "0 1 0 0 k 100 300 50 50 re f"u8.ToArray());
        var found = Assert.Single(pdf.Judge().Findings);
        Assert.Equal(("PF052", "61 0 R", 2), (found.Said.Code, found.Object, found.Page));
    }

    [Fact]
    public void Colour_in_patterns_and_glyphs_is_found()
    {
        var pdf = MiniPdf.Good()
            .Resource(1, "/Pattern << /P1 60 0 R >> ")
            .Set(60, "<< /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 5 5] /XStep 5 /YStep 5 /Resources << >> >>", "0 1 0 0 k 0 0 3 3 re f"u8.ToArray())
            .Draw(1, "/Pattern cs /P1 scn 100 300 50 50 re f");
        Assert.Equal(["PF052"], pdf.Codes());
        var type3 = MiniPdf.Good().Set(61, "<< /Type /Font /Subtype /Type3 /FontBBox [0 0 10 10] /FontMatrix [0.1 0 0 0.1 0 0] /FirstChar 65 /Widths [10] /Encoding << /Differences [65 /a] >> /CharProcs << /a 62 0 R >> /Resources << >> >>")
            .Set(62, "<< >>", "10 0 d0 0 1 0 0 k 0 0 8 8 re f"u8.ToArray())
            .Change(MiniPdf.Page(1), "/F1 7 0 R", "/F1 61 0 R").Draw(1, "BT /F1 12 Tf 100 300 Td (A) Tj ET");
        Assert.Equal(["PF045", "PF052"], type3.Codes());
        Assert.Equal(["PF045"], type3.Change(62, "10 0 d0", "10 0 0 0 8 8 d1").Codes());
    }

    [Theory]
    [InlineData("q q Q", "PF119")]
    [InlineData("Q", "PF119")]
    [InlineData("0.5 g 1 2 3 nonsense", "PF120")]
    [InlineData("BX 1 2 nonsense EX")]
    [InlineData("/Nope gs", "PF121")]
    [InlineData("/Nope Do", "PF121")]
    [InlineData("BT /Nope 10 Tf ET", "PF121")]
    [InlineData("/Bright ri", "PF117")]
    public void Content_that_is_not_right(string content, params string[] codes) => Assert.Equal(codes, MiniPdf.Good().Draw(1, content).Codes());

    [Fact]
    public void Around_the_objects()
    {
        var pdf = MiniPdf.Good();
        pdf.Tail = "\r\n";
        Assert.Empty(pdf.Codes());
        pdf.Tail = "garbage";
        Assert.Equal(["PF006"], pdf.Codes());
        pdf.Tail = "";
        pdf.Header = "%PDF-1.6\n";
        Assert.Equal(["PF005"], pdf.Codes());
        pdf.Header = "%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n";
        Assert.Equal(["PF008"], pdf.Codes());
        Assert.Equal(["PF019"], MiniPdf.Good().Trailer("/Root 1 0 R /Info 3 0 R").Codes());
    }

    [Fact]
    public void An_update_at_the_end_is_seen()
    {
        var whole = Encoding.Latin1.GetString(MiniPdf.Good().Build());
        var start = whole[(whole.LastIndexOf("startxref", StringComparison.Ordinal) + 10)..].Split('\n')[0];
        var updated = whole + $"3 0 obj\n<< /Title (Book) /Trapped /False >>\nendobj\nxref\n3 1\n{whole.Length:0000000000} 00000 n \ntrailer\n<< /Size 61 /Root 1 0 R /Info 3 0 R /Prev {start} /ID [<00> <00>] >>\nstartxref\n{whole.Length + 57}\n%%EOF\n";
        var report = Preflighter.Judge(Encoding.Latin1.GetBytes(updated), "updated.pdf", PreflightProfiles.InteriorMono, TestContext.Current.CancellationToken);
        Assert.Contains(report.Findings, f => f.Said.Code == "PF007");
    }

    private static MiniPdf Form(string entries, string content) => MiniPdf.Good()
        .Resource(1, "/XObject << /F1 60 0 R >> ")
        .Set(60, $"<< /Type /XObject /Subtype /Form /BBox [0 0 500 700] {entries} >>", Encoding.Latin1.GetBytes(content))
        .Draw(1, "q /F1 Do Q");
}
