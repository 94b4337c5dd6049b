using System.Collections.Immutable;
using Publisher.Core.Build;
using Publisher.Core.Diagnostics;
using Publisher.Core.Model;
using Publisher.Core.Style;
using Publisher.Core.Text;
using Publisher.Epub;
using Publisher.Manuscript;

namespace Publisher.Session;

/// <summary>Makes the e-books.</summary>
internal static class EbookEditions
{
    internal static ImmutableArray<BuiltFile?> Build(BuildContext context, ImmutableArray<Edition> wanted, ImmutableArray<SetEdition> print, ImageAsset? front, CancellationToken ct) =>
        [.. wanted.Where(e => e.Format == EditionChoice.Epub).Select(e => One(context.For(e), e, print, front, ct))];

    private static BuiltFile? One(BuildContext context, Edition edition, ImmutableArray<SetEdition> print, ImageAsset? front, CancellationToken ct)
    {
        var style = context.Style(edition);
        if (style is null)
        {
            return null;
        }

        if (EpubProfile.Find(edition.Profile) is not { } profile)
        {
            context.Findings.Add(Catalogue.BD020.At(edition.Span, edition.Name, edition.Profile, string.Join("、", EpubProfile.All.Select(p => p.Name))));
            return null;
        }

        var images = context.Prepare($"图片 images {edition.Name}", ImagePlan.ForScreen(context.Book, style.Ebook), ct);
        var pages = print.FirstOrDefault(p => p.Edition.Name == edition.PagesFrom)?.Pages;
        var set = front is null ? images.Set : new ImageSet(images.Set.Assets.SetItem(front.Image, front));
        var request = new EpubRequest(context.Book, style, set, profile)
        {
            Pages = pages?.Pages,
            PageFacts = pages?.Facts,
            ExtraCss = ExtraCss(context.Workspace, style),
            Parallelism = context.Options.Jobs,
        };
        var epub = context.Findings.Take(context.Clock.Run($"EPUB {edition.Name}", () => EpubWriter.Write(request, ct)));
        return epub is null ? null : BuiltFile.Of(edition, ".epub", epub.Content, images);
    }

    // The loader read the file with the style that names it, and reported it when it was missing.
    private static ImmutableArray<SourceFile> ExtraCss(Workspace workspace, BookStyle style) =>
        style.Ebook.ExtraCss is { } name && workspace.Find(new FileId("manuscript/" + name)) is { } css ? [css] : [];
}
