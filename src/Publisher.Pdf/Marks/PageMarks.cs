using System.Collections.Immutable;
using System.Globalization;
using Publisher.Core.Display;
using Publisher.Core.Geometry;
using Publisher.Core.Style;
using Publisher.Pdf.Content;
using Publisher.Pdf.Metadata;

namespace Publisher.Pdf.Marks;

/// <summary>Draws the marks of pages. None of them ever reaches into the bleed.</summary>
internal static class PageMarks
{
    /// <summary>The pages of a request with their marks.</summary>
    public static EncodingJob Job(PdfRequest request)
    {
        var pages = request.Document.Pages;
        if (request.Marks is not { Style.Marks.IsDefaultOrEmpty: false } marks)
        {
            return EncodingJob.Of(pages);
        }

        // One width for all pages, as much as the page that needs most.
        var slug = pages.Aggregate(marks.Style.SlugWidth, (width, page) => Length.Max(width, MarkFrame.Least(page.Bleed)));
        var spots = Spots(pages);
        var words = new SlugText(request.Fonts, marks.Faces);
        return new(pages, [.. pages.Select(p => Of(new(p, slug), request, marks, spots, words))], slug);
    }

    private static ImmutableArray<DisplayItem> Of(MarkFrame frame, PdfRequest request, PdfMarks marks, ImmutableArray<SpotColor> spots, SlugText words) =>
    [
        .. marks.Style.Marks.SelectMany(mark => mark switch
        {
            PressMark.Crop => LineMarks.Crop(frame),
            PressMark.Register => LineMarks.Register(frame),
            PressMark.Bar => ColourBar.Of(frame, request.Mono, spots),
            PressMark.Folds => LineMarks.Folds(frame),
            _ => words.Set(frame, $"《{request.Facts.Title}》", marks.Edition, frame.Page.Label.Text, Date(request), marks.FileName),
        }),
    ];

    private static string Date(PdfRequest request) => DocumentIdentity.InstantOf(request.Facts) is { } instant
        ? instant.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
        : request.Facts.Date;

    private static ImmutableArray<SpotColor> Spots(ImmutableArray<Page> pages) =>
    [
        .. pages.SelectMany(ItemTree.Leaves).Select(i => ItemTree.InkOf(i)?.Colorant).OfType<SpotColor>().Where(s => Color.SpotCollector.IsUsable(s.Name))
            .DistinctBy(s => s.Name).OrderBy(s => s.Name, StringComparer.Ordinal),
    ];
}
