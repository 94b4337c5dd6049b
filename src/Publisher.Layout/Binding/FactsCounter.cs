using System.Collections.Immutable;
using Publisher.Core.Display;
using Publisher.Core.Geometry;
using Publisher.Core.Model;
using Publisher.Core.Style;

namespace Publisher.Layout.Binding;

/// <summary>Counts what the imprint page states: pages, 印张, 字数 by the rule that the book chose (book-formats §3, §4).</summary>
internal static class FactsCounter
{
    /// <summary>The figures of a bound book.</summary>
    public static PageFacts Count(ImmutableArray<BoundPage> pages, BookStyle style, BookFacts facts, int textCharacters)
    {
        var sheets = facts.Sheet is null ? 0 : pages.Length * 1000 / facts.Sheet.Fraction;
        var characters = facts.Choices.WordCount == WordCount.Set ? textCharacters : TypeArea(pages, style, facts.Choices.WordCount);
        return new PageFacts(pages.Length, sheets, characters, textCharacters) { TrimWidth = style.Page.TrimWidth, TrimHeight = style.Page.TrimHeight, Sheet = facts.Sheet };
    }

    /// <summary>版面字数: every numbered page is full of type but for the trade's conversions; blanks after the last printed page are unnumbered and hold none.</summary>
    private static int TypeArea(ImmutableArray<BoundPage> pages, BookStyle style, WordCount rule)
    {
        // A running head and a folio are a line each; in a vertical book both stand in one column of the margin.
        var extra = rule == WordCount.PageWithHeads ? (style.Page.Vertical ? 1 : 2) : 0;
        var full = style.Page.Characters * (style.Page.Lines + extra);
        var shares = new Shares(Capacity(style, "note", Length.Zero, full), Capacity(style, "index", style.Page.Leading, full));
        var hundredths = pages.Take(LastPrinted(pages) + 1).Sum(p => (long)shares.Of(p));
        return (int)(full * hundredths / 100);
    }

    private static int LastPrinted(ImmutableArray<BoundPage> pages)
    {
        var last = pages.Length - 1;
        while (last >= 0 && pages[last].Owner is null)
        {
            last--;
        }

        return last;
    }

    /// <summary>What a page set in another type holds, hundredths of a full page.</summary>
    private static int Capacity(BookStyle style, string name, Length grid, int full)
    {
        if (!style.Paragraphs.TryGetValue(name, out var type))
        {
            return 100;
        }

        var leading = type.Leading ?? (grid > Length.Zero ? grid : type.Size.Scale(145, 100));
        var characters = style.Page.Measure.Emu / type.Size.Emu;
        var lines = ((style.Page.Depth - type.Size).Emu / leading.Emu) + 1;
        return (int)(characters * lines * 100 / full);
    }

    /// <summary>Hundredths of a full page that pages count as.</summary>
    /// <param name="Notes">A page with ten lines of notes or more: as one set in their size.</param>
    /// <param name="Index">A page of the index: by its own type.</param>
    private readonly record struct Shares(int Notes, int Index)
    {
        public int Of(BoundPage page) => page.Owner?.Piece.Kind switch
        {
            PieceKind.TitlePage => 50,
            PieceKind.Index => Index,
            null => 100,
            _ when !page.Page.Head && page.Page.Items.Length == 1 && page.Page.Items[0].Item.Items.Any(i => i is ImageItem or GroupItem) => 20,
            _ => NoteLines(page, page.Owner!.Notes) switch { > 5 and < 10 => 115, >= 10 => Notes, _ => 100 },
        };

        private static int NoteLines(BoundPage page, Pages.NoteArea notes) => page.Page.CarriedLines + page.Page.Notes.Sum(notes.LinesOf);
    }
}
