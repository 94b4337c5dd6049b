using Publisher.Core.Style;

namespace Publisher.Layout.Inline;

/// <summary>Width of a mark, thousandths of its em.</summary>
/// <param name="Advance">Whole width with its blanks; 0 leaves it to the face.</param>
/// <param name="Left">Blank at its left that may be taken.</param>
/// <param name="Right">Blank at its right that may be taken.</param>
internal readonly record struct MarkWidth(int Advance, int Left, int Right);

/// <summary>Widths of marks and of what stands between them (CLREQ 3.1.3, 3.1.6 标点挤压, 3.2.2 中西间距).</summary>
internal static class ClreqWidths
{
    private static readonly MarkWidth CornerMark = new(1000, 0, 500);
    private static readonly MarkWidth CentredMark = new(1000, 250, 250);
    private static readonly MarkWidth FullMark = new(1000, 0, 0);

    /// <summary>The width of a mark in its region.</summary>
    public static MarkWidth Of(MarkClass c, int cp, Region region, bool vertical) => c switch
    {
        // mainland marks stand at the lower left; Taiwan and Hong Kong centre them, and ！？ give nothing (CLREQ 3.1.3)
        MarkClass.Stop when ClreqClasses.IsExclamation(cp) => region == Region.CN && !vertical ? CornerMark : FullMark,
        MarkClass.Stop => region == Region.CN ? CornerMark : CentredMark,
        // vertical setting: ：； fill their em (CLREQ 3.1.3)
        MarkClass.Pause when vertical && cp is 0xFF1A or 0xFF1B => FullMark,
        MarkClass.Pause => region == Region.CN ? CornerMark : CentredMark,
        MarkClass.Open => new(1000, 500, 0),
        MarkClass.Close => new(1000, 0, 500),
        MarkClass.Conn1 => FullMark,
        MarkClass.ConnHalf => new(500, 0, 0),
        // GB/T 15834 5.1.7: the interpunct and the solidus take half an em
        MarkClass.Dot => region == Region.CN ? new(500, 0, 0) : CentredMark,
        MarkClass.Solidus => region == Region.CN ? new(500, 0, 0) : FullMark,
        MarkClass.Stop2 or MarkClass.IdSpace => FullMark,
        _ => default,
    };

    /// <summary>Do the rules of adjacent marks apply to this class?</summary>
    public static bool IsAdjustable(MarkClass c) => c is MarkClass.Stop or MarkClass.Pause or MarkClass.Close or MarkClass.Open;

    /// <summary>Does the left of two marks lose its right blank to the other?</summary>
    public static bool TakesLeft(MarkClass left, MarkClass right) =>
        left is MarkClass.Stop or MarkClass.Pause or MarkClass.Close && right is MarkClass.Stop or MarkClass.Stop2 or MarkClass.Pause or MarkClass.Close;

    /// <summary>Does the right of two marks lose its left blank to the other?</summary>
    public static bool TakesRight(MarkClass left, MarkClass right) =>
        right == MarkClass.Open && left is MarkClass.Stop or MarkClass.Pause or MarkClass.Close or MarkClass.Open;

    /// <summary>May its right half be cut at a line's end (GB/T 15834 5.1.10)? Centred marks keep theirs (CLREQ 3.1.6).</summary>
    public static bool TrimsAtEnd(MarkClass c, MarkWidth w) =>
        c is MarkClass.Stop or MarkClass.Pause or MarkClass.Close && w.Right > 0 && w.Left == 0;

    /// <summary>May it hang outside the measure? Mainland: any point mark; elsewhere only in vertical setting.</summary>
    public static bool Hangs(MarkClass c, int cp, Region region, bool vertical) =>
        region == Region.CN ? c is MarkClass.Pause or MarkClass.Stop : vertical && cp is 0x3001 or 0x3002 or 0xFF0C;
}
