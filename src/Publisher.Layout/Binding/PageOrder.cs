using System.Collections.Immutable;
using Publisher.Core.Model;
using Publisher.Layout.Pages;

namespace Publisher.Layout.Binding;

/// <summary>Puts pieces one after another: openers on their side of the spread, blanks where a side is skipped, made up to whole sheets.</summary>
internal static class PageOrder
{
    /// <summary>A blank page: no head, no folio, but counted.</summary>
    private static readonly ChapterPage Blank = new() { Head = false, Folio = false, Free = true };

    /// <summary>All pages in order.</summary>
    /// <param name="pieces">The pieces in order.</param>
    /// <param name="style">The taste.</param>
    /// <param name="target">Pages to make up to, if that takes only a few blanks; 0 for the nearest whole sheets.</param>
    public static ImmutableArray<BoundPage> Bind(ImmutableArray<SetPiece> pieces, Core.Style.BookStyle style, int target = 0)
    {
        var slots = Slots(pieces, style);
        Fill(slots, target, style);
        var bodyStart = slots.FindIndex(s => s.Zone != Zone.Front);
        return
        [
            .. slots.Select((s, i) => new BoundPage(s.Owner, s.Page, s.Index, s.Zone, Folios.Of(style.Folios, s.Zone, i, Math.Max(0, bodyStart)), i % 2 == 0)),
        ];
    }

    /// <summary>Adds the blank pages that fill the last signature. Before an afterword only whole leaves go, so that it keeps its side.</summary>
    private static void Fill(List<(SetPiece? Owner, ChapterPage Page, int Index, Zone Zone)> slots, int target, Core.Style.BookStyle style)
    {
        var blanks = Blanks.Of(slots.Count, target, style);
        var afterword = style.MakeUp.BlanksAt == "afterword" ? slots.FindIndex(s => s.Owner?.Piece.Kind == PieceKind.Afterword) : -1;
        if (afterword > 0 && blanks > 1)
        {
            slots.InsertRange(afterword, Enumerable.Repeat<(SetPiece?, ChapterPage, int, Zone)>((null, Blank, 0, Zone.Back), blanks - (blanks % 2)));
            blanks %= 2;
        }

        slots.AddRange(Enumerable.Repeat<(SetPiece?, ChapterPage, int, Zone)>((null, Blank, 0, Zone.Back), blanks));
    }

    /// <summary>Pages of the book, blanks at its end not counted.</summary>
    public static int CountPages(ImmutableArray<SetPiece> pieces, Core.Style.BookStyle style) => Slots(pieces, style).Count;

    /// <summary>Pages of a piece that comes after a number of pages, and the pages up to its end.</summary>
    public static ImmutableArray<ChapterPage> PagesOf(SetPiece piece, int before, Core.Style.BookStyle style, out int after)
    {
        var start = StartsRecto(piece.Piece.Kind, style) && before % 2 == 1 ? before + 1 : before;
        var pages = piece.Sides.Of(start % 2 == 0);
        after = start + pages.Length + (piece.Piece.Kind == PieceKind.Part ? 1 : 0);
        return pages;
    }

    private static List<(SetPiece? Owner, ChapterPage Page, int Index, Zone Zone)> Slots(ImmutableArray<SetPiece> pieces, Core.Style.BookStyle style)
    {
        var slots = new List<(SetPiece? Owner, ChapterPage Page, int Index, Zone Zone)>();
        foreach (var piece in pieces)
        {
            var pages = PagesOf(piece, slots.Count, style, out var after);
            if (StartsRecto(piece.Piece.Kind, style) && slots.Count % 2 == 1)
            {
                slots.Add((null, Blank, 0, slots[^1].Zone));
            }

            slots.AddRange(pages.Select((p, i) => ((SetPiece?)piece, p, i, piece.Piece.Zone)));
            slots.AddRange(Enumerable.Repeat<(SetPiece?, ChapterPage, int, Zone)>((null, Blank, 0, piece.Piece.Zone), after - slots.Count));
        }

        return slots;
    }

    private static bool StartsRecto(PieceKind kind, Core.Style.BookStyle style) => kind switch
    {
        PieceKind.TitlePage => true,
        PieceKind.Imprint => false,
        PieceKind.Part => style.Openers.Part == "recto",
        PieceKind.Chapter => style.Openers.Chapter == "recto",
        _ => style.Openers.Matter == "recto",
    };
}
