using System.Collections.Immutable;
using Publisher.Core.Diagnostics;
using Publisher.Reporting;

namespace Publisher.Session;

/// <summary>What came of a build.</summary>
/// <param name="Report">What was made; null when there was nothing to make it from.</param>
/// <param name="Diagnostics">All findings, sorted.</param>
/// <param name="Published">Folder of the published files, or null when nothing was published.</param>
/// <param name="Texts">The texts that findings speak of.</param>
internal sealed record BuildResult(BuildReport? Report, ImmutableArray<Diagnostic> Diagnostics, string? Published, SourceTexts Texts)
{
    internal bool HasErrors => Diagnostics.Any(d => d.Severity == Severity.Error);
}
