using System.Collections.Immutable;
using System.Diagnostics;
using Publisher.Core.Geometry;
using Publisher.Core.Style;
using Publisher.Layout.Blocks;

namespace Publisher.Layout.Pages;

/// <summary>A chapter's flow blocks, with every setting of a paragraph remembered: pages are tried more than once. The typesetter's levers are applied here.</summary>
internal sealed class Galley
{
    /// <summary>A gap that grows by more than this shows as grey in the page, thousandths of an em (house).</summary>
    private const int LoosestGap = 100;

    /// <summary>So much more is allowed where a page would have a hole otherwise, at a price.</summary>
    private const int LastResort = 60;

    /// <summary>Cost of setting a paragraph off its best: less than one blank line.</summary>
    public const int OffBest = 30;

    private readonly Dictionary<(int Block, TextSetting Setting), ImmutableArray<FlowItem>> _set = [];
    private readonly Dictionary<(int Block, int Delta), int> _prices = [];
    private readonly Dictionary<int, BlockLever> _levers = [];
    private readonly Dictionary<string, (int First, int Last)> _flows = new(StringComparer.Ordinal);

    /// <summary>A galley under the levers of an edition.</summary>
    public Galley(ImmutableArray<FlowBlock> blocks, Levers levers)
    {
        Blocks = blocks;
        for (var i = 0; i < blocks.Length; i++)
        {
            // a block of several flows (a poem) is led by its first
            var first = !_flows.TryGetValue(blocks[i].Id, out var known);
            _flows[blocks[i].Id] = (first ? i : known.First, i);
            if (first && blocks[i].Id.Length > 0 && levers.Of(blocks[i].Id) is { } lever)
            {
                _levers[i] = lever;
            }
        }
    }

    /// <summary>The blocks.</summary>
    public ImmutableArray<FlowBlock> Blocks { get; }

    /// <summary>Levers by block index.</summary>
    public IEnumerable<(int Block, BlockLever Lever)> Levers => _levers.OrderBy(p => p.Key).Select(p => (p.Key, p.Value));

    /// <summary>The lever of a block, or null.</summary>
    public BlockLever? Lever(int block) => _levers.Count == 0 ? null : _levers.GetValueOrDefault(block);

    /// <summary>Items of a block in a setting; none for a float.</summary>
    public ImmutableArray<FlowItem> Items(int block, TextSetting setting) => Blocks[block] switch
    {
        TextFlow text => Cached(text, block, setting),
        FixedFlow fixedFlow => _levers.Count == 0 ? fixedFlow.Items : Kept(block, fixedFlow.Items),
        FloatFlow => [],
        _ => throw new UnreachableException(Blocks[block].GetType().Name),
    };

    /// <summary>Does a new page begin with this item because the typesetter says so?</summary>
    public bool BreaksBefore(Cursor cursor)
    {
        if (_levers.Count == 0 || Lever(cursor.Block) is not { Break: true } lever)
        {
            return false;
        }

        if (lever.BreakAt <= 0)
        {
            return cursor.Item == 0;
        }

        var items = Items(cursor.Block, cursor.Setting);
        return cursor.Item > 0 && items[cursor.Item].TextStart <= lever.BreakAt
            && (cursor.Item + 1 == items.Length || items[cursor.Item + 1].TextStart > lever.BreakAt);
    }

    /// <summary>What it costs to set a paragraph a line shorter or longer without showing it; null if it does not give.</summary>
    public int? Price(int block, int delta)
    {
        if (!_prices.TryGetValue((block, delta), out var price))
        {
            price = PriceOf(block, delta);
            _prices[(block, delta)] = price;
        }

        return price < 0 ? null : price;
    }

    /// <summary>First block of this id, or −1.</summary>
    public int Find(string id) => _flows.TryGetValue(id, out var flows) ? flows.First : -1;

    /// <summary>The block after all flows of this one, blanks passed over; null at the end.</summary>
    public FlowBlock? After(int block) => Blocks.Skip(_flows[Blocks[block].Id].Last + 1).FirstOrDefault(b => b.Id.Length > 0);

    /// <summary>Is the flow its block's only one, so that a lever on the block means it?</summary>
    public bool IsWhole(int block) => _flows[Blocks[block].Id] is var (first, last) && first == last;

    /// <summary>A paragraph as it would be set without its lever.</summary>
    public ImmutableArray<FlowItem> Plain(int block) => Blocks[block] is TextFlow text ? text.Setter(default) : Items(block, default);

    /// <summary>Did the paragraph win or lose the lines that its lever asks for, without a line too long?</summary>
    public bool Obeys(int block)
    {
        if (Blocks[block] is not TextFlow text || Lever(block) is not { } lever)
        {
            return false;
        }

        var changed = Items(block, default);
        return changed.Length == text.Setter(default).Length + lever.Lines && Worst(changed) < int.MaxValue;
    }

    private int PriceOf(int block, int delta)
    {
        if (Blocks[block] is not TextFlow || Lever(block) is { Lines: not 0 })
        {
            return -1;
        }

        var plain = Items(block, default);
        if (plain.Length < 2 || !MayGive(plain, delta))
        {
            return -1;
        }

        var changed = Items(block, new TextSetting(default, 0, delta));
        var (before, after) = (Worst(plain), Worst(changed));
        if (plain.Length + delta != changed.Length || after > Math.Max(LoosestGap + LastResort, before))
        {
            return -1;
        }

        return OffBest + Math.Max(0, (after - before) / 5) + (after > Math.Max(LoosestGap, before) ? LastResort : 0);
    }

    /// <summary>Can it be at all? A quick look at the last line spares setting most paragraphs again.</summary>
    private static bool MayGive(ImmutableArray<FlowItem> plain, int delta)
    {
        var last = plain[^1];
        return delta < 0
            ? last.Width * 2 <= last.Em * ((plain.Length * 3) + 2)
            : last.Room - last.Width <= last.Em * ((plain.Length - 1) * 4);
    }

    private static int Worst(ImmutableArray<FlowItem> items)
    {
        var worst = 0;
        foreach (var item in items)
        {
            worst = Math.Max(worst, item.Fit.Overfull > Length.Zero ? int.MaxValue : item.Fit.PerGap);
        }

        return worst;
    }

    private ImmutableArray<FlowItem> Cached(TextFlow text, int block, TextSetting setting)
    {
        if (!_set.TryGetValue((block, setting), out var items))
        {
            var lever = Lever(block);
            items = text.Setter(lever is null ? setting : setting with { LineDelta = setting.LineDelta + lever.Lines });
            items = _levers.Count == 0 ? items : Kept(block, items);
            _set[(block, setting)] = items;
        }

        return items;
    }

    /// <summary>The last flow of a block that keeps with the next one needs a line after it.</summary>
    private ImmutableArray<FlowItem> Kept(int block, ImmutableArray<FlowItem> items)
    {
        var (first, last) = _flows[Blocks[block].Id];
        return block == last && Lever(first) is { KeepNext: true } && items.Length > 0
            ? items.SetItem(items.Length - 1, items[^1] with { KeepNext = Math.Max(1, items[^1].KeepNext) })
            : items;
    }
}
