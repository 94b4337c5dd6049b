using System.Collections.Immutable;
using Publisher.Core.Diagnostics;
using Publisher.Core.Model;
using Publisher.Core.Text;
using Publisher.Manuscript.Loading;
using Publisher.Manuscript.Overrides;
using Publisher.Manuscript.Styles;
using Publisher.Manuscript.Text;
using Publisher.Manuscript.Yaml;

namespace Publisher.Manuscript;

/// <summary>Stage 1: reads a book's folder. The only place of this project that reads texts from disk.</summary>
public static class WorkspaceLoader
{
    /// <summary>
    /// Reads <c>manuscript/book.yaml</c>, the texts it lists, <c>index.yaml</c>, every style file with its bases and every file of overrides. Findings: CF001–CF034.
    /// </summary>
    /// <param name="bookFolder">The folder that holds <c>manuscript/</c> and <c>images/</c>.</param>
    /// <param name="sourceDateEpoch">Seconds since 1970 as text, used when book.yaml sets no <c>modified</c>; null without.</param>
    /// <returns>The workspace, best effort; null only when book.yaml cannot be read at all.</returns>
    public static Outcome<Workspace> Load(string bookFolder, string? sourceDateEpoch = null)
    {
        var sink = new DiagnosticSink();
        var folder = Path.GetFullPath(bookFolder);
        var texts = new TextLoader(folder, sink);
        const string Yaml = "manuscript/book.yaml";
        if (texts.Read(Yaml, SourceSpan.StartOf(new FileId(Yaml))) is not { } file
            || (YamlTree.Read(file, sink) ?? Empty(file, sink)) is not { } node
            || MapReader.Of(node, "", sink) is not { } root)
        {
            return new Outcome<Workspace>(null, sink.ToImmutable());
        }

        var facts = new FactsReader(root, sourceDateEpoch).Read();
        var contents = new ContentsReader(root);
        var entries = contents.Read();
        root.Done();

        var readable = entries.Where(e => e.File is not { } id || texts.Read(id.Path, e.Span) is not null).ToImmutableArray();
        Unlisted(folder, entries, contents.Aside, sink);
        var index = Index(texts, entries, sink);
        foreach (var edition in facts.Editions)
        {
            StyleFiles.Load(edition, facts, texts, sink);
            OverrideFiles.Load(edition, facts, texts, sink);
        }

        ImmutableArray<SourceFile> files = [.. texts.Files.Concat(texts.Damaged).OrderBy(f => f.Id.Path, StringComparer.Ordinal)];
        return new Outcome<Workspace>(new Workspace(folder, facts, readable, files, index), sink.ToImmutable());
    }

    /// <summary>An empty book.yaml is a set of no keys; one that could not be parsed has been reported and ends here.</summary>
    private static YamlMap? Empty(SourceFile file, DiagnosticSink sink) =>
        sink.HasErrors ? null : new YamlMap(file.Span(0, 0), []);

    private static IndexSpec? Index(TextLoader texts, ImmutableArray<ContentEntry> entries, DiagnosticSink sink)
    {
        const string Yaml = "manuscript/index.yaml";
        if (entries.FirstOrDefault(e => e.Kind == PieceKind.Index) is not { } entry)
        {
            return null;
        }

        return texts.Read(Yaml, entry.Span) is { } file ? IndexReader.Read(file, sink) : null;
    }

    /// <summary>Warns of chapters that lie in the folder but are not in the book: forgotten, most likely.</summary>
    private static void Unlisted(string folder, ImmutableArray<ContentEntry> entries, ImmutableArray<string> aside, DiagnosticSink sink)
    {
        string[] found;
        try
        {
            found = Directory.GetFiles(Path.Combine(folder, "manuscript"), "*.md");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return;
        }

        foreach (var name in found.Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal))
        {
            var id = new FileId("manuscript/" + name);
            if (!aside.Contains(name, StringComparer.Ordinal) && !entries.Any(e => e.File == id))
            {
                sink.Add(Catalogue.NotListed.At(SourceSpan.StartOf(new FileId("manuscript/book.yaml")), name));
            }
        }
    }
}
