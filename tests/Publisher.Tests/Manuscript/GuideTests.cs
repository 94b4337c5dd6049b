using System.Text;
using System.Text.RegularExpressions;
using Publisher.Core.Style;
using Publisher.Core.Text;
using Publisher.Manuscript.Markdown;

namespace Publisher.Tests.Manuscript;

/// <summary>The authors' guide: what it shows works, and it leaves nothing out.</summary>
public sealed partial class GuideTests
{
    private static readonly string Guide = File.ReadAllText(Path.Combine(RepoFolder.Root, "manuscript", "写作说明.md"));

    // fragments: a note without its mark, a chapter without its text
    private static readonly string[] Fragments = ["MS020", "MS005"];

    [Fact]
    public void Every_manuscript_sample_parses()
    {
        var samples = Sample().Matches(Guide).Where(m => m.Groups[1].Value == "markdown").Select(m => m.Groups[2].Value).ToList();
        Assert.True(samples.Count > 12);
        foreach (var sample in samples)
        {
            var text = sample.StartsWith("# ", StringComparison.Ordinal) ? sample : "# 题\n\n" + sample;
            var found = ChapterParser.Parse(new SourceFile(new FileId("manuscript/01.md"), text)).Diagnostics;
            Assert.Empty(found.Where(d => !Fragments.Contains(d.Code)).Select(d => $"{d.Code} {d.Chinese} in {sample}"));
        }
    }

    [Theory]
    [InlineData("title: 人名索引", "manuscript/index.yaml")]
    [InlineData("extends:", "manuscript/styles/print.yaml")]
    public void Every_yaml_sample_reads(string begins, string path)
    {
        var sample = Sample().Matches(Guide).Select(m => m.Groups[2].Value).Single(s => s.StartsWith(begins, StringComparison.Ordinal));
        using var book = new MiniBook([
            ("manuscript/book.yaml", Encoding.UTF8.GetBytes(MiniBook.Yaml.Replace("[01.md]", "[01.md], back: [index]", StringComparison.Ordinal))),
            ("manuscript/index.yaml", "title: 索引\n"u8.ToArray()),
            (path, Encoding.UTF8.GetBytes(sample)),
        ]);

        // the sample's names do not occur in the small book: MS057 is right
        Assert.Empty(book.Run().Found.Where(d => d.Code != "MS057").Select(d => d.Code + " " + d.Chinese));
    }

    [Fact]
    public void The_typesetters_sample_reads_and_names_every_key()
    {
        var guide = File.ReadAllText(Path.Combine(RepoFolder.Root, "manuscript", "排版说明.md"));
        var sample = Assert.Single(Sample().Matches(guide).Select(m => m.Groups[2].Value), s => s.StartsWith("edition:", StringComparison.Ordinal));
        using var book = new MiniBook([
            ("manuscript/book.yaml", Encoding.UTF8.GetBytes(MiniBook.Yaml.Replace("print.yaml }", "print.yaml, overrides: overrides/print.yaml }", StringComparison.Ordinal).Replace("01.md", "03-莫斯科.md", StringComparison.Ordinal))),
            ("manuscript/03-莫斯科.md", "# 题\n\n正文。\n"u8.ToArray()),
            ("manuscript/overrides/print.yaml", Encoding.UTF8.GetBytes(sample)),
        ]);

        // the small book has neither text: both are rightly stale
        Assert.Equal(["CF019", "LY060", "LY060"], book.Run().Found.Select(d => d.Code));
        Assert.All(Publisher.Manuscript.Overrides.OverrideFile.Keys, k => Assert.Contains($"`{k}`", guide, StringComparison.Ordinal));
    }

    [Fact]
    public void The_contents_and_editions_samples_read()
    {
        var samples = Sample().Matches(Guide).Select(m => m.Groups[2].Value).ToList();
        var head = string.Join('\n', MiniBook.Yaml.Split('\n').Where(l => !l.StartsWith("contents", StringComparison.Ordinal) && !l.StartsWith("editions", StringComparison.Ordinal))) + "\n";
        var yaml = head + samples.Single(s => s.StartsWith("contents:", StringComparison.Ordinal)) + samples.Single(s => s.StartsWith("editions:", StringComparison.Ordinal))
            + samples.Single(s => s.StartsWith("stock:", StringComparison.Ordinal));
        string[] chapters = ["00-前言", "01-序幕", "02-莫斯科", "03-列宁格勒", "90-大事年表", "95-后记", "写作说明"];
        using var book = new MiniBook([
            ("manuscript/book.yaml", Encoding.UTF8.GetBytes(yaml)),
            ("manuscript/index.yaml", "title: 索引\n"u8.ToArray()),
            ("manuscript/styles/ebook.yaml", "extends: builtin:ebook\n"u8.ToArray()),
            ("manuscript/styles/cover.yaml", "extends: builtin:cover\n"u8.ToArray()),
            .. chapters.Select(c => ($"manuscript/{c}.md", Encoding.UTF8.GetBytes("# 题\n\n文。\n"))),
        ]);
        Assert.Equal(["CF019"], book.Run().Found.Select(d => d.Code)); // 01.md, the small book's own, is rightly missed
    }

    [Fact]
    public void Every_paragraph_style_is_named() =>
        Assert.All(ParagraphNames.All, p => Assert.Contains($"`{p.Name}`", Guide, StringComparison.Ordinal));

    [GeneratedRegex("(?m)^```(markdown|yaml)\n((?:.*\n)*?)```\n")]
    private static partial Regex Sample();
}
