using System.Collections.Immutable;
using Publisher.Core.Display;
using Publisher.Core.Geometry;
using Publisher.Fonts;
using Publisher.Pdf;
using Publisher.Pdf.Conformance;
using Publisher.Tests.Fonts;

namespace Publisher.Tests.Pdf;

public sealed class SpotInkTests : IDisposable
{
    private static readonly SpotColor Red = new("PANTONE 185 C", new(0, 910, 760, 0));
    private static readonly ProcessColor Blue = new(1000, 600, 0, 100);

    private readonly FontLibrary _fonts = TestFonts.Library();

    public void Dispose() => _fonts.Dispose();

    [Fact]
    public void Process_colours_are_written_as_they_are()
    {
        var content = Content(Rule(10, Ink.Of(Blue)), Rule(10, new Ink(50) { Colorant = Blue }), Rule(10, new Ink(33) { Colorant = new ProcessColor(5, 0, 0, 0) }));
        Assert.Contains("/GK gs\n1 0.6 0 0.1 k\n", content, StringComparison.Ordinal);
        Assert.Contains("0.5 0.3 0 0.05 k\n", content, StringComparison.Ordinal);
        Assert.Contains("0.002 0 0 0 k\n", content, StringComparison.Ordinal);
    }

    [Fact]
    public void A_spot_ink_is_one_separation_in_the_whole_file()
    {
        var first = PdfKit.Page("001", Rule(10, Ink.Of(Red)), Rule(10, new Ink(40) { Colorant = Red }), Rule(10, Ink.Black), Rule(10, Ink.Of(Red)));
        var second = PdfKit.Page("002", Rule(10, Ink.Of(Red)));
        var pretty = PdfKit.Pretty(PdfKit.Request(_fonts, PdfKit.Document(first, second)));
        Assert.Equal(2, pretty.Split("[/Separation/PANTONE#20185#20C/DeviceCMYK<<").Length);
        Assert.Contains("/FunctionType 2", pretty, StringComparison.Ordinal);
        Assert.Contains("/C1[0 0.91 0.76 0]", pretty, StringComparison.Ordinal);
        Assert.Contains("/GK gs\n/S1 cs\n1 scn\n", pretty, StringComparison.Ordinal);
        Assert.Contains("f\n0.4 scn\n", pretty, StringComparison.Ordinal);
        Assert.Contains("0 0 0 1 k\n", pretty, StringComparison.Ordinal);
        Assert.Equal(3, pretty.Split("/S1 cs\n").Length - 1);
    }

    [Fact]
    public void Spot_strokes_have_their_own_operators()
    {
        ImmutableArray<PathSegment> line = [new('M', PdfKit.At(0, 0)), new('L', PdfKit.At(10, 0))];
        Assert.Contains("/S1 CS\n1 SCN\n1 w\n", Content(new PathItem(line, Length.Pt(1), Ink.Of(Red))), StringComparison.Ordinal);
    }

    [Fact]
    public void One_name_has_one_alternate()
    {
        Assert.Equal(["PD017"], Codes(Rule(10, Ink.Of(Red)), Rule(10, Ink.Of(Red with { Alternate = new(0, 1000, 760, 0) }))));
        Assert.Empty(Codes(Rule(10, Ink.Of(Red)), Rule(10, Ink.Of(new SpotColor(Red.Name, new(0, 910, 760, 0))))));
    }

    [Theory]
    [InlineData("All")]
    [InlineData("None")]
    [InlineData("Black")]
    [InlineData(" ")]
    public void Names_with_a_meaning_of_their_own_are_refused(string name) =>
        Assert.Equal(["PD018"], Codes(Rule(10, Ink.Of(Red with { Name = name }))));

    [Fact]
    public void The_longest_name_counts_bytes()
    {
        Assert.Empty(Codes(Rule(10, Ink.Of(Red with { Name = new string('红', 42) }))));
        Assert.Equal(["PD018"], Codes(Rule(10, Ink.Of(Red with { Name = new string('红', 43) }))));
    }

    [Fact]
    public void Many_spots_are_told()
    {
        DisplayItem[] rules = [.. Enumerable.Range(1, 3).Select(i => Rule(10, Ink.Of(Red with { Name = $"墨{i}" })))];
        Assert.Empty(Codes([.. rules[..2]]));
        Assert.Equal(["PD019"], Codes([.. rules]));
    }

    [Fact]
    public void Screen_colours_are_for_drafts()
    {
        var rgb = Rule(10, Ink.Of(new ScreenColor(255, 0, 51)));
        Assert.Equal(["PD016"], Codes(rgb));
        var request = PdfKit.Request(_fonts, PdfKit.Document(PdfKit.Page("001", rgb, rgb with { Ink = rgb.Ink with { Tint = 50 } })), PdfProfile.Draft);
        Assert.Contains("1 0 0.2 rg\n", PdfKit.Pretty(request), StringComparison.Ordinal);
        Assert.Contains("1 0.5 0.6 rg\n", PdfKit.Pretty(request), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, 0, 0, 1000, 100, 30, true)]
    [InlineData(0, 0, 0, 1000, 99, 1, false)]
    [InlineData(10, 0, 0, 1000, 100, 1, false)]
    [InlineData(0, 0, 0, 0, 100, 1, false)]
    [InlineData(0, 0, 0, 1000, 0, 1, false)]
    public void Only_the_black_ink_alone_overprints(int c, int m, int y, int k, int tint, int height, bool overprints)
    {
        var content = Content(Rule(height, new Ink(tint) { Colorant = new ProcessColor(c, m, y, k) }));
        Assert.Contains(overprints ? "/GO gs" : "/GK gs", content, StringComparison.Ordinal);
        Assert.DoesNotContain(overprints ? "/GK gs" : "/GO gs", content, StringComparison.Ordinal);
    }

    [Fact]
    public void Mono_books_take_black_only()
    {
        var request = PdfKit.Request(_fonts, PdfKit.Document(PdfKit.Page("001", Rule(10, Ink.Black), Rule(10, Ink.Paper), Rule(10, Ink.Of(new ProcessColor(0, 0, 0, 300)))))) with { Mono = true };
        Assert.Empty(PdfKit.Codes(request));
        Assert.Equal(["PD023"], PdfKit.Codes(request with { Document = PdfKit.Document(PdfKit.Page("001", Rule(10, Ink.Of(new ProcessColor(1, 0, 0, 300))))) }));
        Assert.Equal(["PD023"], PdfKit.Codes(request with { Document = PdfKit.Document(PdfKit.Page("001", Rule(10, Ink.Of(Red)))) }));
    }

    [Fact]
    public void Flat_colours_keep_to_the_ink_limit()
    {
        var rule = Rule(10, Ink.Of(new ProcessColor(1000, 1000, 1000, 10)));
        var request = PdfKit.Request(_fonts, PdfKit.Document(PdfKit.Page("001", rule)));
        Assert.Empty(PdfKit.Codes(request));
        Assert.Equal(["PD024"], PdfKit.Codes(request with { InkLimit = 300 }));
        Assert.Empty(PdfKit.Codes(request with { InkLimit = 301 }));
    }

    [Theory]
    [InlineData(23, 600, 400, 400, 1000, "PD020")]
    [InlineData(24, 600, 400, 400, 1000, null)]
    [InlineData(8, 0, 900, 900, 0, null)]
    [InlineData(8, 300, 900, 900, 0, "PD020")]
    [InlineData(9, 300, 900, 900, 0, null)]
    [InlineData(8, 0, 0, 0, 1000, null)]
    public void Small_text_takes_few_inks(int size, int c, int m, int y, int k, string? code)
    {
        var run = PdfKit.Run(_fonts, TestFonts.Serif, "莫斯科", PdfKit.At(72, 100)) with { Size = Length.Pt(size), Ink = Ink.Of(new ProcessColor(c, m, y, k)) };
        Assert.Equal(code is null ? [] : [code], Codes(run));
    }

    [Theory]
    [InlineData(8, 90, true, "PD021")]
    [InlineData(9, 90, true, null)]
    [InlineData(8, 200, true, null)]
    [InlineData(8, 90, false, null)]
    public void Small_white_text_on_compound_colour_is_told(int size, int y, bool compound, string? code)
    {
        var under = new RuleItem(PdfKit.Box(60, 80, 200, 40), compound ? Ink.Of(new ProcessColor(600, 400, 400, 0)) : Ink.Black);
        var run = PdfKit.Run(_fonts, TestFonts.Serif, "莫斯科", PdfKit.At(72, y)) with { Size = Length.Pt(size), Ink = Ink.Paper };
        Assert.Equal(code is null ? [] : [code], Codes(under, run));
    }

    [Theory]
    [InlineData(0.3, 0, null)]
    [InlineData(0.3, 500, "PD009")]
    [InlineData(0.5, 500, null)]
    public void Compound_lines_are_thicker(double width, int cyan, string? code)
    {
        ImmutableArray<PathSegment> line = [new('M', PdfKit.At(0, 0)), new('L', PdfKit.At(10, 0))];
        Assert.Equal(code is null ? [] : [code], Codes(new PathItem(line, Length.Pt((decimal)width), Ink.Of(new ProcessColor(cyan, 0, 0, 1000)))));
    }

    private static RuleItem Rule(int height, Ink ink) => new(PdfKit.Box(10, 10, 100, height), ink);

    private PdfRequest Request(ImmutableArray<DisplayItem> items) => PdfKit.Request(_fonts, PdfKit.Document(PdfKit.Page("001", items)));

    private string[] Codes(params ImmutableArray<DisplayItem> items) => PdfKit.Codes(Request(items));

    private string Content(params ImmutableArray<DisplayItem> items) => ContentReader.FirstStream(PdfKit.Pretty(Request(items)));
}
