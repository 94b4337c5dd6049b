using System.Collections.Immutable;
using System.Text;
using Publisher.Core.Diagnostics;
using Publisher.Core.Text;
using Publisher.Manuscript.Text;

namespace Publisher.Manuscript.Loading;

/// <summary>Reads the book's text files: strict UTF-8, inside the book's folder, of bearable size. Remembers each.</summary>
internal sealed class TextLoader(string bookFolder, DiagnosticSink sink)
{
    private const int MaxBytes = 16 << 20;

    private readonly SortedDictionary<string, SourceFile?> _files = new(StringComparer.Ordinal);
    private readonly List<SourceFile> _shown = [];

    /// <summary>All texts read so far, by path.</summary>
    public ImmutableArray<SourceFile> Files => [.. _files.Values.OfType<SourceFile>()];

    /// <summary>Adds a text that is not on disk: a built-in style.</summary>
    public void Add(SourceFile file) => _files[file.Id.Path] = file;

    /// <summary>Reads a file, or reports at <paramref name="namedAt"/> why it cannot be read. A second call gives the same file.</summary>
    public SourceFile? Read(string path, SourceSpan namedAt)
    {
        if (_files.TryGetValue(path, out var known))
        {
            return known;
        }

        var file = Load(path, namedAt);
        _files.Add(path, file);
        return file;
    }

    /// <summary>A text that was read already, or null.</summary>
    public SourceFile? Known(string path) => _files.GetValueOrDefault(path);

    private SourceFile? Load(string path, SourceSpan namedAt)
    {
        var full = Path.Combine(bookFolder, path);
        if (!BookPath.StaysInside(bookFolder, path))
        {
            sink.Add(Catalogue.PathEscapes.At(namedAt, path));
            return null;
        }

        if (Directory.Exists(full))
        {
            sink.Add(Catalogue.FileUnreadable.At(namedAt, path, "它是一个文件夹", "it is a folder"));
            return null;
        }

        if (!File.Exists(full))
        {
            sink.Add(WithNearest(Catalogue.FileMissing.At(namedAt, path), path));
            return null;
        }

        try
        {
            if (new FileInfo(full).Length > MaxBytes)
            {
                sink.Add(Catalogue.FileTooLarge.At(namedAt, path, MaxBytes >> 20));
                return null;
            }

            return Decode(path, File.ReadAllBytes(full));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            sink.Add(Catalogue.FileUnreadable.At(namedAt, path, "系统不让读", e.Message));
            return null;
        }
    }

    private SourceFile? Decode(string path, byte[] bytes)
    {
        var id = new FileId(path);
        var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
        try
        {
            var text = utf8.GetString(bytes);
            if (text.StartsWith('\uFEFF'))
            {
                sink.Add(Catalogue.ByteOrderMark.At(SourceSpan.StartOf(id), path));
                text = text[1..];
            }

            return new SourceFile(id, text);
        }
        catch (DecoderFallbackException e)
        {
            var good = Encoding.UTF8.GetString(bytes, 0, Math.Max(0, GoodLength(bytes, e.Index)));
            sink.Add(Catalogue.NotUtf8.At(new SourceSpan(id, good.TrimStart('\uFEFF').Length, 0), path, good.Count(c => c == '\n') + 1));

            // the lines before the fault let the report show the place; no stage is given the text
            _shown.Add(new SourceFile(id, Encoding.UTF8.GetString(bytes).TrimStart('\uFEFF')));
            return null;
        }
    }

    /// <summary>Texts that could not be decoded, with replacement characters: only for showing the line of the fault.</summary>
    public ImmutableArray<SourceFile> Damaged => [.. _shown];

    private static int GoodLength(byte[] bytes, int index)
    {
        // the reported index may lie before the buffered bytes of a broken character
        var length = Math.Clamp(index, 0, bytes.Length);
        while (length > 0 && length < bytes.Length && (bytes[length] & 0xC0) == 0x80)
        {
            length--;
        }

        return length;
    }

    private Diagnostic WithNearest(Diagnostic found, string path)
    {
        var folder = BookPath.FolderOf(path);
        var near = NearestFile(bookFolder, folder, path);
        return near is null ? found : found.WithHint($"是不是“{near}”？", $"did you mean '{near}'?");
    }

    /// <summary>The file of a folder whose path is nearest to the one asked for.</summary>
    public static string? NearestFile(string bookFolder, string folder, string path)
    {
        try
        {
            var full = Path.Combine(bookFolder, folder);
            return Directory.Exists(full)
                ? Nearest.Of(path, Directory.EnumerateFiles(full).Take(5_000).Select(f => (folder.Length == 0 ? "" : folder + "/") + Path.GetFileName(f)).Order(StringComparer.Ordinal))
                : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
