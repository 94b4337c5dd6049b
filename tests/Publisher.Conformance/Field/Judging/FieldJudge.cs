using System.Collections.Immutable;

namespace Publisher.Conformance.Field;

/// <summary>Judges a PDF of the test book, whoever made it.</summary>
internal static class FieldJudge
{
    /// <summary>Baselines are on the grid to this, in points.</summary>
    public const double OnGrid = 0.05;

    // As seen, a first line begins two ems in.
    private const double Indent = 2;
    private const double Rounding = 0.02;

    /// <summary>Reads and judges a file.</summary>
    public static FieldFindings Judge(FieldBook book, string path) => Judge(FieldText.Align(book, FieldReader.Read(path)));

    /// <summary>Judges what was read.</summary>
    public static FieldFindings Judge(FieldText text)
    {
        var grid = FieldGrid.Of(text);
        var body = text.Lines.Where(l => l.IsBody).ToArray();
        var flaws = text.Lost.Select(l => new FieldFlaw(FieldRule.TextLost, l))
            .Concat(body.Concat(text.Notes).SelectMany(l => LineJudge.Judge(l, grid)))
            .Concat(body.SelectMany(l => Paragraph(l, grid)))
            .Concat(new PageJudge(text).Judge());
        var edges = body.Where(l => !l.Last).Select(l => Math.Abs(l.Line.ShortOf(grid.Right(l.Page))));
        return new FieldFindings(
            text.Pages.Length,
            body.Length,
            [.. flaws.OrderBy(f => f.Rule)],
            Indents(body, grid),
            edges.DefaultIfEmpty().Max(),
            body.Select(l => grid.OffGrid(l.Line.Y)).DefaultIfEmpty().Max());
    }

    private static IEnumerable<FieldFlaw> Paragraph(FieldSetLine set, FieldGrid grid)
    {
        if (set.First && Math.Abs(IndentOf(set, grid) - Indent) > Rounding)
        {
            yield return new(FieldRule.Indent, $"{set.Place} {IndentOf(set, grid):0.000} em");
        }

        if (set.Last && !set.First && set.Line.Text.Count(FieldMarks.IsHan) < 2 && !set.Line.Text.Any(FieldMarks.IsWestern))
        {
            yield return new(FieldRule.OneCharacter, set.Place);
        }

        if (grid.OffGrid(set.Line.Y) > OnGrid)
        {
            yield return new(FieldRule.OffGrid, $"{set.Place} {grid.OffGrid(set.Line.Y):0.000} pt");
        }
    }

    private static double IndentOf(FieldSetLine set, FieldGrid grid) => (set.Line.Left - grid.Left(set.Page)) / FieldShape.Size;

    private static ImmutableArray<(int, int)> Indents(IEnumerable<FieldSetLine> body, FieldGrid grid) =>
    [
        .. body.Where(l => l.First).GroupBy(l => (int)Math.Round(IndentOf(l, grid) * 1000)).OrderByDescending(g => g.Count()).ThenBy(g => g.Key)
            .Select(g => (g.Key, g.Count())),
    ];
}
