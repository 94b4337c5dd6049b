using System.Collections.Immutable;

namespace Publisher.Preflight.Content;

/// <summary>A rectangle in user space: lower left and upper right corner, points.</summary>
internal readonly record struct Box(double X0, double Y0, double X1, double Y1)
{
    /// <summary>Nothing: adding to it gives the other.</summary>
    internal static readonly Box None = new(double.MaxValue, double.MaxValue, double.MinValue, double.MinValue);

    /// <summary>No limit.</summary>
    internal static readonly Box Everything = new(-1e9, -1e9, 1e9, 1e9);

    internal double Width => X1 - X0;

    internal double Height => Y1 - Y0;

    internal bool IsEmpty => X1 < X0 || Y1 < Y0;

    /// <summary>A box written with two opposite corners in any order; null when it is none.</summary>
    internal static Box? Of(ImmutableArray<double> corners) => corners.Length == 4 && corners.All(double.IsFinite)
        ? new Box(Math.Min(corners[0], corners[2]), Math.Min(corners[1], corners[3]), Math.Max(corners[0], corners[2]), Math.Max(corners[1], corners[3]))
        : null;

    internal Box With(double x, double y) => new(Math.Min(X0, x), Math.Min(Y0, y), Math.Max(X1, x), Math.Max(Y1, y));

    internal Box With(Box other) => new(Math.Min(X0, other.X0), Math.Min(Y0, other.Y0), Math.Max(X1, other.X1), Math.Max(Y1, other.Y1));

    internal Box Common(Box other) => new(Math.Max(X0, other.X0), Math.Max(Y0, other.Y0), Math.Min(X1, other.X1), Math.Min(Y1, other.Y1));

    internal bool Meets(Box other) => X0 < other.X1 && other.X0 < X1 && Y0 < other.Y1 && other.Y0 < Y1;

    internal Box Grown(double by) => new(X0 - by, Y0 - by, X1 + by, Y1 + by);

    /// <summary>Does it hold another, but for a tolerance?</summary>
    internal bool Holds(Box other, double tolerance) =>
        other.X0 >= X0 - tolerance && other.Y0 >= Y0 - tolerance && other.X1 <= X1 + tolerance && other.Y1 <= Y1 + tolerance;
}

/// <summary>A transformation (ISO 32000-1 8.3.3).</summary>
internal readonly record struct Matrix(double A, double B, double C, double D, double E, double F)
{
    internal static readonly Matrix Identity = new(1, 0, 0, 1, 0, 0);

    /// <summary>How much areas grow, as a length.</summary>
    internal double Scale => Math.Sqrt(Math.Abs((A * D) - (B * C)));

    /// <summary>Length of the image of the x unit.</summary>
    internal double Across => Math.Sqrt((A * A) + (B * B));

    /// <summary>Length of the image of the y unit.</summary>
    internal double Down => Math.Sqrt((C * C) + (D * D));

    internal static Matrix? Of(ImmutableArray<double> n) => n.Length == 6 && n.All(double.IsFinite) ? new(n[0], n[1], n[2], n[3], n[4], n[5]) : null;

    /// <summary>This one first, then another.</summary>
    internal Matrix Then(Matrix m) => new(
        (A * m.A) + (B * m.C), (A * m.B) + (B * m.D), (C * m.A) + (D * m.C), (C * m.B) + (D * m.D), (E * m.A) + (F * m.C) + m.E, (E * m.B) + (F * m.D) + m.F);

    internal (double X, double Y) Map(double x, double y) => ((x * A) + (y * C) + E, (x * B) + (y * D) + F);

    /// <summary>The box around the image of a box.</summary>
    internal Box Map(Box box)
    {
        var (ax, ay) = Map(box.X0, box.Y0);
        var (bx, by) = Map(box.X1, box.Y0);
        var (cx, cy) = Map(box.X0, box.Y1);
        var (dx, dy) = Map(box.X1, box.Y1);
        return Box.None.With(ax, ay).With(bx, by).With(cx, cy).With(dx, dy);
    }
}
