namespace Publisher.Layout.Inline;

/// <summary>What a line costs. Both breakers are judged by it; stretch counts by its square in thousandths of an em a gap.</summary>
internal static class LineCost
{
    /// <summary>The line cannot be set.</summary>
    public const long Infeasible = long.MaxValue / 4;

    /// <summary>A single character on the last line.</summary>
    public const long Orphan = 10_000_000;

    /// <summary>Breaking where only an emergency allows it.</summary>
    public const long Emergency = 100_000_000;

    /// <summary>A word parted at a line's end right under another.</summary>
    public const long Ladder = 200_000;

    /// <summary>A line wider than its measure.</summary>
    public const long Overfull = 10_000_000_000;

    private const long EachLine = 10;
    private const long Hanging = 60;
    private const long WidenSpaces = 250;
    private const long WidenGaps = 350;
    private const long Loose = 2_000;

    /// <summary>Cost of a line of these totals on this measure.</summary>
    public static long Of(LineRuler ruler, in LineSum sum, long measure, bool last)
    {
        if (sum.Natural <= measure)
        {
            return EachLine + (last ? 0 : Stretch(ruler, sum, measure - sum.Natural));
        }

        var need = sum.Natural - measure - sum.End;
        if (need <= 0)
        {
            return EachLine + (last ? 0 : Stretch(ruler, sum, -need));
        }

        var cost = EachLine;
        for (var step = ClreqJustify.SpaceStep; step < ClreqJustify.Steps && need > 0; step++)
        {
            var room = sum.Step(step);
            if (room > 0)
            {
                var used = Math.Min(room, need);
                need -= used;
                cost += Share(used, room, ClreqJustify.StepPrice[step]);
            }
        }

        return need > 0 ? Infeasible : cost;
    }

    /// <summary>Cost of a line whose last mark hangs: the rest fills the measure.</summary>
    public static long OfHanging(LineRuler ruler, in LineSum rest, long measure) =>
        rest.Natural <= measure ? Hanging + EachLine + Stretch(ruler, rest, measure - rest.Natural) : Infeasible;

    /// <summary>Least cost of a line this loose; never falls as the line gets shorter.</summary>
    public static long AtLeast(LineRuler ruler, in LineSum sum, long measure)
    {
        var room = measure - sum.Natural;
        return room <= 0 ? 0 : ruler.Justify ? OpenAll(ruler, sum, room - sum.WidenSpaces - sum.WidenGaps) : Ragged(ruler, room);
    }

    /// <summary>Opening of each gap in thousandths of an em, once spaces and Han–Latin gaps are at their widest.</summary>
    public static long PerGap(LineRuler ruler, in LineSum sum, long room)
    {
        room -= sum.WidenSpaces + sum.WidenGaps;
        return room <= 0 ? 0 : room * 1000 / (ruler.Em * Math.Max(1, sum.Places));
    }

    private static long Stretch(LineRuler ruler, in LineSum sum, long room)
    {
        if (room == 0)
        {
            return 0;
        }

        if (!ruler.Justify)
        {
            return Ragged(ruler, room);
        }

        long cost = 0;
        if (sum.WidenSpaces > 0)
        {
            var used = Math.Min(sum.WidenSpaces, room);
            room -= used;
            cost += Share(used, sum.WidenSpaces, WidenSpaces);
        }

        if (sum.WidenGaps > 0 && room > 0)
        {
            var used = Math.Min(sum.WidenGaps, room);
            room -= used;
            cost += Share(used, sum.WidenGaps, WidenGaps);
        }

        return cost + OpenAll(ruler, sum, room);
    }

    private static long OpenAll(LineRuler ruler, in LineSum sum, long room)
    {
        if (room <= 0)
        {
            return 0;
        }

        var each = Math.Min(room * 1000 / (ruler.Em * Math.Max(1, sum.Places)), 100_000);
        var limit = ruler.Rules.LooseLimit;
        return (each * each) + (each > limit ? (each - limit) * Loose : 0) + (sum.Places == 0 ? Loose * 1000 : 0);
    }

    /// <summary>Ragged setting: even lines are better, by the square of what is missing in tenths of an em.</summary>
    private static long Ragged(LineRuler ruler, long room)
    {
        var missing = Math.Min(room * 10 / ruler.Em, 10_000);
        return missing * missing;
    }

    private static long Share(long used, long room, long price) =>
        used == room ? price : price * (used * 1000 / room) * (used * 1000 / room) / 1_000_000;
}
