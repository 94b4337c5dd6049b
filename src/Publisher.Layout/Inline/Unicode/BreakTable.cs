namespace Publisher.Layout.Inline.Unicode;

/// <summary>Line breaking class of each code point: Unicode 15.0, from the runs in <c>BreakTable.Data.cs</c>.</summary>
internal static partial class BreakTable
{
    private static readonly byte[][] Pages = Decode(Runs);

    /// <summary>The class as the database has it, with combining letters of SA already CM (LB1).</summary>
    public static BreakClass Of(int codePoint) => (BreakClass)Pages[codePoint >> 8][codePoint & 255];

    /// <summary>Runs of classes from U+0000 on: <c>CM:9 BA:1 LF:1</c> is nine of CM, one of BA, one of LF.</summary>
    internal static byte[][] Decode(string runs)
    {
        var pages = new byte[0x1100][];
        var page = new byte[256];
        var at = 0;
        foreach (var range in runs.AsSpan().SplitAny(' ', '\n'))
        {
            var run = runs.AsSpan()[range];
            if (run.IsEmpty)
            {
                continue;
            }

            var dot = run.IndexOf(':');
            var value = (byte)Enum.Parse<BreakClass>(run[..dot]);
            for (var left = int.Parse(run[(dot + 1)..], System.Globalization.CultureInfo.InvariantCulture); left > 0;)
            {
                var count = Math.Min(left, 256 - (at & 255));
                page.AsSpan(at & 255, count).Fill(value);
                left -= count;
                at += count;
                if ((at & 255) == 0)
                {
                    pages[(at >> 8) - 1] = page;
                    page = count == 256 && left >= 256 ? page : new byte[256];
                }
            }
        }

        return pages;
    }
}
