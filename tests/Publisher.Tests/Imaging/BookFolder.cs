using System.Collections.Immutable;
using NetVips;
using Publisher.Core.Build;
using Publisher.Core.Diagnostics;
using Publisher.Core.Model;
using Publisher.Core.Text;
using Publisher.Imaging;

namespace Publisher.Tests.Imaging;

/// <summary>A book's folder for one test, with pictures drawn on the spot.</summary>
internal sealed class BookFolder : IDisposable
{
    internal BookFolder()
    {
        Root = Directory.CreateTempSubdirectory("publisher-test-").FullName;
        Directory.CreateDirectory(Path.Combine(Root, "images"));
        Store = new BlobStore(Path.Combine(Root, "cache"));
    }

    internal string Root { get; }

    internal BlobStore Store { get; }

    internal static OutputProfile Press => OutputProfile.Load("/", OutputProfile.Fogra39L, SourceSpan.None).Value!;

    /// <summary>Colour noise over a gradient: continuous tone.</summary>
    internal static Image Photo(int width, int height)
    {
        using var noise = Image.Gaussnoise(width, height, sigma: 20, mean: 128, seed: 7);
        using var ramp = Image.Identity(bands: 1, @ushort: true, size: width).Linear([255.0 / width], [0]).Embed(0, 0, width, height, extend: Enums.Extend.Copy);
        using var joined = noise.Bandjoin(ramp, noise);
        return joined.Cast(Enums.BandFormat.Uchar).Copy(interpretation: Enums.Interpretation.Srgb);
    }

    /// <summary>One colour, with a darker rectangle: line art.</summary>
    internal static Image Flat(int width, int height, params double[] colour)
    {
        using var ground = Image.Black(width, height, bands: colour.Length).Linear([1.0], colour).Cast(Enums.BandFormat.Uchar);
        var kind = colour.Length switch { 1 => Enums.Interpretation.Bw, 4 => Enums.Interpretation.Cmyk, _ => Enums.Interpretation.Srgb };
        return ground.Copy(interpretation: kind);
    }

    internal string PathOf(string file) => Path.Combine(Root, "images", file);

    internal ImmutableArray<Diagnostic> Probe(string path) =>
        ImagePipeline.Probe(Root, [new ImageUse(new FileId(path), At(path), FigurePlacement.Full)], default).Diagnostics;

    internal (PreparedImages Prepared, ImmutableArray<Diagnostic> Diagnostics) Prepare(string file, ImageRecipe recipe, PlacedSize? placed = null)
    {
        var id = new FileId("images/" + file);
        var outcome = ImagePipeline.Prepare(Root, [new ImageJob(id, At(id.Path), recipe, placed)], Store, 2);
        return (outcome.Value!, outcome.Diagnostics);
    }

    internal ImageAsset Asset(string file, ImageRecipe recipe)
    {
        var (prepared, diagnostics) = Prepare(file, recipe);
        Assert.Empty(diagnostics);
        return Assert.Single(prepared.Set.Assets).Value;
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);

    private static SourceSpan At(string path) => new(new FileId("manuscript/01.md"), 3, path.Length);
}
