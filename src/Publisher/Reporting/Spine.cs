using System.Globalization;

namespace Publisher.Reporting;

/// <summary>Estimates the thickness of a paperback's block: leaves × 1.346 µm a g/m², the trade's average for offset paper.</summary>
internal static class Spine
{
    /// <summary>Paper assumed, g/m².</summary>
    internal const int Grammage = 70;

    /// <summary>Hundredths of a millimetre. The printer's dummy has the last word.</summary>
    internal static long Hundredths(int pages) => ((pages * 1346L * Grammage / 2) + 5_000) / 10_000;

    internal static string Millimetres(int pages) => (Hundredths(pages) / 100m).ToString("0.00", CultureInfo.InvariantCulture);
}
