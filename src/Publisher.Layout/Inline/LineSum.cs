namespace Publisher.Layout.Inline;

/// <summary>Totals of a stretch of line: of all joints and cells up to a place, or, as a difference of two, of one line.</summary>
internal struct LineSum
{
    /// <summary>Natural width.</summary>
    public long Natural;

    /// <summary>Blank at the line's end that goes as a whole (step 1).</summary>
    public long End;

    /// <summary>What word spaces can give.</summary>
    public long Spaces;

    /// <summary>What interpuncts can give.</summary>
    public long Dots;

    /// <summary>What brackets can give.</summary>
    public long Brackets;

    /// <summary>What pauses can give.</summary>
    public long Pauses;

    /// <summary>What gaps can give.</summary>
    public long Gaps;

    /// <summary>What stops can give.</summary>
    public long Stops;

    /// <summary>What word spaces can take.</summary>
    public long WidenSpaces;

    /// <summary>What gaps can take.</summary>
    public long WidenGaps;

    /// <summary>Places that can be opened.</summary>
    public int Places;

    /// <summary>Least width: everything given that may be given.</summary>
    public readonly long Least => Natural - End - Spaces - Dots - Brackets - Pauses - Gaps - Stops;

    /// <summary>What a step can give.</summary>
    public readonly long Step(int step) => step switch
    {
        ClreqJustify.SpaceStep => Spaces,
        ClreqJustify.DotStep => Dots,
        ClreqJustify.BracketStep => Brackets,
        ClreqJustify.PauseStep => Pauses,
        ClreqJustify.GapStep => Gaps,
        ClreqJustify.StopStep => Stops,
        _ => 0,
    };

    /// <summary>Adds to what a step can give.</summary>
    public void Give(int step, long amount)
    {
        switch (step)
        {
            case ClreqJustify.SpaceStep:
                Spaces += amount;
                break;
            case ClreqJustify.DotStep:
                Dots += amount;
                break;
            case ClreqJustify.BracketStep:
                Brackets += amount;
                break;
            case ClreqJustify.PauseStep:
                Pauses += amount;
                break;
            case ClreqJustify.GapStep:
                Gaps += amount;
                break;
            case ClreqJustify.StopStep:
                Stops += amount;
                break;
        }
    }

    /// <summary>The difference of two running totals.</summary>
    public static void Between(in LineSum from, in LineSum to, out LineSum sum)
    {
        sum = default;
        sum.Natural = to.Natural - from.Natural;
        sum.Spaces = to.Spaces - from.Spaces;
        sum.Dots = to.Dots - from.Dots;
        sum.Brackets = to.Brackets - from.Brackets;
        sum.Pauses = to.Pauses - from.Pauses;
        sum.Gaps = to.Gaps - from.Gaps;
        sum.Stops = to.Stops - from.Stops;
        sum.WidenSpaces = to.WidenSpaces - from.WidenSpaces;
        sum.WidenGaps = to.WidenGaps - from.WidenGaps;
        sum.Places = to.Places - from.Places;
    }
}
