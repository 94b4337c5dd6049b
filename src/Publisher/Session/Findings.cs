using System.Collections.Immutable;
using Publisher.Core.Diagnostics;

namespace Publisher.Session;

/// <summary>Collects what the stages found.</summary>
internal sealed class Findings
{
    private readonly List<Diagnostic> _all = [];

    internal IReadOnlyList<Diagnostic> All => _all;

    internal void Add(Diagnostic found) => _all.Add(found);

    internal void Add(ImmutableArray<Diagnostic> found) => _all.AddRange(found);

    /// <summary>Keeps a stage's findings and hands on its value.</summary>
    internal T? Take<T>(Outcome<T> outcome)
        where T : class
    {
        _all.AddRange(outcome.Diagnostics);
        return outcome.Value;
    }
}
