using System.Collections.Immutable;
using System.Security.Cryptography;
using Publisher.Core.Build;
using Publisher.Core.Diagnostics;
using Publisher.Core.Model;
using Publisher.Core.Style;
using Publisher.Imaging;
using Publisher.Manuscript;
using Publisher.Reporting;

namespace Publisher.Session;

/// <summary>What all editions of one build share.</summary>
internal sealed record BuildContext(Workspace Workspace, Book Book, BlobStore Store, BuildOptions Options, Findings Findings, StageClock Clock)
{
    /// <summary>Prepares an edition's pictures. Pictures that the parser or the probe already complained of are left out.</summary>
    internal PreparedImages Prepare(string stage, ImmutableArray<ImageJob> jobs, CancellationToken ct)
    {
        var good = jobs.Where(j => !Complained(j)).ToImmutableArray();
        var progress = new StageProgress(p => Clock.Progress(stage, p.Done, p.Total));
        return Findings.Take(Clock.Run(stage, () => ImagePipeline.Prepare(Workspace.Folder, good, Store, Options.Jobs, progress, ct)))!;
    }

    /// <summary>The same, for one edition: what is found is judged by its style.</summary>
    internal BuildContext For(Edition edition) => this with { Findings = Findings.For(edition) };

    /// <summary>An edition's style; its levels judge what is found while the edition is made.</summary>
    internal BookStyle? Style(Edition edition)
    {
        var own = Findings.For(edition);
        var style = own.Take(Clock.Run("样式 style", () => StyleReader.Read(Workspace, edition)));
        if (style is not null)
        {
            own.Judge(style.Checks);
        }

        return style;
    }

    private bool Complained(ImageJob job) =>
        !job.Span.IsNone && Findings.All.Any(f => f.Severity == Severity.Error && f.Span.File == job.Span.File && f.Span.Start == job.Span.Start);

    // Progress<T> posts to a thread pool and may report after the end; this reports at once.
    private sealed class StageProgress(Action<ImageProgress> tell) : IProgress<ImageProgress>
    {
        public void Report(ImageProgress value) => tell(value);
    }
}

/// <summary>A finished file of an edition, with its line in the report.</summary>
internal sealed record BuiltFile(Edition Edition, Artifact Artifact, BuiltEdition Row)
{
    /// <summary>What is published beside it: the file of places.</summary>
    internal ImmutableArray<Artifact> Beside { get; init; } = [];

    internal static BuiltFile Of(Edition edition, string extension, ReadOnlyMemory<byte> content, PreparedImages images)
    {
        var name = edition.Name + extension;
        var hash = Convert.ToHexStringLower(SHA256.HashData(content.Span));
        return new BuiltFile(edition, new Artifact(name, content), new BuiltEdition(edition.Name, name, content.Length, hash, images.Encoded, images.Reused));
    }
}
