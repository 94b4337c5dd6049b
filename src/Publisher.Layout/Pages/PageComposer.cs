using System.Collections.Immutable;
using Publisher.Core.Display;
using Publisher.Layout.Blocks;

namespace Publisher.Layout.Pages;

/// <summary>A composed page and where the galley goes on.</summary>
/// <param name="Page">The page.</param>
/// <param name="Next">Where the next begins.</param>
/// <param name="Pending">Floats still waiting.</param>
/// <param name="CarriedNoteLines">Lines of the page's last note that go to the next page.</param>
/// <param name="Cost">What is wrong with it: hole, widow, stranded heading.</param>
internal sealed record ComposedPage(ChapterPage Page, Cursor Next, ImmutableList<FloatFlow> Pending, int CarriedNoteLines, long Cost);

/// <summary>What a page begins with.</summary>
/// <param name="Cursor">Where in the galley.</param>
/// <param name="Pending">Floats waiting.</param>
/// <param name="CarriedNoteLines">Note lines carried from the page before.</param>
/// <param name="Capacity">Grid lines of the page.</param>
internal readonly record struct PageStartState(Cursor Cursor, ImmutableList<FloatFlow> Pending, int CarriedNoteLines, int Capacity);

/// <summary>Fills one page: floats at its head, then text until it overflows, then back to the cheapest place to end it.</summary>
internal sealed class PageComposer
{
    private readonly Galley _galley;
    private readonly ImmutableDictionary<int, int> _deltas;
    private readonly PageFill _fill;
    private readonly NoteArea _notes;
    private readonly List<Mark> _marks = [];
    private readonly HashSet<int> _noSide = [];
    private int _repeated;

    private PageComposer(Galley galley, NoteArea notes, PageStartState start, ImmutableDictionary<int, int> deltas)
    {
        _galley = galley;
        _notes = notes;
        _deltas = deltas;
        _fill = new PageFill(start.Capacity, notes, start.CarriedNoteLines) { Pending = start.Pending };
    }

    /// <summary>The next page.</summary>
    /// <param name="galley">The chapter.</param>
    /// <param name="notes">Its notes.</param>
    /// <param name="start">What it begins with.</param>
    /// <param name="deltas">Paragraphs set shorter or longer, by block index.</param>
    public static ComposedPage Compose(Galley galley, NoteArea notes, PageStartState start, ImmutableDictionary<int, int> deltas) =>
        new PageComposer(galley, notes, start, deltas).Run(start.Cursor);

    private ComposedPage Run(Cursor start)
    {
        PlaceAtHead(start);
        PlaceRepeat(start);
        var cursor = start;
        while (cursor.Block < _galley.Blocks.Length)
        {
            if (_galley.Blocks[cursor.Block] is FloatFlow flow)
            {
                Record(cursor, 0);
                PlaceFloat(flow, cursor.Block);
                cursor = new Cursor(cursor.Block + 1, 0, default);
                continue;
            }

            if (cursor.Item == 0)
            {
                TryPendingSide(cursor.Block);
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
            Record(cursor, item.BreakBefore);
            if (!_fill.Fits(item) && _fill.Count > _repeated)
            {
                if (_fill.InSide && RetractSide() is { } before)
                {
                    cursor = before;
                    continue;
                }

                return End(item, cursor);
            }

            _fill.Add(item);
            cursor = cursor with { Item = cursor.Item + 1 };
        }

        return new ComposedPage(_fill.Finish([]), new Cursor(_galley.Blocks.Length, 0, default), _fill.Pending, 0, 0);
    }

    private TextSetting SettingFor(int block)
    {
        var delta = _deltas.GetValueOrDefault(block);
        if (_fill.InSide && _galley.Blocks[block] is TextFlow { Wraps: true })
        {
            return new TextSetting(_fill.Side!.Narrowing, _fill.SideEnd - _fill.Used, 0);
        }

        return new TextSetting(default, 0, delta);
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

    /// <summary>Waiting floats stand at the head, in order, as long as they fit.</summary>
    private void PlaceAtHead(Cursor start)
    {
        while (_fill.Pending.Count > 0 && _fill.Pending[0] is { Kind: FloatKind.Block or FloatKind.Side } flow)
        {
            if (flow.Kind == FloatKind.Side && start.Block < _galley.Blocks.Length)
            {
                return;
            }

            var item = _fill.Used == 0 ? flow.AtHead : flow.Item;
            if (!_fill.Fits(item) && _fill.Count > 0)
            {
                return;
            }

            _fill.Add(item);
            _fill.Pending = _fill.Pending.RemoveAt(0);
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

    private void PlaceFloat(FloatFlow flow, int block)
    {
        if (flow.Kind is FloatKind.Page or FloatKind.Bleed || _fill.Pending.Count > 0)
        {
            _fill.Pending = _fill.Pending.Add(flow);
            return;
        }

        LeaveSide(block);
        if (flow.Kind == FloatKind.Side && !_noSide.Contains(block) && TextBeside(block + 1, flow.Side!))
        {
            if (_fill.Fits(flow.Side!.Item))
            {
                _fill.AddSide(flow.Side);
                return;
            }

            _fill.Pending = _fill.Pending.Add(flow);
            return;
        }

        var item = _fill.Used == 0 ? flow.AtHead : flow.Item;
        if (_fill.Fits(item))
        {
            _fill.Add(item);
        }
        else
        {
            _fill.Pending = _fill.Pending.Add(flow);
        }
    }

    /// <summary>A side figure that waits stands beside the first paragraph that begins on the page, else at that place as a block.</summary>
    private void TryPendingSide(int block)
    {
        if (_fill.InSide || _fill.Pending.Count == 0 || _fill.Pending[0] is not { Kind: FloatKind.Side } flow || _fill.Keep > 0)
        {
            return;
        }

        var beside = TextBeside(block, flow.Side!);
        var item = beside ? flow.Side!.Item : _fill.Used == 0 ? flow.AtHead : flow.Item;
        if (!_fill.Fits(item))
        {
            return;
        }

        if (_galley.Blocks[block] is not TextFlow && beside)
        {
            return;
        }

        _fill.Pending = _fill.Pending.RemoveAt(0);
        if (beside)
        {
            _fill.AddSide(flow.Side!);
        }
        else
        {
            _fill.Add(item);
        }
    }

    /// <summary>Is there enough running text to stand beside the figure?</summary>
    private bool TextBeside(int block, SideSetting side)
    {
        var lines = 0;
        while (lines < side.Item.Lines && block < _galley.Blocks.Length && _galley.Blocks[block] is TextFlow { Wraps: true })
        {
            lines += _galley.Items(block, new TextSetting(side.Narrowing, side.Item.Lines - lines, 0)).Length;
            block++;
        }

        return lines >= side.Item.Lines;
    }

    /// <summary>The notes beside a side figure left too little room: it waits for the next page.</summary>
    private Cursor? RetractSide()
    {
        var mark = _marks.LastOrDefault(m => m.Used <= _fill.SideEnd - _fill.Side!.Item.Lines && m.Side is null);
        if (mark is null)
        {
            return null;
        }

        _marks.RemoveRange(_marks.IndexOf(mark), _marks.Count - _marks.IndexOf(mark));
        _fill.Return(mark);
        for (var b = mark.Cursor.Block; b < _galley.Blocks.Length && _galley.Blocks[b] is FloatFlow; b++)
        {
            _noSide.Add(b);
        }

        return mark.Cursor;
    }

    private ComposedPage End(FlowItem overflowing, Cursor cursor)
    {
        if (SplitNote(overflowing, cursor) is { } split)
        {
            return split;
        }

        var best = _marks.Count == 0 ? _fill.Here(cursor, 0) : _marks[0];
        var bestCost = long.MaxValue;
        foreach (var mark in _marks)
        {
            var cost = mark.Cost + BreakCost.Hole(_fill.HoleAt(mark));
            if (cost <= bestCost)
            {
                (best, bestCost) = (mark, cost);
            }
        }

        _fill.Return(best);
        var next = best.Cursor;
        var items = next.Block < _galley.Blocks.Length ? _galley.Items(next.Block, next.Setting) : [];
        var closing = next.Item < items.Length && next.Item > 0 ? items[next.Item].CloseAbove : ImmutableArray<DisplayItem>.Empty;
        return new ComposedPage(_fill.Finish(closing), next, _fill.Pending, 0, bestCost == long.MaxValue ? 0 : bestCost);
    }

    /// <summary>A line whose only trouble is a long note: the note's end goes to the next page, two lines at least on each.</summary>
    private ComposedPage? SplitNote(FlowItem item, Cursor cursor)
    {
        var all = _fill.NoteLinesOf(item);
        var room = _fill.NoteRoom(item);
        var last = item.Anchors.LastOrDefault(a => a.Kind == Inline.LineAnchorKind.Note);
        if (last.Id is null || all == 0 || _fill.Left < 4)
        {
            return null;
        }

        var lastLines = _notes.LinesOf(last.Id);
        var kept = room - (all - lastLines);
        if (kept < 2 || lastLines - kept < 2)
        {
            return null;
        }

        _fill.Add(item);
        var next = cursor with { Item = cursor.Item + 1 };
        var page = _fill.Finish([]) with { LastNoteLines = kept };
        return new ComposedPage(page, next, _fill.Pending, lastLines - kept, BreakCost.Poor);
    }
}
