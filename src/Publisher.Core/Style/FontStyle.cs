using System.Collections.Immutable;

namespace Publisher.Core.Style;

/// <summary>Faces of one role, by script; each list is tried in order, then the next list.</summary>
/// <param name="Han">For Han, kana, and full-width marks.</param>
/// <param name="Latin">For Latin letters and digits.</param>
/// <param name="Other">For Greek, Cyrillic and everything else.</param>
public sealed record FontRole(ImmutableArray<string> Han, ImmutableArray<string> Latin, ImmutableArray<string> Other);

/// <summary>Which faces the book uses. Face names are full names: <c>Noto Serif SC Regular</c>.</summary>
public sealed record FontStyle
{
    /// <summary>Roles: <c>body</c>, <c>strong</c>, <c>heading</c>, <c>title</c>, <c>kai</c>, <c>italic</c> (Latin emphasis), <c>mono</c>, <c>ruby</c>. Ordinal order.</summary>
    public ImmutableSortedDictionary<string, FontRole> Roles { get; init; } =
        ImmutableSortedDictionary.Create<string, FontRole>(StringComparer.Ordinal);

    /// <summary>Last resort for any character, in order.</summary>
    public ImmutableArray<string> Fallback { get; init; } = [];

    /// <summary>May faces of the machine be used? Warned about in press profiles.</summary>
    public bool System { get; init; }
}
