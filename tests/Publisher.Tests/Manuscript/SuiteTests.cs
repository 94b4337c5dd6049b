using System.Text.RegularExpressions;
using Publisher.Core.Diagnostics;
using Publisher.Core.Text;

namespace Publisher.Tests.Manuscript;

/// <summary>Runs <c>tests/suite/**.md</c>: each case finds exactly what it says, at exactly these places.</summary>
public sealed partial class SuiteTests
{
    public static TheoryData<string> Files() =>
        [.. Directory.GetFiles(RepoFolder.Suite, "*.md", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(RepoFolder.Suite, f).Replace('\\', '/'))
            .Where(f => f.StartsWith("manuscript/", StringComparison.Ordinal) || CodeFolder().IsMatch(f))
            .Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public void Each_case_finds_what_it_says(string file)
    {
        var path = Path.Combine(RepoFolder.Suite, file);
        var text = File.ReadAllText(path).ReplaceLineEndings("\n");
        var wrong = new List<string>();
        var update = Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1";
        foreach (var one in SuiteCase.Read(text))
        {
            var found = Findings(one);
            if (found.SequenceEqual(one.Expected))
            {
                continue;
            }

            wrong.Add($"{one.Name}\n  expected: {string.Join("; ", one.Expected)}\n  found:    {string.Join("; ", found)}");
            text = update ? Rewrite(text, one.Name, found) : text;
        }

        if (update)
        {
            File.WriteAllText(path, text);
        }

        Assert.True(wrong.Count == 0, string.Join("\n", wrong));
    }

    [Fact]
    public void Every_configuration_and_manuscript_code_has_a_folder_that_produces_it()
    {
        foreach (var entry in Catalogue.All.Where(e => e.Code.StartsWith("CF", StringComparison.Ordinal) || e.Code.StartsWith("MS", StringComparison.Ordinal) || e == Catalogue.StaleOverride))
        {
            var folder = Path.Combine(RepoFolder.Suite, "codes", entry.Code);
            Assert.True(Directory.Exists(folder), $"tests/suite/codes/{entry.Code} is missing");
            var cases = Directory.GetFiles(folder, "*.md").SelectMany(f => SuiteCase.Read(File.ReadAllText(f).ReplaceLineEndings("\n")));
            Assert.Contains(cases, c => c.Expected.Any(e => e.StartsWith(entry.Code, StringComparison.Ordinal)));
        }
    }

    private static List<string> Findings(SuiteCase one)
    {
        using var book = new MiniBook(one.Files);
        var (workspace, _, found) = book.Run();
        var lines = MiniBook.Lines(workspace, found, id => Shown(book, id));
        return [.. lines.Select(l => one.Shift == 0 || l.Count(c => c == ' ') > 1 ? l : Place().Replace(l, m => $"{int.Parse(m.Groups[1].Value) - one.Shift}:"))];
    }

    // when there is no workspace, the text on disk still shows the place
    private static SourceFile? Shown(MiniBook book, FileId id)
    {
        var path = Path.Combine(book.Folder, id.Path);
        return id.Path.Length > 0 && File.Exists(path) ? new SourceFile(id, File.ReadAllText(path)) : null;
    }

    private static string Rewrite(string text, string name, List<string> found)
    {
        var start = ("\n" + text).IndexOf("\n--- " + name + "\n", StringComparison.Ordinal);
        var next = text.IndexOf("\n--- ", start + 1, StringComparison.Ordinal);
        var end = next < 0 ? text.Length : next + 1;
        var kept = text[start..end].TrimEnd('\n').Split('\n').Where(l => !l.StartsWith("// ", StringComparison.Ordinal));
        var section = string.Join('\n', kept) + "\n" + string.Concat(found.Select(f => "// " + f + "\n"));
        return text[..start] + section + text[end..];
    }

    [GeneratedRegex(@"(\d+):")]
    private static partial Regex Place();

    [GeneratedRegex("^codes/((CF|MS)[0-9]{3}|LY060)/")]
    private static partial Regex CodeFolder();
}
