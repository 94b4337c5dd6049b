using System.Collections.Immutable;
using System.Globalization;
using Publisher.Epub.Styles;

namespace Publisher.Epub.Package;

/// <summary>Manifest and spine of a planned book.</summary>
internal static class PackageBuilder
{
    private const string Xhtml = "application/xhtml+xml";

    /// <summary>Manifest id of the raster cover, or null.</summary>
    public static string? CoverId(PublicationPlan plan) => plan.Images.Cover is null ? null : "cover-image";

    public static PackageDocument Build(PublicationPlan plan, PackageMetadata metadata)
    {
        var manifest = ImmutableArray.CreateBuilder<ManifestItem>();
        var spine = ImmutableArray.CreateBuilder<SpineItemRef>();
        manifest.Add(new("nav", ContentFile.Folder + plan.NavName, Xhtml, "nav"));
        manifest.Add(new(PackageDocument.NcxId, "toc.ncx", "application/x-dtbncx+xml"));
        for (var i = 0; i <= plan.Request.ExtraCss.Length; i++)
        {
            manifest.Add(new("css-" + Text(i + 1), StyleSheet.FileName(i), "text/css"));
        }

        for (var i = 0; i < plan.Files.Length; i++)
        {
            var file = plan.Files[i];
            var id = file.Name == plan.NavName ? "nav" : "text-" + Text(i + 1);
            if (id != "nav")
            {
                var svg = file.Piece.Kind == Core.Model.PieceKind.Cover && plan.Images.Cover is null;
                manifest.Add(new(id, ContentFile.Folder + file.Name, Xhtml, svg ? "svg" : null));
            }

            spine.Add(new(id));
        }

        for (var i = 0; i < plan.Images.All.Length; i++)
        {
            var image = plan.Images.All[i];
            var cover = image == plan.Images.Cover;
            manifest.Add(new(cover ? CoverId(plan)! : "image-" + Text(i + 1), image.Name, image.MediaType, cover ? "cover-image" : null));
        }

        return new PackageDocument(plan.Book.Facts.Language, metadata, manifest.ToImmutable(), spine.ToImmutable(), plan.Vertical);
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
