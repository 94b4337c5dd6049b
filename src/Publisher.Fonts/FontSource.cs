namespace Publisher.Fonts;

/// <summary>Where a face is found.</summary>
/// <param name="Name">Full name of the face, as styles name it: <c>Noto Serif SC Regular</c>.</param>
/// <param name="Path">Path of the font file.</param>
/// <param name="Index">Number of the face in a collection (TTC), from 0.</param>
public sealed record FontSource(string Name, string Path, int Index = 0);
