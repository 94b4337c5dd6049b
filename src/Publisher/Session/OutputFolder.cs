using System.Text;
using Publisher.Core.Build;

namespace Publisher.Session;

/// <summary>
/// Where a book's outputs lie: <c>artifacts/books/SLUG</c>. New files are written into a folder beside it; when all are on the
/// disk, a list of them is written and they are moved over the old ones. A build killed before the list exists has changed nothing;
/// one killed after it is finished by the next build. So the outputs are always those of one build.
/// </summary>
/// <param name="root">The book's folder, or that of <c>--out</c>.</param>
/// <param name="slug">The book's short name.</param>
internal sealed class OutputFolder(string root, string slug)
{
    private const string List = "complete.list";

    /// <summary>The published files.</summary>
    internal string Folder { get; } = Path.Combine(root, "artifacts", "books", slug);

    /// <summary>Cache of prepared pictures.</summary>
    internal string Cache { get; } = Path.Combine(root, "artifacts", "cache");

    /// <summary>The lock's file.</summary>
    internal string LockFile { get; } = Path.Combine(root, "artifacts", "books", $".{slug}.lock");

    private string Aside { get; } = Path.Combine(root, "artifacts", "books", $".{slug}.new");

    /// <summary>Finishes or throws away what a killed build left. Call with the lock held.</summary>
    internal string Recover()
    {
        if (File.Exists(Path.Combine(Aside, List)))
        {
            MoveOver();
        }
        else if (Directory.Exists(Aside))
        {
            Directory.Delete(Aside, recursive: true);
        }

        return Folder;
    }

    /// <summary>Publishes files together, and returns their folder. Call with the lock held, after <see cref="Recover"/>.</summary>
    /// <exception cref="IOException">The disk is full or may not be written; what was published before is untouched.</exception>
    internal string Publish(IReadOnlyList<Artifact> files)
    {
        try
        {
            Directory.CreateDirectory(Aside);
            foreach (var file in files)
            {
                Write(Path.Combine(Aside, file.Name), file.Content.Span);
            }

            Write(Path.Combine(Aside, List), Encoding.UTF8.GetBytes(string.Join('\n', files.Select(f => f.Name))));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Forget();
            throw;
        }

        MoveOver();
        return Folder;
    }

    private void MoveOver()
    {
        Directory.CreateDirectory(Folder);
        foreach (var name in File.ReadAllLines(Path.Combine(Aside, List)))
        {
            var from = Path.Combine(Aside, name);
            if (File.Exists(from))
            {
                File.Move(from, Path.Combine(Folder, name), overwrite: true);
            }
        }

        Directory.Delete(Aside, recursive: true);
    }

    private void Forget()
    {
        try
        {
            Directory.Delete(Aside, recursive: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Without the list of a complete build the next build throws it away.
        }
    }

    // On the disk before it counts: a list must not survive a power cut that its files do not.
    private static void Write(string path, ReadOnlySpan<byte> content)
    {
        using var stream = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None);
        stream.Write(content);
        stream.Flush(flushToDisk: true);
    }
}
