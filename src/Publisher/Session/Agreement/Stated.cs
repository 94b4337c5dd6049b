using Publisher.Core.Text;

namespace Publisher.Session.Agreement;

/// <summary>A fact that several places of a book show.</summary>
internal enum FactKind
{
    Title,
    FullTitle,
    Subtitle,
    Authors,
    Publisher,
    Series,
    IsbnPrint,
    IsbnEbook,
    Price,
    Edition,
    Copies,
    Date,
    Format,
    Trim,
    Pages,
    Sheets,
    Characters,
}

/// <summary>A place that shows facts.</summary>
/// <param name="Chinese">Its name.</param>
/// <param name="English">The same in English.</param>
/// <param name="Source">Where its words come from.</param>
internal sealed record StatedAt(string Chinese, string English, SourceSpan Source);

/// <summary>A fact as one place shows it.</summary>
/// <param name="Kind">The fact.</param>
/// <param name="Value">As it is shown.</param>
/// <param name="At">The place.</param>
internal sealed record Stated(FactKind Kind, string Value, StatedAt At)
{
    /// <summary>The print edition it speaks of, for pages and sizes; empty when all editions share it.</summary>
    internal string Scope { get; init; } = "";
}
