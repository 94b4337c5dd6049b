using System.Collections.Immutable;
using Publisher.Core.Build;
using Publisher.Core.Diagnostics;
using Publisher.Core.Model;
using Publisher.Core.Text;
using Publisher.Imaging.Drawings;

namespace Publisher.Imaging;

/// <summary>Reads, checks and prepares the pictures of a book.</summary>
public static class ImagePipeline
{
    /// <summary>Version of the picture library. Throws <see cref="TypeInitializationException"/> when its native part is missing.</summary>
    public static string CodecVersion => VipsSession.Version;

    /// <summary>Reads the headers of all pictures. Gives IM001–IM008, IM017; a picture is reported once, at its first use.</summary>
    /// <param name="bookFolder">The book's folder; no picture outside it is read.</param>
    /// <param name="uses">Uses in reading order.</param>
    /// <param name="ct">Stops between pictures.</param>
    public static Outcome<ImageProbe> Probe(string bookFolder, ImmutableArray<ImageUse> uses, CancellationToken ct)
    {
        var images = ImmutableDictionary.CreateBuilder<FileId, ImageInfo>();
        var drawings = ImmutableDictionary.CreateBuilder<FileId, SourceFile>();
        var found = ImmutableArray.CreateBuilder<Diagnostic>();
        var seen = new HashSet<FileId>();
        foreach (var use in uses)
        {
            ct.ThrowIfCancellationRequested();
            if (!seen.Add(use.Image))
            {
                continue;
            }

            if (HeaderReader.Locate(bookFolder, use.Image, use.Span).Value is { } path && DrawingFile.Is(path, use.Image))
            {
                var drawing = DrawingFile.Read(path, use.Image, use.Span);
                found.AddRange(drawing.Diagnostics);
                if (drawing.Value is { } good)
                {
                    images.Add(use.Image, good.Info);
                    drawings.Add(use.Image, good.Source);
                }

                continue;
            }

            var header = HeaderReader.Read(bookFolder, use.Image, use.Span);
            found.AddRange(header.Diagnostics);
            if (header.Value is { } info)
            {
                images.Add(use.Image, info);
            }
        }

        return new(new ImageProbe(images.ToImmutable()) { Drawings = drawings.ToImmutable() }, found.ToImmutable());
    }

    /// <summary>Prepares pictures in parallel, taking those from the cache that were made before. Gives IM001–IM017. A drawing is prepared for screens only: on paper it is drawn, not shown.</summary>
    /// <param name="bookFolder">The book's folder.</param>
    /// <param name="jobs">At most one job a file.</param>
    /// <param name="store">The cache.</param>
    /// <param name="parallelism">Pictures at once, at least 1. The result does not depend on it.</param>
    /// <param name="progress">Told after each picture, from any thread; or null.</param>
    /// <param name="ct">Stops between pictures.</param>
    public static Outcome<PreparedImages> Prepare(
        string bookFolder,
        ImmutableArray<ImageJob> jobs,
        BlobStore store,
        int parallelism,
        IProgress<ImageProgress>? progress = null,
        CancellationToken ct = default)
    {
        var results = new PreparedImage[jobs.Length];
        var done = 0;
        var options = new ParallelOptions { MaxDegreeOfParallelism = Math.Max(1, parallelism), CancellationToken = ct };
        Parallel.For(0, jobs.Length, options, i =>
        {
            results[i] = ImagePreparer.Prepare(bookFolder, jobs[i], store);
            progress?.Report(new ImageProgress(Interlocked.Increment(ref done), jobs.Length));
        });

        var assets = ImmutableDictionary.CreateBuilder<FileId, ImageAsset>();
        foreach (var asset in results.Select(r => r.Asset).OfType<ImageAsset>())
        {
            assets.Add(asset.Image, asset);
        }

        var prepared = new PreparedImages(
            new ImageSet(assets.ToImmutable()),
            results.Count(r => r.Asset is not null && !r.Reused),
            results.Count(r => r.Reused));
        return new(prepared, [.. results.SelectMany(r => r.Diagnostics)]);
    }
}
