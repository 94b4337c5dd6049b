using System.Collections.Immutable;
using System.Text;
using Publisher.Core.Display;
using Publisher.Core.Geometry;
using Publisher.Fonts;
using Publisher.Pdf;
using Publisher.Tests.Fonts;
using UglyToad.PdfPig;

namespace Publisher.Tests.Pdf;

/// <summary>Columns in PDF: Identity-V for what stands, a turned matrix for what lies, a condensed one for figures abreast.</summary>
public sealed class ColumnTests : IDisposable
{
    private readonly FontLibrary _fonts = TestFonts.Library();

    public void Dispose() => _fonts.Dispose();

    [Fact]
    public void What_stands_is_written_with_a_vertical_font()
    {
        var pretty = Pretty(Column("莫斯科", 300, 100));
        Assert.Contains("/Encoding/Identity-V", pretty, StringComparison.Ordinal);
        Assert.DoesNotContain("/Encoding/Identity-H", pretty, StringComparison.Ordinal);
        Assert.Contains("/DW2[880 -1000]", pretty, StringComparison.Ordinal);

        // bleed 8.5039, media height 697.3228: the origin is the top of the first em on the axis
        Assert.Contains("1 0 0 1 308.5039 588.8189 Tm", pretty, StringComparison.Ordinal);
        Assert.Equal(1, Count(pretty, " Tj"));
    }

    [Fact]
    public void One_face_serves_both_ways()
    {
        var pretty = Pretty(Column("莫", 300, 100), PdfKit.Run(_fonts, TestFonts.Serif, "科", PdfKit.At(72, 100)));
        Assert.Contains("/Encoding/Identity-V", pretty, StringComparison.Ordinal);
        Assert.Contains("/Encoding/Identity-H", pretty, StringComparison.Ordinal);
        Assert.Equal(1, Count(pretty, "/FontFile2"));
    }

    [Fact]
    public void What_lies_has_a_turned_matrix_and_figures_abreast_a_narrow_one()
    {
        var word = PdfKit.Run(_fonts, TestFonts.Latin, "fire", PdfKit.At(300, 200)) with { Flow = Flow.Sideways };
        var figures = PdfKit.Run(_fonts, TestFonts.Latin, "12", PdfKit.At(300, 300)) with { Condense = 700 };
        var pretty = Pretty(word, figures);
        Assert.Contains("0 -1 1 0 308.5039 ", pretty, StringComparison.Ordinal);
        Assert.Contains("0.7 0 0 1 308.5039 ", pretty, StringComparison.Ordinal);
    }

    [Fact]
    public void Gaps_open_and_close_down_the_column()
    {
        var pretty = Pretty(Column("一二", 300, 100, Length.Pt(2.1m)));
        Assert.Contains(">200<", pretty, StringComparison.Ordinal);
    }

    [Fact]
    public void Readers_find_the_text_and_its_place()
    {
        var document = PdfKit.Document(PdfKit.Page("1", Column("莫斯科", 300, 100))) with { RightToLeft = true };
        var bytes = PdfWriter.Write(PdfKit.Request(_fonts, document), TestContext.Current.CancellationToken).Value!.Content.ToArray();
        using var pdf = PdfDocument.Open(bytes);
        Assert.Equal("莫斯科", string.Concat(pdf.GetPage(1).Letters.Select(l => l.Value)));
        Assert.Contains("/Direction/R2L", Encoding.Latin1.GetString(bytes), StringComparison.Ordinal);
    }

    private GlyphRun Column(string text, int x, int y, Length gap = default)
    {
        var face = _fonts.Find(TestFonts.Serif)!;
        var glyphs = text.Select((c, i) => new PlacedGlyph(face.Glyph(c), (PdfKit.Em + gap) * i, Length.Zero, i, 1)).ToImmutableArray();
        return new GlyphRun(PdfKit.At(x, y), TestFonts.Serif, PdfKit.Em, Ink.Black, glyphs, text) { Flow = Flow.Vertical };
    }

    private string Pretty(params DisplayItem[] items)
    {
        var request = PdfKit.Request(_fonts, PdfKit.Document(PdfKit.Page("1", [.. items]))) with { Pretty = true };
        return Encoding.Latin1.GetString(PdfWriter.Write(request, TestContext.Current.CancellationToken).Value!.Content.Span);
    }

    private static int Count(string text, string part) => text.Split(part).Length - 1;
}
