using System.Collections.Immutable;
using Publisher.Core.Build;
using Publisher.Core.Style;
using Publisher.Core.Text;
using Publisher.Layout.Blocks;

namespace Publisher.Tests.Layout.Inline;

/// <summary>Whose rules a paragraph is set by: its own lever's, else its style's, else the book's.</summary>
public sealed class RulesChoiceTests
{
    private static readonly CompositionStyle Book = new() { Adjacent = AdjacentMarks.None };
    private static readonly CompositionStyle Quote = new() { Adjacent = AdjacentMarks.Half };
    private static readonly CompositionStyle Single = new() { Adjacent = AdjacentMarks.Tight };

    [Theory]
    [InlineData("p1", false, 5)]
    [InlineData("p1", true, 4.5)]
    [InlineData("p2", true, 4)]
    [InlineData("p2", false, 4)]
    public void The_nearest_rules_win(string block, bool quote, double width)
    {
        var style = new ParagraphStyle { Size = TestType.Em, Composition = quote ? Quote : null };
        var levers = new Levers(Levers.None.Blocks.Add("p2", new BlockLever { Composition = Single }));
        var context = new GalleyContext(
            new BookStyle { Composition = Book }, TestType.Context(), ImmutableDictionary<FileId, ImageInfo>.Empty, null!, _ => "", [])
        { Levers = levers };
        var lines = ParagraphFlows.Lines(context, new ParagraphCopy(block, [TestType.Text("天地：“宙")], style, Frame.Full, default), default);

        Assert.Equal((decimal)width, (decimal)lines[0].Width.Emu / TestType.Em.Emu);
    }

    [Fact]
    public void A_page_had_better_not_end_inside_a_word()
    {
        var style = new ParagraphStyle { Size = TestType.Em };
        var page = new PageStyle { GridSize = TestType.Em, Characters = 8 };
        var context = new GalleyContext(
            new BookStyle { Page = page }, TestType.Context(), ImmutableDictionary<FileId, ImageInfo>.Empty, null!, _ => "", []);
        var copy = new ParagraphCopy("p", [TestType.Text("天地玄黄宇宙洪荒他说的这句extraordinarily糊涂日月盈昃辰宿列张寒来暑往秋收冬藏")], style, Frame.Full, default);
        var lines = ParagraphFlows.Lines(context, copy, default);
        var items = ParagraphFlows.Make(context, copy).Setter(default);

        var parted = Enumerable.Range(0, lines.Length).Single(i => lines[i].Parted);
        Assert.Equal(BreakCost.Poor, items[parted + 1].BreakBefore % BreakCost.Orphan);
        Assert.All(items.Where((_, i) => i != parted + 1), i => Assert.Equal(0, i.BreakBefore % BreakCost.Orphan));
    }
}
