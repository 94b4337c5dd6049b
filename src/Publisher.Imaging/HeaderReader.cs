using NetVips;
using Publisher.Core.Build;
using Publisher.Core.Diagnostics;
using Publisher.Core.Text;

namespace Publisher.Imaging;

/// <summary>Opens a picture file, refusing what no build should decode.</summary>
internal static class HeaderReader
{
    /// <summary>A picture of more pixels than this is refused before it is decoded.</summary>
    internal const long MostPixels = 300_000_000;

    /// <summary>A file of more bytes than this is not read.</summary>
    internal const long MostBytes = 512L << 20;

    /// <summary>The size of a picture, upright.</summary>
    internal static Outcome<ImageInfo> Read(string bookFolder, FileId file, SourceSpan span)
    {
        var located = Locate(bookFolder, file, span);
        if (located.Value is not { } path)
        {
            return new(null, located.Diagnostics);
        }

        _ = VipsSession.Version;
        try
        {
            using var source = Source.NewFromFile(path);
            using var image = Image.NewFromSource(source, access: Enums.Access.Sequential);
            return Check(image, file, span);
        }
        catch (VipsException)
        {
            return new(null, [NotReadable(path, file, span)]);
        }
    }

    /// <summary>The path of a picture that exists, lies inside the book and is not absurdly large.</summary>
    internal static Outcome<string> Locate(string bookFolder, FileId file, SourceSpan span)
    {
        if (BookPath.Resolve(bookFolder, file) is not { } path)
        {
            return new(null, [Catalogue.IM006.At(span, file.Path)]);
        }

        var info = new FileInfo(path);
        if (!info.Exists)
        {
            return new(null, [Missing(bookFolder, path, file, span)]);
        }

        return info.Length > MostBytes ? new(null, [Catalogue.IM008.At(span, file.Path, info.Length >> 20, MostBytes >> 20)]) : new(path, []);
    }

    /// <summary>Checks an opened picture's header.</summary>
    internal static Outcome<ImageInfo> Check(Image image, FileId file, SourceSpan span)
    {
        var pixels = (long)image.Width * image.Height;
        if (pixels > MostPixels)
        {
            return new(null, [Catalogue.IM005.At(span, file.Path, image.Width, image.Height, MostPixels / 1_000_000)]);
        }

        var turned = Turned(image);
        return new(new ImageInfo(file, turned ? image.Height : image.Width, turned ? image.Width : image.Height), []);
    }

    /// <summary>True when EXIF says that the picture lies on its side.</summary>
    internal static bool Turned(Image image) =>
        image.Contains("orientation") && image.Get("orientation") is int and >= 5 and <= 8;

    private static Diagnostic NotReadable(string path, FileId file, SourceSpan span)
    {
        Span<byte> start = stackalloc byte[512];
        try
        {
            using var stream = File.OpenRead(path);
            start = start[..stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false)];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Catalogue.IM002.At(span, file.Path);
        }

        return FileKind.Guess(start) switch
        {
            FileKind.Raster => Catalogue.IM004.At(span, file.Path),
            FileKind.Unknown => Catalogue.IM003.At(span, file.Path),
            var other => Catalogue.IM007.At(span, file.Path, other),
        };
    }

    private static Diagnostic Missing(string bookFolder, string path, FileId file, SourceSpan span)
    {
        var found = Catalogue.IM001.At(span, file.Path);
        return Nearest(path) is { } near
            ? found.WithHint($"是不是 {Relative(bookFolder, near)}？", $"Did you mean {Relative(bookFolder, near)}?")
            : found;
    }

    private static string Relative(string bookFolder, string path) => Path.GetRelativePath(bookFolder, path).Replace('\\', '/');

    // Same name in another case, or with another ending.
    private static string? Nearest(string path)
    {
        var folder = Path.GetDirectoryName(path);
        if (!Directory.Exists(folder))
        {
            return null;
        }

        var stem = Path.GetFileNameWithoutExtension(path);
        return Directory.EnumerateFiles(folder)
            .Where(f => string.Equals(Path.GetFileNameWithoutExtension(f), stem, StringComparison.OrdinalIgnoreCase))
            .Order(StringComparer.Ordinal)
            .FirstOrDefault();
    }
}
