using System.Collections.Immutable;
using System.Diagnostics;
using Publisher.Core.Geometry;
using Publisher.Layout.Blocks;

namespace Publisher.Layout.Pages;

/// <summary>A chapter's flow blocks, with every setting of a paragraph remembered: pages are tried more than once.</summary>
internal sealed class Galley(ImmutableArray<FlowBlock> blocks)
{
    /// <summary>A gap that grows by more than this shows as grey in the page, thousandths of an em (house).</summary>
    private const int LoosestGap = 100;

    private readonly Dictionary<(int Block, TextSetting Setting), ImmutableArray<FlowItem>> _set = [];

    /// <summary>The blocks.</summary>
    public ImmutableArray<FlowBlock> Blocks => blocks;

    /// <summary>Items of a block in a setting; none for a float.</summary>
    public ImmutableArray<FlowItem> Items(int block, TextSetting setting) => blocks[block] switch
    {
        TextFlow text => Cached(text, block, setting),
        FixedFlow fixedFlow => fixedFlow.Items,
        FloatFlow => [],
        _ => throw new UnreachableException(blocks[block].GetType().Name),
    };

    /// <summary>Can the paragraph be set one line shorter or longer without showing it?</summary>
    public bool Gives(int block, int delta)
    {
        if (blocks[block] is not TextFlow)
        {
            return false;
        }

        var plain = Items(block, default);
        var changed = Items(block, new TextSetting(default, 0, delta));
        return plain.Length + delta == changed.Length && Worst(changed) <= Math.Max(LoosestGap, Worst(plain));
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
            items = text.Setter(setting);
            _set[(block, setting)] = items;
        }

        return items;
    }
}
