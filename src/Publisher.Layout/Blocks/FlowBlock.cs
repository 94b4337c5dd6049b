using System.Collections.Immutable;
using Publisher.Core.Geometry;
using Publisher.Core.Text;

namespace Publisher.Layout.Blocks;

/// <summary>A block of a galley: set, but not yet on pages. Closed family.</summary>
internal abstract record FlowBlock
{
    private protected FlowBlock()
    {
    }

    /// <summary>The block's id in the book.</summary>
    public string Id { get; init; } = "";

    /// <summary>Where it comes from.</summary>
    public SourceSpan Span { get; init; }
}

/// <summary>A paragraph: may be set again in a narrower measure beside a figure, or a line shorter or longer.</summary>
/// <param name="Setter">Sets it; see <see cref="TextSetting"/>.</param>
internal sealed record TextFlow(Func<TextSetting, ImmutableArray<FlowItem>> Setter) : FlowBlock
{
    /// <summary>May a half-measure figure stand beside it? Only running text at full measure.</summary>
    public bool Wraps { get; init; }
}

/// <summary>How a paragraph is set this time.</summary>
/// <param name="Narrowing">What narrowed lines lose of the measure, at their end.</param>
/// <param name="NarrowLines">How many of its first lines are narrowed.</param>
/// <param name="LineDelta">Lines more (or fewer) than its best setting.</param>
internal readonly record struct TextSetting(Length Narrowing, int NarrowLines, int LineDelta)
{
    /// <summary>Full measure, best setting.</summary>
    public static readonly TextSetting Plain;
}

/// <summary>Items set once: headings, table rows, blanks, notices.</summary>
/// <param name="Items">In order.</param>
internal sealed record FixedFlow(ImmutableArray<FlowItem> Items) : FlowBlock;

/// <summary>How a floating block may stand.</summary>
internal enum FloatKind
{
    /// <summary>At its place, or at the head of a following page.</summary>
    Block,

    /// <summary>At one side with text beside it, else like <see cref="Block"/>.</summary>
    Side,

    /// <summary>A page of its own.</summary>
    Page,

    /// <summary>A page of its own, off the trim.</summary>
    Bleed,
}

/// <summary>A block that may move to a following page while the text flows on.</summary>
/// <param name="Kind">How it may stand.</param>
/// <param name="Item">It, between lines of text; a whole-page one fills the type area, a bleed one has its origin at the trim's corner.</param>
/// <param name="AtHead">It at the head of a page, where it needs no blank above.</param>
/// <param name="Side">It beside text; null for other kinds.</param>
internal sealed record FloatFlow(FloatKind Kind, FlowItem Item, FlowItem AtHead, SideSetting? Side) : FlowBlock
{
    private readonly FlowItem? _atFoot;

    /// <summary>It at the foot of a page, where it needs no blank below.</summary>
    public FlowItem AtFoot
    {
        get => _atFoot ?? Item;
        init => _atFoot = value;
    }
}

/// <summary>A figure with text beside it.</summary>
/// <param name="Item">The figure, from x = 0.</param>
/// <param name="Width">The figure's own width.</param>
/// <param name="Narrowing">What the lines beside it lose: width and gap, a whole number of ems.</param>
internal sealed record SideSetting(FlowItem Item, Length Width, Length Narrowing);
