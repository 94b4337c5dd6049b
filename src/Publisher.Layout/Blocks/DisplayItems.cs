using System.Collections.Immutable;
using System.Diagnostics;
using Publisher.Core.Display;
using Publisher.Core.Geometry;

namespace Publisher.Layout.Blocks;

/// <summary>Moves finished items: from a line to its block, from a block to its page.</summary>
internal static class DisplayItems
{
    /// <summary>The same item, moved.</summary>
    public static DisplayItem Move(DisplayItem item, Length dx, Length dy) => item switch
    {
        GlyphRun run => run with { Origin = Move(run.Origin, dx, dy) },
        ImageItem image => image with { Box = image.Box.Move(dx, dy) },
        RuleItem rule => rule with { Box = rule.Box.Move(dx, dy) },
        LinkItem link => link with { Box = link.Box.Move(dx, dy) },
        PathItem path => path with { Segments = Move(path.Segments, dx, dy) },
        GroupItem group => group with { Items = Move(group.Items, dx, dy), Clip = Move(group.Clip, dx, dy) },
        _ => throw new UnreachableException(item.GetType().Name),
    };

    /// <summary>Appends all items, moved.</summary>
    public static void MoveTo(ImmutableArray<DisplayItem>.Builder target, ImmutableArray<DisplayItem> items, Length dx, Length dy)
    {
        foreach (var item in items)
        {
            target.Add(Move(item, dx, dy));
        }
    }

    /// <summary>All items, moved.</summary>
    public static ImmutableArray<DisplayItem> Move(ImmutableArray<DisplayItem> items, Length dx, Length dy)
    {
        var moved = ImmutableArray.CreateBuilder<DisplayItem>(items.Length);
        MoveTo(moved, items, dx, dy);
        return moved.MoveToImmutable();
    }

    private static ImmutableArray<PathSegment> Move(ImmutableArray<PathSegment> segments, Length dx, Length dy) =>
        [.. segments.Select(s => new PathSegment(s.Kind, Move(s.A, dx, dy), Move(s.B, dx, dy), Move(s.C, dx, dy)))];

    private static Point Move(Point p, Length dx, Length dy) => new(p.X + dx, p.Y + dy);
}
