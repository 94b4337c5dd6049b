using System.Collections.Immutable;
using Publisher.Core.Build;
using Publisher.Core.Geometry;
using Publisher.Core.Model;
using Publisher.Core.Style;
using Publisher.Core.Text;
using Publisher.Layout.Binding;
using Publisher.Layout.Blocks;
using Publisher.Layout.Inline;
using Publisher.Layout.Pages;

namespace Publisher.Tests.Layout.Pages;

/// <summary>Pages made of mock blocks: each line is named, so an expectation reads like a page.</summary>
internal static class GalleyTest
{
    private static readonly TypeFace Blank = new("Test", 1000, _ => true, (text, _, _) => Shape(text));

    public static GalleyContext Context(int lines)
    {
        var style = new BookStyle
        {
            Page = new PageStyle { Lines = lines },
            Fonts = new FontStyle { Roles = ImmutableSortedDictionary<string, FontRole>.Empty.Add("body", new FontRole(["Test"], ["Test"], ["Test"])) },
            Paragraphs = ImmutableSortedDictionary.Create<string, ParagraphStyle>(StringComparer.Ordinal)
                .Add("note", new ParagraphStyle { Name = "note", Size = Length.Pt(9), Leading = Length.Pt(13) }),
        };
        var facts = new BookFacts { Slug = "t", Title = "t", House = new PublishingHouse("h", "p", null, null, null, null), Date = "2026", Modified = "2026-01-01T00:00:00Z" };
        var structure = StructureTree.Build(new Book(facts, [], null, [], []));
        return new GalleyContext(style, new TypeContext(_ => Blank, style.Fonts), ImmutableDictionary<FileId, ImageInfo>.Empty, structure, r => r.Text, []);
    }

    /// <summary>Notes whose text takes a number of lines at the default measure.</summary>
    public static NoteArea Notes(GalleyContext context, params (string Id, int Lines)[] notes)
    {
        var perLine = (int)((context.Style.Page.Measure.Emu - Length.Pt(13.5m).Emu) / Length.Pt(9).Emu);
        return new NoteArea(context, [.. notes.Select((n, i) => Note(n.Id, i + 1, (perLine * (n.Lines - 1)) + 1))]);
    }

    /// <summary>A paragraph of lines <c>a1</c>, <c>a2</c>, … that may be set with other line counts.</summary>
    public static TextFlow Text(string name, int lines, int shorter = 0, int longer = 0, (int Line, string Note)[]? notes = null) => new(setting =>
    {
        var count = lines;
        if ((setting.LineDelta < 0 && shorter > 0) || (setting.LineDelta > 0 && longer > 0))
        {
            count += setting.LineDelta;
        }

        return [.. Enumerable.Range(0, count).Select(i => new FlowItem
        {
            Lines = 1,
            BlockId = name + (i + 1),
            TextStart = i * 10,
            BreakBefore = (i == 1 && count > 1 ? BreakCost.Orphan : 0) + (i == count - 1 && count > 1 ? BreakCost.Widow : 0),
            Anchors = [.. (notes ?? []).Where(n => n.Line == i + 1).Select(n => new LineAnchor(LineAnchorKind.Note, n.Note, default, -1))],
        })];
    })
    { Id = name, Wraps = true };

    public static FixedFlow Heading(string name, int lines) =>
        new([new FlowItem { Lines = lines, BlockId = name, KeepNext = 2 }]) { Id = name };

    public static FloatFlow Figure(string name, int lines) =>
        new(FloatKind.Block, new FlowItem { Lines = lines, BlockId = name }, new FlowItem { Lines = lines, BlockId = name }, null) { Id = name };

    public static FloatFlow WholePage(string name, int lines) =>
        new(FloatKind.Page, new FlowItem { Lines = lines, BlockId = name }, new FlowItem { Lines = lines, BlockId = name }, null) { Id = name };

    public static FloatFlow Side(string name, int lines) =>
        new(FloatKind.Side, new FlowItem { Lines = lines, BlockId = name }, new FlowItem { Lines = lines, BlockId = name },
            new SideSetting(new FlowItem { Lines = lines, BlockId = name }, Length.Pt(100), Length.Pt(110)))
        { Id = name };

    /// <summary>Pages as text: ids in order, lines of one block as a range.</summary>
    public static string[] PagesOf(int capacity, NoteArea? notes, params FlowBlock[] blocks) =>
        [.. Paged(capacity, notes ?? Notes(Context(capacity)), blocks).Select(p => string.Join(' ', p.Items.Where(i => i.Item.BlockId.Length > 0).Select(i => i.Item.BlockId)))];

    /// <summary>Pages of blocks; the first is a right-hand page.</summary>
    public static ImmutableArray<ChapterPage> Paged(int capacity, NoteArea notes, params FlowBlock[] blocks) =>
        Paginator.Paginate(new Galley([.. blocks], Levers.None), notes, new PageFrame(capacity, true));

    private static Footnote Note(string id, int ordinal, int characters)
    {
        var paragraph = new Paragraph([new TextInline(new string('字', characters))], ParagraphRole.Body) { Id = id + "-p" };
        return new Footnote(id, id, ordinal, [paragraph], default);
    }

    private static FaceGlyph[] Shape(ReadOnlySpan<char> text)
    {
        var glyphs = new FaceGlyph[text.Length];
        for (var i = 0; i < glyphs.Length; i++)
        {
            glyphs[i] = new FaceGlyph(text[i], i, text[i] < 128 ? 500 : 1000, 0, 0);
        }

        return glyphs;
    }
}
