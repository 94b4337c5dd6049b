using Publisher.Core.Geometry;
using Publisher.Core.Model;
using Publisher.Layout.Blocks;
using static Publisher.Tests.Layout.Blocks.BlockTest;

namespace Publisher.Tests.Layout.Blocks;

/// <summary>占行, titles of two lines, headings that meet, run-in and opened headings (clreq-layout §7, §13.3).</summary>
public sealed class HeadingTests
{
    [Theory]
    [InlineData(2, 14, 3, 15.25)] // HD1
    [InlineData(3, 12, 2, 7.75)] // HD2
    public void A_heading_stands_in_the_middle_of_its_lines(int level, int size, int lines, double top)
    {
        var item = Assert.Single(Items(Context(), Head(level, "一字千金")));
        Assert.Equal(lines, item.Lines);
        Assert.Equal(Length.Pt((decimal)top) + GalleyContext.Ascent(Length.Pt(size)), At(item, "一").Y);
        Assert.Equal(2, item.KeepNext);
    }

    [Fact]
    public void Two_headings_that_meet_take_a_line_less_and_the_second_stands_between_first_and_text()
    {
        var items = Items(Context(), Head(2, "上面"), Head(3, "下面"), Para("正文"));
        Assert.Equal([3, 1, 1], items.Select(i => i.Lines));
        var firstFoot = Length.Pt(15.25m + 14);
        var secondHead = (Pitch * 3) + At(items[1], "下").Y - GalleyContext.Ascent(Length.Pt(12));
        var gapAbove = secondHead - firstFoot;
        var gapBelow = (Pitch * 4) - (secondHead + Length.Pt(12));
        Assert.InRange((gapAbove - gapBelow).Emu, -2, 2);
    }

    [Fact]
    public void A_heading_after_text_keeps_all_its_lines() =>
        Assert.Equal([1, 2], Items(Context(), Para("正文"), Head(3, "标题")).Select(i => i.Lines));

    [Fact]
    public void A_long_title_breaks_where_a_reader_pauses() =>
        Assert.Equal(
            ["一个很长很长的标题，长得一行放不下，", "只好折成两行，而且第二行不能只剩一个字"],
            Lines(Head(1, "一个很长很长的标题，长得一行放不下，只好折成两行，而且第二行不能只剩一个字")));

    [Fact]
    public void Number_and_title_part_at_their_blank() =>
        Assert.Equal(["第一部", "案子上的活与案子下的活以及别的许多活"], Lines(Head(1, "第一部　案子上的活与案子下的活以及别的许多活")));

    [Theory]
    [InlineData("天地玄黄宇宙洪荒日月盈昃的辰宿列张寒来暑往")]
    [InlineData("天地玄黄宇宙洪荒日月盈了辰宿列张寒来暑往秋收冬藏")]
    public void No_line_begins_with_a_particle_or_holds_less_than_three_characters(string title)
    {
        var lines = Lines(Head(1, title));
        Assert.Equal(title, string.Concat(lines));
        Assert.All(lines, l => Assert.True(l.Length >= 3 && !"的了".Contains(l[0], StringComparison.Ordinal), l));
    }

    [Fact]
    public void A_side_heading_turns_over_under_its_first_line()
    {
        var item = Assert.Single(Items(Context(), Head(3, "为什么一九三一年春天的字会不够用？——答读者问并略谈其他几件相关的事情")));
        var starts = Runs(item).GroupBy(r => r.Origin.Y).Select(g => g.Min(r => r.Origin.X)).ToList();
        Assert.Equal([Length.Pt(21), Length.Pt(21)], starts);
    }

    [Theory]
    [InlineData("引文", 24)]
    [InlineData("三个字", 12)]
    [InlineData("四个汉字", 6)]
    public void A_short_title_is_opened_when_the_style_says_so(string title, int gap)
    {
        var context = Context(s => s.With("subsubsection", p => p with { Spread = true }));
        var runs = Runs(Assert.Single(Items(context, Head(3, title)))).ToList();
        Assert.Equal(title, string.Concat(runs.Select(r => r.Text)));
        Assert.Equal(Length.Pt(12 + gap), runs[1].Origin.X - runs[0].Origin.X);
    }

    [Fact]
    public void A_run_in_heading_stands_in_the_line_of_its_text()
    {
        var context = Context(s => s.With("subsubsection", p => p with { RunIn = true }));
        var items = Items(context, Head(3, "接排", "h1"), Para("正文从这里开始", "p1"));
        var item = Assert.Single(items);
        Assert.Equal(("h1", 1, "接排正文从这里开始"), (item.BlockId, item.Lines, Read(item)));
        Assert.Equal(["p1"], item.AlsoIds);
        Assert.Equal(("接排", 4), (item.Outline!.Title, item.Outline.Level));
        Assert.Equal(Em * 3, At(item, "正").X - At(item, "接").X);
    }

    private static string[] Lines(Heading heading) =>
        [.. Runs(Assert.Single(Items(Context(), heading))).GroupBy(r => r.Origin.Y).Select(g => string.Concat(g.Select(r => r.Text)))];
}
