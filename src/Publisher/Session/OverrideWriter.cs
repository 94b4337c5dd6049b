using System.Collections.Immutable;
using Publisher.Commands;
using Publisher.Core.Diagnostics;
using Publisher.Core.Model;
using Publisher.Core.Text;
using Publisher.Manuscript;
using Publisher.Reporting;

namespace Publisher.Session;

/// <summary>Adds overrides to an edition's file: all of them, or none when the reader would complain.</summary>
internal static class OverrideWriter
{
    /// <summary>Writes, prints what was written or why not, and gives the exit code.</summary>
    internal static int Write(OneEdition open, Book book, ImmutableArray<(BlockAnchor Anchor, ImmutableArray<string> Asked)> items)
    {
        var edition = open.Edition;
        if (edition.Overrides.IsEmpty)
        {
            Console.Error.WriteLine($"先在 book.yaml 的版本 {edition.Name} 里写 overrides: overrides/{edition.Name}.yaml");
            Console.Error.WriteLine($"first write overrides: overrides/{edition.Name}.yaml into edition {edition.Name} of book.yaml");
            return ExitCode.Usage;
        }

        var id = new FileId("manuscript/" + edition.Overrides[0]);
        var file = open.Workspace.Find(id) ?? new SourceFile(id, OverrideText.NewFile(edition.Name));
        foreach (var (anchor, asked) in items)
        {
            if (OverrideText.Append(file, anchor, asked) is not { } text)
            {
                Console.Error.WriteLine($"“{id.Path}”里没有可以添加的 overrides 列表 / '{id.Path}' has no list that can be added to");
                return ExitCode.BookErrors;
            }

            file = new SourceFile(id, text);
        }

        if (Complaints(open, book, file) || !Save(open, file))
        {
            Console.Error.WriteLine("没有写入 / nothing was written");
            return ExitCode.BookErrors;
        }

        Console.Out.Write($"{id.Path}:\n{string.Concat(items.Select(i => OverrideText.Item(i.Anchor, i.Asked)))}");
        return ExitCode.Good;
    }

    // what the reader would say of the file is said before it is written
    private static bool Complaints(OneEdition open, Book book, SourceFile file)
    {
        var workspace = open.Workspace with { Files = [.. open.Workspace.Files.Where(f => f.Id != file.Id), file] };
        var style = StyleReader.Read(workspace, open.Edition).Value!;
        var faults = OverrideReader.Read(workspace, book, open.Edition, style).Diagnostics.Where(d => d.Severity == Severity.Error && d.Span.File == file.Id).ToList();
        foreach (var fault in faults)
        {
            Console.Error.Write(DiagnosticText.Print(fault, new SourceTexts(open.Workspace.Folder, [file])));
        }

        return faults.Count > 0;
    }

    private static bool Save(OneEdition open, SourceFile file)
    {
        try
        {
            var path = Path.Combine(open.Workspace.Folder, file.Id.Path);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);

            // the typesetter's file is never half written
            File.WriteAllText(path + ".new", file.Text);
            File.Move(path + ".new", path, overwrite: true);
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Console.Error.Write(DiagnosticText.Print(Catalogue.BD003.At(SourceSpan.None, file.Id.Path, e.Message), open.Texts));
            return false;
        }
    }
}
