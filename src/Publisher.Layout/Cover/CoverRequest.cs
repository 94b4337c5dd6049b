using System.Collections.Immutable;
using Publisher.Core.Build;
using Publisher.Core.Display;
using Publisher.Core.Geometry;
using Publisher.Core.Model;
using Publisher.Core.Style;
using Publisher.Core.Text;
using Publisher.Fonts;

namespace Publisher.Layout.Cover;

/// <summary>What a cover is made from.</summary>
/// <param name="Facts">Title, people, ISBN, price.</param>
/// <param name="Style">The taste.</param>
/// <param name="Geometry">Size and folds.</param>
/// <param name="Fonts">Faces.</param>
/// <param name="Images">Pixel sizes of the pictures; one that is absent is left out, and was reported by whoever looked for it.</param>
public sealed record CoverRequest(
    BookFacts Facts,
    CoverStyle Style,
    CoverGeometry Geometry,
    FontLibrary Fonts,
    ImmutableDictionary<FileId, ImageInfo> Images)
{
    /// <summary>Where the edition is declared.</summary>
    public SourceSpan Place { get; init; }
}

/// <summary>A picture as it stands on the cover.</summary>
/// <param name="Image">The file.</param>
/// <param name="Box">The whole picture, cropped parts included.</param>
/// <param name="Span">Where it is named.</param>
public sealed record PlacedPicture(FileId Image, Rect Box, SourceSpan Span);

/// <summary>A set cover.</summary>
/// <param name="Document">The outer side, and the inner one when something stands on it.</param>
/// <param name="Pictures">Pictures of all sides.</param>
/// <param name="Barcode">The bar code with its quiet zones, on the outer side; null without one.</param>
/// <param name="SpineText">Does the spine carry text?</param>
public sealed record CoverResult(PagedDocument Document, ImmutableArray<PlacedPicture> Pictures, Rect? Barcode, bool SpineText);
