using System.Collections.Immutable;
using Publisher.Core.Build;
using Publisher.Core.Display;
using Publisher.Core.Geometry;
using Publisher.Core.Model;
using Publisher.Core.Style;
using Publisher.Core.Text;
using Publisher.Fonts;
using Publisher.Layout;
using Publisher.Tests.Fonts;

namespace Publisher.Tests.Layout;

/// <summary>A small book in columns, set whole.</summary>
public sealed class ColumnBookTests : IDisposable
{
    private static readonly FileId Picture = new("images/a.png");
    private readonly FontLibrary _fonts = TestFonts.ColumnLibrary();

    public void Dispose() => _fonts.Dispose();

    [Fact]
    public void Pages_are_as_they_were()
    {
        var document = Set(Region.CN);
        Golden.Check("columns.txt", string.Concat(document.Pages.Skip(2).Take(4).Select(DisplayDump.Of)).ReplaceLineEndings("\n"));
    }

    [Fact]
    public void The_book_is_bound_at_the_right()
    {
        var (document, page) = (Set(Region.CN), Page());
        Assert.True(document.RightToLeft);
        foreach (var set in document.Pages.Where(p => p.Body.OfType<GlyphRun>().Any()))
        {
            // the first page is a left-hand one: its spine is at its right
            var left = set.Recto ? page.ForeEdge : page.Gutter;
            Assert.All(set.Body.OfType<GlyphRun>(), r => Assert.InRange(r.Origin.X.Emu, left.Emu, (left + page.AreaWidth).Emu));
        }

        Assert.True(document.Pages[0].Recto);
    }

    [Theory]
    [InlineData(Region.CN)]
    [InlineData(Region.TW)]
    public void Columns_stand_on_the_grid(Region region)
    {
        var page = Page();
        var columns = 0;
        foreach (var set in Set(region).Pages)
        {
            var right = (set.Recto ? page.ForeEdge : page.Gutter) + page.AreaWidth;
            foreach (var run in set.Body.OfType<GlyphRun>().Where(r => r.Flow == Flow.Vertical && r.Size == page.GridSize && r.Source.File.Path == "body"))
            {
                columns++;
                Assert.Equal(0, (right - (page.GridSize / 2) - run.Origin.X).Emu % page.Leading.Emu);
            }
        }

        Assert.InRange(columns, 20, 1000);
    }

    [Fact]
    public void Pictures_are_upright_and_keep_their_shape()
    {
        var pictures = Set(Region.CN).Pages.SelectMany(p => p.Body).OfType<ImageItem>().ToList();
        Assert.Equal(2, pictures.Count);
        Assert.All(pictures, p => Assert.InRange(p.Box.Width.Emu * 3, (p.Box.Height.Emu * 4) - 4, (p.Box.Height.Emu * 4) + 4));
    }

    [Fact]
    public void Heads_and_folios_stand_in_the_outer_margin()
    {
        var page = Page();
        foreach (var set in Set(Region.CN).Pages.Where(p => p.Furniture.Length > 0))
        {
            var (left, right) = set.Recto ? (Length.Zero, page.ForeEdge) : (page.Gutter + page.AreaWidth, page.TrimWidth);
            Assert.All(set.Furniture.OfType<GlyphRun>(), r => Assert.InRange(r.Origin.X.Emu, left.Emu, right.Emu));
        }
    }

    private static PageStyle Page() => new PageStyle { Vertical = true, Characters = 40, Lines = 16, Leading = Length.Pt(18) };

    private PagedDocument Set(Region region)
    {
        var images = ImmutableDictionary<FileId, ImageInfo>.Empty.Add(Picture, new ImageInfo(Picture, 400, 300));
        var style = new BookStyle
        {
            Page = Page(),
            Composition = new CompositionStyle { Region = region },
            Fonts = new FontStyle { Roles = Roles() },
            Paragraphs = Paragraphs(),
            Folios = new FolioStyle { Digits = 1 },
            Heads = new HeadStyle { Rule = Length.Zero },
            Openers = new OpenerStyle { OwnPage = false, Sink = 0 },
        };
        return BookSetter.Set(new LayoutRequest(Book(), style, _fonts, images, 1), CancellationToken.None).Value!.Document;
    }

    private static ImmutableSortedDictionary<string, FontRole> Roles()
    {
        var role = new FontRole([TestFonts.Serif], [TestFonts.Serif], [TestFonts.Latin]);
        return new[] { "body", "strong", "ruby" }.ToImmutableSortedDictionary(r => r, _ => role, StringComparer.Ordinal);
    }

    private static ImmutableSortedDictionary<string, ParagraphStyle> Paragraphs() => ParagraphNames.All.ToImmutableSortedDictionary(
        n => n.Name,
        n => new ParagraphStyle
        {
            Name = n.Name,
            Size = n.Name is "note" or "caption" or "folio" or "running-head" ? Length.Pt(9) : Length.Pt(10.5m),
            Indent = n.Name == "body" ? Length.Pt(21) : Length.Zero,
            Occupies = n.Name.EndsWith("section", StringComparison.Ordinal) || n.Name is "chapter" or "front-heading" ? 3 : 0,
        },
        StringComparer.Ordinal);

    private static Book Book()
    {
        var facts = new BookFacts
        {
            Slug = "t",
            Title = "莫斯科",
            House = new PublishingHouse("列宁格勒", "莫斯科", null, null, null, null),
            Date = "2026-01",
            Modified = "2026-01-01T00:00:00Z",
            Sheet = new SheetFormat(700, 1000, 16),
        };
        var note = new Footnote("n1", "n", 1, [Text("n1-p", "这里，没有12月。")], default);
        var chapter = new Chapter(new FileId("c01"), "c01", null, 1, [new TextInline("莫斯科大战")], [], Blocks(), [note], default);
        Piece[] pieces =
        [
            new(PieceKind.TitlePage, Zone.Front, "title", "科", null),
            new(PieceKind.Contents, Zone.Front, "contents", "第一", null),
            new(PieceKind.Chapter, Zone.Body, "c01", "第一章", chapter),
        ];
        var use = new ImageUse(Picture, default, FigurePlacement.Full);
        return new Book(facts, [.. pieces], null, [], [use]);
    }

    private static ImmutableArray<Block> Blocks() =>
    [
        Text("p1", Long(3)),
        new Paragraph([Span("这里有“莫斯科”，有‘列宁格勒’——"), new NoteRef("n1"), Span("一九四一年12月5日。")], ParagraphRole.Body) { Id = "p2" },
        new Heading(1, [new TextInline("列宁格勒1941")]) { Id = "sec" },
        new Figure(Picture, default, "a", [new TextInline("莫斯科“大战”")], null, FigurePlacement.Half, 100, "1-1") { Id = "fig-a" },
        Text("p3", Long(14)),
        new Table([new TextInline("战争")], [ColumnAlign.Auto, ColumnAlign.End], 1, [.. Enumerable.Range(0, 4).Select(Row)], [], "1-1") { Id = "tbl" },
        new ListBlock(true, 1, [[Text("l1", "一十，二十。")], [Text("l2", "这里。")]]) { Id = "list" },
        new Figure(Picture, default, "a", [new TextInline("莫斯科")], null, FigurePlacement.Page, 100, "1-2") { Id = "fig-b" },
        new Paragraph([new Ruby([new RubyPair("莫", "mo"), new RubyPair("斯", "si")]), new Emphasis([Span("科")]), Span("，可后退。")], ParagraphRole.Body) { Id = "p4" },
    ];

    private static TableRow Row(int row) =>
        new([new TableCell(0, 1, 1, [new TextInline("一三二")]), new TableCell(1, 1, 1, [new TextInline((row * row * 700).ToString(System.Globalization.CultureInfo.InvariantCulture))])]);

    private static string Long(int times) => string.Concat(Enumerable.Repeat("这里有莫斯科、列宁格勒，第316日，AB与“科林”路，Moscow 1941，退！", times));

    private static Paragraph Text(string id, string text) => new([Span(text)], ParagraphRole.Body) { Id = id, Span = new SourceSpan(new FileId("body"), 0, text.Length) };

    private static TextInline Span(string text) => new(text) { Span = new SourceSpan(new FileId("body"), 0, text.Length) };
}
