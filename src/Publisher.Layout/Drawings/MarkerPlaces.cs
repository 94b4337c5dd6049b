using System.Xml.Linq;

namespace Publisher.Layout.Drawings;

/// <summary>Where a marker stands on a shape.</summary>
/// <param name="Id">The marker.</param>
/// <param name="At">The vertex.</param>
/// <param name="Direction">Direction of the shape there, one unit long; none for none.</param>
/// <param name="First">Is it the shape's beginning?</param>
internal readonly record struct MarkerPlace(string Id, Place At, Place Direction, bool First)
{
    /// <summary>How the marker is turned.</summary>
    public Matrix Turn(XElement marker)
    {
        var orient = marker.Attribute("orient")?.Value.Trim() ?? "0";
        if (orient is "auto" or "auto-start-reverse")
        {
            return Direction == default ? Matrix.Identity : Matrix.Turn(First && orient != "auto" ? Direction * -1 : Direction);
        }

        return new Scanner(orient).Number() is { } degrees ? Matrix.Turn(degrees) : Matrix.Identity;
    }
}

/// <summary>Finds the vertices of a shape and its direction there (SVG 1.1 11.6).</summary>
internal static class MarkerPlaces
{
    /// <summary>The markers of a shape, in drawing order.</summary>
    public static IEnumerable<MarkerPlace> Of(IReadOnlyList<Step> steps, Look look)
    {
        if (look.MarkerStart is null && look.MarkerMid is null && look.MarkerEnd is null)
        {
            yield break;
        }

        var last = steps.Count - 1;
        for (var i = 0; i <= last; i++)
        {
            var id = i == 0 ? look.MarkerStart : i == last ? look.MarkerEnd : look.MarkerMid;
            if (id is not null)
            {
                yield return new MarkerPlace(id, steps[i].End, Direction(steps, i), i == 0);
            }
        }
    }

    private static Place Direction(IReadOnlyList<Step> steps, int i)
    {
        var into = i == 0 || steps[i].Kind == 'M' ? default : Arriving(steps, i);
        var from = i + 1 < steps.Count && steps[i + 1].Kind != 'M' ? Leaving(steps, i + 1) : default;

        // a closed shape goes on where it began
        if (steps[i].Kind == 'Z' || (i == 0 && steps[^1].Kind == 'Z'))
        {
            into = Arriving(steps, steps[i].Kind == 'Z' ? i : steps.Count - 1);
            from = Leaving(steps, Begin(steps, i) + 1);
        }

        var both = into.Unit + from.Unit;
        return both.Length > 0.000_001m ? both.Unit : into == default ? from.Unit : into.Unit;
    }

    private static int Begin(IReadOnlyList<Step> steps, int i)
    {
        while (i > 0 && steps[i].Kind != 'M')
        {
            i--;
        }

        return i;
    }

    // Handles that lie on the end say nothing of the direction; then the next one does.
    private static Place Arriving(IReadOnlyList<Step> steps, int i)
    {
        var (step, from) = (steps[i], steps[i - 1].End);
        return step.Kind == 'C' ? FirstOf(step.C - step.B, step.C - step.A, step.C - from) : FirstOf(step.End - from, i > 1 && steps[i - 1].Kind != 'M' ? from - steps[i - 2].End : default);
    }

    private static Place Leaving(IReadOnlyList<Step> steps, int i)
    {
        if (i >= steps.Count)
        {
            return default;
        }

        var (step, from) = (steps[i], steps[i - 1].End);
        return step.Kind == 'C' ? FirstOf(step.A - from, step.B - from, step.C - from) : step.End - from;
    }

    private static Place FirstOf(params ReadOnlySpan<Place> directions)
    {
        foreach (var direction in directions)
        {
            if (direction != default)
            {
                return direction;
            }
        }

        return default;
    }
}
