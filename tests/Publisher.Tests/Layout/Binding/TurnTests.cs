using System.Collections.Immutable;
using Publisher.Core.Display;
using Publisher.Core.Geometry;
using Publisher.Core.Text;
using Publisher.Layout.Binding;

namespace Publisher.Tests.Layout.Binding;

public sealed class TurnTests
{
    private static readonly Turn Page = new(Length.Pt(300), Length.Pt(50));

    [Fact]
    public void Along_the_line_is_down_and_down_is_to_the_left()
    {
        var rule = (RuleItem)Page.Items([new RuleItem(Box(10, 20, 100, 1), Ink.Black)])[0];
        Assert.Equal(Box(279, 60, 1, 100), rule.Box);
    }

    [Fact]
    public void What_is_laid_stands_across_again()
    {
        ImmutableArray<DisplayItem> items =
        [
            new ImageItem(Box(0, 0, 80, 60), new FileId("a.png")),
            new RuleItem(Box(5, 65, 70, 1), Ink.Black),
            new GlyphRun(Point(10, 75), "f", Length.Pt(9), Ink.Black, [], ""),
            new PathItem([new('M', Point(1, 2)), new('L', Point(3, 4))], Length.Pt(1), Ink.Black),
            new LinkItem(Box(1, 1, 2, 2), null, "https://example.org/"),
        ];

        // a box of width 80 laid 7 columns' depth in, 40 down
        var turned = Page.Items(Turn.Lay(items, Length.Pt(80)));
        var (dx, dy) = (Length.Pt(300 - 80), Length.Pt(50));
        Assert.Equal(((ImageItem)items[0]).Box.Move(dx, dy), ((ImageItem)turned[0]).Box);
        Assert.Equal(((RuleItem)items[1]).Box.Move(dx, dy), ((RuleItem)turned[1]).Box);
        Assert.Equal(Point(230, 125), ((GlyphRun)turned[2]).Origin);
        Assert.Equal([Point(221, 52), Point(223, 54)], ((PathItem)turned[3]).Segments.Select(s => s.A));
        Assert.Equal(((LinkItem)items[4]).Box.Move(dx, dy), ((LinkItem)turned[4]).Box);
    }

    private static Rect Box(int x, int y, int width, int height) => new(Length.Pt(x), Length.Pt(y), Length.Pt(width), Length.Pt(height));

    private static Point Point(int x, int y) => new(Length.Pt(x), Length.Pt(y));
}
