using System.Collections.Immutable;
using Publisher.Core.Text;

namespace Publisher.Manuscript;

/// <summary>A place where a style value is written.</summary>
/// <param name="Span">Where.</param>
/// <param name="Value">The value as written.</param>
public sealed record StyleOrigin(SourceSpan Span, string Value);

/// <summary>A style value with all the places that set it.</summary>
/// <param name="Key">Dotted path: <c>paragraphs.body.indent</c>.</param>
/// <param name="Origins">Nearest first: the first one counts, the others are overridden. Empty when no file sets it.</param>
/// <param name="From">The key of the paragraph style that it is inherited from, or null.</param>
/// <param name="Chinese">What the key means.</param>
/// <param name="English">The same in English.</param>
public sealed record StyleKey(string Key, ImmutableArray<StyleOrigin> Origins, string? From, string Chinese, string English);
