using System.Collections.Immutable;
using Publisher.Core.Text;

namespace Publisher.Core.Diagnostics;

/// <summary>How grave a diagnostic is. An error stops publication of the outputs, not the build.</summary>
public enum Severity
{
    /// <summary>Worth knowing; nothing to mend.</summary>
    Info,

    /// <summary>The output is made; a person should look.</summary>
    Warning,

    /// <summary>Nothing is published until this is mended.</summary>
    Error,
}

/// <summary>Advice under a diagnostic, in both languages, with a place if it points somewhere.</summary>
/// <param name="Chinese">The advice for editors.</param>
/// <param name="English">The same in English.</param>
/// <param name="Span">The place it speaks of, or <see cref="SourceSpan.None"/>.</param>
public sealed record Hint(string Chinese, string English, SourceSpan Span = default);

/// <summary>One finding about the user's book: what, where, and how to mend it. A value; never thrown.</summary>
/// <param name="Code">Two letters and three digits, listed in <see cref="Catalogue"/>.</param>
/// <param name="Severity">How grave.</param>
/// <param name="Chinese">The message for editors.</param>
/// <param name="English">The same in English.</param>
/// <param name="Span">Where in the sources.</param>
/// <param name="Hints">Fixes and related places, most useful first.</param>
public sealed record Diagnostic(
    string Code,
    Severity Severity,
    string Chinese,
    string English,
    SourceSpan Span,
    ImmutableArray<Hint> Hints)
{
    /// <summary>The same finding with one more hint.</summary>
    public Diagnostic WithHint(string chinese, string english, SourceSpan span = default) =>
        this with { Hints = Hints.Add(new Hint(chinese, english, span)) };
}
