using System.Collections.Immutable;
using Publisher.Core.Display;
using Publisher.Core.Style;
using Publisher.Fonts;
using Publisher.Layout.Inline;
using Publisher.Tests.Fonts;

namespace Publisher.Tests.Layout.Inline;

/// <summary>Lines in real faces.</summary>
public sealed class RealFontTests : IDisposable
{
    private const string Text = "1941年6月22日，“苏德战争”爆发——朱可夫没退（第一章）。莫斯科与Leningrad、Сталин方……don’t “go” 苏！？";

    private static readonly FontStyle Style = new()
    {
        Roles = ImmutableSortedDictionary.Create<string, FontRole>(StringComparer.Ordinal)
            .Add("body", new FontRole([TestFonts.Serif], [TestFonts.Latin], [])),
    };

    private readonly FontLibrary _library = TestFonts.Library();

    public void Dispose() => _library.Dispose();

    [Fact]
    public void Every_script_gets_its_face_and_the_text_reads_back()
    {
        var context = new TypeContext(_library, Style);
        var lines = ParagraphSetter.Set(TestType.Paragraph(Text, 12), context);
        var runs = lines.SelectMany(l => l.Items.OfType<GlyphRun>()).ToArray();

        Assert.Empty(context.Diagnostics);
        Assert.Equal(Text.Replace(" ", "", StringComparison.Ordinal), string.Concat(lines.Select(TestType.Read)).Replace(" ", "", StringComparison.Ordinal));
        Assert.Equal(TestFonts.Latin, runs.Single(r => r.Text.Contains("Lenin", StringComparison.Ordinal)).Font);
        Assert.Equal(TestFonts.Latin, runs.First(r => r.Text.Contains('’', StringComparison.Ordinal)).Font);
        Assert.Equal(TestFonts.Serif, runs.Single(r => r.Text.Contains("——", StringComparison.Ordinal)).Font);
    }

    [Fact]
    public void The_dash_is_one_glyph_of_two_ems()
    {
        var run = (GlyphRun)ParagraphSetter.Set(TestType.Paragraph("战——争", 12), new TypeContext(_library, Style))[0].Items[0];

        Assert.Equal([(1, 0L), (2, 1L), (1, 3L)], run.Glyphs.Select(g => (g.TextLength, g.X.Emu / TestType.Em.Emu)));
    }

    [Fact]
    public void Remembered_glyphs_are_those_of_the_whole_run()
    {
        const string han = "苏德战争爆发，朱可夫没退（第一章）。";
        var run = (GlyphRun)ParagraphSetter.Set(TestType.Paragraph(han, 40), new TypeContext(_library, Style))[0].Items[0];
        var whole = Shaper.Shape(_library.Find(TestFonts.Serif)!, han, new ShapeOptions("Hani", "zh-Hans"));

        Assert.Equal(whole.Select(g => g.Id), run.Glyphs.Select(g => g.Id));
    }

    [Fact]
    public void Full_lines_end_exactly_at_the_measure()
    {
        var lines = ParagraphSetter.Set(TestType.Paragraph("苏德战争，第一天与后年，朱可夫没退后，方可日后与斯大林苏德战争年月日", 11), new TypeContext(_library, Style));

        Assert.True(lines.Length > 2);
        foreach (var line in lines.Take(lines.Length - 1))
        {
            var run = (GlyphRun)line.Items[^1];
            var last = (run.Origin.X + run.Glyphs[^1].X).Emu;
            var advance = run.Text[^1] is '，' or '、' ? TestType.Em / 2 : TestType.Em;
            Assert.Equal(TestType.Em.Emu * 11, last + advance.Emu);
        }
    }

    [Fact]
    public void A_character_that_no_face_has_is_an_error_at_its_place()
    {
        var context = new TypeContext(_library, Style);
        ParagraphSetter.Set(TestType.Paragraph("苏\U00020000德", 12), context);

        var d = Assert.Single(context.Diagnostics);
        Assert.Equal(("FT010", 1, 2), (d.Code, d.Span.Start, d.Span.Length));
    }
}
