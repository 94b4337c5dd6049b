namespace Publisher.Core.Model;

/// <summary>版次: which edition of the text this is (GB/T 12450).</summary>
/// <param name="Number">第几版, from 1.</param>
/// <param name="Date">Its month, <c>2026-10</c>.</param>
/// <param name="First">Month of the first edition when this is a later one, or null.</param>
public sealed record PublishedEdition(int Number, string Date, string? First);

/// <summary>印次 and 印数.</summary>
/// <param name="Number">第几次印刷, counted in this edition from 1.</param>
/// <param name="Date">Its month, <c>2026-10</c>.</param>
/// <param name="Copies">Copies of this printing; 0 when it is not told.</param>
/// <param name="From">Number of its first copy, counted over all printings.</param>
public sealed record Printing(int Number, string Date, int Copies, int From);

/// <summary>© owner year.</summary>
/// <param name="Owner">Who owns it.</param>
/// <param name="Year">Year of first publication.</param>
public sealed record CopyrightNotice(string Owner, int Year);

/// <summary>How 字数 is counted.</summary>
public enum WordCount
{
    /// <summary>Characters a line × lines × pages, with the trade's conversions (版面字数).</summary>
    Page,

    /// <summary>The same, the lines of running head and folio included.</summary>
    PageWithHeads,

    /// <summary>Characters really set.</summary>
    Set,
}

/// <summary>Which line states the size of the book.</summary>
public enum SizeLine
{
    /// <summary>开本: sheet and fraction.</summary>
    Sheet,

    /// <summary>成品尺寸: the trimmed page.</summary>
    Trim,

    /// <summary>Both.</summary>
    Both,
}

/// <summary>What the imprint page shows, where the standard leaves a choice.</summary>
public sealed record ImprintChoices
{
    /// <summary>How 字数 is counted.</summary>
    public WordCount WordCount { get; init; } = WordCount.Page;

    /// <summary>How the size is stated.</summary>
    public SizeLine Size { get; init; } = SizeLine.Sheet;
}
