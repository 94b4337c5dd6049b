using System.Collections.Immutable;
using System.Globalization;
using Markdig.Extensions.CustomContainers;
using Markdig.Syntax;
using Publisher.Core.Diagnostics;
using Publisher.Core.Model;
using Publisher.Manuscript.Markdown.Syntax;
using CoreInline = Publisher.Core.Model.Inline;
using SourceSpan = Publisher.Core.Text.SourceSpan;

namespace Publisher.Manuscript.Markdown.Convert;

/// <summary>Makes tables: cells, merges, caption and notes.</summary>
internal sealed class TableConverter(ParseContext context, InlineConverter inlines)
{
    private const int MaxColumns = 60;

    /// <summary>A pipe table by itself: no caption, no number.</summary>
    public Table? Plain(PipeTable table, SourceSpan span) => Make(table, null, [], new Dressing([], null, span));

    /// <summary>A <c>::: table</c> container: caption above, notes below.</summary>
    public Table? Numbered(CustomContainer container, AttributeList attributes, BlockConverter blocks, SourceSpan span)
    {
        var reader = new AttributeReader(context, attributes);
        var label = reader.Label("tbl");
        var heads = reader.Value("header-rows");
        reader.Done();

        PipeTable? table = null;
        ImmutableArray<CoreInline> caption = [];
        var notes = ImmutableArray.CreateBuilder<Paragraph>();
        foreach (var block in container)
        {
            switch (block)
            {
                case PipeTable pipe when table is null:
                    table = pipe;
                    break;
                case ParagraphBlock paragraph when table is null && caption.IsEmpty:
                    caption = inlines.Convert(paragraph.Inline);
                    break;
                case ParagraphBlock paragraph when table is not null:
                    if (blocks.Paragraph(paragraph) is { } note)
                    {
                        notes.Add(note);
                    }

                    break;
                case HtmlBlock html:
                    new CommentChecker(context).Check(html, context.Span(html.Span));
                    break;
                case NoteDefinition:
                    break;
                default:
                    context.Sink.Add(Catalogue.TableContent.At(context.FirstLine(context.Span(block.Span))));
                    break;
            }
        }

        if (table is null)
        {
            context.Sink.Add(Catalogue.NoTable.At(context.FirstLine(span)));
            return null;
        }

        return Make(table, heads, caption, new Dressing(notes.ToImmutable(), label, span));
    }

    private readonly record struct Dressing(ImmutableArray<Paragraph> Notes, string? Label, SourceSpan Span);

    private Table? Make(PipeTable table, AttributeItem? heads, ImmutableArray<CoreInline> caption, Dressing dressing)
    {
        var columns = table.Columns;
        if (columns.Length > MaxColumns)
        {
            context.Sink.Add(Catalogue.TableTooWide.At(context.FirstLine(dressing.Span), columns.Length, MaxColumns));
            return null;
        }

        var rows = table.Cast<PipeRow>().Select(row => Even(row, columns.Length)).ToList();
        var headRows = HeadRows(heads, rows.Count);
        if (heads is null && rows[0].All(c => Raw(c).Length == 0))
        {
            // a head without a word is how Markdown writes a table without a head
            rows.RemoveAt(0);
            headRows = 0;
        }

        var grid = new MergeGrid(rows.Count, columns.Length);
        for (var r = 0; r < rows.Count; r++)
        {
            for (var c = 0; c < columns.Length; c++)
            {
                var mark = Raw(rows[r][c]);
                if (mark is "<" or "^" && !grid.Join(r, c, mark == "<"))
                {
                    context.Sink.Add(Catalogue.BadMerge.At(context.Span(rows[r][c]!.Span), mark));
                }
            }
        }

        foreach (var (row, column) in grid.Crooked(headRows))
        {
            context.Sink.Add(Catalogue.CrookedMerge.At(rows[row][column] is { } cell ? context.Span(cell.Span) : dressing.Span));
        }

        var made = Enumerable.Range(0, rows.Count).Select(r => new TableRow(Cells(rows[r], grid, r))).ToImmutableArray();
        return new Table(caption, columns, headRows, made, dressing.Notes, "") { Span = dressing.Span, Label = dressing.Label };
    }

    private ImmutableArray<TableCell> Cells(ImmutableArray<LeafBlock?> row, MergeGrid grid, int r)
    {
        var cells = ImmutableArray.CreateBuilder<TableCell>();
        for (var c = 0; c < row.Length; c++)
        {
            if (grid.Extent(r, c) is var (columnSpan, rowSpan))
            {
                cells.Add(new TableCell(c, columnSpan, rowSpan, row[c] is { } cell && Raw(cell) is not ("<" or "^") ? inlines.Convert(cell.Inline) : []));
            }
        }

        return cells.ToImmutable();
    }

    /// <summary>A row's cells, evened out to the number of columns; a row of another length is reported.</summary>
    private ImmutableArray<LeafBlock?> Even(PipeRow row, int columns)
    {
        if (row.Count != columns)
        {
            context.Sink.Add(Catalogue.TableShape.At(context.Span(row.Span), row.Count, columns));
        }

        return [.. Enumerable.Range(0, columns).Select(i => i < row.Count ? (LeafBlock)row[i] : null)];
    }

    private int HeadRows(AttributeItem? heads, int rows)
    {
        if (heads is null)
        {
            return 1;
        }

        if (int.TryParse(heads.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count < rows)
        {
            return count;
        }

        context.Sink.Add(Catalogue.BadAttribute.At(context.Span(heads), "header-rows", heads.Value, $"0–{rows - 1}"));
        return 1;
    }

    private string Raw(LeafBlock? cell)
    {
        if (cell is null)
        {
            return "";
        }

        var span = context.Span(cell.Span);
        return context.File.Text.Substring(span.Start, span.Length);
    }
}
