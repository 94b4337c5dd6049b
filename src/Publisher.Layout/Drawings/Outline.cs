using System.Collections.Immutable;
using Publisher.Core.Display;

namespace Publisher.Layout.Drawings;

/// <summary>A step of a shape: <c>M</c> move, <c>L</c> line, <c>C</c> curve, <c>Z</c> close.</summary>
internal readonly record struct Step(char Kind, Place A, Place B = default, Place C = default)
{
    /// <summary>Where it ends.</summary>
    public Place End => Kind == 'C' ? C : A;
}

/// <summary>Builds a shape in a drawing's own units.</summary>
internal sealed class Outline
{
    // A quarter of a circle by one cubic curve: 4/3·(√2 − 1).
    private const decimal Quarter = 0.5522847498307933984022516322796m;

    private readonly List<Step> _steps = [];
    private Place _start;

    public IReadOnlyList<Step> Steps => _steps;

    /// <summary>Where the last step ended.</summary>
    public Place Here { get; private set; }

    public void Move(Place to)
    {
        _steps.Add(new Step('M', to));
        (Here, _start) = (to, to);
    }

    public void Line(Place to)
    {
        Begin();
        _steps.Add(new Step('L', to));
        Here = to;
    }

    public void Curve(Place a, Place b, Place to)
    {
        Begin();
        _steps.Add(new Step('C', a, b, to));
        Here = to;
    }

    /// <summary>A quadratic curve, as the cubic one that is the same.</summary>
    public void Quadratic(Place control, Place to) => Curve(Here + ((control - Here) * 2 / 3), to + ((control - to) * 2 / 3), to);

    public void Close()
    {
        if (_steps.Count > 0 && _steps[^1].Kind != 'Z')
        {
            _steps.Add(new Step('Z', _start));
            Here = _start;
        }
    }

    /// <summary>A quarter of an ellipse that starts along one direction and ends along the other.</summary>
    public void Corner(Place along, Place across) =>
        Curve(Here + (along * Quarter), Here + along + (across * (1 - Quarter)), Here + along + across);

    public void Ellipse(Place centre, decimal rx, decimal ry)
    {
        var (x, y) = (new Place(rx, 0), new Place(0, ry));
        Move(centre + x);
        Corner(y, x * -1);
        Corner(x * -1, y * -1);
        Corner(y * -1, x);
        Corner(x, y);
        Close();
    }

    /// <summary>A rectangle with rounded corners.</summary>
    public void Box(Place corner, decimal width, decimal height, decimal rx = 0, decimal ry = 0)
    {
        if (rx <= 0 || ry <= 0)
        {
            Move(corner);
            Line(corner + new Place(width, 0));
            Line(corner + new Place(width, height));
            Line(corner + new Place(0, height));
            Close();
            return;
        }

        var (x, y) = (new Place(rx, 0), new Place(0, ry));
        Move(corner + x);
        Line(corner + new Place(width - rx, 0));
        Corner(x, y);
        Line(corner + new Place(width, height - ry));
        Corner(y, x * -1);
        Line(corner + new Place(rx, height));
        Corner(x * -1, y * -1);
        Line(corner + new Place(0, ry));
        Corner(y * -1, x);
        Close();
    }

    /// <summary>The shape on the page.</summary>
    public static ImmutableArray<PathSegment> On(IReadOnlyList<Step> steps, Matrix matrix) =>
    [
        .. steps.Select(s => s.Kind switch
        {
            'C' => new PathSegment('C', matrix.On(s.A), matrix.On(s.B), matrix.On(s.C)),
            'Z' => new PathSegment('Z', default),
            _ => new PathSegment(s.Kind, matrix.On(s.A)),
        }),
    ];

    // After a close the next line starts where the closed shape did.
    private void Begin()
    {
        if (_steps.Count == 0 || _steps[^1].Kind == 'Z')
        {
            Move(Here);
        }
    }
}
