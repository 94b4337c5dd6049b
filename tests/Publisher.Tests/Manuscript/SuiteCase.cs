using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Publisher.Tests.Manuscript;

/// <summary>
/// One case of a suite file. <c>--- name</c> begins a case; its lines are the chapter, or files that begin with
/// <c>=== path</c> (optionally <c>hex</c>, <c>link</c>, <c>folder</c>, <c>times=N</c>); lines <c>// CODE place</c> are what must be found, no more and no less.
/// A chapter without a <c># title</c> gets one above it (places count without it), unless the case's name begins with <c>raw-</c>.
/// </summary>
internal sealed record SuiteCase(string Name, ImmutableArray<(string Path, byte[] Content)> Files, ImmutableArray<string> Expected, int Shift)
{
    private const string Title = "# 题\n\n";

    public static ImmutableArray<SuiteCase> Read(string text)
    {
        var cases = ImmutableArray.CreateBuilder<SuiteCase>();
        foreach (var section in ("\n" + text).Split("\n--- ").Skip(1))
        {
            var lines = section.Split('\n');
            var expected = lines.Skip(1).Where(l => l.StartsWith("// ", StringComparison.Ordinal)).Select(l => l[3..].Trim()).ToImmutableArray();
            var body = string.Join('\n', lines.Skip(1).Where(l => !l.StartsWith("// ", StringComparison.Ordinal)));
            cases.Add(Make(lines[0].Trim(), body, expected));
        }

        return cases.ToImmutable();
    }

    private static SuiteCase Make(string name, string body, ImmutableArray<string> expected)
    {
        var parts = ("\n" + body).Split("\n=== ");
        var chapter = parts[0].TrimStart('\n');
        var files = ImmutableArray.CreateBuilder<(string, byte[])>();
        var shift = 0;
        if (chapter.Trim().Length > 0 || (parts.Length == 1 && name.StartsWith("raw-", StringComparison.Ordinal)))
        {
            var titled = name.StartsWith("raw-", StringComparison.Ordinal) || chapter.Split('\n').Any(l => l.StartsWith("# ", StringComparison.Ordinal));
            shift = titled ? 0 : 2;
            files.Add(("manuscript/01.md", Encoding.UTF8.GetBytes((titled ? "" : Title) + chapter)));
        }

        foreach (var part in parts.Skip(1))
        {
            var end = part.IndexOf('\n', StringComparison.Ordinal);
            var head = (end < 0 ? part : part[..end]).Split(' ', StringSplitOptions.RemoveEmptyEntries);
            files.Add((head.Contains("folder") ? head[0] + "/" : head[0], Content(head, end < 0 ? "" : part[(end + 1)..])));
        }

        return new SuiteCase(name, files.ToImmutable(), expected, shift);
    }

    private static byte[] Content(string[] head, string text)
    {
        if (head.Contains("hex"))
        {
            return Convert.FromHexString(string.Concat(text.Where(c => !char.IsWhiteSpace(c))));
        }

        if (head.Contains("link"))
        {
            return Encoding.UTF8.GetBytes("link:" + text.Trim());
        }

        var times = head.FirstOrDefault(h => h.StartsWith("times=", StringComparison.Ordinal));
        return times is null
            ? Encoding.UTF8.GetBytes(text)
            : Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(text.TrimEnd('\n'), int.Parse(times[6..], CultureInfo.InvariantCulture))));
    }
}
