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

/// <summary>A page being filled. Mutable, alive for one page only; a mark lets the composer return to an earlier state.</summary>
internal sealed class PageFill(int lines, int extra, NoteArea notes, int carriedNoteLines)
{
    private readonly List<PlacedItem> _items = [];
    private readonly List<string> _notes = [];
    private readonly List<FlowItem> _foot = [];
    private int _noteLines = carriedNoteLines;
    private int _footLines;
    private int _floatEnd = -1;

    /// <summary>Grid lines of a full page.</summary>
    public int Lines { get; set; } = lines;

    /// <summary>Lines below the type area that a page of text may try.</summary>
    public int Extra { get; set; } = extra;

    /// <summary>Grid lines used.</summary>
    public int Used { get; private set; }

    /// <summary>Grid lines used, blanks at the end not counted.</summary>
    public int Reach { get; private set; }

    /// <summary>Items placed.</summary>
    public int Count => _items.Count;

    /// <summary>Floats waiting for a following page, in order.</summary>
    public ImmutableList<WaitingFloat> Pending { get; set; } = [];

    /// <summary>Grid line under the side figure; 0 when there is none.</summary>
    public int SideEnd { get; private set; }

    /// <summary>The side figure.</summary>
    public SideSetting? Side { get; private set; }

    /// <summary>Lines of text that must still follow on this page.</summary>
    public int Keep { get; private set; }

    /// <summary>Grid lines left for text, notes and floats at the foot taken off.</summary>
    public int Left => Lines - notes.GridLines(_noteLines) - _footLines - Used;

    /// <summary>Is the next line beside the side figure?</summary>
    public bool InSide => Side is not null && Used < SideEnd;

    /// <summary>Would a line of text and its notes fit? A page may try to be a line too long.</summary>
    public bool Fits(FlowItem item)
    {
        // Notes that fill the page, or more than that, leave no line to be too long.
        var grid = notes.GridLines(_noteLines + NoteLinesOf(item));
        return grid < Lines && Used + item.Lines + _footLines + grid <= Lines + (item.Inside ? 0 : Extra);
    }

    /// <summary>Would a float and its notes fit?</summary>
    public bool FitsFloat(FlowItem item) => Used + item.Lines + _footLines + notes.GridLines(_noteLines + NoteLinesOf(item)) <= Lines;

    /// <summary>Lines of the notes that an item brings to the page.</summary>
    public int NoteLinesOf(FlowItem item)
    {
        var sum = 0;
        foreach (var anchor in item.Anchors)
        {
            sum += anchor.Kind == LineAnchorKind.Note && !_notes.Contains(anchor.Id) ? notes.LinesOf(anchor.Id) : 0;
        }

        return sum;
    }

    /// <summary>How many note lines fit under an item, beyond those already on the page.</summary>
    public int NoteRoom(FlowItem item)
    {
        var room = 0;
        while (Used + item.Lines + _footLines + notes.GridLines(_noteLines + room + 1) <= Lines)
        {
            room++;
        }

        return room;
    }

    /// <summary>Places an item at the next line.</summary>
    public void Add(FlowItem item)
    {
        var beside = InSide;
        _items.Add(new PlacedItem(item, Used, beside ? SideRole.Text : SideRole.None, beside ? Side!.Narrowing : Length.Zero, Length.Zero));
        Used += item.Lines;
        Reach = item.Blank ? Reach : Used;
        Keep = Math.Max(item.KeepNext, item.Blank ? Keep : Keep - item.Lines);
        AddNotes(item);
    }

    /// <summary>Places a float between the lines.</summary>
    public void AddFloat(FlowItem item)
    {
        Add(item);
        _floatEnd = Used;
    }

    /// <summary>Places a float at the foot, under those already there.</summary>
    public void AddFoot(FlowItem item)
    {
        _foot.Add(item);
        _footLines += item.Lines;
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
    public void Skip(int count) => Used += count;

    /// <summary>A state to return to.</summary>
    public Mark Here(Cursor cursor, long cost) =>
        new(cursor, new PageCounts(_items.Count, _notes.Count, _noteLines, _foot.Count, _footLines), new PagePlace(Used, Reach, SideEnd, Keep, _floatEnd, Lines, Extra), Pending, Side, cost);

    /// <summary>Returns to an earlier state.</summary>
    public void Return(Mark mark)
    {
        _items.RemoveRange(mark.Counts.Items, _items.Count - mark.Counts.Items);
        _notes.RemoveRange(mark.Counts.Notes, _notes.Count - mark.Counts.Notes);
        _foot.RemoveRange(mark.Counts.Foot, _foot.Count - mark.Counts.Foot);
        (_noteLines, _footLines) = (mark.Counts.NoteLines, mark.Counts.FootLines);
        (Used, Reach, SideEnd, Keep, _floatEnd) = (mark.Place.Used, mark.Place.Reach, mark.Place.SideEnd, mark.Place.Keep, mark.Place.FloatEnd);
        (Lines, Extra) = (mark.Place.Lines, mark.Place.Extra);
        (Pending, Side) = (mark.Pending, mark.Side);
    }

    /// <summary>How deep the page would be if it ended at a mark.</summary>
    public PageDepth DepthAt(Mark mark)
    {
        var reach = Math.Max(mark.Place.Reach, mark.Place.SideEnd);
        var least = reach + mark.Counts.FootLines + notes.GridLines(mark.Counts.NoteLines);
        var standsAtFoot = least > reach || mark.Place.FloatEnd == reach;
        return new PageDepth(least, standsAtFoot ? Math.Max(least, mark.Place.Lines) : least, mark.Place.Lines, false);
    }

    /// <summary>What the air above notes or under a figure costs, and a line or two lost under a figure.</summary>
    public long AirAt(Mark mark, PageDepth depth)
    {
        var under = mark.Place.Reach - mark.Place.FloatEnd;
        var thin = mark.Place.FloatEnd >= 0 && under is 1 or 2 ? 120 : 0;
        var air = depth.Most - depth.Least;
        return thin + (depth.Most <= depth.Least ? 0 : air == 1 ? 20 : BreakCost.Hole(air));
    }

    /// <summary>Is a float between the lines so low that only a line or two stand under it?</summary>
    public bool FloatIsLow(Mark mark) => mark.Place.FloatEnd >= 0 && mark.Place.Reach - mark.Place.FloatEnd < 3 + Extra;

    /// <summary>The page as it stands.</summary>
    /// <param name="closing">Drawn under the last line (a table's closing rule).</param>
    public ChapterPage Finish(ImmutableArray<DisplayItem> closing)
    {
        var items = ImmutableArray.CreateBuilder<PlacedItem>(_items.Count + 1);
        items.AddRange(_items);
        if (closing.Length > 0)
        {
            items.Add(new PlacedItem(new FlowItem { Lines = 0, Items = closing }, Used, SideRole.None, Length.Zero, Length.Zero));
        }

        return new ChapterPage
        {
            Items = items.ToImmutable(),
            Foot = [.. _foot],
            Notes = [.. _notes],
            Used = Math.Max(Reach, SideEnd),
            NoteGrid = notes.GridLines(_noteLines),
            Asked = Lines,
        };
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
