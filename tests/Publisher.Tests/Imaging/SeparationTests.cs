using CsCheck;
using NetVips;
using Publisher.Core.Build;
using Publisher.Core.Model;
using Publisher.Imaging;
using Publisher.Imaging.Color;

namespace Publisher.Tests.Imaging;

/// <summary>Conversion to the inks of the press.</summary>
public sealed class SeparationTests : IDisposable
{
    private readonly BookFolder _book = new();

    public void Dispose() => _book.Dispose();

    [Fact]
    public void The_limit_holds_on_every_pixel_keeps_black_and_hue_and_makes_no_step()
    {
        Gen.Select(Gen.Byte, Gen.Byte, Gen.Byte, Gen.Byte, Gen.Int[150, 400]).Sample((c, m, y, k, percent) =>
        {
            byte[] pixel = [c, m, y, k];
            var units = InkLimit.Units(percent);
            InkLimit.Apply(pixel, units);
            Assert.True(pixel.Sum(s => s) <= units);
            Assert.Equal(k, pixel[3]);
            Assert.True(c + m + y + k > units || pixel.SequenceEqual(new[] { c, m, y, k }));
            Assert.True(c >= m == pixel[0] >= pixel[1] || pixel[0] == pixel[1]);
        });

        // a ramp of rich blacks, a step of one ink each: no ink jumps on its way through the limit
        byte[]? before = null;
        for (var k = 0; k < 256; k++)
        {
            byte[] pixel = [220, 200, 190, (byte)k];
            InkLimit.Apply(pixel, InkLimit.Units(300));
            Assert.True(before is null || before.Zip(pixel).All(p => Math.Abs(p.First - p.Second) <= 2));
            before = pixel;
        }
    }

    [Theory]
    [InlineData(300)]
    [InlineData(260)]
    public void A_dark_photograph_is_within_the_limit_as_the_press_decodes_it(int limit)
    {
        using (var photo = BookFolder.Photo(300, 200).Linear([0.3], [0]).Cast(Enums.BandFormat.Uchar))
        {
            photo.Copy(interpretation: Enums.Interpretation.Srgb).Pngsave(_book.PathOf("p.png"));
        }

        var free = _book.Asset("p.png", PressKit.Recipe(ImageColor.Cmyk, new PressRules { InkLimit = 400 }));
        var asset = _book.Asset("p.png", PressKit.Recipe(ImageColor.Cmyk, new PressRules { InkLimit = limit }));
        Assert.True(free.MostInk > 300, $"the test needs a dark picture: {free.MostInk}");
        Assert.Equal((ImageEncoding.Jpeg, ImageColor.Cmyk), (asset.Encoding, asset.Color));
        Assert.InRange(InkLimit.Most(PressKit.Samples(asset)), 1, InkLimit.Units(limit));
        Assert.Equal(InkLimit.Percent(InkLimit.Most(PressKit.Samples(asset))), asset.MostInk);
        Assert.InRange(asset.MostInk, limit - 25, limit);
    }

    [Fact]
    public void Black_and_greys_of_a_drawing_are_black_ink_alone_and_white_is_paper()
    {
        using (var drawing = Join(BookFolder.Flat(40, 40, 0, 0, 0), BookFolder.Flat(40, 40, 255, 255, 255), BookFolder.Flat(40, 40, 120, 120, 120), BookFolder.Flat(40, 40, 220, 20, 20)))
        {
            drawing.Pngsave(_book.PathOf("d.png"));
        }

        var asset = _book.Asset("d.png", PressKit.Recipe(ImageColor.Cmyk));
        var inks = PressKit.Samples(asset);
        Assert.Equal([0, 0, 0, 255], Pixel(inks, 160, 20, 20));
        Assert.Equal([0, 0, 0, 0], Pixel(inks, 160, 60, 20));
        Assert.Equal([0, 0, 0], Pixel(inks, 160, 100, 20)[..3]);
        Assert.InRange(Pixel(inks, 160, 100, 20)[3], 130, 190);
        var red = Pixel(inks, 160, 140, 20);
        Assert.True(red[1] > 200 && red[2] > 180, string.Join(' ', red));
    }

    [Fact]
    public void White_of_a_photograph_is_paper_and_its_black_is_rich()
    {
        using (var photo = Join(BookFolder.Photo(200, 100), BookFolder.Flat(50, 100, 255, 255, 255), BookFolder.Flat(50, 100, 0, 0, 0)))
        {
            photo.Pngsave(_book.PathOf("p.png"));
        }

        var asset = _book.Asset("p.png", PressKit.Recipe(ImageColor.Cmyk, new PressRules { Kind = PictureKind.Photo }, quality: 100));
        var inks = PressKit.Samples(asset);
        Assert.All(Pixel(inks, 300, 228, 50), ink => Assert.InRange(ink, 0, 1));
        Assert.True(Pixel(inks, 300, 275, 50)[0] > 60, "black of a photograph has colour under it");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void A_grey_picture_prints_in_black_alone_also_in_a_colour_interior(int bands)
    {
        using (var noise = Image.Gaussnoise(200, 100, sigma: 40, mean: 128, seed: 3).Cast(Enums.BandFormat.Uchar))
        {
            using var grey = bands == 1 ? noise.Copy(interpretation: Enums.Interpretation.Bw) : noise.Bandjoin(noise, noise).Copy(interpretation: Enums.Interpretation.Srgb);
            grey.Jpegsave(_book.PathOf("g.jpg"), q: 92);
        }

        var asset = _book.Asset("g.jpg", PressKit.Recipe(ImageColor.Cmyk));
        Assert.Equal(ImageColor.Gray, asset.Color);
        Assert.InRange(asset.MostInk, 50, 100);
        Assert.Equal(PressKit.Samples(_book.Asset("g.jpg", PressKit.Recipe(ImageColor.Gray))), PressKit.Samples(asset));
    }

    [Fact]
    public void A_mono_interior_has_one_channel_whatever_comes_in()
    {
        BookFolder.Photo(200, 100).Jpegsave(_book.PathOf("rgb.jpg"));
        BookFolder.Flat(60, 60, 200, 100, 0, 30).Tiffsave(_book.PathOf("cmyk.tif"));
        BookFolder.Flat(60, 60, 90).Pngsave(_book.PathOf("grey.png"));
        using (var wide = BookFolder.Flat(60, 60, 60, 200, 60).IccTransform("p3", inputProfile: "srgb"))
        {
            wide.Pngsave(_book.PathOf("wide.png"));
        }

        foreach (var file in new[] { "rgb.jpg", "cmyk.tif", "grey.png", "wide.png" })
        {
            var asset = _book.Asset(file, PressKit.Recipe(ImageColor.Gray));
            Assert.Equal(ImageColor.Gray, asset.Color);
            Assert.InRange(asset.MostInk, 1, 100);
            Assert.Equal(asset.Width * asset.Height, PressKit.Samples(asset).Length);
        }
    }

    [Fact]
    public void Black_ink_of_another_condition_stays_black_ink()
    {
        // libvips' own CMYK is another condition than the press
        using (var sheet = Join(BookFolder.Flat(40, 40, 0, 0, 0, 255), BookFolder.Flat(40, 40, 0, 0, 0, 128), BookFolder.Flat(40, 40, 0, 0, 0, 0), BookFolder.Flat(40, 40, 200, 40, 0, 20)))
        {
            using var tagged = sheet.IccTransform("srgb", inputProfile: "cmyk").IccTransform("cmyk", inputProfile: "srgb");
            Assert.True(tagged.Contains("icc-profile-data"), "the test needs a tagged file");
            var icc = (byte[])tagged.Get("icc-profile-data");
            sheet.Mutate(m => m.Set(GValue.BlobType, "icc-profile-data", icc)).Tiffsave(_book.PathOf("k.tif"));
        }

        var inks = PressKit.Samples(_book.Asset("k.tif", PressKit.Recipe(ImageColor.Cmyk)));
        Assert.Equal([0, 0, 0, 255], Pixel(inks, 160, 20, 20));
        Assert.Equal([0, 0, 0], Pixel(inks, 160, 60, 20)[..3]);
        Assert.InRange(Pixel(inks, 160, 60, 20)[3], 90, 180);
        Assert.Equal([0, 0, 0, 0], Pixel(inks, 160, 100, 20));
        Assert.NotEqual([200, 40, 0, 20], Pixel(inks, 160, 140, 20));
        var grey = PressKit.Samples(_book.Asset("k.tif", PressKit.Recipe(ImageColor.Gray)));
        Assert.Equal((0, 255), (grey[(20 * 160) + 20], grey[(20 * 160) + 100]));
    }

    [Fact]
    public void Only_photographs_are_converted_perceptually_and_every_rule_is_in_the_key()
    {
        BookFolder.Photo(120, 80).Pngsave(_book.PathOf("p.png"));
        BookFolder.Flat(120, 80, 30, 60, 200).Pngsave(_book.PathOf("f.png"));
        ImageAsset With(string file, bool perceptual) => _book.Asset(file, PressKit.Recipe(ImageColor.Cmyk, new PressRules { Perceptual = perceptual }));
        Assert.NotEqual(PressKit.Samples(With("p.png", false)), PressKit.Samples(With("p.png", true)));
        Assert.Equal(PressKit.Samples(With("f.png", false)), PressKit.Samples(With("f.png", true)));

        PressRules[] rules =
        [
            new(), new() { Kind = PictureKind.Photo }, new() { InkLimit = 280 }, new() { Perceptual = true }, new() { KeepSeparated = true }, new() { KeepWidth = 5 },
            new() { KeepHeight = 5 }, new() { LineArtWidth = 5 }, new() { LineArtHeight = 5 }, new() { EnlargeWidth = 5 }, new() { EnlargeHeight = 5 },
        ];
        Assert.Equal(rules.Length, rules.Select(r => PressKit.Recipe(ImageColor.Cmyk, r).Fingerprint).Distinct().Count());
        Assert.Equal(11, typeof(PressRules).GetProperties().Count(p => p.CanWrite) + 1);
    }

    internal static Image Join(params Image[] images) => Image.Arrayjoin(images, across: images.Length, halign: Enums.Align.Low).Crop(0, 0, images.Sum(i => i.Width), images[0].Height);

    private static byte[] Pixel(byte[] inks, int width, int x, int y) => inks[(((y * width) + x) * 4)..][..4];
}
