using Publisher.Core.Geometry;
using Publisher.Core.Style;

namespace Publisher.Specimen;

/// <summary>A specimen sheet: a spread of two real pages in the middle, a column for remarks at either side, all at full size.</summary>
/// <param name="Page">The style's page.</param>
internal sealed record Sheet(PageStyle Page)
{
    /// <summary>Width of a column of remarks.</summary>
    internal static readonly Length Column = Length.Mm(64);

    /// <summary>Above the pages.</summary>
    internal static readonly Length Head = Length.Mm(22);

    /// <summary>Below the pages.</summary>
    internal static readonly Length Foot = Length.Mm(20);

    internal Length Width => (Column + Page.TrimWidth) * 2;

    internal Length Height => Head + Page.TrimHeight + Foot;

    /// <summary>Top left corner of a page: the left or the right one of the spread.</summary>
    internal static Point Corner(PageStyle page, bool right) => new(Column + (right ? page.TrimWidth : Length.Zero), Head);

    /// <summary>The trimmed page.</summary>
    internal Rect Trim(bool right) => new(Corner(Page, right).X, Head, Page.TrimWidth, Page.TrimHeight);

    /// <summary>版心 of the left or the right page: the gutter is at the fold.</summary>
    internal Rect TypeArea(bool right)
    {
        var trim = Trim(right);
        var (width, height) = Page.Vertical ? (Page.Depth, Page.Measure) : (Page.Measure, Page.Depth);
        return new Rect(trim.X + (right ? Page.Gutter : Page.TrimWidth - Page.Gutter - width), trim.Y + Page.Head, width, height);
    }
}
