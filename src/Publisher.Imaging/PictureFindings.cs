using System.Collections.Immutable;
using Publisher.Core.Build;
using Publisher.Core.Diagnostics;
using Publisher.Core.Geometry;

namespace Publisher.Imaging;

/// <summary>Judges a prepared picture at the size at which it is printed. The same for one from the cache.</summary>
internal static class PictureFindings
{
    // An inch is 72 pt.
    private const long Inch = Length.PerPoint * 72;

    internal static ImmutableArray<Diagnostic> Of(ImageJob job, ImageAsset asset, SourceFacts source)
    {
        var found = ImmutableArray.CreateBuilder<Diagnostic>();
        if (job.Placed is { Width.Emu: > 0, Height.Emu: > 0 } placed)
        {
            Resolution(found, job, placed, asset, source);
        }

        var limit = job.Recipe.Rules.InkLimit;
        if (source.SeparatedInk > limit)
        {
            found.Add((job.Recipe.Rules.KeepSeparated ? Catalogue.IM015 : Catalogue.IM016).At(job.Span, job.Image.Path, source.SeparatedInk, limit));
        }

        return found.ToImmutable();
    }

    private static void Resolution(ImmutableArray<Diagnostic>.Builder found, ImageJob job, PlacedSize placed, ImageAsset asset, SourceFacts source)
    {
        // the poorer axis counts
        var ppi = Math.Min(source.Width * Inch / placed.Width.Emu, source.Height * Inch / placed.Height.Emu);
        if (job.Recipe.Rules.Kind == Core.Model.PictureKind.Screenshot)
        {
            if (source.Factor > 1)
            {
                found.Add(Catalogue.IM014.At(job.Span, job.Image.Path, ppi, source.Factor));
            }

            return;
        }

        var line = asset.Bits == 1;
        var (least, min) = line ? (placed.LineArtLeastPpi, placed.LineArtMinPpi) : (placed.LeastPpi, placed.MinPpi);
        if (ppi >= Math.Max(least, min))
        {
            return;
        }

        var entry = (line, ppi < least) switch
        {
            (false, false) => Catalogue.IM010,
            (false, true) => Catalogue.IM011,
            (true, false) => Catalogue.IM012,
            (true, true) => Catalogue.IM013,
        };
        var wanted = Math.Max(least, min);
        var needed = ((placed.Width.Emu * wanted) + Inch - 1) / Inch;
        found.Add(entry.At(job.Span, job.Image.Path, ppi, ppi < least ? least : min, decimal.Round(placed.Width.Millimetres, 1), needed));
    }
}
