using System.Collections.Immutable;
using Publisher.Core.Text;

namespace Publisher.Core.Style;

/// <summary>Where a typesetter wants a figure or a floating table.</summary>
public enum FloatPosition
{
    /// <summary>At the head of a page.</summary>
    Top,

    /// <summary>At the foot of a page, above its notes.</summary>
    Bottom,

    /// <summary>Between the lines, exactly where it is written.</summary>
    Here,

    /// <summary>On a page of its own.</summary>
    Page,
}

/// <summary>What a typesetter asks of one block, its anchor already found and checked.</summary>
public sealed record BlockLever
{
    /// <summary>Lines that the paragraph is to be longer (1, 2) or shorter (−1, −2) than its best setting.</summary>
    public int Lines { get; init; }

    /// <summary>A new page begins with the block, or, with <see cref="BreakAt"/>, inside it.</summary>
    public bool Break { get; init; }

    /// <summary>With <see cref="Break"/>: the page begins with the line that holds this character of the flattened text; 0 for the block's start.</summary>
    public int BreakAt { get; init; }

    /// <summary>The block ends on the page on which the next one begins.</summary>
    public bool KeepNext { get; init; }

    /// <summary>Where a figure or table is to stand; null for the program's choice.</summary>
    public FloatPosition? Position { get; init; }

    /// <summary>Grid lines that the page on which the block begins is deeper (1) or shallower (−1, −2).</summary>
    public int PageLines { get; init; }

    /// <summary>False takes the running head off the page on which the block begins; null leaves it to the style.</summary>
    public bool? Head { get; init; }

    /// <summary>False takes the folio off that page; null leaves it to the style.</summary>
    public bool? Folio { get; init; }

    /// <summary>Rules of composition for this block alone; null for its paragraph style's.</summary>
    public CompositionStyle? Composition { get; init; }

    /// <summary>Where the lever was written.</summary>
    public SourceSpan Span { get; init; }
}

/// <summary>All levers of an edition (overrides/*.yaml), by block id.</summary>
/// <param name="Blocks">Ordinal order.</param>
public sealed record Levers(ImmutableSortedDictionary<string, BlockLever> Blocks)
{
    /// <summary>None.</summary>
    public static readonly Levers None = new(ImmutableSortedDictionary.Create<string, BlockLever>(StringComparer.Ordinal));

    /// <summary>The lever of a block, or null.</summary>
    public BlockLever? Of(string blockId) => Blocks.GetValueOrDefault(blockId);
}
