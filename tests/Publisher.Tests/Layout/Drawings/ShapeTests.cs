using Publisher.Core.Display;
using Publisher.Core.Geometry;

namespace Publisher.Tests.Layout.Drawings;

/// <summary>Shapes, looks, groups, windows, markers.</summary>
public sealed class ShapeTests : IDisposable
{
    private readonly DrawingKit _kit = new();

    public void Dispose() => _kit.Dispose();

    [Theory]
    [InlineData("<rect x='10' y='20' width='30' height='5'/>", "M10,20 L40,20 L40,25 L10,25 Z")]
    [InlineData("<polygon points='1,2 3,4,5 6'/>", "M1,2 L3,4 L5,6 Z")]
    [InlineData("<polyline points='1 2 3 4' stroke='red'/>", "M1,2 L3,4")]
    [InlineData("<path d='M1 1h3v4z' transform='translate(10 0) scale(2)'/>", "M12,2 L18,2 L18,10 Z")]
    [InlineData("<g transform='scale(2)'><g transform='translate(5)'><rect width='50%' height='1em' font-size='10'/></g></g>", "M10,0 L110,0 L110,20 L10,20 Z")]
    [InlineData("<svg x='10' y='10' width='50' height='20' viewBox='0 0 10 10' preserveAspectRatio='xMaxYMin'><rect width='10' height='10'/></svg>", "M40,10 L60,10 L60,30 L40,30 Z")]
    [InlineData("<svg x='10' y='10' width='50' height='20' viewBox='0 0 10 10' preserveAspectRatio='none'><rect width='10' height='10'/></svg>", "M10,10 L60,10 L60,30 L10,30 Z")]
    [InlineData("<defs><rect id='r' width='4' height='4'/></defs><use xlink:href='#r' x='5' y='6'/>", "M5,6 L9,6 L9,10 L5,10 Z")]
    [InlineData("<symbol id='s' viewBox='0 0 2 2'><rect width='2' height='2'/></symbol><use href='#s' x='10' width='20' height='20'/>", "M10,0 L30,0 L30,20 L10,20 Z")]
    public void Shapes_stand_where_they_should(string inside, string path)
    {
        var drawn = _kit.Set(inside);
        Assert.Empty(drawn.Diagnostics);
        Assert.Equal(path, DrawingKit.Steps(Assert.Single(drawn.Paths).Segments));
    }

    [Fact]
    public void Round_corners_and_circles_are_quarter_curves()
    {
        var box = Assert.Single(_kit.Set("<rect width='100' height='60' rx='10'/>").Paths);
        Assert.Equal("MLCLCLCLCZ", string.Concat(box.Segments.Select(s => s.Kind)));
        var circle = Assert.Single(_kit.Set("<circle cx='50' cy='50' r='40'/>").Paths);
        Assert.Equal("M90,50 C90,72.1 72.1,90 50,90 C27.9,90 10,72.1 10,50 C10,27.9 27.9,10 50,10 C72.1,10 90,27.9 90,50 Z", DrawingKit.Steps(circle.Segments));
    }

    [Fact]
    public void The_box_of_the_page_takes_the_drawing_whole_and_belongs_to_its_figure()
    {
        var drawn = _kit.SetFile(DrawingKit.Svg("<rect width='40' height='20' stroke='#000' stroke-width='2'/>", "width='40mm' height='20mm' viewBox='0 0 40 20'"), 80, 40);
        Assert.Equal("M0,0 L80,0 L80,40 L0,40 Z", DrawingKit.Steps(drawn.Group.Clip));
        Assert.All(drawn.All.Append(drawn.Group), i => Assert.Equal((DrawingKit.Use, new StructId(4)), (i.Source, i.Struct)));
        Assert.Equal([Length.Zero, Length.Pt(4)], drawn.Paths.Select(p => p.Width));
        Assert.All(drawn.Paths, p => Assert.Equal("M0,0 L80,0 L80,40 L0,40 Z", DrawingKit.Steps(p.Segments)));
    }

    [Theory]
    [InlineData("<rect width='1' height='1'/>", "0,0,0")]
    [InlineData("<rect width='1' height='1' fill='red' style='fill:blue'/>", "0,0,255")]
    [InlineData("<style>rect{fill:#010203} .a{fill:#040506} #x{fill:#070809}</style><rect class='b a' width='1' height='1' fill='red'/>", "4,5,6")]
    [InlineData("<style>/* # */ #x{fill:#070809 !important} rect.a, circle{fill:#040506}</style><rect id='x' class='a' width='1' height='1'/>", "7,8,9")]
    [InlineData("<g fill='lime'><rect width='1' height='1' fill='inherit'/></g>", "0,255,0")]
    [InlineData("<g color='#102030'><rect width='1' height='1' fill='currentColor'/></g>", "16,32,48")]
    public void Fills_are_looked_for_in_attributes_sheet_and_style(string inside, string color)
    {
        var drawn = _kit.Set(inside);
        Assert.Empty(drawn.Diagnostics);
        var screen = Assert.IsType<ScreenColor>(Assert.Single(drawn.Paths).Ink.Colorant);
        Assert.Equal(color, $"{screen.Red},{screen.Green},{screen.Blue}");
    }

    [Fact]
    public void Strokes_carry_all_their_attributes_scaled()
    {
        var path = Assert.Single(_kit.Set("<path transform='scale(2)' d='M0 0L9 9' fill='none' stroke='#123' stroke-width='1.5' stroke-linecap='round' stroke-linejoin='bevel' stroke-miterlimit='7' stroke-dasharray='3 1 2' stroke-dashoffset='-1'/>").Paths);
        Assert.Equal((Length.Pt(3), LineCap.Round, LineJoin.Bevel, 7000), (path.Width, path.Cap, path.Join, path.MiterLimit));
        Assert.Equal([6, 2, 4, 6, 2, 4], path.Dashes.Select(d => (int)d.Points));
        Assert.Equal(Length.Pt(22), path.DashPhase);
        var fixedWidth = Assert.Single(_kit.Set("<path transform='scale(2)' d='M0 0L9 9' stroke='red' vector-effect='non-scaling-stroke' fill='none'/>").Paths);
        Assert.Equal(Length.Pt(1), fixedWidth.Width);
        Assert.True(Assert.Single(_kit.Set("<path d='M0 0h9v9z' fill-rule='evenodd'/>").Paths).EvenOdd);
    }

    [Fact]
    public void Lines_have_no_inside_to_fill()
    {
        Assert.Empty(_kit.Set("<line x2='9' y2='9'/><path d='M0 0L9 9M3 3L4 4Z'/><polyline points='1 2 3 4'/>").Paths);
        var path = Assert.Single(_kit.Set("<path d='M0 0L9 9M0 0h5v5zM1 1C2 2 3 3 4 1'/>").Paths);
        Assert.Equal("M0,0 L5,0 L5,5 Z M1,1 C2,2 3,3 4,1", DrawingKit.Steps(path.Segments));
        Assert.Equal(Length.Pt(1), Assert.Single(_kit.Set("<line x2='9' y2='9' stroke='red'/>").Paths).Width);
    }

    [Fact]
    public void Opacities_and_clips_make_groups()
    {
        var drawn = _kit.Set("<clipPath id='c'><rect width='10' height='10'/><circle r='5' clip-rule='evenodd'/></clipPath><g opacity='.5' clip-path='url(#c)' transform='translate(1)'><rect width='3' height='3' fill-opacity='0.25' fill='#80808080'/></g>");
        Assert.Empty(drawn.Diagnostics);
        var outer = Assert.IsType<GroupItem>(Assert.Single(drawn.Group.Items));
        Assert.Equal((500, true), (outer.Opacity, outer.ClipEvenOdd));
        Assert.StartsWith("M1,0 L11,0 L11,10 L1,10 Z M6,0", DrawingKit.Steps(outer.Clip), StringComparison.Ordinal);
        Assert.Equal(125, Assert.IsType<GroupItem>(Assert.Single(outer.Items)).Opacity);
        Assert.Empty(_kit.Set("<rect width='9' height='9' opacity='0'/><rect width='9' height='9' display='none'/><g visibility='hidden'><rect width='9' height='9'/></g><rect width='9' height='9' fill='none'/><rect width='9'/>").Group.Items);
        Assert.Empty(_kit.Set("<clipPath id='c'/><rect width='9' height='9' clip-path='url(#c)'/>").Group.Items);
        Assert.Single(_kit.Set("<g visibility='hidden'><rect width='9' height='9' visibility='visible'/></g>").Paths);
    }

    [Fact]
    public void Markers_stand_on_the_vertices_and_point_along()
    {
        const string Arrow = "<marker id='a' markerWidth='4' markerHeight='4' refX='2' refY='1' orient='auto' overflow='visible'><path d='M0 0L2 1L0 2z' fill='context-stroke'/></marker>";
        var drawn = _kit.Set(Arrow + "<path d='M10 10H50V90' fill='none' stroke='red' stroke-width='2' style='marker:url(#a)'/>");
        Assert.Empty(drawn.Diagnostics);
        var tips = drawn.Paths.Where(p => p.Width == Length.Zero).ToList();
        Assert.Equal(["10,10", "50,10", "50,90"], tips.Select(t => DrawingKit.Pt(t.Segments[1].A)));
        Assert.All(tips, t => Assert.Equal(new ScreenColor(255, 0, 0), t.Ink.Colorant));

        // forward, half-way round the corner, down
        Assert.Equal("M6,8 L10,10 L6,12 Z", DrawingKit.Steps(tips[0].Segments));
        Assert.Equal("M48.6,5.8 L50,10 L45.8,8.6 Z", DrawingKit.Steps(tips[1].Segments));
        Assert.Equal("M52,86 L50,90 L48,86 Z", DrawingKit.Steps(tips[2].Segments));
        var back = _kit.Set(Arrow.Replace("'auto'", "'auto-start-reverse'", StringComparison.Ordinal) + "<line x1='10' y1='10' x2='50' y2='10' stroke='red' marker-start='url(#a)'/>");
        Assert.Equal("M12,11 L10,10 L12,9 Z", DrawingKit.Steps(back.Paths[^1].Segments));
    }

    [Fact]
    public void A_gradient_is_its_mean_a_pattern_a_grey_and_both_are_told()
    {
        const string Gradients = "<linearGradient id='g'><stop offset='0' stop-color='#000'/><stop offset='50%' stop-color='#fff'/></linearGradient><radialGradient id='h' xlink:href='#g'/><pattern id='p'/>";
        var drawn = _kit.Set(Gradients + "<rect width='9' height='9' fill='url(#g)'/><rect width='9' height='9' fill='url(#h)'/><rect width='9' height='9' fill='url(#p)'/><rect width='9' height='9' fill='url(#none) red'/>");
        Assert.Equal(["LY072", "LY072", "LY071", "LY074"], drawn.Codes);
        Assert.Equal([191, 191, 200, 255], drawn.Paths.Select(p => (int)((ScreenColor)p.Ink.Colorant!).Red));
    }
}
