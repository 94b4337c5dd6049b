using System.Collections.Immutable;
using Publisher.Core.Display;
using Publisher.Core.Geometry;
using Publisher.Fonts;

namespace Publisher.Layout.Sheets;

/// <summary>Sets words of marks and dummies: one line, one face.</summary>
/// <param name="fonts">Faces.</param>
/// <param name="name">Full name of the face; null sets nothing.</param>
internal sealed class MarkText(FontLibrary fonts, string? name)
{
    private readonly FontFace? _face = name is null ? null : fonts.Find(name);

    /// <summary>Width of words.</summary>
    public Length Width(string text, Length size) =>
        _face is { } face ? size.Scale(Shaper.Shape(face, text, new ShapeOptions("Hani", "zh-Hans", false, [])).Sum(g => (long)g.Advance), face.UnitsPerEm) : Length.Zero;

    /// <summary>Words at a place; none when there is no face.</summary>
    public GlyphRun? At(string text, Point at, Length size, Ink ink)
    {
        if (_face is not { } face || text.Length == 0)
        {
            return null;
        }

        var glyphs = ImmutableArray.CreateBuilder<PlacedGlyph>();
        var shaped = Shaper.Shape(face, text, new ShapeOptions("Hani", "zh-Hans", false, []));
        long pen = 0;
        for (var i = 0; i < shaped.Length; i++)
        {
            var next = i + 1 < shaped.Length ? shaped[i + 1].Cluster : text.Length;
            var x = size.Scale(pen + shaped[i].XOffset, face.UnitsPerEm);
            glyphs.Add(new PlacedGlyph(shaped[i].Id, x, -size.Scale(shaped[i].YOffset, face.UnitsPerEm), shaped[i].Cluster, Math.Max(0, next - shaped[i].Cluster)));
            pen += shaped[i].Advance;
        }

        return glyphs.Count == 0 ? null : new GlyphRun(at, face.Name, size, ink, glyphs.ToImmutable(), text);
    }

    /// <summary>Words that are no wider than a room: cut, with an ellipsis.</summary>
    public string Cut(string text, Length size, Length room)
    {
        while (text.Length > 2 && Width(text, size) > room)
        {
            text = text[..^(char.IsLowSurrogate(text[^2]) ? 3 : 2)] + "…";
        }

        return text;
    }
}
