using System.Collections.Immutable;
using System.Xml.Linq;
using Publisher.Core.Build;
using Publisher.Core.Display;
using Publisher.Core.Geometry;
using Publisher.Core.Text;
using Publisher.Layout.Cover;
using Publisher.Tests.Fonts;

namespace Publisher.Tests.Layout.Cover;

public sealed class SvgDrawingTests
{
    private static readonly Rect Box = new(Length.Pt(100), Length.Zero, Length.Pt(200), Length.Pt(300));

    [Fact]
    public void Every_kind_of_item_is_drawn_without_fonts_or_files()
    {
        using var fonts = TestFonts.Library();
        var face = fonts.Find(TestFonts.Serif)!;
        var picture = new FileId("images/a.png");
        var asset = new ImageAsset(picture, "k", ImageEncoding.Png, ImageColor.Rgb, 1, 1, new byte[] { 1, 2, 3 });
        var run = new GlyphRun(new(Length.Pt(110), Length.Pt(50)), TestFonts.Serif, Length.Pt(10), Ink.Black, [new(face.Glyph('战'), Length.Zero, Length.Zero, 0, 1)], "战");
        var path = new PathItem([new('M', new(Length.Pt(100), Length.Zero)), new('L', new(Length.Pt(120), Length.Pt(3)))], Length.Pt(2), Ink.Black) { Cap = LineCap.Round, Dashes = [Length.Pt(3)] };
        var clip = ImmutableArray.Create(new PathSegment('M', default), new PathSegment('L', new(Length.Pt(9), Length.Zero)), new PathSegment('Z', default));
        DisplayItem[] items =
        [
            new RuleItem(new(Length.Pt(100), Length.Zero, Length.Pt(10), Length.Pt(1)), new Ink(20)), run, run with { Flow = Flow.Vertical }, run with { Flow = Flow.Sideways }, path,
            new GroupItem([new ImageItem(Box, picture)]) { Clip = clip, Opacity = 500 }, new LinkItem(Box, "x", null),
        ];
        var svg = SvgDrawing.Write(items, Box, fonts, Gray, ImmutableDictionary<FileId, ImageAsset>.Empty.Add(picture, asset));
        var root = XElement.Parse(svg);
        Assert.Equal("10000 0 20000 30000", root.Attribute("viewBox")!.Value);
        Assert.Equal(["path", "path", "path", "path", "path", "path", "clipPath", "g"], root.Elements().Select(e => e.Name.LocalName));
        Assert.Equal("M10000 0L11000 0L11000 100L10000 100Z", root.Elements().ElementAt(1).Attribute("d")!.Value);
        Assert.Equal("#cccccc", root.Elements().ElementAt(1).Attribute("fill")!.Value);
        Assert.Equal("300", root.Elements().ElementAt(5).Attribute("stroke-dasharray")!.Value);
        Assert.Equal(("url(#c1)", "0.5"), (root.Elements().Last().Attribute("clip-path")!.Value, root.Elements().Last().Attribute("opacity")!.Value));
        Assert.Equal("data:image/png;base64,AQID", root.Elements().Last().Elements().Single().Attribute("href")!.Value);
        Assert.DoesNotContain("<text", svg, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Flow.Horizontal, 100, 110, 40, 51)]
    [InlineData(Flow.Vertical, 95, 105, 50, 60)]
    [InlineData(Flow.Sideways, 99, 110, 50, 60)]
    public void Glyphs_stand_as_their_flow_says(Flow flow, int left, int right, int top, int bottom)
    {
        using var fonts = TestFonts.Library();
        var face = fonts.Find(TestFonts.Serif)!;
        var run = new GlyphRun(new(Length.Pt(100), Length.Pt(50)), TestFonts.Serif, Length.Pt(10), Ink.Black, [new(face.Glyph('战'), Length.Zero, Length.Zero, 0, 1)], "战") { Flow = flow };
        var svg = XElement.Parse(SvgDrawing.Write([run], Box, fonts, Gray, ImmutableDictionary<FileId, ImageAsset>.Empty));
        var numbers = svg.Elements().ElementAt(1).Attribute("d")!.Value.Split(['M', 'L', 'C', 'Z', ' '], StringSplitOptions.RemoveEmptyEntries).Select(int.Parse).ToArray();
        var (x, y) = (numbers.Where((_, i) => i % 2 == 0).ToArray(), numbers.Where((_, i) => i % 2 == 1).ToArray());
        Assert.InRange(x.Min(), left * 100, right * 100);
        Assert.InRange(x.Max(), left * 100, right * 100);
        Assert.InRange(y.Min(), top * 100, bottom * 100);
        Assert.InRange(y.Max(), top * 100, bottom * 100);
        Assert.True(x.Max() - x.Min() > 700 && y.Max() - y.Min() > 700, "the glyph is about as large as its em");
    }

    private static ScreenColor Gray(Ink ink)
    {
        var level = (byte)(255 - (ink.Tint * 255 / 100));
        return new ScreenColor(level, level, level);
    }
}
