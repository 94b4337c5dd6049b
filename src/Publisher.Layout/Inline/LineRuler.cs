using Publisher.Core.Style;

namespace Publisher.Layout.Inline;

/// <summary>Measures any line of the paragraph in constant time.</summary>
internal sealed class LineRuler(Workbench bench, ParagraphInput p)
{
    private readonly CompositionStyle _rules = p.Rules;
    private readonly List<LineMeasure> _measures = [];

    /// <summary>The bench it reads.</summary>
    public Workbench Bench => bench;

    /// <summary>Its rules.</summary>
    public CompositionStyle Rules => _rules;

    /// <summary>The em of limits.</summary>
    public long Em { get; } = Math.Max(1, p.Em.Emu);

    /// <summary>Are lines filled?</summary>
    public bool Justify { get; } = p.Align == TextAlign.Justify;

    /// <summary>Room of a line, its indent taken off; at least one unit, so that a hopeless measure is overfull, not a fault.</summary>
    public long Measure(int line)
    {
        while (_measures.Count <= line)
        {
            _measures.Add(p.Measure(_measures.Count));
        }

        var width = _measures[line].Width.Emu;
        return Math.Max(1, line == 0 ? width - p.FirstIndent.Emu : width);
    }

    /// <summary>Where a line begins.</summary>
    public long Start(int line)
    {
        Measure(line);
        return _measures[line].Start.Emu + (line == 0 ? p.FirstIndent.Emu : 0);
    }

    /// <summary>Adds everything up; call once the joints are known.</summary>
    public void Prepare()
    {
        var sum = default(LineSum);
        var legal = 0;
        var segment = 0;
        for (var i = 0; i <= bench.Count; i++)
        {
            ref var joint = ref bench.Joints[i];
            if (segment < bench.SegmentEnds.Count && bench.SegmentEnds[segment] == i)
            {
                legal = i;
                while (segment < bench.SegmentEnds.Count && bench.SegmentEnds[segment] == i)
                {
                    segment++;
                }
            }
            else if (joint.Break == BreakKind.Allowed)
            {
                legal = i;
            }

            bench.LegalBefore[i] = legal;
            if (i < bench.Count)
            {
                Add(ref sum, joint);
                sum.Natural += bench.Cells[i].Body;
                bench.Sums[i] = sum;
            }
        }
    }

    /// <summary>Totals of the line of cells [start, end), its edges trimmed as the rules say.</summary>
    public void Line(int start, int end, out LineSum sum)
    {
        LineSum.Between(bench.Sums[start], bench.Sums[end - 1], out sum);
        ref var first = ref bench.Cells[start];
        ref var last = ref bench.Cells[end - 1];
        sum.Natural += first.Body + last.Hyphen;
        if (first.Left != 0)
        {
            var blank = StartBlank(start);
            sum.Natural += blank;
            sum.Give(ClreqJustify.StepOf(first.Class, _rules), blank);
        }

        if (last.Right != 0 || last.Class == MarkClass.IdSpace)
        {
            var blank = EndBlank(end - 1);
            sum.Natural += last.Class == MarkClass.IdSpace && end - start > 1 ? -last.Body : blank;
            if (ClreqWidths.TrimsAtEnd(last.Class, new MarkWidth(1, (int)Math.Min(1, last.Left), 1)))
            {
                sum.End = blank;
            }
            else
            {
                sum.Give(ClreqJustify.StepOf(last.Class, _rules), blank);
            }
        }

        sum.Natural += (first.Excess > 0 ? first.Excess / 2 : 0) + (last.Excess > 0 ? last.Excess / 2 : 0);
        if (!Justify)
        {
            sum = new LineSum { Natural = sum.Natural };
        }
    }

    /// <summary>Blank of a cell's left at a line's start.</summary>
    public long StartBlank(int start)
    {
        var trim = start == 0 ? _rules.FirstLineTrim : _rules.LineStartTrim;
        return trim && bench.Cells[start].Class == MarkClass.Open ? 0 : bench.Cells[start].Left;
    }

    /// <summary>Blank of a cell's right at a line's end.</summary>
    public long EndBlank(int last)
    {
        ref var cell = ref bench.Cells[last];
        return _rules.LineEndTrim && cell.Left == 0 ? 0 : cell.Right;
    }

    /// <summary>May the last cell of this line hang outside the measure? Never beside another mark.</summary>
    public bool CanHang(int start, int end)
    {
        if (!_rules.Hanging || end - start < 2 || bench.Joints[end - 1].Kind != GapKind.None)
        {
            return false;
        }

        ref var cell = ref bench.Cells[end - 1];
        return ClreqWidths.Hangs(cell.Class, cell.CodePoint, _rules.Region, p.Vertical) && !Punctuation(end - 2) && !Punctuation(end);
    }

    private bool Punctuation(int i) =>
        i < bench.Count && bench.Cells[i].Class is not (MarkClass.Han or MarkClass.Symbol or MarkClass.West or MarkClass.Note or MarkClass.Box);

    private void Add(ref LineSum sum, in Joint joint)
    {
        sum.Natural += joint.Before + joint.After + joint.Gap + joint.Extra;
        sum.Places += joint.Stretches ? 1 : 0;
        if (joint.Before != 0)
        {
            sum.Give(joint.BeforeStep, joint.Before);
        }

        if (joint.After != 0)
        {
            sum.Give(joint.AfterStep, joint.After);
        }

        switch (joint.Kind)
        {
            case GapKind.Space:
                sum.Spaces += joint.Gap - Floor(joint);
                sum.WidenSpaces += Ceiling(joint) - joint.Gap;
                break;
            case GapKind.HanLatin:
                sum.Gaps += joint.Gap - Floor(joint);
                sum.WidenGaps += Ceiling(joint) - joint.Gap;
                break;
        }
    }

    /// <summary>Least width of a gap.</summary>
    public long Floor(in Joint joint) =>
        Math.Min(joint.Gap, Em * (joint.Kind == GapKind.Space ? ClreqJustify.SpaceMin : _rules.HanLatinGapMin) / 1000);

    /// <summary>Width of a gap before all others are opened too.</summary>
    public long Ceiling(in Joint joint) =>
        Math.Max(joint.Gap, Em * (joint.Kind == GapKind.Space ? ClreqJustify.SpaceMax : _rules.HanLatinGapMax) / 1000);
}
