using System.Collections.Immutable;
using Publisher.Core.Text;
using Publisher.Manuscript.Yaml;

namespace Publisher.Manuscript.Styles;

/// <summary>Lays style files over each other, value by value; the nearest wins. Every node keeps the place it came from.</summary>
internal static class StyleMerge
{
    public static YamlMap Over(YamlMap near, YamlMap far)
    {
        var pairs = ImmutableArray.CreateBuilder<YamlPair>();
        foreach (var pair in near.Pairs)
        {
            var below = far.Find(pair.Key);
            pairs.Add(pair.Value is YamlMap a && below?.Value is YamlMap b ? pair with { Value = Over(a, b) } : pair);
        }

        pairs.AddRange(far.Pairs.Where(p => near.Find(p.Key) is null));
        return new YamlMap(near.Span, pairs.ToImmutable());
    }

    /// <summary>The place of every value, by dotted path.</summary>
    public static void Places(YamlMap map, string path, ImmutableSortedDictionary<string, SourceSpan>.Builder places)
    {
        foreach (var (name, node) in Leaves(map, path))
        {
            places[name] = node.Span;
        }
    }

    /// <summary>Every value that is no map, by dotted path, in the order written.</summary>
    public static IEnumerable<(string Path, YamlNode Value)> Leaves(YamlMap map, string path)
    {
        foreach (var pair in map.Pairs)
        {
            var name = path.Length == 0 ? pair.Key : path + "." + pair.Key;
            if (pair.Value is YamlMap child)
            {
                foreach (var leaf in Leaves(child, name))
                {
                    yield return leaf;
                }
            }
            else
            {
                yield return (name, pair.Value);
            }
        }
    }
}
