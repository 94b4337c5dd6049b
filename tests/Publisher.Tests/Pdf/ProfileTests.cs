using System.Collections.Immutable;
using System.Text;
using Publisher.Core.Diagnostics;
using Publisher.Core.Display;
using Publisher.Core.Geometry;
using Publisher.Fonts;
using Publisher.Pdf;
using Publisher.Pdf.Conformance;
using Publisher.Tests.Fonts;

namespace Publisher.Tests.Pdf;

public sealed class ProfileTests : IDisposable
{
    private readonly FontLibrary _fonts = TestFonts.Library();

    public void Dispose() => _fonts.Dispose();

    [Fact]
    public void X4_declares_itself_in_xmp_only()
    {
        var pretty = PdfKit.Pretty(Request(Rule(72, 72, 10, 1)));
        Assert.StartsWith("%PDF-1.6\n%", pretty, StringComparison.Ordinal);
        Assert.Contains("<pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>", pretty, StringComparison.Ordinal);
        Assert.Contains("xmlns:pdfxid=\"http://www.npes.org/pdfx/ns/id/\"", pretty, StringComparison.Ordinal);
        Assert.DoesNotContain("/GTS_PDFXVersion", pretty, StringComparison.Ordinal);
        Assert.Contains("/Trapped/False", pretty, StringComparison.Ordinal);
        Assert.Contains(">False</pdf:Trapped>", pretty, StringComparison.Ordinal);
        Assert.Contains("/CreationDate(D:20261001000000Z)", pretty, StringComparison.Ordinal);
        Assert.Contains(">2026-10-01T00:00:00Z</xmp:CreateDate>", pretty, StringComparison.Ordinal);
        Assert.Equal(1, pretty.Split("/S/GTS_PDFX").Length - 1);
        Assert.Contains("/OutputConditionIdentifier(FOGRA39)", pretty, StringComparison.Ordinal);
        Assert.DoesNotContain("/Annots", pretty, StringComparison.Ordinal);
    }

    [Fact]
    public void X1a_declares_itself_in_the_information_dictionary()
    {
        var pretty = PdfKit.Pretty(Request(Rule(72, 72, 10, 1)) with { Profile = PdfProfile.X1a });
        Assert.StartsWith("%PDF-1.4\n%", pretty, StringComparison.Ordinal);
        Assert.Contains("/GTS_PDFXVersion(PDF/X-1a:2003)", pretty, StringComparison.Ordinal);
        Assert.DoesNotContain("pdfxid", pretty, StringComparison.Ordinal);
        Assert.Contains("/Trapped/False", pretty, StringComparison.Ordinal);
        Assert.Equal(1, pretty.Split("/S/GTS_PDFX").Length - 1);
        Assert.Contains("/OutputConditionIdentifier(FOGRA39)", pretty, StringComparison.Ordinal);
        foreach (var key in new[] { "/Annots", "/ICCBased", "DeviceRGB", "/SMask", "/Group", "/ObjStm", "/XRef", "/CalRGB" })
        {
            Assert.DoesNotContain(key, pretty, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Boxes_stand_on_every_page()
    {
        var pretty = PdfKit.Pretty(PdfKit.Request(_fonts, PdfKit.Document(PdfKit.Page("001"), PdfKit.Page("002"))));
        Assert.Equal(2, pretty.Split("/MediaBox[0 0 498.8976 697.3228]\n  /CropBox[0 0 498.8976 697.3228]\n  /BleedBox[0 0 498.8976 697.3228]\n  /TrimBox[8.5039 8.5039 490.3937 688.8189]").Length - 1);
    }

    [Fact]
    public void Without_a_cmyk_printer_profile_nothing_goes_to_press()
    {
        var request = Request(Rule(72, 72, 10, 1));
        Assert.Equal(["PD006"], PdfKit.Codes(request with { OutputIccProfile = default }));
        Assert.Equal(["PD007"], PdfKit.Codes(request with { OutputIccProfile = PdfKit.Icc("x", "mntr") }));
        Assert.Equal(["PD007"], PdfKit.Codes(request with { OutputIccProfile = PdfKit.Icc("x", "prtr", "RGB ") }));
        Assert.Equal(["PD007"], PdfKit.Codes(request with { OutputIccProfile = PdfKit.Icc("x").AsMemory()[..^1] }));
        Assert.Empty(PdfKit.Codes(request with { OutputIccProfile = default, Profile = PdfProfile.Draft }));
    }

    [Fact]
    public void An_unregistered_condition_is_called_custom()
    {
        var pretty = PdfKit.Pretty(Request(Rule(72, 72, 10, 1)) with { OutputIccProfile = PdfKit.Icc("House paper 2026") });
        Assert.Contains("/OutputConditionIdentifier(Custom)\n  /OutputCondition(House paper 2026)\n  /Info(House paper 2026)\n  /DestOutputProfile", pretty, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(-8.504, 72, 60, 10, null)]
    [InlineData(-4, 72, 60, 10, "PD010")]
    [InlineData(400, 72, 83, 10, "PD010")]
    [InlineData(72, 72, 60, 0.2, "PD009")]
    [InlineData(72, 72, 60, 0.25, null)]
    public void Edges_and_thin_rules_are_checked(double x, double y, double width, double height, string? code)
    {
        var rule = Rule((decimal)x, (decimal)y, (decimal)width, (decimal)height);
        Assert.Equal(code is null ? [] : [code], PdfKit.Codes(Request(rule)));
        Assert.Empty(PdfKit.Codes(Request(rule) with { Profile = PdfProfile.Draft }));
    }

    [Fact]
    public void Text_beyond_the_trim_is_told()
    {
        var run = PdfKit.Run(_fonts, TestFonts.Serif, "莫斯科", PdfKit.At(470, 100));
        Assert.Equal(["PD011"], PdfKit.Codes(Request(run)));
    }

    [Fact]
    public void Facts_of_the_book_are_checked()
    {
        var request = Request(Rule(72, 72, 10, 1));
        Assert.Equal(["PD008", "PD012"], PdfKit.Codes(request with { Facts = PdfKit.Facts with { Title = " ", Modified = "2026-13-01" } }));
        var other = PdfKit.Page("002") with { TrimWidth = Length.Mm(180) };
        Assert.Equal(["PD013"], PdfKit.Codes(PdfKit.Request(_fonts, PdfKit.Document(PdfKit.Page("001"), other))));
        var huge = PdfKit.Page("001") with { TrimWidth = Length.Mm(6000) };
        Assert.Equal(["PD014"], PdfKit.Codes(PdfKit.Request(_fonts, PdfKit.Document(huge))));
        var none = PdfWriter.Write(PdfKit.Request(_fonts, PdfKit.Document()), CancellationToken.None);
        Assert.Null(none.Value);
        Assert.Equal("PD001", Assert.Single(none.Diagnostics).Code);
    }

    [Fact]
    public void Links_are_for_drafts()
    {
        var target = PdfKit.Run(_fonts, TestFonts.Serif, "莫斯科", PdfKit.At(72, 100)) with { Struct = new(2) };
        LinkItem Link(string? id, string? uri) => new(PdfKit.Box(72, 72, 30, 10), id, uri);
        var document = PdfKit.Document(PdfKit.Page("001", Link("sec1", null), Link(null, "https://example.org/书"), Link("none", null)), PdfKit.Page("002", target)) with
        {
            Structure = [new("Sect", default, "sec1", null), new("P", new(1), null, null)],
        };
        Assert.Empty(PdfKit.Codes(PdfKit.Request(_fonts, document)));
        Assert.DoesNotContain("/Annot", PdfKit.Pretty(PdfKit.Request(_fonts, document)), StringComparison.Ordinal);

        var draft = PdfKit.Request(_fonts, document, PdfProfile.Draft) with { Pretty = true };
        var outcome = PdfWriter.Write(draft, CancellationToken.None);
        Assert.Equal("PD015", Assert.Single(outcome.Diagnostics).Code);
        var pretty = Encoding.Latin1.GetString(outcome.Value!.Content.Span);
        Assert.Contains("/Rect[80.5039 606.8189 110.5039 616.8189]", pretty, StringComparison.Ordinal);
        Assert.Contains("/Dest[6 0 R/XYZ null 599.3189 null]", pretty, StringComparison.Ordinal);
        Assert.Contains("/URI(https://example.org/%E4%B9%A6)", pretty, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_kind_of_fact_has_a_message()
    {
        var everything = PdfProfile.Draft with { Prohibited = Enum.GetValues<PdfFactKind>().ToImmutableSortedDictionary(k => k, _ => Severity.Error) };
        var facts = Enum.GetValues<PdfFactKind>().Select(k => PdfFact.At(k, default, "a", "b", "c", "d"));
        var codes = PdfViolation.Judge(everything, facts).Select(v => v.ToDiagnostic().Code).ToList();
        Assert.Equal(codes.Count, codes.Distinct().Count());
        Assert.Equal(PdfProfile.X4, PdfProfile.Find("x4"));
        Assert.Equal(PdfProfile.X1a, PdfProfile.Find("x1a"));
        Assert.Null(PdfProfile.Find("x9"));
    }

    private static RuleItem Rule(decimal x, decimal y, decimal width, decimal height) => new(PdfKit.Box(x, y, width, height), Ink.Black);

    private PdfRequest Request(params ImmutableArray<DisplayItem> items) => PdfKit.Request(_fonts, PdfKit.Document(PdfKit.Page("001", items)));
}
