using System.Globalization;
using Publisher.Core.Geometry;
using Publisher.Core.Model;

namespace Publisher.Reporting;

/// <summary>The width of a paperback's spine: by the papers that book.yaml names, else an estimate with the trade's average for offset paper, 1.346 µm a g/m².</summary>
internal static class Spine
{
    /// <summary>Paper assumed when none is named, g/m².</summary>
    internal const int Grammage = 70;

    /// <summary>Do the book's papers tell it?</summary>
    internal static bool IsKnown(BookFacts facts) => facts.Stock?.SpineOf(2) is not null;

    /// <summary>Hundredths of a millimetre. The printer's dummy has the last word.</summary>
    internal static long Hundredths(BookFacts facts, int pages) => facts.Stock?.SpineOf(pages) is { } spine ? Hundredths(spine) : Estimate(pages);

    /// <summary>A length in hundredths of a millimetre.</summary>
    internal static long Hundredths(Length length) => ((length.Emu * 100) + (Length.PerMillimetre / 2)) / Length.PerMillimetre;

    /// <summary>Hundredths of a millimetre as millimetres.</summary>
    internal static string Millimetres(long hundredths) => (hundredths / 100m).ToString("0.00", CultureInfo.InvariantCulture);

    /// <summary>For people: the width, and what it comes from.</summary>
    internal static string Words(BookFacts facts, int pages)
    {
        var from = facts.Stock switch
        {
            { Spine: not null } => "假书样 / measured",
            { } stock when IsKnown(facts) => stock.Text.Name ?? (stock.Text.Grammage is { } grams ? grams.ToString(CultureInfo.InvariantCulture) + " g" : "stock"),
            _ => Grammage.ToString(CultureInfo.InvariantCulture) + " g 胶版纸 / offset",
        };
        return $"{Millimetres(Hundredths(facts, pages))} mm（{from}）";
    }

    internal static long Estimate(int pages) => ((pages * 1346L * Grammage / 2) + 5_000) / 10_000;
}
