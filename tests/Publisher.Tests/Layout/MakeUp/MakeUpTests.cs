using System.Collections.Immutable;
using Publisher.Core.Model;
using Publisher.Core.Style;
using Publisher.Layout.Binding;
using Publisher.Layout.Blocks;
using Publisher.Layout.MakeUp;
using Publisher.Layout.Pages;
using Publisher.Tests.Layout.Pages;

namespace Publisher.Tests.Layout.MakeUp;

/// <summary>Sheets of eight pages in a book of eight-line pages; every paragraph has three lines and may lose or win one.</summary>
public sealed class MakeUpTests
{
    private const int Lines = 8;

    [Fact]
    public void A_book_that_has_its_sheets_is_left_alone()
    {
        var report = Plan(paragraphs: 20, sheets: 1000);
        Assert.NotNull(report);
        Assert.True(report.Reached);
        Assert.Empty(report.Offers);
    }

    [Fact]
    public void No_target_no_report() => Assert.Null(Plan(paragraphs: 20, sheets: 0));

    [Fact]
    public void A_page_too_many_is_won_back_by_paragraphs_that_lose_a_line()
    {
        var report = Plan(paragraphs: 24, sheets: 1000)!;
        Assert.True(report.Pages > report.Target);
        Assert.True(report.Reached);
        Assert.All(report.Offers, o => Assert.Equal(-1, o.Lines));
        Assert.Contains(report.Offers, o => o.Suggested);
    }

    [Fact]
    public void Applying_what_is_suggested_reaches_the_target()
    {
        var report = Plan(paragraphs: 24, sheets: 1000)!;
        var blocks = global::Publisher.Core.Style.Levers.None.Blocks;
        foreach (var offer in report.Offers.Where(o => o.Suggested))
        {
            blocks = blocks.Add(offer.BlockId, new BlockLever { Lines = offer.Lines });
        }

        var piece = Piece(24, new Levers(blocks));
        Assert.True(PageOrder.CountPages([piece], Style(1000)) <= report.Target);
    }

    [Fact]
    public void What_lines_cannot_do_is_said()
    {
        var report = Plan(paragraphs: 60, sheets: 1000)!;
        Assert.False(report.Reached);
    }

    private static MakeUpReport? Plan(int paragraphs, int sheets) => MakeUpPlanner.Plan([Piece(paragraphs, Levers.None)], Style(sheets), Levers.None, sheets * 8 / 1000);

    private static BookStyle Style(int sheets) => new() { Page = new PageStyle { Lines = Lines }, MakeUp = new MakeUpStyle { Sheets = sheets } };

    private static SetPiece Piece(int paragraphs, Levers levers)
    {
        var context = GalleyTest.Context(Lines);
        var notes = new NoteArea(context, []);
        ImmutableArray<FlowBlock> blocks = [.. Enumerable.Range(1, paragraphs).Select(i => Paragraph("p" + i))];
        PagesBySide Under(Levers l)
        {
            var galley = new Galley(blocks, l);
            return new PagesBySide(recto => Paginator.Paginate(galley, notes, new PageFrame(Lines, recto)), galley);
        }

        return new SetPiece(new Piece(PieceKind.Chapter, Zone.Body, "c", "题", null), context, notes, Under(levers), false) { Again = Under };
    }

    private static TextFlow Paragraph(string id) => new(setting => [.. Enumerable.Range(0, 3 + Math.Clamp(setting.LineDelta, -1, 1)).Select(i => new FlowItem
    {
        Lines = 1,
        BlockId = id,
        TextStart = i * 10,
    })])
    { Id = id };
}
