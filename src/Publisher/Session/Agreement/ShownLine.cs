using System.Collections.Immutable;
using Publisher.Core.Display;
using Publisher.Core.Geometry;

namespace Publisher.Session.Agreement;

/// <summary>A line, or a column, as a page shows it.</summary>
/// <param name="Text">Its characters, without blanks.</param>
/// <param name="Size">Largest type in it.</param>
/// <param name="Start">Where it begins: from the left edge, or from the top of a column.</param>
internal sealed record ShownLine(string Text, Length Size, Length Start)
{
    /// <summary>The lines of items in reading order: from the head down, or column by column from the right.</summary>
    internal static ImmutableArray<ShownLine> Of(IEnumerable<DisplayItem> items)
    {
        var runs = Runs(items).Where(r => r.Text.Trim().Length > 0).ToList();
        var columns = runs.Count(r => r.Flow != Flow.Horizontal) * 2 > runs.Count;
        (Length Across, Length Along) Place(GlyphRun run) => columns ? (-run.Origin.X, run.Origin.Y) : (run.Origin.Y, run.Origin.X);

        var lines = new List<List<GlyphRun>>();
        foreach (var run in runs.OrderBy(r => Place(r).Across.Emu).ThenBy(r => Place(r).Along.Emu))
        {
            // turned words stand beside the axis of their column, and small type may have a baseline of its own
            if (lines.Count > 0 && Place(run).Across - Place(lines[^1][0]).Across < Length.Min(run.Size, lines[^1][0].Size) / 2)
            {
                lines[^1].Add(run);
            }
            else
            {
                lines.Add([run]);
            }
        }

        return
        [
            .. lines.Select(l => l.OrderBy(r => Place(r).Along.Emu).ToList()).Select(l => new ShownLine(
                string.Concat(l.SelectMany(r => r.Text).Where(c => !char.IsWhiteSpace(c))),
                l.Max(r => r.Size),
                Place(l[0]).Along)),
        ];
    }

    private static IEnumerable<GlyphRun> Runs(IEnumerable<DisplayItem> items) =>
        items.SelectMany(i => i switch { GlyphRun run => [run], GroupItem group => Runs(group.Items), _ => Enumerable.Empty<GlyphRun>() });
}
