using Publisher.Core.Geometry;

namespace Publisher.Layout.Drawings;

/// <summary>A place or direction in a drawing's own units.</summary>
internal readonly record struct Place(decimal X, decimal Y)
{
    public static Place operator +(Place a, Place b) => new(a.X + b.X, a.Y + b.Y);

    public static Place operator -(Place a, Place b) => new(a.X - b.X, a.Y - b.Y);

    public static Place operator *(Place a, decimal n) => new(a.X * n, a.Y * n);

    public static Place operator /(Place a, decimal n) => new(a.X / n, a.Y / n);

    /// <summary>Its length as a direction.</summary>
    public decimal Length => Arithmetic.Sqrt((X * X) + (Y * Y));

    /// <summary>The same direction, one unit long; none for none.</summary>
    public Place Unit => Length is var n && n > 0 ? new(X / n, Y / n) : default;
}

/// <summary>An affine transform (SVG 1.1 7.4): x' = a·x + c·y + e, y' = b·x + d·y + f.</summary>
internal readonly record struct Matrix(decimal A, decimal B, decimal C, decimal D, decimal E, decimal F)
{
    // What is larger cannot be on a page; products of such numbers still fit a decimal.
    private const decimal Most = 1_000_000_000m;

    // A place further from the page than this is not told apart from it.
    private const decimal Farthest = 10_000_000m;

    public static readonly Matrix Identity = new(1, 0, 0, 1, 0, 0);

    /// <summary>Scale of an area's side: the root of the determinant.</summary>
    public decimal Scale => Arithmetic.Sqrt(decimal.Abs((A * D) - (B * C)));

    /// <summary>Does it neither turn, nor mirror, nor scale unevenly?</summary>
    public bool IsUpright => B == 0 && C == 0 && A > 0 && decimal.Abs(A - D) <= A / 1000;

    /// <summary>Does it keep angles?</summary>
    public bool IsEven => (A * A) + (B * B) is var x && (C * C) + (D * D) is var y && decimal.Abs(x - y) <= x / 50 && decimal.Abs((A * C) + (B * D)) <= x / 50;

    /// <summary>Is it small enough to be drawn with?</summary>
    public bool IsSane => new[] { A, B, C, D, E, F }.All(n => decimal.Abs(n) <= Most);

    public static Matrix Move(decimal x, decimal y) => new(1, 0, 0, 1, x, y);

    public static Matrix Scaling(decimal x, decimal y) => new(x, 0, 0, y, 0, 0);

    /// <summary>A turn that takes the x axis to a direction of one unit.</summary>
    public static Matrix Turn(Place unit) => new(unit.X, unit.Y, -unit.Y, unit.X, 0, 0);

    public static Matrix Turn(decimal degrees)
    {
        var (sin, cos) = Arithmetic.SinCos(degrees);
        return Turn(new Place(cos, sin));
    }

    /// <summary>First <paramref name="inner"/>, then <paramref name="outer"/>.</summary>
    public static Matrix operator *(Matrix outer, Matrix inner) => new(
        (outer.A * inner.A) + (outer.C * inner.B),
        (outer.B * inner.A) + (outer.D * inner.B),
        (outer.A * inner.C) + (outer.C * inner.D),
        (outer.B * inner.C) + (outer.D * inner.D),
        (outer.A * inner.E) + (outer.C * inner.F) + outer.E,
        (outer.B * inner.E) + (outer.D * inner.F) + outer.F);

    public Place At(Place p) => new((A * p.X) + (C * p.Y) + E, (B * p.X) + (D * p.Y) + F);

    /// <summary>Where a place is on the page; the matrix' units are points.</summary>
    public Point On(Place p)
    {
        var (x, y) = At(p);
        return new Point(Length.Pt(decimal.Clamp(x, -Farthest, Farthest)), Length.Pt(decimal.Clamp(y, -Farthest, Farthest)));
    }
}
