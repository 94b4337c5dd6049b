using System.Collections.Immutable;
using Publisher.Core.Diagnostics;
using Publisher.Core.Display;
using Publisher.Core.Geometry;
using Publisher.Core.Model;
using Publisher.Core.Style;
using Publisher.Layout.Inline;

namespace Publisher.Layout.Blocks;

/// <summary>Three-rule tables (三线表): caption above, rules at top, under the head and at the foot, notes below; long ones continue with head and 续表.</summary>
internal sealed class TableFlows
{
    private readonly GalleyContext _context;
    private readonly Table _table;
    private readonly TableCells _cells;
    private readonly ImmutableArray<TableColumn> _columns;
    private readonly Length _measure;

    private TableFlows(GalleyContext context, Table table)
    {
        _context = context;
        _table = table;
        _measure = context.Style.Page.Measure;
        (_cells, _columns) = TableColumns.Fit(context, table, _measure);
    }

    /// <summary>A table: floats whole when it is shorter than half a page, else runs on over pages. One without a number cannot be named, so it stands where it is written.</summary>
    public static FlowBlock Set(GalleyContext context, Table table)
    {
        var items = new TableFlows(context, table).Items();
        var lines = items.Sum(i => i.Lines);
        var page = context.Style.Page.Lines;
        return lines * 2 > page ? Running(table, items)
            : table.Number.Length == 0 ? InPlace(context, table, items, lines)
            : FloatPlacing.Block(context, Stack(context, items, lines), table.Id, table.Span);
    }

    private static FixedFlow Running(Table table, ImmutableArray<FlowItem> items)
    {
        var blank = new FlowItem { Lines = 1, Blank = true, BlockId = table.Id };
        return new FixedFlow([blank, .. items, blank]) { Id = table.Id, Span = table.Span };
    }

    private static FixedFlow InPlace(GalleyContext context, Table table, ImmutableArray<FlowItem> items, int lines)
    {
        var block = FloatPlacing.Block(context, Stack(context, items, lines), table.Id, table.Span);
        return new FixedFlow([block.Item with { TextStart = 0 }]) { Id = table.Id, Span = table.Span };
    }

    private static FigureStack Stack(GalleyContext context, ImmutableArray<FlowItem> items, int lines)
    {
        var all = ImmutableArray.CreateBuilder<DisplayItem>();
        var anchors = ImmutableArray.CreateBuilder<LineAnchor>();
        var y = Length.Zero;
        foreach (var item in items)
        {
            anchors.AddRange(item.Anchors.Select(a => a.ItemIndex < 0 ? a : a with { ItemIndex = a.ItemIndex + all.Count }));
            DisplayItems.MoveTo(all, item.Items, Length.Zero, y);
            y += context.Style.Page.Leading * item.Lines;
        }

        return new FigureStack(all.ToImmutable(), anchors.ToImmutable(), context.DepthOf(lines));
    }

    private ImmutableArray<FlowItem> Items()
    {
        var items = ImmutableArray.CreateBuilder<FlowItem>();
        var heights = RowLines();
        if (_table.Caption.Length > 0)
        {
            items.Add(Caption(heights.Take(_table.HeaderRows + 1).Sum()));
        }

        var head = ImmutableArray.CreateBuilder<FlowItem>();
        for (var r = 0; r < _table.Rows.Length; r++)
        {
            var row = Row(r, heights);
            if (r < _table.HeaderRows)
            {
                head.Add(row);
            }

            items.Add(row);
        }

        Rules(items, heights);
        MarkBreaks(items, head.ToImmutable());
        items.AddRange(TableNotes.Set(_context, _table));
        return items.ToImmutable();
    }

    private FlowItem Caption(int keep)
    {
        var style = _context.Paragraph("table-caption");
        var look = InlineFlattener.LookOf(style, _context.Structure.Of(_table.Id + "/caption"));
        var pieces = ImmutableArray.CreateBuilder<TextPiece>();
        pieces.Add(new StyledText(_table.Number, look with { Role = "strong" }, 0) { Span = _table.Span });
        pieces.Add(new BoxPiece(null, style.Size));
        pieces.AddRange(InlineFlattener.Flatten(_table.Caption, look, _context.Resolve));
        return HeadingFlows.Block(_context, pieces.ToImmutable(), style) with
        {
            BlockId = _table.Id,
            TextStart = 0,
            KeepNext = keep,
            Span = _table.Span,
        };
    }

    /// <summary>Grid lines of each row: its deepest cell, cells over several rows widening their last row.</summary>
    private int[] RowLines()
    {
        var lines = new int[_table.Rows.Length];
        Array.Fill(lines, 1);
        for (var span = 1; span <= _table.Rows.Length; span++)
        {
            for (var r = 0; r < _table.Rows.Length; r++)
            {
                foreach (var cell in _table.Rows[r].Cells.Where(c => Math.Min(c.RowSpan, _table.Rows.Length - r) == span))
                {
                    var needed = _context.LinesFor(CellDepth(r, cell) + (_context.Style.Page.Leading / 4));
                    var last = r + span - 1;
                    lines[last] += Math.Max(0, needed - Enumerable.Range(r, span).Sum(i => lines[i]));
                }
            }
        }

        CheckDepth(lines);
        return lines;
    }

    private void CheckDepth(int[] lines)
    {
        var room = _context.Style.Page.Lines - 1 - lines.Take(_table.HeaderRows).Sum();
        for (var r = _table.HeaderRows; r < lines.Length; r++)
        {
            if (lines[r] > room)
            {
                _context.Diagnostics.Add(Catalogue.RowTooDeep.At(_table.Span, r + 1, lines[r], Math.Max(0, room)));
            }
        }
    }

    private Length CellDepth(int row, TableCell cell)
    {
        var style = _cells.StyleOf(row);
        var count = CellLines(row, cell).Length;
        return count == 0 ? Length.Zero : (Leading(style) * (count - 1)) + style.Size;
    }

    private static Length Leading(ParagraphStyle style) => style.Leading ?? style.Size.Scale(140, 100);

    private (Length X, Length Width) Area(TableCell cell)
    {
        var padding = _cells.Look.Padding;
        var last = Math.Min(cell.Column + cell.ColumnSpan, _columns.Length) - 1;
        var x = _columns[cell.Column].X + padding;
        return (x, _columns[last].X + _columns[last].Width - padding - x);
    }

    private TextAlign AlignOf(int row, TableCell cell)
    {
        if (row < _table.HeaderRows || cell.ColumnSpan > 1)
        {
            return TextAlign.Center;
        }

        return _table.Columns[cell.Column] switch
        {
            ColumnAlign.Center => TextAlign.Center,
            ColumnAlign.End => _columns[cell.Column].Numeric ? TextAlign.Center : TextAlign.End,
            _ => TextAlign.Start,
        };
    }

    private ImmutableArray<SetLine> CellLines(int row, TableCell cell) => _cells.Lines(row, cell, Area(cell).Width, AlignOf(row, cell));

    private FlowItem Row(int row, int[] heights)
    {
        var items = ImmutableArray.CreateBuilder<DisplayItem>();
        var anchors = ImmutableArray.CreateBuilder<LineAnchor>();
        foreach (var cell in _table.Rows[row].Cells)
        {
            var style = _cells.StyleOf(row);
            var (x, _) = Area(cell);
            var lines = CellLines(row, cell);
            var rows = Math.Min(cell.RowSpan, _table.Rows.Length - row);
            var depth = _context.Style.Page.Leading * Enumerable.Range(row, rows).Sum(i => heights[i]);
            var top = (depth - CellDepth(row, cell)) / 2;
            var shift = NumberShift(row, cell, lines);
            for (var i = 0; i < lines.Length; i++)
            {
                anchors.AddRange(lines[i].Anchors.Select(a => a.ItemIndex < 0 ? a : a with { ItemIndex = a.ItemIndex + items.Count }));
                DisplayItems.MoveTo(items, lines[i].Items, x + shift, top + GalleyContext.Ascent(style.Size) + (Leading(style) * i));
            }
        }

        return new FlowItem
        {
            Lines = heights[row],
            Inside = true,
            Items = items.ToImmutable(),
            Anchors = anchors.ToImmutable(),
            BlockId = _table.Id,
            TextStart = _table.Caption.Length == 0 && row == 0 ? 0 : -1,
            Span = _table.Span,
        };
    }

    /// <summary>Moves a centred number so that its units digit stands on the column's line.</summary>
    private Length NumberShift(int row, TableCell cell, ImmutableArray<SetLine> lines)
    {
        var column = _columns[cell.Column];
        if (!column.Numeric || row < _table.HeaderRows || cell.ColumnSpan > 1 || lines.Length != 1 || !TableCells.IsNumeric(cell))
        {
            return Length.Zero;
        }

        var (x, width) = Area(cell);
        var natural = lines[0].Width;
        var left = AlignOf(row, cell) == TextAlign.Center ? (width - natural) / 2 : Length.Zero;
        var wanted = column.X + column.UnitsRight - (natural - _cells.FractionWidth(row, cell));
        return wanted - x - left;
    }

    private RuleItem Rule(Length y, Length thickness) => new(new Rect(Length.Zero, y - (thickness / 2), _measure, thickness), Ink.Black);

    private void Rules(ImmutableArray<FlowItem>.Builder items, int[] heights)
    {
        var style = _context.Style.Tables;
        var first = items.Count - heights.Length;
        Draw(first, Rule(Length.Zero, style.OuterRule));
        if (_table.HeaderRows > 0 && _table.HeaderRows < heights.Length)
        {
            Draw(first + _table.HeaderRows, Rule(Length.Zero, style.HeadRule));
        }

        Draw(items.Count - 1, Rule(_context.Style.Page.Leading * heights[^1], style.OuterRule));

        void Draw(int index, RuleItem rule) => items[index] = items[index] with { Items = items[index].Items.Add(rule) };
    }

    /// <summary>No break inside the head, after the first body row, before the last, or through cells that span rows.</summary>
    private void MarkBreaks(ImmutableArray<FlowItem>.Builder items, ImmutableArray<FlowItem> head)
    {
        var first = items.Count - _table.Rows.Length;
        var spanned = SpannedRows();
        var repeat = Continuation(head);
        var close = ImmutableArray.Create<DisplayItem>(Rule(Length.Zero, _context.Style.Tables.OuterRule));
        for (var r = 0; r < _table.Rows.Length; r++)
        {
            var cost = BreakCost.Free;
            if (r <= _table.HeaderRows)
            {
                cost = first + r == 0 ? BreakCost.Free : BreakCost.Stranded;
            }
            else if (spanned[r])
            {
                cost = BreakCost.Widow;
            }
            else if (r == _table.HeaderRows + 1 || r == _table.Rows.Length - 1)
            {
                cost = BreakCost.Poor;
            }

            items[first + r] = items[first + r] with
            {
                BreakBefore = cost,
                Repeat = r > _table.HeaderRows ? repeat : [],
                CloseAbove = r > _table.HeaderRows ? close : [],
            };
        }
    }

    private bool[] SpannedRows()
    {
        var spanned = new bool[_table.Rows.Length];
        for (var r = 0; r < _table.Rows.Length; r++)
        {
            foreach (var cell in _table.Rows[r].Cells)
            {
                for (var i = r + 1; i < Math.Min(r + cell.RowSpan, _table.Rows.Length); i++)
                {
                    spanned[i] = true;
                }
            }
        }

        return spanned;
    }

    /// <summary>续表 line, set right, and the head rows with their rules. Structure: repeated heads are artifacts.</summary>
    private ImmutableArray<FlowItem> Continuation(ImmutableArray<FlowItem> head)
    {
        var style = _context.Paragraph("table-caption");
        var look = InlineFlattener.LookOf(style, StructId.Artifact);
        var text = _table.Number.Length > 0 ? "续" + _table.Number : "（续）";
        var line = ParagraphSetter.Set(
            new ParagraphInput([new StyledText(text, look, 0)], _ => new LineMeasure(Length.Zero, _measure), Length.Zero, TextAlign.End, _context.Rules(style, _table.Id), style.Size) { Vertical = _context.Vertical },
            _context.Type)[0];
        var label = new FlowItem { Lines = 1, Items = DisplayItems.Move(line.Items, Length.Zero, _context.GridBaseline), BlockId = _table.Id };
        var rows = head.Select((item, i) => item with
        {
            Items = [.. item.Items.Select(x => x with { Struct = StructId.Artifact }), .. i == 0 ? [Rule(Length.Zero, _context.Style.Tables.OuterRule)] : ImmutableArray<DisplayItem>.Empty],
            Anchors = [],
            TextStart = -1,
        }).ToImmutableArray();
        var under = new FlowItem { Lines = 0, Items = [Rule(Length.Zero, _context.Style.Tables.HeadRule)], BlockId = _table.Id };
        return head.Length > 0 ? [label, .. rows, under] : [label, under with { Items = [Rule(Length.Zero, _context.Style.Tables.OuterRule)] }];
    }
}
