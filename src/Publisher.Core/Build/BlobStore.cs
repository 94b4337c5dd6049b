using System.Security.Cryptography;

namespace Publisher.Core.Build;

/// <summary>A folder of cached bytes named by content key. Safe for several processes at once: blobs are written aside and renamed.</summary>
/// <param name="Folder">Absolute path of the folder; made when first written.</param>
public sealed record BlobStore(string Folder)
{
    private const int HashLength = 32;

    /// <summary>Only reads: a check of a book writes nothing at all.</summary>
    public bool ReadOnly { get; init; }

    /// <summary>The bytes under a key, or null when absent. A damaged blob counts as absent.</summary>
    public byte[]? Find(string key)
    {
        byte[] stored;
        try
        {
            stored = File.ReadAllBytes(PathOf(key));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }

        if (stored.Length < HashLength)
        {
            return null;
        }

        var content = stored.AsSpan(HashLength);
        return SHA256.HashData(content).AsSpan().SequenceEqual(stored.AsSpan(0, HashLength)) ? content.ToArray() : null;
    }

    /// <summary>Keeps bytes under a key. A cache that cannot be written is no error: the next build makes them again.</summary>
    public void Keep(string key, ReadOnlySpan<byte> content)
    {
        if (ReadOnly)
        {
            return;
        }

        var path = PathOf(key);
        var aside = path + "." + Environment.ProcessId + "-" + Environment.CurrentManagedThreadId + ".tmp";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            using (var stream = File.Create(aside))
            {
                stream.Write(SHA256.HashData(content));
                stream.Write(content);
            }

            File.Move(aside, path, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            TryDelete(aside);
        }
    }

    private static void TryDelete(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Left for the next clean; nothing depends on it.
        }
    }

    private string PathOf(string key) => Path.Combine(Folder, key[..2], key);
}
