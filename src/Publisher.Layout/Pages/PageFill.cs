using System.Collections.Immutable;
using Publisher.Core.Display;
using Publisher.Core.Geometry;
using Publisher.Layout.Blocks;
using Publisher.Layout.Inline;

namespace Publisher.Layout.Pages;

/// <summary>Where the galley goes on: a block, an item in it, and how the block is set.</summary>
/// <param name="Block">Block index.</param>
/// <param name="Item">First item not yet placed.</param>
/// <param name="Setting">How the block was set when it began.</param>
internal readonly record struct Cursor(int Block, int Item, TextSetting Setting);

/// <summary>A page being filled. Mutable, alive for one page only; a mark lets the paginator return to an earlier state.</summary>
internal sealed class PageFill(int capacity, NoteArea notes, int carriedNoteLines)
{
    private readonly List<PlacedItem> _items = [];
    private readonly List<string> _notes = [];
    private int _noteLines = carriedNoteLines;

    /// <summary>Grid lines used.</summary>
    public int Used { get; private set; }

    /// <summary>Items placed.</summary>
    public int Count => _items.Count;

    /// <summary>Floats waiting for a following page, in order.</summary>
    public ImmutableList<FloatFlow> Pending { get; set; } = [];

    /// <summary>Grid line under the side figure; 0 when there is none.</summary>
    public int SideEnd { get; private set; }

    /// <summary>The side figure.</summary>
    public SideSetting? Side { get; private set; }

    /// <summary>Lines of text that must still follow on this page.</summary>
    public int Keep { get; set; }

    /// <summary>Grid lines left for text, the notes so far taken off.</summary>
    public int Left => capacity - notes.GridLines(_noteLines) - Used;

    /// <summary>Is the next line beside the side figure?</summary>
    public bool InSide => Side is not null && Used < SideEnd;

    /// <summary>Would an item and its notes fit?</summary>
    public bool Fits(FlowItem item) => Used + item.Lines + notes.GridLines(_noteLines + NoteLinesOf(item)) <= capacity;

    /// <summary>Lines of the notes that an item brings to the page.</summary>
    public int NoteLinesOf(FlowItem item) => item.Anchors.Where(a => a.Kind == LineAnchorKind.Note && !_notes.Contains(a.Id)).Sum(a => notes.LinesOf(a.Id));

    /// <summary>How many note lines fit under an item, beyond those already on the page.</summary>
    public int NoteRoom(FlowItem item)
    {
        var lines = 0;
        while (Used + item.Lines + notes.GridLines(_noteLines + lines + 1) <= capacity)
        {
            lines++;
        }

        return lines;
    }

    /// <summary>Places an item at the next line.</summary>
    public void Add(FlowItem item)
    {
        var beside = InSide;
        _items.Add(new PlacedItem(item, Used, beside ? SideRole.Text : SideRole.None, beside ? Side!.Narrowing : Length.Zero, Length.Zero));
        Used += item.Lines;
        Keep = Math.Max(item.KeepNext, item.Blank ? Keep : Keep - item.Lines);
        AddNotes(item);
    }

    /// <summary>Places a side figure at the next line; text goes on beside it.</summary>
    public void AddSide(SideSetting side)
    {
        _items.Add(new PlacedItem(side.Item, Used, SideRole.Figure, side.Narrowing, side.Width));
        Side = side;
        SideEnd = Used + side.Item.Lines;
        AddNotes(side.Item);
    }

    /// <summary>Leaves lines blank.</summary>
    public void Skip(int lines) => Used += lines;

    /// <summary>Notes on the page so far.</summary>
    public ImmutableArray<string> Notes => [.. _notes];

    /// <summary>A state to return to.</summary>
    public Mark Here(Cursor cursor, long cost) => new(cursor, _items.Count, _notes.Count, _noteLines, Used, Pending, Side, SideEnd, Keep, cost);

    /// <summary>Returns to an earlier state.</summary>
    public void Return(Mark mark)
    {
        _items.RemoveRange(mark.Items, _items.Count - mark.Items);
        _notes.RemoveRange(mark.Notes, _notes.Count - mark.Notes);
        (_noteLines, Used, Pending, Side, SideEnd, Keep) = (mark.NoteLines, mark.Used, mark.Pending, mark.Side, mark.SideEnd, mark.Keep);
    }

    /// <summary>Lines that would stay blank if the page ended at a mark.</summary>
    public int HoleAt(Mark mark) => Math.Max(0, capacity - notes.GridLines(mark.NoteLines) - Math.Max(mark.Used, mark.SideEnd));

    /// <summary>The page.</summary>
    /// <param name="closing">Drawn under the last line (a table's closing rule).</param>
    public ChapterPage Finish(ImmutableArray<DisplayItem> closing)
    {
        if (closing.Length > 0)
        {
            _items.Add(new PlacedItem(new FlowItem { Lines = 0, Items = closing }, Used, SideRole.None, Length.Zero, Length.Zero));
        }

        return new ChapterPage { Items = [.. _items], Notes = [.. _notes], Used = Math.Max(Used, SideEnd) };
    }

    private void AddNotes(FlowItem item)
    {
        foreach (var anchor in item.Anchors)
        {
            if (anchor.Kind == LineAnchorKind.Note && !_notes.Contains(anchor.Id))
            {
                _notes.Add(anchor.Id);
                _noteLines += notes.LinesOf(anchor.Id);
            }
        }
    }
}

/// <summary>A state of a page at which it may end.</summary>
/// <param name="Cursor">Where the galley would go on.</param>
/// <param name="Items">Items placed.</param>
/// <param name="Notes">Notes placed.</param>
/// <param name="NoteLines">Their lines.</param>
/// <param name="Used">Grid lines used.</param>
/// <param name="Pending">Floats waiting.</param>
/// <param name="Side">Side figure.</param>
/// <param name="SideEnd">Its end.</param>
/// <param name="Keep">Lines that must follow.</param>
/// <param name="Cost">Cost of ending the page here, the hole not counted.</param>
internal sealed record Mark(
    Cursor Cursor,
    int Items,
    int Notes,
    int NoteLines,
    int Used,
    ImmutableList<FloatFlow> Pending,
    SideSetting? Side,
    int SideEnd,
    int Keep,
    long Cost);
