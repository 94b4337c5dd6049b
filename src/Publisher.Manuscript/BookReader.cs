using Publisher.Core.Diagnostics;
using Publisher.Core.Model;
using Publisher.Manuscript.Assembly;
using Publisher.Manuscript.Loading;
using Publisher.Manuscript.Markdown;
using Publisher.Manuscript.Text;

namespace Publisher.Manuscript;

/// <summary>Stages 2 and 3: parses the chapters, in parallel, and assembles the book.</summary>
public static class BookReader
{
    /// <summary>
    /// Reads the whole book. Findings: MS001–MS058, in the order of chapters, then those of the whole book. Looks on disk only for
    /// whether pictures exist and stay in the book's folder.
    /// </summary>
    /// <param name="workspace">What the loader read.</param>
    /// <param name="parallelism">Threads, at least 1; does not change the result.</param>
    /// <param name="ct">Stops between chapters with <see cref="OperationCanceledException"/>.</param>
    public static Outcome<Book> Read(Workspace workspace, int parallelism, CancellationToken ct = default)
    {
        var outcomes = new Outcome<ParsedChapter>[workspace.Contents.Length];
        Array.Fill(outcomes, new Outcome<ParsedChapter>(null, []));
        var options = new ParallelOptions { MaxDegreeOfParallelism = Math.Max(1, parallelism), CancellationToken = ct };
        Parallel.For(0, outcomes.Length, options, i =>
        {
            if (workspace.Contents[i].File is { } id && workspace.Find(id) is { } file)
            {
                outcomes[i] = ChapterParser.Parse(file);
            }
        });

        ct.ThrowIfCancellationRequested();
        var sink = new DiagnosticSink();
        foreach (var outcome in outcomes)
        {
            sink.AddRange(outcome.Diagnostics);
        }

        var book = BookAssembler.Assemble(workspace, [.. outcomes.Select(o => o.Value)]);
        sink.AddRange(book.Diagnostics);
        FigureFiles.Check(workspace.Folder, book.Value!.Images, sink);
        return new Outcome<Book>(book.Value, sink.ToImmutable());
    }
}
