using System.Collections.Immutable;
using System.Reflection;
using System.Xml.Linq;

namespace Publisher.Tests.Repository;

/// <summary>The arrows of ARCHITECTURE.md §3, read from the project files and from the assemblies.</summary>
public sealed class LayeringTests
{
    private static readonly ImmutableSortedDictionary<string, ImmutableArray<string>> Allowed = new SortedDictionary<string, ImmutableArray<string>>(StringComparer.Ordinal)
    {
        ["Publisher.Core"] = [],
        ["Publisher.Manuscript"] = ["Publisher.Core"],
        ["Publisher.Imaging"] = ["Publisher.Core"],
        ["Publisher.Fonts"] = ["Publisher.Core"],
        ["Publisher.Layout"] = ["Publisher.Core", "Publisher.Fonts"],
        ["Publisher.Pdf"] = ["Publisher.Core", "Publisher.Fonts"],
        ["Publisher.Epub"] = ["Publisher.Core", "Publisher.Fonts"],
        ["Publisher.Preflight"] = ["Publisher.Core"],
        ["Publisher"] = ["Publisher.Core", "Publisher.Manuscript", "Publisher.Imaging", "Publisher.Fonts", "Publisher.Layout", "Publisher.Pdf", "Publisher.Epub", "Publisher.Preflight"],
    }.ToImmutableSortedDictionary(StringComparer.Ordinal);

    [Fact]
    public void Projects_reference_only_what_lies_below_them()
    {
        var projects = SourceTree.Files("src", ".csproj").ToArray();
        Assert.Equal(Allowed.Keys, projects.Select(p => Path.GetFileNameWithoutExtension(p)).Order(StringComparer.Ordinal));
        foreach (var project in projects)
        {
            var allowed = Allowed[Path.GetFileNameWithoutExtension(project)];
            Assert.Empty(References(project, "ProjectReference").Select(r => Path.GetFileNameWithoutExtension(r.Replace('\\', '/'))).Except(allowed));
        }
    }

    [Fact]
    public void Each_package_is_referenced_by_one_project()
    {
        var shared = SourceTree.Files("src", ".csproj")
            .SelectMany(p => References(p, "PackageReference").Select(r => (Package: r, Project: Path.GetFileNameWithoutExtension(p))))
            .GroupBy(r => r.Package)
            .Where(g => g.Count() > 1)
            .Select(g => $"{g.Key}: {string.Join(", ", g.Select(r => r.Project))}");
        Assert.Empty(shared);
    }

    [Fact]
    public void No_type_of_a_package_is_in_a_public_signature()
    {
        var leaks =
            from assembly in SourceTree.Assemblies()
            from type in assembly.GetExportedTypes()
            from used in Signature(type)
            from part in Parts(used)
            let home = part.Assembly.GetName().Name!
            where !home.StartsWith("Publisher", StringComparison.Ordinal) && home != "publisher" && !home.StartsWith("System.", StringComparison.Ordinal)
            select $"{type.FullName}: {part.FullName}";
        Assert.Empty(leaks.Distinct());
    }

    [Fact]
    public void Every_project_has_a_lock_file_and_a_short_README()
    {
        foreach (var project in SourceTree.Files("src", ".csproj").Select(p => Path.GetDirectoryName(p)!))
        {
            Assert.True(File.Exists(Path.Combine(project, "packages.lock.json")), project);
            var readme = Path.Combine(project, "README.md");
            Assert.True(File.Exists(readme), readme);
            Assert.InRange(File.ReadAllLines(readme).Length, 3, 20);
        }
    }

    private static IEnumerable<string> References(string project, string kind) =>
        XDocument.Load(project).Descendants(kind).Select(e => (string?)e.Attribute("Include")).OfType<string>();

    private static IEnumerable<Type> Signature(Type type)
    {
        const BindingFlags Seen = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        return type.GetMethods(Seen).SelectMany(m => m.GetParameters().Select(p => p.ParameterType).Append(m.ReturnType))
            .Concat(type.GetConstructors(Seen).SelectMany(c => c.GetParameters().Select(p => p.ParameterType)))
            .Concat(type.GetFields(Seen).Select(f => f.FieldType))
            .Concat(type.GetInterfaces())
            .Concat(type.BaseType is null ? [] : [type.BaseType]);
    }

    private static IEnumerable<Type> Parts(Type type) =>
        type.HasElementType ? Parts(type.GetElementType()!)
        : type.IsGenericType ? type.GetGenericArguments().SelectMany(Parts).Append(type)
        : [type];
}
