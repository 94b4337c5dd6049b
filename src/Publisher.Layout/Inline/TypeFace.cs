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
internal sealed record TypeFace(string Name, int UnitsPerEm, Func<int, bool> Has, ShapeText Shape)
{
    /// <summary>Shapes upright text down a column, in vertical forms; a glyph's offsets are down and right of the place <see cref="Core.Display.Flow.Vertical"/> gives it. Null: as in a line.</summary>
    public ShapeText? ShapeUpright { get; init; }

    /// <summary>Ink of a glyph; null when the face does not tell.</summary>
    public Func<ushort, InkBox>? Ink { get; init; }

    /// <summary>Height of capitals and lining figures, font units.</summary>
    public int CapHeight { get; init; } = UnitsPerEm * 7 / 10;

    /// <summary>Height of small letters, font units.</summary>
    public int XHeight { get; init; } = UnitsPerEm / 2;
}

/// <summary>Ink of a glyph on a baseline, font units, y upwards.</summary>
/// <param name="CentreX">Middle of its width.</param>
/// <param name="CentreY">Middle of its height.</param>
/// <param name="Advance">The glyph's advance.</param>
internal readonly record struct InkBox(int CentreX, int CentreY, int Advance);

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
        return WithColumns(face, new TypeFace(face.Name, face.UnitsPerEm, face.Has, (text, script, language) =>
        {
            var shaped = Shaper.Shape(face, text, new ShapeOptions(script, language, false, script == "Hani" ? [] : western));
            var glyphs = new FaceGlyph[shaped.Length];
            for (var i = 0; i < glyphs.Length; i++)
            {
                var g = shaped[i];
                glyphs[i] = new FaceGlyph(g.Id, g.Cluster, g.Advance, g.XOffset, g.YOffset);
            }

            return glyphs;
        }));
    }

    /// <summary>The same face, able to set columns.</summary>
    public static TypeFace WithColumns(FontFace face, TypeFace type) => type with
    {
        CapHeight = face.CapHeight > 0 ? face.CapHeight : type.CapHeight,
        XHeight = face.XHeight > 0 ? face.XHeight : type.XHeight,
        Ink = glyph =>
        {
            var box = face.Extents(glyph);
            return new InkBox((box.XMin + box.XMax) / 2, (box.YMin + box.YMax) / 2, face.Advance(glyph));
        },
        ShapeUpright = (text, script, language) =>
        {
            // HarfBuzz counts from the face's own vertical origin; the display list from the same one for all faces
            var top = face.UnitsPerEm * 88 / 100;
            var shaped = Shaper.Shape(face, text, new ShapeOptions(script, language, true, []));
            return [.. shaped.Select(g => new FaceGlyph(g.Id, g.Cluster, g.Advance, -(g.YOffset + top), g.XOffset + (face.Advance(g.Id) / 2)))];
        },
    };
}
