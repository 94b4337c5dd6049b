using Publisher.Layout.Pages;
using static Publisher.Tests.Layout.Pages.GalleyTest;

namespace Publisher.Tests.Layout.Pages;

public sealed class SpreadTests
{
    [Fact]
    public void Facing_pages_end_on_one_line_even_if_both_end_early()
    {
        // as it falls, the left page would be full and the right one two lines short
        var pages = Paged(8, Notes(Context(8)), Text("a", 8), Text("b", 14), Text("c", 3), Text("d", 8));
        var (left, right) = (pages[1], pages[2]);
        Assert.False(left.Free || right.Free);
        Assert.Equal((7, 7), (left.Depth, right.Depth));
    }

    [Fact]
    public void A_paragraph_on_the_page_before_gives_the_line_that_this_page_lacks()
    {
        // the second page could not be full without a widow; only a paragraph of the first page gives
        var pages = PagesOf(6, null, Text("a", 6, longer: 1), Text("b", 6), Text("c", 7), Text("d", 6));
        Assert.DoesNotContain(pages, p => p.StartsWith("c7", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(33, 33, 0)]
    [InlineData(32, 32, 100)]
    [InlineData(33, 32, 200)]
    [InlineData(31, 33, 800)]
    public void Unequal_pages_cost_more_than_short_ones(int left, int right, long cost) =>
        Assert.Equal(cost, SpreadCost.Pair(new PageDepth(left, left, 33, false), new PageDepth(right, right, 33, false)).Cost);

    [Fact]
    public void Notes_at_the_foot_follow_the_facing_page()
    {
        var (cost, left, right) = SpreadCost.Pair(new PageDepth(30, 33, 33, false), new PageDepth(32, 32, 33, false));
        Assert.Equal((100, 32, 32), (cost, left, right));
    }

    [Fact]
    public void A_chapters_end_is_free() =>
        Assert.Equal(0, SpreadCost.Pair(new PageDepth(33, 33, 33, false), new PageDepth(7, 7, 33, true)).Cost);

    [Fact]
    public void A_figure_with_a_line_or_two_under_it_stands_at_the_foot()
    {
        var pages = Paged(10, Notes(Context(10)), Text("a", 5), Figure("f", 3), Text("b", 9));
        var figure = Assert.Single(pages[0].Foot);
        Assert.Equal("f", figure.BlockId);
        Assert.Equal(7, pages[0].Used);
    }

    [Fact]
    public void A_very_long_note_goes_on_over_as_many_pages_as_it_takes()
    {
        var notes = Notes(Context(10), ("n1", 40));
        var pages = Paged(10, notes, Text("a", 12, notes: [(2, "n1")]));
        Assert.Equal(40, pages[0].LastNoteLines + pages.Sum(p => p.CarriedLines));
        Assert.All(pages, p => Assert.True(p.CarriedLines <= notes.LinesOfPage));
        Assert.Equal(12, pages.Sum(p => p.Items.Count(i => i.Item.BlockId.StartsWith('a'))));
    }
}
