using System.Collections.Immutable;
using Publisher.Core.Diagnostics;

namespace Publisher.Manuscript.Text;

/// <summary>Collects the findings of one stage. Lives inside one stage and one thread.</summary>
internal sealed class DiagnosticSink
{
    private readonly List<Diagnostic> _found = [];

    /// <summary>Was an error found?</summary>
    public bool HasErrors => _found.Exists(d => d.Severity == Severity.Error);

    public void Add(Diagnostic diagnostic) => _found.Add(diagnostic);

    public void AddRange(ImmutableArray<Diagnostic> diagnostics) => _found.AddRange(diagnostics);

    public ImmutableArray<Diagnostic> ToImmutable() => [.. _found];
}
