using System.Collections.Immutable;

namespace Publisher.Session;

/// <summary>What a build is asked for.</summary>
/// <param name="Book">The book's folder.</param>
internal sealed record BuildOptions(string Book)
{
    /// <summary>Editions wanted; all when empty.</summary>
    internal ImmutableArray<string> Editions { get; init; } = [];

    /// <summary>Folder under which <c>artifacts/</c> is written; the book's when null.</summary>
    internal string? Out { get; init; }

    /// <summary>Folder of installed faces.</summary>
    internal required string Fonts { get; init; }

    /// <summary>Threads.</summary>
    internal int Jobs { get; init; } = 1;

    /// <summary>Publish in spite of errors?</summary>
    internal bool Draft { get; init; }

    /// <summary>Publish at all? A check builds everything and keeps nothing.</summary>
    internal bool Publish { get; init; } = true;

    /// <summary>Seconds since 1970 from SOURCE_DATE_EPOCH, or null.</summary>
    internal string? SourceDateEpoch { get; init; }
}
