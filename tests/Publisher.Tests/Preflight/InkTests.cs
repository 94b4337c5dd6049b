using System.Text;
using Publisher.Preflight;
using Publisher.Preflight.Rendering;

namespace Publisher.Tests.Preflight;

/// <summary>Ink of rendered pages: the reader of plates, spots that hang together, and what Ghostscript really prints.</summary>
public sealed class InkTests
{
    [Fact]
    public void Pictures_of_plates_are_read_one_after_the_other()
    {
        var rows = new List<string>();
        var sizes = new List<(int, int)>();
        var stream = new MemoryStream([.. Pam(2, 1, [1, 2, 3, 4, 5, 6, 7, 8]), .. Pam(1, 2, [9, 9, 9, 9, 8, 8, 8, 8])]);
        PamReader.Read(stream, (w, h) => sizes.Add((w, h)), (y, row) => rows.Add($"{y}:{string.Join(' ', row.ToArray())}"));
        Assert.Equal([(2, 1), (1, 2)], sizes);
        Assert.Equal(["0:1 2 3 4 5 6 7 8", "0:9 9 9 9", "1:8 8 8 8"], rows);
    }

    [Theory]
    [InlineData("P6\n2 2\n255\n")]
    [InlineData("P7\nWIDTH 2\nHEIGHT 2\nDEPTH 3\nMAXVAL 255\nENDHDR\n")]
    [InlineData("P7\nWIDTH 2\nHEIGHT 2\n")]
    [InlineData("P7\nWIDTH 999999\nHEIGHT 999999\nDEPTH 4\nMAXVAL 255\nENDHDR\n")]
    [InlineData("P7\nWIDTH 2\nHEIGHT 2\nDEPTH 4\nMAXVAL 255\nENDHDR\nxx")]
    public void Anything_else_is_refused(string text) => Assert.ThrowsAny<Exception>(() =>
        PamReader.Read(new MemoryStream(Encoding.Latin1.GetBytes(text)), (_, _) => { }, (_, _) => { }));

    [Fact]
    public void Spots_hang_together_and_the_worst_comes_first()
    {
        var map = new InkMap(200, 200);
        for (var i = 0; i < 40; i++)
        {
            map.Mark(10 + i, 20, 800);
        }

        map.Mark(150, 150, 900);
        var spots = map.Spots();
        Assert.Equal(2, spots.Length);
        Assert.Equal((new Pixels(150, 150, 151, 151), 1, 900), spots[0]);
        Assert.Equal((new Pixels(10, 20, 50, 21), 40, 800), spots[1]);
        Assert.Equal(41, map.Count);
    }

    [Fact]
    public void Without_a_renderer_it_is_said_that_nothing_was_measured()
    {
        var pdf = MiniPdf.Good();
        var report = RenderedInk.Measure(pdf.Judge(), pdf.Build(), Renderers.None, TestContext.Current.CancellationToken);
        Assert.Equal(["PF900"], MiniPdf.Codes(report));
        Assert.False(report.HasErrors);
        Assert.Equal(["PF900", "PF901"], MiniPdf.Codes(PagePictures.Render(report, pdf.Build(), Renderers.None, TestContext.Current.CancellationToken).Report));
    }

    [Fact]
    public void A_renderer_that_fails_or_is_late_is_told_and_nothing_passes()
    {
        var pdf = MiniPdf.Good();
        var missing = RenderedInk.Measure(pdf.Judge(), pdf.Build(), new Renderers("/nowhere/gs", null), TestContext.Current.CancellationToken);
        Assert.Equal(["PF902"], MiniPdf.Codes(missing));
        Assert.False(missing.Complete);
        var late = RenderedInk.Measure(pdf.Judge(), pdf.Build(), Real() with { Limit = TimeSpan.FromMilliseconds(1) }, TestContext.Current.CancellationToken);
        Assert.Equal(["PF902"], MiniPdf.Codes(late));
    }

    [Fact]
    public void P08_330_percent_on_the_rendered_page_with_place_and_area()
    {
        var pdf = MiniPdf.Good(1).Draw(0, "0.9 0.8 0.8 0.8 k 100 300 72 36 re f");
        var report = Measured(pdf, PreflightProfiles.InteriorColour);
        var found = report.Findings.Single(f => f.Said.Code == "PF070");
        var ink = Assert.Single(report.Ink);
        Assert.InRange(ink.Most, 329, 331);
        Assert.InRange(ink.Over, 31_000, 34_500);
        var place = found.Places[0];
        Assert.InRange(place.X.Millimetres, 31.9m, 32.5m);
        Assert.InRange(place.Width.Millimetres, 25m, 26m);
        Assert.Equal([90, 80, 80, 80], ink.Plates);
    }

    [Fact]
    public void Ink_adds_up_where_black_overprints()
    {
        var pdf = MiniPdf.Good(1).Draw(0, "0.8 0.7 0.7 0 k 100 300 72 72 re f /GO gs 0 0 0 1 k 110 310 30 30 re f");
        Assert.InRange(Measured(pdf, PreflightProfiles.InteriorColour).Ink[0].Most, 319, 321);
        pdf.Draw(0, "0.8 0.7 0.7 0 k 100 300 72 72 re f /GK gs 0 0 0 1 k 110 310 30 30 re f");
        Assert.InRange(Measured(pdf, PreflightProfiles.InteriorColour).Ink[0].Most, 219, 221);
    }

    [Fact]
    public void Colour_plates_of_a_black_page_are_empty_or_told()
    {
        Assert.DoesNotContain("PF071", MiniPdf.Codes(Measured(MiniPdf.Good(1), PreflightProfiles.InteriorMono)));
        var report = Measured(MiniPdf.Good(1).Draw(0, "0.1 0 0 0 k 100 300 72 72 re f"), PreflightProfiles.InteriorMono);
        Assert.Contains("PF071", MiniPdf.Codes(report));
        // What lies outside the bleed is for the printer.
        Assert.DoesNotContain("PF071", MiniPdf.Codes(Measured(
            MiniPdf.Good(1).Change(MiniPdf.Page(0), "/BleedBox [0 0 498.8976 697.3228]", "/BleedBox [4 4 494 693]").Draw(0, "1 1 1 1 k 0 300 3 30 re f"), PreflightProfiles.InteriorMono)));
    }

    [Fact]
    public void Turned_pages_keep_their_places()
    {
        var pdf = MiniPdf.Good(1).Draw(0, "0.9 0.9 0.9 0.9 k 100 300 72 36 re f");
        var upright = Measured(pdf, PreflightProfiles.InteriorColour).Findings.Single(f => f.Said.Code == "PF070").Places[0];
        foreach (var turn in new[] { 90, 180, 270 })
        {
            var turned = Measured(MiniPdf.Good(1).Draw(0, "0.9 0.9 0.9 0.9 k 100 300 72 36 re f").Change(MiniPdf.Page(0), "/Type /Page ", $"/Type /Page /Rotate {turn} "), PreflightProfiles.InteriorColour)
                .Findings.Single(f => f.Said.Code == "PF070").Places[0];
            Assert.InRange((turned.X - upright.X).Millimetres, -0.6m, 0.6m);
            Assert.InRange((turned.Y - upright.Y).Millimetres, -0.6m, 0.6m);
            Assert.InRange((turned.Width - upright.Width).Millimetres, -0.6m, 0.6m);
        }
    }

    private static PreflightReport Measured(MiniPdf pdf, PreflightProfile profile) =>
        RenderedInk.Measure(pdf.Judge(profile), pdf.Build(), Real(), TestContext.Current.CancellationToken);

    private static Renderers Real()
    {
        var found = Publisher.Session.RendererFinder.Find();
        Assert.SkipWhen(found.Ghostscript is null, "gs is not installed");
        return found;
    }

    private static byte[] Pam(int width, int height, byte[] samples) =>
        [.. Encoding.ASCII.GetBytes($"P7\nWIDTH {width}\nHEIGHT {height}\nDEPTH 4\nMAXVAL 255\nTUPLTYPE CMYK\n# a comment\nENDHDR\n"), .. samples];
}
