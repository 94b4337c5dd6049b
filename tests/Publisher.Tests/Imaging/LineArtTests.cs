using CsCheck;
using NetVips;
using Publisher.Core.Build;
using Publisher.Core.Geometry;
using Publisher.Core.Model;
using Publisher.Imaging;
using Publisher.Imaging.Codecs;
using Publisher.Tests.Pdf;

namespace Publisher.Tests.Imaging;

/// <summary>Line art, screenshots, and the table of resolutions.</summary>
public sealed class LineArtTests : IDisposable
{
    private static readonly PlacedSize Print = new(Length.Mm(25.4m), Length.Mm(12.7m), 300) { LeastPpi = 200, LineArtMinPpi = 800, LineArtLeastPpi = 600 };

    private readonly BookFolder _book = new();

    public void Dispose() => _book.Dispose();

    [Theory]
    [InlineData("png")]
    [InlineData("tif")]
    [InlineData("palette")]
    public async Task A_file_of_one_bit_stays_so_to_the_pixel(string kind)
    {
        var file = "map." + (kind == "tif" ? "tif" : "png");
        string[] form = kind switch
        {
            "png" => ["-depth", "1"],
            "tif" => ["-compress", "Group4"],
            _ => ["-define", "png:color-type=3", "-define", "png:bit-depth=1"],
        };
        var (code, output) = await Tools.Run("convert", ["-size", "203x51", "xc:white", "-fill", "black", "-draw", "line 3,4 190,44 rectangle 20,30 45,45", "-threshold", "50%", "-type", "bilevel", .. form, _book.PathOf(file)]);
        Assert.True(code == 0, output);
        foreach (var color in new[] { ImageColor.Gray, ImageColor.Cmyk })
        {
            var asset = _book.Asset(file, PressKit.Recipe(color));
            Assert.Equal((1, ImageEncoding.Flate, ImageColor.Gray, 203, 51, 100), (asset.Bits, asset.Encoding, asset.Color, asset.Width, asset.Height, asset.MostInk));
            using var original = Image.NewFromFile(_book.PathOf(file));
            using var bands = original[0];
            var expected = bands.WriteToMemory<byte>();
            var rows = PressKit.Samples(asset);
            Assert.Equal(26 * 51, rows.Length);
            for (var i = 0; i < expected.Length; i++)
            {
                var (x, y) = (i % 203, i / 203);
                Assert.Equal(expected[i] != 0, (rows[(y * 26) + (x / 8)] & (0x80 >> (x % 8))) != 0);
            }
        }
    }

    [Fact]
    public void Two_colours_that_are_not_black_and_white_are_no_line_art()
    {
        using (var red = SeparationTests.Join(BookFolder.Flat(40, 40, 220, 20, 20), BookFolder.Flat(40, 40, 255, 255, 255)))
        {
            red.Pngsave(_book.PathOf("red.png"), palette: true, bitdepth: 1);
        }

        Assert.Equal(8, _book.Asset("red.png", PressKit.Recipe(ImageColor.Gray)).Bits);
    }

    [Fact]
    public void A_grey_scan_called_line_art_is_parted_at_half()
    {
        using (var scan = SeparationTests.Join(BookFolder.Flat(40, 40, 100, 100, 100), BookFolder.Flat(40, 40, 200, 200, 200)))
        {
            scan.Pngsave(_book.PathOf("scan.png"));
        }

        var asset = _book.Asset("scan.png", PressKit.Recipe(ImageColor.Gray, new PressRules { Kind = PictureKind.LineArt }));
        Assert.Equal(1, asset.Bits);
        Assert.Equal([0, 0, 0, 0, 0, 255, 255, 255, 255, 255], PressKit.Samples(asset)[..10]);
    }

    [Fact]
    public void It_is_brought_down_by_area_and_never_enlarged()
    {
        var bitmap = new Bitmap(4, 2, [0, 0, 1, 1, 0, 1, 1, 1]);
        Assert.Equal([0, 1], LineArt.Reduce(bitmap, 2, 1).Pixels);

        // 3 → 2: each takes one pixel and a half
        Assert.Equal([0, 1], LineArt.Reduce(new Bitmap(3, 1, [0, 0, 1]), 2, 1).Pixels);
        Assert.Equal([0, 1], LineArt.Reduce(new Bitmap(1, 3, [0, 0, 1]), 1, 2).Pixels);
        Gen.Select(Gen.Int[1, 40], Gen.Int[1, 40], Gen.Int[1, 40], Gen.Int[1, 40], Gen.Int[0, 1]).Sample((w, h, a, b, value) =>
        {
            var (small, large) = (Math.Min(w, a), Math.Min(h, b));
            var flat = LineArt.Reduce(new Bitmap(w, h, [.. Enumerable.Repeat((byte)value, w * h)]), small, large);
            Assert.Equal(small * large, flat.Pixels.Length);
            Assert.All(flat.Pixels, p => Assert.Equal(value, p));
        });

        BookFolder.Flat(2400, 1200, 0).Pngsave(_book.PathOf("fine.png"), bitdepth: 1);
        var rules = new PressRules { LineArtWidth = 1200, LineArtHeight = 600 };
        Assert.Equal((1200, 600), Size(_book.Asset("fine.png", PressKit.Recipe(ImageColor.Gray, rules))));
        rules = rules with { LineArtWidth = 4800, LineArtHeight = 2400 };
        Assert.Equal((2400, 1200), Size(_book.Asset("fine.png", PressKit.Recipe(ImageColor.Gray, rules))));
    }

    [Theory]
    [InlineData(310, 8, null)]
    [InlineData(299, 8, "IM010")]
    [InlineData(200, 8, "IM010")]
    [InlineData(199, 8, "IM011")]
    [InlineData(800, 1, null)]
    [InlineData(799, 1, "IM012")]
    [InlineData(600, 1, "IM012")]
    [InlineData(599, 1, "IM013")]
    public void Resolution_is_judged_by_kind_and_by_the_poorer_axis(int ppi, int bits, string? code)
    {
        using (var picture = bits == 1 ? BookFolder.Flat(ppi + 50, ppi / 2, 0) : BookFolder.Photo(ppi, (ppi / 2) + 50))
        {
            picture.Pngsave(_book.PathOf("p.png"), bitdepth: bits);
        }

        // an inch wide and half an inch high; the odd pixel of half an inch is rounded up
        var placed = Print with { Height = bits == 1 ? new Length(Print.Width.Emu * (ppi / 2) / ppi) : Print.Height };
        var found = _book.Prepare("p.png", PressKit.Recipe(ImageColor.Gray), placed).Diagnostics;
        Assert.Equal(code, found.SingleOrDefault()?.Code);
    }

    [Fact]
    public void A_photograph_keeps_its_pixels_up_to_the_grace_and_is_brought_down_beyond()
    {
        BookFolder.Photo(440, 220).Pngsave(_book.PathOf("a.png"));
        BookFolder.Photo(460, 230).Pngsave(_book.PathOf("b.png"));
        var recipe = PressKit.Recipe(ImageColor.Gray, new PressRules { KeepWidth = 450, KeepHeight = 225 }) with { MaxWidth = 350, MaxHeight = 175 };
        Assert.Equal((440, 220), Size(_book.Asset("a.png", recipe)));
        Assert.Equal((350, 175), Size(_book.Asset("b.png", recipe)));
    }

    [Fact]
    public void A_screenshot_grows_by_whole_pixels()
    {
        using (var screen = SeparationTests.Join(BookFolder.Flat(30, 40, 0, 0, 0), BookFolder.Flat(70, 40, 255, 255, 255)))
        {
            screen.Pngsave(_book.PathOf("s.png"));
        }

        var rules = new PressRules { Kind = PictureKind.Screenshot, EnlargeWidth = 300, EnlargeHeight = 150 };
        var (prepared, found) = _book.Prepare("s.png", PressKit.Recipe(ImageColor.Gray, rules), Print);
        Assert.Equal("IM014", Assert.Single(found).Code);
        var asset = prepared.Set.Assets.Values.Single();
        Assert.Equal((400, 160), Size(asset));
        Assert.All(PressKit.Samples(asset), s => Assert.True(s is 0 or 255));
        Assert.Equal((100, 40), Size(_book.Asset("s.png", PressKit.Recipe(ImageColor.Gray, rules with { EnlargeWidth = 100, EnlargeHeight = 40 }))));
    }

    private static (int Width, int Height) Size(ImageAsset asset) => (asset.Width, asset.Height);
}
