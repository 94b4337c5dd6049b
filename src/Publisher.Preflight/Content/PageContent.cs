using System.Collections.Immutable;
using Publisher.Core.Diagnostics;

namespace Publisher.Preflight.Content;

/// <summary>Something that the interpreter met and that a profile may not let pass.</summary>
/// <param name="Entry">What.</param>
/// <param name="Object">Where in the file.</param>
/// <param name="Box">Where on the page; null when it has no place.</param>
/// <param name="Details">What fills the message.</param>
internal sealed record ContentFact(CatalogueEntry Entry, string Object, Box? Box, ImmutableArray<object> Details);

/// <summary>What a page's streams paint, in order, and what was met on the way.</summary>
internal sealed class PageContent
{
    private readonly HashSet<string> _said = new(StringComparer.Ordinal);

    internal List<Mark> Marks { get; } = [];

    internal List<ContentFact> Facts { get; } = [];

    /// <summary>Uses of transparency: what, in Chinese and English, and the object.</summary>
    internal List<(string Chinese, string English, string Object)> Transparency { get; } = [];

    /// <summary>Was everything understood?</summary>
    internal bool Understood { get; set; } = true;

    internal void Say(CatalogueEntry entry, string owner, Box? box, params ReadOnlySpan<object> details)
    {
        if (_said.Add($"{entry.Code}|{owner}|{string.Join('|', details.ToArray())}"))
        {
            Facts.Add(new(entry, owner, box, [.. details]));
        }
    }

    internal void Transparent(string chinese, string english, string owner)
    {
        if (_said.Add($"{english}|{owner}"))
        {
            Transparency.Add((chinese, english, owner));
        }
    }
}
