using System.Collections.Immutable;
using Publisher.Core.Text;

namespace Publisher.Core.Build;

/// <summary>How a prepared picture is encoded.</summary>
public enum ImageEncoding
{
    /// <summary>A JPEG file.</summary>
    Jpeg,

    /// <summary>A PNG file.</summary>
    Png,

    /// <summary>Raw samples, row by row, rows padded to whole bytes, deflated with a zlib header: what PDF's FlateDecode takes.</summary>
    Flate,

    /// <summary>An SVG file, cleaned of all that reaches outside it. For e-books only.</summary>
    Svg,
}

/// <summary>Colour space of a prepared picture.</summary>
public enum ImageColor
{
    /// <summary>One channel.</summary>
    Gray,

    /// <summary>Three channels, sRGB.</summary>
    Rgb,

    /// <summary>Four channels, 0 is no ink; already in the press condition.</summary>
    Cmyk,
}

/// <summary>What the header of a picture says, upright (EXIF rotation applied).</summary>
/// <param name="Image">The file.</param>
/// <param name="Width">Pixels across.</param>
/// <param name="Height">Pixels down.</param>
public sealed record ImageInfo(FileId Image, int Width, int Height);

/// <summary>A prepared picture.</summary>
/// <param name="Image">Source file.</param>
/// <param name="Key">Content key: hash of source bytes, recipe and codec version. Hexadecimal.</param>
/// <param name="Encoding">How <paramref name="Content"/> is encoded.</param>
/// <param name="Color">Colour space.</param>
/// <param name="Width">Pixels across.</param>
/// <param name="Height">Pixels down.</param>
/// <param name="Content">The bytes.</param>
public sealed record ImageAsset(
    FileId Image,
    string Key,
    ImageEncoding Encoding,
    ImageColor Color,
    int Width,
    int Height,
    ReadOnlyMemory<byte> Content)
{
    /// <summary>Bits of a sample: 8, or 1 for line art (then <see cref="ImageColor.Gray"/>, 0 is ink, 1 is paper).</summary>
    public int Bits { get; init; } = 8;

    /// <summary>Most ink on one spot, measured on the finished samples, in percent of one full ink; 0 where it was not measured.</summary>
    public int MostInk { get; init; }
}

/// <summary>Prepared pictures of one edition.</summary>
/// <param name="Assets">By source file.</param>
public sealed record ImageSet(ImmutableDictionary<FileId, ImageAsset> Assets)
{
    /// <summary>No pictures.</summary>
    public static readonly ImageSet Empty = new(ImmutableDictionary<FileId, ImageAsset>.Empty);
}
