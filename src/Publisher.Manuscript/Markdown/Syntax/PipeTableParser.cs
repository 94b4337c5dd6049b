using System.Collections.Immutable;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Publisher.Core.Model;
using Block = Markdig.Syntax.Block;

namespace Publisher.Manuscript.Markdown.Syntax;

/// <summary>
/// Reads pipe tables as blocks. Markdig's own extension evens out rows of unequal length and places cells a column late;
/// a book must report the former and needs the latter exact.
/// </summary>
internal sealed class PipeTableParser : BlockParser
{
    public override BlockState TryOpen(BlockProcessor processor)
    {
        var line = processor.Line;
        if (processor.IsCodeIndent || !line.AsSpan().Contains('|') || Delimiters(line) is not { } columns)
        {
            return BlockState.None;
        }

        // the row of dashes is the next line: it says that this line is a table's head
        var head = Cells(line);
        if (head.Length == 1 && columns.Length > 1)
        {
            return BlockState.None;
        }

        var table = new PipeTable(this) { Columns = columns, Column = processor.Column, Span = new SourceSpan(line.Start, line.End) };
        AddRow(table, processor, head);
        processor.NewBlocks.Push(table);
        return BlockState.ContinueDiscard;
    }

    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        var table = (PipeTable)block;
        if (processor.IsBlankLine || !processor.Line.AsSpan().Contains('|'))
        {
            return BlockState.None;
        }

        table.UpdateSpanEnd(processor.Line.End);
        if (!Done(table))
        {
            table.SetData(typeof(PipeTableParser), this);
            return BlockState.ContinueDiscard;
        }

        AddRow(table, processor, Cells(processor.Line));
        return BlockState.ContinueDiscard;
    }

    /// <summary>Was the row of dashes passed?</summary>
    private static bool Done(PipeTable table) => table.ContainsData(typeof(PipeTableParser));

    private void AddRow(PipeTable table, BlockProcessor processor, ImmutableArray<(int Start, int End)> cells)
    {
        var line = processor.Line;
        var row = new PipeRow(this) { Line = processor.LineIndex, Span = new SourceSpan(line.Start, line.End), IsOpen = false };
        foreach (var (start, end) in cells)
        {
            var cell = new ParagraphBlock(this) { Line = processor.LineIndex, Column = start - line.Start, Span = new SourceSpan(start, end), IsOpen = false };
            var slice = new StringSlice(line.Text, start, end);
            cell.AppendLine(ref slice, start - line.Start, processor.LineIndex, start, false);
            row.Add(cell);
        }

        table.Add(row);
    }

    /// <summary>The alignments, when the line after <paramref name="line"/> is a row of dashes.</summary>
    private static ImmutableArray<ColumnAlign>? Delimiters(StringSlice line)
    {
        var text = line.Text;
        var start = line.End + 1;
        if (start < text.Length && text[start] == '\r')
        {
            start++;
        }

        if (start < text.Length && text[start] == '\n')
        {
            start++;
        }

        // inside a quotation the line begins with its marks
        while (start < text.Length && text[start] is ' ' or '>')
        {
            start++;
        }

        var end = start;
        while (end < text.Length && text[end] is not ('\n' or '\r'))
        {
            if (text[end] is not ('|' or '-' or ':' or ' ' or '\t'))
            {
                return null;
            }

            end++;
        }

        var row = new StringSlice(text, start, end - 1);
        if (end == start || !row.AsSpan().Contains('-') || !row.AsSpan().Contains('|'))
        {
            return null;
        }

        var columns = ImmutableArray.CreateBuilder<ColumnAlign>();
        foreach (var (from, to) in Cells(row))
        {
            var cell = text.AsSpan(from, Math.Max(to + 1 - from, 0));
            if (cell.Trim(':').Trim('-').Length > 0 || !cell.Contains('-'))
            {
                return null;
            }

            columns.Add((cell[0] == ':', cell[^1] == ':') switch
            {
                (true, true) => ColumnAlign.Center,
                (true, false) => ColumnAlign.Start,
                (false, true) => ColumnAlign.End,
                _ => ColumnAlign.Auto,
            });
        }

        return columns.ToImmutable();
    }

    /// <summary>First and last unit of each cell, blanks cut off; an empty cell has last = first − 1.</summary>
    private static ImmutableArray<(int Start, int End)> Cells(StringSlice line)
    {
        var text = line.Text;
        var (first, last) = (line.Start, line.End);
        while (first <= last && text[first] is ' ' or '\t')
        {
            first++;
        }

        while (last >= first && char.IsWhiteSpace(text[last]))
        {
            last--;
        }

        if (first <= last && text[first] == '|')
        {
            first++;
        }

        if (last > first && text[last] == '|' && text[last - 1] != '\\')
        {
            last--;
        }
        else if (last == first && text[last] == '|')
        {
            last--;
        }

        var cells = ImmutableArray.CreateBuilder<(int, int)>();
        var start = first;
        for (var i = first; i <= last + 1; i++)
        {
            if (i > last || (text[i] == '|' && text[i - 1] != '\\' && !InRuby(text, first, i)))
            {
                var (from, to) = (start, i - 1);
                while (from <= to && char.IsWhiteSpace(text[from]))
                {
                    from++;
                }

                while (to >= from && char.IsWhiteSpace(text[to]))
                {
                    to--;
                }

                cells.Add((from, to));
                start = i + 1;
            }
        }

        return cells.ToImmutable();
    }

    /// <summary>A bar in <c>{基文|读音}</c> parts no cells.</summary>
    private static bool InRuby(string text, int first, int bar)
    {
        // a reading is short; the bound keeps a line of bars from costing its square
        const int Reach = 120;
        for (var i = bar - 1; i >= Math.Max(first, bar - Reach) && text[i] != '}'; i--)
        {
            if (text[i] == '{')
            {
                var rest = text.AsSpan(bar, Math.Min(Reach, text.Length - bar));
                return rest.IndexOf('}') is var close and >= 0 && !rest[..close].Contains('\n');
            }
        }

        return false;
    }
}
