using System.Collections.Immutable;
using Publisher.Core.Build;
using Publisher.Core.Display;
using Publisher.Core.Geometry;
using Publisher.Core.Model;
using Publisher.Core.Style;
using Publisher.Core.Text;
using Publisher.Layout.Binding;
using Publisher.Layout.Blocks;
using Publisher.Layout.Inline;
using Publisher.Tests.Layout.Inline;

namespace Publisher.Tests.Layout.Blocks;

/// <summary>Blocks set in the test font of the rules: Han one em, ASCII half an em; body 10.5 on 17 points, 33 by 33.</summary>
internal static class BlockTest
{
    public static readonly Length Em = Length.Pt(10.5m);
    public static readonly Length Pitch = Length.Pt(17);

    public static GalleyContext Context(Func<BookStyle, BookStyle>? change = null, ImmutableArray<Block> blocks = default)
    {
        var style = Style();
        style = change?.Invoke(style) ?? style;
        var facts = new BookFacts { Slug = "t", Title = "t", House = new PublishingHouse("h", "p", null, null, null, null), Date = "2026", Modified = "2026-01-01T00:00:00Z" };
        var chapter = new Chapter(new FileId("c"), "c01", null, 1, [new TextInline("章")], [], blocks.IsDefault ? [] : blocks, [], default);
        var structure = StructureTree.Build(new Book(facts, [new Piece(PieceKind.Chapter, Zone.Body, "c01", "章", chapter)], null, [], []));
        var images = ImmutableDictionary<FileId, ImageInfo>.Empty.Add(new FileId("tall.png"), new ImageInfo(new FileId("tall.png"), 1000, 2000));
        return new GalleyContext(style, new TypeContext(n => n == "test" ? TestType.Face : null, style.Fonts), images, structure, r => r.Text, []);
    }

    public static BookStyle Style()
    {
        var role = new FontRole(["test"], ["test"], ["test"]);
        var roles = new[] { "body", "strong", "ruby", "title", "mono" }.ToImmutableSortedDictionary(r => r, _ => role, StringComparer.Ordinal);
        return new BookStyle
        {
            Fonts = new FontStyle { Roles = roles },
            Paragraphs = ParagraphNames.All.ToImmutableSortedDictionary(n => n.Name, n => Paragraph(n.Name), StringComparer.Ordinal),
        };
    }

    public static BookStyle With(this BookStyle style, string name, Func<ParagraphStyle, ParagraphStyle> change) =>
        style with { Paragraphs = style.Paragraphs.SetItem(name, change(style.Paragraphs[name])) };

    public static ImmutableArray<FlowBlock> Set(GalleyContext context, params ImmutableArray<Block> blocks) => ChapterFlow.Set(context, blocks);

    public static ImmutableArray<FlowItem> Items(FlowBlock flow) => flow switch
    {
        TextFlow text => text.Setter(TextSetting.Plain),
        FixedFlow set => set.Items,
        FloatFlow floating => [floating.Item],
        _ => throw new InvalidOperationException(flow.GetType().Name),
    };

    public static ImmutableArray<FlowItem> Items(GalleyContext context, params ImmutableArray<Block> blocks) => [.. Set(context, blocks).SelectMany(f => Items(f))];

    public static string Read(FlowItem item) => string.Concat(item.Items.OfType<GlyphRun>().Select(r => r.Text));

    public static IEnumerable<GlyphRun> Runs(FlowItem item) => item.Items.OfType<GlyphRun>();

    /// <summary>Baseline of the run that shows a text.</summary>
    public static Point At(FlowItem item, string text) => Runs(item).First(r => r.Text.Contains(text, StringComparison.Ordinal)).Origin;

    public static Paragraph Para(string text, string id = "p") => new([new TextInline(text)], ParagraphRole.Body) { Id = id };

    public static Heading Head(int level, string text, string id = "h") => new(level, [new TextInline(text)]) { Id = id };

    public static string Han(int count) => string.Concat(Enumerable.Range(0, count).Select(i => (char)('一' + i)));

    private static ParagraphStyle Paragraph(string name) => name switch
    {
        "section" => Heading(name, 16, 4, TextAlign.Center),
        "subsection" => Heading(name, 14, 3, TextAlign.Center),
        "subsubsection" => Heading(name, 12, 2, TextAlign.Start) with { Indent = Length.Pt(21) },
        "body" => new ParagraphStyle { Name = name, Indent = Length.Pt(21) },
        "list" or "definition" => new ParagraphStyle { Name = name, InsetStart = Length.Pt(21) },
        "note" or "caption" or "table-cell" or "table-head" => new ParagraphStyle { Name = name, Size = Length.Pt(9), Leading = Length.Pt(13) },
        "table-note" => new ParagraphStyle { Name = name, Size = Length.Pt(7.5m), Leading = Length.Pt(11), Indent = Length.Pt(15) },
        _ => new ParagraphStyle { Name = name },
    };

    private static ParagraphStyle Heading(string name, int size, int occupies, TextAlign align) =>
        new() { Name = name, Size = Length.Pt(size), Occupies = occupies, Align = align };
}
