using Publisher.Core.Display;
using Publisher.Core.Geometry;
using Publisher.Core.Model;

namespace Publisher.Layout.Sheets;

/// <summary>
/// Where pages lie on a press sheet. Two leaves share each spine fold without a gap; fore-edges and feet take what the trim leaves; heads
/// of two rows meet in the middle, a bleed apart from the fold.
/// </summary>
/// <param name="LeafWidth">Width of the untrimmed leaf.</param>
/// <param name="LeafHeight">Its height.</param>
/// <param name="TrimWidth">Width of the trimmed page.</param>
/// <param name="TrimHeight">Its height.</param>
/// <param name="Bleed">Bleed at head, foot and fore-edge.</param>
internal sealed record SheetGeometry(Length LeafWidth, Length LeafHeight, Length TrimWidth, Length TrimHeight, Length Bleed)
{
    /// <summary>The sheets of a format; null when it does not fold in halves.</summary>
    public static SheetGeometry? Of(SheetFormat format, Page page)
    {
        if (format.Leaf is not { } leaf)
        {
            return null;
        }

        var upright = page.TrimWidth <= page.TrimHeight;
        return new SheetGeometry(upright ? leaf.Width : leaf.Height, upright ? leaf.Height : leaf.Width, page.TrimWidth, page.TrimHeight, page.Bleed);
    }

    /// <summary>Have neighbours room for both their bleeds?</summary>
    public bool Fits => LeafWidth >= TrimWidth + Bleed && LeafHeight >= TrimHeight + (2 * Bleed);

    /// <summary>Cut off at the fore-edge.</summary>
    public Length ForeEdge => LeafWidth - TrimWidth;

    /// <summary>Cut off at the head.</summary>
    public Length Head => Bleed;

    /// <summary>Cut off at the foot.</summary>
    public Length Foot => LeafHeight - TrimHeight - Head;

    /// <summary>Place of a page's trim.</summary>
    /// <param name="forme">The forme.</param>
    /// <param name="row">Row, from the head.</param>
    /// <param name="column">Column, from the left.</param>
    /// <param name="creep">How far it is moved towards its spine.</param>
    public Rect Trim(Forme forme, int row, int column, Length creep)
    {
        var spine = Spine(column);
        var x = Forme.SpineRight(column) ? spine - TrimWidth + creep : spine - creep;
        var turned = forme.Rows == 2 && row == 0;
        var y = turned ? LeafHeight - Head - TrimHeight : (LeafHeight * row) + Head;
        return new Rect(x, y, TrimWidth, TrimHeight);
    }

    /// <summary>What of a page is printed: its bleed at three edges, and nothing beyond the spine fold.</summary>
    public Rect Clip(Rect trim, int column)
    {
        var spine = Spine(column);
        var left = Forme.SpineRight(column) ? trim.X - Bleed : spine;
        var right = Forme.SpineRight(column) ? spine : trim.Right + Bleed;
        return new Rect(left, trim.Y - Bleed, right - left, trim.Height + (2 * Bleed));
    }

    /// <summary>The spine fold of a column's pages.</summary>
    public Length Spine(int column) => LeafWidth * (Forme.SpineRight(column) ? column + 1 : column);
}
