using Publisher.Core.Style;

namespace Publisher.Layout.Inline;

/// <summary>May a line break at a joint?</summary>
internal enum BreakKind : byte
{
    /// <summary>Never.</summary>
    Never,

    /// <summary>Only when nothing else fits the measure.</summary>
    Emergency,

    /// <summary>Yes.</summary>
    Allowed,
}

/// <summary>Line-start and line-end prohibitions (CLREQ 3.1.6 行首行尾禁则; GB/T 15834 5.1; rows B4–B9).</summary>
internal static class ClreqBreaks
{
    private const KinsokuLevel Free = (KinsokuLevel)int.MaxValue;

    /// <summary>No line starts with this class at the level.</summary>
    public static bool ForbidsBefore(MarkClass c, KinsokuLevel level) => level >= c switch
    {
        // B4: point marks, closers, connectors, interpunct
        MarkClass.Stop or MarkClass.Stop2 or MarkClass.Pause or MarkClass.Close => KinsokuLevel.Basic,
        MarkClass.Conn1 or MarkClass.ConnHalf or MarkClass.Dot => KinsokuLevel.Basic,
        // B5
        MarkClass.Solidus => KinsokuLevel.Basic,
        // B8
        MarkClass.Dash or MarkClass.Ellipsis => KinsokuLevel.Strict,
        // B9; a blank of fixed width and an ideographic space (UAX 14 BA) hang on what precedes
        MarkClass.Note or MarkClass.Box or MarkClass.IdSpace => KinsokuLevel.None,
        _ => Free,
    };

    /// <summary>No line ends with this class at the level.</summary>
    public static bool ForbidsAfter(MarkClass c, KinsokuLevel level) => level >= c switch
    {
        // B6
        MarkClass.Open => KinsokuLevel.Basic,
        // B7
        MarkClass.Solidus => KinsokuLevel.Gb,
        MarkClass.Box => KinsokuLevel.None,
        _ => Free,
    };

    /// <summary>B10: counters and units that strict setting keeps with their number, at a price.</summary>
    public static bool IsCounter(int cp) => cp < 0x10000 && "年月日时分秒页章节卷册次个人名万亿千百元角米里吨克升度岁号师军团辆架门艘".Contains((char)cp, StringComparison.Ordinal);
}
