using System.Collections.Immutable;
using Publisher.Manuscript.Yaml;

namespace Publisher.Manuscript.Schemas;

/// <summary>The keys that a reader knows, as dotted paths: <c>page.trim</c>, <c>editions.*.format</c>, <c>creators[].name</c>.</summary>
internal static class SchemaPaths
{
    /// <summary>Every path, in the order in which the reader asks, groups before what is in them.</summary>
    public static ImmutableArray<string> Of(Probe root)
    {
        var paths = ImmutableArray.CreateBuilder<string>();
        Add(paths, root, "");
        return paths.ToImmutable();
    }

    private static void Add(ImmutableArray<string>.Builder paths, Probe probe, string path)
    {
        foreach (var key in probe.Keys)
        {
            var name = key.Name == Probe.Wild ? "*" : key.Name;
            var full = path.Length == 0 ? name : path + "." + name;
            paths.Add(full);
            Add(paths, key.Map, full);
            Add(paths, key.Item, full + "[]");
        }
    }
}
