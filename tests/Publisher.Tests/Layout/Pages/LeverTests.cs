using System.Collections.Immutable;
using Publisher.Core.Style;
using Publisher.Layout.Blocks;
using Publisher.Layout.Pages;
using static Publisher.Tests.Layout.Pages.GalleyTest;

namespace Publisher.Tests.Layout.Pages;

public sealed class LeverTests
{
    [Fact]
    public void A_break_begins_a_page() =>
        Assert.Equal(["a1 a2 a3", "b1 b2 b3 b4"], Pages(6, "b", new BlockLever { Break = true }, Text("a", 3), Text("b", 4)));

    [Fact]
    public void A_break_inside_a_paragraph_begins_a_page_with_the_line_of_that_character() =>
        Assert.Equal(["a1 a2", "a3 a4"], Pages(6, "a", new BlockLever { Break = true, BreakAt = 25 }, Text("a", 4)));

    [Fact]
    public void A_paragraph_is_set_longer() =>
        Assert.Equal(["a1 a2 a3 a4 a5 b1 b2"], Pages(8, "a", new BlockLever { Lines = 1 }, Text("a", 4, longer: 1), Text("b", 2)));

    [Fact]
    public void A_kept_block_ends_where_the_next_begins() =>
        Assert.Equal(["a1 a2 a3 a4", "b1 b2 c1 c2 c3 c4"], Pages(6, "b", new BlockLever { KeepNext = true }, Text("a", 4), Text("b", 2), Text("c", 4)));

    [Fact]
    public void A_page_is_made_shallower() =>
        Assert.Equal(["a1 a2 a3 a4 a5", "a6 a7 a8 a9 a10 a11"], Pages(6, "a", new BlockLever { PageLines = -1 }, Text("a", 11)));

    [Fact]
    public void A_page_keeps_its_lines_when_the_block_with_the_lever_begins_on_the_next()
    {
        var pages = Paged(6, "b", new BlockLever { PageLines = -1 }, Text("a", 6), Text("b", 10));
        Assert.Equal([6, 5], pages.Take(2).Select(p => p.Used));
        Assert.Equal([6, 5], pages.Take(2).Select(p => p.Asked));
    }

    [Fact]
    public void A_block_of_several_flows_is_broken_before_once_and_kept_at_its_end()
    {
        FlowBlock[] poem = [Text("s", 2), new FixedFlow([new FlowItem { Lines = 1, Blank = true }]), Text("s", 2)];
        Assert.Equal(["a1 a2", "s1 s2 s1 s2 b1 b2"], Pages(8, "s", new BlockLever { Break = true }, [Text("a", 2), .. poem, Text("b", 2)]));
        Assert.Equal(["a1 a2 s1 s2", "s1 s2 b1 b2 b3 b4"], Pages(7, "s", new BlockLever { KeepNext = true }, [Text("a", 2), .. poem, Text("b", 4)]));
    }

    [Fact]
    public void A_figure_goes_to_the_foot()
    {
        var pages = Paged(8, "f", new BlockLever { Position = FloatPosition.Bottom }, Text("a", 2), Figure("f", 3), Text("b", 9));
        Assert.Equal("f", Assert.Single(pages[0].Foot).BlockId);
        Assert.Equal(5, pages[0].Used);
    }

    [Fact]
    public void A_figure_goes_to_the_next_head() =>
        Assert.Equal(["a1 a2 b1 b2 b3 b4 b5 b6", "f b7 b8 b9 b10"], Pages(8, "f", new BlockLever { Position = FloatPosition.Top }, Text("a", 2), Figure("f", 3), Text("b", 10)));

    [Fact]
    public void A_figure_stays_here_whatever_hole_that_leaves() =>
        Assert.Equal(["a1 a2 a3 a4 a5 a6", "f b1 b2 b3"], Pages(8, "f", new BlockLever { Position = FloatPosition.Here }, Text("a", 6), Figure("f", 4), Text("b", 3)));

    [Fact]
    public void A_page_loses_its_head_and_folio()
    {
        var pages = Paged(6, "b", new BlockLever { Head = false, Folio = false }, Text("a", 6), Heading("b", 1), Text("c", 5));
        Assert.Equal([true, false], pages.Select(p => p.Head));
        Assert.Equal([true, false], pages.Select(p => p.Folio));
    }

    [Fact]
    public void A_paragraph_that_does_not_give_says_so()
    {
        Galley Under(FlowBlock block) => new([block], Levers("a", new BlockLever { Lines = -1 }));
        Assert.True(Under(Text("a", 4, shorter: 1)).Obeys(0));
        Assert.False(Under(Text("a", 4)).Obeys(0));
    }

    private static string[] Pages(int capacity, string id, BlockLever lever, params FlowBlock[] blocks) =>
        [.. Paged(capacity, id, lever, blocks).Select(p => string.Join(' ', p.Items.Where(i => i.Item.BlockId.Length > 0).Select(i => i.Item.BlockId)))];

    private static ImmutableArray<ChapterPage> Paged(int capacity, string id, BlockLever lever, params FlowBlock[] blocks) =>
        Paginator.Paginate(new Galley([.. blocks], Levers(id, lever)), Notes(Context(capacity)), new PageFrame(capacity, true));

    private static Levers Levers(string id, BlockLever lever) => new(global::Publisher.Core.Style.Levers.None.Blocks.Add(id, lever));
}
