using System.Xml.Linq;

namespace Publisher.Layout.Drawings;

/// <summary>Outlines of the basic shapes and of paths (SVG 1.1, 8 and 9).</summary>
internal sealed class ShapeReader(LookReader looks, DrawingFindings findings)
{
    /// <summary>Is it an element that draws a shape?</summary>
    public static bool Reads(string name) => name is "rect" or "circle" or "ellipse" or "line" or "polyline" or "polygon" or "path";

    /// <summary>The shape; null when there is nothing to draw.</summary>
    public Outline? Read(XElement element, Look look)
    {
        var outline = new Outline();
        switch (SvgFile.NameOf(element))
        {
            case "rect":
                Rectangle(outline, element, look);
                break;
            case "circle":
                var r = Length(element, "r", look, looks.Diagonal);
                Round(outline, element, look, r, r);
                break;
            case "ellipse":
                Round(outline, element, look, Length(element, "rx", look, looks.Viewport.Width), Length(element, "ry", look, looks.Viewport.Height));
                break;
            case "line":
                outline.Move(new Place(X(element, "x1", look), Y(element, "y1", look)));
                outline.Line(new Place(X(element, "x2", look), Y(element, "y2", look)));
                break;
            case "polyline":
                Points(outline, element, closed: false);
                break;
            case "polygon":
                Points(outline, element, closed: true);
                break;
            case "path" when element.Attribute("d") is { } d:
                var (read, error) = PathReader.Read(d.Value);
                outline = read;
                if (error >= 0)
                {
                    findings.BadValue(d, "d", d.Value[Math.Min(error, d.Value.Length)..]);
                }

                break;
        }

        return outline.Steps.Count > 1 ? outline : null;
    }

    /// <summary>A length across.</summary>
    public decimal X(XElement element, string name, Look look) => Length(element, name, look, looks.Viewport.Width);

    /// <summary>A length down.</summary>
    public decimal Y(XElement element, string name, Look look) => Length(element, name, look, looks.Viewport.Height);

    /// <summary>A length; 0 when it is absent or wrong.</summary>
    public decimal Length(XElement element, string name, Look look, decimal whole) => Said(element, name, look, whole) ?? 0;

    /// <summary>A length; null when it is absent, <c>auto</c> or wrong.</summary>
    public decimal? Said(XElement element, string name, Look look, decimal whole)
    {
        if (element.Attribute(name) is not { } attribute || attribute.Value.Trim() == "auto")
        {
            return null;
        }

        var length = LookReader.LengthOf(attribute.Value, look.FontSize, whole);
        if (length is null)
        {
            findings.BadValue(attribute, name, attribute.Value);
        }

        return length;
    }

    private void Rectangle(Outline outline, XElement element, Look look)
    {
        var (width, height) = (X(element, "width", look), Y(element, "height", look));
        if (width <= 0 || height <= 0)
        {
            return;
        }

        var (rx, ry) = (Said(element, "rx", look, looks.Viewport.Width), Said(element, "ry", look, looks.Viewport.Height));
        var (across, down) = (Math.Clamp(rx ?? ry ?? 0, 0, width / 2), Math.Clamp(ry ?? rx ?? 0, 0, height / 2));
        outline.Box(new Place(X(element, "x", look), Y(element, "y", look)), width, height, across, down);
    }

    private void Round(Outline outline, XElement element, Look look, decimal rx, decimal ry)
    {
        if (rx > 0 && ry > 0)
        {
            outline.Ellipse(new Place(X(element, "cx", look), Y(element, "cy", look)), rx, ry);
        }
    }

    private void Points(Outline outline, XElement element, bool closed)
    {
        if (element.Attribute("points") is not { } points)
        {
            return;
        }

        var scanner = new Scanner(points.Value);
        while (!scanner.Ended)
        {
            scanner.Comma();
            var x = scanner.Number();
            scanner.Comma();
            if (x is null || scanner.Number() is not { } y)
            {
                findings.BadValue(points, "points", points.Value[Math.Min(scanner.At, points.Value.Length)..]);
                break;
            }

            var place = new Place(x.Value, y);
            if (outline.Steps.Count == 0)
            {
                outline.Move(place);
            }
            else
            {
                outline.Line(place);
            }
        }

        if (closed)
        {
            outline.Close();
        }
    }
}
