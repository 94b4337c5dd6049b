namespace Publisher.Layout.Inline;

/// <summary>
/// The reference algorithm of the rules (§6): take the last line end that fits, squeeze in the next if it can be squeezed,
/// else let it hang, else open the line; then mend a single last character. Upper bound of <see cref="OptimumFit"/>, and its oracle in tests.
/// </summary>
internal static class FirstFit
{
    /// <summary>Lines of the cells [start, end), of which the first is line number <paramref name="line"/> of the paragraph.</summary>
    public static void Run(LineRuler ruler, int start, int end, int line, List<LineEnd> lines)
    {
        var first = lines.Count;
        var at = start;
        while (at < end)
        {
            var (stop, hangs) = Next(ruler, at, end, ruler.Measure(line++));
            lines.Add(new LineEnd(at, stop, hangs, stop == end));
            at = stop;
        }

        if (ruler.Rules.OrphanFix && lines.Count - first >= 2 && lines[^1].Start >= Orphans.From(ruler, start, end))
        {
            MendOrphan(ruler, end, line, lines);
        }
    }

    /// <summary>Cost of lines already chosen, by the same measure as the optimum's.</summary>
    public static long Cost(LineRuler ruler, int start, int end, int line, ReadOnlySpan<LineEnd> lines)
    {
        long cost = 0;
        var orphans = ruler.Rules.OrphanFix ? Orphans.From(ruler, start, end) : end;
        foreach (var l in lines)
        {
            cost += LineChoice.Cost(ruler, l, ruler.Measure(line++), l.Start != start && l.Start >= orphans);
        }

        return cost;
    }

    private static (int Stop, bool Hangs) Next(LineRuler ruler, int at, int end, long measure)
    {
        var bench = ruler.Bench;
        var (best, next, bestWidth) = (-1, -1, 0L);
        for (var i = at + 1; i <= end; i++)
        {
            if (bench.LegalBefore[i] != i)
            {
                continue;
            }

            ruler.Line(at, i, out var sum);
            if (sum.Natural > measure)
            {
                next = next < 0 ? i : next;
                if (bench.Cells[i - 1].Hyphen != 0 && sum.Natural - bench.Cells[i - 1].Hyphen <= measure)
                {
                    continue;
                }

                break;
            }

            next = -1;

            (best, bestWidth) = (i, sum.Natural);
        }

        if (next < 0 || bestWidth == measure)
        {
            return (best, false);
        }

        ruler.Line(at, next, out var longer);
        if (longer.Least <= measure)
        {
            return (next, false);
        }

        if (LineChoice.Hangs(ruler, at, next, measure))
        {
            return (next, true);
        }

        return (best > 0 ? best : LineChoice.Forced(ruler, at, next, measure), false);
    }

    private static void MendOrphan(LineRuler ruler, int end, int line, List<LineEnd> lines)
    {
        var previous = lines[^2];
        ruler.Line(previous.Start, end, out var merged);
        if (merged.Least <= ruler.Measure(line - 2))
        {
            lines.RemoveRange(lines.Count - 2, 2);
            lines.Add(new LineEnd(previous.Start, end, false, true));
            return;
        }

        var earlier = ruler.Bench.LegalBefore[previous.End - 1];
        if (earlier <= previous.Start)
        {
            return;
        }

        ruler.Line(earlier, end, out var longer);
        if (longer.Least <= ruler.Measure(line - 1))
        {
            lines.RemoveRange(lines.Count - 2, 2);
            lines.Add(new LineEnd(previous.Start, earlier, false, false));
            lines.Add(new LineEnd(earlier, end, false, true));
        }
    }
}

/// <summary>The single character that must not stand alone on a last line (孤字).</summary>
internal static class Orphans
{
    /// <summary>First cell from which on less than two characters follow.</summary>
    public static int From(LineRuler ruler, int start, int end)
    {
        var units = 0;
        var at = end;
        while (at > start)
        {
            ref var cell = ref ruler.Bench.Cells[at - 1];
            units += cell.Class switch
            {
                MarkClass.Han or MarkClass.Symbol => cell.TextEnd - cell.Text > 1 && cell.Ruby >= 0 ? 2 : 1,
                // the parts of a word count as one, at its first
                MarkClass.West => cell.Cut && ruler.Bench.Cells[at - 2].Hyphen != 0 ? 0 : cell.TextEnd - cell.Text > 1 ? 2 : 1,
                _ => 0,
            };
            if (units >= 2)
            {
                return at;
            }

            at--;
        }

        return at;
    }
}

/// <summary>What both breakers ask of a single line.</summary>
internal static class LineChoice
{
    /// <summary>Could the line end with a hanging mark?</summary>
    public static bool Hangs(LineRuler ruler, int start, int end, long measure)
    {
        if (!ruler.CanHang(start, end))
        {
            return false;
        }

        ruler.Line(start, end - 1, out var rest);
        return rest.Natural <= measure;
    }

    /// <summary>Where to end a line for which no legal end fits: inside marks or an address if that helps, else too late.</summary>
    public static int Forced(LineRuler ruler, int start, int next, long measure)
    {
        for (var i = next - 1; i > start; i--)
        {
            if (ruler.Bench.Joints[i].Break == BreakKind.Emergency)
            {
                ruler.Line(start, i, out var sum);
                if (sum.Least <= measure)
                {
                    return i;
                }
            }
        }

        return next;
    }

    /// <summary>Price of parting a word at the end of this line when the line before parts one too.</summary>
    public static long Ladder(Workbench bench, int start, int end) =>
        bench.Cells[end - 1].Hyphen != 0 && start > 0 && bench.Cells[start - 1].Hyphen != 0 ? LineCost.Ladder : 0;

    /// <summary>Cost of a line, whatever kind it is.</summary>
    public static long Cost(LineRuler ruler, in LineEnd line, long measure, bool orphan)
    {
        var joint = line.Last ? default : ruler.Bench.Joints[line.End];
        var cost = (orphan && line.Last ? LineCost.Orphan : 0) + joint.Penalty;
        if (!line.Last)
        {
            cost += Ladder(ruler.Bench, line.Start, line.End);
        }

        if (!line.Last && joint.Break == BreakKind.Emergency)
        {
            cost += LineCost.Emergency;
        }

        ruler.Line(line.Start, line.Hangs ? line.End - 1 : line.End, out var sum);
        var own = line.Hangs ? LineCost.OfHanging(ruler, sum, measure) : LineCost.Of(ruler, sum, measure, line.Last);
        return own < LineCost.Infeasible
            ? cost + own
            : cost + LineCost.Overfull + (Math.Min(sum.Least - measure, ruler.Em * 1000) * 1000 / ruler.Em);
    }
}
