using System.Collections.Immutable;
using Publisher.Core.Display;
using Publisher.Core.Geometry;
using Publisher.Core.Style;
using Publisher.Layout.Inline;

namespace Publisher.Tests.Layout.Inline;

/// <summary>Every option of the rules (§1) does what it says: each row fails when the option is ignored.</summary>
public sealed class CompositionOptionTests
{
    private static readonly CompositionStyle Usual = new();

    [Theory]
    [InlineData(Region.CN, 0.5, 0)]
    [InlineData(Region.TW, 1, 0.25)]
    [InlineData(Region.HK, 1, 0.25)]
    public void Region_sets_interpuncts_and_where_marks_stand(Region region, double dot, double shift)
    {
        // a full mark's ink of half an em stands at the left in CN, in the middle elsewhere
        var face = TestType.Face with { Shape = (text, _, _) => [.. text.ToArray().Select((c, i) => new FaceGlyph(c, i, c == '，' ? 500 : 1000, 0, 0))] };
        var x = Places(ParagraphSetter.Set(TestType.Paragraph("天·地，玄", 20, Usual with { Region = region }), new TypeContext(_ => face, TestType.Fonts))[0]);

        Assert.Equal(1 + (decimal)dot, x[2]);
        Assert.Equal(2 + (decimal)dot + (decimal)shift, x[3]);
    }

    [Theory]
    [InlineData(Region.CN, "天地玄黄。", 4.5)]
    [InlineData(Region.TW, "天地玄黄。", 5)]
    public void Only_mainland_marks_are_trimmed_at_the_line_end(Region region, string text, double width) =>
        Assert.Equal((decimal)width, Ems(Set(text, 20, Usual with { Region = region })[0].Width));

    [Theory]
    [InlineData(KinsokuLevel.None, "天地玄⏎，黄“⏎宇宙/⏎洪荒界⏎……日")]
    [InlineData(KinsokuLevel.Basic, "天地⏎玄，黄⏎“宇宙/⏎洪荒界⏎……日")]
    [InlineData(KinsokuLevel.Gb, "天地⏎玄，黄⏎“宇⏎宙/洪⏎荒界⏎……日")]
    [InlineData(KinsokuLevel.Strict, "天地⏎玄，黄⏎“宇⏎宙/洪⏎荒⏎界……⏎日")]
    public void Level_forbids_more_and_more(KinsokuLevel level, string lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        Assert.Equal(lines, FirstFitLines(lines.Replace("⏎", "", StringComparison.Ordinal), 3, Usual with { Level = level, LineEndTrim = false, LineStartTrim = false, StopSqueeze = false, OrphanFix = false, HanLatinGap = 0, HanLatinGapMin = 0 }));
    }

    [Theory]
    [InlineData(KinsokuLevel.Gb, "天地玄黄宇宙洪荒日月盈昃辰宿列张寒来暑往秋收冬藏闰余成岁共12⏎页的样子了吧")]
    [InlineData(KinsokuLevel.Strict, "天地玄黄宇宙洪荒日月盈昃辰宿列张寒来暑往秋收冬藏闰余成岁共⏎12页的样子了吧")]
    public void Strict_setting_keeps_a_number_and_its_counter(KinsokuLevel level, string lines)
    {
        // B10, at a price
        ArgumentNullException.ThrowIfNull(lines);
        Assert.Equal(lines, Lines(lines.Replace("⏎", "", StringComparison.Ordinal), 30.25m, Usual with { Level = level }));
    }

    [Theory]
    [InlineData(AdjacentMarks.None, 5)]
    [InlineData(AdjacentMarks.Half, 4.5)]
    [InlineData(AdjacentMarks.Tight, 4)]
    public void Adjacent_sets_the_width_of_a_pair(AdjacentMarks adjacent, double width) =>
        Assert.Equal((decimal)width, Ems(Set("天地：“宙", 20, Usual with { Adjacent = adjacent })[0].Width));

    [Fact]
    public void Line_start_trim_takes_the_left_half_of_an_opener()
    {
        // the glyph fills its em, its ink is in the right half: trimmed, the em begins half an em outside
        Assert.Equal(-0.5m, Places(Set("天地玄黄“宇宙”", 4, Usual)[1])[0]);
        Assert.Equal(0m, Places(Set("天地玄黄“宇宙”", 4, Usual with { LineStartTrim = false })[1])[0]);
    }

    [Fact]
    public void First_line_trim_is_only_of_the_first_line()
    {
        var with = Set("“天地玄黄”宇宙", 20, Usual)[0];
        var without = Set("“天地玄黄”宇宙", 20, Usual with { FirstLineTrim = false })[0];

        Assert.Equal(Ems(with.Width) + 0.5m, Ems(without.Width));
        Assert.Equal(Ems(with.Width), Ems(Set("“天地玄黄”宇宙", 20, Usual with { LineStartTrim = false })[0].Width));
    }

    [Fact]
    public void Line_end_trim_takes_the_right_half_of_a_mark()
    {
        Assert.Equal(4.5m, Ems(Set("天地玄黄。", 20, Usual)[0].Width));
        Assert.Equal(5m, Ems(Set("天地玄黄。", 20, Usual with { LineEndTrim = false })[0].Width));
    }

    [Fact]
    public void Hanging_lets_a_point_mark_stand_outside()
    {
        Assert.Equal("天地玄⏎黄，宇宙", Lines("天地玄黄，宇宙", 4, Usual with { LineEndTrim = false }));
        Assert.Equal("天地玄黄，⏎宇宙", Lines("天地玄黄，宇宙", 4, Usual with { LineEndTrim = false, Hanging = true }));
    }

    [Fact]
    public void Stop_squeeze_lets_full_stops_give_way_inside_a_line()
    {
        const string Text = "来了！快走。大家都很高兴啊哈";
        Assert.Equal("来了！快走。大家都很高兴⏎啊哈", Lines(Text, 11.5m, Usual));
        Assert.NotEqual("来了！快走。大家都很高兴⏎啊哈", Lines(Text, 11.5m, Usual with { StopSqueeze = false }));
    }

    [Fact]
    public void The_gap_its_least_and_its_most_are_the_styles()
    {
        Assert.Equal(3.7m, Ems(Set("天ABC地", 20, Usual with { HanLatinGap = 100, HanLatinGapMin = 0 })[0].Width));

        // least: ten ems and two gaps of a quarter have to go into 9.75
        const string Text = "我们在用Unicode编码写字";
        Assert.Equal("我们在用Unicode编码⏎写字", Lines(Text, 9.75m, Usual));
        Assert.NotEqual("我们在用Unicode编码⏎写字", Lines(Text, 9.75m, Usual with { HanLatinGapMin = 200 }));

        // most: what the gap may not take, the other gaps get
        var set = Set("全年增长了12.5%左右，形势好。", 6, Usual with { HanLatinGapMax = 333 });
        Assert.Equal(222, set[1].Fit.PerGap);
    }

    [Fact]
    public void Orphan_fix_keeps_a_character_company()
    {
        Assert.Equal("天色已经很晚了我们回家⏎吧。", Lines("天色已经很晚了我们回家吧。", 11, Usual with { OrphanFix = false }));
        Assert.Equal("天色已经很晚了我们回⏎家吧。", Lines("天色已经很晚了我们回家吧。", 11, Usual));
    }

    [Fact]
    public void Loose_limit_is_what_is_told()
    {
        Assert.True(Set("他沉默了很久——终于开口。", 7, Usual with { LooseLimit = 150 })[0].Fit.Loose);
        Assert.False(Set("他沉默了很久——终于开口。", 7, Usual with { LooseLimit = 250 })[0].Fit.Loose);
    }

    [Theory]
    [InlineData(TextAlign.Justify, 7)]
    [InlineData(TextAlign.Start, 6)]
    public void Align_fills_lines_or_not(TextAlign align, int width) =>
        Assert.Equal(width, Ems(ParagraphSetter.Set(TestType.Paragraph("他沉默了很久——终于开口。", 7) with { Align = align }, TestType.Context())[0].Width));

    [Theory]
    [InlineData("天ABC地", "0.25 0.25", 4)]
    [InlineData("天AB地", "0 0", 3)]
    [InlineData("天，ABC地", "0.5", 5)]
    [InlineData("天ABCD，地", "0", 5)]
    [InlineData("天A B C地", "0 0", 4)]
    [InlineData("天12.5%地", "0.25 0.25", 5)]
    public void Latin_grid_fills_whole_ems(string text, string gaps, int width)
    {
        var p = TestType.Paragraph(text, 20, Usual with { LatinGrid = true });
        var bench = ParagraphSetter.Prepare(p, TestType.Context()).Bench;
        var found = Enumerable.Range(1, bench.Count - 1).Where(i => bench.Joints[i].Kind == GapKind.HanLatin)
            .Select(i => (decimal)bench.Joints[i].Gap / TestType.Em.Emu);

        Assert.Equal(gaps, string.Join(' ', found.Select(g => g.ToString("0.##", System.Globalization.CultureInfo.InvariantCulture))));
        Assert.Equal(width, Ems(ParagraphSetter.Set(p, TestType.Context())[0].Width));
    }

    private static string Lines(string text, decimal ems, CompositionStyle rules) => string.Join('⏎', Set(text, ems, rules).Select(TestType.Read));

    private static string FirstFitLines(string text, decimal ems, CompositionStyle rules)
    {
        var ruler = ParagraphSetter.Prepare(TestType.Paragraph(text, ems, rules), TestType.Context());
        var lines = new List<LineEnd>();
        FirstFit.Run(ruler, 0, ruler.Bench.Count, 0, lines);
        return string.Join('⏎', lines.Select(l => new string(ruler.Bench.Text.Chars[ruler.Bench.Cells[l.Start].Text..ruler.Bench.Cells[l.End - 1].TextEnd])));
    }

    private static ImmutableArray<SetLine> Set(string text, decimal ems, CompositionStyle rules) =>
        ParagraphSetter.Set(TestType.Paragraph(text, ems, rules), TestType.Context());

    private static decimal[] Places(SetLine line) => [.. line.Items.OfType<GlyphRun>().SelectMany(r => r.Glyphs.Select(g => Ems(r.Origin.X + g.X)))];

    private static decimal Ems(Length l) => Math.Round((decimal)l.Emu / TestType.Em.Emu, 3);
}
