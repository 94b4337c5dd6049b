using Publisher.Core.Display;
using Publisher.Core.Model;
using Publisher.Layout.Binding;
using Publisher.Layout.Pages;
using Publisher.Tests.Layout.Pages;

namespace Publisher.Tests.Layout.Binding;

/// <summary>字数 and 印张 by the trade's rule (book-formats §3, §4).</summary>
public sealed class FactsCounterTests
{
    private const int Full = 33 * 33;

    [Theory]
    [InlineData(WordCount.Page, 228, 248_292, 14_250)]
    [InlineData(WordCount.PageWithHeads, 228, 263_340, 14_250)]
    [InlineData(WordCount.Set, 228, 12_345, 14_250)]
    [InlineData(WordCount.Page, 224, 243_936, 14_000)]
    public void Full_pages(WordCount rule, int pages, int characters, int sheets)
    {
        var facts = Count(rule, Enumerable.Repeat(Page(PieceKind.Chapter), pages));
        Assert.Equal((pages, characters, sheets), (facts.Pages, facts.Characters, facts.PrintedSheets));
    }

    [Fact]
    public void The_title_page_is_a_half_and_the_imprint_page_a_full_one() =>
        Assert.Equal(Full * 150 / 100, Count(WordCount.Page, [Page(PieceKind.TitlePage), Page(PieceKind.Imprint)]).Characters);

    [Fact]
    public void Blanks_count_inside_the_run_and_not_after_it() =>
        Assert.Equal(3 * Full, Count(WordCount.Page, [Page(PieceKind.Chapter), Blank, Page(PieceKind.Chapter), Blank, Blank]).Characters);

    [Theory]
    [InlineData(5, 100)]
    [InlineData(6, 115)]
    [InlineData(9, 115)]
    public void Notes_of_more_than_five_lines_make_a_page_denser(int lines, int hundredths) =>
        Assert.Equal(Full * hundredths / 100, Count(WordCount.Page, [WithNotes(lines)]).Characters);

    [Fact]
    public void With_ten_lines_of_notes_a_page_counts_as_set_in_their_size()
    {
        // 9 pt in 346.5 pt: 38 characters; 13 pt in 545.5 pt: 42 lines
        Assert.Equal(Full * (38 * 42 * 100 / Full) / 100, Count(WordCount.Page, [WithNotes(10)]).Characters);
    }

    private static BoundPage Blank => new(null, new ChapterPage { Head = false }, 0, Zone.Body, new PageLabel("1", 'D', 1), true);

    private static BoundPage Page(PieceKind kind) => Bound(kind, new ChapterPage(), []);

    private static BoundPage WithNotes(int lines) => Bound(PieceKind.Chapter, new ChapterPage { Notes = ["n"] }, [("n", lines)]);

    private static BoundPage Bound(PieceKind kind, ChapterPage page, (string Id, int Lines)[] notes)
    {
        var context = GalleyTest.Context(33);
        var owner = new SetPiece(new Piece(kind, Zone.Body, "c", "题", null), context, GalleyTest.Notes(context, notes), new PagesBySide([page]), false);
        return new BoundPage(owner, page, 0, Zone.Body, new PageLabel("1", 'D', 1), true);
    }

    private static PageFacts Count(WordCount rule, IEnumerable<BoundPage> pages)
    {
        var facts = new BookFacts
        {
            Slug = "t",
            Title = "t",
            House = new PublishingHouse("h", "p", null, null, null, null),
            Date = "2026",
            Modified = "2026-01-01T00:00:00Z",
            Sheet = new SheetFormat(700, 1000, 16),
            Choices = new ImprintChoices { WordCount = rule },
        };
        return FactsCounter.Count([.. pages], GalleyTest.Context(33).Style, facts, 12_345);
    }
}
