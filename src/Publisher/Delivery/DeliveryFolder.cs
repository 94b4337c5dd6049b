using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Publisher.Core.Build;

namespace Publisher.Delivery;

/// <summary>
/// Writes a delivery: its files and <c>SHA256SUMS</c>, which <c>sha256sum -c</c> verifies. The folder is written aside and takes the
/// old one's place as a whole, so what lies there is always one delivery, complete, with nothing left over from another.
/// </summary>
internal static class DeliveryFolder
{
    /// <summary>Name of the manifest.</summary>
    internal const string Sums = "SHA256SUMS";

    /// <summary>Writes the folder.</summary>
    /// <param name="root">The folder of deliveries.</param>
    /// <param name="name">Its name there.</param>
    /// <param name="files">Its files; their names are distinct.</param>
    /// <returns>Its path.</returns>
    /// <exception cref="IOException">The disk is full or may not be written; the delivery before it is untouched.</exception>
    internal static string Write(string root, string name, ImmutableArray<Artifact> files)
    {
        var (target, aside, old) = (Path.Combine(root, name), Path.Combine(root, $".{name}.new"), Path.Combine(root, $".{name}.old"));
        Recover(target, aside, old);
        Directory.CreateDirectory(aside);
        foreach (var file in files.Add(new Artifact(Sums, Encoding.UTF8.GetBytes(Manifest(files)))))
        {
            using var stream = new FileStream(Path.Combine(aside, file.Name), FileMode.Create, FileAccess.Write, FileShare.None);
            stream.Write(file.Content.Span);
            stream.Flush(flushToDisk: true);
        }

        if (Directory.Exists(target))
        {
            Directory.Move(target, old);
        }

        Directory.Move(aside, target);
        if (Directory.Exists(old))
        {
            Directory.Delete(old, recursive: true);
        }

        return target;
    }

    /// <summary>The manifest: hash, two blanks, name; one a line, by name.</summary>
    internal static string Manifest(ImmutableArray<Artifact> files) => string.Concat(files
        .OrderBy(f => f.Name, StringComparer.Ordinal)
        .Select(f => string.Create(CultureInfo.InvariantCulture, $"{Convert.ToHexStringLower(SHA256.HashData(f.Content.Span))}  {f.Name}\n")));

    // A delivery killed between its two moves left the old one aside: that one is good.
    private static void Recover(string target, string aside, string old)
    {
        if (Directory.Exists(old))
        {
            if (Directory.Exists(target))
            {
                Directory.Delete(old, recursive: true);
            }
            else
            {
                Directory.Move(old, target);
            }
        }

        if (Directory.Exists(aside))
        {
            Directory.Delete(aside, recursive: true);
        }
    }
}
