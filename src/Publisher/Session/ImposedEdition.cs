using System.Collections.Immutable;
using Publisher.Core.Build;
using Publisher.Core.Geometry;
using Publisher.Core.Model;
using Publisher.Core.Style;
using Publisher.Fonts;
using Publisher.Layout;
using Publisher.Layout.Sheets;
using Publisher.Pdf;
using Publisher.Pdf.Conformance;

namespace Publisher.Session;

/// <summary>How a print edition is to be imposed.</summary>
/// <param name="Signature">Pages of a whole signature.</param>
/// <param name="Binding">How signatures come together.</param>
/// <param name="Dummy">A dummy to fold instead of the pages themselves?</param>
internal sealed record ImposedEdition(int Signature, SignatureBinding Binding, bool Dummy)
{
    /// <summary>The press sheets of a set edition; null, with findings, when the book has no paper that they fit.</summary>
    internal ImposedBook? Plan(BuildContext context, Edition edition, BookStyle style, LayoutResult pages, FontLibrary fonts)
    {
        var facts = context.Book.Facts;
        // nanometres
        var leaf = new Length((facts.Stock?.Text.Thickness ?? 0) * Length.PerMillimetre / 1_000_000);
        return context.Findings.Take(Imposition.Impose(new ImpositionRequest(pages.Document, edition.Sheet ?? facts.Sheet, fonts)
        {
            Signature = Signature,
            Binding = Binding,
            Thickness = leaf,
            Face = Face(style),
            Mono = style.Images.Color == "gray",
            Title = $"《{facts.Title}》{ImprintWords.EditionLine(facts.Edition, facts.Printing) ?? edition.Name}",
            Place = edition.Sheet is null ? facts.Places.GetValueOrDefault("sheet") : edition.Span,
        }));
    }

    /// <summary>A dummy of the sheets, for looking at.</summary>
    internal Artifact? Draft(BuildContext context, ImposedBook book, LayoutResult pages, BookStyle style, FontLibrary fonts, CancellationToken ct)
    {
        var dummy = FoldedDummy.Of(pages.Document, book.Signatures, Binding, fonts, Face(style));
        var request = new PdfRequest(dummy.Document, context.Book.Facts, fonts, ImageSet.Empty, PdfProfile.Find("draft")!, ReadOnlyMemory<byte>.Empty, context.Options.Jobs);
        return context.Findings.Take(PdfWriter.WriteImposed(request, dummy.Sides, ct));
    }

    private static string Face(BookStyle style) =>
        (style.Fonts.Roles.GetValueOrDefault("sans") ?? style.Fonts.Roles["body"]).Han.Concat(style.Fonts.Fallback).FirstOrDefault() ?? "";
}

/// <summary>An imposed file with its plan.</summary>
internal sealed record ImposedFile(ImmutableArray<Signature> Signatures, Artifact Pdf);
