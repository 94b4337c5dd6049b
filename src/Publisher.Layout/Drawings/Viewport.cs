using System.Xml.Linq;

namespace Publisher.Layout.Drawings;

/// <summary>A window with its own units: the whole drawing, a nested one, a symbol, a marker (SVG 1.1 7.7, 7.8).</summary>
/// <param name="Inner">From the units inside to those outside.</param>
/// <param name="Width">Width of the window in the units inside.</param>
/// <param name="Height">Its height.</param>
/// <param name="Corner">Its corner in the units inside.</param>
internal sealed record Viewport(Matrix Inner, decimal Width, decimal Height, Place Corner)
{
    /// <summary>The window of an element at a place and of a size.</summary>
    public static Viewport Of(XElement element, Place at, decimal width, decimal height, DrawingFindings findings)
    {
        if (element.Attribute("viewBox") is not { } attribute)
        {
            return new Viewport(Matrix.Move(at.X, at.Y), width, height, default);
        }

        var scanner = new Scanner(attribute.Value);
        var box = new decimal[4];
        for (var i = 0; i < 4; i++)
        {
            scanner.Comma();
            if (scanner.Number() is not { } number || (i > 1 && number <= 0.0001m))
            {
                findings.BadValue(attribute, "viewBox", attribute.Value);
                return new Viewport(Matrix.Move(at.X, at.Y), width, height, default);
            }

            box[i] = number;
        }

        var (align, slice) = Fit(element);
        var (sx, sy) = (width / box[2], height / box[3]);
        if (align != "none")
        {
            (sx, sy) = slice ? (Math.Max(sx, sy), Math.Max(sx, sy)) : (Math.Min(sx, sy), Math.Min(sx, sy));
        }

        var dx = (width - (box[2] * sx)) * Share(align, 'x');
        var dy = (height - (box[3] * sy)) * Share(align, 'Y');
        var inner = Matrix.Move(at.X + dx, at.Y + dy) * Matrix.Scaling(sx, sy) * Matrix.Move(-box[0], -box[1]);
        return sx > 0 && sy > 0
            ? new Viewport(inner, width / sx, height / sy, new Place(box[0] - (dx / sx), box[1] - (dy / sy)))
            : new Viewport(inner, width, height, default);
    }

    /// <summary>The window itself, in the units inside.</summary>
    public Outline Frame()
    {
        var frame = new Outline();
        frame.Box(Corner, Width, Height);
        return frame;
    }

    private static (string Align, bool Slice) Fit(XElement element)
    {
        var words = (element.Attribute("preserveAspectRatio")?.Value ?? "").Split([' ', '\t', '\n'], StringSplitOptions.RemoveEmptyEntries).Where(w => w != "defer").ToArray();
        return (words is [var align, ..] ? align : "xMidYMid", words is [_, "slice", ..]);
    }

    // xMinYMid: what of the room left over lies before the picture
    private static decimal Share(string align, char axis)
    {
        var at = align.IndexOf(axis, StringComparison.Ordinal);
        return at < 0 || align == "none" ? 0 : align.AsSpan(at + 1) switch
        {
            ['M', 'i', 'n', ..] => 0,
            ['M', 'a', 'x', ..] => 1,
            _ => 0.5m,
        };
    }
}
