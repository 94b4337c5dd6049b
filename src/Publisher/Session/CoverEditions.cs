using System.Collections.Immutable;
using Publisher.Core.Build;
using Publisher.Core.Diagnostics;
using Publisher.Core.Display;
using Publisher.Core.Geometry;
using Publisher.Core.Model;
using Publisher.Core.Style;
using Publisher.Epub;
using Publisher.Faces;
using Publisher.Fonts;
using Publisher.Imaging;
using Publisher.Layout.Cover;
using Publisher.Manuscript;
using Publisher.Pdf.Conformance;
using Publisher.Pdf;
using Publisher.Reporting;

namespace Publisher.Session;

/// <summary>A cover that was made: its file when that was wanted, and its front as a picture when an e-book wants it.</summary>
internal sealed record SetCover(Edition Edition, PagedDocument Document, BuiltFile? File, ImageAsset? Front);

/// <summary>Makes the covers: those wanted, and the one whose front an e-book shows.</summary>
internal static class CoverEditions
{
    /// <summary>Covers to set: those wanted, and for an e-book without a cover picture of its own the first of the book.</summary>
    internal static ImmutableArray<Edition> Needed(BookFacts facts, ImmutableArray<Edition> wanted)
    {
        var covers = facts.Editions.Where(e => e.Format == EditionChoice.Cover).ToImmutableArray();
        var shown = ShowsFront(facts, wanted) ? covers.FirstOrDefault() : null;
        return [.. covers.Where(c => wanted.Contains(c) || c == shown)];
    }

    /// <summary>Makes them. Gives CV001–CV014 and what faces, pictures and the PDF writer give.</summary>
    /// <param name="context">What all editions share.</param>
    /// <param name="wanted">Editions asked for.</param>
    /// <param name="print">Print editions that were set.</param>
    /// <param name="published">Folder with the report of the build before.</param>
    /// <param name="ct">Stops between covers.</param>
    internal static ImmutableArray<SetCover> Build(
        BuildContext context, ImmutableArray<Edition> wanted, ImmutableArray<SetEdition> print, string published, CancellationToken ct)
    {
        var facts = context.Book.Facts;
        var front = ShowsFront(facts, wanted);
        var set = ImmutableArray.CreateBuilder<SetCover>();
        foreach (var edition in Needed(facts, wanted))
        {
            var own = context.For(edition);
            if (One(own, edition, print, ct) is not { } job)
            {
                continue;
            }

            using (job.Fonts)
            {
                var file = wanted.Contains(edition) ? Write(own, job, ct) : null;
                if (file?.Row.Cover is { } row)
                {
                    own.Findings.Add(CoverChanges.Since(published, edition, row));
                }

                var picture = front && set.All(s => s.Front is null) ? CoverFront.Draw(own, job, Pixels(wanted), ct) : null;
                set.Add(new SetCover(edition, job.Result.Document, file, picture));
            }
        }

        return set.ToImmutable();
    }

    // All e-books of a build share one picture: the strictest profile decides.
    private static int Pixels(ImmutableArray<Edition> wanted) =>
        wanted.Where(e => e.Format == EditionChoice.Epub).Select(e => (EpubProfile.Find(e.Profile) ?? EpubProfile.Standard).ImagePixels).Min();

    private static bool ShowsFront(BookFacts facts, ImmutableArray<Edition> wanted) =>
        facts.CoverImage is null && wanted.Any(e => e.Format == EditionChoice.Epub);

    private static CoverJob? One(BuildContext context, Edition edition, ImmutableArray<SetEdition> print, CancellationToken ct)
    {
        var style = context.Findings.Take(context.Clock.Run("样式 style", () => CoverReader.Read(context.Workspace, edition)))!;
        context.Findings.Judge(style.Checks);
        if (EditionChoice.PagesOf(context.Book.Facts, edition) is not { } interior)
        {
            context.Findings.Add(Catalogue.CoverNoPages.At(edition.Span, edition.Name));
            return null;
        }

        // An interior that could not be set has told why.
        if (print.FirstOrDefault(p => p.Edition == interior)?.Pages is not { } pages
            || Geometry(context, edition, style, pages) is not { } geometry
            || Fonts(context, edition, style.Fonts) is not { } fonts)
        {
            return null;
        }

        var uses = style.Pictures.Select(p => new ImageUse(p.Image, p.Span, FigurePlacement.Bleed)).ToImmutableArray();
        var sizes = context.Findings.Take(context.Clock.Run("图片尺寸 probe", () => ImagePipeline.Probe(context.Workspace.Folder, uses, ct)))!.Images;
        var request = new CoverRequest(context.Book.Facts, style, geometry, fonts, sizes) { Place = edition.Span };
        var result = context.Findings.Take(context.Clock.Run($"书封 cover {edition.Name}", () => CoverSetter.Set(request)))!;
        return new CoverJob(edition, style, geometry, pages.Facts.Pages, fonts, result);
    }

    private static CoverGeometry? Geometry(BuildContext context, Edition edition, CoverStyle style, Layout.LayoutResult pages)
    {
        var facts = context.Book.Facts;
        if (facts.Stock is not { } stock)
        {
            context.Findings.Add(Catalogue.CoverNoStock.At(edition.Span, edition.Name));
            return null;
        }

        if (stock.SpineOf(pages.Facts.Pages) is not { } spine)
        {
            var paper = stock.Text;
            var place = facts.Places.GetValueOrDefault("stock.text", facts.Places.GetValueOrDefault("stock"));
            var (chinese, english) = paper.Grammage is { } grams
                ? (paper.Kind is { } kind ? $"{kind} 的表里没有 {grams} 克" : "只写了克重", paper.Kind is { } other ? $"the table of {other} has no {grams} g" : "grammage alone is not enough")
                : ("也没有写克重", "it has no grammage either");
            context.Findings.Add(Catalogue.CoverNoThickness.At(place, chinese, english));
            return null;
        }

        var page = pages.Document.Pages[0];
        return new CoverGeometry(page.TrimWidth, page.TrimHeight, spine, stock.Flaps, style.Bleed, pages.Document.RightToLeft);
    }

    private static FontLibrary? Fonts(BuildContext context, Edition edition, FontStyle style)
    {
        if (style.System)
        {
            context.Findings.Add(Catalogue.BD014.At(edition.Span, edition.Name));
        }

        var wanted = FontFinder.Named(style).Select(n => (n, edition.Span));
        var found = context.Clock.Run("字体 fonts", () => FontFinder.Find(context.Workspace.Folder, context.Options.Fonts, wanted));
        context.Findings.Add(found.Diagnostics);
        if (found.HasErrors)
        {
            found.Value?.Dispose();
            return null;
        }

        return found.Value;
    }

    private static BuiltFile? Write(BuildContext context, CoverJob job, CancellationToken ct)
    {
        var edition = job.Edition;
        if (context.Findings.Take(OutputProfile.Load(context.Workspace.Folder, job.Style.Images.Profile, edition.Span)) is not { } press)
        {
            return null;
        }

        if (PdfProfile.Find(edition.Profile) is not { } profile)
        {
            context.Findings.Add(Catalogue.BD020.At(edition.Span, edition.Name, edition.Profile, string.Join("、", PdfProfile.All.Select(p => p.Name))));
            return null;
        }

        var images = context.Prepare($"图片 images {edition.Name}", ImagePlan.ForCover(job.Result.Pictures, job.Style.Images, press), ct);
        var request = new PdfRequest(job.Result.Document, context.Book.Facts, job.Fonts, images.Set, profile, press.Icc, context.Options.Jobs)
        {
            InkLimit = job.Style.Images.InkLimit,
            Marks = FileMarks.Of(job.Style.Press, job.Style.Fonts, edition),
        };
        var pdf = context.Findings.Take(context.Clock.Run($"PDF {edition.Name}", () => PdfWriter.Write(request, ct)));
        if (pdf is null)
        {
            return null;
        }

        var file = BuiltFile.Of(edition, ".pdf", pdf.Content, images);
        var places = SourcePlacesWriter.Write(file.Artifact, edition.Name, SourcePlacesWriter.ProfileFor(edition, job.Style.Images.Color), job.Result.Document, context.Workspace.Files);
        return file with { Beside = [places], Row = file.Row with { Cover = Row(context.Book.Facts, job) } };
    }

    private static CoverRow Row(BookFacts facts, CoverJob job)
    {
        static long H(Length length) => Spine.Hundredths(length);
        var geometry = job.Geometry;
        return new CoverRow(job.Pages, H(geometry.Spine), H(geometry.Width), H(geometry.PageHeight), H(geometry.Bleed))
        {
            Barcode = job.Result.Barcode is { } code ? (H(code.X), H(code.Y), H(code.Width), H(code.Height)) : null,
            SpineText = job.Result.SpineText,
            Measured = facts.Stock?.Spine is not null,
        };
    }
}

/// <summary>A cover that was set, with its faces still open.</summary>
/// <param name="Edition">The edition.</param>
/// <param name="Style">Its taste.</param>
/// <param name="Geometry">Its size.</param>
/// <param name="Pages">Pages of the block.</param>
/// <param name="Fonts">Its faces; the owner closes them.</param>
/// <param name="Result">What was set.</param>
internal sealed record CoverJob(Edition Edition, CoverStyle Style, CoverGeometry Geometry, int Pages, FontLibrary Fonts, CoverResult Result);
