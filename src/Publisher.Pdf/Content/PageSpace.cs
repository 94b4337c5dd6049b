using Publisher.Core.Display;
using Publisher.Core.Geometry;

namespace Publisher.Pdf.Content;

/// <summary>
/// Turns display coordinates (origin top left of the trim, y down) into PDF's (origin bottom left of the media box, y up).
/// The media box is the trim with its bleed, and with the slug when there are marks (spec §1).
/// </summary>
internal readonly record struct PageSpace(Length TrimWidth, Length TrimHeight, Length Bleed, Length Slug)
{
    /// <summary>From the media box to the trim.</summary>
    public Length Edge => Bleed + Slug;

    public Length MediaWidth => TrimWidth + (Edge * 2);

    public Length MediaHeight => TrimHeight + (Edge * 2);

    public static PageSpace Of(Page page, Length slug) => new(page.TrimWidth, page.TrimHeight, page.Bleed, slug);

    public Length X(Length x) => x + Edge;

    public Length Y(Length y) => TrimHeight + Edge - y;
}
