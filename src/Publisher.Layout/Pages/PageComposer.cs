using System.Collections.Immutable;
using Publisher.Core.Display;
using Publisher.Layout.Blocks;

namespace Publisher.Layout.Pages;

/// <summary>What a page begins with.</summary>
/// <param name="Cursor">Where in the galley.</param>
/// <param name="Pending">Floats waiting.</param>
/// <param name="CarriedNoteLines">Note lines carried from the page before.</param>
/// <param name="Lines">Grid lines of a full page.</param>
internal readonly record struct PageStartState(Cursor Cursor, ImmutableList<WaitingFloat> Pending, int CarriedNoteLines, int Lines);

/// <summary>How a page is tried.</summary>
/// <param name="Deltas">Paragraphs set shorter or longer, by block index.</param>
/// <param name="AtFoot">Floats to stand at the page's foot, by block index.</param>
internal sealed record PagePlan(ImmutableDictionary<int, int> Deltas, ImmutableHashSet<int> AtFoot)
{
    /// <summary>As it falls.</summary>
    public static readonly PagePlan Plain = new(ImmutableDictionary<int, int>.Empty, []);

    /// <summary>What tells plans apart: three paragraphs off their best at most, in the order of the galley.</summary>
    public PlanKey Key { get; private init; }

    /// <summary>The same with one more paragraph off its best.</summary>
    public PagePlan With(int block, int delta)
    {
        var deltas = Deltas.SetItem(block, delta);
        var parts = new long[3];
        var at = 0;
        foreach (var (b, d) in deltas.OrderBy(p => p.Key))
        {
            parts[at++] = ((long)(b + 1) * 2) + (d > 0 ? 1 : 0);
        }

        return this with { Deltas = deltas, Key = new PlanKey(parts[0], parts[1], parts[2]) };
    }
}

/// <summary>Paragraphs off their best, each with its direction.</summary>
/// <param name="First">The first, or 0.</param>
/// <param name="Second">The second, or 0.</param>
/// <param name="Third">The third, or 0.</param>
internal readonly record struct PlanKey(long First, long Second, long Third);

/// <summary>Fills one page: floats at its head, then text until it overflows. Every line on the way is a place where it may end.</summary>
internal sealed class PageComposer
{
    /// <summary>The page may try one line below the type area.</summary>
    private const int Extra = 1;

    /// <summary>Places to end that are offered.</summary>
    private const int MostEnds = 4;

    /// <summary>A place that costs so much more than the best is not offered.</summary>
    private const long WorstEnd = 1500;

    private readonly Galley _galley;
    private readonly PagePlan _plan;
    private readonly PageFill _fill;
    private readonly NoteArea _notes;
    private readonly List<Mark> _marks = [];
    private readonly FloatDesk _floats;
    private readonly bool _carried;
    private int _repeated;

    private PageComposer(Galley galley, NoteArea notes, PageStartState start, PagePlan plan)
    {
        _galley = galley;
        _notes = notes;
        _plan = plan;
        _fill = new PageFill(start.Lines, Extra, notes, start.CarriedNoteLines) { Pending = start.Pending };
        _floats = new FloatDesk(galley, _fill, plan);
        _carried = start.CarriedNoteLines > 0;
    }

    /// <summary>Where the next page may end, the deepest first; at least one place.</summary>
    /// <param name="galley">The chapter.</param>
    /// <param name="notes">Its notes.</param>
    /// <param name="start">What it begins with.</param>
    /// <param name="plan">How to try.</param>
    public static ImmutableArray<PageEnd> Compose(Galley galley, NoteArea notes, PageStartState start, PagePlan plan)
    {
        var composer = new PageComposer(galley, notes, start, plan);
        var ends = composer.Run(start.Cursor);

        // a figure with no more than a line or two under it may as well stand at the foot
        return composer._floats.Low is { } low && !plan.AtFoot.Contains(low)
            ? [.. ends, .. Compose(galley, notes, start, plan with { AtFoot = plan.AtFoot.Add(low) })]
            : ends;
    }

    private ImmutableArray<PageEnd> Run(Cursor start)
    {
        _floats.PlaceAtHead(start);
        PlaceRepeat(start);
        var cursor = start;
        while (cursor.Block < _galley.Blocks.Length)
        {
            if (_galley.Blocks[cursor.Block] is FloatFlow flow)
            {
                Record(cursor, 0);
                if (_galley.BreaksBefore(cursor) && _fill.Count > 0)
                {
                    return [Stop(cursor)];
                }

                if (!_floats.Place(flow, cursor.Block))
                {
                    return [Stop(cursor)];
                }

                cursor = new Cursor(cursor.Block + 1, 0, default);
                continue;
            }

            if (cursor.Item == 0)
            {
                _floats.TryPendingSide(cursor.Block);
                cursor = cursor with { Setting = SettingFor(cursor.Block) };
            }

            var items = _galley.Items(cursor.Block, cursor.Setting);
            if (cursor.Item >= items.Length)
            {
                cursor = new Cursor(cursor.Block + 1, 0, default);
                continue;
            }

            var item = items[cursor.Item];
            if (item.Blank && _fill.Used == 0)
            {
                cursor = cursor with { Item = cursor.Item + 1 };
                continue;
            }

            LeaveSide(cursor.Block);
            if (_fill.Count > _repeated && _galley.BreaksBefore(cursor))
            {
                return [Stop(cursor)];
            }

            Record(cursor, item.BreakBefore);
            SetPage(cursor);
            if (!_fill.Fits(item))
            {
                if (_fill.InSide && RetractSide() is { } before)
                {
                    cursor = before;
                    continue;
                }

                if (_fill.Count > _repeated)
                {
                    return Ends(item, cursor);
                }

                if (First(item, cursor) is { } alone)
                {
                    return [alone];
                }
            }

            _fill.Add(item);
            cursor = cursor with { Item = cursor.Item + 1 };
        }

        var end = _fill.Here(new Cursor(_galley.Blocks.Length, 0, default), 0);
        var depth = _fill.DepthAt(end) with { Free = true };
        var last = EndAt(end, depth, []);
        return depth.Least > _fill.Lines && _marks.Count > 0 ? [last, .. Offered()] : [last];
    }

    /// <summary>The first line of a page that does not fit with its note: the note is split; or, under the end of another note, the line waits. Null when it must stand all the same.</summary>
    private PageEnd? First(FlowItem item, Cursor cursor) => SplitNote(item, cursor) ?? (_carried && _fill.Count == 0 ? Stop(cursor) : null);

    /// <summary>A page that the typesetter made deeper or shallower.</summary>
    private void SetPage(Cursor cursor)
    {
        if (cursor.Item == 0 && _galley.Lever(cursor.Block) is { PageLines: not 0 } lever)
        {
            _fill.Lines = Math.Max(1, _fill.Lines + lever.PageLines);
            _fill.Extra = 0;
        }
    }

    private TextSetting SettingFor(int block)
    {
        if (_fill.InSide && _galley.Blocks[block] is TextFlow { Wraps: true })
        {
            return new TextSetting(_fill.Side!.Narrowing, _fill.SideEnd - _fill.Used, 0);
        }

        return new TextSetting(default, 0, _plan.Deltas.GetValueOrDefault(block));
    }

    /// <summary>Headings and the like never stand beside a figure: they begin under it.</summary>
    private void LeaveSide(int block)
    {
        if (_fill.InSide && _galley.Blocks[block] is not TextFlow { Wraps: true })
        {
            _fill.Skip(_fill.SideEnd - _fill.Used);
        }
    }

    private void Record(Cursor cursor, int breakCost)
    {
        // A page that ends right under a repeated table head has moved nothing on.
        if (_fill.Count > _repeated && !_fill.InSide)
        {
            _marks.Add(_fill.Here(cursor, breakCost + (_fill.Keep > 0 ? BreakCost.Stranded : 0L)));
        }
    }

    private void PlaceRepeat(Cursor start)
    {
        if (start.Block >= _galley.Blocks.Length || start.Item == 0)
        {
            return;
        }

        var items = _galley.Items(start.Block, start.Setting);
        if (start.Item < items.Length)
        {
            // A row too deep for a page under its repeated head is set all the same: something must move on.
            _repeated = _fill.Count == 0 ? items[start.Item].Repeat.Length : 0;
            foreach (var item in items[start.Item].Repeat)
            {
                _fill.Add(item);
            }
        }
    }

    /// <summary>The notes beside a side figure left too little room: it waits for the next page.</summary>
    private Cursor? RetractSide()
    {
        var mark = _marks.LastOrDefault(m => m.Place.Used <= _fill.SideEnd - _fill.Side!.Item.Lines && m.Side is null);
        if (mark is null)
        {
            return null;
        }

        _marks.RemoveRange(_marks.IndexOf(mark), _marks.Count - _marks.IndexOf(mark));
        _fill.Return(mark);
        _floats.NoSideAfter(mark.Cursor.Block);
        return mark.Cursor;
    }

    /// <summary>The page ends here because it must; how deep it is does not matter.</summary>
    private PageEnd Stop(Cursor cursor)
    {
        var mark = _fill.Here(cursor, 0);
        var depth = _fill.DepthAt(mark);
        return EndAt(mark, depth with { Free = true }, Closing(cursor));
    }

    private ImmutableArray<PageEnd> Ends(FlowItem overflowing, Cursor cursor)
    {
        var split = SplitNote(overflowing, cursor);
        if (_marks.Count == 0)
        {
            _marks.Add(_fill.Here(cursor, 0));
        }

        return split is null ? Offered() : [split, .. Offered()];
    }

    private ImmutableArray<PageEnd> Offered()
    {
        var chosen = Chosen();
        _floats.NoteLow(_marks[^1]);
        var ends = ImmutableArray.CreateBuilder<PageEnd>(chosen.Count);
        foreach (var mark in chosen)
        {
            _fill.Return(mark);
            ends.Add(EndAt(mark, _fill.DepthAt(mark), Closing(mark.Cursor)));
        }

        return ends.ToImmutable();
    }

    /// <summary>The few cheapest marks, the deepest first.</summary>
    private List<Mark> Chosen()
    {
        var ranked = new List<(long Rank, int Index)>();
        for (var i = _marks.Count - 1; i >= 0; i--)
        {
            var depth = _fill.DepthAt(_marks[i]);
            ranked.Add((_marks[i].Cost + _fill.AirAt(_marks[i], depth) + SpreadCost.Single(depth), i));
        }

        ranked.Sort();
        var limit = ranked[0].Rank + WorstEnd;
        return [.. ranked.TakeWhile(r => r.Rank <= limit).Take(MostEnds).Select(r => r.Index).OrderDescending().Select(i => _marks[i])];
    }

    private PageEnd EndAt(Mark mark, PageDepth depth, ImmutableArray<DisplayItem> closing)
    {
        var late = 0L;
        foreach (var waiting in _fill.Pending)
        {
            late += waiting.Pages switch { 0 => 5, 1 => 10, _ => 2500 };
        }

        var pending = _fill.Pending.Count == 0 ? _fill.Pending : [.. _fill.Pending.Select(w => w with { Pages = w.Pages + 1 })];
        return new PageEnd(_fill.Finish(closing), mark.Cursor, pending, 0, mark.Cost + late + (depth.Free ? 0 : _fill.AirAt(mark, depth)), depth);
    }

    private ImmutableArray<DisplayItem> Closing(Cursor next)
    {
        var items = next.Block < _galley.Blocks.Length ? _galley.Items(next.Block, next.Setting) : [];
        return next.Item < items.Length && next.Item > 0 ? items[next.Item].CloseAbove : [];
    }

    /// <summary>A line whose only trouble is a long note: the note's end goes to the next page, two lines at least on each.</summary>
    private PageEnd? SplitNote(FlowItem item, Cursor cursor)
    {
        var all = _fill.NoteLinesOf(item);
        var last = item.Anchors.LastOrDefault(a => a.Kind == Inline.LineAnchorKind.Note);
        if (last.Id is null || all == 0 || _fill.Left < 4)
        {
            return null;
        }

        var lastLines = _notes.LinesOf(last.Id);
        var kept = _fill.NoteRoom(item) - (all - lastLines);
        if (kept < 2 || lastLines - kept < 2)
        {
            return null;
        }

        var before = _fill.Here(cursor, 0);
        _fill.Add(item);
        var next = cursor with { Item = cursor.Item + 1 };
        var page = _fill.Finish([]) with { LastNoteLines = kept, NoteGrid = _fill.Lines - _fill.Used };
        var end = new PageEnd(page, next, _fill.Pending, lastLines - kept, BreakCost.Poor, new PageDepth(_fill.Lines, _fill.Lines, _fill.Lines, false));
        _fill.Return(before);
        return end;
    }
}
