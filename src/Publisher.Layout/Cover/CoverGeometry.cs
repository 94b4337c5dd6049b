using System.Collections.Immutable;
using Publisher.Core.Geometry;
using Publisher.Core.Style;

namespace Publisher.Layout.Cover;

/// <summary>
/// The flat cover (展开的书封), seen from outside. A left-bound book has from left to right: back flap, back, spine, front, front flap; a
/// right-bound one the other way round (book-formats §5).
/// </summary>
/// <param name="PageWidth">Trimmed width of a page.</param>
/// <param name="PageHeight">Trimmed height.</param>
/// <param name="Spine">Width of the spine.</param>
/// <param name="Flap">Width of a flap; zero for none.</param>
/// <param name="Bleed">Bleed on every edge.</param>
/// <param name="RightBound">Bound at the right?</param>
public sealed record CoverGeometry(Length PageWidth, Length PageHeight, Length Spine, Length Flap, Length Bleed, bool RightBound)
{
    /// <summary>Trimmed width of the whole cover.</summary>
    public Length Width => (PageWidth * 2) + Spine + (Flap * 2);

    /// <summary>Where it is folded, from the left: flaps, both edges of the spine.</summary>
    public ImmutableArray<Length> Folds =>
        [.. new[] { Flap, Flap + PageWidth, Flap + PageWidth + Spine, Width - Flap }.Where(f => f > Length.Zero && f < Width).Distinct()];

    /// <summary>Folds of the inner side, which is the outer one turned over.</summary>
    public ImmutableArray<Length> InnerFolds => [.. Folds.Reverse().Select(f => Width - f)];

    /// <summary>A part of the outer side; for the inner side and the wrap, the whole.</summary>
    public Rect Panel(string name)
    {
        var (start, width) = name switch
        {
            CoverPanels.BackFlap => (Length.Zero, Flap),
            CoverPanels.Back => (Flap, PageWidth),
            CoverPanels.Spine => (Flap + PageWidth, Spine),
            CoverPanels.Front => (Flap + PageWidth + Spine, PageWidth),
            CoverPanels.FrontFlap => (Flap + (PageWidth * 2) + Spine, Flap),
            _ => (Length.Zero, Width),
        };
        return new Rect(RightBound ? Width - start - width : start, Length.Zero, width, PageHeight);
    }

    /// <summary>A part with the bleed beside it.</summary>
    public Rect WithBleed(string name)
    {
        var panel = Panel(name);
        var left = panel.X == Length.Zero ? Bleed : Length.Zero;
        var right = panel.Right == Width ? Bleed : Length.Zero;
        return new Rect(panel.X - left, -Bleed, panel.Width + left + right, PageHeight + (Bleed * 2));
    }
}
