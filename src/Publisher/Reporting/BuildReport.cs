using System.Collections.Immutable;
using Publisher.Core.Diagnostics;
using Publisher.Core.Model;
using Publisher.Layout.Sheets;

namespace Publisher.Reporting;

/// <summary>One file that a build made.</summary>
/// <param name="Edition">The edition.</param>
/// <param name="File">File name.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="Sha256">Its hash, hexadecimal.</param>
/// <param name="ImagesEncoded">Pictures made in this build.</param>
/// <param name="ImagesReused">Pictures taken from the cache.</param>
internal sealed record BuiltEdition(string Edition, string File, long Bytes, string Sha256, int ImagesEncoded, int ImagesReused)
{
    /// <summary>Pages and characters, for print editions.</summary>
    internal PageFacts? Pages { get; init; }

    /// <summary>Trimmed size in millimetres, for print editions.</summary>
    internal string? Trim { get; init; }

    /// <summary>How the pages fit the sheets, for print editions on a named paper.</summary>
    internal SheetAdvice? Sheets { get; init; }

    /// <summary>Size and places, for covers.</summary>
    internal CoverRow? Cover { get; init; }
}

/// <summary>Size and places of a cover, in hundredths of a millimetre.</summary>
/// <param name="Pages">Pages of the block it is wrapped round.</param>
/// <param name="Spine">Width of the spine.</param>
/// <param name="Width">Trimmed width of the whole cover.</param>
/// <param name="Height">Trimmed height.</param>
/// <param name="Bleed">Bleed on every edge.</param>
internal sealed record CoverRow(int Pages, long Spine, long Width, long Height, long Bleed)
{
    /// <summary>Left edge of the bar code from the left trim edge, its top edge, width and height; null without one.</summary>
    internal (long X, long Y, long Width, long Height)? Barcode { get; init; }

    /// <summary>From the right edge of the bar code to the right trim edge; 0 without one.</summary>
    internal long BarcodeRight => Barcode is { } code ? Width - code.X - code.Width : 0;

    /// <summary>Does the spine carry text?</summary>
    internal bool SpineText { get; init; }

    /// <summary>Was the spine measured on a dummy?</summary>
    internal bool Measured { get; init; }
}

/// <summary>What a build tells of itself.</summary>
/// <param name="Facts">The book.</param>
/// <param name="Draft">Was it published in spite of errors?</param>
/// <param name="Editions">What was built.</param>
/// <param name="Diagnostics">All findings, sorted.</param>
internal sealed record BuildReport(BookFacts Facts, bool Draft, ImmutableArray<BuiltEdition> Editions, ImmutableArray<Diagnostic> Diagnostics);
