using System.Collections.Immutable;
using Publisher.Core.Display;
using Publisher.Core.Geometry;
using Publisher.Fonts;
using Publisher.Tests.Fonts;

namespace Publisher.Tests.Pdf;

public sealed class InkTests : IDisposable
{
    private readonly FontLibrary _fonts = TestFonts.Library();

    public void Dispose() => _fonts.Dispose();

    [Fact]
    public void Black_text_and_thin_rules_overprint() =>
        Assert.Equal(
            "q\n/GO gs\n0 0 0 1 k\n8.5039 678.8189 100 2 re\nf\nQ",
            Content(new RuleItem(PdfKit.Box(0, 8, 100, 2), Ink.Black)));

    [Theory]
    [InlineData(100, 3, "GK", "0 0 0 1 k")]
    [InlineData(20, 1, "GK", "0 0 0 0.2 k")]
    [InlineData(0, 1, "GK", "0 0 0 0 k")]
    [InlineData(100, 1, "GO", "0 0 0 1 k")]
    public void Everything_else_knocks_out(int tint, int height, string state, string ink)
    {
        var content = Content(new RuleItem(PdfKit.Box(10, 10, 100, height), new Ink(tint)));
        Assert.Contains($"/{state} gs\n{ink}\n", content, StringComparison.Ordinal);
    }

    [Fact]
    public void Paper_text_on_black_knocks_out_and_states_are_set_once()
    {
        var black = PdfKit.Run(_fonts, TestFonts.Serif, "一", PdfKit.At(72, 100));
        var content = Content(black, black, black with { Ink = Ink.Paper }, black);
        Assert.Equal(
            ["/GO gs", "0 0 0 1 k", "/GK gs", "0 0 0 0 k", "/GO gs", "0 0 0 1 k"],
            content.Split('\n').Where(l => l.EndsWith(" gs", StringComparison.Ordinal) || l.EndsWith(" k", StringComparison.Ordinal)));
        Assert.Equal(1, content.Split("Tf").Length - 1);
        Assert.Equal(1, content.Split("BT\n").Length - 1);
    }

    [Fact]
    public void Graphics_states_say_what_their_names_promise()
    {
        var pretty = Pretty(new RuleItem(PdfKit.Box(10, 10, 100, 1), Ink.Black), new RuleItem(PdfKit.Box(10, 10, 100, 1), Ink.Paper));
        Assert.Contains("/OP true\n  /op true\n  /OPM 1", pretty, StringComparison.Ordinal);
        Assert.Contains("/OP false\n  /op false\n  /OPM 0", pretty, StringComparison.Ordinal);
    }

    [Fact]
    public void Paths_stroke_or_fill()
    {
        ImmutableArray<PathSegment> triangle = [new('M', PdfKit.At(0, 0)), new('L', PdfKit.At(10, 0)), new('L', PdfKit.At(0, 10)), new('Z', default)];
        Assert.Contains("0 0 0 1 K\n0.5 w\n8.5039 688.8189 m\n18.5039 688.8189 l\n8.5039 678.8189 l\nh\nS\n", Content(new PathItem(triangle, Length.Pt(0.5m), Ink.Black)), StringComparison.Ordinal);
        Assert.Contains("h\nf\n", Content(new PathItem(triangle, Length.Zero, Ink.Black)), StringComparison.Ordinal);
    }

    private string Pretty(params ImmutableArray<DisplayItem> items) => PdfKit.Pretty(PdfKit.Request(_fonts, PdfKit.Document(PdfKit.Page("001", items))));

    private string Content(params ImmutableArray<DisplayItem> items) => ContentReader.FirstStream(Pretty(items)).TrimEnd();
}
