using Publisher.Core.Geometry;
using Publisher.Core.Model;
using Publisher.Core.Style;
using Publisher.Layout.Blocks;
using static Publisher.Tests.Layout.Blocks.BlockTest;

namespace Publisher.Tests.Layout.Blocks;

/// <summary>Drop initials.</summary>
public sealed class DropTests
{
    [Theory]
    [InlineData(2, 27.5, 3)]
    [InlineData(3, 44.5, 5)]
    public void The_initial_is_as_deep_as_its_lines_and_the_text_beside_it_keeps_the_columns(int lines, double size, int ems)
    {
        var items = Items(Context(s => s with { Drops = new DropStyle { Lines = lines } }), Para(Han(200)) with { Drop = true });
        var initial = Runs(items[0]).First();
        Assert.Equal(("一", Length.Pt((decimal)size)), (initial.Text, initial.Size));
        Assert.Equal(GalleyContext.Ascent(initial.Size), initial.Origin.Y);
        for (var i = 0; i < items.Length; i++)
        {
            var text = Runs(items[i]).Last();
            Assert.Equal(i < lines ? Em * ems : Length.Zero, text.Origin.X);
        }

        Assert.All(items[1..lines], i => Assert.True(i.BreakBefore >= BreakCost.Stranded));
        Assert.Equal(Han(200), string.Concat(items.Select(Read)));
        Assert.Equal([0, 31], items.Take(2).Select(i => i.TextStart).Select((t, i) => lines == 2 || i == 0 ? t : t + 2));
    }

    [Fact]
    public void A_paragraph_of_one_line_keeps_the_lines_beside_its_initial_free() =>
        Assert.Equal(2, Items(Context(), Para("铅字短") with { Drop = true }).Sum(i => i.Lines));

    [Theory]
    [InlineData("“引号开头”的一段")]
    [InlineData("1931年")]
    public void A_mark_or_a_digit_is_no_initial(string text)
    {
        var context = Context();
        Assert.Single(Items(context, Para(text) with { Drop = true }));
        Assert.Equal("LY054", Assert.Single(context.Diagnostics).Code);
    }

    [Fact]
    public void A_style_drops_the_first_of_each_section()
    {
        var context = Context(s => s with { Drops = new DropStyle { First = "section" } });
        var sizes = Set(context, Para("首段在此"), Para("次段在此"), Head(1, "节"), Para("又一首段"), Head(2, "小节"), Para("不是首段"))
            .OfType<TextFlow>().Select(f => Runs(Items(f)[0]).First().Size > Em).ToList();
        Assert.Equal([true, false, true, false], sizes);
        Assert.Empty(context.Diagnostics);
    }

    [Fact]
    public void A_paragraph_in_a_quotation_has_none()
    {
        var items = Items(Context(), new Quotation([Para("引文里的一段") with { Drop = true }]));
        Assert.All(items.SelectMany(Runs), r => Assert.Equal(Em, r.Size));
    }
}
