using System.Collections.Immutable;
using Publisher.Core.Display;
using Publisher.Core.Geometry;
using Publisher.Fonts;

namespace Publisher.Specimen;

/// <summary>Draws on a sheet: rules, boxes, labels, dimension lines. Collects display items.</summary>
/// <param name="fonts">Faces.</param>
/// <param name="plain">Name of the face of labels.</param>
/// <param name="bold">Name of the face of their headings.</param>
internal sealed class Pen(FontLibrary fonts, string plain, string bold)
{
    private static readonly Length Hair = Length.Pt(0.25m);
    private readonly ImmutableArray<DisplayItem>.Builder _items = ImmutableArray.CreateBuilder<DisplayItem>();

    /// <summary>Everything drawn since the last call.</summary>
    internal ImmutableArray<DisplayItem> Take()
    {
        var items = _items.ToImmutable();
        _items.Clear();
        return items;
    }

    internal void Add(DisplayItem item) => _items.Add(item);

    internal void Fill(Rect box, int tint) => _items.Add(new RuleItem(box, new Ink(tint)));

    /// <summary>A line along one axis.</summary>
    internal void Line(Length x, Length y, Length width, Length height, int tint = 100, Length? thickness = null)
    {
        var thick = thickness ?? Hair;
        var box = width > Length.Zero ? new Rect(x, y - (thick / 2), width, thick) : new Rect(x - (thick / 2), y, thick, height);
        Fill(box, tint);
    }

    internal void Box(Rect box, int tint = 100, Length? thickness = null)
    {
        Line(box.X, box.Y, box.Width, Length.Zero, tint, thickness);
        Line(box.X, box.Bottom, box.Width, Length.Zero, tint, thickness);
        Line(box.X, box.Y, Length.Zero, box.Height, tint, thickness);
        Line(box.Right, box.Y, Length.Zero, box.Height, tint, thickness);
    }

    /// <summary>A dashed box: what is not printed, such as the bleed.</summary>
    internal void Dashed(Rect box, int tint)
    {
        for (var x = box.X; x < box.Right; x += Length.Mm(2.4m))
        {
            var width = Length.Min(Length.Mm(1.4m), box.Right - x);
            Line(x, box.Y, width, Length.Zero, tint);
            Line(x, box.Bottom, width, Length.Zero, tint);
        }

        for (var y = box.Y; y < box.Bottom; y += Length.Mm(2.4m))
        {
            var height = Length.Min(Length.Mm(1.4m), box.Bottom - y);
            Line(box.X, y, Length.Zero, height, tint);
            Line(box.Right, y, Length.Zero, height, tint);
        }
    }

    internal void Stroke(Point a, Point b, int tint) =>
        _items.Add(new PathItem([new PathSegment('M', a), new PathSegment('L', b)], Hair, new Ink(tint)));

    /// <summary>Width of a label.</summary>
    internal Length Width(string text, Length size, bool strong = false) => Width(text, size, strong ? bold : plain);

    /// <summary>A label with its left end at x and its baseline at y.</summary>
    internal void Text(string text, Length x, Length y, Length size, bool strong = false) => Text(text, new Point(x, y), size, strong ? bold : plain);

    /// <summary>Width of words in a face.</summary>
    internal Length Width(string text, Length size, string faceName) =>
        fonts.Find(faceName) is { } face ? size.Scale(Shaped(face, text).Sum(g => g.Advance), face.UnitsPerEm) : Length.Zero;

    /// <summary>Words in a face; nothing when the book does not have it.</summary>
    internal void Text(string text, Point at, Length size, string faceName)
    {
        if (fonts.Find(faceName) is not { } face)
        {
            return;
        }

        var glyphs = ImmutableArray.CreateBuilder<PlacedGlyph>();
        var shaped = Shaped(face, text);
        long pen = 0;
        for (var i = 0; i < shaped.Length; i++)
        {
            var next = i + 1 < shaped.Length ? shaped[i + 1].Cluster : text.Length;
            var x = size.Scale(pen + shaped[i].XOffset, face.UnitsPerEm);
            glyphs.Add(new PlacedGlyph(shaped[i].Id, x, -size.Scale(shaped[i].YOffset, face.UnitsPerEm), shaped[i].Cluster, Math.Max(0, next - shaped[i].Cluster)));
            pen += shaped[i].Advance;
        }

        if (glyphs.Count > 0)
        {
            _items.Add(new GlyphRun(at, face.Name, size, Ink.Black, glyphs.ToImmutable(), text));
        }
    }

    /// <summary>A label centred on x.</summary>
    internal void Centered(string text, Length x, Length y, Length size, bool strong = false) => Text(text, x - (Width(text, size, strong) / 2), y, size, strong);

    /// <summary>A label cut to a width.</summary>
    internal void Cut(string text, Length x, Length y, Length size, Length width)
    {
        while (text.Length > 1 && Width(text, size) > width)
        {
            text = text[..^2] + "…";
        }

        Text(text, x, y, size);
    }

    /// <summary>A horizontal dimension: a line with end ticks and its words above the middle.</summary>
    internal void Across(Length from, Length to, Length y, string words)
    {
        Line(from, y, to - from, Length.Zero);
        foreach (var x in (ReadOnlySpan<Length>)[from, to])
        {
            Line(x, y - Length.Mm(1), Length.Zero, Length.Mm(2));
            Stroke(new Point(x - Length.Mm(0.7m), y + Length.Mm(0.7m)), new Point(x + Length.Mm(0.7m), y - Length.Mm(0.7m)), 100);
        }

        Centered(words, from + ((to - from) / 2), y - Length.Mm(0.9m), Length.Pt(7));
    }

    /// <summary>A vertical dimension; its words stand to the right of the middle, or to the left.</summary>
    internal void Down(Length x, Length from, Length to, string words, bool left = false)
    {
        Line(x, from, Length.Zero, to - from);
        foreach (var y in (ReadOnlySpan<Length>)[from, to])
        {
            Line(x - Length.Mm(1), y, Length.Mm(2), Length.Zero);
            Stroke(new Point(x - Length.Mm(0.7m), y + Length.Mm(0.7m)), new Point(x + Length.Mm(0.7m), y - Length.Mm(0.7m)), 100);
        }

        var size = Length.Pt(7);
        var at = left ? x - Length.Mm(1.5m) - Width(words, size) : x + Length.Mm(1.5m);
        Text(words, at, from + ((to - from) / 2) + Length.Mm(0.9m), size);
    }

    private static ImmutableArray<ShapedGlyph> Shaped(FontFace face, string text) => Shaper.Shape(face, text, new ShapeOptions("Hani", "zh-Hans", false, []));
}
