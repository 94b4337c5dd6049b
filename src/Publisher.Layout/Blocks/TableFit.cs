using Publisher.Core.Geometry;
using Publisher.Core.Model;
using Publisher.Core.Style;

namespace Publisher.Layout.Blocks;

/// <summary>
/// Shares a measure among columns. With room to spare columns grow, half of it alike and half in proportion; with too little,
/// half an em at a time is taken from the column where it makes the table least deeper, so that a long column wraps before a short one.
/// </summary>
internal sealed class TableFit(Table table, TableCells cells)
{
    /// <summary>A cell of so many ems or fewer is not wrapped while a longer one can be.</summary>
    private const int ShortCell = 4;

    /// <summary>Long text keeps this many ems a line while it can, and two in the last resort.</summary>
    private const int LongCell = 3;

    private readonly Length _padding = cells.Look.Padding * 2;
    private readonly Dictionary<(int Row, int Column, Length Width), int> _lines = [];

    /// <summary>Widths of all columns with every cell on one line.</summary>
    public Length[] Natural() => Widths(cells.NaturalWidth);

    /// <summary>Least widths at which no short cell wraps.</summary>
    public Length[] Soft() => Widths((row, cell) =>
    {
        var (natural, em) = (cells.NaturalWidth(row, cell), cells.StyleOf(row).Size);
        return natural <= em * ShortCell ? natural : Length.Max(cells.LeastWidth(row, cell), em * LongCell);
    });

    /// <summary>Least widths at which nothing sticks out and Han text has two characters a line.</summary>
    public Length[] Hard() => Widths((row, cell) =>
        Length.Max(cells.LeastWidth(row, cell), Length.Min(cells.NaturalWidth(row, cell), cells.StyleOf(row).Size * 2)));

    /// <summary>Widths that add up to the measure, none under its least if the measure allows it.</summary>
    public Length[] Share(Length measure)
    {
        var widths = Natural();
        var least = Soft();
        if (Sum(least) > measure)
        {
            least = Hard();
        }

        if (Sum(least) > measure)
        {
            return Pressed(least, measure);
        }

        var step = cells.Look.Body.Size / 2;
        while (Sum(widths) > measure)
        {
            var best = -1;
            (int Depth, int Wraps, long Narrow) bestCost = (int.MaxValue, int.MaxValue, long.MaxValue);
            for (var c = 0; c < widths.Length; c++)
            {
                var narrower = Length.Max(least[c], widths[c] - step);
                if (narrower == widths[c])
                {
                    continue;
                }

                var old = widths[c];
                widths[c] = narrower;
                var (depth, wraps) = Depth(widths);
                widths[c] = old;
                var cost = (depth, wraps, -old.Emu);
                if (cost.CompareTo(bestCost) < 0)
                {
                    (best, bestCost) = (c, cost);
                }
            }

            widths[best] = Length.Max(least[best], widths[best] - step);
        }

        return Grown(widths, measure);
    }

    private static Length[] Grown(Length[] widths, Length measure)
    {
        var spare = measure - Sum(widths);
        var sum = Sum(widths);
        for (var c = 0; c < widths.Length; c++)
        {
            widths[c] += (spare / (2 * widths.Length)) + (sum > Length.Zero ? (spare / 2).Scale(widths[c].Emu, sum.Emu) : Length.Zero);
        }

        widths[^1] += measure - Sum(widths);
        return widths;
    }

    private static Length[] Pressed(Length[] least, Length measure)
    {
        var sum = Sum(least);
        return [.. least.Select(w => w.Scale(measure.Emu, sum.Emu))];
    }

    /// <summary>Sum of widths.</summary>
    public static Length Sum(Length[] widths)
    {
        var sum = Length.Zero;
        foreach (var width in widths)
        {
            sum += width;
        }

        return sum;
    }

    private Length[] Widths(Func<int, TableCell, Length> of)
    {
        var widths = new Length[table.Columns.Length];
        Array.Fill(widths, _padding);
        for (var r = 0; r < table.Rows.Length; r++)
        {
            foreach (var cell in table.Rows[r].Cells.Where(c => c.ColumnSpan == 1))
            {
                widths[cell.Column] = Length.Max(widths[cell.Column], of(r, cell) + _padding);
            }
        }

        for (var r = 0; r < table.Rows.Length; r++)
        {
            foreach (var cell in table.Rows[r].Cells.Where(c => c.ColumnSpan > 1))
            {
                Widen(widths, cell, of(r, cell) + _padding);
            }
        }

        return widths;
    }

    private static void Widen(Length[] widths, TableCell cell, Length needed)
    {
        var have = Length.Zero;
        for (var c = cell.Column; c < cell.Column + cell.ColumnSpan; c++)
        {
            have += widths[c];
        }

        for (var c = cell.Column; needed > have && c < cell.Column + cell.ColumnSpan; c++)
        {
            widths[c] += (needed - have) / cell.ColumnSpan;
        }
    }

    /// <summary>Lines of type of all rows at some widths, added up.</summary>
    public int DepthAt(Length[] widths) => Depth(widths).Depth;

    /// <summary>Lines of type of the deepest cell of each row, added up; and the squares of all cells' lines, so that short cells wrap last.</summary>
    private (int Depth, int Wraps) Depth(Length[] widths)
    {
        var depth = 0;
        var wraps = 0;
        for (var r = 0; r < table.Rows.Length; r++)
        {
            var deepest = 1;
            foreach (var cell in table.Rows[r].Cells)
            {
                if (cell.ColumnSpan == 1)
                {
                    var lines = Lines(r, cell, widths[cell.Column] - _padding);
                    wraps += lines * lines;
                    deepest = Math.Max(deepest, (lines + cell.RowSpan - 1) / cell.RowSpan);
                }
            }

            depth += deepest;
        }

        return (depth, wraps);
    }

    private int Lines(int row, TableCell cell, Length width)
    {
        if (cells.NaturalWidth(row, cell) <= width)
        {
            return 1;
        }

        if (!_lines.TryGetValue((row, cell.Column, width), out var lines))
        {
            lines = cells.Lines(row, cell, width, TextAlign.Start).Length;
            _lines[(row, cell.Column, width)] = lines;
        }

        return lines;
    }
}
