using System.Collections.Immutable;
using Publisher.Core.Text;
using Publisher.Pdf.Fonts;
using Publisher.Pdf.Images;

namespace Publisher.Pdf.Content;

/// <summary>What pages may name, settled before they are written, so that they can be written side by side.</summary>
/// <param name="Fonts">Faces by name.</param>
/// <param name="Pictures">Pictures that can be embedded, by source file.</param>
internal sealed record Resources(
    ImmutableSortedDictionary<string, FontUse> Fonts,
    ImmutableDictionary<FileId, Picture> Pictures)
{
    /// <summary>Name of the graphics state that overprints.</summary>
    public const string Overprint = "GO";

    /// <summary>Name of the graphics state that knocks out.</summary>
    public const string Knockout = "GK";
}
