using System.Collections.Immutable;

namespace Publisher.Layout.Sheets;

/// <summary>A fold.</summary>
/// <param name="Vertical">Is the crease upright (right half over left)? Else the upper half comes down.</param>
/// <param name="First">Is it the first upright one, through the middle of the sheet?</param>
internal sealed record Fold(bool Vertical, bool First);

/// <summary>In which order a sheet is folded, its inner side up.</summary>
internal static class Folding
{
    /// <summary>The folds of a forme: 16 pages right–down–right, 8 pages down–right, 4 pages right.</summary>
    public static ImmutableList<Fold> Of(Forme forme) => forme.Pages switch
    {
        16 => [new(true, true), new(false, false), new(true, false)],
        8 => [new(false, false), new(true, false)],
        _ => [new(true, false)],
    };

    /// <summary>①②③ for a turn from 0.</summary>
    public static string Circled(int turn) => ((char)('①' + turn)).ToString();

    /// <summary>What to do.</summary>
    /// <param name="fold">The fold.</param>
    /// <param name="rightToLeft">Is the book bound at the right?</param>
    public static (string Chinese, string English) Words(Fold fold, bool rightToLeft) => (fold.Vertical, rightToLeft) switch
    {
        (true, false) => ("右半折到左半上面", "right half over left"),
        (true, true) => ("左半折到右半上面", "left half over right"),
        _ => ("上半折下来，盖住下半", "upper half down over the lower"),
    };
}
