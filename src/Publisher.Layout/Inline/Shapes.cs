using System.Collections.Immutable;
using Publisher.Core.Display;
using Publisher.Core.Geometry;

namespace Publisher.Layout.Inline;

/// <summary>Small drawn shapes.</summary>
internal static class Shapes
{
    /// <summary>A filled disc of four curves.</summary>
    public static ImmutableArray<PathSegment> Disc(long x, long y, long radius)
    {
        // 0.5523: the control distance that draws a quarter circle
        var k = radius * 5523 / 10_000;
        return
        [
            new('M', At(x + radius, y)),
            new('C', At(x + radius, y + k), At(x + k, y + radius), At(x, y + radius)),
            new('C', At(x - k, y + radius), At(x - radius, y + k), At(x - radius, y)),
            new('C', At(x - radius, y - k), At(x - k, y - radius), At(x, y - radius)),
            new('C', At(x + k, y - radius), At(x + radius, y - k), At(x + radius, y)),
            new('Z', default),
        ];
    }

    /// <summary>A wave of whole half-waves, about a quarter em each.</summary>
    public static ImmutableArray<PathSegment> Wave(long start, long end, long y, long em)
    {
        var count = Math.Max(1, (end - start) * 4 / em);
        var segments = ImmutableArray.CreateBuilder<PathSegment>();
        segments.Add(new('M', At(start, y)));
        for (var i = 0; i < count; i++)
        {
            var from = start + ((end - start) * i / count);
            var to = start + ((end - start) * (i + 1) / count);
            var third = (to - from) / 3;
            var peak = y + ((i % 2 == 0 ? -1 : 1) * em / 16);
            segments.Add(new('C', At(from + third, peak), At(to - third, peak), At(to, y)));
        }

        return segments.DrainToImmutable();
    }

    private static Point At(long x, long y) => new(new(x), new(y));
}
