using System.Collections.Immutable;
using Publisher.Core.Build;
using Publisher.Core.Diagnostics;
using Publisher.Core.Model;
using Publisher.Core.Style;
using Publisher.Core.Text;
using Publisher.Faces;
using Publisher.Fonts;
using Publisher.Imaging;
using Publisher.Layout;
using Publisher.Manuscript;
using Publisher.Pdf;
using Publisher.Pdf.Conformance;
using Publisher.Specimen;

namespace Publisher.Session;

/// <summary>A print edition that was set: its pages, and its file when that was wanted.</summary>
internal sealed record SetEdition(Edition Edition, BookStyle Style, LayoutResult Pages, BuiltFile? File);

/// <summary>Makes the print editions: those wanted, and those whose pages an e-book lists or a cover needs.</summary>
internal static class PrintEditions
{
    internal static ImmutableArray<SetEdition> Build(BuildContext context, ImmutableArray<Edition> wanted, CancellationToken ct)
    {
        var needed = context.Book.Facts.Editions
            .Where(e => e.Format == EditionChoice.Pdf && (wanted.Contains(e) || wanted.Concat(CoverEditions.Needed(context.Book.Facts, wanted)).Any(w => EditionChoice.PagesOf(context.Book.Facts, w) == e)))
            .ToImmutableArray();
        if (needed.IsEmpty)
        {
            return [];
        }

        var styles = needed.Select(context.Style).ToImmutableArray();
        using var fonts = Fonts(context, needed, styles);
        var probe = Sizes(context, ct);
        var set = ImmutableArray.CreateBuilder<SetEdition>();
        for (var i = 0; i < needed.Length; i++)
        {
            if (fonts is not null && styles[i] is { } style && Set(context.For(needed[i]), needed[i], style, fonts, probe, ct) is { } pages)
            {
                var file = wanted.Contains(needed[i]) ? Write(context.For(needed[i]), needed[i], style, pages, fonts, ct) : null;
                set.Add(new SetEdition(needed[i], style, pages, file));
            }
        }

        return set.ToImmutable();
    }

    /// <summary>Sets one print edition and hands its pages on; null, with findings, when it cannot be set.</summary>
    internal static T? With<T>(BuildContext context, Edition edition, Func<BookStyle, LayoutResult, FontLibrary, T?> use, CancellationToken ct)
        where T : class
    {
        var style = context.Style(edition);
        using var fonts = Fonts(context, [edition], [style]);
        var own = context.For(edition);
        return fonts is not null && style is not null && Set(own, edition, style, fonts, Sizes(own, ct), ct) is { } pages ? use(style, pages, fonts) : null;
    }

    /// <summary>The specimen of a print edition's style; null, with findings, when its style or faces are not good.</summary>
    internal static Artifact? Specimen(OneEdition open, BuildOptions options, CancellationToken ct)
    {
        var book = SpecimenBook.Read(open.Workspace);
        var context = new BuildContext(open.Workspace, book, new BlobStore("") { ReadOnly = true }, options, open.Findings, new StageClock((_, _, _) => { }));
        var style = context.Style(open.Edition);
        using var fonts = Fonts(context, [open.Edition], [style]);
        if (style is null || fonts is null)
        {
            return null;
        }

        var document = new SpecimenDocument(open.Workspace, open.Edition, style, fonts).Make(options.Jobs, ct);
        var request = new PdfRequest(document, open.Workspace.Facts, fonts, ImageSet.Empty, PdfProfile.Find("draft")!, ReadOnlyMemory<byte>.Empty, options.Jobs);
        return open.Findings.Take(PdfWriter.Write(request, ct));
    }

    // Without its faces a book cannot be set: every character would be reported once more.
    private static FontLibrary? Fonts(BuildContext context, ImmutableArray<Edition> editions, ImmutableArray<BookStyle?> styles)
    {
        var wanted = new List<(string Name, SourceSpan Span)>();
        for (var i = 0; i < editions.Length; i++)
        {
            if (styles[i] is not { } style)
            {
                continue;
            }

            wanted.AddRange(FontFinder.Named(style.Fonts).Select(n => (n, editions[i].Span)));
            if (style.Fonts.System)
            {
                context.Findings.Add(Catalogue.BD014.At(editions[i].Span, editions[i].Name));
            }
        }

        var found = context.Clock.Run("字体 fonts", () => FontFinder.Find(context.Workspace.Folder, context.Options.Fonts, wanted));
        context.Findings.Add(found.Diagnostics);
        if (found.HasErrors)
        {
            found.Value?.Dispose();
            return null;
        }

        return found.Value;
    }

    private static ImageProbe Sizes(BuildContext context, CancellationToken ct)
    {
        var uses = context.Book.Images.Where(u => !context.Findings.All.Any(f => f.Severity == Severity.Error && f.Span == u.Span)).ToImmutableArray();
        return context.Findings.Take(context.Clock.Run("图片尺寸 probe", () => ImagePipeline.Probe(context.Workspace.Folder, uses, ct)))!;
    }

    private static LayoutResult? Set(
        BuildContext context, Edition edition, BookStyle style, FontLibrary fonts, ImageProbe probe, CancellationToken ct)
    {
        var levers = context.Findings.Take(OverrideReader.Read(context.Workspace, context.Book, edition, style)) ?? Levers.None;
        var book = edition.Sheet is { } sheet ? context.Book with { Facts = context.Book.Facts with { Sheet = sheet } } : context.Book;
        var request = new LayoutRequest(book, style, fonts, probe.Images, context.Options.Jobs) { Levers = levers, Drawings = probe.Drawings };
        return context.Findings.Take(context.Clock.Run($"排版 layout {edition.Name}", () => BookSetter.Set(request, ct)));
    }

    /// <summary>A print edition on press sheets, or its dummy; null, with findings, when it cannot be set or imposed.</summary>
    internal static ImposedFile? Imposed(BuildContext context, Edition edition, ImposedEdition wanted, CancellationToken ct) => With(
        context,
        edition,
        (style, pages, fonts) =>
        {
            var own = context.For(edition);
            if (wanted.Plan(own, edition, style, pages, fonts) is not { } book)
            {
                return null;
            }

            var pdf = wanted.Dummy
                ? wanted.Draft(own, book, pages, style, fonts, ct)
                : Request(own, edition, style, pages, fonts, ct) is { } request ? own.Findings.Take(PdfWriter.WriteImposed(request.Pdf, book.Sides, ct)) : null;
            return pdf is null ? null : new ImposedFile(book.Signatures, pdf with { Name = edition.Name + (wanted.Dummy ? "-dummy.pdf" : "-imposed.pdf") });
        },
        ct);

    private static BuiltFile? Write(BuildContext context, Edition edition, BookStyle style, LayoutResult pages, FontLibrary fonts, CancellationToken ct)
    {
        if (Request(context, edition, style, pages, fonts, ct) is not { } request)
        {
            return null;
        }

        var pdf = context.Findings.Take(context.Clock.Run($"PDF {edition.Name}", () => PdfWriter.Write(request.Pdf, ct)));
        if (pdf is null)
        {
            return null;
        }

        var file = BuiltFile.Of(edition, ".pdf", pdf.Content, request.Images);
        var trim = FormattableString.Invariant($"{style.Page.TrimWidth.Millimetres:0.##} × {style.Page.TrimHeight.Millimetres:0.##} mm");
        var places = SourcePlacesWriter.Write(file.Artifact, edition.Name, SourcePlacesWriter.ProfileFor(edition, style.Images.Color), pages.Document, context.Workspace.Files);
        return file with { Beside = [places], Row = file.Row with { Pages = pages.Facts, Trim = trim, Sheets = pages.Sheets } };
    }

    private static PressRequest? Request(BuildContext context, Edition edition, BookStyle style, LayoutResult pages, FontLibrary fonts, CancellationToken ct)
    {
        var press = context.Findings.Take(OutputProfile.Load(context.Workspace.Folder, style.Images.Profile, edition.Span));
        if (press is null)
        {
            return null;
        }

        if (PdfProfile.Find(edition.Profile) is not { } profile)
        {
            context.Findings.Add(Catalogue.BD020.At(edition.Span, edition.Name, edition.Profile, string.Join("、", PdfProfile.All.Select(p => p.Name))));
            return null;
        }

        var jobs = ImagePlan.ForPress(pages.Document, context.Book, style.Images, press);
        var images = context.Prepare($"图片 images {edition.Name}", jobs, ct);
        var inked = context.Clock.Run($"色 inks {edition.Name}", () => InkPlan.ForPress(pages.Document, style.Images, press));
        var request = new PdfRequest(inked, context.Book.Facts, fonts, images.Set, profile, press.Icc, context.Options.Jobs)
        {
            Mono = style.Images.Color == "gray",
            InkLimit = style.Images.InkLimit,
            Marks = FileMarks.Of(style.Press, style.Fonts, edition),
        };
        return new PressRequest(request, images);
    }
}

/// <summary>What the PDF writer is asked for, and the pictures that were made for it.</summary>
internal sealed record PressRequest(PdfRequest Pdf, PreparedImages Images);
