using System.Collections.Immutable;
using Publisher.Core.Text;

namespace Publisher.Pdf.Conformance;

/// <summary>What a writer may notice. Whether it is a fault the profile decides.</summary>
internal enum PdfFactKind
{
    NoPages,
    NoTitle,
    UnusableDate,
    PageSizeOutOfRange,
    TrimDiffers,
    FaceMissing,
    FaceDamaged,
    GlyphMissing,
    PictureMissing,
    PictureUnusable,
    PictureRgb,
    OutputProfileMissing,
    OutputProfileUnusable,
    RuleTooThin,
    BleedTooShort,
    TextBeyondTrim,
    LinkDangling,
    ScreenColor,
    SpotAmbiguous,
    SpotNameUnusable,
    SpotsMany,
    TextInSeveralInks,
    ReverseTooSmall,
    Transparency,
    ColourOnMono,
    TooMuchInk,
}

/// <summary>Something a writer noticed.</summary>
/// <param name="Kind">What.</param>
/// <param name="Span">The source it came from.</param>
/// <param name="Details">What fills the places of the message.</param>
internal sealed record PdfFact(PdfFactKind Kind, SourceSpan Span, ImmutableArray<object> Details)
{
    public static PdfFact At(PdfFactKind kind, SourceSpan span, params ReadOnlySpan<object> details) => new(kind, span, [.. details]);
}
