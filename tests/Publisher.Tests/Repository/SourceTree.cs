using System.Collections.Immutable;
using System.Reflection;

namespace Publisher.Tests.Repository;

/// <summary>The repository as the tests see it.</summary>
internal static class SourceTree
{
    private static readonly ImmutableArray<string> NotOurs = ["bin", "obj", "artifacts", "node_modules", ".git", "TestResults", ".vs", ".idea"];

    internal static ImmutableArray<string> Projects { get; } =
        ["Publisher.Core", "Publisher.Manuscript", "Publisher.Imaging", "Publisher.Fonts", "Publisher.Layout", "Publisher.Pdf", "Publisher.Epub", "Publisher.Preflight", "publisher"];

    internal static string Root { get; } = FindRoot();

    internal static IEnumerable<string> Files(string under, params string[] endings) =>
        Walk(Path.Combine(Root, under)).Where(f => endings.Length == 0 || endings.Any(e => f.EndsWith(e, StringComparison.Ordinal))).Order(StringComparer.Ordinal);

    internal static string Relative(string path) => Path.GetRelativePath(Root, path).Replace('\\', '/');

    internal static IEnumerable<Assembly> Assemblies() => Projects.Select(Assembly.Load);

    private static IEnumerable<string> Walk(string folder)
    {
        foreach (var file in Directory.EnumerateFiles(folder))
        {
            yield return file;
        }

        foreach (var child in Directory.EnumerateDirectories(folder).Where(d => !NotOurs.Contains(Path.GetFileName(d), StringComparer.Ordinal)))
        {
            foreach (var file in Walk(child))
            {
                yield return file;
            }
        }
    }

    private static string FindRoot()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "Publisher.sln")))
            {
                return at.FullName;
            }
        }

        throw new InvalidOperationException("The tests run outside the repository.");
    }
}
