using Publisher.Layout.Blocks;
using Publisher.Layout.Pages;
using static Publisher.Tests.Layout.Pages.GalleyTest;

namespace Publisher.Tests.Layout.Pages;

public sealed class PaginatorTests
{
    [Fact]
    public void Text_fills_pages_to_the_last_line() =>
        Assert.Equal(["a1 a2 a3 a4 a5 a6", "a7 a8 a9 a10 a11 a12"], PagesOf(6, null, Text("a", 12)));

    [Fact]
    public void Nothing_makes_no_page() => Assert.Empty(PagesOf(6, null));

    [Fact]
    public void The_last_line_of_a_paragraph_never_begins_a_page() =>
        Assert.Equal(["a1 a2 a3 a4 a5", "a6 a7 b1 b2 b3 b4"], PagesOf(6, null, Text("a", 7), Text("b", 4)));

    [Fact]
    public void A_paragraph_that_gives_a_line_keeps_the_page_full() =>
        Assert.Equal(["a1 a2 a3 a4 a5 a6", "b1 b2 b3 b4 b5"], PagesOf(6, null, Text("a", 7, shorter: 1), Text("b", 5)));

    [Fact]
    public void The_first_line_of_a_paragraph_never_ends_a_page() =>
        Assert.Equal(["a1 a2 a3 a4 a5", "b1 b2 b3 b4 b5 b6"], PagesOf(6, null, Text("a", 5), Text("b", 6)));

    [Fact]
    public void A_heading_moves_with_two_lines_of_its_text() =>
        Assert.Equal(["a1 a2 a3 a4", "h b1 b2 b3 b4"], PagesOf(6, null, Text("a", 4), Heading("h", 1), Text("b", 4)));

    [Fact]
    public void A_figure_that_does_not_fit_waits_while_text_flows_on() =>
        Assert.Equal(["a1 a2 a3 a4 b1 b2", "f b3 b4 b5"], PagesOf(6, null, Text("a", 4), Figure("f", 3), Text("b", 5)));

    [Fact]
    public void Figures_keep_their_order() =>
        Assert.Equal(["a1 a2 a3 b1 b2 b3", "f g c1"], PagesOf(6, null, Text("a", 3), Figure("f", 4), Text("b", 3), Figure("g", 1), Text("c", 1)));

    [Fact]
    public void A_whole_page_figure_leaves_no_hole() =>
        Assert.Equal(["a1 a2 a3 b1 b2 b3", "f", "b4 b5 b6 b7 b8"], PagesOf(6, null, Text("a", 3), WholePage("f", 6), Text("b", 8)));

    [Fact]
    public void A_side_figure_has_text_beside_it_and_takes_no_lines()
    {
        var pages = Paged(8, Notes(Context(8)), Text("a", 2), Side("f", 3), Text("b", 4));
        var figure = pages[0].Items.Single(i => i.Side == SideRole.Figure);
        Assert.Equal(2, figure.Slot);
        Assert.Equal(3, pages[0].Items.Count(i => i.Side == SideRole.Text));
        Assert.Equal(6, pages[0].Used);
    }

    [Fact]
    public void A_side_figure_without_text_beside_it_stands_alone()
    {
        var pages = Paged(8, Notes(Context(8)), Text("a", 2), Side("f", 3), Heading("h", 1), Text("b", 2));
        Assert.DoesNotContain(pages[0].Items, i => i.Side != SideRole.None);
    }

    [Fact]
    public void A_note_takes_lines_from_its_own_page()
    {
        var context = Context(10);
        var notes = Notes(context, ("n1", 2));
        var pages = Paged(10, notes, Text("a", 24, notes: [(2, "n1")]));
        Assert.Equal(["n1"], pages[0].Notes);
        Assert.Equal(10 - notes.GridLines(2), pages[0].Used);
        Assert.Empty(pages[1].Notes);
    }

    [Fact]
    public void A_long_note_is_split_with_two_lines_on_each_page()
    {
        var context = Context(10);
        var notes = Notes(context, ("n1", 12));
        var pages = Paged(10, notes, Text("a", 20, notes: [(2, "n1")]));
        Assert.True(pages[0].LastNoteLines >= 2);
        Assert.Equal("n1", pages[1].CarriedNote);
        Assert.Equal(12, pages[0].LastNoteLines + pages[1].CarriedLines);
    }

    [Fact]
    public void A_table_broken_over_pages_repeats_its_head()
    {
        var head = new FlowItem { Lines = 1, BlockId = "head" };
        var rows = Enumerable.Range(1, 10).Select(i => new FlowItem { Lines = 1, BlockId = "r" + i, Repeat = i > 1 ? [head] : [] });
        Assert.Equal(["head r1 r2 r3 r4 r5", "head r6 r7 r8 r9 r10"], PagesOf(6, null, new FixedFlow([head, .. rows])));
    }

    [Fact]
    public void Blank_space_vanishes_at_a_page_head()
    {
        var blank = new FixedFlow([new FlowItem { Lines = 2, Blank = true, BlockId = "blank" }]);
        Assert.Equal(["a1 a2 a3 a4", "b1 b2"], PagesOf(4, null, Text("a", 4), blank, Text("b", 2)));
    }

    [Fact]
    public void An_item_deeper_than_the_page_is_set_and_the_galley_goes_on() =>
        Assert.Equal(["h", "a1 a2"], PagesOf(4, null, Heading("h", 9), Text("a", 2)));

    [Fact]
    public void A_chapter_does_not_end_in_a_few_lines_when_paragraphs_give()
    {
        var pages = PagesOf(10, null, Text("a", 6, shorter: 1), Text("b", 6, shorter: 1));
        Assert.Single(pages);
    }
}
