using System.Collections.Immutable;
using Publisher.Core.Display;
using Publisher.Core.Geometry;

namespace Publisher.Pdf.Marks;

/// <summary>Crop and fold marks and register targets.</summary>
internal static class LineMarks
{
    // A circle of four Bézier arcs: control points at this much of the radius, in ten-thousandths.
    private const int Arc = 5523;

    private static readonly Length Radius = Length.Mm(1.5m);

    /// <summary>Two lines at each corner of the trim.</summary>
    public static IEnumerable<DisplayItem> Crop(MarkFrame frame)
    {
        foreach (var y in new[] { Length.Zero, frame.Page.TrimHeight })
        {
            yield return MarkFrame.Across(-frame.Middle, y, MarkFrame.Mark);
            yield return MarkFrame.Across(frame.Page.TrimWidth + frame.Start, y, MarkFrame.Mark);
        }

        foreach (var x in new[] { Length.Zero, frame.Page.TrimWidth })
        {
            yield return MarkFrame.Down(x, -frame.Middle, MarkFrame.Mark);
            yield return MarkFrame.Down(x, frame.Page.TrimHeight + frame.Start, MarkFrame.Mark);
        }
    }

    /// <summary>Dashed lines above and below each fold.</summary>
    public static IEnumerable<DisplayItem> Folds(MarkFrame frame)
    {
        foreach (var fold in frame.Page.Folds)
        {
            yield return MarkFrame.Dashed(fold, -frame.Middle, MarkFrame.Mark);
            yield return MarkFrame.Dashed(fold, frame.Page.TrimHeight + frame.Start, MarkFrame.Mark);
        }
    }

    /// <summary>A target in the middle of each side.</summary>
    public static IEnumerable<DisplayItem> Register(MarkFrame frame)
    {
        var (width, height) = (frame.Page.TrimWidth, frame.Page.TrimHeight);
        var out_ = frame.Start + (MarkFrame.Mark / 2);
        return new Point[] { new(width / 2, -out_), new(width / 2, height + out_), new(-out_, height / 2), new(width + out_, height / 2) }.SelectMany(Target);
    }

    private static IEnumerable<DisplayItem> Target(Point at)
    {
        var arm = MarkFrame.Mark / 2;
        yield return MarkFrame.Across(at.X - arm, at.Y, MarkFrame.Mark);
        yield return MarkFrame.Down(at.X, at.Y - arm, MarkFrame.Mark);
        yield return new PathItem(Circle(at), MarkFrame.Line, Ink.Registration);
    }

    private static ImmutableArray<PathSegment> Circle(Point at)
    {
        var (r, c) = (Radius, Radius.Scale(Arc, 10_000));
        Point From(Length x, Length y) => new(at.X + x, at.Y + y);
        return
        [
            new('M', From(r, Length.Zero)),
            new('C', From(r, c), From(c, r), From(Length.Zero, r)),
            new('C', From(-c, r), From(-r, c), From(-r, Length.Zero)),
            new('C', From(-r, -c), From(-c, -r), From(Length.Zero, -r)),
            new('C', From(c, -r), From(r, -c), From(r, Length.Zero)),
            new('Z', default),
        ];
    }
}
