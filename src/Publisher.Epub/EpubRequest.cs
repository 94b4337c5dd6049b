using System.Collections.Immutable;
using Publisher.Core.Build;
using Publisher.Core.Display;
using Publisher.Core.Model;
using Publisher.Core.Style;
using Publisher.Core.Text;

namespace Publisher.Epub;

/// <summary>All that one e-book is made from.</summary>
/// <param name="Book">The book.</param>
/// <param name="Style">Its looks; sizes are taken relative to the body's.</param>
/// <param name="Images">Pictures prepared for the e-book: JPEG or PNG, grey or sRGB.</param>
/// <param name="Profile">Whose demands it meets.</param>
public sealed record EpubRequest(Book Book, BookStyle Style, ImageSet Images, EpubProfile Profile)
{
    /// <summary>Key of a raster cover in <see cref="Images"/> when <see cref="BookFacts.CoverImage"/> names none: a cover that the build drew.</summary>
    public static readonly FileId DrawnCover = new("cover");

    /// <summary>Where print pages begin, or null when the book has no print edition.</summary>
    public PageMap? Pages { get; init; }

    /// <summary>Figures of the imprint page that only the print pages tell, or null.</summary>
    public PageFacts? PageFacts { get; init; }

    /// <summary>CSS files of the book, added after the generated one, in order.</summary>
    public ImmutableArray<SourceFile> ExtraCss { get; init; } = [];

    /// <summary>Threads to use; the bytes do not depend on it.</summary>
    public int Parallelism { get; init; } = 1;
}
