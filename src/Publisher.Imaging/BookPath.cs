using Publisher.Core.Text;

namespace Publisher.Imaging;

/// <summary>Turns a file of the book into a path of the machine, and never lets it leave the book.</summary>
internal static class BookPath
{
    /// <summary>The absolute path, or null when the path, or a symbolic link on it, leads out of the book's folder.</summary>
    internal static string? Resolve(string bookFolder, FileId file)
    {
        var root = Path.GetFullPath(bookFolder);
        if (file.Path.Length == 0 || Path.IsPathRooted(file.Path) || file.Path.Contains('\0', StringComparison.Ordinal))
        {
            return null;
        }

        var full = Path.GetFullPath(Path.Combine(root, file.Path));
        return IsInside(root, full) && LinksStayInside(root, full) ? full : null;
    }

    private static bool IsInside(string root, string full) =>
        full.StartsWith(root.TrimEnd(Path.DirectorySeparatorChar) + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    private static bool LinksStayInside(string root, string full)
    {
        var realRoot = Target(root) ?? root;
        for (var at = full; at.Length > root.Length; at = Path.GetDirectoryName(at)!)
        {
            var target = Target(at);
            if (target is not null && !IsInside(root, target) && !IsInside(realRoot, target))
            {
                return false;
            }
        }

        return true;
    }

    private static string? Target(string path)
    {
        try
        {
            FileSystemInfo info = Directory.Exists(path) ? new DirectoryInfo(path) : new FileInfo(path);
            return info.ResolveLinkTarget(returnFinalTarget: true)?.FullName;
        }
        catch (IOException)
        {
            // A link that leads in a circle: the file cannot be read, which the caller finds by itself.
            return null;
        }
    }
}
