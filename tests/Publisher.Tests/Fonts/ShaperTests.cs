using Publisher.Fonts;

namespace Publisher.Tests.Fonts;

public sealed class ShaperTests
{
    [Fact]
    public void Two_em_dash_needs_script_and_language()
    {
        using var fonts = TestFonts.Library();
        var face = fonts.Find(TestFonts.Serif)!;
        var dash = Assert.Single(Shaper.Shape(face, "——", new("Hani", "zh-Hans")));
        Assert.Equal((2000, 0), (dash.Advance, dash.Cluster));
        Assert.All(Shaper.Shape(face, "——", new("Latn", "en")), g => Assert.NotEqual(2000, g.Advance));
    }

    [Fact]
    public void Half_widths_keep_the_glyph()
    {
        using var fonts = TestFonts.Library();
        var face = fonts.Find(TestFonts.Serif)!;
        var open = Assert.Single(Shaper.Shape(face, "（", new("Hani", "zh-Hans", false, ["halt"])));
        Assert.Equal((face.Glyph('（'), 500, -500), (open.Id, open.Advance, open.XOffset));
    }

    [Fact]
    public void Vertical_text_advances_down()
    {
        using var fonts = TestFonts.Library();
        var face = fonts.Find(TestFonts.Serif)!;
        var glyphs = Shaper.Shape(face, "战（", new("Hani", "zh-Hans", true, []));
        Assert.All(glyphs, g => Assert.Equal(1000, g.Advance));
        Assert.NotEqual(face.Glyph('（'), glyphs[1].Id);
    }

    [Fact]
    public void Clusters_count_utf16_units_and_missing_glyphs_are_zero()
    {
        using var fonts = TestFonts.Library();
        var glyphs = Shaper.Shape(fonts.Find(TestFonts.Serif)!, "一\U00020000二", new("Hani", "zh-Hans"));
        Assert.Equal([0, 1, 3], glyphs.Select(g => g.Cluster));
        Assert.Equal(0, glyphs[1].Id);
    }

    [Fact]
    public void Features_are_checked()
    {
        using var fonts = TestFonts.Library();
        var face = fonts.Find(TestFonts.Latin)!;
        Assert.True(Shaper.Shape(face, "fi", new("Latn", "en")).Length < Shaper.Shape(face, "fi", new("Latn", "en", false, ["-liga"])).Length);
        Assert.Throws<ArgumentException>(() => Shaper.Shape(face, "fi", new("Latn", "en", false, ["no such feature"])));
    }

    [Fact]
    public void Many_threads_may_shape_at_once()
    {
        using var fonts = TestFonts.Library();
        var face = fonts.Find(TestFonts.Serif)!;
        var options = new ShapeOptions("Hani", "zh-Hans");
        var expected = Shaper.Shape(face, "一九四一年六月二十二日，苏德战争爆发。", options);
        Parallel.For(0, 400, _ => Assert.Equal(expected, Shaper.Shape(face, "一九四一年六月二十二日，苏德战争爆发。", options)));
    }
}
