using Publisher.Core.Display;
using Publisher.Core.Geometry;

namespace Publisher.Pdf.Content;

/// <summary>
/// Turns display coordinates (origin top left of the trim, y down) into PDF's (origin bottom left of the media box, y up).
/// The media box is the trim with its bleed (spec §1: no marks).
/// </summary>
internal readonly record struct PageSpace(Length TrimWidth, Length TrimHeight, Length Bleed)
{
    public Length MediaWidth => TrimWidth + (Bleed * 2);

    public Length MediaHeight => TrimHeight + (Bleed * 2);

    public static PageSpace Of(Page page) => new(page.TrimWidth, page.TrimHeight, page.Bleed);

    public Length X(Length x) => x + Bleed;

    public Length Y(Length y) => TrimHeight + Bleed - y;
}
