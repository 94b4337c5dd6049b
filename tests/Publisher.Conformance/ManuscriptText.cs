using System.Text;
using System.Text.RegularExpressions;

namespace Publisher.Conformance;

/// <summary>
/// Reads the manuscript in its own, simple way: the runs of Han characters that must reach the reader. Wherever markup interrupts
/// the text, a run ends, so nothing here depends on how the program understands the markup.
/// </summary>
internal static partial class ManuscriptText
{
    /// <summary>Runs of Han characters of the sample book with the place they come from, in reading order.</summary>
    internal static IReadOnlyList<(string Place, string Han)> Runs() => Runs(SampleBook.Manuscript);

    /// <summary>The same of another book's <c>manuscript</c> folder.</summary>
    internal static IReadOnlyList<(string Place, string Han)> Runs(string manuscript)
    {
        var runs = new List<(string, string)>();
        foreach (var name in ChapterFiles(manuscript))
        {
            var text = Comments().Replace(File.ReadAllText(Path.Combine(manuscript, name)), m => new string('\n', m.Value.Count(c => c == '\n')));
            var line = 0;
            foreach (var source in text.Split('\n'))
            {
                line++;
                var place = $"{name}:{line}";
                runs.AddRange(Pieces(source).Select(Han).Where(h => h.Length >= 2).Select(h => (place, h)));
            }
        }

        return runs;
    }

    /// <summary>Only the Han characters of a text.</summary>
    internal static string Han(string text)
    {
        var han = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is (>= 0x4E00 and <= 0x9FFF) or (>= 0x3400 and <= 0x4DBF) or (>= 0x20000 and <= 0x3FFFF) or 0x3007)
            {
                han.Append(rune.ToString());
            }
        }

        return han.ToString();
    }

    // The files that book.yaml's contents list, in their order.
    private static IEnumerable<string> ChapterFiles(string manuscript)
    {
        var lines = File.ReadAllLines(Path.Combine(manuscript, "book.yaml"));
        return lines
            .Where(l => l.TrimStart().StartsWith("- ", StringComparison.Ordinal) && l.TrimEnd().EndsWith(".md", StringComparison.Ordinal))
            .Select(l => l[(l.IndexOf('-', StringComparison.Ordinal) + 1)..].Split(": ").Last().Trim().Trim('"', '\''));
    }

    private static IEnumerable<string> Pieces(string line)
    {
        if (line.StartsWith(":::", StringComparison.Ordinal))
        {
            return [];
        }

        // The text alternative of a picture is not printed; its caption is.
        line = Picture().Replace(line, "|$1|");
        line = NoteMark().Replace(line, "");
        line = Attributes().Replace(line, "|");
        return line.Split(['|', '[', ']', '@', '*', '`', '<', '>', '^', '#', '(', ')', '{', '}', '"'], StringSplitOptions.RemoveEmptyEntries);
    }

    [GeneratedRegex("<!--.*?-->", RegexOptions.Singleline)]
    private static partial Regex Comments();

    [GeneratedRegex(@"!\[[^\]]*\]\([^\s)]*(?:\s+""([^""]*)"")?\)")]
    private static partial Regex Picture();

    [GeneratedRegex(@"\[\^[^\]]+\]:?")]
    private static partial Regex NoteMark();

    [GeneratedRegex(@"\{[#.\w][^}|]*\}")]
    private static partial Regex Attributes();
}
