using System.Text;
using Publisher.Core.Geometry;
using Publisher.Core.Style;
using Publisher.Manuscript;
using Publisher.Manuscript.Styles;

namespace Publisher.Tests.Manuscript;

public sealed class StyleReaderTests
{
    [Theory]
    [InlineData("10.5pt", 133_350)]
    [InlineData("3mm", 108_000)]
    [InlineData("1cm", 360_000)]
    [InlineData("15Q", 135_000)]
    [InlineData("五号", 133_350)]
    [InlineData("小四", 152_400)]
    [InlineData("-2em", -254_000)]
    [InlineData("0", 0)]
    [InlineData("0.125em", 15_875)]
    public void Lengths(string text, long emu) => Assert.Equal(new Length(emu), Units.Parse(text, Length.Pt(10)));

    [Theory]
    [InlineData("")]
    [InlineData("3")]
    [InlineData("pt")]
    [InlineData("1e3pt")]
    [InlineData("三号五")]
    [InlineData("99999999999999999999999999999pt")]
    public void No_lengths(string text) => Assert.Null(Units.Parse(text, Length.Pt(10)));

    [Theory]
    [InlineData("builtin:trade")]
    [InlineData("builtin:ebook")]
    public void A_built_in_style_is_complete_and_clean(string name)
    {
        var (style, found) = Read("extends: " + name);
        Assert.Empty(found);
        Assert.Equal(ParagraphNames.All.Select(n => n.Name).Order(StringComparer.Ordinal), style.Paragraphs.Keys);
        Assert.All(style.Paragraphs.Values, p => Assert.Contains(p.Font, style.Fonts.Roles.Keys));
        foreach (var role in new[] { "body", "strong", "heading", "title", "kai", "italic", "mono", "ruby" })
        {
            Assert.NotEmpty(style.Fonts.Roles[role].Han);
        }
    }

    [Fact]
    public void Trade_is_the_33_by_33_grid()
    {
        var page = Read("extends: builtin:trade").Style.Page;
        Assert.Equal((33, 33, Length.Pt(10.5m), Length.Pt(17)), (page.Characters, page.Lines, page.GridSize, page.Leading));
        Assert.Equal(Length.Mm(240) - Length.Mm(24) - page.Depth, page.Foot);
    }

    [Fact]
    public void Inheritance_is_value_by_value_and_em_is_the_paragraphs_own_size()
    {
        var (style, found) = Read("""
            page: { bleed: 5mm }
            fonts: { body: [甲体, 乙体] }
            paragraphs:
              body: { indent: 3em }
              note: { size: 六号 }
              letter: { inset-end: 0 }
              quote: { size: 四号 }
            """);
        Assert.Empty(found);
        Assert.Equal(Length.Mm(5), style.Page.Bleed);
        Assert.Equal(Length.Mm(170), style.Page.TrimWidth);
        Assert.Equal(["甲体", "乙体"], style.Fonts.Roles["body"].Latin);
        Assert.Equal(Length.Pt(31.5m), style.Paragraphs["body"].Indent);
        Assert.Equal(Length.Pt(15), style.Paragraphs["note"].Indent);

        // a letter extends the quotation in the built-in style, so it follows the quotation's new size
        Assert.Equal((Length.Pt(14), Length.Zero, Length.Pt(28)), (style.Paragraphs["letter"].Size, style.Paragraphs["letter"].InsetEnd, style.Paragraphs["letter"].InsetStart));
    }

    [Fact]
    public void Rules_of_composition_are_the_books_then_the_paragraph_styles()
    {
        var (style, found) = Read("""
            composition: { region: TW, level: strict, adjacent: tight, hanging: true, han-latin-gap: 0.2em, hyphenate: false, latin-grid: true, loose-limit: 0.1em }
            paragraphs:
              quote: { composition: { level: basic, hyphenate: true } }
              letter: { composition: { adjacent: none } }
            """);
        Assert.Empty(found);
        var book = style.Composition;
        Assert.Equal(
            (Region.TW, KinsokuLevel.Strict, AdjacentMarks.Tight, true, 200, false, true, 100),
            (book.Region, book.Level, book.Adjacent, book.Hanging, book.HanLatinGap, book.Hyphenate, book.LatinGrid, book.LooseLimit));
        Assert.Null(style.Paragraphs["body"].Composition);
        Assert.Equal(book with { Level = KinsokuLevel.Basic, Hyphenate = true }, style.Paragraphs["quote"].Composition);

        // a letter extends the quotation
        Assert.Equal(book with { Level = KinsokuLevel.Basic, Hyphenate = true, Adjacent = AdjacentMarks.None }, style.Paragraphs["letter"].Composition);
    }

    [Fact]
    public void Wrong_rules_of_a_paragraph_style_are_told_where_they_stand()
    {
        var (style, found) = Read("""
            paragraphs:
              quote: { composition: { level: loose, gap: 0.2em, han-latin-gap: 0.9em } }
            """);
        Assert.Equal(3, found.Count());
        Assert.Contains(found, f => f.Contains("paragraphs.quote.composition.level", StringComparison.Ordinal));
        Assert.Contains(found, f => f.Contains("paragraphs.quote.composition.han-latin-gap", StringComparison.Ordinal));
        Assert.Contains(found, f => f.StartsWith("CF003", StringComparison.Ordinal));
        Assert.Equal(style.Composition, style.Paragraphs["quote"].Composition);
    }

    [Fact]
    public void Origins_name_the_file_that_won()
    {
        using var book = Book("paragraphs: { body: { indent: 3em } }\n");
        var workspace = WorkspaceLoader.Load(book.Folder).Value!;
        var origins = StyleReader.Origins(workspace, workspace.Facts.Editions[0]);
        Assert.Equal("manuscript/styles/print.yaml", origins["paragraphs.body.indent"].File.Path);
        Assert.Equal("builtin:trade", origins["paragraphs.body.size"].File.Path);
        Assert.NotNull(workspace.Find(origins["paragraphs.body.size"].File));
    }

    private static (BookStyle Style, IEnumerable<string> Found) Read(string yaml)
    {
        using var book = Book(yaml);
        var workspace = WorkspaceLoader.Load(book.Folder);
        var style = StyleReader.Read(workspace.Value!, workspace.Value!.Facts.Editions[0]);
        return (style.Value!, workspace.Diagnostics.AddRange(style.Diagnostics).Select(d => d.Code + " " + d.Chinese));
    }

    private static MiniBook Book(string yaml) => new([("manuscript/styles/print.yaml", Encoding.UTF8.GetBytes(yaml))]);
}
