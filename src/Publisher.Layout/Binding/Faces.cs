using Publisher.Fonts;
using Publisher.Layout.Inline;

namespace Publisher.Layout.Binding;

/// <summary>Shows the faces of a font library to the line composer.</summary>
internal static class Faces
{
    /// <summary>Finds faces by full name; each is wrapped once.</summary>
    public static Func<string, TypeFace?> Of(FontLibrary library)
    {
        var faces = new Dictionary<string, TypeFace?>(StringComparer.Ordinal);
        return name =>
        {
            if (!faces.TryGetValue(name, out var face))
            {
                face = library.Find(name) is { } found ? Wrap(found) : null;
                faces[name] = face;
            }

            return face;
        };
    }

    private static TypeFace Wrap(FontFace face) => LibraryFaces.WithColumns(face, new TypeFace(
        face.Name,
        face.UnitsPerEm,
        face.Has,
        (text, script, language) =>
        {
            var shaped = Shaper.Shape(face, text, new ShapeOptions(script, language, false, []));
            var glyphs = new FaceGlyph[shaped.Length];
            for (var i = 0; i < glyphs.Length; i++)
            {
                glyphs[i] = new FaceGlyph(shaped[i].Id, shaped[i].Cluster, shaped[i].Advance, shaped[i].XOffset, shaped[i].YOffset);
            }

            return glyphs;
        }));
}
