using System.Collections.Immutable;
using System.Text;
using NetVips;
using Publisher.Core.Build;
using Publisher.Core.Diagnostics;
using Publisher.Imaging.Codecs;
using Publisher.Imaging.Color;
using Publisher.Imaging.Drawings;

namespace Publisher.Imaging;

/// <summary>What became of one job.</summary>
internal sealed record PreparedImage(ImageAsset? Asset, bool Reused, ImmutableArray<Diagnostic> Diagnostics);

/// <summary>Prepares one picture: from the cache, or by decoding, shrinking, turning, converting and encoding.</summary>
internal static class ImagePreparer
{
    // Raised when this code makes other bytes from the same source and recipe.
    private const string Epoch = "imaging-2";

    internal static PreparedImage Prepare(string bookFolder, ImageJob job, BlobStore store)
    {
        var located = HeaderReader.Locate(bookFolder, job.Image, job.Span);
        if (located.Value is not { } path)
        {
            return new(null, false, located.Diagnostics);
        }

        if (DrawingFile.Is(path, job.Image))
        {
            return Drawing(path, job);
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
            return new(kept.Asset, true, PictureFindings.Of(job, kept.Asset, kept.Source));
        }

        return Make(job, source, key, store);
    }

    // Too quick to be worth a place in the cache.
    private static PreparedImage Drawing(string path, ImageJob job)
    {
        if (job.Recipe.Press is not null)
        {
            return new(null, false, [Catalogue.IM007.At(job.Span, job.Image.Path, FileKind.Drawing)]);
        }

        var read = DrawingFile.Read(path, job.Image, job.Span);
        if (read.Value is not { } drawing)
        {
            return new(null, false, read.Diagnostics);
        }

        var (width, height) = Sizing.Box(drawing.Info, job.Recipe);
        var clean = SvgCleaner.Clean(drawing.Source.Text, drawing.Info.Width / 1000m, drawing.Info.Height / 1000m);
        var key = ContentKey.Of(clean, Encoding.UTF8.GetBytes($"svg/{width}x{height}"));
        return new(new ImageAsset(job.Image, key, ImageEncoding.Svg, ImageColor.Rgb, width, height, clean), false, []);
    }

    private static PreparedImage Make(ImageJob job, byte[] source, string key, BlobStore store)
    {
        try
        {
            if (VipsSession.IsDrawing(source))
            {
                return new(null, false, [Catalogue.IM007.At(job.Span, job.Image.Path, "SVG")]);
            }

            using var image = Open(source);
            var header = HeaderReader.Check(image, job.Image, job.Span);
            if (header.Value is not { } info)
            {
                return new(null, false, header.Diagnostics);
            }

            var made = Ready(image, job, source, info) ?? Bitmap(job, source, info) ?? Converted(job, source, info);
            var asset = made.Asset with { Key = key };
            store.Keep(key, AssetBlob.Write(asset, made.Source));
            return new(asset, false, PictureFindings.Of(job, asset, made.Source));
        }
        catch (VipsException)
        {
            // libvips shares one error text among files, so its message is not quoted.
            return new(null, false, [Catalogue.IM004.At(job.Span, job.Image.Path)]);
        }
    }

    private sealed record Made(ImageAsset Asset, SourceFacts Source);

    // A stream of pixels is read once: whoever reads it opens it.
    private static Image Open(byte[] source) => Image.NewFromBuffer(source, access: Enums.Access.Sequential, failOn: Enums.FailOn.Truncated);

    private static Made? Ready(Image image, ImageJob job, byte[] source, ImageInfo info)
    {
        if (ReadyJpeg.MostInk(image, source, job.Recipe) is not { } most)
        {
            return null;
        }

        var percent = InkLimit.Percent(most);
        if (most > InkLimit.Units(job.Recipe.Rules.InkLimit) && !job.Recipe.Rules.KeepSeparated)
        {
            return null;
        }

        var asset = new ImageAsset(job.Image, "", ImageEncoding.Jpeg, ImageColor.Cmyk, info.Width, info.Height, source) { MostInk = percent };
        return new(asset, new SourceFacts(info.Width, info.Height, SeparatedInk: percent));
    }

    private static Made? Bitmap(ImageJob job, byte[] source, ImageInfo info)
    {
        var rules = job.Recipe.Rules;
        using var image = Open(source);
        if (job.Recipe.Press is null || !LineArt.Claims(image, rules) || LineArt.Read(image, rules) is not { } bitmap)
        {
            return null;
        }

        var rows = PictureEncoder.Deflate(LineArt.Pack(bitmap));
        var asset = new ImageAsset(job.Image, "", ImageEncoding.Flate, ImageColor.Gray, bitmap.Width, bitmap.Height, rows)
        {
            Bits = 1,
            MostInk = bitmap.Pixels.AsSpan().Contains((byte)0) ? 100 : 0,
        };
        return new(asset, new SourceFacts(info.Width, info.Height));
    }

    private static Made Converted(ImageJob job, byte[] source, ImageInfo info)
    {
        var recipe = job.Recipe;
        using var image = Open(source);
        using var small = Sizing.Upright(image, recipe);
        var separated = recipe is { Color: ImageColor.Cmyk, Press: not null } && ColorConversion.IsSeparated(small, recipe.Press)
            ? InkLimit.Percent(InkLimit.Most(small.WriteToMemory<byte>()))
            : 0;
        using var converted = ColorConversion.Convert(small, recipe);
        var factor = recipe.Press is null ? 1 : Sizing.Factor(info.Width, info.Height, recipe.Rules);
        using var enlarged = factor > 1 ? converted.Zoom(factor, factor) : converted.Copy();
        var encoded = PictureEncoder.Encode(enlarged, recipe);
        var asset = new ImageAsset(job.Image, "", encoded.Encoding, encoded.Color, enlarged.Width, enlarged.Height, encoded.Bytes)
        {
            MostInk = InkLimit.Percent(encoded.MostInk),
        };
        return new(asset, new SourceFacts(info.Width, info.Height, factor, separated));
    }
}
