using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Xml.Linq;
using Publisher.Core.Build;
using Publisher.Core.Diagnostics;
using Publisher.Core.Geometry;
using Publisher.Core.Model;
using Publisher.Core.Style;
using Publisher.Core.Text;
using Publisher.Epub;
using Publisher.Epub.Package;
using Publisher.Epub.Xhtml;

namespace Publisher.Tests.Epub;

public sealed class ContentTests
{
    private static ImmutableArray<Diagnostic> Findings(EpubRequest request) => EpubWriter.Write(request, TestContext.Current.CancellationToken).Diagnostics;

    private static EpubRequest With(Func<Chapter, Chapter> change, bool pages = false)
    {
        var request = EverythingBook.Request(pages);
        return request with
        {
            Book = request.Book with { Pieces = [.. request.Book.Pieces.Select(p => p.Id == "c01" ? p with { Chapter = change(p.Chapter!) } : p)] },
        };
    }

    private static IEnumerable<string> Metas(EpubRequest request, string property) =>
        Read.Xml(request, "EPUB/package.opf").Descendants(Read.Opf + "meta").Where(m => (string?)m.Attribute("property") == property).Select(m => m.Value);

    [Fact]
    public void The_contents_have_the_full_depth()
    {
        var nav = Read.Xml(EverythingBook.Request(), "EPUB/text/nav.xhtml");
        var deep = nav.Descendants(Read.Xhtml + "a").Single(a => (string?)a.Attribute("href") == "c01.xhtml#sec-deep");
        Assert.Equal(["三级标题", "标点 & <挤压>", "行与字", "第一章　版面：一切从格子开始", "第一部　开端"], deep.Ancestors(Read.Xhtml + "li").Select(li => li.Element(Read.Xhtml + "a")!.Value));
        var ncx = Read.Xml(EverythingBook.Request(), "EPUB/toc.ncx");
        Assert.Equal("5", (string?)ncx.Descendants().Single(e => (string?)e.Attribute("name") == "dtb:depth").Attribute("content"));
        Assert.Equal("urn:isbn:9787000000001", (string?)ncx.Descendants().Single(e => (string?)e.Attribute("name") == "dtb:uid").Attribute("content"));
    }

    [Fact]
    public void Without_one_alternative_text_the_claims_are_gone()
    {
        Assert.Contains("alternativeText", Metas(EverythingBook.Request(), "schema:accessibilityFeature"));
        var request = EverythingBook.Request();
        var figure = new Figure(new FileId("images/chart.jpg"), SourceSpan.None, "", [], null, FigurePlacement.Full, 100, "图1-1") { Id = "fig-x" };
        var bare = With(c => c with { Blocks = c.Blocks.Add(figure) }) with { Pages = request.Pages };
        Assert.DoesNotContain("alternativeText", Metas(bare, "schema:accessibilityFeature"));
        Assert.Equal(["textual,visual"], Metas(bare, "schema:accessModeSufficient"));
        Assert.Contains(Findings(bare), d => d.Code == "EP004");
    }

    [Fact]
    public void Without_print_pages_nothing_speaks_of_pages()
    {
        var request = EverythingBook.Request(pages: false);
        var files = Read.Files(request);
        Assert.DoesNotContain(files.Values.Select(Encoding.UTF8.GetString), t => t.Contains("pagebreak", StringComparison.Ordinal) || t.Contains("page-list", StringComparison.Ordinal));
        Assert.Empty(Metas(request, "pageBreakSource"));
        Assert.DoesNotContain("pageNavigation", Metas(request, "schema:accessibilityFeature"));
        var index = Read.Xml(request, "EPUB/text/index.xhtml").Descendants(Read.Xhtml + "a").Select(a => a.Value);
        Assert.Equal(["1", "1", "2"], index);
        var reference = Read.Xml(request, "EPUB/text/c01.xhtml").ById("c01-p2").Elements(Read.Xhtml + "a").Where(a => (string?)a.Attribute("class") == "xref").Select(a => a.Value);
        Assert.Equal(["“行与字”一节", "图2-1"], reference);
    }

    [Fact]
    public void A_missing_or_unfit_picture_is_an_error_and_the_caption_stays()
    {
        var request = EverythingBook.Request();
        var chart = new FileId("images/chart.jpg");
        var missing = request with { Images = new ImageSet(request.Images.Assets.Remove(chart)) };
        Assert.Contains(Findings(missing), d => d.Code == "EP001" && d.Severity == Severity.Error);
        Assert.Contains("折线", Read.Xml(missing, "EPUB/text/c02.xhtml").ById("fig-chart").Value, StringComparison.Ordinal);
        var press = request with { Images = new ImageSet(request.Images.Assets.SetItem(chart, request.Images.Assets[chart] with { Color = ImageColor.Cmyk })) };
        Assert.Contains(Findings(press), d => d.Code == "EP002");
    }

    [Fact]
    public void A_raster_cover_is_used_and_measured()
    {
        var request = EverythingBook.Request();
        var cover = Pictures.Png("cover", 400, 640) with { Image = EpubRequest.DrawnCover };
        var covered = request with { Images = new ImageSet(request.Images.Assets.Add(cover.Image, cover)) };
        Assert.Equal(["EP012"], Findings(covered).Select(d => d.Code));
        var package = Read.Xml(covered, "EPUB/package.opf");
        Assert.Equal("images/cover.png", (string?)package.Descendants().Single(e => (string?)e.Attribute("properties") == "cover-image").Attribute("href"));
        Assert.Equal("doc-cover", (string?)Read.Xml(covered, "EPUB/text/cover.xhtml").Descendants(Read.Xhtml + "img").Single().Attribute("role"));
    }

    [Fact]
    public void Links_and_notes_that_lead_nowhere_are_told_and_do_not_break_the_file()
    {
        var broken = EverythingBook.P(
            "bad-1", new NoteRef("n-lost"), new CrossRef("fig:lost", CrossRefKind.Number, "fig-lost", "图9-9"), new ExternalLink("javascript:alert(1)", EverythingBook.T("点我")));
        var lonely = new Footnote("n-lonely", "lonely", 9, [EverythingBook.P("n-lonely-p", "没有注号")], SourceSpan.None);
        var request = With(c => c with { Blocks = c.Blocks.Add(broken), Notes = c.Notes.Add(lonely) });
        Assert.Equal(["EP003", "EP007", "EP007", "EP008", "EP009"], Findings(request).Select(d => d.Code).Order(StringComparer.Ordinal));
        Assert.Equal("图9-9点我", Read.Xml(request, "EPUB/text/c01.xhtml").ById("bad-1").Value);
    }

    [Fact]
    public void Two_names_side_by_side_are_two_lines()
    {
        static MarkedSpan Name(string text) => new([new TextInline(text)], SpanMarks.ProperName, null);
        var request = With(c => c with { Blocks = c.Blocks.Add(EverythingBook.P("names", Name("甲"), Name("乙"), new TextInline("和"), Name("丙"))) });
        var names = Read.Xml(request, "EPUB/text/c01.xhtml").ById("names").Descendants().Where(e => e.Name.LocalName == "u");
        Assert.Equal(["pn", "pn touch", "pn"], names.Select(e => (string?)e.Attribute("class")));
    }

    [Fact]
    public void A_drop_initial_is_left_to_the_style_sheet()
    {
        var request = With(c => c with
        {
            Blocks = c.Blocks.AddRange(EverythingBook.P("drop", new TextInline("字在")) with { Drop = true }, EverythingBook.P("mark", new TextInline("“字”")) with { Drop = true }),
        });
        var page = Read.Xml(request, "EPUB/text/c01.xhtml");
        Assert.Equal("drop", (string?)page.ById("drop").Attribute("class"));
        Assert.Null(page.ById("mark").Attribute("class"));
        Assert.Equal("字在", page.ById("drop").Value);
    }

    [Fact]
    public void Characters_that_XML_cannot_hold_are_replaced_and_told()
    {
        var request = With(c => c with { Blocks = c.Blocks.Add(EverythingBook.P("bad-1", "甲\u0001乙\uD800丙\uFFFF丁\u0085")) });
        Assert.Contains(Findings(request), d => d.Code == "EP010" && d.Chinese.Contains('4'));
        Assert.Equal("甲\uFFFD乙\uFFFD丙\uFFFD丁\uFFFD", Read.Xml(request, "EPUB/text/c01.xhtml").ById("bad-1").Value);
    }

    [Fact]
    public void A_wrong_ISBN_is_told_and_a_stable_UUID_takes_its_place()
    {
        var request = EverythingBook.Request();
        var wrong = request with { Book = request.Book with { Facts = request.Book.Facts with { IsbnEbook = "978-7-00-000000-0", Modified = "2026-10-01" } } };
        Assert.Equal(["EP003", "EP013", "EP014"], Findings(wrong).Select(d => d.Code));
        Assert.StartsWith("urn:uuid:", Read.Xml(wrong, "EPUB/package.opf").ById("pub-id").Value, StringComparison.Ordinal);
        Assert.Matches("^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$", Read.Xml(wrong, "EPUB/package.opf").ById("pub-id").Value);
    }

    [Fact]
    public void A_long_chapter_is_divided_at_its_sections_and_its_notes_stay_with_their_marks()
    {
        var text = new string('字', 3000);
        var blocks = Enumerable.Range(1, 6).SelectMany(i => new Block[]
        {
            new Heading(1, EverythingBook.T($"第{i}节")) { Id = $"long-s{i}" },
            EverythingBook.P($"long-p{i}", new TextInline(text), new NoteRef($"long-n{i}"), new CrossRef("x", CrossRefKind.Number, "long-p1", "首节")),
        });
        var notes = Enumerable.Range(1, 6).Select(i => new Footnote($"long-n{i}", $"k{i}", i, [EverythingBook.P($"long-np{i}", "注")], SourceSpan.None));
        var request = With(c => c with { Blocks = [.. c.Blocks, .. blocks], Notes = [.. c.Notes, .. notes] }) with { Profile = EpubProfile.Standard with { ContentBytes = 25_000 } };
        Assert.Equal(["EP003"], Findings(request).Select(d => d.Code));
        var files = Read.Files(request);
        var parts = files.Keys.Where(k => k.StartsWith("EPUB/text/c01", StringComparison.Ordinal)).ToList();
        Assert.True(parts.Count >= 3, string.Join(' ', parts));
        Assert.All(parts, p => Assert.True(files[p].Length < 25_000));
        Assert.All(parts, p =>
        {
            var page = XDocument.Parse(Encoding.UTF8.GetString(files[p]));
            var marks = page.Descendants().Where(e => (string?)e.Attribute("role") == "doc-noteref").Select(e => ((string)e.Attribute("href")!)[1..]).Distinct();
            Assert.Equal(page.Descendants(Read.Xhtml + "aside").Select(a => (string)a.Attribute("id")!).Order(StringComparer.Ordinal), marks.Order(StringComparer.Ordinal));
        });
    }

    [Fact]
    public void Table_cells_fill_the_table_exactly_once()
    {
        var page = Read.Xml(EverythingBook.Request(), "EPUB/text/c02.xhtml");
        foreach (var table in page.Descendants(Read.Xhtml + "table"))
        {
            foreach (var group in table.Elements().Where(e => e.Name.LocalName is "thead" or "tbody"))
            {
                var area = group.Descendants().Where(e => e.Name.LocalName is "td" or "th").Sum(c => Number(c, "colspan") * Number(c, "rowspan"));
                Assert.Equal(0, area % group.Elements().Count());
            }
        }

        Assert.Equal(["row", "row", "row"], page.ById("tbl-forces").Element(Read.Xhtml + "tbody")!.Elements().Select(r => (string?)r.Elements().First().Attribute("scope")));

        static int Number(XElement e, string name) => (string?)e.Attribute(name) is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : 1;
    }

    [Theory]
    [InlineData(1, "①")]
    [InlineData(20, "⑳")]
    [InlineData(21, "㉑")]
    [InlineData(35, "㉟")]
    [InlineData(36, "㊱")]
    [InlineData(50, "㊿")]
    [InlineData(51, "51")]
    public void Notes_are_counted_in_circles_then_in_digits(int ordinal, string mark) => Assert.Equal(mark, NoteMark.Of(ordinal));

    [Theory]
    [InlineData("着重 some Latin 文字", "着重 |+some Latin| 文字")]
    [InlineData("A", "+A")]
    [InlineData("1941年", "1941年")]
    [InlineData("Fall Blau, 1942年", "+Fall Blau|, 1942年")]
    public void Latin_runs_are_told_from_Han(string text, string runs) =>
        Assert.Equal(runs, string.Join('|', ScriptRuns.Split(text).Select(r => (r.Latin ? "+" : "") + r.Run)));

    [Fact]
    public void A_note_too_long_for_a_pop_up_is_told()
    {
        var request = EverythingBook.Request() with { Profile = EpubProfile.Standard with { NoteCharacters = 9 } };
        Assert.Contains(Findings(request), d => d.Code == "EP012" && d.Chinese.Contains("three", StringComparison.Ordinal));
    }

    /// <summary>A book in which everything is missing still becomes a file, with findings.</summary>
    [Fact]
    public void An_empty_book_is_no_exception()
    {
        var request = EverythingBook.Request(pages: false);
        var empty = request with { Book = request.Book with { Pieces = [], Index = null, Labels = [] }, Style = new BookStyle { Paragraphs = request.Style.Paragraphs.SetItem("body", new ParagraphStyle { Size = Length.Zero }) }, Images = ImageSet.Empty };
        Assert.Equal(["EP003", "EP024"], Findings(empty).Select(d => d.Code));
        var same = new Piece(PieceKind.Chapter, Zone.Body, "x", "章", new Chapter(new FileId("a.md"), "x", null, null, [], [], [new Paragraph([], ParagraphRole.Body)], [], SourceSpan.None));
        Assert.Equal(["EP003"], Findings(request with { Book = request.Book with { Pieces = [same, same with { Title = "" }] } }).Select(d => d.Code));
    }

    /// <summary>Every type of the model is walked and written: a new one fails here first.</summary>
    [Fact]
    public void The_test_book_uses_every_block_and_inline()
    {
        var chapters = EverythingBook.Book().Pieces.Select(p => p.Chapter).OfType<Chapter>().ToList();
        var blocks = chapters.SelectMany(c => BookWalk.Deep(c.Blocks)).Select(b => b.GetType()).ToHashSet();
        var inlines = chapters.SelectMany(BookWalk.Inlines).Select(i => i.GetType()).ToHashSet();
        var all = typeof(Block).Assembly.GetTypes();
        Assert.DoesNotContain(all, t => t.IsSubclassOf(typeof(Block)) && !blocks.Contains(t));
        Assert.DoesNotContain(all, t => t.IsSubclassOf(typeof(Inline)) && !inlines.Contains(t));
        Assert.All(Enum.GetValues<PieceKind>().Where(k => k != PieceKind.Cover), k => Assert.Contains(EverythingBook.Book().Pieces, p => p.Kind == k));
    }
}
