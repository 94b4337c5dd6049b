using System.Globalization;
using Publisher.Core.Model;

namespace Publisher.Imaging;

/// <summary>What a press asks of a picture beyond its colour space and size. Data: part of the recipe.</summary>
public sealed record PressRules
{
    /// <summary>What kind of picture it is.</summary>
    public PictureKind Kind { get; init; }

    /// <summary>Most ink on one spot, percent of one full ink.</summary>
    public int InkLimit { get; init; } = 300;

    /// <summary>Are photographs in colour converted perceptually? Else, and always for other pictures, relative colorimetric.</summary>
    public bool Perceptual { get; init; }

    /// <summary>Do pictures that are already separated keep their numbers even above the ink limit?</summary>
    public bool KeepSeparated { get; init; }

    /// <summary>A picture of no more pixels across and down than <see cref="KeepHeight"/> keeps them all; 0 for no such grace.</summary>
    public int KeepWidth { get; init; }

    /// <summary>The same, down.</summary>
    public int KeepHeight { get; init; }

    /// <summary>Line art: most pixels across; 0 for no limit.</summary>
    public int LineArtWidth { get; init; }

    /// <summary>Line art: most pixels down; 0 for no limit.</summary>
    public int LineArtHeight { get; init; }

    /// <summary>A screenshot of fewer pixels across than this is enlarged by a whole number; 0 for never.</summary>
    public int EnlargeWidth { get; init; }

    /// <summary>The same, down.</summary>
    public int EnlargeHeight { get; init; }

    /// <summary>The rules as text for the cache key.</summary>
    internal string Fingerprint => string.Create(
        CultureInfo.InvariantCulture,
        $"{Kind}/tac{InkLimit}/{(Perceptual ? "perceptual" : "relative")}/{(KeepSeparated ? "keep" : "limit")}/keep{KeepWidth}x{KeepHeight}/line{LineArtWidth}x{LineArtHeight}/enlarge{EnlargeWidth}x{EnlargeHeight}");
}
