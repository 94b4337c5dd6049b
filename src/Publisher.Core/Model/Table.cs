using System.Collections.Immutable;

namespace Publisher.Core.Model;

/// <summary>How a column's cells stand.</summary>
public enum ColumnAlign
{
    /// <summary>By content: numbers to the decimal point, words to the left.</summary>
    Auto,

    /// <summary>Left.</summary>
    Start,

    /// <summary>Centred.</summary>
    Center,

    /// <summary>Right; numbers align on the units digit.</summary>
    End,
}

/// <summary>A cell, at its top left position.</summary>
/// <param name="Column">First column it covers, from 0.</param>
/// <param name="ColumnSpan">Columns covered, at least 1.</param>
/// <param name="RowSpan">Rows covered, at least 1.</param>
/// <param name="Children">Its text; may be empty.</param>
public sealed record TableCell(int Column, int ColumnSpan, int RowSpan, ImmutableArray<Inline> Children);

/// <summary>A row: the cells that begin in it, by column. Columns covered from above have no cell here.</summary>
/// <param name="Cells">The cells.</param>
public sealed record TableRow(ImmutableArray<TableCell> Cells);

/// <summary>A table. Numbered (表1-1) when it has a caption.</summary>
/// <param name="Caption">Title above it, or empty.</param>
/// <param name="Columns">Alignment of each column.</param>
/// <param name="HeaderRows">How many of the first rows are head rows, repeated after a page break.</param>
/// <param name="Rows">All rows, head rows first.</param>
/// <param name="Notes">Paragraphs under the table.</param>
/// <param name="Number">Shown number (<c>表2-1</c>), empty without caption; set at assembly.</param>
public sealed record Table(
    ImmutableArray<Inline> Caption,
    ImmutableArray<ColumnAlign> Columns,
    int HeaderRows,
    ImmutableArray<TableRow> Rows,
    ImmutableArray<Paragraph> Notes,
    string Number) : Block;
