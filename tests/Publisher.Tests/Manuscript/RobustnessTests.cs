using System.Text;
using CsCheck;
using Publisher.Core.Diagnostics;
using Publisher.Core.Model;
using Publisher.Core.Text;
using Publisher.Manuscript.Markdown;
using Publisher.Manuscript.Text;
using Publisher.Manuscript.Yaml;

namespace Publisher.Tests.Manuscript;

/// <summary>Whatever the input: no exception, and findings with places inside the file.</summary>
public sealed class RobustnessTests
{
    private const string Chapter = """
        # 章名：*着重* {#ch:x}

        ::: abstract
        摘要第一段。
        :::

        ## 节 {#sec:a}

        他说，*“引用”*的**《书名》**出版。{基文|读音}和{汉字|hàn|zì}，@fig:x所示。[^k] {#par:one}

        > 引文
        >
        > ——来源

        :::: notice {title="关于"}
        ::: poem
        第一行
        第二*行*
        :::
        ::::

        1939年
        :   签订。

        ::: table {#tbl:f header-rows=1}
        表题

        | 项目 | 德 | < |
        |:-----|---:|:-:|
        | ^    | a  | b |

        注：约数。
        :::

        ![替代](../images/x.jpg "图注"){#fig:x place=half credit="绘"}

        - 甲
          - 乙

        [^k]: 注文，[词]{.pn lang=la index}。

            第二段。
        """;

    private static readonly string[] Crumbs =
    [
        "*", "**", "_", "[", "]", "(", ")", "{", "}", "|", "#", "##", ">", "- ", "1. ", ":::", "::: figure", "::::", "```", "`", "<!--", "-->", "<b>", "![", "[^k]",
        "[^k]: ", "@fig:x", "@page:", "{.pn}", "{#fig:x}", "{字|zì}", "|---|", "\n", "\n\n", "\r\n", "    ", "\t", "　", "\0", "\uFEFF", "\uD800", "😀", "&amp;", "\\", "---", ":   ", "—", "汉",
    ];

    private static readonly string[] YamlCrumbs =
        [":", ": ", "- ", "\t", "  ", "\n", "{", "}", "[", "]", ",", "\"", "'", "&a ", "*a", "!!str ", "<<: ", "|", ">", "#", "---\n", "...\n", "?", "%", "@", "`", "：", "\0", "\uD800", "\u0085", "\u2028", "😀", "null", "~", "-"];

    private static Gen<string> Mutations(string text, string[] crumbs) =>
        Gen.Select(Gen.Int[0, 3], Gen.Int[0, text.Length], Gen.Int[0, 40], Gen.Int[0, crumbs.Length - 1], (kind, at, length, crumb) => (kind, at, length, crumb))
            .Array[1, 12]
            .Select(edits => edits.Aggregate(text, (t, e) => Edit(t, e, crumbs)));

    private static string Edit(string text, (int Kind, int At, int Length, int Crumb) e, string[] crumbs)
    {
        var at = Math.Min(e.At, text.Length);
        var length = Math.Min(e.Length, text.Length - at);
        return e.Kind switch
        {
            0 => text.Remove(at, length),
            1 => text.Insert(at, text.Substring(at, length)),
            _ => text.Insert(at, crumbs[e.Crumb]),
        };
    }

    [Fact]
    public void The_parser_never_throws_on_mutated_chapters() =>
        Mutations(Chapter, Crumbs).Sample(text => Check(text), iter: 3_000);

    [Fact]
    public void The_parser_never_throws_on_rubble() =>
        Gen.Int[0, Crumbs.Length - 1].Array[0, 120].Select(parts => "# t\n\n" + string.Concat(parts.Select(i => Crumbs[i]))).Sample(text => Check(text), iter: 3_000);

    [Fact]
    public void No_han_character_is_lost_without_a_finding()
    {
        // marks that hide or move text (comments, notes, attributes, code, references) are left out here on purpose
        string[] marks = ["*", "**", "_", "[", "]", "(", ")", "!", "~", "\n", " ", "：", "“", "”", "\\", "|", "`", "+"];
        Gen.Select(Gen.Int[0, marks.Length - 1], Gen.Char['一', '丟'], (m, c) => marks[m] + c).Array[1, 60].Select(string.Concat).Sample(text =>
        {
            var outcome = Check("# 题\n\n甲" + text + "\n");
            if (outcome.Diagnostics.IsEmpty)
            {
                Assert.Equal(Han("甲" + text), Han(string.Concat(outcome.Value!.Chapter.Blocks.Select(Words))));
            }
        }, iter: 3_000);
    }

    [Fact]
    public void The_yaml_reader_never_throws() =>
        Mutations(MiniBook.Yaml + "isbn:\n  print: 978-7-999999-01-0\nsubjects:\n  - 甲\n  - \"乙\"\n", YamlCrumbs).Sample(text =>
        {
            var file = new SourceFile(new FileId("manuscript/book.yaml"), text);
            var sink = new DiagnosticSink();
            YamlTree.Read(file, sink);
            Places(sink.ToImmutable(), text.Length);
        }, iter: 3_000);

    [Fact]
    public void The_loader_never_throws_on_a_mutated_book()
    {
        using var book = new MiniBook([]);
        const string Index = "title: 索引\nentries:\n  - { term: 正文, sort: zheng wen, auto: true, also: [文], not: [正文字] }\n";
        const string Style = "extends: builtin:trade\npage: { trim: 170mm x 240mm, grid: { chars: 33 } }\nparagraphs: { quote: { extends: letter, size: 五号, indent: 2em } }\nfonts: { body: [A, B] }\n";
        Gen.Select(
            Mutations(MiniBook.Yaml.Replace("{ body: [01.md] }", "{ front: [contents], body: [{ part: { title: 上, chapters: [01.md] } }], back: [index] }", StringComparison.Ordinal), YamlCrumbs),
            Mutations(Index, YamlCrumbs),
            Mutations(Style, YamlCrumbs)).Sample((yaml, index, style) =>
        {
            book.Write("manuscript/book.yaml", Encoding.UTF8.GetBytes(yaml));
            book.Write("manuscript/index.yaml", Encoding.UTF8.GetBytes(index));
            book.Write("manuscript/styles/print.yaml", Encoding.UTF8.GetBytes(style));
            book.Run();
        }, iter: 400, threads: 1);
    }

    private static Outcome<ParsedChapter> Check(string text)
    {
        var outcome = ChapterParser.Parse(new SourceFile(new FileId("manuscript/01.md"), text));
        Places(outcome.Diagnostics, text.Length);
        return outcome;
    }

    private static void Places(IEnumerable<Diagnostic> found, int length) =>
        Assert.All(found, d => Assert.True(d.Span.Start >= 0 && d.Span.Length >= 0 && d.Span.End <= length, d.Code));

    private static string Words(Block block) =>
        block switch
        {
            Paragraph p => InlineText.Flatten(p.Children),
            ListBlock l => string.Concat(l.Items.SelectMany(i => i).Select(Words)),
            CodeBlock c => c.Text,
            Table t => string.Concat(t.Rows.SelectMany(r => r.Cells).Select(c => InlineText.Flatten(c.Children))),
            _ => "",
        };

    private static string Han(string text) => string.Concat(text.Where(c => c is >= '一' and <= '丟' or '甲'));
}
