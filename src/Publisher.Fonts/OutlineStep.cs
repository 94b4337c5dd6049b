namespace Publisher.Fonts;

/// <summary>A place in a glyph's design space, in sixths of a font unit (<see cref="GlyphOutlines.PerUnit"/>); y grows upwards.</summary>
/// <param name="X">From the glyph's origin to the right.</param>
/// <param name="Y">From the baseline upwards.</param>
public readonly record struct OutlinePoint(int X, int Y);

/// <summary>A step of a glyph's outline.</summary>
/// <param name="Kind"><c>M</c> move, <c>L</c> line, <c>C</c> cubic curve, <c>Z</c> close.</param>
/// <param name="A">End point, or first control point of a curve.</param>
/// <param name="B">Second control point.</param>
/// <param name="C">End of a curve.</param>
public readonly record struct OutlineStep(char Kind, OutlinePoint A, OutlinePoint B = default, OutlinePoint C = default);
