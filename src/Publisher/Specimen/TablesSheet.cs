using System.Collections.Immutable;
using Publisher.Core.Geometry;
using Publisher.Core.Style;
using Publisher.Manuscript;

namespace Publisher.Specimen;

/// <summary>The second sheet: every paragraph style in a table, the sizes as they print, the rules of composition.</summary>
internal sealed class TablesSheet(Pen pen, Sheet sheet, BookStyle style)
{
    private static readonly ImmutableArray<(string Title, int Millimetres)> Columns =
        [("段落", 22), ("样式名", 30), ("字体", 42), ("字号", 24), ("行距、占行", 27), ("首行", 14), ("左、右缩进", 26), ("对齐", 15), ("前后空行", 24)];

    internal void Draw(ImmutableArray<StyleKey> keys)
    {
        Paragraphs();
        var x = sheet.Width - Sheet.Column - sheet.Page.TrimWidth + Length.Mm(14);
        var y = Sizes(x);
        Composition(keys, x, y + Length.Mm(9));
    }

    private void Paragraphs()
    {
        var (left, top) = (Length.Mm(10), Sheet.Head + Length.Mm(4));
        var row = (sheet.Height - top - Length.Mm(14)) / (ParagraphNames.All.Length + 1);
        var size = Length.Min(Length.Pt(7.5m), row.Scale(62, 100));
        var width = Length.Mm(Columns.Sum(c => c.Millimetres));
        pen.Line(left, top, width, Length.Zero, 100, Length.Pt(1));
        Row(left, top, row, size, [.. Columns.Select(c => c.Title)], strong: true);
        pen.Line(left, top + row, width, Length.Zero, 100, Length.Pt(0.5m));
        var y = top + row;
        foreach (var (name, chinese) in ParagraphNames.All)
        {
            var p = style.Paragraphs[name];
            var face = Words.Face(p, style);
            pen.Text(chinese, new Point(left, y + row.Scale(72, 100)), Length.Min(size.Scale(13, 10), row.Scale(8, 10)), face);
            Row(left, y, row, size,
            [
                "",
                name,
                face,
                Words.Size(p.Size),
                p.Occupies > 0 ? $"占 {p.Occupies} 行" : Words.Leading(p, style),
                p.Indent == Length.Zero ? "—" : Words.Ems(p.Indent, p.Size),
                p.InsetStart == Length.Zero && p.InsetEnd == Length.Zero ? "—" : $"{Words.Ems(p.InsetStart, p.Size)}、{Words.Ems(p.InsetEnd, p.Size)}",
                Words.Align(p.Align),
                Words.Space(p) is { Length: > 0 } space ? space : "—",
            ]);
            y += row;
            pen.Line(left, y, width, Length.Zero, 20);
        }

        pen.Line(left, y, width, Length.Zero, 100, Length.Pt(1));
    }

    private void Row(Length x, Length y, Length row, Length size, ImmutableArray<string> cells, bool strong = false)
    {
        for (var i = 0; i < cells.Length; i++)
        {
            var width = Length.Mm(Columns[i].Millimetres);
            if (strong)
            {
                pen.Text(cells[i], x, y + row.Scale(70, 100), size, strong: true);
            }
            else
            {
                pen.Cut(cells[i], x, y + row.Scale(70, 100), size, width - Length.Mm(1.5m));
            }

            x += width;
        }
    }

    /// <summary>Every size of the style as it prints, largest first, and what it is for.</summary>
    private Length Sizes(Length x)
    {
        var y = Sheet.Head + Length.Mm(7);
        pen.Text("字号", x, y, Length.Pt(10), strong: true);
        var body = Words.Face(style.Paragraphs[ParagraphNames.Body], style);
        var right = sheet.Width - Length.Mm(10);
        foreach (var group in style.Paragraphs.Values.GroupBy(p => p.Size).OrderByDescending(g => g.Key))
        {
            y += Length.Max(group.Key.Scale(115, 100), Length.Mm(3.6m)) + Length.Mm(2.2m);
            pen.Text(Words.Size(group.Key), x, y, Length.Pt(7.5m), strong: true);
            var sample = x + Length.Mm(30);
            const string Text = "永字八法　Aa 1234";
            pen.Text(Text, new Point(sample, y), group.Key, body);
            var uses = sample + pen.Width(Text, group.Key, body) + Length.Mm(5);
            pen.Cut(string.Join("、", ParagraphNames.All.Where(n => style.Paragraphs[n.Name].Size == group.Key).Select(n => n.Chinese)), uses, y, Length.Pt(6.5m), right - uses);
        }

        return y;
    }

    /// <summary>The rules of composition in two columns.</summary>
    private void Composition(ImmutableArray<StyleKey> keys, Length x, Length y)
    {
        pen.Text("断行与标点", x, y, Length.Pt(10), strong: true);
        var rules = keys.Where(k => k.Key.StartsWith("composition.", StringComparison.Ordinal) && !k.Origins.IsEmpty).ToList();
        var column = (sheet.Width - Length.Mm(10) - x) / 2;
        var half = (rules.Count + 1) / 2;
        for (var i = 0; i < rules.Count; i++)
        {
            var left = x + (i >= half ? column : Length.Zero);
            var at = y + (Length.Mm(8.4m) * ((i % half) + 1)) - Length.Mm(1.5m);
            pen.Text($"{rules[i].Key["composition.".Length..]} = {rules[i].Origins[0].Value}", left, at, Length.Pt(7.5m), strong: true);
            pen.Cut(rules[i].Chinese, left, at + Length.Mm(3.3m), Length.Pt(6.5m), column - Length.Mm(3));
        }
    }
}
