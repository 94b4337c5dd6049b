using NetVips;
using Publisher.Core.Build;
using Publisher.Imaging;
using Publisher.Imaging.Color;
using Publisher.Tests.Pdf;

namespace Publisher.Tests.Imaging;

/// <summary>CMYK files of other programs: passed through when they fit, and always printed as they look.</summary>
public sealed class SeparatedJpegTests : IDisposable
{
    private readonly BookFolder _book = new();

    public void Dispose() => _book.Dispose();

    [Theory]
    [InlineData("magick", 2)]
    [InlineData("gs", 0)]
    [InlineData("vips", 0)]
    public async Task A_file_that_fits_goes_through_byte_for_byte_and_prints_as_it_is(string program, byte transform)
    {
        var path = await Made(program);
        var asset = _book.Asset(Path.GetFileName(path), PressKit.Recipe(ImageColor.Cmyk));
        var bytes = File.ReadAllBytes(path);
        Assert.Equal(bytes, asset.Content.ToArray());
        Assert.Equal(transform, bytes[bytes.AsSpan().IndexOf("Adobe"u8) + 11]);
        var (expected, printed) = (Expected(), await PressKit.Printed(asset, _book.Root));
        Assert.InRange(PressKit.Difference(expected, printed), 0, 2.5);
        Assert.InRange(asset.MostInk, 175, 200);
    }

    [Theory]
    [InlineData("magick")]
    [InlineData("gs")]
    public async Task A_file_that_must_be_made_smaller_prints_alike(string program)
    {
        var path = await Made(program);
        var recipe = PressKit.Recipe(ImageColor.Cmyk, quality: 98) with { MaxWidth = 80, MaxHeight = 80 };
        var asset = _book.Asset(Path.GetFileName(path), recipe);
        Assert.Equal((80, 40), (asset.Width, asset.Height));
        using var small = Sheet().Resize(0.5);
        Assert.InRange(PressKit.Difference(small.WriteToMemory<byte>(), await PressKit.Printed(asset, _book.Root)), 0, 3);
    }

    [Fact]
    public async Task Without_Adobes_marker_the_file_is_written_anew()
    {
        var bytes = File.ReadAllBytes(await Made("vips"));
        var marker = bytes.AsSpan().IndexOf("Adobe"u8) - 4;
        File.WriteAllBytes(_book.PathOf("bare.jpg"), [.. bytes[..marker], .. bytes[(marker + 16)..]]);
        var asset = _book.Asset("bare.jpg", PressKit.Recipe(ImageColor.Cmyk, quality: 98));
        Assert.NotEqual(bytes.Length - 16, asset.Content.Length);
        Assert.InRange(PressKit.Difference(Expected(), await PressKit.Printed(asset, _book.Root)), 0, 3);
    }

    [Fact]
    public async Task Another_program_s_progressive_file_of_the_press_s_profile_goes_through_and_a_foreign_profile_does_not()
    {
        using (var sheet = Sheet())
        {
            var icc = BookFolder.Press.Icc.ToArray();
            sheet.Mutate(m => m.Set(GValue.BlobType, "icc-profile-data", icc)).Jpegsave(_book.PathOf("own.jpg"), q: 95, interlace: true);
            var other = icc.ToArray();
            other[^1] ^= 1;
            sheet.Mutate(m => m.Set(GValue.BlobType, "icc-profile-data", other)).Jpegsave(_book.PathOf("other.jpg"), q: 95);
        }

        var own = _book.Asset("own.jpg", PressKit.Recipe(ImageColor.Cmyk));
        Assert.Equal(File.ReadAllBytes(_book.PathOf("own.jpg")), own.Content.ToArray());
        Assert.InRange(PressKit.Difference(Expected(), await PressKit.Printed(own, _book.Root)), 0, 2.5);
        Assert.NotEqual(File.ReadAllBytes(_book.PathOf("other.jpg")), _book.Asset("other.jpg", PressKit.Recipe(ImageColor.Cmyk)).Content.ToArray());
    }

    [Fact]
    public void Too_much_ink_is_brought_down_and_told_or_kept_and_warned_of()
    {
        using (var sheet = SeparationTests.Join(BookFolder.Flat(80, 80, 230, 220, 210, 240), BookFolder.Flat(80, 80, 20, 10, 0, 60)))
        {
            sheet.Copy(interpretation: Enums.Interpretation.Cmyk).Jpegsave(_book.PathOf("rich.jpg"), q: 95);
        }

        var (limited, told) = _book.Prepare("rich.jpg", PressKit.Recipe(ImageColor.Cmyk));
        Assert.Equal("IM016", Assert.Single(told).Code);
        Assert.Contains("353", told[0].English, StringComparison.Ordinal);
        var asset = limited.Set.Assets.Values.Single();
        Assert.InRange(InkLimit.Most(PressKit.Samples(asset)), InkLimit.Units(290), InkLimit.Units(300));

        var (kept, warned) = _book.Prepare("rich.jpg", PressKit.Recipe(ImageColor.Cmyk, new PressRules { KeepSeparated = true }));
        Assert.Equal("IM015", Assert.Single(warned).Code);
        Assert.Equal(File.ReadAllBytes(_book.PathOf("rich.jpg")), kept.Set.Assets.Values.Single().Content.ToArray());
        Assert.InRange(kept.Set.Assets.Values.Single().MostInk, 350, 358);
        Assert.Equal("IM015", Assert.Single(_book.Prepare("rich.jpg", PressKit.Recipe(ImageColor.Cmyk, new PressRules { KeepSeparated = true })).Diagnostics).Code);
    }

    [Fact]
    public void A_truncated_separated_JPEG_is_IM004()
    {
        using (var photo = BookFolder.Photo(300, 300).Bandjoin(BookFolder.Photo(300, 300)[1]).Copy(interpretation: Enums.Interpretation.Cmyk))
        {
            File.WriteAllBytes(_book.PathOf("t.jpg"), photo.JpegsaveBuffer(q: 95)[..20_000]);
        }

        var (prepared, diagnostics) = _book.Prepare("t.jpg", PressKit.Recipe(ImageColor.Cmyk));
        Assert.Equal("IM004", Assert.Single(diagnostics).Code);
        Assert.Empty(prepared.Set.Assets);
    }

    // 160 × 80: four fields of ink
    private static Image Sheet() => SeparationTests.Join(
        BookFolder.Flat(40, 80, 204, 26, 0, 0), BookFolder.Flat(40, 80, 0, 179, 230, 51), BookFolder.Flat(40, 80, 0, 0, 0, 153), BookFolder.Flat(40, 80, 0, 0, 0, 0))
        .Copy(interpretation: Enums.Interpretation.Cmyk);

    private static byte[] Expected()
    {
        using var sheet = Sheet();
        return sheet.WriteToMemory<byte>();
    }

    private async Task<string> Made(string program)
    {
        var path = _book.PathOf(program + ".jpg");
        var tiff = Path.Combine(_book.Root, "sheet.tif");
        using (var sheet = Sheet())
        {
            sheet.Tiffsave(tiff);
            if (program == "vips")
            {
                sheet.Jpegsave(path, q: 97, subsampleMode: Enums.ForeignSubsample.Off);
                return path;
            }
        }

        var (code, output) = program == "magick"
            ? await Tools.Run("convert", tiff, "-strip", "-quality", "97", "-sampling-factor", "1x1", path)
            : await Tools.Run(
                "gs", "-q", "-dSAFER", "-dBATCH", "-dNOPAUSE", "-sDEVICE=jpegcmyk", "-dJPEGQ=97", "-dUseFastColor=true", "-r72", "-g160x80", "-o", path, "-c",
                "0.8 0.101961 0 0 setcmykcolor 0 0 40 80 rectfill 0 0.701961 0.901961 0.2 setcmykcolor 40 0 40 80 rectfill 0 0 0 0.6 setcmykcolor 80 0 40 80 rectfill showpage");
        Assert.True(code == 0, output);
        if (program == "gs")
        {
            WithoutProfile(path);
        }

        return path;
    }

    // Ghostscript tags its file with a condition of its own; here its numbers are the press's.
    private static void WithoutProfile(string path)
    {
        var bytes = File.ReadAllBytes(path).ToList();
        for (var at = 2; bytes[at + 1] != 0xDA;)
        {
            var length = 2 + (bytes[at + 2] << 8) + bytes[at + 3];
            if (bytes[at + 1] == 0xE2)
            {
                bytes.RemoveRange(at, length);
            }
            else
            {
                at += length;
            }
        }

        File.WriteAllBytes(path, [.. bytes]);
    }
}
