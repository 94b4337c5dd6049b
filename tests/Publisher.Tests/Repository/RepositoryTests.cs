using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Publisher.Tests.Repository;

/// <summary>House rules that no compiler checks.</summary>
public sealed class RepositoryTests
{
    private const int MostLines = 400;

    // Written in two halves, so that this file does not find itself.
    private static readonly string[] Unfinished = ["TO" + "DO", "FIX" + "ME", "XX" + "X:", "NotImplemented" + "Exception", "HA" + "CK"];

    [Fact]
    public void Files_are_no_longer_than_400_lines()
    {
        var long_ = SourceTree.Files(".", ".cs", ".cake", ".sh", ".mjs")
            .Where(f => !f.EndsWith(".Data.cs", StringComparison.Ordinal))
            .Select(f => (File: SourceTree.Relative(f), Lines: File.ReadAllLines(f).Length))
            .Where(f => f.Lines > MostLines);
        Assert.Empty(long_);
    }

    [Fact]
    public void Nothing_is_left_unfinished()
    {
        var found =
            from file in SourceTree.Files("src", ".cs").Concat(SourceTree.Files("tests", ".cs", ".mjs")).Concat(SourceTree.Files("build"))
            from word in Unfinished
            where File.ReadAllText(file).Contains(word, StringComparison.Ordinal)
            select $"{SourceTree.Relative(file)}: {word}";
        Assert.Empty(found);
    }

    [Fact]
    public void No_static_field_can_change()
    {
        const BindingFlags Statics = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;
        var mutable =
            from assembly in SourceTree.Assemblies()
            from type in assembly.GetTypes()
            where !IsGenerated(type)
            from field in type.GetFields(Statics)
            where !field.IsLiteral && !field.Name.Contains('<', StringComparison.Ordinal) && (!field.IsInitOnly || IsCollection(field.FieldType))
            select $"{type.FullName}.{field.Name}";
        Assert.Empty(mutable);
    }

    [Fact]
    public void No_file_names_a_machine_s_folder_or_a_registry()
    {
        // A home folder, a work folder, a package host: none of them is the same on the next machine.
        var strange = new Regex(@"(?<![\w./-])/(?:home|root|work|Users)/\w|[A-Z]:\\\\?Users|registry\.\w+\.\w+|nuget\.org/v\d|deb\.debian\.org", RegexOptions.CultureInvariant);
        var found =
            from file in SourceTree.Files(".", ".cs", ".cake", ".csproj", ".props", ".json", ".md", ".yaml", ".sh", ".ps1", ".mjs", ".config", ".npmrc", "run")
            where !file.EndsWith(nameof(RepositoryTests) + ".cs", StringComparison.Ordinal)
            let match = strange.Match(File.ReadAllText(file))
            where match.Success
            select $"{SourceTree.Relative(file)}: {match.Value}";
        Assert.Empty(found);
    }

    [Fact]
    public void Texts_end_their_lines_with_LF_and_carry_no_byte_order_mark()
    {
        var found =
            from file in SourceTree.Files(".", ".cs", ".cake", ".csproj", ".props", ".md", ".yaml", ".sh", ".mjs", ".css")
            let bytes = File.ReadAllBytes(file)
            where bytes.AsSpan().IndexOf("\r\n"u8) >= 0 || bytes.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) || (bytes.Length > 0 && bytes[^1] != (byte)'\n')
            select SourceTree.Relative(file);
        Assert.Empty(found);
    }

    private static bool IsGenerated(Type type) =>
        type.Name.Contains('<', StringComparison.Ordinal) || type.IsDefined(typeof(CompilerGeneratedAttribute)) || (type.DeclaringType is { } outer && IsGenerated(outer));

    private static bool IsCollection(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition().FullName is { } name
        && (name.StartsWith("System.Collections.Generic.", StringComparison.Ordinal) || name.StartsWith("System.Collections.Concurrent.", StringComparison.Ordinal))
        && !type.IsInterface && !name.Contains("Comparer", StringComparison.Ordinal);
}
