using System.Collections.Immutable;
using System.Globalization;
using Publisher.Core.Display;
using Publisher.Core.Geometry;
using Publisher.Fonts;

namespace Publisher.Layout.Sheets;

/// <summary>A dummy to print and fold (白样).</summary>
/// <param name="Document">Small pages with their numbers.</param>
/// <param name="Sides">The sheets: how to fold first, then both sides of each signature.</param>
public sealed record DummyBook(PagedDocument Document, ImmutableArray<ImposedSide> Sides);

/// <summary>
/// Makes a folded dummy on A4: every signature's two sides with page numbers and fold lines, to be printed on both sides, turned over the
/// short edge, and folded in the order that its first sheet shows. What folds right here folds right on the press sheet: both have one plan.
/// </summary>
public static class FoldedDummy
{
    private static readonly Length Short = Length.Mm(210);
    private static readonly Length Long = Length.Mm(297);

    /// <summary>The dummy of a book's signatures.</summary>
    /// <param name="book">The set book.</param>
    /// <param name="signatures">Its signatures.</param>
    /// <param name="binding">How they come together.</param>
    /// <param name="fonts">Faces.</param>
    /// <param name="face">Full name of the face to use.</param>
    public static DummyBook Of(PagedDocument book, ImmutableArray<Signature> signatures, SignatureBinding binding, FontLibrary fonts, string face)
    {
        ArgumentNullException.ThrowIfNull(book);
        var text = new MarkText(fonts, face);
        var pages = ImmutableArray.CreateBuilder<Page>();
        var sides = ImmutableArray.CreateBuilder<ImposedSide>();
        sides.Add(FoldingSheet.Of(signatures, binding, book, text));
        foreach (var signature in signatures)
        {
            var forme = Forme.Of(signature.Pages.Length);
            var sheet = Sheet(forme);
            var small = signature with { Pages = [.. signature.Pages.Select((_, i) => pages.Count + i)], Depth = 0 };
            for (var i = 0; i < signature.Pages.Length; i++)
            {
                pages.Add(SmallPage(book, signature, i, sheet, text));
            }

            foreach (var outer in (ReadOnlySpan<bool>)[true, false])
            {
                var placed = Imposition.Pages(sheet, small, outer, book.RightToLeft, Length.Zero);
                var name = FormattableString.Invariant($"第{signature.Number}帖　{(outer ? "正面" : "反面")}");
                sides.Add(new ImposedSide(name, sheet.LeafWidth * forme.Columns, sheet.LeafHeight * forme.Rows, placed, FoldLines(sheet, forme, name, text)));
            }
        }

        return new DummyBook(new PagedDocument(pages.ToImmutable(), [], [], book.Language, book.RightToLeft), sides.ToImmutable());
    }

    /// <summary>A4 in as many equal leaves as the forme has: lying for four pages and sixteen, standing for eight. Nothing is trimmed.</summary>
    private static SheetGeometry Sheet(Forme forme)
    {
        var (width, height) = forme.Pages == 8 ? (Short, Long) : (Long, Short);
        var (leafWidth, leafHeight) = (width / forme.Columns, height / forme.Rows);
        return new SheetGeometry(leafWidth, leafHeight, leafWidth, leafHeight, Length.Zero);
    }

    private static Page SmallPage(PagedDocument book, Signature signature, int at, SheetGeometry sheet, MarkText text)
    {
        var index = signature.Pages[at];
        var items = ImmutableArray.CreateBuilder<DisplayItem>();
        var center = sheet.LeafWidth / 2;
        void Centered(string words, Length y, Length size, Ink ink)
        {
            var cut = text.Cut(words, size, sheet.LeafWidth - Length.Mm(10));
            if (text.At(cut, new Point(center - (text.Width(cut, size) / 2), y), size, ink) is { } run)
            {
                items.Add(run);
            }
        }

        // the head of the page, so that nobody reads 6 for 9
        items.Add(Triangle(new Point(center, Length.Mm(7)), Length.Mm(2)));
        Centered("天头", Length.Mm(12.5m), Length.Pt(7), new Ink(60));
        var blank = index < 0 || (book.Pages[index].Body.IsEmpty && book.Pages[index].Furniture.IsEmpty);
        var label = index < 0 ? "" : book.Pages[index].Label.Text;
        Centered(index < 0 ? "无" : label, sheet.LeafHeight.Scale(55, 100), Length.Pt(40), new Ink(blank ? 40 : 100));
        var opens = book.Outline.LastOrDefault(o => o.PageIndex == index && o.Level == 1);
        Centered(blank ? "白页" : opens?.Title ?? "", sheet.LeafHeight.Scale(55, 100) + Length.Mm(9), Length.Pt(8), Ink.Black);
        var note = string.Create(CultureInfo.InvariantCulture, $"第{signature.Number}帖 {at + 1}/{signature.Pages.Length}");
        Centered(note, sheet.LeafHeight - Length.Mm(7), Length.Pt(7), new Ink(60));
        return new Page(sheet.LeafWidth, sheet.LeafHeight, Length.Zero, items.ToImmutable(), [], index < 0 ? new PageLabel("", 'D', 1) : book.Pages[index].Label, at % 2 == 0);
    }

    private static PathItem Triangle(Point top, Length size) =>
        new([new('M', top), new('L', new Point(top.X + size, top.Y + size)), new('L', new Point(top.X - size, top.Y + size)), new('Z', default)], Length.Zero, new Ink(60));

    /// <summary>Dashed folds over the whole sheet, each with its turn in the order of folding, and the side's name in the corner.</summary>
    private static ImmutableArray<DisplayItem> FoldLines(SheetGeometry sheet, Forme forme, string name, MarkText text)
    {
        var items = ImmutableArray.CreateBuilder<DisplayItem>();
        var (width, height) = (sheet.LeafWidth * forme.Columns, sheet.LeafHeight * forme.Rows);
        var folds = Folding.Of(forme);
        for (var column = 1; column < forme.Columns; column++)
        {
            var turn = folds.FindIndex(f => f.Vertical && (f.First ? column * 2 == forme.Columns : column * 2 != forme.Columns));
            Fold(new Point(sheet.LeafWidth * column, Length.Zero), new Point(sheet.LeafWidth * column, height), turn);
        }

        if (forme.Rows == 2)
        {
            Fold(new Point(Length.Zero, sheet.LeafHeight), new Point(width, sheet.LeafHeight), folds.FindIndex(f => !f.Vertical));
        }

        if (text.At(name, new Point(Length.Mm(5), height - Length.Mm(3)), Length.Pt(7), new Ink(70)) is { } words)
        {
            items.Add(words);
        }

        return items.ToImmutable();

        void Fold(Point start, Point end, int turn)
        {
            items.Add(new PathItem([new('M', start), new('L', end)], Length.Pt(0.5m), new Ink(50)) { Dashes = [Length.Mm(2), Length.Mm(1.5m)] });
            var at = start.X == end.X ? new Point(start.X + Length.Mm(1), Length.Mm(5)) : new Point(Length.Mm(1.5m), start.Y - Length.Mm(1));
            if (text.At(Folding.Circled(turn), at, Length.Pt(10), Ink.Black) is { } number)
            {
                items.Add(number);
            }
        }
    }
}
