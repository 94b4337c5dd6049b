using Publisher.Core.Display;
using Publisher.Core.Geometry;
using Publisher.Core.Style;
using Publisher.Layout.Inline;

namespace Publisher.Tests.Layout.Inline;

/// <summary>Which blank gives and which gap takes, and by how much (§6).</summary>
public sealed class LineFitTests
{
    [Fact]
    public void Brackets_give_before_commas()
    {
        // SQ6: 《 and 》 give a quarter each, ， nothing
        var x = Places("老人说，看《春》好书不错", 9.5m);

        Assert.Equal(4m, x[4]);
        Assert.Equal(5m - 0.25m, x[5]);
        Assert.Equal(5.75m, x[6]);
        Assert.Equal(6.75m, x[7]);
        Assert.Equal(7.5m, x[8]);
        Assert.Equal(9.5m, x[9] + 1);
    }

    [Fact]
    public void Stops_give_last_and_alike()
    {
        // SQ7: ！ and 。 give a quarter each
        var x = Places("来了！快走。大家都很高兴啊哈", 11.5m);

        Assert.Equal(2.75m, x[3]);
        Assert.Equal(5.5m, x[6]);
    }

    [Fact]
    public void The_han_latin_gap_opens_to_its_most_before_others_open()
    {
        // UN1, second line: gap ¼ → ½, the rest over three gaps
        var set = Set("全年增长了12.5%左右，形势好。", 6);
        var x = Places(set[1]);

        Assert.Equal(2.5m + 0.5m + (0.5m / 3), x[5], 3);
        Assert.Equal(5.5m, x[7], 3);
        Assert.Equal(6m, Ems(set[1].Width));
    }

    [Fact]
    public void Word_spaces_open_first()
    {
        var set = Set("我和Tom and Jerry一起玩", 9);

        Assert.Equal(9m, Ems(set[0].Width));
        Assert.Equal(0, set[0].Fit.PerGap);
        Assert.Equal([2.5m, 4.5m, 6.5m], Places(set[0]).Where((_, i) => i is 2 or 6 or 10));
    }

    [Fact]
    public void Nothing_opens_beside_connectors()
    {
        var x = Places("全书共12～15页之间", 6);

        Assert.Equal(x[4] + 0.5m, x[5]);
    }

    [Fact]
    public void A_hanging_comma_stands_outside_the_measure()
    {
        var set = Set("今天我们去公园散步，天气很好。", 9, new CompositionStyle { Hanging = true });

        Assert.Equal(9m, Ems(set[0].Width));
        Assert.Equal(9m, Places(set[0])[^1]);
    }

    [Fact]
    public void An_opener_at_the_line_start_is_drawn_half_an_em_to_the_left()
    {
        var set = Set("老师对我们大声喊“快点跑”。", 9);

        Assert.Equal([-0.5m, 0.5m, 1.5m, 2.5m, 3.5m, 4m], Places(set[1]));
    }

    [Fact]
    public void The_interpunct_is_centred_in_half_an_em_and_single_dashes_fill_theirs()
    {
        var wide = TestType.Face with { Shape = (text, _, _) => [.. text.ToArray().Select((c, i) => new FaceGlyph(c, i, c == '·' ? 300 : c == '—' ? 800 : 1000, 0, 0))] };
        var context = new TypeContext(_ => wide, TestType.Fonts);
        var x = Places(ParagraphSetter.Set(TestType.Paragraph("尼·古—拉", 20), context)[0]);

        Assert.Equal([0m, 1.1m, 1.5m, 2.6m, 3.5m], x);
    }

    [Fact]
    public void A_word_wider_than_the_measure_is_set_and_flagged()
    {
        var set = Set("他在Wolfgangsee湖边", 4);

        Assert.Contains(set, l => l.Fit.Overfull > Length.Zero);
        Assert.Equal("他在Wolfgangsee湖边", string.Concat(set.Select(TestType.Read)));
    }

    [Theory]
    [InlineData(TextAlign.Start, 0)]
    [InlineData(TextAlign.Center, 1)]
    [InlineData(TextAlign.End, 2)]
    public void Ragged_lines_stand_where_told(TextAlign align, int x)
    {
        var set = ParagraphSetter.Set(TestType.Paragraph("天地玄黄", 6) with { Align = align }, TestType.Context());

        Assert.Equal(x, Ems(((GlyphRun)set[0].Items[0]).Origin.X));
        Assert.Equal(4m, Ems(set[0].Width));
    }

    [Fact]
    public void Lines_take_the_measure_of_their_index()
    {
        var p = TestType.Paragraph("天地玄黄宇宙洪荒日月盈昃辰宿列张", 8) with
        {
            Measure = i => i < 2 ? new LineMeasure(TestType.Em * 2, TestType.Em * 3) : new LineMeasure(Length.Zero, TestType.Em * 5),
        };
        var set = ParagraphSetter.Set(p, TestType.Context());

        Assert.Equal(["天地玄", "黄宇宙", "洪荒日月盈", "昃辰宿列张"], set.Select(TestType.Read));
        Assert.Equal([2m, 2m, 0m, 0m], set.Select(l => Ems(((GlyphRun)l.Items[0]).Origin.X)));
    }

    [Fact]
    public void The_lever_wins_a_line_within_the_limits_or_leaves_the_paragraph_alone()
    {
        var p = TestType.Paragraph("天地玄黄宇宙洪荒日月盈昃辰宿列张寒来暑往秋收冬藏闰余成岁律吕调阳", 11);

        Assert.Equal(3, ParagraphSetter.Set(p, TestType.Context()).Length);
        var longer = ParagraphSetter.Set(p with { LineDelta = 1 }, TestType.Context());
        Assert.Equal(4, longer.Length);
        Assert.All(longer, l => Assert.True(l.Fit.PerGap <= 500));
        Assert.Equal(3, ParagraphSetter.Set(p with { LineDelta = -1 }, TestType.Context()).Length);
        Assert.Equal(3, ParagraphSetter.Set(p with { LineDelta = 5 }, TestType.Context()).Length);
    }

    private static System.Collections.Immutable.ImmutableArray<SetLine> Set(string text, decimal ems, CompositionStyle? rules = null) =>
        ParagraphSetter.Set(TestType.Paragraph(text, ems, rules), TestType.Context());

    private static decimal[] Places(string text, decimal ems) => Places(Set(text, ems)[0]);

    private static decimal[] Places(SetLine line) =>
        [.. line.Items.OfType<GlyphRun>().SelectMany(r => r.Glyphs.Select(g => Ems(r.Origin.X + g.X)))];

    private static decimal Ems(Length l) => Math.Round((decimal)l.Emu / TestType.Em.Emu, 4);
}
