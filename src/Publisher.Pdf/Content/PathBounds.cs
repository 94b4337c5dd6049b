using System.Collections.Immutable;
using Publisher.Core.Display;
using Publisher.Core.Geometry;

namespace Publisher.Pdf.Content;

/// <summary>Rectangles around things.</summary>
internal static class PathBounds
{
    /// <summary>Around all points of a path, control points too; never smaller than what is drawn.</summary>
    public static Rect Of(ImmutableArray<PathSegment> path)
    {
        var (left, top, right, bottom) = (long.MaxValue, long.MaxValue, long.MinValue, long.MinValue);
        foreach (var point in path.SelectMany(Points))
        {
            (left, right) = (Math.Min(left, point.X.Emu), Math.Max(right, point.X.Emu));
            (top, bottom) = (Math.Min(top, point.Y.Emu), Math.Max(bottom, point.Y.Emu));
        }

        return left > right ? default : new(new(left), new(top), new(right - left), new(bottom - top));
    }

    /// <summary>What two rectangles share, or null when they share nothing.</summary>
    public static Rect? Shared(Rect a, Rect? b)
    {
        if (b is not { } other)
        {
            return a;
        }

        var (x, y) = (Length.Max(a.X, other.X), Length.Max(a.Y, other.Y));
        var (width, height) = (Length.Min(a.Right, other.Right) - x, Length.Min(a.Bottom, other.Bottom) - y);
        return width < Length.Zero || height < Length.Zero ? null : new(x, y, width, height);
    }

    public static bool Contains(Rect box, Point point) =>
        point.X >= box.X && point.X <= box.Right && point.Y >= box.Y && point.Y <= box.Bottom;

    private static IEnumerable<Point> Points(PathSegment segment) => segment.Kind switch
    {
        'C' => [segment.A, segment.B, segment.C],
        'Z' => [],
        _ => [segment.A],
    };
}
