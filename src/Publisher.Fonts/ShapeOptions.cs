using System.Collections.Immutable;

namespace Publisher.Fonts;

/// <summary>How a run is shaped. Script and language are always given: the two-em dash exists only for <c>Hani</c> and <c>zh-Hans</c>.</summary>
/// <param name="Script">ISO 15924: <c>Hani</c>, <c>Latn</c>, <c>Cyrl</c>, …</param>
/// <param name="Language">BCP 47: <c>zh-Hans</c>, <c>en</c>, …</param>
/// <param name="Vertical">Top to bottom; vertical forms are taken.</param>
/// <param name="Features">OpenType features: <c>halt</c> on, <c>-liga</c> off, <c>aalt=2</c>.</param>
public sealed record ShapeOptions(string Script, string Language, bool Vertical, ImmutableArray<string> Features)
{
    /// <summary>Horizontal, no features beyond the default ones.</summary>
    public ShapeOptions(string script, string language)
        : this(script, language, false, [])
    {
    }
}
