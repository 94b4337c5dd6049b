using Publisher.Core.Geometry;
using Publisher.Core.Model;
using Publisher.Core.Style;

namespace Publisher.Layout.Blocks;

/// <summary>
/// Shares a measure among columns. With room to spare every column grows alike; with too little, half an em at a time is
/// taken from the column where it makes the table least deeper, so that a long column wraps before a short one.
/// </summary>
internal sealed class TableFit(Table table, TableCells cells, Length padding)
{
    private readonly Dictionary<(int Row, int Column, Length Width), int> _lines = [];

    /// <summary>Widths that add up to the measure.</summary>
    public Length[] Share(Length[] natural, Length measure)
    {
        var widths = (Length[])natural.Clone();
        var step = cells.StyleOf(table.HeaderRows).Size / 2;
        var least = step * 5;
        while (Sum(widths) > measure)
        {
            var best = -1;
            (int Depth, int Wraps, long Narrow) bestCost = (int.MaxValue, int.MaxValue, long.MaxValue);
            for (var c = 0; c < widths.Length; c++)
            {
                if (widths[c] - step < least + padding)
                {
                    continue;
                }

                widths[c] -= step;
                var (depth, wraps) = Depth(widths);
                widths[c] += step;
                var cost = (depth, wraps, -widths[c].Emu);
                if (cost.CompareTo(bestCost) < 0)
                {
                    (best, bestCost) = (c, cost);
                }
            }

            if (best < 0)
            {
                break;
            }

            widths[best] -= step;
        }

        var left = measure - Sum(widths);
        for (var c = 0; c < widths.Length; c++)
        {
            widths[c] += left / widths.Length;
        }

        widths[^1] += measure - Sum(widths);
        return widths;
    }

    private static Length Sum(Length[] widths)
    {
        var sum = Length.Zero;
        foreach (var width in widths)
        {
            sum += width;
        }

        return sum;
    }

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
                    var lines = Lines(r, cell, widths[cell.Column] - padding);
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
        if (!_lines.TryGetValue((row, cell.Column, width), out var lines))
        {
            lines = cells.Lines(row, cell, width, TextAlign.Start).Length;
            _lines[(row, cell.Column, width)] = lines;
        }

        return lines;
    }
}
