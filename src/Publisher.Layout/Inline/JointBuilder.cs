using Publisher.Core.Style;

namespace Publisher.Layout.Inline;

/// <summary>Applies the tables to every pair of neighbours: blanks, gaps, limits, break permission.</summary>
internal sealed class JointBuilder(Workbench bench, CompositionStyle rules, long em, Func<int, long> spaceWidth)
{
    /// <summary>Strict setting keeps number and counter together at this price (B10).</summary>
    private const int CounterPrice = 3000;

    /// <summary>Fills <see cref="Workbench.Joints"/> from 1 to the last cell.</summary>
    public void Build()
    {
        bench.PrepareJoints();
        var cells = bench.Cells;
        var ground = 0;
        for (var i = 1; i < bench.Count; i++)
        {
            // note marks never interrupt a rule: what stands before them counts (B9); nor does a blank that is dropped at the line's end
            if (!cells[i - 1].Superscript && cells[i - 1].Class != MarkClass.IdSpace)
            {
                ground = i - 1;
            }

            ref var joint = ref bench.Joints[i];
            ref var left = ref cells[i - 1];
            ref var right = ref cells[i];
            if (left.Class == MarkClass.Han && right.Class == MarkClass.Han && left.TextEnd == right.Text
                && left.TextEnd == left.Text + 1 && left.Ruby < 0 && right.Ruby < 0 && left.Ideograph && right.Ideograph)
            {
                joint.Stretches = true;
                joint.Break = BreakKind.Allowed;
                continue;
            }

            Blanks(ref joint, i);
            Gap(ref joint, left, right);
            joint.Extra = RubyRoom(left, right);
            joint.Stretches = Stretches(joint, left, right);
            (joint.Break, joint.Penalty) = Break(cells[ground], left, right);
        }

        if (rules.LatinGrid)
        {
            new LatinGrid(bench, em).Apply();
        }
    }

    /// <summary>What remains of the blanks of two neighbours (§4 标点挤压).</summary>
    private void Blanks(ref Joint joint, int i)
    {
        ref var left = ref bench.Cells[i - 1];
        ref var right = ref bench.Cells[i];
        joint.Before = left.Right;
        joint.After = right.Left;
        joint.BeforeStep = (byte)(left.Right > 0 ? ClreqJustify.StepOf(left.Class, rules) : 0);
        joint.AfterStep = (byte)(right.Left > 0 ? ClreqJustify.StepOf(right.Class, rules) : 0);
        if (right.Superscript && left.Right > 0 && left.Left == 0)
        {
            // house: a raised mark stands in the blank of the mark before it
            joint.Before = 0;
        }

        if (rules.Adjacent == AdjacentMarks.Tight)
        {
            joint.Before = InRun(i - 1) ? 0 : joint.Before;
            joint.After = InRun(i) ? 0 : joint.After;
        }

        if (rules.Adjacent != AdjacentMarks.None && left.TextEnd == right.Text)
        {
            joint.Before = ClreqWidths.TakesLeft(left.Class, right.Class) ? 0 : joint.Before;
            joint.After = ClreqWidths.TakesRight(left.Class, right.Class) ? 0 : joint.After;
        }
    }

    /// <summary>Is this mark one of two or more that touch?</summary>
    private bool InRun(int i) => Mark(i) && ((Mark(i - 1) && Touch(i)) || (Mark(i + 1) && Touch(i + 1)));

    private bool Mark(int i) => i >= 0 && i < bench.Count && ClreqWidths.IsAdjustable(bench.Cells[i].Class) && bench.Cells[i].Left + bench.Cells[i].Right > 0;

    private bool Touch(int i) => bench.Cells[i - 1].TextEnd == bench.Cells[i].Text;

    private void Gap(ref Joint joint, in Cell left, in Cell right)
    {
        var spaces = left.TextEnd < right.Text && bench.Text.Class[left.TextEnd] == MarkClass.Space;
        if ((left.Ideograph && right.First == WestEdge.Letter) || (left.Last == WestEdge.Letter && right.Ideograph))
        {
            joint.Kind = GapKind.HanLatin;
            joint.Gap = em * rules.HanLatinGap / 1000;
        }
        else if (spaces && !((left.Stands || right.Stands) && left.Ideograph && right.Ideograph))
        {
            joint.Kind = GapKind.Space;
            joint.Gap = Math.Max(spaceWidth(left.TextEnd), em * ClreqJustify.SpaceMin / 1000);
        }
    }

    /// <summary>Readings keep a quarter of their size apart; a wide one may lean a quarter em over a plain neighbour (§9).</summary>
    private static long RubyRoom(in Cell left, in Cell right)
    {
        if (left.Ruby >= 0 && right.Ruby >= 0)
        {
            return Math.Max(0, (left.Excess / 2) + (right.Excess / 2) + (left.Em / 8));
        }

        var (ruby, other) = left.Ruby >= 0 ? (left, right) : (right, left);
        if (ruby.Ruby < 0)
        {
            return 0;
        }

        // a mark's ink is low or at its other side: a reading may lean over it as over a plain character
        var leans = other.Ideograph || ClreqWidths.IsAdjustable(other.Class);
        return Math.Max(0, (ruby.Excess / 2) - (leans ? ruby.Em / 4 : 0));
    }

    private static bool Stretches(in Joint joint, in Cell left, in Cell right)
    {
        if (joint.Kind == GapKind.Space)
        {
            return true;
        }

        var inWord = right.Cut || right.Superscript || right.First == WestEdge.Close || left.Last == WestEdge.Open
            || (left.Class == MarkClass.West && right.Class == MarkClass.West);
        return !inWord && ClreqJustify.Stretches(left.Class, right.Class);
    }

    private (BreakKind Kind, int Penalty) Break(in Cell ground, in Cell left, in Cell right)
    {
        if (right.Cut)
        {
            return (right.CutBefore, right.CutPrice);
        }

        var level = rules.Level;
        if (ClreqBreaks.ForbidsBefore(right.Class, level) || ClreqBreaks.ForbidsAfter(ground.Class, level))
        {
            return (MarkRun(left, right), 0);
        }

        // B2, B3 and everything that is not Chinese: Unicode's rules; and a short line beside a number or word stays with it
        if (!bench.Text.MayBreak(right.Text) || (ground.Class == MarkClass.ConnHalf && right.Class == MarkClass.West))
        {
            return (BreakKind.Never, 0);
        }

        var counter = level == KinsokuLevel.Strict && ground.Class == MarkClass.West && right.Ideograph && ClreqBreaks.IsCounter(right.CodePoint)
            && char.IsAsciiDigit(bench.Text.Chars[ground.TextEnd - 1]);
        return (BreakKind.Allowed, counter ? CounterPrice : 0);
    }

    /// <summary>B4 may give way inside a run of marks that no line can hold; everything else may not.</summary>
    private static BreakKind MarkRun(in Cell left, in Cell right) =>
        right.Class is MarkClass.Stop or MarkClass.Pause or MarkClass.Close or MarkClass.Stop2
        && left.Class is MarkClass.Stop or MarkClass.Pause or MarkClass.Close or MarkClass.Stop2
            ? BreakKind.Emergency
            : BreakKind.Never;
}
