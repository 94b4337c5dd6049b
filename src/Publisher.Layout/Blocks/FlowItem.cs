using System.Collections.Immutable;
using Publisher.Core.Display;
using Publisher.Core.Geometry;
using Publisher.Core.Style;
using Publisher.Core.Text;
using Publisher.Layout.Inline;

namespace Publisher.Layout.Blocks;

/// <summary>
/// Something that occupies whole grid lines and is never split. Its items are drawn from x = 0 at the left of the type
/// area and y = 0 at the top of its first grid line.
/// </summary>
internal sealed record FlowItem
{
    /// <summary>Grid lines occupied.</summary>
    public required int Lines { get; init; }

    /// <summary>What is drawn.</summary>
    public ImmutableArray<DisplayItem> Items { get; init; } = [];

    /// <summary>Note marks and index marks in it; item indexes refer to <see cref="Items"/>.</summary>
    public ImmutableArray<LineAnchor> Anchors { get; init; } = [];

    /// <summary>Block it belongs to, for page starts and places.</summary>
    public string BlockId { get; init; } = "";

    /// <summary>Further ids that stand here: the second figure of a pair.</summary>
    public ImmutableArray<string> AlsoIds { get; init; } = [];

    /// <summary>Width of its line of text.</summary>
    public Length Width { get; init; }

    /// <summary>Measure of its line.</summary>
    public Length Room { get; init; }

    /// <summary>Type size of its line.</summary>
    public Length Em { get; init; }

    /// <summary>A paragraph's last line with a single Han character in it (孤字)?</summary>
    public bool Lone { get; init; }

    /// <summary>The paragraph style that asked for another leading than the grid's, which it does not get; or null.</summary>
    public ParagraphStyle? OffGrid { get; init; }

    /// <summary>How well its line fits, for findings.</summary>
    public LineFit Fit { get; init; }

    /// <summary>First character of the block's flattened text in it; −1 when it holds no running text.</summary>
    public int TextStart { get; init; } = -1;

    /// <summary>Cost of a page break before it (see <see cref="BreakCost"/>).</summary>
    public int BreakBefore { get; init; }

    /// <summary>Blank space: vanishes at the top of a page.</summary>
    public bool Blank { get; init; }

    /// <summary>Never stands below the type area, as a line of text may: a rule under it would meet the folio.</summary>
    public bool Inside { get; init; }

    /// <summary>Lines of text that must follow it on its page (headings: 2).</summary>
    public int KeepNext { get; init; }

    /// <summary>Set again at the top of the page when a page breaks before this item (a table's head).</summary>
    public ImmutableArray<FlowItem> Repeat { get; init; } = [];

    /// <summary>Drawn under the item above when a page breaks before this one (a table's closing rule); y = 0 is that item's bottom.</summary>
    public ImmutableArray<DisplayItem> CloseAbove { get; init; } = [];

    /// <summary>Section title for running heads, when this is a section heading.</summary>
    public string? Section { get; init; }

    /// <summary>Bookmark made here, or null.</summary>
    public FlowOutline? Outline { get; init; }

    /// <summary>Where it comes from.</summary>
    public SourceSpan Span { get; init; }
}

/// <summary>A bookmark at a flow item.</summary>
/// <param name="Title">Its words.</param>
/// <param name="Level">1 chapter, 2 section, …</param>
internal sealed record FlowOutline(string Title, int Level);

/// <summary>Costs of page breaks. A blank line at a page's foot costs 50 × its square, so costs compare with holes.</summary>
internal static class BreakCost
{
    /// <summary>Nothing against it.</summary>
    public const int Free = 0;

    /// <summary>Discouraged: inside a small group.</summary>
    public const int Poor = 400;

    /// <summary>Inside a stanza, which is one thought and one picture: as bad as a hole of five lines.</summary>
    public const int Stanza = 1_200;

    /// <summary>First line of a paragraph alone at the foot.</summary>
    public const int Orphan = 20_000;

    /// <summary>Last line of a paragraph alone at the head (孤行).</summary>
    public const int Widow = 40_000;

    /// <summary>A heading without text under it (背题).</summary>
    public const int Stranded = 1_000_000;

    /// <summary>Cost of leaving lines blank at a page's foot.</summary>
    public static long Hole(int lines) => 50L * lines * lines;
}
