using Publisher.Core.Build;
using Publisher.Core.Display;
using Publisher.Core.Model;
using Publisher.Fonts;
using Publisher.Pdf.Conformance;

namespace Publisher.Pdf;

/// <summary>Everything a PDF is made of.</summary>
/// <param name="Document">The pages.</param>
/// <param name="Facts">Title, people, language, date.</param>
/// <param name="Fonts">The faces that the pages name.</param>
/// <param name="Images">The prepared pictures that the pages name.</param>
/// <param name="Profile">Kind of PDF.</param>
/// <param name="OutputIccProfile">ICC profile of the printing condition; may be empty for a draft.</param>
/// <param name="Parallelism">Threads, at least 1. The bytes do not depend on it.</param>
public sealed record PdfRequest(
    PagedDocument Document,
    BookFacts Facts,
    FontLibrary Fonts,
    ImageSet Images,
    PdfProfile Profile,
    ReadOnlyMemory<byte> OutputIccProfile,
    int Parallelism)
{
    /// <summary>Is the book printed in black only? Then anything else is reported.</summary>
    public bool Mono { get; init; }

    /// <summary>Most ink on one spot that the printing condition bears, percent of one full ink; 0 when it is not said.</summary>
    public int InkLimit { get; init; }

    /// <summary>Marks outside the bleed; null for none: then the media box is the bleed box.</summary>
    public PdfMarks? Marks { get; init; }

    /// <summary>Uncompressed and indented, for golden tests.</summary>
    public bool Pretty { get; init; }
}
