using System.Collections.Immutable;
using CsCheck;
using Publisher.Core.Display;
using Publisher.Core.Geometry;
using Publisher.Core.Style;
using Publisher.Imaging;
using Publisher.Session;
using Publisher.Tests.Pdf;

namespace Publisher.Tests.Imaging;

/// <summary>Colours of drawings in the inks of the press.</summary>
public sealed class InkPlanTests
{
    [Fact]
    public void Black_white_and_grey_are_black_ink_alone_and_colours_keep_the_limit()
    {
        ImmutableArray<ScreenColor> colors = [new(0, 0, 0), new(255, 255, 255), new(128, 128, 128), new(255, 0, 0), new(10, 10, 40)];
        var inks = PressColors.Map(colors, BookFolder.Press, mono: false, 240);
        Assert.Equal((new ProcessColor(0, 0, 0, 1000), new ProcessColor(0, 0, 0, 0)), (inks[0], inks[1]));
        Assert.True(inks[2] is { Cyan: 0, Magenta: 0, Yellow: 0, Black: > 400 and < 750 }, inks[2].ToString());
        Assert.True(inks[3] is { Cyan: < 100, Magenta: > 800, Yellow: > 800, Black: < 100 }, inks[3].ToString());
        Assert.InRange(inks[4].Total, 1500, 2400);
        Assert.All(PressColors.Map(colors, BookFolder.Press, mono: true, 300), i => Assert.Equal(0, i.Cyan + i.Magenta + i.Yellow));
        Gen.Select(Gen.Byte, Gen.Byte, Gen.Byte).Array[1, 40].Sample(
            many => Assert.All(PressColors.Map([.. many.Select(m => new ScreenColor(m.Item1, m.Item2, m.Item3))], BookFolder.Press, false, 260), i => Assert.True(i.Total <= 2600 && i.Yellow >= 0)),
            iter: 20);
        Assert.Empty(PressColors.Map([], BookFolder.Press, false, 300));
    }

    [Fact]
    public void A_darker_grey_is_more_ink()
    {
        var inks = PressColors.Map([.. Enumerable.Range(0, 256).Select(g => new ScreenColor((byte)g, (byte)g, (byte)g))], BookFolder.Press, true, 300);
        Assert.All(inks.Zip(inks.Skip(1)), p => Assert.True(p.First.Black >= p.Second.Black));
    }

    [Fact]
    public void All_items_of_all_pages_are_turned_and_the_book_s_own_inks_stay()
    {
        Ink Screen(byte r, byte g, byte b) => Ink.Of(new ScreenColor(r, g, b));
        var spot = Ink.Of(new SpotColor("金", new ProcessColor(0, 200, 600, 200)));
        var path = new PathItem([], Length.Pt(1), Screen(255, 0, 0));
        var group = new GroupItem([path, new GroupItem([new RuleItem(PdfKit.Box(0, 0, 1, 1), Screen(255, 255, 255))]) { Opacity = 300 }]) { Opacity = 500 };
        var run = new GlyphRun(default, "f", Length.Pt(9), Screen(0, 0, 0), [], "");
        var plain = new RuleItem(PdfKit.Box(0, 0, 1, 1), new Ink(40));
        var pages = PdfKit.Document(PdfKit.Page("1", group, run, plain, plain with { Ink = spot }), PdfKit.Page("2", plain) with { Furniture = [run] });
        foreach (var color in new[] { "cmyk", "gray" })
        {
            var inked = InkPlan.ForPress(pages, new ImageStyle { Color = color }, BookFolder.Press);
            var outer = Assert.IsType<GroupItem>(inked.Pages[0].Body[0]);
            var stroke = Assert.IsType<ProcessColor>(((PathItem)outer.Items[0]).Ink.Colorant);
            Assert.Equal(color == "gray", stroke.Cyan + stroke.Magenta + stroke.Yellow == 0);
            var inner = Assert.IsType<GroupItem>(outer.Items[1]);
            Assert.Equal((500, 300, Ink.Paper), (outer.Opacity, inner.Opacity, ((RuleItem)inner.Items[0]).Ink));
            Assert.Equal([Ink.Black, Ink.Black], [((GlyphRun)inked.Pages[0].Body[1]).Ink, ((GlyphRun)inked.Pages[1].Furniture[0]).Ink]);
            Assert.Equal([plain.Ink, spot], inked.Pages[0].Body.Skip(2).Cast<RuleItem>().Select(r => r.Ink));
        }

        var untouched = PdfKit.Document(PdfKit.Page("1", plain));
        Assert.Same(untouched, InkPlan.ForPress(untouched, new ImageStyle(), BookFolder.Press));
    }
}
