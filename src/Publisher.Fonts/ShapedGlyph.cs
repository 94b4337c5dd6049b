namespace Publisher.Fonts;

/// <summary>A glyph out of the shaper, in font units, y upwards.</summary>
/// <param name="Id">Glyph id; 0 is a character the face lacks.</param>
/// <param name="Cluster">UTF-16 index of the first character it stands for.</param>
/// <param name="Advance">Along the line; down the column in vertical text.</param>
/// <param name="XOffset">To the right, from the pen.</param>
/// <param name="YOffset">Upwards, from the pen.</param>
public readonly record struct ShapedGlyph(ushort Id, int Cluster, int Advance, int XOffset, int YOffset);
