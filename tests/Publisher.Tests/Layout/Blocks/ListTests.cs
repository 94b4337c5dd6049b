using Publisher.Core.Model;
using Publisher.Layout.Blocks;
using static Publisher.Tests.Layout.Blocks.BlockTest;

namespace Publisher.Tests.Layout.Blocks;

/// <summary>Lists and terms lose nothing, and keep their edges.</summary>
public sealed class ListTests
{
    [Fact]
    public void Numbers_of_one_and_two_digits_end_at_one_edge()
    {
        var items = Items(Context(), new ListBlock(true, 9, [[Para("甲")], [Para("乙")]]) { Id = "l" });
        Assert.Equal(At(items[0], "9.").X + Em, At(items[1], "10.").X + (Em * 3 / 2));
        Assert.Equal(At(items[0], "甲").X, At(items[1], "乙").X);
    }

    [Fact]
    public void A_label_stays_when_its_item_begins_with_code_or_holds_nothing()
    {
        var items = Items(Context(), new ListBlock(true, 1, [[new CodeBlock("x") { Id = "c" }], []]) { Id = "l" });
        Assert.Equal(["x1.", "2."], items.Where(i => !i.Blank).Select(Read));
    }

    [Fact]
    public void A_term_without_explanation_is_printed()
    {
        var list = new DefinitionList([new DefinitionItem([new TextInline("甲")], []), new DefinitionItem([new TextInline("乙")], [Para("说明")])]) { Id = "d" };
        Assert.Equal(["甲", "说明乙"], Items(Context(), list).Select(Read));
    }

    [Fact]
    public void A_term_wider_than_the_measure_turns_over()
    {
        var list = new DefinitionList([new DefinitionItem([new TextInline(Han(40))], [Para("说明")])]) { Id = "d" };
        var items = Items(Context(), list);
        Assert.Equal(Han(40) + "说明", string.Concat(items.Select(Read)));
        Assert.Equal(3, items.Length);
        Assert.True(items[1].BreakBefore >= BreakCost.Stranded && items[1].KeepNext > 0);
    }

    [Fact]
    public void A_salutation_keeps_two_lines_of_its_letter()
    {
        var letter = new Letter([new Paragraph([new TextInline("妈妈：")], ParagraphRole.Salutation) { Id = "s" }, Para("正文")]) { Id = "l" };
        Assert.Equal(2, Items(Context(), letter).First(i => Read(i) == "妈妈：").KeepNext);
    }
}
