using System.Collections.Immutable;

namespace Publisher.Preflight.Rendering;

/// <summary>A stretch of pixels.</summary>
internal readonly record struct Pixels(int X0, int Y0, int X1, int Y1)
{
    internal Pixels With(Pixels other) => new(Math.Min(X0, other.X0), Math.Min(Y0, other.Y0), Math.Max(X1, other.X1), Math.Max(Y1, other.Y1));
}

/// <summary>Marks the pixels of a page that go beyond a limit, in cells, so that memory stays small and spots hang together.</summary>
/// <param name="width">Pixels across.</param>
/// <param name="height">Pixels down.</param>
internal sealed class InkMap(int width, int height)
{
    private const int Cell = 12;

    private readonly int _columns = (width / Cell) + 1;
    private readonly int _rows = (height / Cell) + 1;
    private readonly SortedDictionary<int, (Pixels Box, int Count, int Most)> _cells = [];

    /// <summary>Pixels marked.</summary>
    internal long Count { get; private set; }

    internal void Mark(int x, int y, int amount)
    {
        Count++;
        var index = ((y / Cell) * _columns) + (x / Cell);
        var pixel = new Pixels(x, y, x + 1, y + 1);
        _cells[index] = _cells.TryGetValue(index, out var cell) ? (cell.Box.With(pixel), cell.Count + 1, Math.Max(cell.Most, amount)) : (pixel, 1, amount);
    }

    /// <summary>Spots that hang together: the worst first, then the larger.</summary>
    internal ImmutableArray<(Pixels Box, int Count, int Most)> Spots()
    {
        var spots = new List<(Pixels Box, int Count, int Most)>();
        var left = new SortedSet<int>(_cells.Keys);
        while (left.Count > 0)
        {
            var spot = (Box: new Pixels(int.MaxValue, int.MaxValue, 0, 0), Count: 0, Most: 0);
            var open = new Stack<int>([left.Min]);
            left.Remove(left.Min);
            while (open.TryPop(out var at))
            {
                var cell = _cells[at];
                spot = (spot.Box.With(cell.Box), spot.Count + cell.Count, Math.Max(spot.Most, cell.Most));
                foreach (var next in Neighbours(at).Where(left.Remove))
                {
                    open.Push(next);
                }
            }

            spots.Add(spot);
        }

        return [.. spots.OrderByDescending(s => s.Most).ThenByDescending(s => s.Count).ThenBy(s => s.Box.Y0).ThenBy(s => s.Box.X0)];
    }

    private IEnumerable<int> Neighbours(int at)
    {
        var (x, y) = (at % _columns, at / _columns);
        for (var dy = -1; dy <= 1; dy++)
        {
            for (var dx = -1; dx <= 1; dx++)
            {
                if (x + dx >= 0 && x + dx < _columns && y + dy >= 0 && y + dy < _rows)
                {
                    yield return ((y + dy) * _columns) + x + dx;
                }
            }
        }
    }
}
