using Publisher.Core.Display;
using Publisher.Core.Geometry;
using Publisher.Fonts;
using Publisher.Tests.Fonts;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Outline;

namespace Publisher.Tests.Pdf;

/// <summary>What an independent reader finds in the file.</summary>
public sealed class ReadBackTests : IDisposable
{
    private readonly FontLibrary _fonts = TestFonts.Library();

    public void Dispose() => _fonts.Dispose();

    [Fact]
    public void Characters_come_back_in_order()
    {
        using var pdf = Open();
        var expected = SamplePages.Document(_fonts).Pages[0];
        var text = string.Concat(expected.Body.Concat(expected.Furniture).OfType<GlyphRun>().Select(r => r.Text));
        Assert.Equal(text, string.Concat(pdf.GetPage(1).Letters.Select(l => l.Value)));
    }

    [Fact]
    public void Letters_stand_where_they_were_placed()
    {
        using var pdf = Open();
        var page = SamplePages.Document(_fonts).Pages[0];
        var placed = page.Body.Concat(page.Furniture).OfType<GlyphRun>().SelectMany(r => r.Glyphs.Select(g => (X: r.Origin.X + g.X, Y: r.Origin.Y + g.Y)));
        var read = pdf.GetPage(1).Letters;
        Assert.Equal(read.Count, placed.Count());
        Assert.All(placed.Zip(read), p =>
        {
            Assert.Equal((double)(p.First.X + page.Bleed).Points, p.Second.StartBaseLine.X, 0.02);
            Assert.Equal((double)(page.TrimHeight + page.Bleed - p.First.Y).Points, p.Second.StartBaseLine.Y, 0.02);
        });
    }

    [Fact]
    public void Bookmarks_form_a_tree()
    {
        using var pdf = Open();
        Assert.True(pdf.TryGetBookmarks(out var bookmarks));
        Assert.Equal(["第一章　莫斯科", "Second"], bookmarks.Roots.Select(r => r.Title));
        Assert.Equal("1. “退路”", Assert.Single(bookmarks.Roots[0].Children).Title);
        Assert.Equal(2, Assert.IsType<DocumentBookmarkNode>(bookmarks.Roots[1]).PageNumber);
    }

    [Fact]
    public void Threads_do_not_show()
    {
        var document = PdfKit.Document([.. Enumerable.Range(0, 40).SelectMany(_ => SamplePages.Document(_fonts).Pages)]);
        var request = PdfKit.Request(_fonts, document, images: SamplePages.Picture);
        var one = PdfKit.Write(request);
        using var again = TestFonts.Library();
        Assert.Equal(one, PdfKit.Write(request with { Parallelism = 8, Fonts = again }));
        Assert.NotEqual(one, PdfKit.Write(request with { Facts = PdfKit.Facts with { Modified = "2026-10-02T00:00:00Z" } }));
    }

    [Fact]
    public void A_cancelled_build_stops()
    {
        var request = PdfKit.Request(_fonts, SamplePages.Document(_fonts), images: SamplePages.Picture);
        Assert.ThrowsAny<OperationCanceledException>(() => Publisher.Pdf.PdfWriter.Write(request, new CancellationToken(true)));
    }

    [Fact]
    public void Dumps_are_readable()
    {
        var run = PdfKit.Run(_fonts, TestFonts.Serif, "莫斯科", PdfKit.At(72, 100)) with { Struct = new(3), Language = "ru" };
        var page = PdfKit.Page("001", run, new RuleItem(PdfKit.Box(72, 110, 20, 0.5m), new Ink(40)), new LinkItem(PdfKit.Box(1, 2, 3, 4), "sec1", null));
        Assert.Equal(
            """
            page 001 recto 481.89 x 680.315 bleed 8.504
              body
                text 72,100 '莫斯科' Noto Serif SC Regular 10.5 at 0 10.5 21 lang ru #3
                rule 72,110 20x0.5 K40
                link 1,2 3x4 -> sec1

            """,
            DisplayDump.Of(page));
        Assert.EndsWith("outline   '2' page 0 y 10 -> b\n", DisplayDump.Of(PdfKit.Document(page) with { Outline = [new("2", 2, 0, Length.Pt(10), "b")] }), StringComparison.Ordinal);
    }

    private PdfDocument Open() =>
        PdfDocument.Open(PdfKit.Write(PdfKit.Request(_fonts, SamplePages.Document(_fonts), images: SamplePages.Picture)));
}
