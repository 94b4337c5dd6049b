using System.Collections.Immutable;
using Publisher.Core.Text;

namespace Publisher.Manuscript.Yaml;

/// <summary>What a single value may be.</summary>
internal enum ValueKind
{
    /// <summary>Any single value.</summary>
    Text,

    /// <summary>A whole number between limits.</summary>
    Whole,

    /// <summary>true or false.</summary>
    Flag,

    /// <summary>One of a few words.</summary>
    Choice,

    /// <summary>A text, or a list of texts.</summary>
    Texts,

    /// <summary>A length, which may be negative.</summary>
    Length,

    /// <summary>A length of zero or more.</summary>
    Positive,

    /// <summary>A percentage.</summary>
    Share,

    /// <summary>A fraction of an em.</summary>
    Ems,

    /// <summary>Grid lines, one decimal at most.</summary>
    Lines,
}

/// <summary>A kind of value that a reader asked for, with its limits.</summary>
internal sealed record ValueForm(ValueKind Kind, int Min, int Max, ImmutableArray<string> Words);

/// <summary>
/// Notes what a reader asks a map for. The readers are run once over an empty <see cref="ProbeMap"/>, and what they asked for is the
/// schema: no second table of keys can drift from them.
/// </summary>
internal sealed class Probe
{
    /// <summary>Stands for every key where the user chooses the names.</summary>
    public const string Wild = "any-key";

    private readonly List<ProbeKey> _keys = [];

    /// <summary>Keys in the order in which they were asked for.</summary>
    public IReadOnlyList<ProbeKey> Keys => _keys;

    /// <summary>The key; made at first use.</summary>
    public ProbeKey Key(string name)
    {
        if (_keys.Find(k => k.Name == name) is { } known)
        {
            return known;
        }

        var key = new ProbeKey(name);
        _keys.Add(key);
        return key;
    }
}

/// <summary>A key and everything that its value may be.</summary>
internal sealed class ProbeKey(string name)
{
    private readonly List<ValueForm> _forms = [];

    public string Name { get; } = name;

    public bool Required { get; set; }

    /// <summary>Kinds of single value.</summary>
    public IReadOnlyList<ValueForm> Forms => _forms;

    /// <summary>Keys of a map as its value; without keys it may be none.</summary>
    public Probe Map { get; } = new();

    /// <summary>Keys of the items of a list as its value.</summary>
    public Probe Item { get; } = new();

    /// <summary>Was a list asked for?</summary>
    public bool IsList { get; set; }

    public void Add(ValueForm form)
    {
        // a place read twice, first as it stands and then as a length, is what the second reading says
        _forms.RemoveAll(f => f.Kind == ValueKind.Text || f.Kind == form.Kind);
        if (form.Kind != ValueKind.Text || _forms.Count == 0)
        {
            _forms.Add(form);
        }
    }
}

/// <summary>An empty map that notes what is asked of it.</summary>
internal sealed record ProbeMap(Probe Probe) : YamlMap(SourceSpan.None, [])
{
    /// <summary>The map under a key.</summary>
    public ProbeMap Child(string key) => new(Probe.Key(key).Map);
}
