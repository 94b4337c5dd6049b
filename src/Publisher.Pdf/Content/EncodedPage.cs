using System.Collections.Immutable;
using Publisher.Pdf.Conformance;
using Publisher.Pdf.Objects;

namespace Publisher.Pdf.Content;

/// <summary>A page's content streams and the names they use.</summary>
/// <param name="Streams">Body, furniture, marks; empty ones left out.</param>
/// <param name="Names">Names of resources used.</param>
/// <param name="Forms">Forms that the page draws, and those inside them.</param>
/// <param name="Facts">What was noticed.</param>
internal sealed record EncodedPage(ImmutableArray<StreamData> Streams, UsedNames Names, ImmutableArray<EncodedForm> Forms, ImmutableArray<PdfFact> Facts)
{
    /// <summary>Is anything on it translucent?</summary>
    public bool Transparent => Names.Transparent || Forms.Any(f => f.Names.Transparent);
}

/// <summary>Part of a page as a form XObject (ISO 32000-1 8.10), in coordinates of the page.</summary>
/// <param name="Name">Name in the resources of whatever draws it.</param>
/// <param name="Stream">Its content.</param>
/// <param name="Names">Names of resources used.</param>
/// <param name="Group">Is it composed as a whole, a transparency group?</param>
internal sealed record EncodedForm(string Name, StreamData Stream, UsedNames Names, bool Group);

/// <summary>Names of resources that a content stream uses, sorted.</summary>
internal sealed class UsedNames
{
    public SortedSet<string> Fonts { get; } = new(StringComparer.Ordinal);

    public SortedSet<string> Pictures { get; } = new(StringComparer.Ordinal);

    /// <summary>Forms; their names are the page's own.</summary>
    public SortedSet<string> Forms { get; } = new(StringComparer.Ordinal);

    public SortedSet<string> States { get; } = new(StringComparer.Ordinal);

    /// <summary>Colour spaces.</summary>
    public SortedSet<string> Spaces { get; } = new(StringComparer.Ordinal);

    /// <summary>Was an opacity set?</summary>
    public bool Transparent { get; set; }
}
