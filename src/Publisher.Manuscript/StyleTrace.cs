using System.Collections.Immutable;
using Publisher.Core.Model;
using Publisher.Core.Style;
using Publisher.Manuscript.Schemas;
using Publisher.Manuscript.Styles;
using Publisher.Manuscript.Text;
using Publisher.Manuscript.Yaml;

namespace Publisher.Manuscript;

/// <summary>Tells of every style value which file and line it comes from.</summary>
public static class StyleTrace
{
    private const string Paragraphs = "paragraphs.";

    /// <summary>Every key of an edition's style: those that the reader knows, in its order, and those that a file writes besides.</summary>
    public static ImmutableArray<StyleKey> Of(Workspace workspace, Edition edition)
    {
        var files = Files(workspace, edition);
        var written = new SortedDictionary<string, List<StyleOrigin>>(StringComparer.Ordinal);
        foreach (var map in files)
        {
            foreach (var (key, node) in StyleMerge.Leaves(map, ""))
            {
                if (!written.TryGetValue(key, out var origins))
                {
                    written.Add(key, origins = []);
                }

                origins.Add(new StyleOrigin(node.Span, Value(node)));
            }
        }

        var kind = edition.Format == "cover" ? "cover" : "style";
        var known = Known(written.Keys, kind);
        return [.. known.Select(k => One(k, written, kind))];
    }

    /// <summary>
    /// The keys that somebody means: the key itself, all keys of a group (<c>page.grid</c>), or the one key that ends so
    /// (<c>body.indent</c>). Empty when there is none.
    /// </summary>
    public static ImmutableArray<StyleKey> Find(ImmutableArray<StyleKey> keys, string wanted)
    {
        var exact = keys.Where(k => k.Key == wanted || k.Key.StartsWith(wanted + ".", StringComparison.Ordinal)).ToImmutableArray();
        if (!exact.IsEmpty)
        {
            return exact;
        }

        var ending = keys.Where(k => k.Key.EndsWith("." + wanted, StringComparison.Ordinal)).ToImmutableArray();
        var inside = keys.Where(k => k.Key.Contains("." + wanted + ".", StringComparison.Ordinal)).ToImmutableArray();
        return ending.Length == 1 ? ending : inside.Select(k => k.Key[..k.Key.IndexOf("." + wanted + ".", StringComparison.Ordinal)]).Distinct().Count() == 1 ? inside : [];
    }

    /// <summary>The key that was probably meant, or null.</summary>
    public static string? Near(ImmutableArray<StyleKey> keys, string wanted) =>
        Nearest.Of(wanted, keys.Select(k => k.Key))
        ?? (Nearest.Of(wanted, keys.Select(k => Tail(k.Key))) is { } tail ? keys.First(k => Tail(k.Key) == tail).Key : null);

    // what people say for short: body.indent, grid.lines
    private static string Tail(string key) => key.Split('.') is [.., var a, var b] ? a + "." + b : key;

    private static List<YamlMap> Files(Workspace workspace, Edition edition)
    {
        var files = new List<YamlMap>();
        foreach (var file in StyleFiles.Chain(workspace, edition))
        {
            if (YamlTree.Read(file, new DiagnosticSink()) is YamlMap map)
            {
                files.Add(map);
            }
        }

        return files;
    }

    private static string Value(YamlNode node) => node switch
    {
        YamlScalar scalar => scalar.Value,
        YamlList list => "[" + string.Join(", ", list.Items.Select(Value)) + "]",
        _ => "",
    };

    private static List<string> Known(IEnumerable<string> written, string kind)
    {
        var leaves = new List<string>();
        var all = SchemaPaths.Of(SettingsSchema.Asked(kind));
        foreach (var path in all)
        {
            var group = all.Any(p => p.StartsWith(path + ".", StringComparison.Ordinal));
            if (!group && path != "extends" && !path.EndsWith(".extends", StringComparison.Ordinal) && !path.Contains('*', StringComparison.Ordinal)
                && !path.StartsWith("checks.", StringComparison.Ordinal) && !path.Contains(".composition.", StringComparison.Ordinal))
            {
                leaves.Add(path);
            }
        }

        // fonts, checks, extends and a paragraph style's own rules are listed as far as they are written
        return [.. leaves, .. written.Where(w => !leaves.Contains(w)).Order(StringComparer.Ordinal)];
    }

    private static StyleKey One(string key, SortedDictionary<string, List<StyleOrigin>> written, string kind)
    {
        var (chinese, english) = SchemaWords.Of(key, kind);
        string? from = null;
        var at = key;
        for (var steps = 0; steps < ParagraphNames.All.Length && !written.ContainsKey(at) && Parent(at, written) is { } parent; steps++)
        {
            at = from = parent;
        }

        return new StyleKey(key, written.TryGetValue(at, out var origins) ? [.. origins] : [], written.ContainsKey(at) ? from : null, chinese, english);
    }

    private static string? Parent(string key, SortedDictionary<string, List<StyleOrigin>> written)
    {
        if (!key.StartsWith(Paragraphs, StringComparison.Ordinal) || key.Split('.') is not [_, var name, .. var rest] || name == ParagraphNames.Body || rest.Length == 0)
        {
            return null;
        }

        var parent = written.TryGetValue(Paragraphs + name + ".extends", out var origins) ? origins[0].Value : ParagraphNames.Body;
        return Paragraphs + parent + "." + string.Join('.', rest);
    }
}
