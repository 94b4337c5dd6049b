using System.Collections.Immutable;
using System.Diagnostics;
using Publisher.Core.Diagnostics;

namespace Publisher.Pdf.Conformance;

/// <summary>A fact that a profile does not let pass.</summary>
/// <param name="Fact">The fact.</param>
/// <param name="Severity">How grave the profile finds it.</param>
internal sealed record PdfViolation(PdfFact Fact, Severity Severity)
{
    /// <summary>The violations among facts, in the order of the facts, each once.</summary>
    public static ImmutableArray<PdfViolation> Judge(PdfProfile profile, IEnumerable<PdfFact> facts)
    {
        var violations = ImmutableArray.CreateBuilder<PdfViolation>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var fact in facts)
        {
            var same = $"{fact.Kind}|{fact.Span}|{string.Join('|', fact.Details)}";
            if (profile.Prohibited.TryGetValue(fact.Kind, out var severity) && seen.Add(same))
            {
                violations.Add(new(fact, severity));
            }
        }

        return violations.ToImmutable();
    }

    /// <summary>The violation as the user sees it.</summary>
    public Diagnostic ToDiagnostic() =>
        (EntryOf(Fact.Kind) with { Severity = Severity }).At(Fact.Span, [.. Fact.Details]);

    private static CatalogueEntry EntryOf(PdfFactKind kind) => kind switch
    {
        PdfFactKind.NoPages => Catalogue.PdfNoPages,
        PdfFactKind.NoTitle => Catalogue.PdfNoTitle,
        PdfFactKind.UnusableDate => Catalogue.PdfUnusableDate,
        PdfFactKind.PageSizeOutOfRange => Catalogue.PdfPageSizeOutOfRange,
        PdfFactKind.TrimDiffers => Catalogue.PdfTrimDiffers,
        PdfFactKind.FaceMissing => Catalogue.FontFaceMissing,
        PdfFactKind.FaceDamaged => Catalogue.FontDamaged,
        PdfFactKind.GlyphMissing => Catalogue.PdfGlyphMissing,
        PdfFactKind.PictureMissing => Catalogue.PdfPictureMissing,
        PdfFactKind.PictureUnusable => Catalogue.PdfPictureUnusable,
        PdfFactKind.PictureRgb => Catalogue.PdfPictureRgb,
        PdfFactKind.OutputProfileMissing => Catalogue.PdfOutputProfileMissing,
        PdfFactKind.OutputProfileUnusable => Catalogue.PdfOutputProfileUnusable,
        PdfFactKind.RuleTooThin => Catalogue.PdfRuleTooThin,
        PdfFactKind.BleedTooShort => Catalogue.PdfBleedTooShort,
        PdfFactKind.TextBeyondTrim => Catalogue.PdfTextBeyondTrim,
        PdfFactKind.LinkDangling => Catalogue.PdfLinkDangling,
        PdfFactKind.ScreenColor => Catalogue.PdfScreenColor,
        PdfFactKind.SpotAmbiguous => Catalogue.PdfSpotAmbiguous,
        PdfFactKind.SpotNameUnusable => Catalogue.PdfSpotNameUnusable,
        PdfFactKind.SpotsMany => Catalogue.PdfSpotsMany,
        PdfFactKind.TextInSeveralInks => Catalogue.PdfTextInSeveralInks,
        PdfFactKind.ReverseTooSmall => Catalogue.PdfReverseTooSmall,
        PdfFactKind.Transparency => Catalogue.PdfTransparency,
        PdfFactKind.ColourOnMono => Catalogue.PdfColourOnMono,
        PdfFactKind.TooMuchInk => Catalogue.PdfTooMuchInk,
        _ => throw new UnreachableException(kind.ToString()),
    };
}
