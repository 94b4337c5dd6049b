namespace Publisher.Conformance.Field;

/// <summary>Edges and grid as the pages themselves show them: what most lines agree on.</summary>
/// <param name="LeftRecto">Left edge on right-hand pages.</param>
/// <param name="LeftVerso">Left edge on left-hand pages.</param>
/// <param name="RightRecto">Right edge on right-hand pages.</param>
/// <param name="RightVerso">Right edge on left-hand pages.</param>
/// <param name="NoteLeft">Left edge of the notes' further lines, from that of the page.</param>
/// <param name="Phase">A baseline of the grid, in [0, leading).</param>
internal sealed record FieldGrid(double LeftRecto, double LeftVerso, double RightRecto, double RightVerso, double NoteLeft, double Phase)
{
    /// <summary>Finds them.</summary>
    public static FieldGrid Of(FieldText text)
    {
        var body = text.Lines.Where(l => l.IsBody).ToArray();
        var inner = body.Where(l => !l.First).ToArray();
        var full = body.Where(l => !l.Last).ToArray();
        var (recto, verso) = (Most(inner.Where(l => l.Page % 2 == 1).Select(l => l.Line.Left)), Most(inner.Where(l => l.Page % 2 == 0).Select(l => l.Line.Left)));
        return new FieldGrid(
            recto,
            verso,
            Most(full.Where(l => l.Page % 2 == 1).Select(l => l.Line.Right)),
            Most(full.Where(l => l.Page % 2 == 0).Select(l => l.Line.Right)),
            Most(text.Notes.Where(l => !l.First).Select(l => l.Line.Left - (l.Page % 2 == 1 ? recto : verso))),
            Most(body.Select(l => l.Line.Y % FieldShape.Leading)));
    }

    /// <summary>Left edge of a page.</summary>
    public double Left(int page) => page % 2 == 1 ? LeftRecto : LeftVerso;

    /// <summary>Where a line but the first begins.</summary>
    public double Left(FieldSetLine set) => Left(set.Page) + (set.Kind == FieldKind.Note ? NoteLeft : 0);

    /// <summary>Right edge of a page.</summary>
    public double Right(int page) => page % 2 == 1 ? RightRecto : RightVerso;

    /// <summary>How far a baseline is from the grid.</summary>
    public double OffGrid(double y)
    {
        var off = (y - Phase) % FieldShape.Leading;
        return Math.Min(Math.Abs(off), FieldShape.Leading - Math.Abs(off));
    }

    /// <summary>The value that most agree on, to a hundredth of a point; their median.</summary>
    private static double Most(IEnumerable<double> values)
    {
        var group = values.GroupBy(v => Math.Round(v * 50)).OrderByDescending(g => g.Count()).ThenBy(g => g.Key).FirstOrDefault();
        var sorted = group?.Order().ToArray() ?? [];
        return sorted.Length == 0 ? 0 : sorted[sorted.Length / 2];
    }
}
