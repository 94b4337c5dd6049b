using System.Collections.Immutable;
using Publisher.Core.Model;

namespace Publisher.Epub.Xhtml;

/// <summary>
/// Makes the cells of a head or body fill a rectangle exactly once, whatever the spans say: HTML forbids cells that overlap, that leave the
/// table, or that reach from the head into the body.
/// </summary>
internal static class TableGrid
{
    /// <summary>The rows with clipped spans and with empty cells where nothing stood.</summary>
    public static ImmutableArray<TableRow> Fill(ImmutableArray<TableRow> rows, int columns)
    {
        var covered = new bool[rows.Length, columns];
        var filled = ImmutableArray.CreateBuilder<TableRow>(rows.Length);
        for (var r = 0; r < rows.Length; r++)
        {
            var cells = ImmutableArray.CreateBuilder<TableCell>();
            for (var c = 0; c < columns; c++)
            {
                if (covered[r, c])
                {
                    continue;
                }

                var column = c;
                var cell = rows[r].Cells.FirstOrDefault(x => x.Column == column) ?? new TableCell(c, 1, 1, []);
                var width = Width(covered, r, c, cell.ColumnSpan, columns);
                var height = Math.Clamp(cell.RowSpan, 1, rows.Length - r);
                Cover(covered, r, c, height, width);
                cells.Add(cell with { ColumnSpan = width, RowSpan = height });
            }

            filled.Add(new TableRow(cells.ToImmutable()));
        }

        return filled.ToImmutable();
    }

    private static int Width(bool[,] covered, int row, int column, int wanted, int columns)
    {
        var width = 1;
        while (width < wanted && column + width < columns && !covered[row, column + width])
        {
            width++;
        }

        return width;
    }

    private static void Cover(bool[,] covered, int row, int column, int height, int width)
    {
        for (var r = row; r < row + height; r++)
        {
            for (var c = column; c < column + width; c++)
            {
                covered[r, c] = true;
            }
        }
    }
}
