using System.Collections.Immutable;
using Publisher.Core.Display;
using Publisher.Core.Text;
using Publisher.Pdf.Color;
using Publisher.Pdf.Conformance;
using Publisher.Pdf.Content;
using Publisher.Pdf.Fonts;
using Publisher.Pdf.Images;

namespace Publisher.Pdf;

/// <summary>
/// What threads can make side by side: page streams, font subsets, picture data. Nothing here has an object number yet, so the
/// order in which threads finish cannot show.
/// </summary>
/// <param name="Pages">Encoded pages, in page order.</param>
/// <param name="Fonts">Embedded fonts, by resource order of their faces' names.</param>
/// <param name="Pictures">Pictures that can be embedded, each once, in order of first use.</param>
/// <param name="Spots">Spot inks, by name.</param>
/// <param name="Facts">What was noticed, in page order.</param>
internal sealed record DocumentParts(
    ImmutableArray<EncodedPage> Pages,
    ImmutableArray<EmbeddedFont> Fonts,
    ImmutableArray<Picture> Pictures,
    ImmutableArray<SpotInk> Spots,
    ImmutableArray<PdfFact> Facts)
{
    /// <summary>Prepares what pages are made of.</summary>
    /// <param name="request">The request.</param>
    /// <param name="job">What is encoded.</param>
    /// <param name="ct">Ends it early.</param>
    public static DocumentParts Prepare(PdfRequest request, EncodingJob job, CancellationToken ct)
    {
        var options = new ParallelOptions { MaxDegreeOfParallelism = Math.Max(1, request.Parallelism), CancellationToken = ct };
        var uses = FontCollector.Collect(job.Leaves.OfType<GlyphRun>(), request.Fonts);
        var pictures = CollectPictures(request, job, options);
        var (spots, spotFacts) = SpotCollector.Collect(job.PageLeaves, job.MarkLeaves);
        var setting = job.Setting(request, new(uses, pictures, spots));

        // Fonts first: they are the longest jobs.
        var faces = uses.Values.ToArray();
        var fonts = new EmbeddedFont?[faces.Length];
        var pages = new EncodedPage[job.Count];
        Parallel.For(0, faces.Length + pages.Length, options, i =>
        {
            if (i < faces.Length)
            {
                fonts[i] = EmbeddedFont.Make(faces[i], request.Pretty);
            }
            else
            {
                pages[i - faces.Length] = job.Encode(i - faces.Length, setting);
            }
        });

        var facts = new List<PdfFact>(spotFacts);
        if (fonts.Contains(null))
        {
            // Rare: outlines that only the subsetter finds damaged. Their pages are written again without them.
            var damaged = faces.Where((_, i) => fonts[i] is null).Select(u => u.Face.Name).ToArray();
            facts.AddRange(damaged.Select(name => PdfFact.At(PdfFactKind.FaceDamaged, SourceSpan.None, name)));
            var rest = setting with { Resources = setting.Resources with { Fonts = uses.RemoveRange(damaged) } };
            Parallel.For(0, pages.Length, options, i => pages[i] = job.Encode(i, rest));
        }

        facts.AddRange(pages.SelectMany(p => p.Facts));
        return new(
            [.. pages],
            [.. fonts.OfType<EmbeddedFont>()],
            [.. pictures.Values.Where(p => p.Problem is null).DistinctBy(p => p.Resource).OrderBy(p => p.Number)],
            [.. spots.Values],
            [.. facts]);
    }

    private static ImmutableDictionary<FileId, Picture> CollectPictures(PdfRequest request, EncodingJob job, ParallelOptions options)
    {
        var used = job.PageLeaves
            .OfType<ImageItem>()
            .Select(i => i.Image)
            .Distinct()
            .Where(request.Images.Assets.ContainsKey)
            .Select(id => (Id: id, Asset: request.Images.Assets[id]))
            .ToArray();

        // Files of the same content and recipe share one object.
        var keys = used.Select(u => u.Asset.Key).Distinct(StringComparer.Ordinal).ToArray();
        var pictures = new Picture[keys.Length];
        Parallel.For(0, keys.Length, options, i =>
            pictures[i] = PictureEncoder.Encode(used.First(u => u.Asset.Key == keys[i]).Asset, i + 1));
        return used.ToImmutableDictionary(u => u.Id, u => pictures[Array.IndexOf(keys, u.Asset.Key)]);
    }
}
