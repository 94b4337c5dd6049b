using Publisher.Core.Build;
using Publisher.Core.Display;
using Publisher.Core.Text;
using Publisher.Fonts;
using Publisher.Pdf.Conformance;
using Publisher.Tests.Fonts;

namespace Publisher.Tests.Pdf;

public sealed class PictureTests : IDisposable
{
    // 32 × 16, left half full cyan, right half 50 % black, written by libvips: Adobe marker, inverted samples.
    private const string CmykJpeg =
        "/9j/7gAOQWRvYmUAZAAAAAAA/9sAQwACAQEBAQECAQEBAgICAgIEAwICAgIFBAQDBAYFBgYGBQYGBgcJCAYHCQcGBggLCAkKCgoKCgYICwwLCgwJCgoK/8AAFAgAEAAgBEMRAE0RAFkRAEsRAP/EAB8AAAEFAQEBAQEBAAAAAAAAAAABAgMEBQYHCAkKC//EALUQAAIBAwMCBAMFBQQEAAABfQECAwAEEQUSITFBBhNRYQcicRQygZGhCCNCscEVUtHwJDNicoIJChYXGBkaJSYnKCkqNDU2Nzg5OkNERUZHSElKU1RVVldYWVpjZGVmZ2hpanN0dXZ3eHl6g4SFhoeIiYqSk5SVlpeYmZqio6Slpqeoqaqys7S1tre4ubrCw8TFxsfIycrS09TV1tfY2drh4uPk5ebn6Onq8fLz9PX29/j5+v/aAA4EQwBNAFkASwAAPwD+f+v38r9/K/fyiiiiv7/KKK/n/oooor+AOiiv6AKKKKK/v8oor+f+iiiiv//Z";

    private const string GrayPng =
        "iVBORw0KGgoAAAANSUhEUgAAABAAAAAECAAAAACi3+AwAAAAEklEQVQImWNkEEQFTAxogLAAADwZAQcxk/CpAAAAAElFTkSuQmCC";

    // 8 × 8, every pixel (40, 40, 40) at alpha 128.
    private const string AlphaPng =
        "iVBORw0KGgoAAAANSUhEUgAAAAgAAAAICAYAAADED76LAAAAEklEQVQYlWPQ0NBowIcZRoYCANnZPgFdUDnvAAAAAElFTkSuQmCC";

    private const string GrayPalettePng =
        "iVBORw0KGgoAAAANSUhEUgAAABAAAAAEBAMAAAB1mqLfAAAAMFBMVEWZmZnMzMz///+qqqrd3d2IiIi7u7vu7u5ERER3d3dVVVVmZmYiIiIAAAAzMzMREREBLFXrAAAAFElEQVQImWO4f65rZ4CZSBEDbgYALxcP8RAHg4AAAAAASUVORK5CYII=";

    private readonly FontLibrary _fonts = TestFonts.Library();

    public void Dispose() => _fonts.Dispose();

    [Fact]
    public void Adobes_cmyk_jpeg_is_inverted_and_others_are_not()
    {
        var jpeg = Convert.FromBase64String(CmykJpeg);
        Assert.Contains("/Decode[1 0 1 0 1 0 1 0]", Written(jpeg, ImageEncoding.Jpeg, ImageColor.Cmyk, 32, 16), StringComparison.Ordinal);

        byte[] plain = [0xFF, 0xD8, .. jpeg.AsSpan(2 + 16)];
        var written = Written(plain, ImageEncoding.Jpeg, ImageColor.Cmyk, 32, 16);
        Assert.Contains("/ColorSpace/DeviceCMYK", written, StringComparison.Ordinal);
        Assert.DoesNotContain("/Decode[", written, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ghostscript_puts_cmyk_on_the_right_plates()
    {
        var path = Path.GetTempFileName();
        File.WriteAllBytes(path, PdfKit.Write(Request(Convert.FromBase64String(CmykJpeg), ImageEncoding.Jpeg, ImageColor.Cmyk, 32, 16)));
        var (_, output) = await Tools.Run("gs", "-q", "-dBATCH", "-dNOPAUSE", "-dSAFER", "-sDEVICE=inkcov", "-o", "-", path);
        var inks = output.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(["0.00000", "0.00000"], inks[1..3]);
        Assert.StartsWith("0.018", inks[0], StringComparison.Ordinal);
        Assert.StartsWith("0.018", inks[3], StringComparison.Ordinal);
        File.Delete(path);
    }

    [Fact]
    public void Png_rows_pass_through()
    {
        var written = Written(Convert.FromBase64String(GrayPng), ImageEncoding.Png, ImageColor.Gray, 16, 4);
        Assert.Contains("/ColorSpace/DeviceGray", written, StringComparison.Ordinal);
        Assert.Contains("/Predictor 15", written, StringComparison.Ordinal);
        Assert.Contains("/Columns 16", written, StringComparison.Ordinal);
    }

    [Fact]
    public void Gray_palettes_are_no_rgb()
    {
        var written = Written(Convert.FromBase64String(GrayPalettePng), ImageEncoding.Png, ImageColor.Gray, 16, 4);
        Assert.Contains("/ColorSpace[/Indexed/DeviceGray 15<99CCFF", written, StringComparison.Ordinal);
        Assert.Contains("/BitsPerComponent 4", written, StringComparison.Ordinal);
    }

    [Fact]
    public void Alpha_lies_on_white_paper()
    {
        var asset = Asset(Convert.FromBase64String(AlphaPng), ImageEncoding.Png, ImageColor.Rgb, 8, 8);
        var picture = Publisher.Pdf.Images.PictureEncoder.Encode(asset, 1);
        using var zlib = new System.IO.Compression.ZLibStream(new MemoryStream(picture.Data!.Bytes.ToArray()), System.IO.Compression.CompressionMode.Decompress);
        var samples = new byte[8 * 8 * 3];
        zlib.ReadExactly(samples);
        Assert.Equal(3, picture.Channels);
        Assert.All(samples, s => Assert.Equal(((40 * 128) + (255 * 127) + 127) / 255, s));
    }

    [Fact]
    public void Rgb_may_be_drafted_but_not_printed()
    {
        var rgb = PdfKit.Raw("images/a.png", ImageColor.Rgb, 2, 2, _ => 90);
        var request = PdfKit.Request(_fonts, PdfKit.Document(PdfKit.Page("001", new ImageItem(PdfKit.Box(10, 10, 20, 20), rgb.Image))), images: rgb);
        Assert.Equal(["PD005"], PdfKit.Codes(request));
        Assert.Empty(PdfKit.Codes(request with { Profile = PdfProfile.Draft }));
    }

    [Fact]
    public async Task Line_art_stays_at_one_bit()
    {
        // 10 × 8, the left half ink: rows are padded to two bytes
        var art = LineArt(10, 8, [.. Enumerable.Repeat(new byte[] { 0b0000_0111, 0b1100_0000 }, 8).SelectMany(r => r)]);
        var request = PdfKit.Request(_fonts, PdfKit.Document(PdfKit.Page("001", new ImageItem(PdfKit.Box(50, 50, 100, 80), art.Image))), images: art);
        var pretty = PdfKit.Pretty(request);
        Assert.Contains("/ColorSpace/DeviceGray\n  /BitsPerComponent 1\n", pretty, StringComparison.Ordinal);
        using var plates = await Plates.Of(PdfKit.Write(request));
        Assert.Equal((100, 0), (plates.Ink("Black", 80, 90), plates.Ink("Black", 140, 90)));
        Assert.Equal(0, plates.Most("Cyan") + plates.Most("Magenta") + plates.Most("Yellow"));
    }

    [Fact]
    public void Samples_that_do_not_fit_their_size_are_told()
    {
        string[] Codes(ImageAsset asset) => PdfKit.Codes(PdfKit.Request(_fonts, PdfKit.Document(PdfKit.Page("001", new ImageItem(PdfKit.Box(50, 50, 100, 80), asset.Image))), images: asset));
        var art = LineArt(10, 8, new byte[16]);
        Assert.Empty(Codes(art));
        Assert.Equal(["PD004"], Codes(art with { Width = 17 }));
        Assert.Equal(["PD004"], Codes(art with { Color = ImageColor.Cmyk }));
        Assert.Equal(["PD004"], Codes(art with { Bits = 2 }));
        Assert.Equal(["PD004"], Codes(art with { Content = art.Content[..^6] }));
        Assert.Equal(["PD004"], Codes(art with { Content = new byte[9] }));
    }

    [Theory]
    [InlineData(ImageEncoding.Jpeg)]
    [InlineData(ImageEncoding.Png)]
    public void Damaged_pictures_are_told_and_left_out(ImageEncoding encoding)
    {
        var whole = Convert.FromBase64String(encoding == ImageEncoding.Jpeg ? CmykJpeg : AlphaPng);
        for (var length = 0; length < whole.Length - 12; length += 7)
        {
            var codes = PdfKit.Codes(Request(whole[..length], encoding, ImageColor.Cmyk, 8, 8));
            Assert.Equal(["PD004"], codes);
        }
    }

    [Fact]
    public void A_missing_picture_is_told_once_a_place()
    {
        var item = new ImageItem(PdfKit.Box(10, 10, 20, 20), new FileId("images/none.png"));
        Assert.Equal(["PD003"], PdfKit.Codes(PdfKit.Request(_fonts, PdfKit.Document(PdfKit.Page("001", item, item)))));
    }

    [Fact]
    public void Files_of_one_key_share_one_object()
    {
        var first = PdfKit.Raw("images/a.png", ImageColor.Gray, 2, 2, _ => 90);
        var second = first with { Image = new("images/b.png") };
        var page = PdfKit.Page("001", new ImageItem(PdfKit.Box(10, 10, 20, 20), first.Image), new ImageItem(PdfKit.Box(40, 10, 20, 20), second.Image));
        var pretty = PdfKit.Pretty(PdfKit.Request(_fonts, PdfKit.Document(page), images: [first, second]));
        Assert.Equal(1, pretty.Split("/Subtype/Image").Length - 1);
        Assert.Equal(2, pretty.Split("/I1 Do").Length - 1);
    }

    private static ImageAsset LineArt(int width, int height, byte[] rows) =>
        new(new("images/art.png"), "art", ImageEncoding.Flate, ImageColor.Gray, width, height, PdfKit.Deflate(rows)) { Bits = 1 };

    private static ImageAsset Asset(byte[] content, ImageEncoding encoding, ImageColor color, int width, int height) =>
        new(new("images/x"), "x", encoding, color, width, height, content);

    private Publisher.Pdf.PdfRequest Request(byte[] content, ImageEncoding encoding, ImageColor color, int width, int height)
    {
        var asset = Asset(content, encoding, color, width, height);
        return PdfKit.Request(_fonts, PdfKit.Document(PdfKit.Page("001", new ImageItem(PdfKit.Box(10, 10, 160, 80), asset.Image))), images: asset);
    }

    private string Written(byte[] content, ImageEncoding encoding, ImageColor color, int width, int height) =>
        PdfKit.Pretty(Request(content, encoding, color, width, height));
}
