using System.Collections.Immutable;
using System.Globalization;
using Publisher.Core.Diagnostics;
using Publisher.Core.Model;
using Publisher.Core.Text;
using Publisher.Manuscript;

namespace Publisher.Tests.Manuscript;

/// <summary>A small book in a temporary folder: good by itself, with some of its files replaced.</summary>
internal sealed class MiniBook : IDisposable
{
    public const string Yaml = """
        slug: mini
        title: 小书
        creators: [{ name: 某某 }]
        house: { name: 某社, place: 北京 }
        date: 2026-10
        contents: { body: [01.md] }
        editions: { print: { format: pdf, style: styles/print.yaml } }
        """;

    public MiniBook(IEnumerable<(string Path, byte[] Content)> files)
    {
        Folder = Directory.CreateTempSubdirectory("mini-book-").FullName;
        Write("manuscript/book.yaml", System.Text.Encoding.UTF8.GetBytes(Yaml));
        Write("manuscript/01.md", "# 题\n\n正文。\n"u8.ToArray());
        Write("manuscript/styles/print.yaml", "extends: builtin:trade\n"u8.ToArray());
        Write("images/a.png", [1]);
        foreach (var (path, content) in files)
        {
            Write(path, content);
        }
    }

    public string Folder { get; }

    /// <summary>Writes a file; a path that ends with <c>/</c> is a folder, content <c>link:…</c> a symbolic link.</summary>
    public void Write(string path, byte[] content)
    {
        var full = Path.Combine(Folder, path);
        if (path.EndsWith('/'))
        {
            File.Delete(full.TrimEnd('/'));
            Directory.CreateDirectory(full);
            return;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.Delete(full);
        if (content.AsSpan().StartsWith("link:"u8))
        {
            File.CreateSymbolicLink(full, System.Text.Encoding.UTF8.GetString(content)[5..].Trim());
        }
        else
        {
            File.WriteAllBytes(full, content);
        }
    }

    /// <summary>Everything the project finds: loader, book, and the style of each edition.</summary>
    public (Workspace? Workspace, Book? Book, ImmutableArray<Diagnostic> Found) Run()
    {
        var workspace = WorkspaceLoader.Load(Folder);
        if (workspace.Value is null)
        {
            return (null, null, workspace.Diagnostics);
        }

        var book = BookReader.Read(workspace.Value, 1, TestContext.Current.CancellationToken);
        var styles = workspace.Value.Facts.Editions.SelectMany(e => Edition(workspace.Value, book.Value!, e));
        return (workspace.Value, book.Value, [.. workspace.Diagnostics, .. book.Diagnostics, .. styles]);
    }

    private static ImmutableArray<Diagnostic> Edition(Workspace workspace, Book book, Edition edition)
    {
        if (edition.Format == "cover")
        {
            return CoverReader.Read(workspace, edition).Diagnostics;
        }

        var style = StyleReader.Read(workspace, edition);
        return style.Diagnostics.AddRange(OverrideReader.Read(workspace, book, edition, style.Value!).Diagnostics);
    }

    /// <summary>Findings as the suite writes them: <c>MS012 1:2-1:10</c>, with the file when it is not the chapter.</summary>
    public static IEnumerable<string> Lines(Workspace? workspace, IEnumerable<Diagnostic> found, Func<FileId, SourceFile?> fallback) =>
        found.OrderBy(d => d.Span.File.Path, StringComparer.Ordinal).ThenBy(d => d.Span.Start).ThenBy(d => d.Code, StringComparer.Ordinal)
            .Select(d => Line(d, workspace?.Find(d.Span.File) ?? fallback(d.Span.File)));

    private static string Line(Diagnostic d, SourceFile? file)
    {
        var where = d.Span.File.Path == "manuscript/01.md" ? "" : d.Span.File.Path + " ";
        if (file is null)
        {
            return $"{d.Code} {where}?".TrimEnd();
        }

        var (line, column) = file.Lines.At(d.Span.Start);
        var (endLine, endColumn) = file.Lines.At(d.Span.End);
        return string.Create(CultureInfo.InvariantCulture, $"{d.Code} {where}{line}:{column}-{endLine}:{endColumn}");
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
