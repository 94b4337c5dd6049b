using System.Collections.Immutable;
using System.Diagnostics;
using Publisher.Layout.Blocks;

namespace Publisher.Layout.Pages;

/// <summary>A chapter's flow blocks, with every setting of a paragraph remembered: pages are tried more than once.</summary>
internal sealed class Galley(ImmutableArray<FlowBlock> blocks)
{
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

    /// <summary>Can the paragraph be set one line shorter or longer?</summary>
    public bool Gives(int block, int delta) =>
        blocks[block] is TextFlow && Items(block, default).Length + delta == Items(block, new TextSetting(default, 0, delta)).Length;

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
