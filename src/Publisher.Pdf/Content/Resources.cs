using System.Collections.Immutable;
using System.Globalization;
using Publisher.Core.Text;
using Publisher.Pdf.Color;
using Publisher.Pdf.Fonts;
using Publisher.Pdf.Images;

namespace Publisher.Pdf.Content;

/// <summary>What pages may name, settled before they are written, so that they can be written side by side.</summary>
/// <param name="Fonts">Faces by name.</param>
/// <param name="Pictures">Pictures that can be embedded, by source file.</param>
/// <param name="Spots">Spot inks by name.</param>
internal sealed record Resources(
    ImmutableSortedDictionary<string, FontUse> Fonts,
    ImmutableDictionary<FileId, Picture> Pictures,
    ImmutableSortedDictionary<string, SpotInk> Spots)
{
    /// <summary>Name of the graphics state that overprints.</summary>
    public const string Overprint = "GO";

    /// <summary>Name of the graphics state that knocks out.</summary>
    public const string Knockout = "GK";

    private const string OpacityPrefix = "GA";

    /// <summary>Name of the graphics state of an opacity.</summary>
    public static string Opacity(int thousandths) => OpacityPrefix + thousandths.ToString("D4", CultureInfo.InvariantCulture);

    /// <summary>The opacity of a graphics state's name, or null for the others.</summary>
    public static int? OpacityOf(string state) =>
        state.StartsWith(OpacityPrefix, StringComparison.Ordinal) ? int.Parse(state.AsSpan(OpacityPrefix.Length), CultureInfo.InvariantCulture) : null;
}
