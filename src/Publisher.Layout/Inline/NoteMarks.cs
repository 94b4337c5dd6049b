using System.Collections.Immutable;
using Publisher.Core.Display;
using Publisher.Core.Geometry;

namespace Publisher.Layout.Inline;

/// <summary>Superscript note marks.</summary>
internal static class NoteMarks
{
    /// <summary>Size of a mark in text of this size.</summary>
    public static Length SizeIn(Length size) => new(size.Emu * 5 / 8);

    /// <summary>How far it is raised: the tops of both em boxes are level.</summary>
    public static Length RiseIn(Length size) => new(size.Emu * 33 / 100);

    /// <summary>The same run with another mark, now that its page is known. The mark keeps its centre, so the line need not be set again.</summary>
    public static GlyphRun Remark(GlyphRun old, string newMark, TypeContext fonts)
    {
        if (fonts.Face(old.Font) is null || newMark == old.Text)
        {
            return old;
        }

        // the old face first; a number it lacks (㉑ and on) is looked for in the whole chain by the caller's fallback role
        var script = newMark.Length > 0 && ClreqClasses.Of(newMark[0]) == MarkClass.Note ? FontScript.Han : FontScript.Latin;
        var shapes = fonts.Shapes(old.Font, script, "zh-Hans");
        foreach (var c in newMark)
        {
            if (!shapes.Has(c))
            {
                shapes = FirstWith(newMark, script, fonts) ?? shapes;
                if (!shapes.Has(c))
                {
                    fonts.Missing(c, old.Source, fonts.Chain("body", script, "zh-Hans"));
                }

                break;
            }
        }

        if (old.Flow == Flow.Vertical)
        {
            return InColumn(old, newMark, shapes);
        }

        var (glyphs, width) = Place(shapes, newMark, old.Size);
        var (_, oldWidth) = Place(fonts.Shapes(old.Font, script, "zh-Hans"), old.Text, old.Size);
        var size = old.Size;
        if (width > oldWidth * 5 / 4)
        {
            // Numbers of three digits keep to the place of a circle.
            size = old.Size.Scale(oldWidth * 5 / 4, width);
            (glyphs, width) = Place(shapes, newMark, size);
        }

        var origin = old.Origin with { X = old.Origin.X + new Length((oldWidth - width) / 2) };
        return old with { Origin = origin, Font = shapes.Face.Name, Size = size, Glyphs = [.. glyphs], Text = newMark };
    }

    /// <summary>A circled number keeps its place in the column; a number of several characters is turned, in the middle of that place.</summary>
    private static GlyphRun InColumn(GlyphRun old, string newMark, ShapeCache shapes)
    {
        var upem = shapes.Face.UnitsPerEm;
        if (newMark.Length == 1 && shapes.Upright(newMark) is [var g, ..])
        {
            ImmutableArray<PlacedGlyph> one = [new PlacedGlyph(g.Id, old.Size.Scale(g.XOffset, upem), -old.Size.Scale(g.YOffset, upem), 0, 1)];
            return old with { Font = shapes.Face.Name, Glyphs = one, Text = newMark };
        }

        var (glyphs, width) = Place(shapes, newMark, old.Size);
        var baseline = new Point(old.Origin.X + ((old.Size - new Length(width)) / 2), old.Origin.Y + old.Size.Scale(CellShaper.Axis, 1000));
        return old with { Origin = baseline, Font = shapes.Face.Name, Glyphs = [.. glyphs], Text = newMark, Flow = Flow.Sideways };
    }

    private static ShapeCache? FirstWith(string mark, FontScript script, TypeContext fonts) =>
        Array.Find(fonts.Chain("body", script, "zh-Hans"), c => mark.All(m => c.Has(m)));

    private static (PlacedGlyph[] Glyphs, long Width) Place(ShapeCache shapes, string mark, Length size)
    {
        var glyphs = shapes.Word(mark);
        var upem = shapes.Face.UnitsPerEm;
        var placed = new PlacedGlyph[glyphs.Length];
        long pen = 0;
        for (var i = 0; i < glyphs.Length; i++)
        {
            var g = glyphs[i];
            var again = i > 0 && glyphs[i - 1].Cluster == g.Cluster;
            var next = i + 1;
            while (next < glyphs.Length && glyphs[next].Cluster == g.Cluster)
            {
                next++;
            }

            var end = next < glyphs.Length ? glyphs[next].Cluster : mark.Length;
            placed[i] = new PlacedGlyph(g.Id, size.Scale(pen + g.XOffset, upem), -size.Scale(g.YOffset, upem), g.Cluster, again ? 0 : end - g.Cluster);
            pen += g.Advance;
        }

        return (placed, size.Scale(pen, upem).Emu);
    }
}
