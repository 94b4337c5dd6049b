using System.Collections.Immutable;
using Publisher.Core.Text;

namespace Publisher.Manuscript.Yaml;

/// <summary>A node of a YAML file with its place.</summary>
internal abstract record YamlNode(SourceSpan Span)
{
    /// <summary>What it is, for messages: Chinese and English.</summary>
    public abstract (string Chinese, string English) Kind { get; }
}

/// <summary>A single value.</summary>
internal sealed record YamlScalar(SourceSpan Span, string Value, bool Quoted) : YamlNode(Span)
{
    /// <inheritdoc/>
    public override (string Chinese, string English) Kind => IsNull ? ("空值", "nothing") : ("单个值", "a single value");

    /// <summary>Nothing was written, or <c>null</c> or <c>~</c>.</summary>
    public bool IsNull => !Quoted && Value is "" or "~" or "null";
}

/// <summary>A list.</summary>
internal sealed record YamlList(SourceSpan Span, ImmutableArray<YamlNode> Items) : YamlNode(Span)
{
    /// <inheritdoc/>
    public override (string Chinese, string English) Kind => ("列表", "a list");
}

/// <summary>A key with its value.</summary>
internal sealed record YamlPair(string Key, SourceSpan KeySpan, YamlNode Value);

/// <summary>Keys with values, in the order written; keys are unique.</summary>
internal record YamlMap(SourceSpan Span, ImmutableArray<YamlPair> Pairs) : YamlNode(Span)
{
    /// <inheritdoc/>
    public override (string Chinese, string English) Kind => ("一组键值", "a set of keys");

    public YamlPair? Find(string key) => Pairs.FirstOrDefault(p => string.Equals(p.Key, key, StringComparison.Ordinal));
}
