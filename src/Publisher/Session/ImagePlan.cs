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
        var uses = AllUses(book).DistinctBy(u => u.Image).ToDictionary(u => u.Image);
        return
        [
            .. pages.Pages.SelectMany(p => p.Body.Concat(p.Furniture)).SelectMany(Pictures)
                .GroupBy(i => i.Image)
                .OrderBy(g => g.Key.Path, StringComparer.Ordinal)
                .Select(g => Press(
                    uses.GetValueOrDefault(g.Key) ?? new ImageUse(g.Key, SourceSpan.None, FigurePlacement.Full),
                    new Length(g.Max(i => i.Box.Width.Emu)),
                    new Length(g.Max(i => i.Box.Height.Emu)),
                    style,
                    profile)),
        ];
    }

    /// <summary>For a cover: each picture at the largest size at which it stands.</summary>
    internal static ImmutableArray<ImageJob> ForCover(ImmutableArray<PlacedPicture> pictures, ImageStyle style, OutputProfile profile)
    {
        return [.. Largest(pictures).Select(p => Press(new ImageUse(p.Image, p.Span, FigurePlacement.Bleed), p.Box.Width, p.Box.Height, style, profile))];
    }

    private static ImageJob Press(ImageUse use, Length width, Length height, ImageStyle style, OutputProfile profile)
    {
        var color = style.Color == "cmyk" ? ImageColor.Cmyk : ImageColor.Gray;
        var recipe = ImageRecipe.ForPress(color, Pixels(width, style.MaxPpi), Pixels(height, style.MaxPpi), style.Quality, profile) with
        {
            Rules = Rules(style, use.Kind, width, height),
        };
        var placed = new PlacedSize(width, height, style.MinPpi)
        {
            LeastPpi = style.LeastPpi,
            LineArtMinPpi = style.LineArtMinPpi,
            LineArtLeastPpi = style.LineArtLeastPpi,
        };
        return new ImageJob(use.Image, use.Span, recipe, placed);
    }

    /// <summary>The same pictures for a screen on which a length takes a number of pixels.</summary>
    internal static ImmutableArray<ImageJob> ForScreen(ImmutableArray<PlacedPicture> pictures, Length length, int pixels) =>
        [.. Largest(pictures).Select(p => new ImageJob(p.Image, p.Span, ImageRecipe.Screen(LongSide(p.Box, length, pixels), 92), null))];

    private static IEnumerable<PlacedPicture> Largest(ImmutableArray<PlacedPicture> pictures) =>
        pictures.GroupBy(p => p.Image).OrderBy(g => g.Key.Path, StringComparer.Ordinal).Select(g => g.OrderByDescending(p => p.Box.Width.Emu).First());

    private static int LongSide(Rect box, Length length, int pixels) =>
        (int)Math.Clamp((Length.Max(box.Width, box.Height).Emu * pixels / length.Emu) + 1, 1, 20_000);

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
