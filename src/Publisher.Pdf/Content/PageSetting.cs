using Publisher.Core.Geometry;
using Publisher.Pdf.Conformance;

namespace Publisher.Pdf.Content;

/// <summary>What is the same for all pages of a file while they are encoded.</summary>
/// <param name="Resources">What they may name.</param>
/// <param name="Profile">Kind of PDF.</param>
/// <param name="Pretty">Are streams left uncompressed?</param>
internal sealed record PageSetting(Resources Resources, PdfProfile Profile, bool Pretty)
{
    /// <summary>Room for marks outside the bleed.</summary>
    public Length Slug { get; init; }

    /// <summary>Is the book printed in black only?</summary>
    public bool Mono { get; init; }

    /// <summary>Most ink on one spot, percent of one full ink; 0 when nothing is said.</summary>
    public int InkLimit { get; init; }
}
