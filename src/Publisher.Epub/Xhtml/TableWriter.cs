using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using Publisher.Core.Model;

namespace Publisher.Epub.Xhtml;

/// <summary>Writes tables: caption, head with scopes, spans, notes. Never a picture, never a layout table.</summary>
internal static class TableWriter
{
    /// <summary>From this many columns on a table may be wider than a telephone's screen and gets a scroll area of its own.</summary>
    private const int WideColumns = 6;

    /// <summary>A table.</summary>
    public static void Write(FileContext page, Table table)
    {
        var cursor = page.Cursor(table);
        page.Markers(cursor.TakeStart());
        var wide = table.Columns.Length >= WideColumns && table.Id.Length > 0 && !table.Caption.IsEmpty;
        var captionId = wide ? table.Id + "-caption" : null;
        using (page.X.Open(
            "div", ("class", wide ? "table wide" : "table"), ("role", wide ? "region" : null), ("tabindex", wide ? "0" : null), ("aria-labelledby", captionId)))
        using (page.Across())
        {
            WriteTable(page, table, cursor, captionId);
            if (!table.Notes.IsEmpty)
            {
                using (page.X.Open("div", ("class", "table-notes")))
                {
                    BlockWriter.Write(page, [.. table.Notes]);
                }
            }
        }

        page.Markers(cursor.TakeRest());
    }

    private static void WriteTable(FileContext page, Table table, TextCursor cursor, string? captionId)
    {
        using (page.X.Open("table", ("id", BlockWriter.Id(table))))
        {
            if (!table.Caption.IsEmpty)
            {
                using (page.X.Open("caption", ("id", captionId)))
                {
                    if (table.Number.Length > 0)
                    {
                        page.X.Simple("span", table.Number, ("class", "label"));
                        page.X.Text("　");
                    }

                    InlineWriter.WriteRun(page, table.Caption, cursor);
                }
            }
            else
            {
                cursor.Advance(1);
            }

            var columns = Math.Max(1, table.Columns.Length);
            var head = Math.Clamp(table.HeaderRows, 0, table.Rows.Length);
            var body = TableGrid.Fill(table.Rows[head..], columns);
            var look = new Look(table, [.. Enumerable.Range(0, columns).Select(c => Align(page, table, body, c))], HasRowHeads(page, table, body));
            WriteRows(page, "thead", TableGrid.Fill(table.Rows[..head], columns), look, cursor);
            WriteRows(page, "tbody", body, look, cursor);
        }
    }

    private sealed record Look(Table Table, ImmutableArray<string?> Classes, bool RowHeads);

    private static void WriteRows(FileContext page, string element, ImmutableArray<TableRow> rows, Look look, TextCursor cursor)
    {
        if (rows.IsEmpty)
        {
            return;
        }

        using (page.X.Open(element))
        {
            foreach (var row in rows)
            {
                using (page.X.Open("tr"))
                {
                    foreach (var cell in row.Cells)
                    {
                        WriteCell(page, cell, element == "thead", look, cursor);
                    }
                }
            }
        }
    }

    private static void WriteCell(FileContext page, TableCell cell, bool inHead, Look look, TextCursor cursor)
    {
        var rowHead = !inHead && look.RowHeads && cell.Column == 0 && cell.ColumnSpan == 1;
        var columnHead = inHead && !cell.Children.IsEmpty;
        using (page.X.Open(
            columnHead || rowHead ? "th" : "td",
            ("scope", columnHead ? "col" : rowHead ? "row" : null),
            ("class", inHead && cell.ColumnSpan > 1 ? "center" : look.Classes[cell.Column]),
            ("colspan", Span(cell.ColumnSpan)),
            ("rowspan", Span(cell.RowSpan))))
        {
            InlineWriter.WriteRun(page, cell.Children, cursor);
        }
    }

    private static string? Span(int span) => span > 1 ? span.ToString(CultureInfo.InvariantCulture) : null;

    private static string? Align(FileContext page, Table table, ImmutableArray<TableRow> body, int column)
    {
        var align = column < table.Columns.Length ? table.Columns[column] : ColumnAlign.Auto;
        return align switch
        {
            ColumnAlign.Auto => IsNumeric(page, body, column) ? "end" : null,
            ColumnAlign.Start => null,
            ColumnAlign.Center => "center",
            ColumnAlign.End => "end",
            _ => throw new UnreachableException(align.ToString()),
        };
    }

    /// <summary>The first column names its rows when there is a head above and every cell of it says something that is not a bare number.</summary>
    private static bool HasRowHeads(FileContext page, Table table, ImmutableArray<TableRow> body)
    {
        var firsts = body.SelectMany(r => r.Cells).Where(c => c.Column == 0).ToList();
        return table.HeaderRows > 0 && table.Columns.Length > 1 && firsts.Count > 0
            && firsts.All(c => c.ColumnSpan == 1 && page.Plan.Flatten(c.Children).Trim() is { Length: > 0 } text && !IsNumber(text));
    }

    private static bool IsNumeric(FileContext page, ImmutableArray<TableRow> body, int column)
    {
        var texts = body.SelectMany(r => r.Cells).Where(c => c.Column == column).Select(c => page.Plan.Flatten(c.Children).Trim()).Where(t => t.Length > 0).ToList();
        return texts.Count > 0 && texts.All(IsNumber);
    }

    private static bool IsNumber(string text) => text.Any(char.IsAsciiDigit) && text.All(c => char.IsAsciiDigit(c) || c is '.' or ',' or '-' or '−' or '+' or '%' or '～' or '—' or ' ' or '约' or '…');
}
