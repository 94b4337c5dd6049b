using System.Text;
using Publisher.Commands;
using Publisher.Core.Display;
using Publisher.Core.Geometry;
using Publisher.Manuscript;
using Publisher.Session;
using Publisher.Tests.Manuscript;

namespace Publisher.Tests.Cli;

/// <summary>A page's blocks, as items to paste.</summary>
public sealed class OverrideCommandTests
{
    [Fact]
    public void A_page_lists_its_blocks_with_what_can_be_asked()
    {
        using var folder = new MiniBook([("manuscript/01.md", Encoding.UTF8.GetBytes("# 题\n\n甲段：文字。\n\n> 引文。\n\n乙段。\n"))]);
        var anchors = BlockAnchors.Of(folder.Run().Book!);
        var (first, quotation, inside, last) = (anchors[0], anchors[1], anchors[2], anchors[3]);
        var document = new PagedDocument(
            [Page("iv", 2), Page("037", 2, 4)],
            [],
            [
                new StructElement("Sect", StructId.Artifact, "c01", null), new StructElement("P", new StructId(1), first.Block.Id, null),
                new StructElement("BlockQuote", new StructId(1), quotation.Block.Id, null), new StructElement("P", new StructId(3), inside.Block.Id, null),
                new StructElement("P", new StructId(1), last.Block.Id, null),
            ],
            "zh-Hans",
            false);
        Assert.Equal([1], PageBlocks.Find(document, "37"));
        Assert.Equal([0], PageBlocks.Find(document, "iv"));
        Assert.Empty(PageBlocks.Find(document, "4"));
        Assert.Equal([(first, true), (quotation, false), (inside, false)], PageBlocks.On(document, 1, anchors));
        Assert.Equal(
            $"""
            # 第 037 页 / page 037
              - at: 01.md#1  # 段落，接上页 continued；可用 lines, break, keep-next, page, composition
                text: 甲段：文字。
                hash: {first.Hash}
              - at: 01.md#2  # 引文；可用 break, keep-next, page
                text: 引文。
                hash: {quotation.Hash}
              - at: 01.md#3  # 段落；可用 lines, break, keep-next, page, composition
                text: 引文。
                hash: {inside.Hash}

            """,
            OverrideCommand.Page(document, 1, anchors));
    }

    [Theory]
    [InlineData("第一段……", "第一段……")]
    [InlineData("“引”", "“引”")]
    [InlineData("- 号", "\"- 号\"")]
    [InlineData("a: b", "\"a: b\"")]
    [InlineData("x #y", "\"x #y\"")]
    [InlineData("说\"话", "说\"话")]
    [InlineData("", "\"\"")]
    public void A_text_becomes_a_safe_value(string text, string yaml) => Assert.Equal(yaml, OverrideText.Scalar(text));

    private static Page Page(string label, params int[] elements) => new(
        Length.Mm(1), Length.Mm(1), default, [.. elements.Select(e => new RuleItem(default, Ink.Black) { Struct = new StructId(e) })], [], new PageLabel(label, 'D', 1), true);
}
