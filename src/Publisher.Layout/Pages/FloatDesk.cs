using Publisher.Core.Style;
using Publisher.Layout.Blocks;

namespace Publisher.Layout.Pages;

/// <summary>Finds a place for figures and tables on the page being filled: here, at the foot, or at the next head; never before their mention, always in order.</summary>
internal sealed class FloatDesk(Galley galley, PageFill fill, PagePlan plan)
{
    private readonly HashSet<int> _noSide = [];
    private int _last = -1;

    /// <summary>A float between the lines with only a line or two under it, by block index; or null.</summary>
    public int? Low { get; private set; }

    /// <summary>Waiting floats stand at the head, in order, as long as they fit; one that is to stand at the foot does so.</summary>
    public void PlaceAtHead(Cursor start)
    {
        while (fill.Pending.Count > 0 && fill.Pending[0] is { Flow: { Kind: FloatKind.Block or FloatKind.Side } flow } waiting)
        {
            if (flow.Kind == FloatKind.Side && start.Block < galley.Blocks.Length)
            {
                return;
            }

            var item = waiting.Foot ? flow.AtFoot : fill.Used == 0 ? flow.AtHead : flow.Item;
            if (!fill.FitsFloat(item) && fill.Count > 0)
            {
                return;
            }

            if (waiting.Foot)
            {
                fill.AddFoot(item);
            }
            else
            {
                fill.AddFloat(item);
            }

            fill.Pending = fill.Pending.RemoveAt(0);
        }
    }

    /// <summary>Finds a place for a float; false when the page has to end before it.</summary>
    public bool Place(FloatFlow flow, int block)
    {
        var position = galley.Lever(block)?.Position;
        if (flow.Kind is FloatKind.Page or FloatKind.Bleed || fill.Pending.Count > 0)
        {
            Wait(flow, position == FloatPosition.Bottom);
            return true;
        }

        if (fill.InSide)
        {
            fill.Skip(fill.SideEnd - fill.Used);
        }

        if (position == FloatPosition.Top && fill.Count > 0)
        {
            Wait(flow, false);
            return true;
        }

        if (position == FloatPosition.Bottom || plan.AtFoot.Contains(block))
        {
            PlaceAtFoot(flow);
            return true;
        }

        if (flow.Kind == FloatKind.Side && !_noSide.Contains(block) && TextBeside(block + 1, flow.Side!))
        {
            PlaceSide(flow);
            return true;
        }

        return PlaceHere(flow, block, position == FloatPosition.Here);
    }

    /// <summary>A side figure that waits stands beside the first paragraph that begins on the page, else at that place as a block.</summary>
    public void TryPendingSide(int block)
    {
        if (fill.InSide || fill.Pending.Count == 0 || fill.Pending[0] is not { Flow: { Kind: FloatKind.Side } flow } || fill.Keep > 0)
        {
            return;
        }

        var beside = TextBeside(block, flow.Side!);
        var item = beside ? flow.Side!.Item : fill.Used == 0 ? flow.AtHead : flow.Item;
        if (!fill.FitsFloat(item) || (galley.Blocks[block] is not TextFlow && beside))
        {
            return;
        }

        fill.Pending = fill.Pending.RemoveAt(0);
        if (beside)
        {
            fill.AddSide(flow.Side!);
        }
        else
        {
            fill.AddFloat(item);
        }
    }

    /// <summary>The floats after this block were tried beside text and did not fit: they stand by themselves.</summary>
    public void NoSideAfter(int block)
    {
        for (var b = block; b < galley.Blocks.Length && galley.Blocks[b] is FloatFlow; b++)
        {
            _noSide.Add(b);
        }
    }

    /// <summary>Looks at the full page: did the last float between the lines come to stand too low?</summary>
    public void NoteLow(Mark full) => Low = _last >= 0 && fill.FloatIsLow(full) && galley.Lever(_last)?.Position is null ? _last : null;

    private bool PlaceHere(FloatFlow flow, int block, bool must)
    {
        var item = fill.Used == 0 ? flow.AtHead : flow.Item;
        if (fill.FitsFloat(item) || (must && fill.Count == 0))
        {
            fill.AddFloat(item);
            _last = flow.Kind == FloatKind.Block && fill.Used > item.Lines ? block : -1;
            return true;
        }

        if (must)
        {
            return false;
        }

        Wait(flow, false);
        return true;
    }

    private void PlaceAtFoot(FloatFlow flow)
    {
        if (fill.FitsFloat(flow.AtFoot))
        {
            fill.AddFoot(flow.AtFoot);
        }
        else
        {
            Wait(flow, true);
        }
    }

    private void PlaceSide(FloatFlow flow)
    {
        if (fill.FitsFloat(flow.Side!.Item))
        {
            fill.AddSide(flow.Side);
        }
        else
        {
            Wait(flow, false);
        }
    }

    private void Wait(FloatFlow flow, bool foot) => fill.Pending = fill.Pending.Add(new WaitingFloat(flow, 0, foot));

    /// <summary>Is there enough running text to stand beside the figure?</summary>
    private bool TextBeside(int block, SideSetting side)
    {
        var lines = 0;
        while (lines < side.Item.Lines && block < galley.Blocks.Length && galley.Blocks[block] is TextFlow { Wraps: true })
        {
            lines += galley.Items(block, new TextSetting(side.Narrowing, side.Item.Lines - lines, 0)).Length;
            block++;
        }

        return lines >= side.Item.Lines;
    }
}
