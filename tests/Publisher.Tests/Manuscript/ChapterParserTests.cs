using Publisher.Core.Diagnostics;
using Publisher.Core.Model;
using Publisher.Core.Text;
using Publisher.Manuscript.Markdown;

namespace Publisher.Tests.Manuscript;

public sealed class ChapterParserTests
{
    [Theory]
    [InlineData("软\n换行", "P 软换行")]
    [InlineData("two\nwords", "P two words")]
    [InlineData("汉字\nLatin", "P 汉字Latin")]
    [InlineData("他说，\n“好”", "P 他说，“好”")]
    [InlineData("“a”\n“b”", "P “a”“b”")]
    [InlineData("行尾  \n硬断", "P 行尾<br>硬断")]
    [InlineData("a *b*\n*c* d", "P a <em b> <em c> d")]
    [InlineData("一[^n]\n二\n\n[^n]: 注。", "P 一<note n>二")]
    [InlineData("𠀀\n𠀁", "P 𠀀𠀁")]
    public void A_soft_break_vanishes_beside_han_and_is_a_blank_between_latin_words(string text, string expected) =>
        Assert.Equal(expected, Body(text));

    [Theory]
    [InlineData("这是**“引用”**的", "P 这是<strong “引用”>的")]
    [InlineData("**强调。**后文", "P <strong 强调。>后文")]
    [InlineData("*斜*体", "P <em 斜>体")]
    [InlineData("[名]{.pn}、[Fall Blau]{lang=de}、[多]{.dots .kai lang=la}", "P <ProperName 名>、<None de Fall Blau>、<Dots, Kai la 多>")]
    [InlineData("[外*内*]{.kai}", "P <Kai 外<em 内>>")]
    [InlineData("[[内]{.pn}外]{.kai}", "P <Kai <ProperName 内>外>")]
    [InlineData("{北京|Běijīng}、{汉字|hàn|zì}", "P <ruby 北京/Běijīng>、<ruby 汉/hàn 字/zì>")]
    [InlineData("如@fig:a-1所示，第@page:sec:b页", "P 如<ref fig:a-1 >所示，第<ref sec:b page >页")]
    [InlineData("a@fig:x 与 \\@fig:x", "P a@fig:x 与 @fig:x")]
    [InlineData("甲 [乙 ![丙 {丁} [戊]", "P 甲 [乙 ![丙 {丁} [戊]")]
    [InlineData("`码`与<https://e.org>与[链](https://x.org)", "P <code 码>与<link https://e.org https://e.org>与<link https://x.org 链>")]
    [InlineData("&amp;\\*\\{", "P &*{")]
    [InlineData("甲<!-- 不见 -->乙", "P 甲乙")]
    [InlineData("落款 {.sign}", "Signature 落款")]
    [InlineData("顶格 {.flush #par:a}", "#par:a Flush 顶格")]
    public void Inline_marks(string text, string expected) => Assert.Equal(expected, Body(text));

    [Theory]
    [InlineData("> 引文\n>\n> ——来源", "Quote[P 引文; Attribution ——来源]")]
    [InlineData("::: letter\n亲爱的：\n\n正文。\n\n某 {.sign}\n:::", "Letter[Salutation 亲爱的：; P 正文。; Signature 某]")]
    [InlineData("::: 诗\n一*行\n二*行\n\n节\n\n——源\n:::", "Poem[一<em 行> / <em 二>行 // 节] ——源")]
    [InlineData("::: notice {title=\"题\" #par:n}\n- 项\n:::", "#par:n Notice(题)[Ul[P 项]]")]
    [InlineData("3. 甲\n4. 乙\n   - 丙", "Ol3[P 甲 | P 乙; Ul[P 丙]]")]
    [InlineData("1939年\n:   签订。\n\n1940年\n:   甲\n\n    乙", "Dl[1939年 = P 签订。 | 1940年 = P 甲; P 乙]")]
    [InlineData("甲\n\n---\n\n乙", "P 甲\nBreak\nP 乙")]
    [InlineData("```\na\n b\n```", "Code[a⏎ b]")]
    [InlineData("![替](../images/a.png \"题\"){#fig:a place=half width=60% credit=\"某 绘\"}", "#fig:a Figure (images/a.png Half 60% alt=替 caption=题 credit=某 绘)")]
    [InlineData("::: 图 {#fig:a place=page}\n![替](../images/a.png)\n\n有*标*的题。\n:::", "#fig:a Figure (images/a.png Page 100% alt=替 caption=有<em 标>的题。 credit=)")]
    [InlineData("::: 并排\n![a](../images/a.png \"一\"){#fig:a}\n![b](../images/b.png \"二\")\n:::", "Pair[#fig:a Figure (images/a.png Full 100% alt=a caption=一 credit=) | Figure (images/b.png Full 100% alt=b caption=二 credit=)]")]
    public void Blocks(string text, string expected) => Assert.Equal(expected, Body(text));

    [Theory]
    [InlineData("| a | b |\n|:--|--:|\n| 1 | 2\\|3 |", "Table (; Start,End; head 1)[a | b // 1 | 2|3]")]
    [InlineData("| | |\n|---|:-:|\n| 1 | 2 |", "Table (; Auto,Center; head 0)[1 | 2]")]
    [InlineData("a | b\n---|---\n1 | 2", "Table (; Auto,Auto; head 1)[a | b // 1 | 2]")]
    [InlineData("| a | < | c |\n|---|---|---|\n| 1 | 2 | 3 |\n| ^ | 4 | 5 |", "Table (; Auto,Auto,Auto; head 1)[2×1 a | c // 1×2 1 | 2 | 3 // 4 | 5]")]
    [InlineData("| a | < |\n|---|---|\n| b | c |\n| d | e |", "Table (; Auto,Auto; head 1)[2×1 a // b | c // d | e]")]
    [InlineData("::: table {#tbl:a header-rows=2}\n表题\n\n| a | b |\n|---|---|\n| c | d |\n| 1 | 2 |\n\n注：数。\n:::", "#tbl:a Table (表题; Auto,Auto; head 2)[a | b // c | d // 1 | 2] P 注：数。")]
    public void Tables(string text, string expected) => Assert.Equal(expected, Body(text));

    [Fact]
    public void Title_abstract_and_notes_are_taken_out_of_the_text()
    {
        var chapter = Parse("# 章*名* {#ch:x}\n\n::: 摘要\n摘。\n:::\n\n二[^b]一[^a]。\n\n[^a]: 甲\n    续。\n\n    第二段。\n[^b]: 乙。\n");
        Assert.Equal("章<em 名>", TreeText.Of(chapter.Title));
        Assert.Equal("ch:x", chapter.Label);
        Assert.Equal("P 摘。", TreeText.Of([.. chapter.Abstract]));
        Assert.Equal("P 二<note b>一<note a>。", TreeText.Of(chapter.Blocks));
        Assert.Equal(["b", "a"], chapter.Notes.Select(n => n.Key));
        Assert.Equal("P 甲续。\nP 第二段。", TreeText.Of(chapter.Notes[1].Blocks));
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public void Spans_cut_the_source_exactly(string newline)
    {
        var text = "# 题\n\n甲*乙*[丙]{.pn}{丁|dīng}@fig:x[^n]。\n\n> 引*文*\n> 第二*行*\n\n![替](../images/a.png \"图题\"){#fig:x}\n\n| a | *b* |\n|---|---|\n| 1 | *2* |\n\n[^n]: 注*文*。\n"
            .Replace("\n", newline, StringComparison.Ordinal);
        var chapter = Parse(text);
        string Cut(SourceSpan span) => text.Substring(span.Start, span.Length);
        var inlines = ((Paragraph)chapter.Blocks[0]).Children;
        Assert.Equal(["甲", "*乙*", "[丙]{.pn}", "{丁|dīng}", "@fig:x", "[^n]", "。"], inlines.Select(i => Cut(i.Span)));
        var quote = ((Paragraph)((Quotation)chapter.Blocks[1]).Children[0]).Children;
        Assert.Equal(["*文*", "*行*"], quote.OfType<Emphasis>().Select(e => Cut(e.Span)));
        var figure = (Figure)chapter.Blocks[2];
        Assert.Equal("../images/a.png", Cut(figure.ImageSpan));
        Assert.Equal("\"图题\"", Cut(figure.Caption[0].Span));
        var cells = ((Table)chapter.Blocks[3]).Rows.SelectMany(r => r.Cells).Select(c => Cut(c.Children[0].Span));
        Assert.Equal(["a", "*b*", "1", "*2*"], cells);
        Assert.Equal("[^n]", Cut(chapter.Notes[0].Span));
        Assert.Equal("*文*", Cut(((Paragraph)chapter.Notes[0].Blocks[0]).Children[1].Span));
    }

    private static string Body(string text) => TreeText.Of(Parse("# 题\n\n" + text + "\n").Blocks);

    private static Chapter Parse(string text)
    {
        var outcome = ChapterParser.Parse(new SourceFile(new FileId("manuscript/01.md"), text));
        Assert.DoesNotContain(outcome.Diagnostics, d => d.Severity == Severity.Error);
        return outcome.Value!.Chapter;
    }
}
