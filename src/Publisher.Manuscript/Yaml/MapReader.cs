using System.Collections.Immutable;
using System.Globalization;
using Publisher.Core.Diagnostics;
using Publisher.Core.Text;
using Publisher.Manuscript.Text;

namespace Publisher.Manuscript.Yaml;

/// <summary>Takes typed values out of a <see cref="YamlMap"/>. Every key asked for is known; <see cref="Done"/> reports the others.</summary>
internal sealed class MapReader(YamlMap map, string path, DiagnosticSink sink)
{
    private readonly List<string> _asked = [];

    public YamlMap Map { get; } = map;

    /// <summary>Dotted path of this map, for messages; empty for the root.</summary>
    public string Path { get; } = path;

    public DiagnosticSink Sink { get; } = sink;

    /// <summary>The whole path of a key.</summary>
    public string PathOf(string key) => Path.Length == 0 ? key : Path + "." + key;

    /// <summary>The place of a key's value, else the map's first character.</summary>
    public SourceSpan SpanOf(string key) => Map.Find(key)?.Value.Span ?? Map.Span with { Length = 0 };

    /// <summary>The node under a key; a value left empty counts as absent.</summary>
    public YamlNode? Node(string key)
    {
        _asked.Add(key);
        return Map.Find(key)?.Value is { } node and not YamlScalar { IsNull: true } ? node : null;
    }

    public string? Text(string key, ValueKind kind = ValueKind.Text)
    {
        Note(key, kind);
        return Node(key) is { } node ? Scalar(node, PathOf(key)) : null;
    }

    /// <summary>A text that must be there.</summary>
    public string? Required(string key)
    {
        var text = Text(key);
        if (Map is ProbeMap probe)
        {
            probe.Probe.Key(key).Required = true;
        }

        if (string.IsNullOrWhiteSpace(text) && Map.Find(key)?.Value is not (YamlList or YamlMap))
        {
            Sink.Add(Catalogue.MissingKey.At(Map.Find(key)?.KeySpan ?? (Map.Span with { Length = 0 }), PathOf(key)));
            return null;
        }

        return text;
    }

    public int? Int(string key, int min, int max)
    {
        Note(key, ValueKind.Whole, min, max);
        if (Node(key) is not { } node || Scalar(node, PathOf(key)) is not { } text)
        {
            return null;
        }

        if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) && value >= min && value <= max)
        {
            return value;
        }

        Sink.Add(Catalogue.BadValue.At(node.Span, PathOf(key), text, $"要 {min} 到 {max} 之间的整数", $"a whole number from {min} to {max} is needed"));
        return null;
    }

    public bool? Flag(string key)
    {
        Note(key, ValueKind.Flag);
        if (Node(key) is not { } node || Scalar(node, PathOf(key)) is not { } text)
        {
            return null;
        }

        if (text is "true" or "false")
        {
            return text == "true";
        }

        Sink.Add(Catalogue.BadValue.At(node.Span, PathOf(key), text, "只能是 true 或 false", "only true or false"));
        return null;
    }

    /// <summary>One of a few words.</summary>
    public string? Choice(string key, params ReadOnlySpan<string> choices)
    {
        (Map as ProbeMap)?.Probe.Key(key).Add(new ValueForm(ValueKind.Choice, 0, 0, [.. choices]));
        if (Node(key) is not { } node || Scalar(node, PathOf(key)) is not { } text)
        {
            return null;
        }

        if (choices.Contains(text))
        {
            return text;
        }

        string[] words = [.. choices];
        var all = string.Join(", ", words);
        var found = Catalogue.BadValue.At(node.Span, PathOf(key), text, "可用：" + all, "one of: " + all);
        Sink.Add(Nearest.Of(text, words) is { } near ? found.WithHint($"是不是“{near}”？", $"did you mean '{near}'?") : found);
        return null;
    }

    /// <summary>A list of texts; a single text counts as a list of one.</summary>
    public ImmutableArray<string> Texts(string key)
    {
        Note(key, ValueKind.Texts);
        return Node(key) switch
        {
            null => [],
            YamlList list => [.. list.Items.Select(i => Scalar(i, PathOf(key))).OfType<string>()],
            { } single => Scalar(single, PathOf(key)) is { } text ? [text] : [],
        };
    }

    /// <summary>The map under a key.</summary>
    public MapReader? Child(string key)
    {
        var node = Map is ProbeMap probe ? probe.Child(key) : Node(key);
        return node is null ? null : Of(node, PathOf(key), Sink);
    }

    /// <summary>All pairs of a map whose keys the user chooses.</summary>
    public ImmutableArray<YamlPair> Entries() =>
        Map is ProbeMap probe
            ? [new YamlPair(Probe.Wild, Map.Span, probe.Child(Probe.Wild)), new YamlPair(Probe.Wild, Map.Span, new YamlScalar(Map.Span, "", false))]
            : Map.Pairs;

    /// <summary>A node as a map, or a finding.</summary>
    public static MapReader? Of(YamlNode node, string path, DiagnosticSink sink)
    {
        if (node is YamlMap map)
        {
            return new MapReader(map, path, sink);
        }

        sink.Add(Wrong(node, path, "一组键值", "a set of keys"));
        return null;
    }

    /// <summary>The items of a list under a key.</summary>
    public ImmutableArray<YamlNode> Items(string key)
    {
        if (Map is ProbeMap probe)
        {
            probe.Probe.Key(key).IsList = true;
            return [new ProbeMap(probe.Probe.Key(key).Item)];
        }

        switch (Node(key))
        {
            case null:
                return [];
            case YamlList list:
                return list.Items;
            case { } node:
                Sink.Add(Wrong(node, PathOf(key), "列表（每项一行，以“- ”开头）", "a list (one item a line, beginning with '- ')"));
                return [];
        }
    }

    /// <summary>A node as a text, or a finding.</summary>
    public string? Scalar(YamlNode node, string path)
    {
        if (node is YamlScalar scalar)
        {
            return scalar.Value;
        }

        Sink.Add(Wrong(node, path, "单个值", "a single value"));
        return null;
    }

    /// <summary>Reports the keys nobody asked for.</summary>
    public void Done()
    {
        foreach (var pair in Map.Pairs)
        {
            if (!_asked.Contains(pair.Key, StringComparer.Ordinal))
            {
                Sink.Add(Unknown(pair, Path, _asked));
            }
        }
    }

    /// <summary>The finding for a key that is not known here.</summary>
    public static Diagnostic Unknown(YamlPair pair, string path, IEnumerable<string> known)
    {
        string[] names = [.. known.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        var where = path.Length == 0 ? pair.Key : path + "." + pair.Key;
        var found = Catalogue.UnknownKey.At(pair.KeySpan, where);
        return Nearest.Of(pair.Key, names) is { } near
            ? found.WithHint($"最接近的键是“{near}”", $"the nearest key is '{near}'")
            : found.WithHint("这里可用的键：" + string.Join(", ", names), "keys known here: " + string.Join(", ", names));
    }

    private void Note(string key, ValueKind kind, int min = 0, int max = 0) =>
        (Map as ProbeMap)?.Probe.Key(key).Add(new ValueForm(kind, min, max, []));

    private static Diagnostic Wrong(YamlNode node, string path, string chinese, string english) =>
        Catalogue.WrongType.At(
            node.Span,
            path.Length == 0 ? "整个文件" : path,
            chinese + "，写的是" + node.Kind.Chinese,
            path.Length == 0 ? "the whole file" : path,
            english + ", not " + node.Kind.English);
}
