using System.Collections.Immutable;
using Publisher.Core.Display;
using Publisher.Core.Geometry;
using Publisher.Fonts;
using Publisher.Pdf.Conformance;
using Publisher.Tests.Fonts;

namespace Publisher.Tests.Pdf;

/// <summary>What comes out on the plates, as an independent interpreter sees it. Points are from the media box: 8.5 pt outside the trim.</summary>
public sealed class SeparationTests : IDisposable
{
    private static readonly Ink Cyan = Ink.Of(new ProcessColor(1000, 0, 0, 0));
    private static readonly Ink Spot = Ink.Of(new SpotColor("PANTONE 185 C", new(0, 910, 760, 0)));

    private readonly FontLibrary _fonts = TestFonts.Library();

    public void Dispose() => _fonts.Dispose();

    [Fact]
    public async Task A_spot_ink_has_a_plate_of_its_own()
    {
        using var plates = await Separate(Area(50, Spot), Area(150, new Ink(40) { Colorant = ((Ink)Spot).Colorant }), Area(250, Cyan));
        Assert.Equal(["Black", "Cyan", "Magenta", "PANTONE 185 C", "Yellow"], plates.Names);
        Assert.Equal(100, plates.Ink("PANTONE 185 C", 60, 70));
        Assert.InRange(plates.Ink("PANTONE 185 C", 60, 170), 38, 42);
        Assert.Equal(0, plates.Ink("PANTONE 185 C", 60, 270));
        Assert.Equal(100, plates.Ink("Cyan", 60, 270));
        Assert.Equal(0, plates.Most("Magenta") + plates.Most("Yellow") + plates.Most("Black"));
    }

    [Fact]
    public async Task Text_is_on_the_black_plate_alone_and_keeps_the_colour_beneath()
    {
        var run = PdfKit.Run(_fonts, TestFonts.Serif, "莫斯科", PdfKit.At(55, 85)) with { Size = Length.Pt(40) };
        using var plates = await Separate(Area(50, Cyan), run);
        Assert.Equal(0, plates.Most("Magenta") + plates.Most("Yellow"));
        Assert.Equal(100, plates.Most("Black"));
        for (var y = 60; y < 106; y++)
        {
            for (var x = 60; x < 200; x++)
            {
                Assert.Equal(100, plates.Ink("Cyan", x, y));
            }
        }
    }

    [Fact]
    public async Task White_text_knocks_out_of_every_plate()
    {
        using var plates = await Separate(
            Area(50, Cyan), new RuleItem(PdfKit.Box(70, 60, 20, 20), Ink.Paper),
            Area(150, Spot), new RuleItem(PdfKit.Box(70, 160, 20, 20), Ink.Paper),
            new RuleItem(PdfKit.Box(120, 160, 20, 20), Cyan));
        Assert.Equal(100, plates.Ink("Cyan", 60, 100));
        Assert.Equal(0, plates.Ink("Cyan", 85, 78));
        Assert.Equal(0, plates.Ink("PANTONE 185 C", 85, 178));
        Assert.Equal(0, plates.Ink("PANTONE 185 C", 135, 178));
        Assert.Equal(100, plates.Ink("Cyan", 135, 178));
    }

    [Fact]
    public async Task Areas_in_the_text_s_black_knock_out_and_bars_asked_for_by_name_overprint()
    {
        using var plates = await Separate(
            Area(50, Cyan), new RuleItem(PdfKit.Box(70, 60, 20, 20), Ink.Black), new RuleItem(PdfKit.Box(110, 60, 20, 20), Ink.Of(new ProcessColor(0, 0, 0, 1000))));
        Assert.Equal((0, 100), (plates.Ink("Cyan", 88, 78), plates.Ink("Black", 88, 78)));
        Assert.Equal((100, 100), (plates.Ink("Cyan", 128, 78), plates.Ink("Black", 128, 78)));
    }

    [Fact]
    public async Task A_translucent_group_mixes_as_a_whole()
    {
        var group = new GroupItem([new RuleItem(PdfKit.Box(60, 60, 40, 40), Ink.Of(new ProcessColor(0, 1000, 0, 0))), new RuleItem(PdfKit.Box(80, 60, 40, 40), Cyan)]) { Opacity = 500 };
        using var plates = await Separate(group);
        Assert.InRange(plates.Ink("Magenta", 75, 80), 48, 52);

        // where cyan lies on magenta, the magenta beneath must not shine through
        Assert.Equal(0, plates.Ink("Magenta", 98, 80));
        Assert.InRange(plates.Ink("Cyan", 98, 80), 48, 52);
    }

    [Fact]
    public async Task A_clip_cuts_and_even_odd_leaves_a_hole()
    {
        ImmutableArray<PathSegment> window = [.. Box(60, 60, 100), .. Box(80, 80, 20)];
        using var plates = await Separate(new GroupItem([Area(50, Cyan)]) { Clip = window, ClipEvenOdd = true });
        Assert.Equal(0, plates.Ink("Cyan", 62, 100));
        Assert.Equal(100, plates.Ink("Cyan", 75, 75));
        Assert.Equal(0, plates.Ink("Cyan", 98, 98));
    }

    private static RuleItem Area(int y, Ink ink) => new(PdfKit.Box(50, y, 300, 80), ink);

    private static ImmutableArray<PathSegment> Box(int x, int y, int side) =>
        [new('M', PdfKit.At(x, y)), new('L', PdfKit.At(x + side, y)), new('L', PdfKit.At(x + side, y + side)), new('L', PdfKit.At(x, y + side)), new('Z', default)];

    private Task<Plates> Separate(params ImmutableArray<DisplayItem> items) =>
        Plates.Of(PdfKit.Write(PdfKit.Request(_fonts, PdfKit.Document(PdfKit.Page("001", items)), PdfProfile.X4)));
}
