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

/// <summary>Column widths from the content: short columns keep their natural width, long ones share what is left.</summary>
internal static class TableColumns
{
    /// <summary>Columns that fill a measure.</summary>
    public static ImmutableArray<TableColumn> Fit(GalleyContext context, Table table, TableCells cells, Length measure)
    {
        var count = table.Columns.Length;
        var padding = context.Style.Tables.CellPadding * 2;
        var natural = Natural(table, cells, count, padding);
        var widths = Share(natural, measure);
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

    private static Length[] Share(Length[] natural, Length measure)
    {
        var widths = (Length[])natural.Clone();
        var total = natural.Aggregate(Length.Zero, (a, b) => a + b);
        if (total <= measure)
        {
            var left = measure - total;
            for (var c = 0; c < widths.Length; c++)
            {
                widths[c] += left / widths.Length;
            }

            widths[^1] += measure - widths.Aggregate(Length.Zero, (a, b) => a + b);
            return widths;
        }

        // Narrow columns stay as they are; the others share the rest by the root of their need, found by taking turns.
        var open = Enumerable.Range(0, natural.Length).ToList();
        var room = measure;
        while (open.Count > 0)
        {
            var fair = room / open.Count;
            var fitting = open.Where(c => natural[c] <= fair).ToList();
            if (fitting.Count == 0)
            {
                var need = open.Aggregate(Length.Zero, (a, c) => a + natural[c]);
                foreach (var c in open)
                {
                    widths[c] = (fair + room.Scale(natural[c].Emu, need.Emu)) / 2;
                }

                break;
            }

            foreach (var c in fitting)
            {
                room -= natural[c];
                open.Remove(c);
            }
        }

        widths[^1] += measure - widths.Aggregate(Length.Zero, (a, b) => a + b);
        return widths;
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
