using System.Collections.Immutable;
using Publisher.Core.Display;
using Publisher.Core.Geometry;
using Publisher.Core.Model;
using Publisher.Core.Style;
using Publisher.Layout.Binding;
using Publisher.Layout.Blocks;
using Publisher.Layout.Inline;
using Publisher.Layout.Pages;
using Publisher.Tests.Layout.Pages;

namespace Publisher.Tests.Layout.Binding;

/// <summary>Every finding of pages and spreads, on pages made by hand; and none on a good page.</summary>
public sealed class FindingsTests
{
    private static readonly BookStyle Style = new() { Page = new PageStyle { Lines = 10 } };

    [Fact]
    public void A_good_spread_has_no_findings() => Assert.Empty(Codes(Full(), Full(), Full()));

    [Fact]
    public void A_line_too_long_and_a_loose_one()
    {
        Assert.Equal(["LY010"], Codes(Full(Line() with { Fit = new LineFit(0, Length.Mm(2), Length.Zero) })));
        Assert.Equal(["LY011"], Codes(Full(Line() with { Fit = new LineFit(400, Length.Zero, Length.Zero) { Loose = true } })));
    }

    [Fact]
    public void A_single_character() => Assert.Equal(["LY012"], Codes(Full(Line() with { Lone = true })));

    [Fact]
    public void A_widow() => Assert.Equal(["LY020"], Codes(Full(Line() with { BreakBefore = BreakCost.Widow })));

    [Fact]
    public void A_first_line_alone_at_the_foot() => Assert.Equal(["LY021"], Codes(Full(), Full(Line() with { BreakBefore = BreakCost.Orphan })));

    [Fact]
    public void A_heading_at_the_foot()
    {
        var page = Full();
        Assert.Equal(["LY022"], Codes(page with { Items = page.Items.SetItem(9, Placed(Line() with { KeepNext = 2 }, 9)) }));
    }

    [Fact]
    public void A_chapter_that_ends_in_a_line() => Assert.Equal(["LY023"], Codes(Full(), Full(), Short(1) with { Free = true }));

    [Fact]
    public void An_opener_with_a_line_or_two_is_no_short_last_page() => Assert.Empty(Codes(Short(2) with { Free = true }, Short(3) with { Free = true }));

    [Fact]
    public void A_page_made_shallower_by_hand_has_no_hole() => Assert.Empty(Codes(Short(6) with { Asked = 6 }));

    [Fact]
    public void Facing_pages_of_unequal_depth() => Assert.Equal(["LY024"], Codes(Full(), Full(), Short(9)));

    [Fact]
    public void A_hole_at_the_foot() => Assert.Equal(["LY025"], Codes(Short(6)));

    [Fact]
    public void A_figure_two_spreads_after_its_mention()
    {
        var mention = Line() with { Anchors = [new LineAnchor(LineAnchorKind.Mark, Mentions.Prefix + "fig", Length.Zero, -1)] };
        var figure = new FlowItem { Lines = 1, BlockId = "fig" };
        Assert.Equal(["LY026"], Codes(Full(mention), Full(), Full(), Full(figure)));
        Assert.Equal(["LY026"], Codes(Full(figure), Full(mention)));
        Assert.Empty(Codes(Full(mention), Full(), Full(figure)));
    }

    [Fact]
    public void A_style_off_the_grid_is_named_once()
    {
        var quote = new ParagraphStyle { Name = "quote", Leading = Length.Pt(15) };
        Assert.Equal(["LY030"], Codes(Full(Line() with { OffGrid = quote }), Full(Line() with { OffGrid = quote })));
    }

    [Fact]
    public void A_lever_that_cannot_be_pulled()
    {
        ImmutableArray<FlowBlock> blocks = [GalleyTest.Text("a", 3), GalleyTest.Heading("h", 1)];
        Assert.Equal(2, Impossible(blocks, ("a", new BlockLever { Lines = -1 }), ("nowhere", new BlockLever { Break = true })));
        Assert.Equal(0, Impossible([GalleyTest.Text("a", 3, shorter: 1)], ("a", new BlockLever { Lines = -1 })));
        Assert.Equal(1, Impossible(blocks, ("h", new BlockLever { Position = FloatPosition.Top })));

        // a figure that has to wait behind another is not where it was written
        ImmutableArray<FlowBlock> queue = [Text("a", 5), GalleyTest.Figure("f", 6), GalleyTest.Figure("g", 2), Text("b", 9)];
        Assert.Equal(1, Impossible(queue, ("g", new BlockLever { Position = FloatPosition.Here })));
        Assert.Equal(0, Impossible([queue[0], queue[2], queue[3]], ("g", new BlockLever { Position = FloatPosition.Here })));
    }

    private static TextFlow Text(string id, int lines) =>
        new(_ => [.. Enumerable.Range(0, lines).Select(i => new FlowItem { Lines = 1, BlockId = id, TextStart = i * 10 })]) { Id = id };

    private static int Impossible(ImmutableArray<FlowBlock> blocks, params (string Id, BlockLever Lever)[] pulled)
    {
        var levers = new Levers(pulled.Aggregate(global::Publisher.Core.Style.Levers.None.Blocks, (all, l) => all.Add(l.Id, l.Lever)));
        var context = GalleyTest.Context(10);
        var galley = new Galley(blocks, levers);
        var notes = new NoteArea(context, []);
        var sides = new PagesBySide(recto => Paginator.Paginate(galley, notes, new PageFrame(10, recto)), galley);
        var piece = new SetPiece(new Piece(PieceKind.Chapter, Zone.Body, "c", "题", null), context, notes, sides, false);
        var found = LeverFindings.Of(PageOrder.Bind([piece], Style), [piece], levers).ToList();
        Assert.All(found, d => Assert.Equal("LY061", d.Code));
        return found.Count;
    }

    private static string[] Codes(params ChapterPage[] pages)
    {
        var chapter = new Chapter(default, "c", null, 1, [], [], [], [], default);
        var context = GalleyTest.Context(10);
        var piece = new SetPiece(new Piece(PieceKind.Chapter, Zone.Body, "c", "题", chapter), context, new NoteArea(context, []), new PagesBySide([.. pages]), false);
        ImmutableArray<BoundPage> bound = [.. pages.Select((p, i) => new BoundPage(piece, p, i, Zone.Body, new PageLabel($"{i + 1}", 'D', i + 1), i % 2 == 0))];
        return [.. PageFindings.Of(bound, Style).Concat(SpreadFindings.Of(bound, Style)).Select(d => d.Code)];
    }

    private static ChapterPage Full(FlowItem? first = null) => Short(10, first);

    private static ChapterPage Short(int lines, FlowItem? first = null) => new()
    {
        Items = [.. Enumerable.Range(0, lines).Select(i => Placed(i == 0 && first is not null ? first : Line(), i))],
        Used = lines,
        Depth = lines,
        Asked = 10,
    };

    private static FlowItem Line() => new() { Lines = 1, BlockId = "p", TextStart = 5 };

    private static PlacedItem Placed(FlowItem item, int slot) => new(item, slot, SideRole.None, Length.Zero, Length.Zero);
}
