using System.Collections.Immutable;
using Publisher.Core.Geometry;
using Publisher.Core.Model;
using Publisher.Core.Style;
using Publisher.Layout.Inline;

namespace Publisher.Layout.Blocks;

/// <summary>Measures and sets the cells of a table.</summary>
internal sealed class TableCells(GalleyContext context, Table table)
{
    private readonly ParagraphStyle _head = context.Paragraph("table-head");
    private readonly ParagraphStyle _body = context.Paragraph("table-cell");

    /// <summary>Style of the cells of a row.</summary>
    public ParagraphStyle StyleOf(int row) => row < table.HeaderRows ? _head : _body;

    /// <summary>Lines of a cell in a width.</summary>
    public ImmutableArray<SetLine> Lines(int row, TableCell cell, Length width, TextAlign align)
    {
        var style = StyleOf(row);
        var look = InlineFlattener.LookOf(style, context.Structure.Of($"{table.Id}/r{row}c{cell.Column}"));
        var pieces = InlineFlattener.Flatten(cell.Children, look, context.Resolve);
        if (pieces.Length == 0)
        {
            return [];
        }

        var rules = context.Style.Composition with { OrphanFix = false };
        return ParagraphSetter.Set(new ParagraphInput(pieces, _ => new LineMeasure(Length.Zero, width), Length.Zero, align, rules, style.Size) { Vertical = context.Vertical }, context.Type);
    }

    /// <summary>Width of a cell on one line.</summary>
    public Length NaturalWidth(int row, TableCell cell)
    {
        var lines = Lines(row, cell, context.Style.Page.Measure * 10, TextAlign.Start);
        return lines.Length == 0 ? Length.Zero : lines.Max(l => l.Width);
    }

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

    /// <summary>Width of what stands after the units digit of a number: <c>.5</c> in 12.5, nothing in 12.</summary>
    public Length FractionWidth(int row, TableCell cell)
    {
        var text = InlineText.Flatten(cell.Children);
        var point = text.LastIndexOf('.');
        if (point < 0 || text.Count(c => c == '.') != 1)
        {
            return Length.Zero;
        }

        return NaturalWidth(row, cell with { Children = [new TextInline(text[point..])] });
    }
}
