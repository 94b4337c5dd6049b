using Publisher.Core.Model;
using Publisher.Core.Style;
using Publisher.Layout.Binding;
using Publisher.Layout.Pages;
using Publisher.Tests.Layout.Pages;

namespace Publisher.Tests.Layout.Binding;

public sealed class PageOrderTests
{
    [Fact]
    public void Openers_stand_on_their_side_of_the_spread()
    {
        var style = new BookStyle { Openers = new OpenerStyle { Chapter = "recto" } };
        var bound = PageOrder.Bind([Piece(PieceKind.TitlePage, Zone.Front, 1), Piece(PieceKind.Imprint, Zone.Front, 1), Piece(PieceKind.Chapter, Zone.Body, 3), Piece(PieceKind.Chapter, Zone.Body, 2)], style);
        var openers = bound.Where(b => b.PageInPiece == 0 && b.Owner is { Piece.Kind: PieceKind.Chapter }).ToList();
        Assert.All(openers, o => Assert.True(o.Recto));
        Assert.Equal(["003", "007"], openers.Select(o => o.Label.Text));
        Assert.Null(bound[5].Owner);
        Assert.Equal(0, bound.Length % 4);
    }

    [Theory]
    [InlineData(7, 8)]
    [InlineData(2, 8)]
    [InlineData(1, 4)]
    public void A_target_within_six_blanks_is_made_up_to(int pages, int expected) =>
        Assert.Equal(expected, PageOrder.Bind([Piece(PieceKind.Chapter, Zone.Body, pages)], new BookStyle(), 8).Length);

    [Fact]
    public void Blanks_may_stand_before_the_afterword_in_whole_leaves()
    {
        var style = new BookStyle { MakeUp = new MakeUpStyle { BlanksAt = "afterword" } };
        var bound = PageOrder.Bind([Piece(PieceKind.Chapter, Zone.Body, 8), Piece(PieceKind.Afterword, Zone.Back, 3)], style);
        Assert.Equal(16, bound.Length);
        Assert.Equal([8, 9, 10, 11, 15], Enumerable.Range(0, 16).Where(i => bound[i].Owner is null));
        Assert.True(bound[12].Recto);
    }

    [Fact]
    public void A_piece_is_paged_for_the_side_on_which_it_begins()
    {
        var asked = new List<bool>();
        var piece = Piece(PieceKind.Chapter, Zone.Body, 1) with
        {
            Sides = new PagesBySide(recto =>
            {
                asked.Add(recto);
                return [new ChapterPage()];
            }),
        };
        PageOrder.Bind([Piece(PieceKind.Chapter, Zone.Body, 1), piece], new BookStyle());
        Assert.Equal([false], asked);
    }

    private static SetPiece Piece(PieceKind kind, Zone zone, int pages)
    {
        var context = GalleyTest.Context(33);
        var piece = new Piece(kind, zone, kind.ToString(), "题", null);
        return new SetPiece(piece, context, new NoteArea(context, []), new PagesBySide([.. Enumerable.Repeat(new ChapterPage(), pages)]), false);
    }
}
