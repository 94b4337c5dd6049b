using System.Collections.Immutable;
using Publisher.Core.Diagnostics;
using Publisher.Core.Model;
using Publisher.Core.Style;
using Publisher.Manuscript.Text;

namespace Publisher.Manuscript.Overrides;

/// <summary>Gathers the wishes of all overrides by block, and reports those that cannot be or contradict each other.</summary>
internal sealed class LeverBuilder(BookStyle style, DiagnosticSink sink)
{
    private readonly SortedDictionary<string, BlockLever> _levers = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Block, string Key), Wish> _asked = [];

    /// <summary>Adds an override whose block was found.</summary>
    public void Add(OverrideEntry entry, BlockAnchor anchor)
    {
        var kind = BlockKind.Of(anchor.Target);
        foreach (var wish in entry.Wishes)
        {
            var key = wish.Key.Split('.')[0];
            if (!kind.Keys.Contains(key))
            {
                sink.Add(Impossible(wish, key, kind));
                continue;
            }

            var block = key switch { "keep-next" => BlockKind.Last(anchor.Target), "break" or "page" => BlockKind.First(anchor.Target), _ => anchor.Target };
            if (key == "break" && entry.Break is { } words)
            {
                AddBreak(block, wish, words);
            }
            else
            {
                Put(block, wish, anchor, wish.Apply);
            }
        }
    }

    /// <summary>The levers.</summary>
    /// <param name="blocks">All blocks in reading order: a block kept with one that begins a page is a contradiction.</param>
    public Levers Build(ImmutableArray<BlockAnchor> blocks)
    {
        var order = blocks.Select(b => b.Block).Where(b => BlockKind.First(b) == b).Select(b => b.Id).Distinct(StringComparer.Ordinal).ToList();
        for (var i = 1; i < order.Count; i++)
        {
            if (_levers.TryGetValue(order[i - 1], out var kept) && kept.KeepNext && _levers.TryGetValue(order[i], out var breaks) && breaks is { Break: true, BreakAt: 0 })
            {
                sink.Add(Catalogue.OverrideConflict.At(_asked[(order[i], "break")].Span, "keep-next / break")
                    .WithHint("前一块在这里要求同页", "the block before is kept with it here", _asked[(order[i - 1], "keep-next")].Span));
                _levers[order[i - 1]] = kept with { KeepNext = false };
            }
        }

        return new Levers(_levers.ToImmutableSortedDictionary(StringComparer.Ordinal));
    }

    private void AddBreak(Block block, Wish wish, string words)
    {
        var text = block is Paragraph paragraph ? InlineText.Flatten(paragraph.Children) : "";
        var first = text.IndexOf(words, StringComparison.Ordinal);
        var count = first < 0 ? 0 : Count(text, words);
        if (block is not Paragraph)
        {
            sink.Add(Catalogue.OverrideKind.At(wish.Span, $"break: {words}", BlockKind.Of(block).Chinese, BlockKind.Of(block).English, "break: true", "break: true"));
        }
        else if (count != 1)
        {
            sink.Add(Catalogue.OverrideBreak.At(wish.Span, words, count));
        }
        else
        {
            Put(block, wish, null, (lever, _) => lever with { Break = true, BreakAt = first });
        }
    }

    private void Put(Block block, Wish wish, BlockAnchor? anchor, Func<BlockLever, CompositionStyle, BlockLever> apply)
    {
        if (_asked.TryGetValue((block.Id, wish.Key), out var before))
        {
            if (before.Value != wish.Value)
            {
                sink.Add(Catalogue.OverrideConflict.At(wish.Span, $"{wish.Key}: {before.Value} / {wish.Value}").WithHint("另一条在这里", "the other one is here", before.Span));
            }

            return;
        }

        _asked.Add((block.Id, wish.Key), wish);
        var own = anchor is null ? style.Composition : Rules(anchor.ParagraphStyle);
        _levers[block.Id] = apply(_levers.GetValueOrDefault(block.Id, new BlockLever { Span = wish.Span }), own);
    }

    private CompositionStyle Rules(string paragraph) => style.Paragraphs.GetValueOrDefault(paragraph)?.Composition ?? style.Composition;

    private static Diagnostic Impossible(Wish wish, string key, BlockKind kind)
    {
        var all = kind.Keys.IsEmpty ? ("没有", "nothing") : (string.Join("、", kind.Keys), string.Join(", ", kind.Keys));
        return Catalogue.OverrideKind.At(wish.Span, key, kind.Chinese, kind.English, all.Item1, all.Item2);
    }

    private static int Count(string text, string words)
    {
        var count = 0;
        for (var at = text.IndexOf(words, StringComparison.Ordinal); at >= 0; at = text.IndexOf(words, at + 1, StringComparison.Ordinal))
        {
            count++;
        }

        return count;
    }
}
