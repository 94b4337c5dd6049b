using Publisher.Core.Geometry;
using Publisher.Core.Text;

namespace Publisher.Imaging;

/// <summary>One picture to prepare.</summary>
/// <param name="Image">The source file.</param>
/// <param name="Span">Where the manuscript names it.</param>
/// <param name="Recipe">How it is prepared.</param>
/// <param name="Placed">Size on paper, for the check of resolution; null for screens.</param>
public sealed record ImageJob(FileId Image, SourceSpan Span, ImageRecipe Recipe, PlacedSize? Placed);

/// <summary>Size of a picture on paper, and the resolution it should have there, in pixels an inch.</summary>
/// <param name="Width">Across.</param>
/// <param name="Height">Down.</param>
/// <param name="MinPpi">Fewer is a warning.</param>
public sealed record PlacedSize(Length Width, Length Height, int MinPpi)
{
    /// <summary>Fewer is an error.</summary>
    public int LeastPpi { get; init; }

    /// <summary>Fewer is a warning for line art.</summary>
    public int LineArtMinPpi { get; init; }

    /// <summary>Fewer is an error for line art.</summary>
    public int LineArtLeastPpi { get; init; }
}

/// <summary>How far the preparation of pictures has come.</summary>
/// <param name="Done">Pictures finished.</param>
/// <param name="Total">Pictures in all.</param>
public readonly record struct ImageProgress(int Done, int Total);
