using System.Collections.Immutable;
using System.Diagnostics;
using Publisher.Core.Display;
using Publisher.Core.Geometry;

namespace Publisher.Layout.Binding;

/// <summary>
/// A quarter turn clockwise: a page laid out in lines becomes a page of columns. Along a line is down the paper, from line
/// to line is to the left. Boxes turn with their corners; what is in them stands as its <see cref="Flow"/> says, pictures upright.
/// </summary>
/// <param name="Right">Where y = 0 comes to stand on the paper.</param>
/// <param name="Top">Where x = 0 comes to stand on the paper.</param>
internal readonly record struct Turn(Length Right, Length Top)
{
    /// <summary>All items, turned.</summary>
    public ImmutableArray<DisplayItem> Items(IEnumerable<DisplayItem> items)
    {
        var turn = this;
        return [.. items.Select(i => Map(i, turn.Place, turn.Box))];
    }

    /// <summary>Lays items that are set across, in a box of some width, so that they stand across again when the page is turned.</summary>
    public static ImmutableArray<DisplayItem> Lay(ImmutableArray<DisplayItem> items, Length width) =>
    [
        .. items.Select(i => Map(i, p => new Point(p.Y, width - p.X), b => new Rect(b.Y, width - b.Right, b.Height, b.Width))),
    ];

    private Point Place(Point p) => new(Right - p.Y, Top + p.X);

    private Rect Box(Rect b) => new(Right - b.Bottom, Top + b.X, b.Height, b.Width);

    private static DisplayItem Map(DisplayItem item, Func<Point, Point> place, Func<Rect, Rect> box) => item switch
    {
        GlyphRun run => run with { Origin = place(run.Origin) },
        ImageItem image => image with { Box = box(image.Box) },
        RuleItem rule => rule with { Box = box(rule.Box) },
        LinkItem link => link with { Box = box(link.Box) },
        PathItem path => path with { Segments = Map(path.Segments, place) },
        GroupItem group => group with { Items = [.. group.Items.Select(i => Map(i, place, box))], Clip = Map(group.Clip, place) },
        _ => throw new UnreachableException(item.GetType().Name),
    };

    private static ImmutableArray<PathSegment> Map(ImmutableArray<PathSegment> segments, Func<Point, Point> place) =>
        [.. segments.Select(s => new PathSegment(s.Kind, place(s.A), place(s.B), place(s.C)))];
}
