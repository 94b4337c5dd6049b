using System.Collections.Immutable;
using System.Text;
using Publisher.Core.Diagnostics;
using Publisher.Core.Model;
using Publisher.Core.Style;
using Publisher.Core.Text;
using Publisher.Manuscript;

namespace Publisher.Tests.Manuscript;

/// <summary>Overrides find their block again after edits elsewhere, and never another one.</summary>
public sealed class OverrideTests
{
    private const string Rich = """
        # 题

        ::: abstract
        摘要。
        :::

        ## 节 {#sec:a}

        甲段文字。

        > 引文一。
        >
        > 引文二。

        - 项目一
        - 项目二

        ::: pair
        ![左](../images/a.png "左图"){#fig:l}

        ![右](../images/a.png "右图"){#fig:r}
        :::

        ::: table {#tbl:t}
        表题

        | 一 | 二 |
        |:---|:---|
        | 三 | 四 |

        注：表注。
        :::

        乙段文字，如@fig:l所示。

        """;

    [Fact]
    public void Blocks_are_counted_as_their_ids_are()
    {
        var anchors = Anchors(Rich);
        foreach (var anchor in anchors.Where(a => a.Block.Label is null))
        {
            Assert.EndsWith("-p" + anchor.Place.Split('#')[1].PadLeft(3, '0'), anchor.Block.Id, StringComparison.Ordinal);
        }

        Assert.Equal(["01.md#1", "sec:a", "01.md#3", "01.md#4", "01.md#5", "01.md#6"], anchors.Take(6).Select(a => a.At));
        Assert.Equal("乙段文字，如图1-1所示。", anchors[^1].Text);
        Assert.Equal(["fig-l", "fig-l", "fig-l"], anchors.Where(a => a.Block is Figure or FigurePair).Select(a => a.Target.Id));
    }

    [Fact]
    public void A_hash_takes_no_notice_of_numbers_elsewhere()
    {
        var before = Anchors(Rich)[^1];
        var after = Anchors(Rich.Replace("甲段文字。", "甲段文字。\n\n![图](../images/a.png \"新图\"){#fig:new}", StringComparison.Ordinal))[^1];
        Assert.NotEqual(before.Text, after.Text);
        Assert.Equal(before.Hash, after.Hash);
    }

    [Theory]
    [InlineData("甲。\n\n乙。\n\n丙。\n")] // untouched
    [InlineData("新。\n\n新二。\n\n甲。\n\n乙。\n\n丙。\n")] // something put in before it
    [InlineData("乙。\n\n丙。\n")] // something taken out
    [InlineData("丙。\n\n甲。\n\n乙。\n")] // moved
    public void A_block_is_found_again_by_its_text(string now)
    {
        var hash = Anchors("# 题\n\n甲。\n\n乙。\n\n丙。\n").Single(a => a.Text == "乙。").Hash;
        var (levers, book, found) = Read("# 题\n\n" + now, $"  - {{ at: 01.md#2, hash: {hash}, lines: -1 }}\n");
        Assert.Empty(found);
        var only = Assert.Single(levers.Blocks);
        Assert.Equal("乙。", BlockAnchors.Of(book).Single(a => a.Block.Id == only.Key).Text);
        Assert.Equal(-1, only.Value.Lines);
    }

    [Fact]
    public void A_changed_text_is_left_alone_and_the_new_hash_is_told()
    {
        var hash = Anchors("# 题\n\n甲。\n\n乙。\n")[1].Hash;
        var (levers, book, found) = Read("# 题\n\n甲。\n\n乙，改了。\n", $"  - {{ at: 01.md#2, text: 乙。, hash: {hash}, lines: -1 }}\n");
        Assert.Empty(levers.Blocks);
        var stale = Assert.Single(found);
        Assert.Equal(("LY060", "manuscript/overrides/print.yaml"), (stale.Code, stale.Span.File.Path));
        var now = BlockAnchors.Of(book)[1];
        Assert.Contains(now.Hash, stale.Hints[0].Chinese, StringComparison.Ordinal);
        Assert.Equal(now.Block.Span, stale.Hints[0].Span);
    }

    [Fact]
    public void What_is_asked_of_a_group_goes_to_its_first_or_last_paragraph()
    {
        var quotation = Anchors(Rich).Single(a => a.Block is Quotation);
        var (levers, book, found) = Read(Rich, $"  - {{ at: {quotation.At}, hash: {quotation.Hash}, break: true, keep-next: true, page: {{ lines: -1, head: false }} }}\n");
        Assert.Empty(found);
        var blocks = ((Quotation)BlockAnchors.Of(book).Single(a => a.At == quotation.At).Block).Children;
        Assert.Equal((true, false, -1, (bool?)false), (Lever(blocks[0]).Break, Lever(blocks[0]).KeepNext, Lever(blocks[0]).PageLines, Lever(blocks[0]).Head));
        Assert.Equal((false, true), (Lever(blocks[1]).Break, Lever(blocks[1]).KeepNext));
        BlockLever Lever(Block block) => levers.Of(block.Id)!;
    }

    [Fact]
    public void Everything_can_be_asked()
    {
        var blocks = Anchors(Rich);
        var text = blocks[^1];
        var (levers, _, found) = Read(Rich, $$"""
              - at: fig:r
                hash: {{blocks.Single(a => a.At == "fig:r").Hash}}
                position: bottom
              - { at: {{text.At}}, hash: {{text.Hash}}, lines: 1, break: 所示, page: { folio: false }, composition: { level: strict, hanging: true } }

            """);
        Assert.Empty(found);
        var lever = levers.Of(text.Block.Id)!;
        Assert.Equal((1, true, 10, (bool?)false), (lever.Lines, lever.Break, lever.BreakAt, lever.Folio));
        Assert.Equal((KinsokuLevel.Strict, true, AdjacentMarks.Half), (lever.Composition!.Level, lever.Composition.Hanging, lever.Composition.Adjacent));
        Assert.Equal(FloatPosition.Bottom, levers.Of("fig-l")!.Position);
    }

    [Fact]
    public void An_override_without_hash_is_told_its_hash()
    {
        var (levers, book, found) = Read(Rich, "  - { at: sec:a, break: true }\n");
        Assert.Empty(levers.Blocks);
        var missing = Assert.Single(found);
        Assert.Equal("CF012", missing.Code);
        Assert.Contains(missing.Hints, h => h.Chinese.Contains(BlockAnchors.Of(book).Single(a => a.At == "sec:a").Hash, StringComparison.Ordinal));
    }

    [Fact]
    public void Adding_keeps_comments_and_order()
    {
        var anchor = Anchors(Rich).Single(a => a.At == "sec:a");
        var file = new SourceFile(new FileId("manuscript/overrides/print.yaml"), """
            # 头注
            edition: print
            overrides:
                # 第一条
                - at: x   # 尾注
                  hash: "1"
                  lines: 1
            # 尾

            """);
        var text = OverrideText.Append(file, anchor, ["break: true"]);
        Assert.Equal(
            file.Text.Replace("# 尾\n", $"    - at: sec:a\n      text: 节\n      hash: {anchor.Hash}\n      break: true\n# 尾\n", StringComparison.Ordinal),
            text);
        var empty = OverrideText.Append(new SourceFile(file.Id, OverrideText.NewFile("print")), anchor, ["break: true"]);
        Assert.EndsWith($"overrides:\n  - at: sec:a\n    text: 节\n    hash: {anchor.Hash}\n    break: true\n", empty, StringComparison.Ordinal);
        Assert.Null(OverrideText.Append(new SourceFile(file.Id, "edition: print\noverrides: [{ at: x, lines: 1 }]\n"), anchor, ["break: true"]));
    }

    private static ImmutableArray<BlockAnchor> Anchors(string chapter)
    {
        using var book = new MiniBook([("manuscript/01.md", Encoding.UTF8.GetBytes(chapter))]);
        return BlockAnchors.Of(book.Run().Book!);
    }

    private static (Levers Levers, Book Book, ImmutableArray<Diagnostic> Found) Read(string chapter, string items)
    {
        var yaml = MiniBook.Yaml.Replace("print.yaml }", "print.yaml, overrides: [overrides/print.yaml] }", StringComparison.Ordinal);
        using var folder = new MiniBook([
            ("manuscript/book.yaml", Encoding.UTF8.GetBytes(yaml)),
            ("manuscript/01.md", Encoding.UTF8.GetBytes(chapter)),
            ("manuscript/overrides/print.yaml", Encoding.UTF8.GetBytes("edition: print\noverrides:\n" + items)),
        ]);
        var (workspace, book, _) = folder.Run();
        var edition = workspace!.Facts.Editions[0];
        var levers = OverrideReader.Read(workspace, book!, edition, StyleReader.Read(workspace, edition).Value!);
        return (levers.Value!, book!, levers.Diagnostics);
    }
}
