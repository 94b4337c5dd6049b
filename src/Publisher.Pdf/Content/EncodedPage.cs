using System.Collections.Immutable;
using Publisher.Pdf.Conformance;
using Publisher.Pdf.Objects;

namespace Publisher.Pdf.Content;

/// <summary>A page's content streams and the names they use.</summary>
/// <param name="Streams">Body, then furniture; empty ones left out.</param>
/// <param name="Names">Names of resources used.</param>
/// <param name="Facts">What was noticed.</param>
internal sealed record EncodedPage(ImmutableArray<StreamData> Streams, UsedNames Names, ImmutableArray<PdfFact> Facts);

/// <summary>Names of resources that a page uses, sorted.</summary>
/// <param name="Fonts">Fonts.</param>
/// <param name="Pictures">Pictures.</param>
/// <param name="States">Graphics states.</param>
internal sealed record UsedNames(SortedSet<string> Fonts, SortedSet<string> Pictures, SortedSet<string> States)
{
    public UsedNames()
        : this(new(StringComparer.Ordinal), new(StringComparer.Ordinal), new(StringComparer.Ordinal))
    {
    }
}
