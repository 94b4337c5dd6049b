using System.Collections.Immutable;
using Publisher.Core.Display;
using Publisher.Core.Geometry;
using Publisher.Core.Model;
using Publisher.Layout.Binding;
using Publisher.Layout.Inline;
using Publisher.Tests.Layout.Inline;
using static Publisher.Tests.Layout.Blocks.BlockTest;

namespace Publisher.Tests.Layout.Blocks;

/// <summary>注音符号, readings over marks, leaders of the contents.</summary>
public sealed class InterlinearTests
{
    [Fact]
    public void Zhuyin_stands_in_a_column_at_the_right_of_its_base()
    {
        var runs = Line([Ruby("注", "ㄓㄨˋ"), TestType.Text("字", 1)]);
        var reading = runs.Single(r => r.Text == "ㄓㄨˋ");
        var em = TestType.Em;
        Assert.Equal(em * 3 / 10, reading.Size);
        Assert.Equal(em, reading.Origin.X);
        Assert.Equal([Length.Zero, Length.Zero, reading.Size], reading.Glyphs.Select(g => g.X));
        Assert.Equal(reading.Size, reading.Glyphs[1].Y - reading.Glyphs[0].Y);
        Assert.All(reading.Glyphs, g => Assert.InRange((g.Y - (reading.Size * 88 / 100)).Emu, -em.Emu, em.Emu / 8));
        Assert.Equal(em * 3 / 2, runs.Single(r => r.Text == "字").Origin.X);
    }

    [Fact]
    public void Zhuyin_columns_need_no_room_between_them()
    {
        var runs = Line([new RubyPiece([new("國", "ㄍㄨㄛˊ"), new("語", "ㄩˇ")], TestType.Look, 0)]);
        Assert.Equal(TestType.Em * 3 / 2, XOf(runs, "語"));
    }

    [Fact]
    public void A_wide_reading_leans_over_the_mark_that_follows()
    {
        var runs = Line([TestType.Text("天", 0), Ruby("装", "zhuang", 1), TestType.Text("，地", 2)]);
        Assert.Equal(TestType.Em * 2, XOf(runs, "，"));
    }

    [Fact]
    public void A_leader_fills_the_line_with_dots_half_an_em_apart()
    {
        // TC1: measure 33, title 10, folio 1.5: 20.5 em of leader
        var context = Context();
        var style = context.Paragraph("contents-section");
        var leader = Assert.IsType<GlyphRun>(Assert.Single(LineSetting.Leader(context, style, Em * 10, Em * 63 / 2, Em * 33)));
        Assert.Equal(41, leader.Glyphs.Length);
        Assert.Equal(Em / 2, leader.Glyphs[1].X - leader.Glyphs[0].X);
    }

    private static RubyPiece Ruby(string text, string reading, int offset = 0) => new([new RubyPair(text, reading)], TestType.Look, offset);

    private static GlyphRun[] Line(ImmutableArray<TextPiece> pieces) =>
        [.. ParagraphSetter.Set(TestType.Paragraph(pieces, 20), TestType.Context())[0].Items.OfType<GlyphRun>()];

    private static Length XOf(GlyphRun[] runs, string text)
    {
        var run = runs.Single(r => r.Text.Contains(text, StringComparison.Ordinal));
        return run.Origin.X + run.Glyphs.First(g => g.TextStart == run.Text.IndexOf(text, StringComparison.Ordinal)).X;
    }
}
