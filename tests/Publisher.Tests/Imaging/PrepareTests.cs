using System.IO.Compression;
using NetVips;
using Publisher.Core.Build;
using Publisher.Core.Geometry;
using Publisher.Core.Text;
using Publisher.Imaging;

namespace Publisher.Tests.Imaging;

public sealed class PrepareTests : IDisposable
{
    private readonly BookFolder _book = new();

    private static ImageRecipe PressGray(int width = 4000) => ImageRecipe.ForPress(ImageColor.Gray, width, 4000, 88, BookFolder.Press);

    [Fact]
    public void A_photograph_for_the_screen_is_a_small_JPEG_upright()
    {
        using (var photo = BookFolder.Photo(900, 300).Mutate(m => m.Set(GValue.GIntType, "orientation", 6)))
        {
            photo.Jpegsave(_book.PathOf("p.jpg"));
        }

        var asset = _book.Asset("p.jpg", ImageRecipe.Screen(450, 82));
        Assert.Equal((ImageEncoding.Jpeg, ImageColor.Rgb, 150, 450), (asset.Encoding, asset.Color, asset.Width, asset.Height));
        using var made = Image.NewFromBuffer(asset.Content.ToArray());
        Assert.Equal((150, 450, 3), (made.Width, made.Height, made.Bands));
        Assert.False(made.Contains("icc-profile-data") || made.Contains("exif-data"));
        // Turned clockwise, the ramp's dark left end is at the top.
        Assert.True(made.Crop(0, 0, 150, 50)[1].Avg() < 40 && made.Crop(0, 400, 150, 50)[1].Avg() > 215);
    }

    [Fact]
    public void Alpha_goes_on_white_and_line_art_becomes_PNG()
    {
        using (var drawing = BookFolder.Flat(200, 100, 200, 0, 0).Bandjoin(BookFolder.Flat(200, 100, 0)))
        {
            drawing.Pngsave(_book.PathOf("d.png"));
        }

        var asset = _book.Asset("d.png", ImageRecipe.Screen(1600, 82));
        Assert.Equal(ImageEncoding.Png, asset.Encoding);
        using var made = Image.NewFromBuffer(asset.Content.ToArray());
        Assert.Equal(3, made.Bands);
        Assert.Equal(255, made.Min());
    }

    [Fact]
    public void A_wide_gamut_profile_is_converted_and_dropped()
    {
        using (var flat = BookFolder.Flat(64, 64, 200, 60, 60).IccTransform("p3", inputProfile: "srgb"))
        {
            flat.Pngsave(_book.PathOf("p3.png"));
        }

        using var made = Image.NewFromBuffer(_book.Asset("p3.png", ImageRecipe.Screen(1600, 82)).Content.ToArray());
        var pixel = made[3, 3];
        Assert.InRange(pixel[0], 197, 203);
        Assert.InRange(pixel[1], 56, 64);
        Assert.False(made.Contains("icc-profile-data"));
    }

    [Fact]
    public void Press_grey_is_one_channel_with_paper_white_and_full_black_at_the_ends()
    {
        foreach (var (name, level, low, high) in new[] { ("w", 255, 255, 255), ("m", 128, 105, 150), ("k", 0, 0, 0) })
        {
            using (var flat = BookFolder.Flat(50, 50, level, level, level))
            {
                flat.Pngsave(_book.PathOf(name + ".png"));
            }

            var asset = _book.Asset(name + ".png", PressGray());
            Assert.Equal((ImageEncoding.Flate, ImageColor.Gray), (asset.Encoding, asset.Color));
            var samples = Inflate(asset.Content);
            Assert.Equal(2500, samples.Length);
            Assert.All(samples, s => Assert.InRange(s, low, high));
        }
    }

    [Fact]
    public void Press_colour_goes_through_the_profile_and_separated_pictures_keep_their_numbers()
    {
        using (var red = BookFolder.Flat(40, 40, 220, 20, 20))
        {
            red.Pngsave(_book.PathOf("red.png"));
        }

        using (var cmyk = BookFolder.Flat(40, 40, 10, 20, 30, 40))
        {
            cmyk.Tiffsave(_book.PathOf("sep.tif"));
        }

        var recipe = ImageRecipe.ForPress(ImageColor.Cmyk, 4000, 4000, 90, BookFolder.Press);
        var inks = Inflate(_book.Asset("red.png", recipe).Content);
        Assert.True(inks[0] < 40 && inks[1] > 230 && inks[2] > 200, $"{inks[0]} {inks[1]} {inks[2]} {inks[3]}");
        Assert.Equal([10, 20, 30, 40], Inflate(_book.Asset("sep.tif", recipe).Content)[..4]);
    }

    [Fact]
    public void A_separated_picture_becomes_sRGB_for_the_screen()
    {
        using (var cmyk = BookFolder.Flat(40, 40, 0, 255, 255, 0))
        {
            cmyk.Jpegsave(_book.PathOf("sep.jpg"), q: 95);
        }

        var asset = _book.Asset("sep.jpg", ImageRecipe.Screen(1600, 82));
        Assert.Equal(ImageColor.Rgb, asset.Color);
        using var made = Image.NewFromBuffer(asset.Content.ToArray());
        Assert.True(made[5, 5][0] > 180 && made[5, 5][1] < 80);
    }

    [Fact]
    public void A_truncated_picture_is_IM004_not_half_a_picture()
    {
        foreach (var (file, bytes) in new[] { ("t.jpg", BookFolder.Photo(400, 400).JpegsaveBuffer()), ("t.png", BookFolder.Photo(400, 400).PngsaveBuffer()) })
        {
            File.WriteAllBytes(_book.PathOf(file), bytes[..(bytes.Length * 2 / 3)]);
            var (prepared, diagnostics) = _book.Prepare(file, ImageRecipe.Screen(1600, 82));
            Assert.Equal("IM004", Assert.Single(diagnostics).Code);
            Assert.Empty(prepared.Set.Assets);
        }
    }

    [Fact]
    public void A_second_build_encodes_nothing_and_gives_the_same_bytes()
    {
        using (var photo = BookFolder.Photo(300, 200))
        {
            photo.Jpegsave(_book.PathOf("p.jpg"));
        }

        var (first, _) = _book.Prepare("p.jpg", PressGray(100));
        var (second, _) = _book.Prepare("p.jpg", PressGray(100));
        Assert.Equal((1, 0, 0, 1), (first.Encoded, first.Reused, second.Encoded, second.Reused));
        var (a, b) = (first.Set.Assets.Values.Single(), second.Set.Assets.Values.Single());
        Assert.Equal(a.Content.ToArray(), b.Content.ToArray());
        Assert.Equal(a with { Content = default }, b with { Content = default });
        var (other, _) = _book.Prepare("p.jpg", PressGray(101));
        Assert.Equal(1, other.Encoded);
    }

    [Fact]
    public void Too_few_pixels_on_paper_is_IM010_also_from_the_cache()
    {
        using (var photo = BookFolder.Photo(1417, 600))
        {
            photo.Jpegsave(_book.PathOf("p.jpg"));
        }

        var placed = new PlacedSize(Length.Mm(120), Length.Mm(50), 300);
        Assert.Equal("IM010", Assert.Single(_book.Prepare("p.jpg", PressGray(), placed).Diagnostics).Code);
        Assert.Equal("IM010", Assert.Single(_book.Prepare("p.jpg", PressGray(), placed).Diagnostics).Code);
        Assert.Empty(_book.Prepare("p.jpg", PressGray(), placed with { Width = Length.Mm(119.9m) }).Diagnostics);
    }

    [Fact]
    public void Results_do_not_depend_on_parallelism()
    {
        var jobs = Enumerable.Range(0, 6).Select(i => new ImageJob(new FileId($"images/{i}.png"), SourceSpan.None, ImageRecipe.Screen(150, 82), null)).ToArray();
        for (var i = 0; i < jobs.Length; i++)
        {
            using var picture = i % 2 == 0 ? BookFolder.Photo(200 + i, 100) : BookFolder.Flat(200 + i, 100, 10 * i, 20, 30);
            picture.Pngsave(Path.Combine(_book.Root, jobs[i].Image.Path));
        }

        var one = ImagePipeline.Prepare(_book.Root, [.. jobs], new BlobStore(Path.Combine(_book.Root, "c1")), 1, null, TestContext.Current.CancellationToken).Value!;
        var many = ImagePipeline.Prepare(_book.Root, [.. jobs], new BlobStore(Path.Combine(_book.Root, "c2")), 4, null, TestContext.Current.CancellationToken).Value!;
        foreach (var job in jobs)
        {
            Assert.Equal(one.Set.Assets[job.Image].Content.ToArray(), many.Set.Assets[job.Image].Content.ToArray());
        }
    }

    [Theory]
    [InlineData(3000, 2000, 1600, 1600, 1600, 1067)]
    [InlineData(2000, 3000, 1600, 1600, 1067, 1600)]
    [InlineData(1000, 10, 100, 100, 100, 1)]
    [InlineData(100000, 1, 100, 100, 100, 1)]
    [InlineData(800, 600, 1600, 1600, 800, 600)]
    public void Pictures_fit_their_box_and_never_grow(int width, int height, int maxWidth, int maxHeight, int expectedWidth, int expectedHeight) =>
        Assert.Equal((expectedWidth, expectedHeight), Sizing.Fit(width, height, maxWidth, maxHeight));

    public void Dispose() => _book.Dispose();

    private static byte[] Inflate(ReadOnlyMemory<byte> content)
    {
        using var zlib = new ZLibStream(new MemoryStream(content.ToArray()), CompressionMode.Decompress);
        using var plain = new MemoryStream();
        zlib.CopyTo(plain);
        return plain.ToArray();
    }
}
