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

/// <summary>A small book set whole: every block type, two chapters, contents and index.</summary>
public sealed class BookSetterTests : IDisposable
{
    private readonly FontLibrary _fonts = TestFonts.Library();
    private readonly string _han;

    public BookSetterTests()
    {
        var face = _fonts.Find(TestFonts.Serif)!;
        _han = new string([.. Enumerable.Range(0x4E00, 0x5200).Where(face.Has).Select(c => (char)c)]);
    }

    public void Dispose() => _fonts.Dispose();

    [Fact]
    public void Pages_are_as_they_were() => Golden.Check("pages.txt", DisplayDump.Of(Set(1).Document).ReplaceLineEndings("\n"));

    [Fact]
    public void Threads_do_not_show() => Assert.Equal(DisplayDump.Of(Set(1).Document), DisplayDump.Of(Set(8).Document));

    [Fact]
    public void Body_lines_stand_on_the_grid()
    {
        var style = Style().Page;
        foreach (var page in Set(1).Document.Pages)
        {
            foreach (var run in page.Body.OfType<GlyphRun>().Where(r => r.Size == style.GridSize && r.Source.File.Path == "body"))
            {
                var offset = run.Origin.Y - style.Head - style.GridSize.Scale(88, 100);
                Assert.Equal(0, offset.Emu % style.Leading.Emu);
            }
        }
    }

    [Fact]
    public void Contents_index_and_references_name_the_page_a_thing_stands_on()
    {
        var set = Set(1);
        var target = set.Pages.Places["sec-b"];
        Assert.Equal(target, set.Pages.Places["mark-1"]);
        Assert.Contains(set.Document.Outline, o => o.TargetId == "sec-b" && set.Document.Pages[o.PageIndex].Label.Text == target);
        Assert.Contains(set.Document.Pages.SelectMany(p => p.Body).OfType<GlyphRun>(), r => r.Text == target.TrimStart('0'));
        Assert.Equal(0, set.Document.Pages.Length % 4);
        Assert.Equal(set.Document.Pages.Length, set.Facts.Pages);
    }

    private LayoutResult Set(int threads)
    {
        var images = ImmutableDictionary<FileId, ImageInfo>.Empty.Add(new FileId("images/a.png"), new ImageInfo(new FileId("images/a.png"), 400, 300));
        return BookSetter.Set(new LayoutRequest(Book(), Style(), _fonts, images, threads), CancellationToken.None).Value!;
    }

    private static BookStyle Style()
    {
        var role = new FontRole([TestFonts.Serif], [TestFonts.Serif], [TestFonts.Latin]);
        var roles = new[] { "body", "strong" }.ToImmutableSortedDictionary(r => r, _ => role, StringComparer.Ordinal);
        var paragraphs = ParagraphNames.All.ToImmutableSortedDictionary(
            n => n.Name,
            n => new ParagraphStyle
            {
                Name = n.Name,
                Size = n.Name is "note" or "caption" or "index" ? Length.Pt(9) : Length.Pt(10.5m),
                Indent = n.Name == "body" ? Length.Pt(21) : Length.Zero,
                Occupies = n.Name.EndsWith("section", StringComparison.Ordinal) || n.Name is "chapter" or "front-heading" ? 3 : 0,
            },
            StringComparer.Ordinal);
        return new BookStyle { Page = new PageStyle { Lines = 20 }, Fonts = new FontStyle { Roles = roles }, Paragraphs = paragraphs };
    }

    private Book Book()
    {
        var facts = new BookFacts
        {
            Slug = "t",
            Title = Text(4),
            House = new PublishingHouse(Text(3), Text(2), null, null, null, null),
            Date = "2026-01",
            Modified = "2026-01-01T00:00:00Z",
            Sheet = new SheetFormat(700, 1000, 16),
        };
        Piece[] pieces =
        [
            new(PieceKind.TitlePage, Zone.Front, "title", Text(2), null),
            new(PieceKind.Imprint, Zone.Front, "imprint", Text(2), null),
            new(PieceKind.Contents, Zone.Front, "contents", Text(2), null),
            new(PieceKind.Chapter, Zone.Body, "c01", "第一章", Chapter("c01", 1, FirstBlocks())),
            new(PieceKind.Chapter, Zone.Body, "c02", "第一章", Chapter("c02", 1, SecondBlocks())),
            new(PieceKind.Index, Zone.Back, "index", Text(2), null),
        ];
        var index = new BookIndex(Text(2), [new IndexEntry(Text(3), "a", "A", null, ["mark-1", "mark-0"])]);
        var label = new LabelTarget("sec:b", "sec-b", "c02", Text(2), default);
        return new Book(facts, [.. pieces], index, [label], [new ImageUse(new FileId("images/a.png"), default, FigurePlacement.Full)]);
    }

    private Chapter Chapter(string id, int number, ImmutableArray<Block> blocks)
    {
        var note = new Footnote(id + "-n1", "n", 1, [Paragraph(id + "-n1-p", 40)], default);
        return new Chapter(new FileId(id), id, null, number, [new TextInline(Text(5))], [Paragraph(id + "-a", 50)], blocks, [note], default);
    }

    private ImmutableArray<Block> FirstBlocks() =>
    [
        Paragraph("c01-p1", 120),
        new Paragraph([.. Body(30), new NoteRef("c01-n1"), .. Body(20), new CrossRef("sec:b", CrossRefKind.Page, "sec-b", ""), .. Body(9)], ParagraphRole.Body) { Id = "c01-p2" },
        new Figure(new FileId("images/a.png"), default, "a", [new TextInline(Text(6))], null, FigurePlacement.Half, 100, "1-1") { Id = "fig-a" },
        Paragraph("c01-p3", 400),
        new Quotation([Paragraph("c01-p4", 60)]) { Id = "c01-q" },
        new ListBlock(true, 1, [[Paragraph("c01-l1", 50)], [Paragraph("c01-l2", 10)]]) { Id = "c01-l" },
        new Table([new TextInline(Text(4))], [ColumnAlign.Auto, ColumnAlign.End], 1, [.. Enumerable.Range(0, 14).Select(Row)], [], "1-1") { Id = "tbl-a" },
    ];

    private ImmutableArray<Block> SecondBlocks() =>
    [
        Paragraph("c02-p1", 500),
        new Heading(1, [new TextInline(Text(4))]) { Id = "sec-b" },
        new Paragraph([new IndexMark("mark-1"), .. Body(200)], ParagraphRole.Body) { Id = "c02-p2" },
        new Poem([[[new TextInline(Text(7))], [new TextInline(Text(8))]]], [new TextInline(Text(3))]) { Id = "c02-v" },
        new SceneBreak { Id = "c02-s" },
        new Notice([], [Paragraph("c02-p3", 30)]) { Id = "c02-b" },
        new DefinitionList([new DefinitionItem([new TextInline(Text(2))], [Paragraph("c02-d1", 40)])]) { Id = "c02-d" },
        new CodeBlock("a\n  b") { Id = "c02-c" },
    ];

    private TableRow Row(int row) => new([new TableCell(0, 1, 1, [new TextInline(Text(3))]), new TableCell(1, 1, 1, [new TextInline((row * 7).ToString())])]);

    private Paragraph Paragraph(string id, int length) => new([.. Body(length)], ParagraphRole.Body) { Id = id, Span = new SourceSpan(new FileId("body"), 0, length) };

    private ImmutableArray<global::Publisher.Core.Model.Inline> Body(int length) => [new TextInline(Text(length)) { Span = new SourceSpan(new FileId("body"), 0, length) }];

    private string Text(int length) => string.Concat(Enumerable.Range(0, length).Select(i => i % 11 == 10 ? "，" : _han[i % _han.Length].ToString()));
}
