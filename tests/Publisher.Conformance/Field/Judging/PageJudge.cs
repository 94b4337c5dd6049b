namespace Publisher.Conformance.Field;

/// <summary>Looks at pages: how they begin and end, and how they face each other.</summary>
internal sealed class PageJudge(FieldText text)
{
    private const int LeastLastLines = 5;
    private const double Descent = 0.12;
    private const double Ascent = 0.88;

    // Air between text and notes, with the rule: more than this and a leading would have held a line.
    private const double NoteAir = 13;

    private readonly Dictionary<int, FieldSetLine[]> _pages = text.Lines.GroupBy(l => l.Page).ToDictionary(g => g.Key, g => g.ToArray());
    private readonly HashSet<int> _lastPages = LastPages(text);

    /// <summary>Flaws of all pages.</summary>
    public IEnumerable<FieldFlaw> Judge()
    {
        foreach (var page in _pages.Keys.Order())
        {
            foreach (var flaw in Ends(_pages[page]).Concat(Headings(_pages[page])))
            {
                yield return flaw;
            }

            if (_lastPages.Contains(page) && LinesUsed(page) < LeastLastLines)
            {
                yield return new(FieldRule.ShortLastPage, $"p{page}: {LinesUsed(page)} lines");
            }
            else if (!Stays(page) && Hole(page) is > 0 and var hole)
            {
                yield return new(hole > 1 ? FieldRule.Hole : FieldRule.LineShort, $"p{page}: {hole} lines{(HasNotes(page) ? " above notes" : "")}, before {What(page + 1)}");
            }
        }

        foreach (var page in _pages.Keys.Order().Where(p => p % 2 == 0 && _pages.ContainsKey(p + 1) && !Stays(p) && !Stays(p + 1)))
        {
            if (Math.Abs(Foot(page) - Foot(page + 1)) is > 0.5 and var unequal)
            {
                yield return new(FieldRule.UnequalFacing, $"p{page} and p{page + 1}: {unequal / FieldShape.Leading:0.0} lines");
            }
        }
    }

    /// <summary>A chapter's last page ends where it ends; a page with nothing but a chapter's title is meant to be so.</summary>
    private bool Stays(int page) => _lastPages.Contains(page) || _pages[page].All(l => l.Kind == FieldKind.Chapter);

    private static IEnumerable<FieldFlaw> Ends(FieldSetLine[] lines)
    {
        var (top, foot) = (lines[0], lines[^1]);
        if (top.IsBody && top.Last && !top.First)
        {
            yield return new(FieldRule.Widow, top.Place);
        }

        if (foot.IsBody && foot.First && !foot.Last)
        {
            yield return new(FieldRule.StrandedLine, foot.Place);
        }

        var begin = top.Line.Text;
        if (FieldMarks.Forbidden(begin[0], begin.Length > 1 ? begin[1] : ' ') || FieldMarks.Opens(foot.Line.Text[^1]))
        {
            yield return new(FieldRule.PageMark, top.Place);
        }
    }

    private static IEnumerable<FieldFlaw> Headings(FieldSetLine[] lines) =>
        from i in Enumerable.Range(0, lines.Length)
        where lines[i].IsHeading && lines[i].Last && !lines.All(l => l.Kind == FieldKind.Chapter) && lines.Skip(i + 1).Count(l => l.IsBody) < 2
        select new FieldFlaw(FieldRule.StrandedHeading, lines[i].Place);

    private int LinesUsed(int page) =>
        (int)Math.Round((_pages[page].Max(l => l.Line.Y) - FieldShape.Head - (Ascent * FieldShape.Size)) / FieldShape.Leading) + 1;

    /// <summary>Lines that the foot of a page, or the room above its notes, would still hold.</summary>
    private int Hole(int page)
    {
        var body = _pages[page].Max(l => Bottom(l.Line));
        var notes = text.Pages[page - 1].Lines.Where(l => l.Kind == FieldLineKind.Note).ToArray();
        var end = notes.Length == 0 ? FieldShape.Head + ((FieldShape.Lines - 1) * FieldShape.Leading) + FieldShape.Size : notes.Min(l => l.Y - (Ascent * l.Size)) - NoteAir;
        return (int)Math.Floor((end - body + 0.5) / FieldShape.Leading);
    }

    private bool HasNotes(int page) => text.Pages[page - 1].Lines.Any(l => l.Kind == FieldLineKind.Note);

    private string What(int page) =>
        !_pages.TryGetValue(page, out var lines) ? "nothing"
        : (lines[0].IsHeading ? "heading " : lines[0].First ? "first line " : "line ") + lines[0].Place;

    private double Foot(int page) => text.Pages[page - 1].Lines.Max(Bottom);

    private static double Bottom(FieldLine line) => line.Y + (Descent * line.Size);

    private static HashSet<int> LastPages(FieldText text)
    {
        var last = new HashSet<int>();
        for (var i = 1; i <= text.Lines.Length; i++)
        {
            if (i == text.Lines.Length || (text.Lines[i].Kind == FieldKind.Chapter && text.Lines[i].First))
            {
                last.Add(text.Lines[i - 1].Page);
            }
        }

        return last;
    }
}
