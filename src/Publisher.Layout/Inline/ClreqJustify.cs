using Publisher.Core.Style;

namespace Publisher.Layout.Inline;

/// <summary>Order and limits of adjustment (CLREQ 3.1.7 行内调整, 先挤进后推出).</summary>
internal static class ClreqJustify
{
    /// <summary>Steps of compression, first to last; 0 is no step, 1 is the mark at the line's end.</summary>
    public const int Steps = 8;

    /// <summary>Word spaces, down to a quarter em.</summary>
    public const int SpaceStep = 2;

    /// <summary>Interpuncts of one em.</summary>
    public const int DotStep = 3;

    /// <summary>Brackets and quotes.</summary>
    public const int BracketStep = 4;

    /// <summary>，、；：</summary>
    public const int PauseStep = 5;

    /// <summary>Gaps between Han and Latin.</summary>
    public const int GapStep = 6;

    /// <summary>。？！</summary>
    public const int StopStep = 7;

    /// <summary>Least word space, thousandths of an em.</summary>
    public const int SpaceMin = 250;

    /// <summary>Widest word space before other gaps are opened.</summary>
    public const int SpaceMax = 500;

    /// <summary>What full use of a step costs; the first steps are the least visible.</summary>
    public static ReadOnlySpan<int> StepPrice => [0, 0, 40, 60, 80, 120, 200, 260];

    /// <summary>In which step the blanks of a class give way; 0 never.</summary>
    public static int StepOf(MarkClass c, CompositionStyle rules) => c switch
    {
        MarkClass.Dot => DotStep,
        MarkClass.Open or MarkClass.Close => BracketStep,
        MarkClass.Pause => PauseStep,
        MarkClass.Stop => rules.StopSqueeze ? StopStep : 0,
        _ => 0,
    };

    /// <summary>No gap is ever opened beside connectors and the solidus, nor beside a blank of fixed width.</summary>
    public static bool Stretches(MarkClass left, MarkClass right) => !Stiff(left) && !Stiff(right);

    private static bool Stiff(MarkClass c) => c is MarkClass.Conn1 or MarkClass.ConnHalf or MarkClass.Solidus or MarkClass.Box;
}
