using System.Collections.Immutable;
using System.Xml.Linq;
using Publisher.Core.Display;
using Publisher.Core.Geometry;

namespace Publisher.Layout.Drawings;

/// <summary>Makes display items of shapes: fill, stroke, groups.</summary>
internal sealed class Painter(DrawingPlace place, DrawingFindings findings)
{
    /// <summary>Points in a unit of the whole drawing: what strokes measure that no transform scales.</summary>
    public decimal Unit { get; set; } = 1;

    /// <summary>Items as one.</summary>
    public GroupItem Group(ImmutableArray<DisplayItem> items, int opacity, Clip? clip) =>
        Of(new GroupItem(items) { Opacity = opacity, Clip = clip?.Path ?? [], ClipEvenOdd = clip?.EvenOdd ?? false });

    /// <summary>An item that belongs to the drawing.</summary>
    public T Of<T>(T item)
        where T : DisplayItem => item with { Source = place.Source, Struct = place.Struct };

    /// <summary>Fills and strokes a shape.</summary>
    public void Draw(IReadOnlyList<Step> steps, Matrix matrix, OwnLook own, XElement element, ImmutableArray<DisplayItem>.Builder items)
    {
        if (own.Look.Visible)
        {
            Draw(Outline.On(steps, matrix), Stroke(matrix, own, element), own.Look, items);
        }
    }

    /// <summary>Fills and strokes a path on the page.</summary>
    /// <param name="path">The path.</param>
    /// <param name="stroke">How it is stroked; null for not at all.</param>
    /// <param name="look">Its paints.</param>
    /// <param name="items">Takes the items.</param>
    public void Draw(ImmutableArray<PathSegment> path, PathItem? stroke, Look look, ImmutableArray<DisplayItem>.Builder items)
    {
        var lines = stroke is null ? null : Shown(stroke with { Segments = path }, look.Stroke, look.StrokeOpacity);
        var filled = Areas(path);
        var area = filled.IsEmpty ? null : Shown(new PathItem(filled, Length.Zero, default) { EvenOdd = look.EvenOdd }, look.Fill, look.FillOpacity);
        foreach (var item in look.StrokeFirst ? new[] { lines, area } : [area, lines])
        {
            if (item is not null)
            {
                items.Add(item);
            }
        }
    }

    /// <summary>How a shape's stroke looks on the page, its path left out; null when there is none.</summary>
    public PathItem? Stroke(Matrix matrix, OwnLook own, XElement element)
    {
        var look = own.Look;
        if (look.Stroke.Shade is null || look.StrokeWidth <= 0)
        {
            return null;
        }

        if (!matrix.IsEven && !own.FixedStroke)
        {
            findings.Unsupported(element, "stroke, transform");
        }

        var scale = own.FixedStroke ? Unit : matrix.Scale;
        var width = Length.Pt(Math.Min(look.StrokeWidth * scale, 100_000m));
        if (width <= Length.Zero)
        {
            return null;
        }

        Length Scaled(decimal length) => Length.Pt(decimal.Clamp(length * scale, -100_000m, 100_000m));
        var dashes = look.Dashes.Select(Scaled).ToImmutableArray();
        return Of(new PathItem([], width, default)
        {
            Cap = look.Cap,
            Join = look.Join,
            MiterLimit = (int)(look.MiterLimit * 1000),
            Dashes = dashes.All(d => d == Length.Zero) ? [] : dashes,
            DashPhase = Phase(Scaled(look.DashOffset), dashes),
        });
    }

    /// <summary>An item in a paint, or null when the paint shows nothing.</summary>
    public DisplayItem? Shown(PathItem path, Paint paint, int opacity) => Shown(path, paint, opacity, ink => path with { Ink = ink });

    /// <summary>An item in a paint, made of its ink; null when the paint shows nothing.</summary>
    public DisplayItem? Shown(DisplayItem item, Paint paint, int opacity, Func<Ink, DisplayItem> inked)
    {
        if (paint.Shade is not { } shade || shade.Opacity * opacity / 1000 is not (> 0 and var share))
        {
            return null;
        }

        var shown = Of(inked(Ink.Of(shade.Color)));
        return share >= 1000 ? shown : Group([shown], share, null);
    }

    // A single straight line has no inside; PDF would fill it with the thinnest line that the device has (ISO 32000-1 8.5.3.3.1).
    private static ImmutableArray<PathSegment> Areas(ImmutableArray<PathSegment> path)
    {
        var areas = ImmutableArray.CreateBuilder<PathSegment>(path.Length);
        for (var start = 0; start < path.Length;)
        {
            var end = start + 1;
            while (end < path.Length && path[end].Kind != 'M')
            {
                end++;
            }

            var part = path.AsSpan()[start..end];
            var (lines, curves) = (0, 0);
            foreach (var segment in part)
            {
                lines += segment.Kind == 'L' ? 1 : 0;
                curves += segment.Kind == 'C' ? 1 : 0;
            }

            if (lines > 1 || curves > 0)
            {
                areas.AddRange(part);
            }

            start = end;
        }

        return areas.Count == path.Length ? path : areas.ToImmutable();
    }

    // PDF takes no negative phase.
    private static Length Phase(Length phase, ImmutableArray<Length> dashes)
    {
        var period = dashes.Sum(d => d.Emu);
        return period == 0 ? Length.Zero : new Length(((phase.Emu % period) + period) % period);
    }
}
