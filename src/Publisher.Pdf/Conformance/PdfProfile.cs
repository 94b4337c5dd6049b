using System.Collections.Immutable;
using Publisher.Core.Diagnostics;

namespace Publisher.Pdf.Conformance;

/// <summary>A kind of PDF as data: what the file declares, what it may hold, and which facts it does not let pass.</summary>
public sealed record PdfProfile
{
    /// <summary>For looking at on a screen: links, no output intent; press rules are warnings or silent.</summary>
    public static readonly PdfProfile Draft = new()
    {
        Name = "draft",
        Version = "1.7",
        Links = true,
        Prohibited = Rules(
            errors: [PdfFactKind.NoPages, PdfFactKind.PageSizeOutOfRange],
            warnings:
            [
                PdfFactKind.FaceMissing, PdfFactKind.FaceDamaged, PdfFactKind.GlyphMissing, PdfFactKind.PictureMissing, PdfFactKind.UnusableDate,
                PdfFactKind.PictureUnusable, PdfFactKind.LinkDangling,
            ]),
    };

    /// <summary>For the press: PDF/X-4 (ISO 15930-7), clause by clause in <c>PdfX4.md</c>.</summary>
    public static readonly PdfProfile X4 = new()
    {
        Name = "x4",
        Version = "1.6",
        Identification = "PDF/X-4",
        Prohibited = Rules(
            errors:
            [
                PdfFactKind.NoPages, PdfFactKind.NoTitle, PdfFactKind.UnusableDate, PdfFactKind.PageSizeOutOfRange, PdfFactKind.FaceMissing,
                PdfFactKind.FaceDamaged, PdfFactKind.GlyphMissing, PdfFactKind.PictureMissing, PdfFactKind.PictureUnusable,
                PdfFactKind.PictureRgb, PdfFactKind.OutputProfileMissing, PdfFactKind.OutputProfileUnusable, PdfFactKind.BleedTooShort,
            ],
            warnings: [PdfFactKind.TrimDiffers, PdfFactKind.RuleTooThin, PdfFactKind.TextBeyondTrim]),
    };

    /// <summary>All profiles, by name.</summary>
    public static readonly ImmutableArray<PdfProfile> All = [Draft, X4];

    /// <summary>Its name in book.yaml.</summary>
    public required string Name { get; init; }

    /// <summary>PDF version in the header.</summary>
    internal string Version { get; init; } = "1.7";

    /// <summary>Value of <c>GTS_PDFXVersion</c>, or null when the file claims no standard.</summary>
    internal string? Identification { get; init; }

    /// <summary>Does it carry link annotations? Else they are left out silently: they are for screens.</summary>
    internal bool Links { get; init; }

    /// <summary>Facts that it does not let pass.</summary>
    internal ImmutableSortedDictionary<PdfFactKind, Severity> Prohibited { get; init; } =
        ImmutableSortedDictionary<PdfFactKind, Severity>.Empty;

    /// <summary>The profile of a name, or null.</summary>
    public static PdfProfile? Find(string name) => All.FirstOrDefault(p => p.Name == name);

    private static ImmutableSortedDictionary<PdfFactKind, Severity> Rules(PdfFactKind[] errors, PdfFactKind[] warnings) =>
        errors.Select(k => KeyValuePair.Create(k, Severity.Error))
            .Concat(warnings.Select(k => KeyValuePair.Create(k, Severity.Warning)))
            .ToImmutableSortedDictionary();
}
