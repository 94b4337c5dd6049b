using System.Globalization;
using Publisher.Core.Geometry;
using Publisher.Core.Style;

namespace Publisher.Specimen;

/// <summary>The first sheet: an empty spread with every measure in millimetres.</summary>
internal sealed class GeometrySheet(Pen pen, Sheet sheet, BookStyle style)
{
    private readonly PageStyle _page = sheet.Page;

    internal void Draw()
    {
        foreach (var right in (ReadOnlySpan<bool>)[false, true])
        {
            var trim = sheet.Trim(right);
            pen.Fill(sheet.TypeArea(right), 3);
            GridDrawing.Cells(pen, sheet, right);
            GridDrawing.Trim(pen, sheet, right);
            var bleed = _page.Bleed;
            pen.Dashed(new Rect(right ? trim.X : trim.X - bleed, trim.Y - bleed, trim.Width + bleed, trim.Height + (bleed * 2)), 60);
            Across(right);
            Down(right);
            Numbers(right);
            Facts(right);
        }

        HeadAndFolio();
    }

    private void Across(bool right)
    {
        var (trim, area) = (sheet.Trim(right), sheet.TypeArea(right));
        var near = trim.Bottom + Length.Mm(10);
        var (left, rightWord) = right ? ("订口", "切口") : ("切口", "订口");
        pen.Across(trim.X, area.X, near, $"{left} {Words.Mm(area.X - trim.X)}");
        pen.Across(area.X, area.Right, near, $"版心宽 {Words.Mm(area.Width)}");
        pen.Across(area.Right, trim.Right, near, $"{rightWord} {Words.Mm(trim.Right - area.Right)}");
        pen.Across(trim.X, trim.Right, trim.Bottom + Length.Mm(15.5m), $"成品宽 {Words.Mm(trim.Width)}");
    }

    private void Down(bool right)
    {
        var (trim, area) = (sheet.Trim(right), sheet.TypeArea(right));
        var near = right ? trim.Right + Length.Mm(12) : trim.X - Length.Mm(12);
        var far = right ? trim.Right + Length.Mm(36) : trim.X - Length.Mm(36);
        pen.Down(near, trim.Y, area.Y, $"天头 {Words.Mm(area.Y - trim.Y)}", !right);
        pen.Down(near, area.Y, area.Bottom, $"版心高 {Words.Mm(area.Height)}", !right);
        pen.Down(near, area.Bottom, trim.Bottom, $"地脚 {Words.Mm(trim.Bottom - area.Bottom)}", !right);
        pen.Down(far, trim.Y, trim.Bottom, $"成品高 {Words.Mm(trim.Height)}", !right);
        var bleed = right ? trim.Right + Length.Mm(1.2m) : trim.X - Length.Mm(1.2m) - _page.Bleed;
        pen.Text($"出血 {Words.Mm(_page.Bleed)}", right ? bleed + _page.Bleed : bleed - pen.Width($"出血 {Words.Mm(_page.Bleed)}", Length.Pt(6.5m)) + _page.Bleed, trim.Y - _page.Bleed - Length.Mm(1.2m), Length.Pt(6.5m));
    }

    /// <summary>Every fifth line and character is numbered in the margin.</summary>
    private void Numbers(bool right)
    {
        var area = sheet.TypeArea(right);
        var size = Length.Pt(5.5m);
        for (var n = 5; n <= Math.Max(_page.Lines, _page.Characters); n += 5)
        {
            var text = n.ToString(CultureInfo.InvariantCulture);
            var across = (_page.GridSize * n) - (_page.GridSize / 2);
            var along = (_page.Leading * (n - 1)) + (_page.GridSize / 2);
            if (n <= _page.Characters)
            {
                Number(text, _page.Vertical ? new Point(Side(area, right), area.Y + across) : new Point(area.X + across, area.Y - Length.Mm(1.2m)), size);
            }

            if (n <= _page.Lines)
            {
                Number(text, _page.Vertical ? new Point(area.Right - along, area.Y - Length.Mm(1.2m)) : new Point(Side(area, right), area.Y + along + Length.Mm(0.7m)), size);
            }
        }
    }

    private static Length Side(Rect area, bool right) => right ? area.Right + Length.Mm(3) : area.X - Length.Mm(3);

    private void Number(string text, Point at, Length size) => pen.Centered(text, at.X, at.Y, size);

    /// <summary>What a typesetter reads first, on white in the middle of the type area.</summary>
    private void Facts(bool right)
    {
        var area = sheet.TypeArea(right);
        var lines = new[]
        {
            right != _page.Vertical ? "单页（正）" : "双页（背）",
            $"成品 {Words.Mm(_page.TrimWidth)} × {Words.Mm(_page.TrimHeight)} 毫米",
            $"版心 {Words.Mm(area.Width)} × {Words.Mm(area.Height)} 毫米",
            $"{_page.Characters} 字 × {_page.Lines} 行 ＝ {_page.Characters * _page.Lines} 字",
            $"正文 {Words.Size(_page.GridSize)}　行距 {Words.Points(_page.Leading)}",
            $"版心占页面 {Share(area)}%",
        };
        var (leading, size) = (Length.Mm(7), Length.Pt(11));
        var box = new Rect(area.X + (area.Width / 2) - Length.Mm(36), area.Y + (area.Height / 2) - Length.Mm(25), Length.Mm(72), leading * (lines.Length + 1));
        pen.Fill(box, 0);
        pen.Box(box, 100);
        for (var i = 0; i < lines.Length; i++)
        {
            pen.Centered(lines[i], box.X + (box.Width / 2), box.Y + (leading * (i + 1)), size, strong: i == 0);
        }
    }

    private string Share(Rect area)
    {
        var share = area.Width.Millimetres * area.Height.Millimetres * 100 / (_page.TrimWidth.Millimetres * _page.TrimHeight.Millimetres);
        return share.ToString("0.#", CultureInfo.InvariantCulture);
    }

    private void HeadAndFolio()
    {
        // horizontal setting only: in vertical setting they stand where their own pages show them
        if (_page.Vertical)
        {
            return;
        }

        var area = sheet.TypeArea(true);
        var (head, folio) = (area.Y - style.Heads.Rise, area.Bottom + style.Folios.Drop);
        pen.Line(area.X, head, area.Width, Length.Zero, 60);
        pen.Text("书眉基线", area.X, head - Length.Mm(0.8m), Length.Pt(6.5m));
        pen.Down(area.X + Length.Mm(20), head, area.Y, Words.Mm(style.Heads.Rise));
        pen.Line(area.Right - Length.Mm(30), folio, Length.Mm(30), Length.Zero, 60);
        pen.Text("页码基线", area.Right - Length.Mm(12), folio - Length.Mm(0.8m), Length.Pt(6.5m));
        pen.Down(area.Right - Length.Mm(20), area.Bottom, folio, Words.Mm(style.Folios.Drop), left: true);
    }
}
