using System.Text;
using Publisher.Core.Diagnostics;
using Publisher.Core.Model;
using Publisher.Core.Text;
using Publisher.Manuscript;

namespace Publisher.Tests.Manuscript;

public sealed class BookReaderTests
{
    private const string Yaml = """
        slug: mini
        title: 小书
        creators: [{ name: 某某, role: trl }]
        house: { name: 某社, place: 北京 }
        isbn: { print: "9787506425957" }
        date: 2026-10
        sheet: 700×1000毫米 1/16
        contents:
          front: [cover, title-page, contents, 00.md]
          body:
            - part: { title: 上, chapters: [01.md] }
            - part: { title: 下, chapters: [02.md] }
          back: [chronology: 90.md, index]
        editions: { print: { format: pdf, style: styles/print.yaml }, ebook: { format: epub, pages-from: print } }
        """;

    private const string One = """
        # 一章 {#ch:one}

        ::: abstract
        甲出现。
        :::

        ## “节”名 {#sec:a}

        甲和甲子都见@fig:b与@tbl:t，@ch:two，@sec:a，@page:fig:b，@note:k。[^1] {#par:p}

        ![图](../images/a.png "甲图"){#fig:a}

        ::: table {#tbl:t}
        表题

        | a | b |
        |---|---|
        | 1 | 甲 |
        :::

        [^1]: 注甲。
        """;

    private const string Two = """
        # 二章 {#ch:two}

        见@ch:one、@ch:pre和@fig:app。[乙丙]{index="乙"} [^k][^1]

        ::: pair
        ![图](../images/a.png "一"){#fig:b}

        ![图](../images/a.png "二")
        :::

        [^k]: 乙注。
        [^1]: 另一条。
        """;

    private const string Index = "title: 人名索引\nentries:\n  - { term: 乙, sort: yi, latin: Yi }\n  - { term: 甲, sort: jia, full: 甲某, auto: true, not: [甲子] }\n  - { term: 丙, sort: bing, auto: true, also: [出现] }\n";

    [Fact]
    public void Numbers_ids_references_and_index()
    {
        using var mini = Book();
        var (_, book, found) = mini.Run();
        Assert.Empty(found.Select(d => d.Code + " " + d.Chinese));
        Assert.Equal(
            ["cover 封面", "titlepage 扉页", "contents 目录", "preface 前言", "part01 第一部　上", "c01 第一章　一章", "part02 第二部　下", "c02 第二章　二章", "chronology 年表", "index 人名索引"],
            book!.Pieces.Select(p => p.Id + " " + p.Title));

        var one = book.Pieces.Single(p => p.Id == "c01").Chapter!;
        Assert.Equal(
            """
            #sec:a H1 “节”名
            #par:p P <mark c01-x001>甲和甲子都见<ref fig:b→fig-b 图2-1>与<ref tbl:t→tbl-t 表1-1>，<ref ch:two→c02 第二章>，<ref sec:a→sec-a “‘节’名”一节>，<ref fig:b page→fig-b >，<ref note:k→c02-n01 注>。<note c01-n01>
            #fig:a Figure 图1-1(images/a.png Full 100% alt=图 caption=<mark c01-x002>甲图 credit=)
            #tbl:t Table 表1-1(表题; Auto,Auto; head 1)[a | b // 1 | <mark c01-x003>甲]
            """,
            TreeText.Of(one.Blocks));
        Assert.Equal(["sec-a", "par-p", "fig-a", "tbl-t"], one.Blocks.Select(b => b.Id));
        Assert.Equal("c01-n01-p001", one.Notes[0].Blocks[0].Id);
        Assert.Equal("P 甲出现。", TreeText.Of([.. one.Abstract]));

        var two = book.Pieces.Single(p => p.Id == "c02").Chapter!;
        Assert.Equal("P 见<ref ch:one→c01 第一章>、<ref ch:pre→preface “前言”>和<ref fig:app→fig-app 附图1>。<mark c02-t1>乙<mark c02-x001>丙 <note c02-n01><note c02-n02>", TreeText.Of(two.Blocks[0]));
        Assert.Equal(["丙 bing B c02-x001", "甲某 jia J c01-x001 c01-x002 c01-x003 c01-x004", "乙 yi Y c02-t1"], book.Index!.Entries.Select(e => $"{e.Term} {e.SortKey} {e.Group} {string.Join(' ', e.MarkIds)}"));
        Assert.Equal(["images/a.png", "images/a.png", "images/a.png", "images/a.png"], book.Images.Select(i => i.Image.Path));
    }

    [Fact]
    public void Every_id_is_unique_and_valid_and_every_target_exists()
    {
        using var mini = Book();
        var book = mini.Run().Book!;
        var ids = book.Pieces.Select(p => p.Id).Concat(book.Pieces.Where(p => p.Chapter is not null).SelectMany(p => Ids(p.Chapter!))).ToList();
        Assert.Equal(ids.Count, ids.Distinct(StringComparer.Ordinal).Count());
        Assert.All(ids, id => Assert.Matches("^[a-z][a-z0-9-]*$", id));
        Assert.All(book.Labels, l => Assert.Contains(l.TargetId, ids));
    }

    [Fact]
    public void Facts_are_read_and_normalised()
    {
        using var mini = Book();
        var facts = mini.Run().Workspace!.Facts;
        Assert.Equal("978-7-5064-2595-7", facts.IsbnPrint);
        Assert.Equal(new SheetFormat(700, 1000, 16), facts.Sheet);
        Assert.Equal("译", facts.Creators[0].RoleText);
        Assert.Equal("2026-10-01T00:00:00Z", facts.Modified);
        Assert.Equal("builtin:ebook", facts.Editions[1].Style);
        Assert.Equal("2001-09-09T01:46:40Z", WorkspaceLoader.Load(mini.Folder, "1000000000").Value!.Facts.Modified);
    }

    [Fact]
    public void Threads_do_not_change_the_book()
    {
        using var mini = Book();
        var workspace = WorkspaceLoader.Load(mini.Folder).Value!;
        var (a, b) = (BookReader.Read(workspace, 1, TestContext.Current.CancellationToken).Value!, BookReader.Read(workspace, 8, TestContext.Current.CancellationToken).Value!);
        Assert.Equal(Texts(a), Texts(b));
        Assert.Equal(a.Index!.Entries.SelectMany(e => e.MarkIds), b.Index!.Entries.SelectMany(e => e.MarkIds));
    }

    [Theory]
    [InlineData(1, "一")]
    [InlineData(10, "十")]
    [InlineData(12, "十二")]
    [InlineData(20, "二十")]
    [InlineData(101, "一百零一")]
    [InlineData(110, "一百一十")]
    [InlineData(999, "九百九十九")]
    public void Chapter_numbers(int number, string expected) => Assert.Equal(expected, ChineseNumber.Of(number));

    [Fact]
    public void The_sample_book_has_no_mistake_of_its_own()
    {
        var workspace = WorkspaceLoader.Load(RepoFolder.Root);
        var found = workspace.Diagnostics.AddRange(BookReader.Read(workspace.Value!, 2, TestContext.Current.CancellationToken).Diagnostics)
            .AddRange(workspace.Value!.Facts.Editions.SelectMany(e => e.Format == "cover" ? CoverReader.Read(workspace.Value, e).Diagnostics : StyleReader.Read(workspace.Value, e).Diagnostics));
        Assert.Empty(found.Where(d => d.Severity == Severity.Error && d.Code != Catalogue.FileMissing.Code).Select(d => $"{d.Span.File} {d.Code} {d.Chinese}"));
    }

    private static MiniBook Book() =>
        new([
            ("manuscript/book.yaml", Bytes(Yaml)), ("manuscript/00.md", Bytes("# 前言 {#ch:pre}\n\n文。\n")), ("manuscript/01.md", Bytes(One)), ("manuscript/02.md", Bytes(Two)),
            ("manuscript/90.md", Bytes("# 年表\n\n1939年\n:   签订。\n\n![图](../images/a.png){#fig:app}\n")), ("manuscript/index.yaml", Bytes(Index)),
        ]);

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private static IEnumerable<string> Texts(Book book) => book.Pieces.Where(p => p.Chapter is not null).Select(p => TreeText.Of(p.Chapter!.Blocks));

    private static IEnumerable<string> Ids(Chapter chapter) =>
        chapter.Blocks.Concat(chapter.Abstract).SelectMany(Ids).Concat(chapter.Notes.SelectMany(n => n.Blocks.SelectMany(Ids).Prepend(n.Id)));

    private static IEnumerable<string> Ids(Block block) =>
        (block switch
        {
            Quotation q => q.Children.SelectMany(Ids),
            Letter l => l.Children.SelectMany(Ids),
            Notice n => n.Children.SelectMany(Ids),
            ListBlock l => l.Items.SelectMany(i => i.SelectMany(Ids)),
            DefinitionList d => d.Items.SelectMany(i => i.Definition.SelectMany(Ids)),
            FigurePair p => Ids(p.Left).Concat(Ids(p.Right)),
            Table t => t.Notes.SelectMany(Ids),
            _ => [],
        }).Prepend(block.Id);
}
