using Publisher.Core.Display;
using Publisher.Core.Geometry;
using Publisher.Tests.Fonts;

namespace Publisher.Tests.Layout.Drawings;

/// <summary>Words of drawings, in the book's faces.</summary>
public sealed class DrawingTextTests : IDisposable
{
    private readonly DrawingKit _kit = new();
    private readonly string _han;

    public DrawingTextTests()
    {
        var face = _kit.Fonts.Find(TestFonts.Serif)!;
        var bold = _kit.Fonts.Find(TestFonts.SansBold)!;
        _han = new string([.. Enumerable.Range(0x4E00, 0x5200).Where(c => face.Has(c) && bold.Has(c)).Select(c => (char)c).Take(4)]);
    }

    public void Dispose() => _kit.Dispose();

    [Fact]
    public void Words_are_glyphs_on_their_baseline_anchored_as_asked()
    {
        foreach (var (anchor, x) in new[] { ("start", 50m), ("middle", 40m), ("end", 30m) })
        {
            var drawn = _kit.Set($"<text x='50' y='30' font-size='5' text-anchor='{anchor}' font-family='body'>{_han}</text>");
            Assert.Empty(drawn.Diagnostics);
            var run = Assert.Single(drawn.Runs);
            Assert.Equal((TestFonts.Serif, Length.Pt(5), _han, new StructId(4)), (run.Font, run.Size, run.Text, run.Struct));
            Assert.Equal((x, 30m), (run.PlaceOf(run.Glyphs[0]).X.Points, run.Origin.Y.Points));
            Assert.Equal(new ScreenColor(0, 0, 0), run.Ink.Colorant);
        }
    }

    [Fact]
    public void Spans_go_on_move_and_start_anew()
    {
        var (a, b) = (_han[..1], _han[1..2]);
        var drawn = _kit.Set($"<text x='10' y='10' font-size='10' font-family='body'>\n  {a}<tspan dx='5' dy='2' fill='red'>{b}</tspan><tspan x='70' y='80'>{a}</tspan>\n</text><text x='1 20 40' y='90' font-size='10' font-family='body'>{_han}</text>");
        Assert.Empty(drawn.Diagnostics);
        Assert.Equal(["10,10", "25,12", "70,80", "1,90", "20,90", "40,90"], drawn.Runs.Select(r => DrawingKit.Pt(r.PlaceOf(r.Glyphs[0]))));
        Assert.Equal([a, b, a, _han[..1], _han[1..2], _han[2..]], drawn.Runs.Select(r => r.Text));
        Assert.Equal(new ScreenColor(255, 0, 0), drawn.Runs[1].Ink.Colorant);
    }

    [Fact]
    public void Turned_and_stroked_words_are_outlines()
    {
        var turned = _kit.Set($"<text transform='rotate(-90)' x='-50' y='20' font-size='10' font-family='body'>{_han[..1]}</text>");
        Assert.Empty(turned.Runs);
        var path = Assert.Single(turned.Paths);

        // the em goes up from 50, and its 88 % above the baseline lie left of 20
        Assert.All(path.Segments.Where(s => s.Kind != 'Z'), s => Assert.True(s.A.Y.Points is > 39 and < 51 && s.A.X.Points is > 10 and < 22.5m, DrawingKit.Pt(s.A)));
        var stroked = _kit.Set($"<text x='10' y='20' font-size='10' font-family='body' stroke='white' stroke-width='2' paint-order='stroke'>{_han[..1]}</text>");
        Assert.Equal([typeof(PathItem), typeof(GlyphRun)], stroked.Group.Items.Select(i => i.GetType()));
        Assert.Equal(Length.Pt(2), stroked.Paths[0].Width);
        Assert.Single(_kit.Set($"<text y='20' fill='none' stroke='red'>{_han[..1]}</text>").All);
    }

    [Theory]
    [InlineData("font-family='body'", TestFonts.Serif, "")]
    [InlineData("font-family='KAITI'", TestFonts.Serif, "")]
    [InlineData("font-family='Noto Serif SC'", TestFonts.Serif, "")]
    [InlineData("font-family=\"'Noto Sans SC', serif\" font-weight='bold'", TestFonts.SansBold, "")]
    [InlineData("font-family='Times New Roman'", TestFonts.Serif, "")]
    [InlineData("font-family='Comic Neue, Papyrus'", TestFonts.SansBold, "LY073")]
    [InlineData("", TestFonts.SansBold, "")]
    public void Families_are_found_among_the_book_s_roles(string attributes, string face, string codes)
    {
        var drawn = _kit.Set($"<text y='20' {attributes}>{_han}</text>");
        Assert.Equal(codes, string.Join(',', drawn.Codes));
        Assert.Equal(face, Assert.Single(drawn.Runs).Font);
    }

    [Fact]
    public void A_character_that_no_face_has_is_FT010_in_the_drawing()
    {
        var found = Assert.Single(_kit.Set("<text y='20'>\U0002B740</text>").Diagnostics);
        Assert.Equal(("FT010", DrawingKit.File), (found.Code, found.Span.File));
    }
}
