using Publisher.Core.Display;

namespace Publisher.Layout.Inline;

/// <summary>Note marks, once their page is known.</summary>
internal static class NoteMarks
{
    /// <summary>The same run with another mark.</summary>
    public static GlyphRun Remark(GlyphRun old, string newMark, TypeContext fonts)
    {
        var face = fonts.Face(old.Font);
        if (face is null)
        {
            return old;
        }

        var glyphs = face.Shape(newMark, "Hani", "zh-Hans");
        var placed = new PlacedGlyph[glyphs.Length];
        long pen = 0;
        for (var i = 0; i < glyphs.Length; i++)
        {
            var g = glyphs[i];
            var next = i + 1 < glyphs.Length ? glyphs[i + 1].Cluster : newMark.Length;
            placed[i] = new PlacedGlyph(g.Id, old.Size.Scale(pen + g.XOffset, face.UnitsPerEm), default, g.Cluster, next - g.Cluster);
            pen += g.Advance;
        }

        return old with { Glyphs = [.. placed], Text = newMark };
    }
}
