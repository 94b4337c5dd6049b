using Publisher.Core.Model;
using Publisher.Core.Style;
using Publisher.Layout.Binding;
using Publisher.Layout.Pages;
using Publisher.Tests.Layout.Pages;

namespace Publisher.Tests.Layout.Binding;

public sealed class ImpositionTests
{
    [Theory]
    [InlineData(224, 0)]
    [InlineData(226, 6)]
    [InlineData(228, 4)]
    [InlineData(217, 3)]
    [InlineData(218, 6)]
    public void The_count_is_made_up_to_whole_quarter_sheets(int pages, int blanks) => Assert.Equal(blanks, Imposition.Padding(pages, 4));

    [Fact]
    public void Openers_stand_on_their_side_of_the_spread()
    {
        var style = new BookStyle { Openers = new OpenerStyle { Chapter = "recto" } };
        var bound = Imposition.Bind([Piece(PieceKind.TitlePage, Zone.Front, 1), Piece(PieceKind.Imprint, Zone.Front, 1), Piece(PieceKind.Chapter, Zone.Body, 3), Piece(PieceKind.Chapter, Zone.Body, 2)], style);
        var openers = bound.Where(b => b.PageInPiece == 0 && b.Owner is { Piece.Kind: PieceKind.Chapter }).ToList();
        Assert.All(openers, o => Assert.True(o.Recto));
        Assert.Equal(["003", "007"], openers.Select(o => o.Label.Text));
        Assert.Null(bound[5].Owner);
        Assert.Equal(0, bound.Length % 4);
    }

    private static SetPiece Piece(PieceKind kind, Zone zone, int pages)
    {
        var context = GalleyTest.Context(33);
        var piece = new Piece(kind, zone, kind.ToString(), "题", null);
        return new SetPiece(piece, context, new NoteArea(context, []), [.. Enumerable.Repeat(new ChapterPage(), pages)], false);
    }
}
