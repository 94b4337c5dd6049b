using System.Collections.Immutable;
using System.Xml.Linq;
using Publisher.Core.Diagnostics;
using Publisher.Core.Display;
using Publisher.Core.Geometry;
using Publisher.Core.Text;

namespace Publisher.Layout.Drawings;

/// <summary>Where a drawing stands, and what it is a part of.</summary>
/// <param name="Box">Its box on the page.</param>
/// <param name="Source">Where the manuscript names it.</param>
/// <param name="Struct">Its structure element.</param>
internal sealed record DrawingPlace(Rect Box, SourceSpan Source, StructId Struct);

/// <summary>Draws an SVG file into display items. What it cannot draw is told (LY071–LY077), and the rest is drawn.</summary>
internal sealed class DrawingSetter
{
    private const int MostElements = 200_000;
    private const int Deepest = 96;

    private readonly SvgFile _file;
    private readonly DrawingFindings _findings;
    private readonly LookReader _looks;
    private readonly ShapeReader _shapes;
    private readonly ClipReader _clips;
    private readonly Painter _painter;
    private readonly TextDrawer _text;
    private readonly HashSet<XElement> _open = [];
    private int _elements;
    private int _depth;

    private DrawingSetter(SvgFile file, DrawingPlace place, DrawingType type, List<Diagnostic> sink)
    {
        _file = file;
        _findings = new DrawingFindings(file, place.Source, sink);
        _looks = new LookReader(file, StyleSheet.Of(file, _findings), _findings);
        _shapes = new ShapeReader(_looks, _findings);
        _clips = new ClipReader(file, _looks, _shapes, _findings);
        _painter = new Painter(place, _findings);
        _text = new TextDrawer(file, type, _looks, _painter, _findings);
    }

    /// <summary>The drawing, filling a box: a group that is clipped to it.</summary>
    public static GroupItem Set(SvgFile file, DrawingPlace place, DrawingType type, List<Diagnostic> sink)
    {
        var setter = new DrawingSetter(file, place, type, sink);
        var items = ImmutableArray.CreateBuilder<DisplayItem>();
        try
        {
            setter.Root(place.Box, items);
        }
        catch (OverflowException)
        {
            // numbers that no page holds, each within its limit but not their products
            setter._findings.TooMuch(file.Root);
        }

        var box = place.Box;
        ImmutableArray<PathSegment> frame =
        [
            new('M', new Point(box.X, box.Y)), new('L', new Point(box.Right, box.Y)), new('L', new Point(box.Right, box.Bottom)), new('L', new Point(box.X, box.Bottom)), new('Z', default),
        ];
        return new GroupItem(items.ToImmutable()) { Clip = frame, Source = place.Source, Struct = place.Struct };
    }

    private void Root(Rect box, ImmutableArray<DisplayItem>.Builder items)
    {
        var size = _file.Size;
        var page = Matrix.Move(box.X.Points, box.Y.Points) * Matrix.Scaling(box.Width.Points / size.Width, box.Height.Points / size.Height);
        var viewport = Viewport.Of(_file.Root, default, size.Width, size.Height, _findings);
        _painter.Unit = page.Scale;
        _looks.Viewport = (viewport.Width, viewport.Height);
        Grouped(_file.Root, page * viewport.Inner, _looks.Of(_file.Root, new Look()), items, (m, look, inner) => Children(_file.Root, m, look, inner));
    }

    private void Children(XElement parent, Matrix matrix, Look look, ImmutableArray<DisplayItem>.Builder items)
    {
        foreach (var child in parent.Elements())
        {
            Element(child, matrix, look, items);
        }
    }

    private void Element(XElement element, Matrix matrix, Look parent, ImmutableArray<DisplayItem>.Builder items)
    {
        var name = SvgFile.NameOf(element);
        if (IsDefinition(name) || _elements > MostElements)
        {
            return;
        }

        if (++_elements > MostElements || _depth > Deepest)
        {
            _findings.TooMuch(element);
            return;
        }

        if (!IsDrawn(name))
        {
            _findings.Unsupported(element, "<" + name + ">");
            return;
        }

        var own = _looks.Of(element, parent);
        if (own.Hidden)
        {
            return;
        }

        _depth++;
        Grouped(element, matrix, own, items, (m, look, inner) => Draw(name, element, m, own, inner));
        _depth--;
    }

    private static bool IsDefinition(string name) => name is "" or "defs" or "title" or "desc" or "metadata" or "style" or "symbol" or "marker" or "clipPath" or "mask" or "filter"
        or "pattern" or "linearGradient" or "radialGradient" or "view" or "stop";

    private static bool IsDrawn(string name) => ShapeReader.Reads(name) || name is "g" or "a" or "svg" or "switch" or "use" or "text";

    // The element's transform, then its items in a group of their own when it has a clip or an opacity.
    private void Grouped(
        XElement element, Matrix matrix, OwnLook own, ImmutableArray<DisplayItem>.Builder items, Action<Matrix, Look, ImmutableArray<DisplayItem>.Builder> draw)
    {
        if (element.Attribute("transform") is { } transform)
        {
            if (TransformReader.Read(transform.Value) is not { } read || !(matrix * read).IsSane)
            {
                _findings.BadValue(transform, "transform", transform.Value);
                return;
            }

            matrix *= read;
        }

        var clip = own.Clip is null ? null : _clips.Read(own.Clip, own.ClipPlace!, matrix, own.Look);
        if (clip is null && own.Opacity == 1000)
        {
            draw(matrix, own.Look, items);
            return;
        }

        var inner = ImmutableArray.CreateBuilder<DisplayItem>();
        draw(matrix, own.Look, inner);
        if (inner.Count > 0 && own.Opacity > 0 && clip is not { Nothing: true })
        {
            items.Add(_painter.Group(inner.ToImmutable(), own.Opacity, clip));
        }
    }

    private void Draw(string name, XElement element, Matrix matrix, OwnLook own, ImmutableArray<DisplayItem>.Builder items)
    {
        switch (name)
        {
            case "g" or "a":
                Children(element, matrix, own.Look, items);
                break;
            case "svg":
                Nested(element, matrix, own, new Place(_shapes.X(element, "x", own.Look), _shapes.Y(element, "y", own.Look)), element, items);
                break;
            case "switch":
                // what a program writes for others stands behind what only it can read
                if (element.Elements().FirstOrDefault(e => IsDrawn(SvgFile.NameOf(e)) && e.Attribute("requiredExtensions") is null) is { } chosen)
                {
                    Element(chosen, matrix, own.Look, items);
                }

                break;
            case "use":
                Use(element, matrix, own, items);
                break;
            case "text":
                _text.Draw(element, matrix, own, items);
                break;
            default:
                Shape(element, matrix, own, items);
                break;
        }
    }

    private void Shape(XElement element, Matrix matrix, OwnLook own, ImmutableArray<DisplayItem>.Builder items)
    {
        if (_shapes.Read(element, own.Look) is not { } outline)
        {
            return;
        }

        _painter.Draw(outline.Steps, matrix, own, element, items);
        if (own.Look.Visible && SvgFile.NameOf(element) is "path" or "line" or "polyline" or "polygon")
        {
            foreach (var stand in MarkerPlaces.Of(outline.Steps, own.Look))
            {
                Marker(stand, matrix, own.Look, element, items);
            }
        }
    }

    private void Marker(MarkerPlace stand, Matrix matrix, Look shape, XElement element, ImmutableArray<DisplayItem>.Builder items)
    {
        if (_file.Find(stand.Id) is not { } marker || SvgFile.NameOf(marker) != "marker")
        {
            _findings.Missing(element, stand.Id);
            return;
        }

        if (_depth > Deepest || !_open.Add(marker))
        {
            return;
        }

        var own = _looks.Of(marker, new Look { ContextFill = shape.Fill, ContextStroke = shape.Stroke });
        var (width, height) = (_shapes.Said(marker, "markerWidth", own.Look, 3) ?? 3, _shapes.Said(marker, "markerHeight", own.Look, 3) ?? 3);
        var unit = marker.Attribute("markerUnits")?.Value == "userSpaceOnUse" ? 1 : shape.StrokeWidth;
        if (width > 0 && height > 0 && unit > 0)
        {
            var viewport = Viewport.Of(marker, default, width, height, _findings);
            var tip = viewport.Inner.At(new Place(_shapes.Length(marker, "refX", own.Look, viewport.Width), _shapes.Length(marker, "refY", own.Look, viewport.Height)));
            var outer = matrix * Matrix.Move(stand.At.X, stand.At.Y) * stand.Turn(marker) * Matrix.Scaling(unit, unit) * Matrix.Move(-tip.X, -tip.Y);
            Window(marker, outer, viewport, own, items);
        }

        _open.Remove(marker);
    }

    private void Use(XElement element, Matrix matrix, OwnLook own, ImmutableArray<DisplayItem>.Builder items)
    {
        if (SvgFile.Target(element) is not { } id || _file.Find(id) is not { } target)
        {
            _findings.Missing(element, SvgFile.Target(element) ?? "use");
            return;
        }

        if (!_open.Add(target) || element.Ancestors().Contains(target))
        {
            _findings.Missing(element, id);
            return;
        }

        var at = new Place(_shapes.X(element, "x", own.Look), _shapes.Y(element, "y", own.Look));
        if (SvgFile.NameOf(target) is "symbol" or "svg")
        {
            var inner = _looks.Of(target, own.Look);
            Nested(target, matrix, inner, at, element, items);
        }
        else
        {
            Element(target, matrix * Matrix.Move(at.X, at.Y), own.Look, items);
        }

        _open.Remove(target);
    }

    // A window in the drawing; its size may be said by the element that uses it.
    private void Nested(XElement element, Matrix matrix, OwnLook own, Place at, XElement sized, ImmutableArray<DisplayItem>.Builder items)
    {
        decimal Side(string name, decimal whole) => _shapes.Said(sized, name, own.Look, whole) ?? _shapes.Said(element, name, own.Look, whole) ?? whole;
        var (width, height) = (Side("width", _looks.Viewport.Width), Side("height", _looks.Viewport.Height));
        if (width > 0 && height > 0)
        {
            Window(element, matrix, Viewport.Of(element, at, width, height, _findings), own, items);
        }
    }

    private void Window(XElement element, Matrix outer, Viewport viewport, OwnLook own, ImmutableArray<DisplayItem>.Builder items)
    {
        var matrix = outer * viewport.Inner;
        if (!matrix.IsSane)
        {
            _findings.TooMuch(element);
            return;
        }

        var before = _looks.Viewport;
        _looks.Viewport = (viewport.Width, viewport.Height);
        var inner = ImmutableArray.CreateBuilder<DisplayItem>();
        Children(element, matrix, own.Look, inner);
        _looks.Viewport = before;
        if (inner.Count > 0)
        {
            var clip = own.Overflows ? null : new Clip(Outline.On(viewport.Frame().Steps, matrix), false);
            items.Add(_painter.Group(inner.ToImmutable(), 1000, clip));
        }
    }
}
