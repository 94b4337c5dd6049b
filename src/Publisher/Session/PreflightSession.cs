using System.Collections.Immutable;
using Publisher.Core.Diagnostics;
using Publisher.Core.Text;
using Publisher.Preflight;
using Publisher.Preflight.Rendering;

namespace Publisher.Session;

/// <summary>What is wanted of a preflight.</summary>
/// <param name="Profile">Chosen profile, or null: the file's own, else by its claim.</param>
/// <param name="Tools">Renderers.</param>
/// <param name="Pictures">Are pictures of pages wanted?</param>
internal sealed record PreflightOptions(PreflightProfile? Profile, Renderers Tools, bool Pictures)
{
    /// <summary>Longest time for reading and judging one file.</summary>
    internal TimeSpan Limit { get; init; } = TimeSpan.FromMinutes(3);
}

/// <summary>A file that was judged, with pictures of its pages.</summary>
internal sealed record PreflightResult(string Path, PreflightReport Report, ImmutableArray<PagePicture> Pictures);

/// <summary>Judges one file: reads it, finds its profile and places, judges it within a time, measures its ink.</summary>
internal static class PreflightSession
{
    // A parser may recurse deeply on hostile files: it gets a stack of its own.
    private const int StackSize = 64 << 20;

    internal static PreflightResult Run(string path, PreflightOptions options, CancellationToken ct)
    {
        var name = Path.GetFileName(path);
        byte[] pdf;
        try
        {
            pdf = File.ReadAllBytes(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            return Failed(path, options, Catalogue.PF905.At(SourceSpan.None, path, e.Message));
        }

        var (places, strange) = Places(path, pdf);
        var judged = Within(options.Limit, token => Judge(pdf, name, options.Profile ?? PreflightProfiles.Find(places?.Profile ?? ""), token), ct);
        if (judged is null)
        {
            return Failed(path, options, Catalogue.PF904.At(SourceSpan.None, (int)options.Limit.TotalSeconds));
        }

        if (strange)
        {
            judged = judged.With([Note(Catalogue.PF903.At(SourceSpan.None, Path.GetFileName(SourcePlaces.NameFor(path))))]);
        }

        judged = RenderedInk.Measure(judged, pdf, options.Tools, ct);
        ImmutableArray<PagePicture> pictures = [];
        if (options.Pictures)
        {
            (judged, pictures) = PagePictures.Render(judged, pdf, options.Tools, ct);
        }

        return new(path, places?.Trace(judged) ?? judged, pictures);
    }

    // Without a profile a file is first read for what it says of itself.
    private static PreflightReport Judge(byte[] pdf, string name, PreflightProfile? profile, CancellationToken ct)
    {
        if (profile is null)
        {
            var first = Preflighter.Judge(pdf, name, PreflightProfiles.Generic, ct);
            profile = ByClaim(first);
            if (profile == PreflightProfiles.Generic)
            {
                return first;
            }
        }

        return Preflighter.Judge(pdf, name, profile, ct);
    }

    private static PreflightProfile ByClaim(PreflightReport report)
    {
        const int Spread = 2;
        return report.Claim switch
        {
            var claim when claim.StartsWith("PDF/X-1", StringComparison.Ordinal) => PreflightProfiles.X1a,
            var claim when !claim.StartsWith("PDF/X", StringComparison.Ordinal) => PreflightProfiles.Generic,
            _ when report.Pages.Length <= Spread => PreflightProfiles.Cover,
            _ when report.Inks is ["K"] => PreflightProfiles.InteriorMono,
            _ => PreflightProfiles.InteriorColour,
        };
    }

    // Strange: there is a file of places, and it belongs to another PDF.
    private static (SourcePlaces? Places, bool Strange) Places(string path, byte[] pdf)
    {
        var beside = SourcePlaces.NameFor(path);
        try
        {
            if (!File.Exists(beside))
            {
                return (null, false);
            }

            var places = SourcePlaces.Read(File.ReadAllBytes(beside));
            return places?.Sha256 == Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(pdf)) ? (places, false) : (null, true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return (null, true);
        }
    }

    // A parser that never comes back cannot be ended from outside: its thread is left behind and ends with the program.
    private static PreflightReport? Within(TimeSpan limit, Func<CancellationToken, PreflightReport> work, CancellationToken ct)
    {
        var end = CancellationTokenSource.CreateLinkedTokenSource(ct);
        PreflightReport? report = null;
        System.Runtime.ExceptionServices.ExceptionDispatchInfo? fault = null;
        var thread = new Thread(
            () =>
            {
                try
                {
                    report = work(end.Token);
                }
#pragma warning disable CA1031 // Handed on to the thread that waits.
                catch (Exception e)
#pragma warning restore CA1031
                {
                    fault = System.Runtime.ExceptionServices.ExceptionDispatchInfo.Capture(e);
                }
            },
            StackSize)
        { IsBackground = true };
        thread.Start();
        var done = thread.Join(limit);
        if (!done)
        {
            end.Cancel();
            ct.ThrowIfCancellationRequested();
            return null;
        }

        end.Dispose();
        fault?.Throw();
        return report;
    }

    private static PreflightResult Failed(string path, PreflightOptions options, Diagnostic said) =>
        new(path, new PreflightReport(Path.GetFileName(path), "", options.Profile ?? PreflightProfiles.Generic, [], [Note(said)]) { Complete = false }, []);

    private static PreflightFinding Note(Diagnostic said) => new(said, "House: bounded checks", 0, "", [], 1);
}
