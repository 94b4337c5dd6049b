namespace Publisher.Layout.Inline;

/// <summary>
/// The grid style of mixed text (CLREQ 3.2.2; §5): the gaps at both ends of a Western run, 0 to half an em each, fill it up to whole
/// ems. A run with a gap at one end only (a mark at the other) gets what that gap can hold.
/// </summary>
internal sealed class LatinGrid(Workbench bench, long em)
{
    private const long Widest = 500;

    /// <summary>Sets the gaps of all joints.</summary>
    public void Apply()
    {
        var start = 0;
        while (start < bench.Count)
        {
            if (!Western(start))
            {
                start++;
                continue;
            }

            var end = start + 1;
            while (end < bench.Count && Western(end))
            {
                end++;
            }

            Fill(start, end);
            start = end;
        }
    }

    private bool Western(int cell) =>
        bench.Cells[cell].Superscript || bench.Cells[cell].Class is MarkClass.West or MarkClass.Prefix or MarkClass.Suffix;

    private void Fill(int start, int end)
    {
        var before = start > 0 && bench.Joints[start].Kind == GapKind.HanLatin;
        var after = end < bench.Count && bench.Joints[end].Kind == GapKind.HanLatin;
        long width = 0;
        for (var i = start; i < end; i++)
        {
            ref var joint = ref bench.Joints[i];
            width += bench.Cells[i].Body + (i > start ? joint.Before + joint.After + joint.Gap + joint.Extra : 0);
        }

        var rest = (em - (width % em)) % em;
        var most = em * Widest / 1000;
        if (before)
        {
            bench.Joints[start].Gap = Math.Min(after ? rest / 2 : rest, most);
        }

        if (after)
        {
            bench.Joints[end].Gap = Math.Min(before ? rest - (rest / 2) : rest, most);
        }
    }
}
