using System.Collections.Immutable;
using Publisher.Core.Build;
using Publisher.Core.Diagnostics;
using Publisher.Core.Model;
using Publisher.Core.Text;
using Publisher.Manuscript;
using Publisher.Reporting;
using Publisher.Session.Agreement;

namespace Publisher.Session;

/// <summary>The composition root: carries one book through all stages, with plain calls.</summary>
internal static class BuildSession
{
    /// <summary>Builds a book. All that is wrong with the book is in the result; nothing is thrown but for our own faults and cancellation.</summary>
    internal static BuildResult Run(BuildOptions options, StageClock clock, CancellationToken ct)
    {
        var findings = new Findings();
        if (!File.Exists(Path.Combine(options.Book, "manuscript", "book.yaml")))
        {
            findings.Add(Catalogue.BD002.At(SourceSpan.None, options.Book));
            return Failed(findings, new SourceTexts(options.Book, []));
        }

        var workspace = findings.Take(clock.Run("读书稿 load", () => WorkspaceLoader.Load(options.Book, options.SourceDateEpoch)));
        if (workspace is null)
        {
            return Failed(findings, new SourceTexts(options.Book, []));
        }

        var texts = new SourceTexts(options.Book, workspace.Files);
        var output = new OutputFolder(options.Out ?? options.Book, workspace.Facts.Slug);
        if (!options.Publish)
        {
            return Finish(Build(options, workspace, output, findings, clock, ct), options, null, findings, texts);
        }

        using var held = Writing(output, findings, () => BuildLock.TryTake(output.LockFile));
        if (held is null)
        {
            if (!findings.All.Any(f => f.Code == Catalogue.BD003.Code))
            {
                findings.Add(Catalogue.BD001.At(SourceSpan.None, output.Folder));
            }

            return Failed(findings, texts);
        }

        Writing(output, findings, () => output.Recover());
        return Finish(Build(options, workspace, output, findings, clock, ct), options, output, findings, texts);
    }

    // A disk that is full or may not be written is the machine's fault, not ours: told, not thrown.
    private static T? Writing<T>(OutputFolder output, Findings findings, Func<T?> work)
        where T : class
    {
        try
        {
            return work();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            findings.Add(Catalogue.BD003.At(SourceSpan.None, output.Folder, e.Message));
            return null;
        }
    }

    private static Built? Build(BuildOptions options, Workspace workspace, OutputFolder output, Findings findings, StageClock clock, CancellationToken ct)
    {
        var book = findings.Take(clock.Run("解析 parse", () => BookReader.Read(workspace, options.Jobs, ct)));
        if (book is null)
        {
            return null;
        }

        var wanted = EditionChoice.Wanted(book.Facts, options.Editions, findings);
        var context = new BuildContext(workspace, book, new BlobStore(output.Cache) { ReadOnly = !options.Publish }, options, findings, clock);
        var print = PrintEditions.Build(context, wanted, ct);
        var covers = CoverEditions.Build(context, wanted, print, output.Folder, ct);
        var ebooks = EbookEditions.Build(context, wanted, print, covers.Select(c => c.Front).FirstOrDefault(f => f is not null), ct);
        var files = print.Select(p => p.File).Concat(covers.Select(c => c.File)).Concat(ebooks).OfType<BuiltFile>().ToImmutableArray();
        Agree(context, wanted, print, covers, files);
        return new Built(book.Facts, [.. files.OrderBy(f => wanted.IndexOf(f.Edition))]);
    }

    /// <summary>Is the imprint page complete, and do all places of the finished editions state the same?</summary>
    private static void Agree(BuildContext context, ImmutableArray<Edition> wanted, ImmutableArray<SetEdition> print, ImmutableArray<SetCover> covers, ImmutableArray<BuiltFile> files)
    {
        var (book, findings) = (context.Book, context.Findings);
        if (book.Pieces.Any(p => p.Kind == PieceKind.Imprint))
        {
            findings.Add(ImprintChecks.Forms(book.Facts));
            findings.Add(wanted.Any(e => e.Format == EditionChoice.Pdf && e.Profile != "draft") ? ImprintChecks.Missing(book.Facts) : []);
        }

        var shown = new ShownBook(
            book,
            [.. print.Select(p => new ShownPrint(p.Edition, p.Style, p.Pages))],
            [.. covers.Select(c => new ShownCover(c.Edition, c.Document))],
            [.. files.Select(f => new ShownFile(f.Edition, f.Artifact.Name, f.Artifact.Content))]);
        findings.Add(context.Clock.Run("核对 agreement", () => BookAgreement.Check(shown)));
    }

    private static BuildResult Finish(Built? built, BuildOptions options, OutputFolder? output, Findings findings, SourceTexts texts)
    {
        var sorted = DiagnosticText.Sort(findings.Told);
        var errors = sorted.Any(d => d.Severity == Severity.Error);
        if (built is null)
        {
            return new BuildResult(null, sorted, null, texts);
        }

        var report = new BuildReport(built.Facts, errors, [.. built.Files.Select(f => f.Row)], sorted);
        if (output is null || (errors && !options.Draft) || built.Files.IsEmpty)
        {
            return new BuildResult(report, sorted, null, texts);
        }

        var published = Writing(output, findings, () => output.Publish(
        [
            .. built.Files.SelectMany(f => f.Beside.Prepend(f.Artifact)),
            new Artifact("report.txt", System.Text.Encoding.UTF8.GetBytes(ReportText.Write(report, texts))),
            new Artifact("report.json", System.Text.Encoding.UTF8.GetBytes(ReportJson.Write(report, texts))),
        ]));
        return new BuildResult(report, DiagnosticText.Sort(findings.Told), published, texts);
    }

    private static BuildResult Failed(Findings findings, SourceTexts texts) => new(null, DiagnosticText.Sort(findings.Told), null, texts);

    private sealed record Built(BookFacts Facts, ImmutableArray<BuiltFile> Files);
}
