using System.Collections.Immutable;
using Publisher.Core.Build;
using Publisher.Core.Display;
using Publisher.Core.Geometry;
using Publisher.Core.Model;
using Publisher.Core.Style;
using Publisher.Core.Text;
using Publisher.Layout;

namespace Publisher.Tests.Layout.Drawings;

public sealed class DrawingPlacerTests : IDisposable
{
    private static readonly FileId Vector = new("images/d.svg");
    private static readonly FileId Raster = new("images/a.png");

    private readonly DrawingKit _kit = new();

    public void Dispose() => _kit.Dispose();

    [Fact]
    public void A_figure_of_that_name_is_drawn_where_its_picture_stood()
    {
        var empty = ImmutableDictionary<FileId, SourceFile>.Empty;
        var plain = Set(empty);
        var drawn = Set(empty.Add(Vector, new SourceFile(Vector, DrawingKit.Svg("<rect width='100' height='50'/>", "viewBox='0 0 100 50'"))));
        var boxes = plain.Document.Pages.SelectMany(p => p.Body).OfType<ImageItem>().ToList();
        Assert.Equal([Vector, Raster], boxes.Select(b => b.Image));
        var group = Assert.Single(drawn.Document.Pages.SelectMany(p => p.Body).OfType<GroupItem>());
        Assert.Equal(Raster, Assert.Single(drawn.Document.Pages.SelectMany(p => p.Body).OfType<ImageItem>()).Image);
        Assert.Equal((boxes[0].Source, boxes[0].Struct), (group.Source, group.Struct));
        Assert.Equal("Figure", drawn.Document.Structure[group.Struct.Index - 1].Role);
        var box = boxes[0].Box;
        Assert.Equal([new Point(box.X, box.Y), new Point(box.Right, box.Y), new Point(box.Right, box.Bottom), new Point(box.X, box.Bottom)], group.Clip.Take(4).Select(s => s.A));
        Assert.Equal(box.Width, box.Height * 2);
        Assert.Equal(plain.Facts, drawn.Facts);
    }

    private LayoutResult Set(ImmutableDictionary<FileId, SourceFile> drawings)
    {
        var facts = new BookFacts
        {
            Slug = "t",
            Title = "t",
            House = new PublishingHouse("t", "t", null, null, null, null),
            Date = "2026-01",
            Modified = "2026-01-01T00:00:00Z",
            Sheet = new SheetFormat(700, 1000, 16),
        };
        Figure Of(FileId file, string id) => new(file, new SourceSpan(new FileId("1.md"), 3, 4), "alt", [], null, FigurePlacement.Full, 80, "1") { Id = id };
        var chapter = new Chapter(new FileId("1.md"), "c", null, 1, [], [], [Of(Vector, "f1"), Of(Raster, "f2")], [], default);
        var book = new Book(facts, [new Piece(PieceKind.Chapter, Zone.Body, "c", "c", chapter)], null, [], []);
        var paragraphs = ParagraphNames.All.ToImmutableSortedDictionary(n => n.Name, n => new ParagraphStyle { Name = n.Name }, StringComparer.Ordinal);
        var style = new BookStyle { Fonts = DrawingKit.Roles, Paragraphs = paragraphs };
        var images = new[] { new ImageInfo(Vector, 100_000, 50_000), new ImageInfo(Raster, 400, 300) }.ToImmutableDictionary(i => i.Image);
        return BookSetter.Set(new LayoutRequest(book, style, _kit.Fonts, images, 1) { Drawings = drawings }, CancellationToken.None).Value!;
    }
}
