namespace Publisher.Session;

/// <summary>Holds a book's output folder for one build. The operating system owns the lock, so a killed build leaves none.</summary>
internal sealed class BuildLock : IDisposable
{
    private readonly FileStream _stream;

    private BuildLock(FileStream stream) => _stream = stream;

    /// <summary>The lock, or null when another build holds it.</summary>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    internal static BuildLock? TryTake(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        try
        {
            return new BuildLock(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException) when (File.Exists(path) && !IsDenied(path))
        {
            return null;
        }
    }

    public void Dispose() => _stream.Dispose();

    // A file that may not be written at all is no lock held by another build.
    private static bool IsDenied(string path)
    {
        try
        {
            return (File.GetAttributes(path) & FileAttributes.ReadOnly) != 0;
        }
        catch (IOException)
        {
            return true;
        }
    }
}
