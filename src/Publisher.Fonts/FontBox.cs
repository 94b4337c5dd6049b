namespace Publisher.Fonts;

/// <summary>The box that holds every glyph of a face, font units, y upwards.</summary>
/// <param name="XMin">Left.</param>
/// <param name="YMin">Bottom.</param>
/// <param name="XMax">Right.</param>
/// <param name="YMax">Top.</param>
public readonly record struct FontBox(int XMin, int YMin, int XMax, int YMax);
