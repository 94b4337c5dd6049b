using System.Collections.Immutable;
using Publisher.Core.Model;
using Publisher.Layout.Binding;

namespace Publisher.Layout.Blocks;

/// <summary>Where figures and tables are first spoken of: they stand after that place, and not far after it (clreq-layout §8).</summary>
internal static class Mentions
{
    /// <summary>An anchor with this before a block's id marks a place that speaks of the block.</summary>
    public const string Prefix = "mention:";

    /// <summary>
    /// A chapter's blocks, each figure or table that stands before its first mention moved after the block with the mention; those whose
    /// place the typesetter fixed (<paramref name="isFixed"/>) stay.
    /// </summary>
    public static ImmutableArray<Block> InOrder(ImmutableArray<Block> blocks, Func<string, bool> isFixed)
    {
        var first = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < blocks.Length; i++)
        {
            if (blocks[i] is not (Figure or FigurePair or Table))
            {
                foreach (var reference in TextCounter.References(blocks[i]))
                {
                    first.TryAdd(reference.TargetId, i);
                }
            }
        }

        var after = new Dictionary<int, List<Block>>();
        var order = ImmutableArray.CreateBuilder<Block>(blocks.Length);
        for (var i = 0; i < blocks.Length; i++)
        {
            var mention = MentionOf(blocks[i], first);
            if (mention > i && !isFixed(blocks[i] is FigurePair pair ? pair.Left.Id : blocks[i].Id))
            {
                if (!after.TryGetValue(mention, out var waiting))
                {
                    after[mention] = waiting = [];
                }

                waiting.Add(blocks[i]);
                continue;
            }

            order.Add(blocks[i]);
            order.AddRange(after.GetValueOrDefault(i) ?? []);
        }

        return order.ToImmutable();
    }

    private static int MentionOf(Block block, Dictionary<string, int> first) => block switch
    {
        Figure or Table => first.GetValueOrDefault(block.Id, -1),
        FigurePair pair => Math.Max(first.GetValueOrDefault(pair.Left.Id, -1), first.GetValueOrDefault(pair.Right.Id, -1)),
        _ => -1,
    };
}
