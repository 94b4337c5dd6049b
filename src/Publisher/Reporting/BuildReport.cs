using System.Collections.Immutable;
using Publisher.Core.Diagnostics;
using Publisher.Core.Model;
using Publisher.Layout.Sheets;

namespace Publisher.Reporting;

/// <summary>One file that a build made.</summary>
/// <param name="Edition">The edition.</param>
/// <param name="File">File name.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="Sha256">Its hash, hexadecimal.</param>
/// <param name="ImagesEncoded">Pictures made in this build.</param>
/// <param name="ImagesReused">Pictures taken from the cache.</param>
internal sealed record BuiltEdition(string Edition, string File, long Bytes, string Sha256, int ImagesEncoded, int ImagesReused)
{
    /// <summary>Pages and characters, for print editions.</summary>
    internal PageFacts? Pages { get; init; }

    /// <summary>Trimmed size in millimetres, for print editions.</summary>
    internal string? Trim { get; init; }

    /// <summary>How the pages fit the sheets, for print editions on a named paper.</summary>
    internal SheetAdvice? Sheets { get; init; }
}

/// <summary>What a build tells of itself.</summary>
/// <param name="Facts">The book.</param>
/// <param name="Draft">Was it published in spite of errors?</param>
/// <param name="Editions">What was built.</param>
/// <param name="Diagnostics">All findings, sorted.</param>
internal sealed record BuildReport(BookFacts Facts, bool Draft, ImmutableArray<BuiltEdition> Editions, ImmutableArray<Diagnostic> Diagnostics);
