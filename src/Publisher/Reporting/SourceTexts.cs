using System.Text;
using Publisher.Core.Text;

namespace Publisher.Reporting;

/// <summary>Finds the text that a diagnostic speaks of: among the texts of the build, else in the book's folder.</summary>
/// <param name="bookFolder">The book.</param>
/// <param name="files">Texts that were read.</param>
internal sealed class SourceTexts(string bookFolder, IEnumerable<SourceFile> files)
{
    private readonly SortedDictionary<string, SourceFile?> _files =
        new(files.GroupBy(f => f.Id.Path, StringComparer.Ordinal).ToDictionary(g => g.Key, g => (SourceFile?)g.First(), StringComparer.Ordinal), StringComparer.Ordinal);

    /// <summary>The text, or null when there is none to show.</summary>
    internal SourceFile? Find(FileId id)
    {
        if (id.Path is null or "")
        {
            return null;
        }

        if (!_files.TryGetValue(id.Path, out var file))
        {
            file = Read(id);
            _files.Add(id.Path, file);
        }

        return file;
    }

    private SourceFile? Read(FileId id)
    {
        var root = Path.GetFullPath(bookFolder) + Path.DirectorySeparatorChar;
        var path = Path.GetFullPath(Path.Combine(root, id.Path));
        if (!path.StartsWith(root, StringComparison.Ordinal) || !(path.EndsWith(".md", StringComparison.Ordinal) || path.EndsWith(".yaml", StringComparison.Ordinal) || path.EndsWith(".svg", StringComparison.OrdinalIgnoreCase)))
        {
            return null;
        }

        try
        {
            return new SourceFile(id, new UTF8Encoding(false, true).GetString(File.ReadAllBytes(path)));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or DecoderFallbackException)
        {
            return null;
        }
    }
}
