using CsCheck;
using Publisher.Core.Diagnostics;
using Publisher.Core.Text;
using Publisher.Layout.Drawings;

namespace Publisher.Tests.Layout.Drawings;

/// <summary>What cannot be drawn is told with its place, and nothing breaks the build.</summary>
public sealed class DrawingFindingTests : IDisposable
{
    private readonly DrawingKit _kit = new();

    public void Dispose() => _kit.Dispose();

    [Theory]
    [InlineData("<rect width='9' height='9' filter='url(#f)'/>", "LY071")]
    [InlineData("<rect width='9' height='9' mask='url(#f)'/>", "LY071")]
    [InlineData("<foreignObject/><rect width='9' height='9'/>", "LY071")]
    [InlineData("<script>x</script><rect width='9' height='9'/>", "LY071")]
    [InlineData("<image href='a.png'/><rect width='9' height='9'/>", "LY071")]
    [InlineData("<animate/><rect width='9' height='9'/>", "LY071")]
    [InlineData("<style>@media print{rect{fill:red}} g rect{fill:red}</style><rect width='9' height='9'/>", "LY071,LY071")]
    [InlineData("<rect width='9' height='9' stroke='red' transform='scale(1,5)'/>", "LY071")]
    [InlineData("<use href='other.svg#x'/><rect width='9' height='9'/>", "LY074")]
    [InlineData("<g id='g'><use href='#g'/><rect width='9' height='9'/></g>", "LY074")]
    [InlineData("<rect width='9' height='9' marker-end='url(#no)'/><path d='M0 0L1 1' marker-end='url(#no)'/>", "LY074")]
    [InlineData("<rect width='9' height='9' fill='very red'/>", "LY075")]
    [InlineData("<path d='M0 0L9 9L9 0L'/>", "LY075")]
    [InlineData("<rect width='9' height='9' x='1furlong'/>", "LY075")]
    [InlineData("<title>t</title><desc/><metadata><x/></metadata><rect width='9' height='9' inkscape='1'/><x:y xmlns:x='urn:x'/>", "")]
    [InlineData("<switch><foreignObject requiredExtensions='x'/><rect width='9' height='9'/></switch>", "")]
    public void Each_is_told_once_and_the_rest_is_drawn(string inside, string codes)
    {
        var drawn = _kit.Set(inside);
        Assert.Equal(codes, string.Join(',', drawn.Codes));
        Assert.NotEmpty(drawn.Paths);
    }

    [Fact]
    public void A_finding_names_line_and_column_in_the_drawing_and_the_place_of_the_figure()
    {
        const string Text = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'>\n  <g>\n    <rect width='9' height='9' fill='x'/>\n  </g>\n</svg>";
        var found = Assert.Single(_kit.SetFile(Text).Diagnostics);
        Assert.Equal(DrawingKit.File, found.Span.File);
        Assert.Equal((3, 32), new LineMap(Text).At(found.Span.Start));
        Assert.Contains(found.Hints, h => h.Span == DrawingKit.Use);
    }

    [Theory]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'><g></svg>")]
    [InlineData("<html/>")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg' width='0'/>")]
    [InlineData("<!DOCTYPE svg [<!ENTITY a 'aaaa'>]><svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'><text>&a;</text></svg>")]
    [InlineData("")]
    public void What_is_no_sound_drawing_is_LY070(string text) =>
        Assert.Equal("LY070", Assert.Single(SvgFile.Read(new SourceFile(DrawingKit.File, text)).Diagnostics).Code);

    [Fact]
    public void A_plain_doctype_is_passed_over_unread() =>
        Assert.Empty(SvgFile.Read(new SourceFile(DrawingKit.File, "<!DOCTYPE svg PUBLIC '-//W3C//DTD SVG 1.1//EN' 'http://none.invalid/svg11.dtd'>" + DrawingKit.Svg("<g/>"))).Diagnostics);

    [Fact]
    public void A_file_made_to_explode_is_stopped()
    {
        var bomb = string.Concat(Enumerable.Range(1, 24).Select(i => $"<g id='a{i}'><use href='#a{i - 1}'/><use href='#a{i - 1}'/></g>"));
        var drawn = _kit.Set($"<defs><rect id='a0' width='1' height='1'/>{bomb}</defs><use href='#a24'/>");
        Assert.Contains("LY076", drawn.Codes);
        var deep = string.Concat(Enumerable.Repeat("<g>", 5_000)) + "<rect width='9' height='9'/>" + string.Concat(Enumerable.Repeat("</g>", 5_000));
        Assert.Equal(["LY076"], _kit.Set(deep).Codes);
    }

    [Fact]
    public void Nothing_that_is_well_formed_throws()
    {
        var names = OneOf("g", "rect", "path", "text", "tspan", "use", "svg", "marker", "clipPath", "circle", "polyline", "a", "switch", "style");
        var attributes = OneOf("x", "y", "width", "height", "d", "points", "transform", "href", "id", "fill", "stroke", "stroke-width", "stroke-dasharray", "font-size", "opacity", "clip-path", "marker-start", "viewBox", "r", "style", "class", "dx", "font-family");
        var values = OneOf("1", "-5", "1e7", "1e-28", "0", "9999999", "50%", "M0 0A1e-9 1e7 3 1 0 1e7 1e7", "M0 0 10 10z", "scale(1e7)", "scale(1e-20)", "rotate(33)", "matrix(1e7 1e7 1e7 1e7 1e7 1e7)", "#a", "a", "url(#a)", "red", "0 0 0 0", "0 0 1e-3 1e7", "1 2 3", "fill:url(#a)", "😀,'", "2em");
        var element = Gen.Select(names, Gen.Select(attributes, values).Array[0, 5]).Select((n, a) =>
            $"<{n} {string.Join(' ', a.DistinctBy(p => p.Item1).Select(p => $"{p.Item1}=\"{p.Item2}\""))}>");
        Gen.Select(element.Array[1, 6], Gen.Int[0, 5]).Sample((open, _) =>
        {
            var close = string.Concat(open.Reverse().Select(o => "</" + o[1..].Split(' ', '>')[0] + ">"));
            var drawn = _kit.Set(string.Concat(open) + "x" + close + string.Concat(open) + close);
            Assert.All(drawn.Paths, p => Assert.True(p.Width >= global::Publisher.Core.Geometry.Length.Zero));
        });
    }

    private static Gen<string> OneOf(params string[] words) => Gen.Int[0, words.Length - 1].Select(i => words[i]);

    [Fact]
    public void Severities_let_a_book_be_published_unless_a_drawing_is_incomplete()
    {
        Assert.Equal(Severity.Error, Catalogue.DrawingUnreadable.Severity);
        Assert.Equal(Severity.Error, Catalogue.DrawingTooMuch.Severity);
        Assert.Equal(Severity.Warning, Catalogue.DrawingUnsupported.Severity);
        Assert.Equal(Severity.Info, Catalogue.DrawingFamily.Severity);
    }
}
