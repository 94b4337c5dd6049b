using System.Security.Cryptography;

namespace Publisher.Conformance;

/// <summary>A copy of a book in a folder of its own, for builds that must not touch the real one.</summary>
internal sealed class BookCopy : IDisposable
{
    private BookCopy(string folder) => Folder = folder;

    internal string Folder { get; }

    internal static BookCopy OfSample(string name) => Of(Machine.Root, name);

    /// <summary>A copy of the book in a folder.</summary>
    internal static BookCopy Of(string book, string name)
    {
        var folder = Directory.CreateTempSubdirectory("publisher-" + name + "-").FullName;
        foreach (var part in new[] { "manuscript", "images" })
        {
            foreach (var file in Directory.EnumerateFiles(Path.Combine(book, part), "*", SearchOption.AllDirectories))
            {
                var target = Path.Combine(folder, Path.GetRelativePath(book, file));
                Directory.CreateDirectory(Path.GetDirectoryName(target)!);
                File.Copy(file, target);
            }
        }

        return new BookCopy(folder);
    }

    /// <summary>The small book of <c>publisher new</c>.</summary>
    internal static BookCopy New()
    {
        var folder = Directory.CreateTempSubdirectory("publisher-new-").FullName;
        var ran = Machine.RunIn(folder, SampleBook.Program, [], "new", "small");
        Assert.True(ran.Code == 0, ran.All);
        return new BookCopy(Path.Combine(folder, "small"));
    }

    internal Ran Build(string jobs, params (string, string?)[] environment) =>
        Machine.RunIn(Folder, SampleBook.Program, environment, "build", ".", "--fonts", SampleBook.Fonts, "--jobs", jobs);

    /// <summary>Name and hash of every published book.</summary>
    internal IReadOnlyList<string> Hashes() =>
    [
        .. Outputs("*.pdf").Concat(Outputs("*.epub")).Order(StringComparer.Ordinal)
            .Select(f => Path.GetFileName(f) + " " + Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(f)))),
    ];

    internal IEnumerable<string> Outputs(string pattern) =>
        Directory.Exists(Path.Combine(Folder, "artifacts", "books"))
            ? Directory.EnumerateFiles(Path.Combine(Folder, "artifacts", "books"), pattern, SearchOption.AllDirectories)
            : [];

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
