using System.Collections.Immutable;
using Publisher.Core.Display;
using Publisher.Core.Model;
using Publisher.Core.Style;

namespace Publisher.Layout.Binding;

/// <summary>Counts what the imprint page states: pages, 印张, 版面字数 (book-formats §3, §4).</summary>
internal static class FactsCounter
{
    /// <summary>The figures of a bound book.</summary>
    public static PageFacts Count(ImmutableArray<BoundPage> pages, BookStyle style, SheetFormat? sheet, int textCharacters)
    {
        var full = style.Page.Characters * style.Page.Lines;
        var dense = DensePage(style, full);
        var hundredths = pages.Sum(p => Share(p, dense));
        var last = LastPrinted(pages);
        // Blanks after the last printed page are unnumbered: they hold no type.
        hundredths -= pages.Skip(last + 1).Sum(p => Share(p, dense));
        var sheets = sheet is null ? 0 : pages.Length * 1000 / sheet.Fraction;
        return new PageFacts(pages.Length, sheets, (int)((long)full * hundredths / 100), textCharacters);
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

    /// <summary>Hundredths of a full page that a page counts as.</summary>
    private static int Share(BoundPage page, int dense) => page.Owner?.Piece.Kind switch
    {
        PieceKind.TitlePage => 50,
        null => 100,
        _ when !page.Page.Head && page.Page.Items.Length == 1 && page.Page.Items[0].Item.Items.Any(i => i is ImageItem) => 20,
        _ when page.Owner!.Notes is { } notes && NoteLines(page, notes) is > 5 and < 10 => 115,
        _ when NoteLines(page, page.Owner!.Notes) >= 10 => dense,
        _ => 100,
    };

    /// <summary>A page with ten lines of notes or more counts as a page set in the notes' size, hundredths of a full page.</summary>
    private static int DensePage(BookStyle style, int full)
    {
        var note = style.Paragraphs["note"];
        var leading = note.Leading ?? note.Size.Scale(145, 100);
        var characters = style.Page.Measure.Emu / note.Size.Emu;
        var lines = ((style.Page.Depth - note.Size).Emu / leading.Emu) + 1;
        return (int)(characters * lines * 100 / full);
    }

    private static int NoteLines(BoundPage page, Pages.NoteArea notes) => page.Page.CarriedLines + page.Page.Notes.Sum(notes.LinesOf);
}
