using System.Collections.Immutable;
using Publisher.Core.Model;

namespace Publisher.Layout.Sheets;

/// <summary>What it takes to have another number of sheets.</summary>
/// <param name="Sheets">印张 then, thousandths.</param>
/// <param name="Pages">Pages then.</param>
/// <param name="Least">Pages that the text has to win at least; negative to lose.</param>
/// <param name="Most">Pages that the text may win at most; negative to lose.</param>
public sealed record SheetStep(int Sheets, int Pages, int Least, int Most);

/// <summary>How the page count fits the sheets, and what it would take to change it (book-formats §3).</summary>
/// <param name="Pages">Pages of the book, blanks included.</param>
/// <param name="Blanks">Blank pages added to fill the last signature.</param>
/// <param name="Fraction">Pages a printed sheet (印张) holds.</param>
public sealed record SheetAdvice(int Pages, int Blanks, int Fraction)
{
    /// <summary>Most blank pages that are accepted at the end.</summary>
    public int MostBlanks { get; init; } = 6;

    /// <summary>Copies of the printing, or 0.</summary>
    public int Copies { get; init; }

    /// <summary>印张, thousandths.</summary>
    public int Sheets => Pages * 1000 / Fraction;

    /// <summary>零页: pages beyond whole sheets.</summary>
    public int Remainder => Pages % Fraction;

    /// <summary>Paper for the printing in thousandths of a ream (令, 500 sheets), without spoilage.</summary>
    public long Reams => (long)Pages * Copies / Fraction;

    /// <summary>A quarter, a half and a whole sheet less and more, the smallest book first; parts of a sheet that are no whole leaves are absent.</summary>
    public ImmutableArray<SheetStep> Steps
    {
        get
        {
            var parts = ((ReadOnlySpan<int>)[Fraction / 4, Fraction / 2, Fraction]).ToArray().Where(p => p >= 4 && p % 4 == 0).Distinct().ToArray();
            return [.. parts.Reverse().Select(p => Step(Pages - p)).Concat(parts.Select(p => Step(Pages + p))).Where(s => s.Pages > 0)];
        }
    }

    /// <summary>The advice for a set book; null when it has no sheet.</summary>
    internal static SheetAdvice? Of(int pages, int blanks, BookFacts facts, Core.Style.MakeUpStyle style) => facts.Sheet is { } sheet
        ? new SheetAdvice(pages, blanks, sheet.Fraction) { MostBlanks = style.MostBlanks, Copies = facts.Printing?.Copies ?? 0 }
        : null;

    private SheetStep Step(int pages)
    {
        var text = Pages - Blanks;
        return new SheetStep(pages * 1000 / Fraction, pages, pages - MostBlanks - text, pages - text);
    }
}
