using System.Collections.Immutable;
using Publisher.Core.Build;
using Publisher.Core.Display;
using Publisher.Core.Geometry;
using Publisher.Core.Model;
using Publisher.Core.Style;
using Publisher.Core.Text;
using Publisher.Imaging;

namespace Publisher.Session;

/// <summary>Decides how large each picture of an edition must be.</summary>
internal static class ImagePlan
{
    // A point is 1/72 inch.
    private const long Inch = Length.PerPoint * 72;

    /// <summary>For the e-book: every picture of the book once, and the cover.</summary>
    internal static ImmutableArray<ImageJob> ForScreen(Book book, EbookStyle style)
    {
        var recipe = ImageRecipe.Screen(style.MaxPixels, style.Quality);
        return [.. AllUses(book).DistinctBy(u => u.Image).Select(u => new ImageJob(u.Image, u.Span, recipe, null))];
    }

    /// <summary>For print: every picture that the pages show, at the largest size at which it stands.</summary>
    internal static ImmutableArray<ImageJob> ForPress(PagedDocument pages, Book book, ImageStyle style, OutputProfile profile)
    {
        var color = style.Color == "cmyk" ? ImageColor.Cmyk : ImageColor.Gray;
        var uses = AllUses(book).DistinctBy(u => u.Image).ToDictionary(u => u.Image);
        return
        [
            .. pages.Pages.SelectMany(p => p.Body.Concat(p.Furniture)).SelectMany(Pictures)
                .GroupBy(i => i.Image)
                .OrderBy(g => g.Key.Path, StringComparer.Ordinal)
                .Select(g => Job(g.Key, [.. g.Select(i => i.Box)])),
        ];

        ImageJob Job(FileId image, ImmutableArray<Rect> boxes)
        {
            var width = new Length(boxes.Max(b => b.Width.Emu));
            var height = new Length(boxes.Max(b => b.Height.Emu));
            var use = uses.GetValueOrDefault(image);
            var recipe = ImageRecipe.ForPress(color, Pixels(width, style.MaxPpi), Pixels(height, style.MaxPpi), style.Quality, profile) with
            {
                Rules = Rules(style, use?.Kind ?? PictureKind.Auto, width, height),
            };
            var placed = new PlacedSize(width, height, style.MinPpi)
            {
                LeastPpi = style.LeastPpi,
                LineArtMinPpi = style.LineArtMinPpi,
                LineArtLeastPpi = style.LineArtLeastPpi,
            };
            return new ImageJob(image, use?.Span ?? SourceSpan.None, recipe, placed);
        }
    }

    private static PressRules Rules(ImageStyle style, PictureKind kind, Length width, Length height) => new()
    {
        Kind = kind,
        InkLimit = style.InkLimit,
        Perceptual = style.PhotoIntent == "perceptual",
        KeepSeparated = style.Separated == "keep",
        KeepWidth = Pixels(width, style.KeepPpi),
        KeepHeight = Pixels(height, style.KeepPpi),
        LineArtWidth = Pixels(width, style.LineArtMaxPpi),
        LineArtHeight = Pixels(height, style.LineArtMaxPpi),
        EnlargeWidth = Pixels(width, style.MinPpi),
        EnlargeHeight = Pixels(height, style.MinPpi),
    };

    private static IEnumerable<ImageItem> Pictures(DisplayItem item) => item switch
    {
        ImageItem image => [image],
        GroupItem group => group.Items.SelectMany(Pictures),
        _ => [],
    };

    /// <summary>Uses of pictures in reading order, the cover first.</summary>
    internal static IEnumerable<ImageUse> AllUses(Book book)
    {
        if (book.Facts.CoverImage is { } cover)
        {
            yield return new ImageUse(cover, book.Facts.Places.GetValueOrDefault("cover", SourceSpan.None), FigurePlacement.Bleed);
        }

        foreach (var use in book.Images)
        {
            yield return use;
        }
    }

    // Rounded down: the limit is a limit.
    private static int Pixels(Length length, int ppi) => (int)Math.Max(1, length.Emu * ppi / Inch);
}
