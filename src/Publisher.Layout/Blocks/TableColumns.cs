using System.Collections.Immutable;
using Publisher.Core.Geometry;
using Publisher.Core.Model;

namespace Publisher.Layout.Blocks;

/// <summary>A column's place and how numbers stand in it.</summary>
/// <param name="X">Left edge.</param>
/// <param name="Width">Width, padding included.</param>
/// <param name="Numeric">All body cells are numbers: they align on the units digit.</param>
/// <param name="UnitsRight">Right edge of the units digit, from the column's left edge.</param>
internal readonly record struct TableColumn(Length X, Length Width, bool Numeric, Length UnitsRight);

/// <summary>Columns from the content: widths, and where numbers stand.</summary>
internal static class TableColumns
{
    /// <summary>Columns that fill a measure.</summary>
    public static ImmutableArray<TableColumn> Fit(GalleyContext context, Table table, TableCells cells, Length measure)
    {
        var count = table.Columns.Length;
        var padding = context.Style.Tables.CellPadding * 2;
        var natural = Natural(table, cells, count, padding);
        var widths = new TableFit(table, cells, padding).Share(natural, measure);
        var columns = ImmutableArray.CreateBuilder<TableColumn>(count);
        var x = Length.Zero;
        for (var c = 0; c < count; c++)
        {
            var (numeric, unitsRight) = Numbers(table, cells, c, widths[c]);
            columns.Add(new TableColumn(x, widths[c], numeric, unitsRight));
            x += widths[c];
        }

        return columns.MoveToImmutable();
    }

    private static Length[] Natural(Table table, TableCells cells, int count, Length padding)
    {
        var natural = new Length[count];
        Array.Fill(natural, padding);
        for (var r = 0; r < table.Rows.Length; r++)
        {
            foreach (var cell in table.Rows[r].Cells.Where(c => c.ColumnSpan == 1))
            {
                natural[cell.Column] = Length.Max(natural[cell.Column], cells.NaturalWidth(r, cell) + padding);
            }
        }

        for (var r = 0; r < table.Rows.Length; r++)
        {
            foreach (var cell in table.Rows[r].Cells.Where(c => c.ColumnSpan > 1))
            {
                Widen(natural, cell, cells.NaturalWidth(r, cell) + padding);
            }
        }

        return natural;
    }

    private static void Widen(Length[] natural, TableCell cell, Length needed)
    {
        var have = Length.Zero;
        for (var c = cell.Column; c < cell.Column + cell.ColumnSpan; c++)
        {
            have += natural[c];
        }

        if (needed > have)
        {
            var more = (needed - have) / cell.ColumnSpan;
            for (var c = cell.Column; c < cell.Column + cell.ColumnSpan; c++)
            {
                natural[c] += more;
            }
        }
    }

    private static (bool Numeric, Length UnitsRight) Numbers(Table table, TableCells cells, int column, Length width)
    {
        if (table.Columns[column] is ColumnAlign.Start or ColumnAlign.Center)
        {
            return (false, Length.Zero);
        }

        var before = Length.Zero;
        var after = Length.Zero;
        var numbers = 0;
        var others = 0;
        for (var r = table.HeaderRows; r < table.Rows.Length; r++)
        {
            foreach (var cell in table.Rows[r].Cells.Where(c => c.Column == column && c.ColumnSpan == 1 && c.Children.Length > 0))
            {
                if (!TableCells.IsNumeric(cell))
                {
                    others++;
                    continue;
                }

                numbers++;
                var fraction = cells.FractionWidth(r, cell);
                after = Length.Max(after, fraction);
                before = Length.Max(before, cells.NaturalWidth(r, cell) - fraction);
            }
        }

        // The block of numbers is centred under its head.
        return numbers > others ? (true, ((width - before - after) / 2) + before) : (false, Length.Zero);
    }
}
