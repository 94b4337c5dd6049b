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
        XmpIdentification = "PDF/X-4",
        OutputIntent = true,
        GroupSpace = "DeviceCMYK",
        Prohibited = Rules(PressErrors, PressWarnings),
    };

    /// <summary>For presses that take nothing newer: PDF/X-1a:2003 (ISO 15930-4), clause by clause in <c>PdfX1a.md</c>.</summary>
    public static readonly PdfProfile X1a = new()
    {
        Name = "x1a",
        Version = "1.4",
        InfoIdentification = "PDF/X-1a:2003",
        OutputIntent = true,
        Transparency = false,
        GroupSpace = "DeviceCMYK",
        Prohibited = Rules([.. PressErrors, PdfFactKind.Transparency], PressWarnings),
    };

    /// <summary>All profiles, by name.</summary>
    public static readonly ImmutableArray<PdfProfile> All = [Draft, X4, X1a];

    /// <summary>Its name in book.yaml.</summary>
    public required string Name { get; init; }

    /// <summary>PDF version in the header.</summary>
    internal string Version { get; init; } = "1.7";

    /// <summary>Value of <c>GTS_PDFXVersion</c> in XMP, or null when nothing is claimed there.</summary>
    internal string? XmpIdentification { get; init; }

    /// <summary>Value of <c>GTS_PDFXVersion</c> in the information dictionary, or null when nothing is claimed there.</summary>
    internal string? InfoIdentification { get; init; }

    /// <summary>Does it say for which printing condition it was made?</summary>
    internal bool OutputIntent { get; init; }

    /// <summary>Does it carry link annotations? Else they are left out silently: they are for screens.</summary>
    internal bool Links { get; init; }

    /// <summary>May anything be translucent? Else it is drawn opaque, and reported.</summary>
    internal bool Transparency { get; init; } = true;

    /// <summary>Colour space in which a page with translucent parts is composed.</summary>
    internal string GroupSpace { get; init; } = "DeviceRGB";

    /// <summary>Facts that it does not let pass.</summary>
    internal ImmutableSortedDictionary<PdfFactKind, Severity> Prohibited { get; init; } =
        ImmutableSortedDictionary<PdfFactKind, Severity>.Empty;

    private static ReadOnlySpan<PdfFactKind> PressErrors =>
    [
        PdfFactKind.NoPages, PdfFactKind.NoTitle, PdfFactKind.UnusableDate, PdfFactKind.PageSizeOutOfRange, PdfFactKind.FaceMissing,
        PdfFactKind.FaceDamaged, PdfFactKind.GlyphMissing, PdfFactKind.PictureMissing, PdfFactKind.PictureUnusable,
        PdfFactKind.PictureRgb, PdfFactKind.OutputProfileMissing, PdfFactKind.OutputProfileUnusable, PdfFactKind.BleedTooShort,
        PdfFactKind.ScreenColor, PdfFactKind.SpotAmbiguous, PdfFactKind.SpotNameUnusable, PdfFactKind.ColourOnMono, PdfFactKind.TooMuchInk,
    ];

    private static ReadOnlySpan<PdfFactKind> PressWarnings =>
    [
        PdfFactKind.TrimDiffers, PdfFactKind.RuleTooThin, PdfFactKind.TextBeyondTrim, PdfFactKind.SpotsMany, PdfFactKind.TextInSeveralInks,
        PdfFactKind.ReverseTooSmall,
    ];

    /// <summary>The profile of a name, or null.</summary>
    public static PdfProfile? Find(string name) => All.FirstOrDefault(p => p.Name == name);

    private static ImmutableSortedDictionary<PdfFactKind, Severity> Rules(ReadOnlySpan<PdfFactKind> errors, ReadOnlySpan<PdfFactKind> warnings) =>
        errors.ToArray().Select(k => KeyValuePair.Create(k, Severity.Error))
            .Concat(warnings.ToArray().Select(k => KeyValuePair.Create(k, Severity.Warning)))
            .ToImmutableSortedDictionary();
}
