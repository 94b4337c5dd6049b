using System.IO.Compression;
using NetVips;
using Publisher.Core.Build;
using Publisher.Core.Display;
using Publisher.Core.Geometry;
using Publisher.Imaging;
using Publisher.Pdf.Conformance;
using Publisher.Tests.Fonts;
using Publisher.Tests.Pdf;

namespace Publisher.Tests.Imaging;

/// <summary>Recipes for press, and the samples of what came of them.</summary>
internal static class PressKit
{
    internal static ImageRecipe Recipe(ImageColor color, PressRules? rules = null, int quality = 90) =>
        ImageRecipe.ForPress(color, 4000, 4000, quality, BookFolder.Press) with { Rules = rules ?? new PressRules() };

    /// <summary>The finished samples, 0 is no ink in CMYK, 255 is paper in grey.</summary>
    internal static byte[] Samples(ImageAsset asset)
    {
        if (asset.Encoding == ImageEncoding.Jpeg)
        {
            using var image = Image.NewFromBuffer(asset.Content.ToArray());
            return image.WriteToMemory<byte>();
        }

        using var zlib = new ZLibStream(new MemoryStream(asset.Content.ToArray()), CompressionMode.Decompress);
        using var plain = new MemoryStream();
        zlib.CopyTo(plain);
        return plain.ToArray();
    }

    /// <summary>What Ghostscript prints of a picture that fills a page of its own pixels: cyan, magenta, yellow, black of each, 0 is no ink.</summary>
    internal static async Task<byte[]> Printed(ImageAsset asset, string folder)
    {
        using var fonts = TestFonts.Library();
        var (width, height) = (Length.Pt(asset.Width), Length.Pt(asset.Height));
        var page = new Page(width, height, Length.Zero, [new ImageItem(new Rect(Length.Zero, Length.Zero, width, height), asset.Image)], [], PdfKit.Label("1"), true);
        var (pdf, tiff) = (Path.Combine(folder, "printed.pdf"), Path.Combine(folder, "printed.tif"));
        await File.WriteAllBytesAsync(pdf, PdfKit.Write(PdfKit.Request(fonts, PdfKit.Document(page), PdfProfile.Draft, asset)), TestContext.Current.CancellationToken);
        var (code, output) = await Tools.Run("gs", "-q", "-dSAFER", "-dBATCH", "-dNOPAUSE", "-sDEVICE=tiff32nc", "-r72", "-o", tiff, pdf);
        Assert.True(code == 0, output);
        using var printed = Image.NewFromFile(tiff);
        Assert.Equal((asset.Width, asset.Height), (printed.Width, printed.Height));
        return printed.WriteToMemory<byte>();
    }

    /// <summary>Mean difference of two rows of samples, in steps.</summary>
    internal static double Difference(byte[] a, byte[] b)
    {
        Assert.Equal(a.Length, b.Length);
        return a.Zip(b).Average(p => Math.Abs(p.First - p.Second));
    }
}
