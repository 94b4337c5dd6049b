using System.Collections.Immutable;
using Publisher.Core.Display;
using Publisher.Core.Geometry;
using Publisher.Core.Style;
using Publisher.Fonts;
using Publisher.Layout.Inline;
using Publisher.Tests.Fonts;

namespace Publisher.Tests.Layout.Inline;

/// <summary>Lines that become columns (§10).</summary>
public sealed class ColumnTests : IDisposable
{
    private static readonly Length Em = TestType.Em;
    private readonly FontLibrary _fonts = TestFonts.ColumnLibrary();

    public void Dispose() => _fonts.Dispose();

    [Theory]
    [InlineData('中', VerticalOrientation.Upright)]
    [InlineData('①', VerticalOrientation.Upright)]
    [InlineData('℃', VerticalOrientation.Upright)]
    [InlineData('。', VerticalOrientation.FormElseUpright)]
    [InlineData('！', VerticalOrientation.FormElseUpright)]
    [InlineData('「', VerticalOrientation.FormElseRotated)]
    [InlineData('：', VerticalOrientation.FormElseRotated)]
    [InlineData('～', VerticalOrientation.FormElseRotated)]
    [InlineData('“', VerticalOrientation.Rotated)]
    [InlineData('—', VerticalOrientation.Rotated)]
    [InlineData('…', VerticalOrientation.Rotated)]
    [InlineData('a', VerticalOrientation.Rotated)]
    public void Characters_stand_as_the_standard_says(char c, object orientation) => Assert.Equal(orientation, VerticalOrientations.Of(c));

    [Fact]
    public void Ideographs_beyond_the_first_plane_stand() => Assert.Equal(VerticalOrientation.Upright, VerticalOrientations.Of(0x20BB7));

    [Fact]
    public void Each_kind_of_word_has_its_flow()
    {
        var runs = Runs("一12三1941一7二DNA九English一");
        Assert.Equal(
            ["Vertical 一", "Horizontal 12", "Vertical 三", "Sideways 1941", "Vertical 一7二DNA九", "Sideways English", "Vertical 一"],
            Flows(runs));
    }

    [Fact]
    public void Numbers_of_a_phrase_are_turned_with_it() => Assert.Equal(["Vertical 一", "Sideways Windows 11", "Vertical 一"], Flows(Runs("一Windows 11一")));

    [Fact]
    public void Short_numbers_take_one_em_and_no_gap()
    {
        var line = Line("一12一128一7一");
        Assert.Equal(Em * 7, line.Width);
        Assert.Equal(Em * 7, Line("一DNA一二三").Width);
    }

    [Fact]
    public void Figures_abreast_are_centred_on_the_axis()
    {
        var run = Runs("一12").Single(r => r.Text == "12");
        var wide = Em.Scale(5, 10) * 2;
        Assert.Equal(1000, run.Condense);
        // the axis is 0.38 em above the baseline; across the column is down the line
        Assert.Equal(-Em.Scale(38, 100) + (wide / 2), run.Origin.Y);
        Assert.Equal([Length.Zero, Em / 2], run.Glyphs.Select(g => g.X));
        var three = Runs("一128").Single(r => r.Text == "128");
        Assert.InRange(three.Condense, 740, 750);
    }

    [Fact]
    public void A_word_space_beside_a_standing_number_has_no_width_but_is_in_the_text()
    {
        var line = Line("一 12 三");
        Assert.Equal(Em * 3, line.Width);
        Assert.Equal("一 12 三", TestType.Read(line));
    }

    [Fact]
    public void Two_exclamations_share_an_em_across_the_column()
    {
        var line = Line("一！！");
        Assert.Equal(Em * 2, line.Width);
        Assert.Equal(["Vertical 一", "Horizontal ！！"], Flows([.. line.Items.OfType<GlyphRun>()]));
    }

    [Fact]
    public void Dots_stand_at_the_right_and_names_have_their_line_at_the_left()
    {
        var line = Line([TestType.Text("一", 0, TestType.Look with { Dots = true }), TestType.Text("二", 1, TestType.Look with { ProperName = true })]);
        var dot = Assert.Single(line.Items.OfType<PathItem>());
        var rule = Assert.Single(line.Items.OfType<RuleItem>());

        // right of a column is above its line
        Assert.True(dot.Segments.Where(s => s.Kind != 'Z').All(s => s.A.Y < -Em.Scale(88, 100)));
        Assert.True(rule.Box.Y > Em.Scale(12, 100));
    }

    [Fact]
    public void Smaller_type_keeps_the_axis()
    {
        var small = TestType.Look with { Size = Em / 2 };
        var runs = Line([TestType.Text("一"), TestType.Text("二", 1, small)]).Items.OfType<GlyphRun>().ToList();
        Assert.Equal(runs[0].Origin.Y, runs[1].Origin.Y);
    }

    [Theory]
    [InlineData(Region.CN)]
    [InlineData(Region.TW)]
    public void Quotes_show_corner_brackets_and_stay_what_they_are(Region region)
    {
        var face = _fonts.Find(TestFonts.Serif)!;
        var runs = Real("“一‘二’三”", region);
        Assert.Equal("“一‘二’三”", string.Concat(runs.Select(r => r.Text)));
        Assert.All(runs, r => Assert.Equal(Flow.Vertical, r.Flow));

        var corners = Shaper.Shape(face, region == Region.CN ? "『「」』" : "「『』」", new ShapeOptions("Hani", "zh-Hans", true, []));
        var shown = runs.SelectMany(r => r.Glyphs).ToList();
        Assert.Equal(corners.Select(g => g.Id), [shown[0].Id, shown[2].Id, shown[4].Id, shown[6].Id]);
    }

    [Fact]
    public void Taiwan_centres_its_stops_in_a_mainland_face()
    {
        var face = _fonts.Find(TestFonts.Serif)!;
        var run = Assert.Single(Real("一。", Region.TW));
        var stop = run.Glyphs[1];
        var ink = face.Extents(stop.Id);

        // middle of the ink, from the top of its em and from the axis
        var down = stop.X - Em + Em.Scale(880 - ((ink.YMin + ink.YMax) / 2), 1000);
        var left = stop.Y - Em.Scale((ink.XMin + ink.XMax - face.Advance(stop.Id)) / 2, 1000);
        Assert.InRange(down.Emu, (Em / 2).Emu - 200, (Em / 2).Emu + 200);
        Assert.InRange(left.Emu, -200, 200);
    }

    [Fact]
    public void Turned_dashes_have_their_ink_on_the_axis()
    {
        var run = Assert.Single(Real("——", Region.CN));
        var face = _fonts.Find(TestFonts.Serif)!;
        var ink = face.Extents(run.Glyphs[0].Id);
        Assert.Equal(Flow.Sideways, run.Flow);
        var middle = run.Origin.Y + run.Glyphs[0].Y - Em.Scale((ink.YMin + ink.YMax) / 2, 1000);
        Assert.InRange(middle.Emu, -Em.Scale(38, 100).Emu - 200, -Em.Scale(38, 100).Emu + 200);
    }

    private static SetLine Line(string text) => Line([TestType.Text(text)]);

    private static SetLine Line(ImmutableArray<TextPiece> pieces) =>
        ParagraphSetter.Set(TestType.Paragraph(pieces, 40) with { Vertical = true }, TestType.Context())[0];

    private static List<GlyphRun> Runs(string text) => [.. Line(text).Items.OfType<GlyphRun>()];

    private static IEnumerable<string> Flows(IEnumerable<GlyphRun> runs) => runs.Select(r => $"{r.Flow} {r.Text}");

    private List<GlyphRun> Real(string text, Region region)
    {
        var role = new FontRole([TestFonts.Serif], [TestFonts.Serif], [TestFonts.Serif]);
        var fonts = new FontStyle { Roles = ImmutableSortedDictionary.Create<string, FontRole>(StringComparer.Ordinal).Add("body", role) };
        var p = TestType.Paragraph(text, 40, new CompositionStyle { Region = region }) with { Vertical = true };
        return [.. ParagraphSetter.Set(p, new TypeContext(_fonts, fonts))[0].Items.OfType<GlyphRun>()];
    }
}
