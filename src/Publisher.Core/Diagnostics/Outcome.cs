using System.Collections.Immutable;

namespace Publisher.Core.Diagnostics;

/// <summary>What a stage returns: its best effort and everything it found.</summary>
/// <param name="Value">The result; null only when nothing at all could be made.</param>
/// <param name="Diagnostics">Findings, in the order they were met.</param>
/// <typeparam name="T">The result's type.</typeparam>
public readonly record struct Outcome<T>(T? Value, ImmutableArray<Diagnostic> Diagnostics)
    where T : class
{
    /// <summary>True when an error was found.</summary>
    public bool HasErrors => Diagnostics.Any(d => d.Severity == Severity.Error);
}
