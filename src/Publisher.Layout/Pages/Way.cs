using System.Collections.Immutable;

namespace Publisher.Layout.Pages;

/// <summary>A way to page a chapter up to some place: its last page, and the way before.</summary>
internal sealed class Way
{
    /// <summary>Nothing paged yet.</summary>
    public static readonly Way Root = new();

    /// <summary>The way before its last page; null for the root.</summary>
    public Way? Previous { get; init; }

    /// <summary>Its last page.</summary>
    public ChapterPage? Page { get; init; }

    /// <summary>Pages so far.</summary>
    public int Count { get; init; }

    /// <summary>Where the galley goes on.</summary>
    public Cursor Next { get; init; }

    /// <summary>Floats waiting.</summary>
    public ImmutableList<WaitingFloat> Pending { get; init; } = [];

    /// <summary>Note lines to carry on.</summary>
    public int Carried { get; init; }

    /// <summary>The note they belong to.</summary>
    public string? CarriedNote { get; init; }

    /// <summary>Cost of all pages.</summary>
    public long Cost { get; init; }

    /// <summary>How deep the last page may be.</summary>
    public PageDepth Depth { get; init; } = new(0, 0, 0, true);

    /// <summary>Is the last page a left-hand page of text whose mate is to come?</summary>
    public bool Open { get; init; }

    /// <summary>Depth of the page before the last, now that both pages of the spread are known; −1 when it is not part of the spread.</summary>
    public int LeftDepth { get; init; } = -1;

    /// <summary>Two ways with one key go on alike.</summary>
    public (Cursor Next, int Waiting, int Carried, PageDepth Depth) Key => (Next, Pending.Count, Carried, Open ? Depth : default);

    /// <summary>The pages from the first to the last.</summary>
    public ImmutableArray<ChapterPage> Pages()
    {
        var pages = new ChapterPage[Count];
        var left = -1;
        for (var way = this; way.Page is not null; way = way.Previous!)
        {
            pages[way.Count - 1] = left >= 0 ? way.Page with { Depth = left } : way.Page;
            left = way.LeftDepth;
        }

        return [.. pages];
    }
}
