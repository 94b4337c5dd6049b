namespace Publisher.Manuscript.Loading;

/// <summary>Paths inside a book's folder, with forward slashes, and the check that they stay there.</summary>
internal static class BookPath
{
    /// <summary>
    /// A path that an author wrote in a file of <paramref name="baseFolder"/>, made relative to the book's folder; null when it is
    /// absolute, empty, or climbs out of the book.
    /// </summary>
    public static string? Resolve(string baseFolder, string written)
    {
        if (written.Length == 0 || written.Contains('\0') || written[0] is '/' or '\\' or '~' || (written.Length > 1 && written[1] == ':'))
        {
            return null;
        }

        var parts = new List<string>(baseFolder.Split('/', StringSplitOptions.RemoveEmptyEntries));
        foreach (var part in written.Replace('\\', '/').Split('/'))
        {
            switch (part)
            {
                case "" or ".":
                    break;
                case ".." when parts.Count == 0:
                    return null;
                case "..":
                    parts.RemoveAt(parts.Count - 1);
                    break;
                default:
                    parts.Add(part);
                    break;
            }
        }

        return parts.Count == 0 ? null : string.Join('/', parts);
    }

    /// <summary>The folder of a path: <c>manuscript</c> for <c>manuscript/01.md</c>.</summary>
    public static string FolderOf(string path) => path.LastIndexOf('/') is var i and >= 0 ? path[..i] : "";

    /// <summary>True when the path, followed through every symbolic link, still lies in the book's folder.</summary>
    /// <remarks>Says true of a path that does not exist: that is another finding.</remarks>
    public static bool StaysInside(string bookFolder, string path)
    {
        try
        {
            var root = Real(Path.GetFullPath(bookFolder), 0);
            var real = root;
            foreach (var part in path.Split('/'))
            {
                real = Real(Path.Combine(real, part), 0);
            }

            var prefix = root.EndsWith(Path.DirectorySeparatorChar) ? root : root + Path.DirectorySeparatorChar;
            return real.StartsWith(prefix, StringComparison.Ordinal);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            // a link in a circle or an unreadable folder: nothing proves that it stays inside
            return false;
        }
    }

    private static string Real(string path, int depth)
    {
        FileSystemInfo info = Directory.Exists(path) ? new DirectoryInfo(path) : new FileInfo(path);
        var target = info.LinkTarget is null ? null : info.ResolveLinkTarget(returnFinalTarget: true);
        if (target is null || depth > 20)
        {
            return path;
        }

        // the folders on the way to the target may be links themselves
        var full = Path.GetFullPath(target.FullName);
        var parent = Path.GetDirectoryName(full);
        return parent is null ? full : Path.Combine(RealParents(parent, depth + 1), Path.GetFileName(full));
    }

    private static string RealParents(string folder, int depth)
    {
        var real = Path.GetPathRoot(folder) ?? "";
        foreach (var part in folder[real.Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries))
        {
            real = Real(Path.Combine(real, part), depth);
        }

        return real;
    }
}
