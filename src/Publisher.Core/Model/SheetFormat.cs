using Publisher.Core.Geometry;

namespace Publisher.Core.Model;

/// <summary>The sheet and the fraction (开本).</summary>
/// <param name="SheetWidthMm">Short side of the full sheet, mm.</param>
/// <param name="SheetHeightMm">Long side of the full sheet, mm.</param>
/// <param name="Fraction">Leaves a full sheet gives: 16, 32, 64.</param>
public sealed record SheetFormat(int SheetWidthMm, int SheetHeightMm, int Fraction)
{
    /// <summary>
    /// The untrimmed leaf, upright: the longer side halved as often as the fraction says (book-formats §1). Null for
    /// fractions such as 24 that are no power of two: how they are cut is the printer's choice.
    /// </summary>
    public (Length Width, Length Height)? Leaf => LeafOf(Fraction);

    /// <summary>Is a trimmed page larger than the leaf it is cut from?</summary>
    public bool IsTooSmallFor(Length width, Length height) => Leaf is { } leaf
        ? !Holds(leaf, width, height)
        : width.Emu / 1000 * (height.Emu / 1000) * Fraction > Length.Mm(SheetWidthMm).Emu / 1000 * (Length.Mm(SheetHeightMm).Emu / 1000);

    /// <summary>Would a leaf of half the size do for a trimmed page? Then the fraction is likely a slip.</summary>
    public bool IsWastefulFor(Length width, Length height) => Leaf is not null && LeafOf(Fraction * 2) is { } half && Holds(half, width, height);

    private (Length Width, Length Height)? LeafOf(int fraction)
    {
        if (fraction < 1 || (fraction & (fraction - 1)) != 0)
        {
            return null;
        }

        var (shorter, longer) = (Length.Mm(SheetWidthMm), Length.Mm(SheetHeightMm));
        for (var n = 1; n < fraction; n *= 2)
        {
            (shorter, longer) = longer / 2 < shorter ? (longer / 2, shorter) : (shorter, longer / 2);
        }

        return (shorter, longer);
    }

    // a landscape page is cut from the same leaf, lying on its side
    private static bool Holds((Length Width, Length Height) leaf, Length width, Length height) =>
        Length.Min(width, height) <= leaf.Width && Length.Max(width, height) <= leaf.Height;
}
