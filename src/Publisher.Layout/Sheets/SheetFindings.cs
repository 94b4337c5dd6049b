using Publisher.Core.Diagnostics;
using Publisher.Core.Geometry;
using Publisher.Core.Model;
using Publisher.Core.Style;
using Publisher.Core.Text;

namespace Publisher.Layout.Sheets;

/// <summary>Does the page fit its paper, and the page count its signatures? (book-formats §1, §3)</summary>
internal static class SheetFindings
{
    /// <summary>Findings LY080–LY082.</summary>
    public static IEnumerable<Diagnostic> Of(BookFacts facts, PageStyle page, int pages)
    {
        if (facts.Sheet is not { } sheet)
        {
            yield break;
        }

        var place = facts.Places.GetValueOrDefault("sheet", SourceSpan.None);
        var leaf = sheet.Leaf is { } l ? Size(l.Width, l.Height) : FormattableString.Invariant($"1/{sheet.Fraction}");
        if (sheet.IsTooSmallFor(page.TrimWidth, page.TrimHeight))
        {
            yield return Catalogue.TrimTooLarge.At(place, Size(page.TrimWidth, page.TrimHeight), Name(sheet), leaf);
        }
        else if (sheet.IsWastefulFor(page.TrimWidth, page.TrimHeight))
        {
            yield return Catalogue.TrimTooSmall.At(place, Size(page.TrimWidth, page.TrimHeight), Name(sheet), leaf);
        }

        if (pages % 4 != 0)
        {
            yield return Catalogue.OddLeaf.At(place, pages, pages % 4);
        }
    }

    /// <summary>A format for messages.</summary>
    public static string Name(SheetFormat sheet) => FormattableString.Invariant($"{sheet.SheetWidthMm}×{sheet.SheetHeightMm} 1/{sheet.Fraction}");

    /// <summary>A size for messages.</summary>
    public static string Size(Length width, Length height) => FormattableString.Invariant($"{width.Millimetres:0.##}×{height.Millimetres:0.##} mm");
}
