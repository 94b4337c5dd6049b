using System.Collections.Immutable;
using Publisher.Core.Build;
using Publisher.Core.Display;
using Publisher.Core.Geometry;
using Publisher.Core.Model;
using Publisher.Core.Style;
using Publisher.Core.Text;
using Publisher.Imaging;
using Publisher.Layout.Cover;

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
        var spans = AllUses(book).DistinctBy(u => u.Image).ToDictionary(u => u.Image, u => u.Span);
        return
        [
            .. pages.Pages.SelectMany(p => p.Body.Concat(p.Furniture)).OfType<ImageItem>()
                .GroupBy(i => i.Image)
                .OrderBy(g => g.Key.Path, StringComparer.Ordinal)
                .Select(g => Job(g.Key, [.. g.Select(i => i.Box)])),
        ];

        ImageJob Job(FileId image, ImmutableArray<Rect> boxes)
        {
            var width = new Length(boxes.Max(b => b.Width.Emu));
            var height = new Length(boxes.Max(b => b.Height.Emu));
            var recipe = ImageRecipe.ForPress(color, Pixels(width, style.MaxPpi), Pixels(height, style.MaxPpi), style.Quality, profile);
            return new ImageJob(image, spans.GetValueOrDefault(image, SourceSpan.None), recipe, new PlacedSize(width, height, style.MinPpi));
        }
    }

    /// <summary>For a cover: each picture at the largest size at which it stands.</summary>
    internal static ImmutableArray<ImageJob> ForCover(ImmutableArray<PlacedPicture> pictures, ImageStyle style, OutputProfile profile)
    {
        var color = style.Color == "cmyk" ? ImageColor.Cmyk : ImageColor.Gray;
        return [.. Largest(pictures).Select(p => new ImageJob(
            p.Image,
            p.Span,
            ImageRecipe.ForPress(color, Pixels(p.Box.Width, style.MaxPpi), Pixels(p.Box.Height, style.MaxPpi), style.Quality, profile),
            new PlacedSize(p.Box.Width, p.Box.Height, style.MinPpi)))];
    }

    /// <summary>The same pictures for a screen on which a length takes a number of pixels.</summary>
    internal static ImmutableArray<ImageJob> ForScreen(ImmutableArray<PlacedPicture> pictures, Length length, int pixels) =>
        [.. Largest(pictures).Select(p => new ImageJob(p.Image, p.Span, ImageRecipe.Screen(LongSide(p.Box, length, pixels), 92), null))];

    private static IEnumerable<PlacedPicture> Largest(ImmutableArray<PlacedPicture> pictures) =>
        pictures.GroupBy(p => p.Image).OrderBy(g => g.Key.Path, StringComparer.Ordinal).Select(g => g.OrderByDescending(p => p.Box.Width.Emu).First());

    private static int LongSide(Rect box, Length length, int pixels) =>
        (int)Math.Clamp((Length.Max(box.Width, box.Height).Emu * pixels / length.Emu) + 1, 1, 20_000);

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
