using System.Collections.Immutable;
using Publisher.Core.Build;
using Publisher.Core.Diagnostics;
using Publisher.Core.Model;
using Publisher.Core.Text;

namespace Publisher.Epub.Package;

/// <summary>A picture of the package.</summary>
/// <param name="Name">Path from the package document.</param>
/// <param name="Asset">The prepared picture.</param>
internal sealed record PackageImage(string Name, ImageAsset Asset)
{
    /// <summary>Its media type.</summary>
    public string MediaType => Asset.Encoding switch
    {
        ImageEncoding.Jpeg => "image/jpeg",
        ImageEncoding.Svg => "image/svg+xml",
        _ => "image/png",
    };
}

/// <summary>The pictures that are used, in reading order, each once.</summary>
internal sealed class PackageImages
{
    private const string Folder = "images/";
    private readonly Dictionary<FileId, PackageImage> _byFile = [];
    private readonly ImmutableArray<PackageImage>.Builder _all = ImmutableArray.CreateBuilder<PackageImage>();
    private readonly NameAllocator _names = new();

    /// <summary>In reading order, the cover first.</summary>
    public ImmutableArray<PackageImage> All => _all.ToImmutable();

    /// <summary>The raster cover, or null when the cover has to be drawn from words.</summary>
    public PackageImage? Cover { get; private set; }

    /// <summary>The picture of a figure, or null when it could not be prepared.</summary>
    public PackageImage? Find(FileId image) => _byFile.GetValueOrDefault(image);

    /// <summary>Collects cover and figures; unusable pictures become findings.</summary>
    public static PackageImages Of(EpubRequest request, List<Diagnostic> findings)
    {
        var images = new PackageImages();
        images.AddCover(request, findings);
        foreach (var figure in request.Book.Pieces.Where(p => p.Chapter is not null).SelectMany(p => BookWalk.Deep(p.Chapter!.Blocks)).OfType<Figure>())
        {
            images.Add(request, figure.Image, figure.ImageSpan, findings);
        }

        return images;
    }

    private void AddCover(EpubRequest request, List<Diagnostic> findings)
    {
        var facts = request.Book.Facts;
        var span = facts.Places.GetValueOrDefault("cover");
        if (facts.CoverImage is { } given)
        {
            Cover = Raster(request, given, span, findings);
        }
        else if (request.Images.Assets.ContainsKey(EpubRequest.DrawnCover))
        {
            Cover = Add(request, EpubRequest.DrawnCover, span, findings);
        }
        else
        {
            findings.Add(Catalogue.CoverDrawn.At(span));
        }

        if (Cover is { } cover && Math.Min(cover.Asset.Width, cover.Asset.Height) is var side && side < request.Profile.CoverShortSide)
        {
            findings.Add(Catalogue.ProfileLimit.At(
                span, $"封面图短边 {side} 像素", $"short side of the cover: {side} px", $"至少 {request.Profile.CoverShortSide} 像素", $"at least {request.Profile.CoverShortSide} px", request.Profile.Name));
        }
    }

    // Stores and readers make thumbnails of a cover: that takes pixels.
    private PackageImage? Raster(EpubRequest request, FileId file, SourceSpan span, List<Diagnostic> findings)
    {
        if (request.Images.Assets.TryGetValue(file, out var asset) && asset.Encoding == ImageEncoding.Svg)
        {
            findings.Add(Catalogue.PictureUnfit.At(span, file.Path, asset.Color.ToString(), asset.Encoding.ToString()));
            return null;
        }

        return Add(request, file, span, findings);
    }

    private PackageImage? Add(EpubRequest request, FileId file, SourceSpan span, List<Diagnostic> findings)
    {
        if (_byFile.TryGetValue(file, out var known))
        {
            return known;
        }

        if (!request.Images.Assets.TryGetValue(file, out var asset))
        {
            findings.Add(Catalogue.PictureMissing.At(span, file.Path));
            return null;
        }

        if (asset.Encoding == ImageEncoding.Flate || asset.Color == ImageColor.Cmyk)
        {
            findings.Add(Catalogue.PictureUnfit.At(span, file.Path, asset.Color.ToString(), asset.Encoding.ToString()));
            return null;
        }

        CheckLimits(request.Profile, asset, span, findings);
        var ending = asset.Encoding switch { ImageEncoding.Jpeg => ".jpg", ImageEncoding.Svg => ".svg", _ => ".png" };
        var image = new PackageImage(Folder + _names.Claim(Stem(file), ending), asset);
        _byFile.Add(file, image);
        _all.Add(image);
        return image;
    }

    private static void CheckLimits(EpubProfile profile, ImageAsset asset, SourceSpan span, List<Diagnostic> findings)
    {
        if (asset.Content.Length > profile.ImageBytes)
        {
            findings.Add(Catalogue.ProfileLimit.At(
                span, $"图 {asset.Image} 有 {asset.Content.Length} 字节", $"picture {asset.Image}: {asset.Content.Length} bytes", $"至多 {profile.ImageBytes} 字节", $"at most {profile.ImageBytes} bytes", profile.Name));
        }

        var pixels = (long)asset.Width * asset.Height;
        if (pixels > profile.ImagePixels)
        {
            findings.Add(Catalogue.ProfileLimit.At(
                span, $"图 {asset.Image} 有 {pixels} 像素", $"picture {asset.Image}: {pixels} pixels", $"至多 {profile.ImagePixels} 像素", $"at most {profile.ImagePixels} pixels", profile.Name));
        }
    }

    /// <summary>The file's own name when it is ASCII, else a short hash of its path: Chinese names are not safe in every reader.</summary>
    private static string Stem(FileId file)
    {
        var stem = Path.GetFileNameWithoutExtension(file.Path);
        return stem.Length > 0 && stem.All(char.IsAscii) ? stem : "image-" + ContentKey.Of(file.Path)[..10];
    }
}
