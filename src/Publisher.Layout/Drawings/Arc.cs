namespace Publisher.Layout.Drawings;

/// <summary>Elliptical arcs of paths, as cubic curves of at most a quarter turn (SVG 1.1 F.6).</summary>
internal static class Arc
{
    /// <summary>Draws an arc from where the outline is.</summary>
    /// <param name="outline">The outline.</param>
    /// <param name="radii">Radii of the ellipse.</param>
    /// <param name="degrees">Turn of its x axis.</param>
    /// <param name="flags">The larger of the two arcs? The one in the direction of growing angles?</param>
    /// <param name="to">Where it ends.</param>
    public static void Draw(Outline outline, Place radii, decimal degrees, (bool Large, bool Sweep) flags, Place to)
    {
        var from = outline.Here;
        var (rx, ry) = (decimal.Abs(radii.X), decimal.Abs(radii.Y));
        if (from == to)
        {
            return;
        }

        var turn = Matrix.Turn(degrees);
        var back = Matrix.Turn(new Place(turn.A, -turn.B));
        var half = back.At((from - to) * 0.5m);
        if (!Usable(ref rx, ref ry, half.Length))
        {
            outline.Line(to);
            return;
        }

        // half the chord, brought to a circle of radius one
        var (hx, hy) = (half.X / rx, half.Y / ry);
        var square = (hx * hx) + (hy * hy);
        if (square > 1)
        {
            // too small for the chord: enlarged until they reach
            var grow = Arithmetic.Sqrt(square);
            (rx, ry, hx, hy, square) = (rx * grow, ry * grow, hx / grow, hy / grow, 1);
        }

        var height = Arithmetic.Sqrt(Math.Max(0, (1 - square) / square));
        height = flags.Large == flags.Sweep ? -height : height;
        var centre = new Place(height * hy, -height * hx);
        var start = Arithmetic.Angle(hx - centre.X, hy - centre.Y);
        var sweep = Arithmetic.Angle(-hx - centre.X, -hy - centre.Y) - start;
        const decimal Round = 2 * Arithmetic.Pi;
        sweep = flags.Sweep && sweep < 0 ? sweep + Round : !flags.Sweep && sweep > 0 ? sweep - Round : sweep;

        var middle = (from + to) * 0.5m;
        var place = Matrix.Move(middle.X, middle.Y) * turn * Matrix.Scaling(rx, ry) * Matrix.Move(centre.X, centre.Y);
        Curves(outline, place, start, sweep, to);
    }

    // An ellipse without width is a line. One that is far too small will be enlarged anyway; doing so here keeps the numbers small.
    private static bool Usable(ref decimal rx, ref decimal ry, decimal half)
    {
        const decimal Thin = 1_000_000m;
        var (large, small) = (Math.Max(rx, ry), Math.Min(rx, ry));
        if (large < 1 / Thin || small < large / Thin)
        {
            return false;
        }

        var grow = half / 1000 / large;
        (rx, ry) = grow > 1 ? (rx * grow, ry * grow) : (rx, ry);
        return true;
    }

    // Of the unit circle, placed.
    private static void Curves(Outline outline, Matrix place, decimal start, decimal sweep, Place to)
    {
        var count = (int)decimal.Ceiling(decimal.Abs(sweep) / ((Arithmetic.Pi / 2) + 0.000_001m));
        if (count == 0)
        {
            outline.Line(to);
            return;
        }

        var part = sweep / count;
        var (sin, cos) = Arithmetic.SinCosRadians(part / 4);
        var tangent = sin / cos;

        // the handle of a part of a circle: 4/3·tan(angle/4)
        var handle = 4 * tangent / 3;
        for (var i = 0; i < count; i++)
        {
            var (s0, c0) = Arithmetic.SinCosRadians(start + (part * i));
            var (s1, c1) = Arithmetic.SinCosRadians(start + (part * (i + 1)));
            var end = i == count - 1 ? to : place.At(new Place(c1, s1));
            outline.Curve(
                place.At(new Place(c0 - (handle * s0), s0 + (handle * c0))),
                place.At(new Place(c1 + (handle * s1), s1 - (handle * c1))),
                end);
        }
    }
}
