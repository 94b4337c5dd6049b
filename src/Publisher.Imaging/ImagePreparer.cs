using System.Collections.Immutable;
using System.Text;
using NetVips;
using Publisher.Core.Build;
using Publisher.Core.Diagnostics;
using Publisher.Core.Geometry;
using Publisher.Imaging.Codecs;
using Publisher.Imaging.Color;

namespace Publisher.Imaging;

/// <summary>What became of one job.</summary>
internal sealed record PreparedImage(ImageAsset? Asset, bool Reused, ImmutableArray<Diagnostic> Diagnostics);

/// <summary>Prepares one picture: from the cache, or by decoding, shrinking, turning, converting and encoding.</summary>
internal static class ImagePreparer
{
    // Raised when this code makes other bytes from the same source and recipe.
    private const string Epoch = "imaging-1";

    internal static PreparedImage Prepare(string bookFolder, ImageJob job, BlobStore store)
    {
        var located = HeaderReader.Locate(bookFolder, job.Image, job.Span);
        if (located.Value is not { } path)
        {
            return new(null, false, located.Diagnostics);
        }

        byte[] source;
        try
        {
            source = File.ReadAllBytes(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new(null, false, [Catalogue.IM002.At(job.Span, job.Image.Path)]);
        }

        var key = ContentKey.Of(
            source,
            Encoding.UTF8.GetBytes(job.Recipe.Fingerprint),
            job.Recipe.Press?.Icc ?? ReadOnlyMemory<byte>.Empty,
            Encoding.UTF8.GetBytes(VipsSession.Version + "/" + Epoch));
        if (store.Find(key) is { } blob && AssetBlob.Read(job.Image, key, blob) is { } kept)
        {
            return new(kept.Asset, true, Resolution(job, kept.SourceWidth, kept.SourceHeight));
        }

        return Make(job, source, key, store);
    }

    private static PreparedImage Make(ImageJob job, byte[] source, string key, BlobStore store)
    {
        try
        {
            if (VipsSession.IsDrawing(source))
            {
                return new(null, false, [Catalogue.IM007.At(job.Span, job.Image.Path, "SVG")]);
            }

            using var image = Image.NewFromBuffer(source, access: Enums.Access.Sequential, failOn: Enums.FailOn.Truncated);
            var header = HeaderReader.Check(image, job.Image, job.Span);
            if (header.Value is not { } info)
            {
                return new(null, false, header.Diagnostics);
            }

            using var small = Upright(image, job.Recipe);
            using var converted = ColorConversion.Convert(small, job.Recipe);
            var encoded = PictureEncoder.Encode(converted, job.Recipe);
            var asset = new ImageAsset(job.Image, key, encoded.Encoding, encoded.Color, converted.Width, converted.Height, encoded.Bytes);
            store.Keep(key, AssetBlob.Write(asset, info.Width, info.Height));
            return new(asset, false, Resolution(job, info.Width, info.Height));
        }
        catch (VipsException)
        {
            // libvips shares one error text among files, so its message is not quoted.
            return new(null, false, [Catalogue.IM004.At(job.Span, job.Image.Path)]);
        }
    }

    // Alpha goes on white, then the picture is brought down and only then turned: the large one is streamed, never held.
    private static Image Upright(Image image, ImageRecipe recipe)
    {
        var turned = HeaderReader.Turned(image);
        var (width, height) = Fit(image.Width, image.Height, turned ? recipe.MaxHeight : recipe.MaxWidth, turned ? recipe.MaxWidth : recipe.MaxHeight);
        using var opaque = image.HasAlpha() ? image.Flatten(background: [image.Format == Enums.BandFormat.Ushort ? 65535 : 255]) : image.Copy();
        using var small = width == image.Width && height == image.Height
            ? opaque.Copy()
            : opaque.Resize((double)width / image.Width, vscale: (double)height / image.Height, kernel: Enums.Kernel.Lanczos3);
        using var held = small.CopyMemory();
        return held.Autorot();
    }

    internal static (int Width, int Height) Fit(int width, int height, int maxWidth, int maxHeight)
    {
        if (width <= maxWidth && height <= maxHeight)
        {
            return (width, height);
        }

        // The side that limits: compare width/maxWidth with height/maxHeight without division.
        return (long)width * maxHeight >= (long)height * maxWidth
            ? (maxWidth, Math.Max(1, (int)((((long)height * maxWidth * 2) + width) / (2L * width))))
            : (Math.Max(1, (int)((((long)width * maxHeight * 2) + height) / (2L * height))), maxHeight);
    }

    private static ImmutableArray<Diagnostic> Resolution(ImageJob job, int width, int height)
    {
        if (job.Placed is not { } placed || placed.Width.Emu <= 0 || placed.Height.Emu <= 0)
        {
            return [];
        }

        // An inch is 72 pt; the poorer axis counts.
        var inch = Length.PerPoint * 72;
        var ppi = Math.Min(width * inch / placed.Width.Emu, height * inch / placed.Height.Emu);
        if (ppi >= placed.MinPpi)
        {
            return [];
        }

        var needed = ((placed.Width.Emu * placed.MinPpi) + inch - 1) / inch;
        var millimetres = decimal.Round(placed.Width.Millimetres, 1);
        return [Catalogue.IM010.At(job.Span, job.Image.Path, ppi, placed.MinPpi, millimetres, needed)];
    }
}
