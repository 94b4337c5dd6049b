namespace Publisher.Layout.Drawings;

/// <summary>Reads a list of transforms (SVG 1.1 7.6).</summary>
internal static class TransformReader
{
    /// <summary>The transform; null when it cannot be read.</summary>
    public static Matrix? Read(string text)
    {
        var matrix = Matrix.Identity;
        var scanner = new Scanner(text);
        while (!scanner.Ended)
        {
            scanner.Comma();
            var name = scanner.Word().ToString();
            if (!scanner.Take('('))
            {
                return null;
            }

            var numbers = new List<decimal>();
            while (!scanner.Take(')'))
            {
                scanner.Comma();
                if (scanner.Number() is not { } number || numbers.Count == 6)
                {
                    return null;
                }

                // deg and px are what CSS writes
                scanner.Unit();
                numbers.Add(number);
            }

            if (One(name, numbers) is not { } one)
            {
                return null;
            }

            matrix *= one;
            if (!matrix.IsSane)
            {
                return null;
            }
        }

        return matrix;
    }

    private static Matrix? One(string name, List<decimal> n) => (name, n.Count) switch
    {
        ("matrix", 6) => new Matrix(n[0], n[1], n[2], n[3], n[4], n[5]),
        ("translate", 1) => Matrix.Move(n[0], 0),
        ("translate", 2) => Matrix.Move(n[0], n[1]),
        ("scale", 1) => Matrix.Scaling(n[0], n[0]),
        ("scale", 2) => Matrix.Scaling(n[0], n[1]),
        ("rotate", 1) => Matrix.Turn(n[0]),
        ("rotate", 3) => Matrix.Move(n[1], n[2]) * Matrix.Turn(n[0]) * Matrix.Move(-n[1], -n[2]),
        ("skewX", 1) => Tangent(n[0]) is { } x ? new Matrix(1, 0, x, 1, 0, 0) : null,
        ("skewY", 1) => Tangent(n[0]) is { } y ? new Matrix(1, y, 0, 1, 0, 0) : null,
        _ => null,
    };

    private static decimal? Tangent(decimal degrees)
    {
        var (sin, cos) = Arithmetic.SinCos(degrees);
        return decimal.Abs(cos) < 0.000_001m ? null : sin / cos;
    }
}
