using System.Collections.Immutable;
using Publisher.Core.Display;
using Publisher.Core.Model;
using Publisher.Layout.Pages;

namespace Publisher.Layout.Binding;

/// <summary>A page with its place in the book, before its items are moved to it.</summary>
/// <param name="Owner">The piece it belongs to; null for a blank page.</param>
/// <param name="Page">What stands on it.</param>
/// <param name="PageInPiece">Index in the piece.</param>
/// <param name="Zone">Front, body, back.</param>
/// <param name="Label">Its number.</param>
/// <param name="Recto">A right-hand page?</param>
internal sealed record BoundPage(SetPiece? Owner, ChapterPage Page, int PageInPiece, Zone Zone, PageLabel Label, bool Recto);

/// <summary>Puts pieces one after another: openers on their side of the spread, blanks where a side is skipped, made up to whole sheets.</summary>
internal static class Imposition
{
    /// <summary>A blank page: no head, no folio, but counted.</summary>
    private static readonly ChapterPage Blank = new() { Head = false, Folio = false, Free = true };

    /// <summary>Most blank pages that are accepted to reach a whole or half sheet (house).</summary>
    public const int MostBlanks = 6;

    /// <summary>All pages in order.</summary>
    /// <param name="pieces">The pieces in order.</param>
    /// <param name="style">The taste.</param>
    /// <param name="target">Pages to make up to, if that takes only a few blanks; 0 for the nearest whole sheets.</param>
    public static ImmutableArray<BoundPage> Bind(ImmutableArray<SetPiece> pieces, Core.Style.BookStyle style, int target = 0)
    {
        var slots = Slots(pieces, style);
        var blanks = target - slots.Count is >= 0 and <= MostBlanks and var missing ? missing : Padding(slots.Count, style.PageMultiple);
        slots.AddRange(Enumerable.Repeat<(SetPiece?, ChapterPage, int, Zone)>((null, Blank, 0, Zone.Back), blanks));
        var bodyStart = slots.FindIndex(s => s.Zone != Zone.Front);
        return
        [
            .. slots.Select((s, i) => new BoundPage(s.Owner, s.Page, s.Index, s.Zone, Folios.Of(style.Folios, s.Zone, i, Math.Max(0, bodyStart)), i % 2 == 0)),
        ];
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

    /// <summary>Blank pages at the end: a multiple of four times, else twice, the least multiple if that costs little, else the least multiple (book-formats §3).</summary>
    public static int Padding(int pages, int multiple)
    {
        if (multiple < 1)
        {
            return 0;
        }

        foreach (var factor in (ReadOnlySpan<int>)[4, 2])
        {
            var blanks = Missing(pages, multiple * factor);
            if (blanks <= MostBlanks)
            {
                return blanks;
            }
        }

        return Missing(pages, multiple);
    }

    private static int Missing(int pages, int multiple) => (multiple - (pages % multiple)) % multiple;

    private static bool StartsRecto(PieceKind kind, Core.Style.BookStyle style) => kind switch
    {
        PieceKind.TitlePage => true,
        PieceKind.Imprint => false,
        PieceKind.Part => style.Openers.Part == "recto",
        PieceKind.Chapter => style.Openers.Chapter == "recto",
        _ => style.Openers.Matter == "recto",
    };
}
