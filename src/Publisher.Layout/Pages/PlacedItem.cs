using System.Collections.Immutable;
using Publisher.Core.Geometry;
using Publisher.Layout.Blocks;

namespace Publisher.Layout.Pages;

/// <summary>Which half of a page with a side figure an item is in. Left or right depends on the page's parity, known at binding.</summary>
internal enum SideRole
{
    /// <summary>The whole measure.</summary>
    None,

    /// <summary>Text beside a figure: it stands at the spine side.</summary>
    Text,

    /// <summary>The figure: it stands at the fore-edge.</summary>
    Figure,
}

/// <summary>A flow item on a page.</summary>
/// <param name="Item">What.</param>
/// <param name="Slot">Grid line of its top, from 0.</param>
/// <param name="Side">Beside or with a side figure.</param>
/// <param name="SideWidth">What the lines beside the figure lose.</param>
/// <param name="FigureWidth">The side figure's width.</param>
internal sealed record PlacedItem(FlowItem Item, int Slot, SideRole Side, Length SideWidth, Length FigureWidth);

/// <summary>A page of a chapter before binding: what stands where, in grid lines.</summary>
internal sealed record ChapterPage
{
    /// <summary>Items in reading order.</summary>
    public ImmutableArray<PlacedItem> Items { get; init; } = [];

    /// <summary>Items that stand at the foot, above the notes, the lowest last.</summary>
    public ImmutableArray<FlowItem> Foot { get; init; } = [];

    /// <summary>Ids of the notes at its foot, in order of their marks.</summary>
    public ImmutableArray<string> Notes { get; init; } = [];

    /// <summary>The note whose end was carried over from the page before, set first; or null.</summary>
    public string? CarriedNote { get; init; }

    /// <summary>Lines of it on this page.</summary>
    public int CarriedLines { get; init; }

    /// <summary>Lines of it that go on to the page after.</summary>
    public int CarriedOn { get; init; }

    /// <summary>How many lines of its last note stay on this page; −1 for all.</summary>
    public int LastNoteLines { get; init; } = -1;

    /// <summary>A bleed picture: items have their origin at the trim's corner, no head, no folio.</summary>
    public bool Bleed { get; init; }

    /// <summary>In a vertical book: the page is set across, its items are not turned.</summary>
    public bool Across { get; init; }

    /// <summary>Show the running head?</summary>
    public bool Head { get; init; } = true;

    /// <summary>Show the folio?</summary>
    public bool Folio { get; init; } = true;

    /// <summary>Grid lines used by text.</summary>
    public int Used { get; init; }

    /// <summary>Grid lines lost to the notes, with rule and air.</summary>
    public int NoteGrid { get; init; }

    /// <summary>Grid line on which the page ends: its last line of type, or the foot of its notes.</summary>
    public int Depth { get; init; }

    /// <summary>Grid lines that it was to have: the style's, or the typesetter's.</summary>
    public int Asked { get; init; }

    /// <summary>Items at the foot with the grid line of their tops.</summary>
    public IEnumerable<(FlowItem Item, int Slot)> FootSlots()
    {
        var slot = Depth - NoteGrid - Foot.Sum(f => f.Lines);
        foreach (var item in Foot)
        {
            yield return (item, slot);
            slot += item.Lines;
        }
    }

    /// <summary>Is its depth free: a chapter's end, a page ended by hand, a picture?</summary>
    public bool Free { get; init; }
}
