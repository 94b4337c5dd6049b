using Publisher.Core.Geometry;

namespace Publisher.Specimen;

/// <summary>Draws what is fixed on a page: trim, bleed, type area, baselines, character cells.</summary>
internal static class GridDrawing
{
    /// <summary>Trim with corner marks, and the bleed.</summary>
    internal static void Trim(Pen pen, Sheet sheet, bool right)
    {
        var trim = sheet.Trim(right);
        pen.Box(trim, 45);
        var (gap, mark) = (Length.Mm(1), Length.Mm(4));
        foreach (var x in (ReadOnlySpan<Length>)[trim.X, trim.Right])
        {
            pen.Line(x, trim.Y - sheet.Page.Bleed - gap - mark, Length.Zero, mark);
            pen.Line(x, trim.Bottom + sheet.Page.Bleed + gap, Length.Zero, mark);
        }

        var outer = right ? trim.Right + sheet.Page.Bleed + gap : trim.X - sheet.Page.Bleed - gap - mark;
        pen.Line(outer, trim.Y, mark, Length.Zero);
        pen.Line(outer, trim.Bottom, mark, Length.Zero);
    }

    /// <summary>Baselines and cells of the type area, in pale grey under the text.</summary>
    internal static void Cells(Pen pen, Sheet sheet, bool right)
    {
        var page = sheet.Page;
        var area = sheet.TypeArea(right);
        for (var line = 0; line < page.Lines; line++)
        {
            // the character's body, and the line that it sits on
            var at = page.Leading * line;
            if (page.Vertical)
            {
                pen.Box(new Rect(area.Right - at - page.GridSize, area.Y, page.GridSize, area.Height), 14);
            }
            else
            {
                pen.Line(area.X, area.Y + at + page.GridSize.Scale(88, 100), area.Width, Length.Zero, 24);
            }
        }

        for (var cell = 0; cell <= page.Characters; cell++)
        {
            var tint = cell % 5 == 0 ? 22 : 10;
            var at = page.GridSize * cell;
            if (page.Vertical)
            {
                pen.Line(area.X, area.Y + at, area.Width, Length.Zero, tint);
            }
            else
            {
                pen.Line(area.X + at, area.Y, Length.Zero, area.Height, tint);
            }
        }

        pen.Box(area, 40);
    }
}
