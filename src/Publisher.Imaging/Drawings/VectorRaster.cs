using System.Globalization;
using System.Text;
using NetVips;
using Publisher.Core.Build;
using Publisher.Core.Text;
using Publisher.Imaging.Codecs;

namespace Publisher.Imaging.Drawings;

/// <summary>Draws our own SVG (outlines and pictures inside it, no text) as a JPEG for screens.</summary>
public static class VectorRaster
{
    // Raised when this code makes other bytes from the same drawing.
    private const string Epoch = "raster-1";

    /// <summary>The drawing, on white, <paramref name="height"/> pixels high; from the cache when it was drawn before.</summary>
    /// <param name="svg">The drawing. Never one that came from outside: what it names would be fetched, and text set in the machine's fonts.</param>
    /// <param name="id">What the picture is called.</param>
    /// <param name="height">Pixels down; the width follows from the drawing.</param>
    /// <param name="quality">JPEG quality, 1–100.</param>
    /// <param name="store">The cache.</param>
    public static ImageAsset Draw(string svg, FileId id, int height, int quality, BlobStore store)
    {
        var source = Encoding.UTF8.GetBytes(svg);
        var recipe = string.Create(CultureInfo.InvariantCulture, $"{height}/q{quality}/{VipsSession.Version}/{Epoch}");
        var key = ContentKey.Of(source, Encoding.UTF8.GetBytes(recipe));
        if (store.Find(key) is { } blob && AssetBlob.Read(id, key, blob) is { } kept)
        {
            return kept.Asset;
        }

        using var unscaled = Image.SvgloadBuffer(source, unlimited: true);
        using var drawn = Image.SvgloadBuffer(source, unlimited: true, scale: (double)height / unscaled.Height);
        using var flat = drawn.Flatten(background: [255]);
        using var rgb = flat.CopyMemory();
        var encoded = PictureEncoder.Encode(rgb, ImageRecipe.Screen(height, quality));
        var asset = new ImageAsset(id, key, encoded.Encoding, encoded.Color, rgb.Width, rgb.Height, encoded.Bytes);
        store.Keep(key, AssetBlob.Write(asset, new SourceFacts(rgb.Width, rgb.Height)));
        return asset;
    }
}
