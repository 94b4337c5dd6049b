using System.Collections.Immutable;
using Publisher.Core.Build;
using Publisher.Core.Diagnostics;
using Publisher.Core.Display;
using Publisher.Core.Model;
using Publisher.Core.Style;
using Publisher.Core.Text;
using Publisher.Fonts;
using Publisher.Layout.Binding;
using Publisher.Layout.Drawings;
using Publisher.Layout.MakeUp;
using Publisher.Layout.Sheets;

namespace Publisher.Layout;

/// <summary>What a print edition is made from.</summary>
/// <param name="Book">The book.</param>
/// <param name="Style">The taste.</param>
/// <param name="Fonts">Faces.</param>
/// <param name="Images">Pixel sizes of the pictures.</param>
/// <param name="Parallelism">Threads; the result does not depend on it.</param>
public sealed record LayoutRequest(
    Book Book,
    BookStyle Style,
    FontLibrary Fonts,
    ImmutableDictionary<FileId, ImageInfo> Images,
    int Parallelism)
{
    /// <summary>What the typesetter asks of single blocks.</summary>
    public Levers Levers { get; init; } = Levers.None;

    /// <summary>Texts of the pictures that are SVG drawings: they are drawn with the book's own faces, as vectors.</summary>
    public ImmutableDictionary<FileId, SourceFile> Drawings { get; init; } = ImmutableDictionary<FileId, SourceFile>.Empty;
}

/// <summary>A set book.</summary>
/// <param name="Document">Its pages.</param>
/// <param name="Pages">What stands on which page.</param>
/// <param name="Facts">Page count, 印张, 字数.</param>
/// <param name="GeneratedText">Text on the pages that is not in the manuscript: heads, folios, contents, imprint; for conservation checks.</param>
public sealed record LayoutResult(PagedDocument Document, PageMap Pages, PageFacts Facts, ImmutableArray<string> GeneratedText)
{
    /// <summary>How it is made up to the sheets that the style names; null when it names none.</summary>
    public MakeUpReport? MakeUp { get; init; }

    /// <summary>How the page count fits the sheets; null when the book names no sheet.</summary>
    public SheetAdvice? Sheets { get; init; }
}

/// <summary>Sets a book in pages: lines, grid, notes, figures, folios, contents, index (CLREQ; clreq-layout).</summary>
public static class BookSetter
{
    /// <summary>
    /// Sets the book. References to pages and the contents need the pages themselves, so setting runs again until nothing
    /// moves, three rounds at most. Diagnostics: FT… missing characters, LY… lines and pages that could not be set well, drawings that could not be drawn as they are.
    /// </summary>
    public static Outcome<LayoutResult> Set(LayoutRequest request, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(request);
        return DrawingPlacer.Place(new Binder(request).Bind(cancel), request);
    }
}
