using System.Globalization;
using System.IO.Compression;
using Publisher.Layout.Inline.Unicode;
using Publisher.Tests.Repository;

namespace Publisher.Tests.Layout.Inline.Unicode;

/// <summary>Unicode's own LineBreakTest of the same version, every line of it.</summary>
public sealed class LineBreaksTests
{
    [Fact]
    public void The_untailored_rules_pass_the_whole_of_LineBreakTest()
    {
        var lines = Lines().ToList();
        var wrong = lines.Where(l => Result(l.Text) != l.Expected).Select(l => $"{l.Expected}\n{Result(l.Text)}").ToList();

        Assert.Equal(7654, lines.Count);
        Assert.True(wrong.Count == 0, $"{wrong.Count} of {lines.Count} wrong:\n{string.Join('\n', wrong.Take(10))}");
    }

    private static IEnumerable<(int[] Text, string Expected)> Lines()
    {
        using var file = File.OpenRead(Path.Combine(SourceTree.Root, "tests/fixtures/unicode/LineBreakTest-15.0.0.txt.gz"));
        using var reader = new StreamReader(new GZipStream(file, CompressionMode.Decompress));
        while (reader.ReadLine() is { } line)
        {
            var test = line.Split('#')[0].Trim();
            if (test.Length > 0)
            {
                yield return ([.. test.Split(' ').Where(t => t is not ("÷" or "×")).Select(t => int.Parse(t, NumberStyles.HexNumber, CultureInfo.InvariantCulture))], test);
            }
        }
    }

    private static string Result(int[] text)
    {
        var classes = text.Select(BreakTable.Of).ToArray();
        var breaks = new bool[classes.Length];
        LineBreaks.Find(classes, breaks);
        return string.Concat(text.Select((c, i) => $"{(breaks[i] ? '÷' : '×')} {c:X4} ")) + "÷";
    }
}
