using System.Collections.Immutable;
using Publisher.Core.Text;

namespace Publisher.Core.Model;

/// <summary>Where and how large a figure stands.</summary>
public enum FigurePlacement
{
    /// <summary>Over the full measure (通栏).</summary>
    Full,

    /// <summary>Half the measure.</summary>
    Half,

    /// <summary>A page of its own, inside the type area.</summary>
    Page,

    /// <summary>A page of its own, running off the trim on all sides.</summary>
    Bleed,
}

/// <summary>What kind of picture a file holds, where that cannot be left to the program to see.</summary>
public enum PictureKind
{
    /// <summary>As the file looks.</summary>
    Auto,

    /// <summary>Continuous tone.</summary>
    Photo,

    /// <summary>Line art (线条图): ink or paper and nothing between, in the finest resolution that the plate holds.</summary>
    LineArt,

    /// <summary>A screen's pixels: enlarged by whole numbers, never smoothed.</summary>
    Screenshot,
}

/// <summary>A figure with its caption. Always numbered.</summary>
/// <param name="Image">The picture file inside the book's folder (<c>images/x.png</c>).</param>
/// <param name="ImageSpan">Where the file is named, for diagnostics.</param>
/// <param name="AltText">What can be seen, for readers who cannot; empty means decorative.</param>
/// <param name="Caption">The caption, or empty.</param>
/// <param name="Credit">Who made it, or null.</param>
/// <param name="Placement">Where it stands.</param>
/// <param name="WidthPercent">Width in percent of the place's width, 1–100.</param>
/// <param name="Number">Shown number (<c>图1-2</c>); set at assembly.</param>
public sealed record Figure(
    FileId Image,
    SourceSpan ImageSpan,
    string AltText,
    ImmutableArray<Inline> Caption,
    string? Credit,
    FigurePlacement Placement,
    int WidthPercent,
    string Number) : Block
{
    /// <summary>What kind of picture it is.</summary>
    public PictureKind Kind { get; init; }
}

/// <summary>Two figures side by side, heads aligned.</summary>
/// <param name="Left">The first.</param>
/// <param name="Right">The second.</param>
public sealed record FigurePair(Figure Left, Figure Right) : Block;
