using System.Collections.Immutable;
using System.Globalization;
using Publisher.Core.Diagnostics;
using Publisher.Core.Geometry;
using Publisher.Core.Model;

namespace Publisher.Layout.Blocks;

/// <summary>A column's place and how numbers stand in it.</summary>
/// <param name="X">Left edge.</param>
/// <param name="Width">Width, padding included.</param>
/// <param name="Numeric">Most body cells are numbers: they align on the units digit.</param>
/// <param name="UnitsRight">Right edge of the units digit, from the column's left edge.</param>
internal readonly record struct TableColumn(Length X, Length Width, bool Numeric, Length UnitsRight);

/// <summary>Columns from the content: widths, and where numbers stand.</summary>
internal static class TableColumns
{
    /// <summary>Columns that fill a measure, and the cells in the look that makes it possible. LY052 when the type becomes too small.</summary>
    public static (TableCells Cells, ImmutableArray<TableColumn> Columns) Fit(GalleyContext context, Table table, Length measure)
    {
        var (cells, widths) = Choose(context, table, measure);
        var columns = ImmutableArray.CreateBuilder<TableColumn>(widths.Length);
        var x = Length.Zero;
        for (var c = 0; c < widths.Length; c++)
        {
            var (numeric, unitsRight) = Numbers(table, cells, c, widths[c]);
            columns.Add(new TableColumn(x, widths[c], numeric, unitsRight));
            x += widths[c];
        }

        return (cells, columns.MoveToImmutable());
    }

    /// <summary>The style's look, or closer columns if that saves a line, when short cells stay whole; else the best in which nothing sticks out.</summary>
    private static (TableCells Cells, Length[] Widths) Choose(GalleyContext context, Table table, Length measure)
    {
        var own = TableLook.Of(context);
        return Best(context, table, [own, own.Closer], f => TableFit.Sum(f.Soft()) <= measure, measure)
            ?? Best(context, table, [own, own.Closer, own.Small], f => TableFit.Sum(f.Hard()) <= measure, measure)
            ?? Smallest(context, table, own, measure);
    }

    /// <summary>The first look in which the table is least deep; smaller type has to save a fifth.</summary>
    private static (TableCells Cells, Length[] Widths)? Best(GalleyContext context, Table table, ImmutableArray<TableLook> looks, Func<TableFit, bool> fits, Length measure)
    {
        (TableCells Cells, Length[] Widths, int Depth)? best = null;
        foreach (var look in looks)
        {
            var cells = new TableCells(context, table, look);
            var fit = new TableFit(table, cells);
            if (fits(fit))
            {
                var widths = fit.Share(measure);
                var depth = fit.DepthAt(widths);
                var needed = look.Body.Size < looks[0].Body.Size ? depth * 5 / 4 : depth;
                best = best is { } b && b.Depth <= needed ? best : (cells, widths, depth);
            }
        }

        return best is { } found ? (found.Cells, found.Widths) : null;
    }

    private static (TableCells Cells, Length[] Widths) Smallest(GalleyContext context, Table table, TableLook own, Length measure)
    {
        var cells = new TableCells(context, table, own.Small);
        foreach (var look in own.Smaller())
        {
            cells = new TableCells(context, table, look);
            if (TableFit.Sum(new TableFit(table, cells).Hard()) <= measure)
            {
                break;
            }
        }

        context.Diagnostics.Add(Catalogue.TableTooNarrow.At(table.Span, cells.Look.Body.Size.Points.ToString("0.#", CultureInfo.InvariantCulture)));
        return (cells, new TableFit(table, cells).Share(measure));
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
