using System.Collections.Immutable;
using Publisher.Fonts;

namespace Publisher.Layout.Inline;

/// <summary>A shaped glyph, in font units.</summary>
/// <param name="Id">Glyph id.</param>
/// <param name="Cluster">First UTF-16 unit of its cluster in the shaped text.</param>
/// <param name="Advance">Along the line.</param>
/// <param name="XOffset">Along the line, from the pen.</param>
/// <param name="YOffset">Upwards.</param>
internal readonly record struct FaceGlyph(ushort Id, int Cluster, int Advance, int XOffset, int YOffset);

/// <summary>Shapes text of one script and language, left to right.</summary>
internal delegate FaceGlyph[] ShapeText(ReadOnlySpan<char> text, string script, string language);

/// <summary>What the line needs to know of a face. The setter works on any face that can answer this.</summary>
/// <param name="Name">Full name.</param>
/// <param name="UnitsPerEm">Font units in an em.</param>
/// <param name="Has">Does it have this code point?</param>
/// <param name="Shape">Shapes text.</param>
internal sealed record TypeFace(string Name, int UnitsPerEm, Func<int, bool> Has, ShapeText Shape);

/// <summary>Faces of a font library, as the setter sees them.</summary>
internal static class LibraryFaces
{
    /// <summary>The face of this name, or null.</summary>
    public static TypeFace? Find(FontLibrary library, string name)
    {
        if (library.Find(name) is not { } face)
        {
            return null;
        }

        // Chinese faces hold full-width quotes by default; in Western words they are proportional
        var western = ImmutableArray.Create("pwid");
        return new TypeFace(face.Name, face.UnitsPerEm, face.Has, (text, script, language) =>
        {
            var shaped = Shaper.Shape(face, text, new ShapeOptions(script, language, false, script == "Hani" ? [] : western));
            var glyphs = new FaceGlyph[shaped.Length];
            for (var i = 0; i < glyphs.Length; i++)
            {
                var g = shaped[i];
                glyphs[i] = new FaceGlyph(g.Id, g.Cluster, g.Advance, g.XOffset, g.YOffset);
            }

            return glyphs;
        });
    }
}
