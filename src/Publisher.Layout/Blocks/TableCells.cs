using System.Collections.Immutable;
using Publisher.Core.Geometry;
using Publisher.Core.Model;
using Publisher.Core.Style;
using Publisher.Core.Text;
using Publisher.Layout.Inline;

namespace Publisher.Layout.Blocks;

/// <summary>Measures and sets the cells of a table in one look.</summary>
internal sealed class TableCells(GalleyContext context, Table table, TableLook look)
{
    private readonly Dictionary<(int Row, int Column), (Length Natural, Length Least)> _widths = [];

    /// <summary>Columns of a vertical book some of whose numbers must be turned: all are, or their digits would not align.</summary>
    private readonly ImmutableArray<bool> _turned = context.Vertical ? [.. Enumerable.Range(0, table.Columns.Length).Select(c => HasTurned(table, c))] : [];

    /// <summary>The look.</summary>
    public TableLook Look => look;

    /// <summary>Style of the cells of a row.</summary>
    public ParagraphStyle StyleOf(int row) => row < table.HeaderRows ? look.Head : look.Body;

    /// <summary>Lines of a cell in a width.</summary>
    public ImmutableArray<SetLine> Lines(int row, TableCell cell, Length width, TextAlign align)
    {
        var style = StyleOf(row);
        var pieces = InlineFlattener.Flatten(cell.Children, InlineFlattener.LookOf(style, context.Structure.Of($"{table.Id}/r{row}c{cell.Column}")), context.Resolve);
        if (pieces.Length == 0)
        {
            return [];
        }

        var rules = context.Rules(style, table.Id) with { OrphanFix = false };
        var input = new ParagraphInput(pieces, _ => new LineMeasure(Length.Zero, width), Length.Zero, align, rules, style.Size)
        {
            Vertical = context.Vertical,
            TurnWords = row >= table.HeaderRows && cell.Column < _turned.Length && _turned[cell.Column] && IsNumeric(cell),
        };
        return ParagraphSetter.Set(input, context.Type);
    }

    /// <summary>Width of a cell on one line.</summary>
    public Length NaturalWidth(int row, TableCell cell) => Widths(row, cell).Natural;

    /// <summary>Width of the widest thing in a cell that cannot be parted.</summary>
    public Length LeastWidth(int row, TableCell cell) => Widths(row, cell).Least;

    private (Length Natural, Length Least) Widths(int row, TableCell cell)
    {
        if (!_widths.TryGetValue((row, cell.Column), out var widths))
        {
            Length Widest(Length measure) => Lines(row, cell, measure, TextAlign.Start).Select(l => l.Width).DefaultIfEmpty(Length.Zero).Max();
            widths = (Widest(context.Style.Page.Measure * 10), Widest(StyleOf(row).Size));
            _widths[(row, cell.Column)] = widths;
        }

        return widths;
    }

    private static bool HasTurned(Table table, int column) => table.Rows.Skip(table.HeaderRows).SelectMany(r => r.Cells)
        .Any(c => c.Column == column && IsNumeric(c) && ColumnText.Stand(InlineText.Flatten(c.Children)) == ColumnStand.Turned);

    /// <summary>Is this the text of a number, a range or a percentage?</summary>
    public static bool IsNumeric(TableCell cell)
    {
        var text = InlineText.Flatten(cell.Children);
        var digits = 0;
        foreach (var c in text)
        {
            if (char.IsAsciiDigit(c))
            {
                digits++;
            }
            else if (!"., -+−–—～~%‰约余逾/".Contains(c, StringComparison.Ordinal))
            {
                return false;
            }
        }

        return digits > 0;
    }

    /// <summary>Width of what stands after the units digit of a number: <c>.5</c> in 12.5, <c>%</c> in 12%, nothing in 12.</summary>
    public Length FractionWidth(int row, TableCell cell)
    {
        var text = InlineText.Flatten(cell.Children);
        var point = text.IndexOf('.', StringComparison.Ordinal);
        if (point < 0 || text.Count(c => c == '.') != 1)
        {
            point = text.Length;
            while (point > 0 && !char.IsAsciiDigit(text[point - 1]))
            {
                point--;
            }
        }

        if (point == text.Length || point == 0)
        {
            return Length.Zero;
        }

        var tail = Lines(row, cell with { Children = [new TextInline(text[point..])] }, context.Style.Page.Measure, TextAlign.Start);
        return tail.Length == 0 ? Length.Zero : tail[0].Width;
    }
}
