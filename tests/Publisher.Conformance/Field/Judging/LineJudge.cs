namespace Publisher.Conformance.Field;

/// <summary>Looks at single lines: their ends, the marks in them, how they are opened.</summary>
internal static class LineJudge
{
    /// <summary>The right edge is straight to this, in points.</summary>
    public const double Straight = 0.005;

    // Fractions of an em. A blank half that was kept is 0.5; half of that tells it from rounding and from squeezing.
    private const double KeptBlank = 0.25;
    private const double Rounding = 0.02;

    /// <summary>Flaws of a line.</summary>
    public static IEnumerable<FieldFlaw> Judge(FieldSetLine set, FieldGrid grid)
    {
        var line = set.Line;
        var text = line.Text;
        if (FieldMarks.Forbidden(text[0], text.Length > 1 ? text[1] : ' ') && !(set.First && set.Kind == FieldKind.Note))
        {
            yield return new(FieldRule.ForbiddenStart, set.Place);
        }
        else if (!line.Raised.IsEmpty && line.Raised[0].X < line.Glyphs[0].X && !set.First)
        {
            yield return new(FieldRule.ForbiddenStart, "note mark " + set.Place);
        }

        if (FieldMarks.Opens(text[^1]))
        {
            yield return new(FieldRule.OpenerAtEnd, set.Place);
        }

        if (set.Parts)
        {
            yield return new(FieldRule.WordParted, set.Place);
        }

        foreach (var flaw in Edges(set, grid).Concat(Inside(set)))
        {
            yield return flaw;
        }
    }

    /// <summary>By how much the Han characters of a line are opened, in ems; 0 when none touch.</summary>
    public static double Opened(FieldLine line)
    {
        var gaps = new List<double>();
        for (var i = 1; i < line.Glyphs.Length; i++)
        {
            var (left, right) = (line.Glyphs[i - 1], line.Glyphs[i]);
            if (FieldMarks.IsHan(left.First) && FieldMarks.IsHan(right.First) && !line.Raised.Any(r => r.X > left.X && r.X < right.X))
            {
                gaps.Add((right.X - left.X - left.Width) / left.Size);
            }
        }

        gaps.Sort();
        return gaps.Count == 0 ? 0 : gaps[gaps.Count / 2];
    }

    private static IEnumerable<FieldFlaw> Edges(FieldSetLine set, FieldGrid grid)
    {
        var line = set.Line;
        var first = line.Glyphs[0];
        var before = (line.Left - grid.Left(set)) / line.Size;
        if (!set.First && before > KeptBlank && first.IsWide && FieldMarks.Opens(first.First))
        {
            yield return new(FieldRule.StartNotTrimmed, set.Place);
        }
        else if (!set.First && Math.Abs(before) > Rounding)
        {
            yield return new(FieldRule.LeftEdge, $"{set.Place} {before:0.000} em");
        }

        if (set.Last)
        {
            yield break;
        }

        var short_ = line.ShortOf(grid.Right(line.Page));
        if (!line.RaisedAtEnd && line.Glyphs[^1].IsWide && FieldMarks.Half(line.Glyphs[^1].First) == FieldHalf.Left && short_ > KeptBlank * line.Size)
        {
            yield return new(FieldRule.EndNotTrimmed, set.Place);
        }
        else if (Math.Abs(short_) > Straight)
        {
            yield return new(FieldRule.RightEdge, $"{set.Place} {short_:0.0000} pt short");
        }
    }

    private static IEnumerable<FieldFlaw> Inside(FieldSetLine set)
    {
        var line = set.Line;
        var opened = Math.Max(0, Opened(line));
        for (var i = 1; i < line.Glyphs.Length; i++)
        {
            var (left, right) = (line.Glyphs[i - 1], line.Glyphs[i]);
            var blank = (right.Left - left.Right) / line.Size;
            var pair = FieldMarks.IsPair(left.First, right.First);
            var noted = line.Raised.Any(r => r.X > left.X && r.X < right.X);
            var natural = pair && FieldMarks.Half(left.First) == FieldHalf.Left && FieldMarks.Opens(right.First) ? 0.5 : 0;
            if (pair && left.IsWide && right.IsWide && !noted && blank - natural - opened > KeptBlank)
            {
                yield return new(FieldRule.PairNotCompressed, $"{left.Text}{right.Text} {set.Place}");
            }

            // letters of a word may be kerned, the parts of a dash joined
            if (blank < -0.05 && left.First != right.First && !(FieldMarks.IsWestern(left.First) && FieldMarks.IsWestern(right.First)))
            {
                yield return new(FieldRule.Overlap, $"{left.Text}{right.Text} {set.Place}");
            }
        }

        if (!set.Last && opened > 0.25 + Rounding)
        {
            yield return new(opened > 0.5 + Rounding ? FieldRule.LooseHalf : FieldRule.LooseQuarter, $"{set.Place} {opened:0.00} em");
        }
    }
}
