using System.Collections.Immutable;
using System.Diagnostics;
using Publisher.Core.Display;
using Publisher.Core.Geometry;
using Publisher.Core.Style;

namespace Publisher.Specimen;

/// <summary>A sheet with two set pages over their grid; at the side, what set each kind of text.</summary>
internal sealed class PageSheet(Pen pen, Sheet sheet, BookStyle style, StyleMarks marks)
{
    private static readonly Length Line = Length.Mm(3.3m);
    private readonly HashSet<string> _told = new(StringComparer.Ordinal);

    /// <summary>Draws a page at the left or the right of the sheet; null leaves its place empty.</summary>
    internal void Draw(Page? page, bool right)
    {
        if (page is null)
        {
            return;
        }

        GridDrawing.Cells(pen, sheet, right);
        GridDrawing.Trim(pen, sheet, right);
        var corner = Sheet.Corner(sheet.Page, right);
        var seen = new List<Seen>();
        foreach (var item in page.Body.Concat(page.Furniture))
        {
            if (marks.StyleOf(item) is { } used && item is GlyphRun run)
            {
                See(seen, used, run.Origin, run);
            }

            Put(item, corner);
        }

        Remarks(seen, corner, right);
    }

    private static void See(List<Seen> seen, ParagraphStyle used, Point at, GlyphRun run)
    {
        if (run.Flow != Flow.Horizontal)
        {
            SeeColumn(seen, used, at, run.Size);
            return;
        }

        var end = at.X + (run.Glyphs.IsEmpty ? Length.Zero : run.Glyphs[^1].X + run.Size);
        var index = seen.FindIndex(s => s.Style == used);
        if (index < 0)
        {
            seen.Add(new Seen(used, at.Y, at.X, end, Column: false));
        }
        else if (seen[index].Column)
        {
            // what is set both ways is shown where it runs down
        }
        else if (at.Y < seen[index].Y || (at.Y == seen[index].Y && end > seen[index].Right))
        {
            seen[index] = new Seen(used, at.Y, Length.Min(at.X, at.Y == seen[index].Y ? seen[index].Left : at.X), end, Column: false);
        }
    }

    /// <summary>In vertical setting the first column is the rightmost.</summary>
    private static void SeeColumn(List<Seen> seen, ParagraphStyle used, Point at, Length size)
    {
        var now = new Seen(used, at.Y, at.X - (size / 2), at.X + (size / 2), Column: true);
        var index = seen.FindIndex(s => s.Style == used);
        if (index < 0)
        {
            seen.Add(now);
        }
        else if (!seen[index].Column || now.Right > seen[index].Right || (now.Right == seen[index].Right && now.Y < seen[index].Y))
        {
            seen[index] = now;
        }
    }

    private void Put(DisplayItem item, Point by)
    {
        switch (marks.Restore(item))
        {
            case ImageItem image:
                Placeholder(image.Box.Move(by.X, by.Y));
                break;
            case GlyphRun run:
                pen.Add(run with { Origin = new Point(run.Origin.X + by.X, run.Origin.Y + by.Y) });
                break;
            case RuleItem rule:
                pen.Add(rule with { Box = rule.Box.Move(by.X, by.Y) });
                break;
            case PathItem path:
                pen.Add(path with { Segments = [.. path.Segments.Select(s => new PathSegment(s.Kind, Moved(s.A, by), Moved(s.B, by), Moved(s.C, by)))] });
                break;
            case LinkItem:
                break;
            case var other:
                throw new UnreachableException(other.GetType().Name);
        }
    }

    private static Point Moved(Point point, Point by) => new(point.X + by.X, point.Y + by.Y);

    /// <summary>A picture is a crossed grey box with its size, as on every dummy.</summary>
    private void Placeholder(Rect box)
    {
        pen.Fill(box, 8);
        pen.Box(box, 60);
        pen.Stroke(new Point(box.X, box.Y), new Point(box.Right, box.Bottom), 30);
        pen.Stroke(new Point(box.Right, box.Y), new Point(box.X, box.Bottom), 30);
        var words = $"图 {Words.Mm(box.Width)} × {Words.Mm(box.Height)}";
        var (x, y, size) = (box.X + (box.Width / 2), box.Y + (box.Height / 2), Length.Pt(8));
        var width = pen.Width(words, size) + Length.Mm(3);
        pen.Fill(new Rect(x - (width / 2), y - Length.Mm(3), width, Length.Mm(5)), 8);
        pen.Centered(words, x, y + Length.Mm(0.5m), size);
    }

    private void Remarks(List<Seen> seen, Point corner, bool right)
    {
        // columns nearest to the outer edge are led to lowest, so that no line crosses another
        var columns = (right ? seen.Where(s => s.Column).OrderByDescending(s => s.Left) : seen.Where(s => s.Column).OrderBy(s => s.Right)).Reverse().ToList();
        var remarks = seen
            .Select(s => (Y: s.Column ? Above(s, corner, right, columns.IndexOf(s)) : Beside(s, seen, corner, right), Seen: s))
            .OrderBy(s => s.Y).ThenBy(s => s.Seen.Left)
            .Select(s => (s.Y, Lines: Remark(s.Seen.Style)))
            .ToList();
        var tops = new Length[remarks.Count];
        var free = Length.Mm(16);
        for (var i = 0; i < remarks.Count; i++)
        {
            tops[i] = Length.Max(free, remarks[i].Y + Length.Mm(1.2m));
            free = tops[i] + (Line * remarks[i].Lines.Length) + Length.Mm(1.6m);
        }

        // what would run off the foot pushes the others up
        var floor = sheet.Height - Length.Mm(4);
        for (var i = remarks.Count - 1; i >= 0; i--)
        {
            tops[i] = Length.Min(tops[i], floor - (Line * (remarks[i].Lines.Length - 1)));
            floor = tops[i] - Line - Length.Mm(1.6m);
        }

        for (var i = 0; i < remarks.Count; i++)
        {
            Write(remarks[i].Lines, tops[i], remarks[i].Y, right);
        }
    }

    /// <summary>A line from the end of a line of text (and of what shares the line) to the outer edge; gives its height.</summary>
    private Length Beside(Seen seen, List<Seen> all, Point corner, bool right)
    {
        var page = sheet.Trim(right);
        var y = corner.Y + seen.Y - Length.Mm(1.2m);
        var line = all.Where(s => !s.Column && s.Y == seen.Y).ToList();
        var (from, to) = right
            ? (corner.X + line.Max(s => s.Right) + Length.Mm(1), page.Right)
            : (page.X, corner.X + line.Min(s => s.Left) - Length.Mm(1));
        if (to > from)
        {
            pen.Line(from, y, to - from, Length.Zero, 45);
        }

        return y;
    }

    /// <summary>In vertical setting: a line up from the head of a column, and along the head margin to the outer edge.</summary>
    private Length Above(Seen seen, Point corner, bool right, int level)
    {
        var page = sheet.Trim(right);
        var (x, foot) = (corner.X + seen.Left + ((seen.Right - seen.Left) / 2), corner.Y + seen.Y - Length.Mm(1));
        var y = Length.Min(foot - Length.Mm(1), page.Y + (sheet.Page.Head / 3) + Length.Mm(1.6m * level));
        pen.Line(x, y, Length.Zero, foot - y, 45);
        pen.Line(right ? x : page.X, y, right ? page.Right - x : x - page.X, Length.Zero, 45);
        return y;
    }

    private void Write(ImmutableArray<string> lines, Length top, Length y, bool right)
    {
        var page = sheet.Trim(right);
        var (edge, column) = right ? (page.Right, page.Right + Length.Mm(9)) : (page.X, page.X - Length.Mm(9));
        var label = top - Length.Mm(1.2m);
        pen.Stroke(new Point(edge, y), new Point(right ? column - Length.Mm(1) : column + Length.Mm(1), label), 45);
        for (var i = 0; i < lines.Length; i++)
        {
            var size = i == 0 ? Length.Pt(8) : Length.Pt(6.5m);
            var x = right ? column : column - pen.Width(lines[i], size, i == 0);
            pen.Text(lines[i], x, top + (Line * i), size, i == 0);
        }
    }

    /// <summary>Name alone, when the style was described on an earlier page.</summary>
    private ImmutableArray<string> Remark(ParagraphStyle used)
    {
        var own = style.Paragraphs[used.Name];
        var name = $"{Words.Name(own)}　{own.Name}";
        return _told.Add(own.Name) ? [name, .. Words.Details(own, style)] : [name];
    }

    /// <summary>Where a style first stands on a page.</summary>
    private sealed record Seen(ParagraphStyle Style, Length Y, Length Left, Length Right, bool Column);
}
