using Publisher.Pdf.Objects;

namespace Publisher.Pdf.Images;

/// <summary>Why a picture cannot be embedded.</summary>
internal sealed record PictureProblem(string Chinese, string English);

/// <summary>A picture made ready for the file: samples as PDF takes them.</summary>
internal sealed record Picture
{
    /// <summary>Number in order of first use, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>Name in page resources.</summary>
    public string Resource => "I" + Number;

    /// <summary>Why it cannot be embedded, or null.</summary>
    public PictureProblem? Problem { get; init; }

    /// <summary>Pixels across.</summary>
    public int Width { get; init; }

    /// <summary>Pixels down.</summary>
    public int Height { get; init; }

    /// <summary>Bits of a sample.</summary>
    public int Bits { get; init; } = 8;

    /// <summary>Channels of a pixel: 1, 3 or 4; 1 for palettes.</summary>
    public int Channels { get; init; }

    /// <summary>Palette, or empty; three bytes an entry, one when <see cref="PaletteIsGray"/>.</summary>
    public ReadOnlyMemory<byte> Palette { get; init; }

    /// <summary>Are all entries of the palette grey?</summary>
    public bool PaletteIsGray { get; init; }

    /// <summary>Does full ink have sample 0 (Adobe's CMYK JPEG)?</summary>
    public bool Inverted { get; init; }

    /// <summary>Are the samples PNG-filtered row by row?</summary>
    public bool PngRows { get; init; }

    /// <summary>The samples.</summary>
    public StreamData? Data { get; init; }

    /// <summary>Would it need an RGB colour space?</summary>
    public bool IsRgb => Palette.IsEmpty ? Channels == 3 : !PaletteIsGray;
}
