using System.Collections.Immutable;
using System.Globalization;
using Publisher.Core.Build;
using Publisher.Core.Diagnostics;
using Publisher.Core.Display;
using Publisher.Core.Geometry;
using Publisher.Core.Text;
using Publisher.Pdf.Color;
using Publisher.Pdf.Conformance;
using Publisher.Pdf.Marks;
using Publisher.Pdf.Metadata;

namespace Publisher.Pdf;

/// <summary>Writes a paged document as PDF.</summary>
public static class PdfWriter
{
    private static readonly Length ShortestSide = Length.Pt(3);
    private static readonly Length LongestSide = Length.Pt(14_400);

    /// <summary>
    /// Writes the file, named after the book's slug. The bytes depend on the request only, not on its <see cref="PdfRequest.Parallelism"/>.
    /// Best effort: with errors the file is made as far as it can be, and should not be published; without pages there is none.
    /// Diagnostics: PD001–PD024, FT002, FT007, as the profile judges.
    /// </summary>
    /// <exception cref="OperationCanceledException">The build was cancelled.</exception>
    public static Outcome<Artifact> Write(PdfRequest request, CancellationToken ct)
    {
        var facts = new List<PdfFact>();
        CheckDocument(request, facts);
        var profile = OutputProfile(request, facts);
        if (request.Document.Pages.IsEmpty)
        {
            return new(null, Diagnose(request.Profile, facts));
        }

        var job = PageMarks.Job(request);
        var parts = DocumentParts.Prepare(request, job, ct);
        facts.AddRange(parts.Facts);
        var bytes = new DocumentAssembler(request, job, parts, profile, facts).Write();
        ct.ThrowIfCancellationRequested();
        return new(new($"{request.Facts.Slug}.pdf", bytes), Diagnose(request.Profile, facts));
    }

    /// <summary>
    /// Writes imposed sheets, for a plant that wants them: each page of the book once, placed on the sides that print it, with the marks
    /// as they are given. The file says that it is imposed; it is never the master. The same diagnostics as <see cref="Write"/>.
    /// </summary>
    /// <param name="request">The book; its marks are not drawn.</param>
    /// <param name="sides">The sides of the sheets, in order. Each page index is −1 or that of a page of the document.</param>
    /// <param name="ct">Ends it early.</param>
    /// <exception cref="OperationCanceledException">The build was cancelled.</exception>
    public static Outcome<Artifact> WriteImposed(PdfRequest request, ImmutableArray<ImposedSide> sides, CancellationToken ct)
    {
        if (sides.Any(s => s.Pages.Any(p => p.PageIndex >= request.Document.Pages.Length)))
        {
            throw new ArgumentOutOfRangeException(nameof(sides), "a side places a page that the document does not have");
        }

        var facts = new List<PdfFact>();
        CheckDocument(request, facts);
        foreach (var side in sides)
        {
            CheckSize(SheetAssembler.Sheet(side), SheetAssembler.Sheet(sides[0]), facts);
        }

        var profile = OutputProfile(request, facts);
        if (sides.IsEmpty)
        {
            facts.Add(PdfFact.At(PdfFactKind.NoPages, SourceSpan.None));
            return new(null, Diagnose(request.Profile, facts));
        }

        var sheets = new SheetAssembler(request, sides, profile);
        var parts = DocumentParts.Prepare(request, sheets.Job, ct);
        facts.AddRange(parts.Facts);
        var bytes = sheets.Write(parts);
        ct.ThrowIfCancellationRequested();
        return new(new($"{request.Facts.Slug}-imposed.pdf", bytes), Diagnose(request.Profile, facts));
    }

    private static ImmutableArray<Diagnostic> Diagnose(PdfProfile profile, List<PdfFact> facts) =>
        [.. PdfViolation.Judge(profile, facts).Select(v => v.ToDiagnostic())];

    private static void CheckDocument(PdfRequest request, List<PdfFact> facts)
    {
        void Note(PdfFactKind kind, string place, params ReadOnlySpan<object> details) =>
            facts.Add(PdfFact.At(kind, request.Facts.Places.GetValueOrDefault(place), details));

        var pages = request.Document.Pages;
        if (pages.IsEmpty)
        {
            Note(PdfFactKind.NoPages, "contents");
        }

        if (string.IsNullOrWhiteSpace(request.Facts.Title))
        {
            Note(PdfFactKind.NoTitle, "title");
        }

        if (DocumentIdentity.InstantOf(request.Facts) is null)
        {
            Note(PdfFactKind.UnusableDate, "date", request.Facts.Modified);
        }

        foreach (var page in pages)
        {
            CheckSize(page, pages[0], facts);
        }
    }

    private static void CheckSize(Page page, Page first, List<PdfFact> facts)
    {
        var (width, height) = (page.TrimWidth + (page.Bleed * 2), page.TrimHeight + (page.Bleed * 2));
        if (Length.Min(width, height) < ShortestSide || Length.Max(width, height) > LongestSide)
        {
            facts.Add(PdfFact.At(PdfFactKind.PageSizeOutOfRange, SourceSpan.None, page.Label.Text, Size(page)));
        }

        if ((page.TrimWidth, page.TrimHeight) != (first.TrimWidth, first.TrimHeight))
        {
            facts.Add(PdfFact.At(PdfFactKind.TrimDiffers, SourceSpan.None, page.Label.Text, Size(page), Size(first)));
        }
    }

    private static string Size(Page page) =>
        string.Create(CultureInfo.InvariantCulture, $"{page.TrimWidth.Millimetres:0.##}×{page.TrimHeight.Millimetres:0.##} mm");

    private static IccProfile? OutputProfile(PdfRequest request, List<PdfFact> facts)
    {
        if (request.OutputIccProfile.IsEmpty)
        {
            facts.Add(PdfFact.At(PdfFactKind.OutputProfileMissing, SourceSpan.None));
            return null;
        }

        var (profile, chinese, english) = IccProfile.Read(request.OutputIccProfile);
        if (profile is null)
        {
            facts.Add(PdfFact.At(PdfFactKind.OutputProfileUnusable, SourceSpan.None, chinese, english));
        }

        return profile;
    }
}
