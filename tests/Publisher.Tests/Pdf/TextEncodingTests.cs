using System.Collections.Immutable;
using CsCheck;
using Publisher.Core.Display;
using Publisher.Core.Geometry;
using Publisher.Fonts;
using Publisher.Tests.Fonts;

namespace Publisher.Tests.Pdf;

public sealed class TextEncodingTests : IDisposable
{
    private readonly FontLibrary _fonts = TestFonts.Library();

    public void Dispose() => _fonts.Dispose();

    [Fact]
    public void Natural_widths_need_no_adjustment()
    {
        var run = PdfKit.Run(_fonts, TestFonts.Serif, "莫斯科", PdfKit.At(72, 100));
        Assert.Contains("1 0 0 1 80.5039 588.8189 Tm\n<" + Hex(run) + "> Tj\nET", Content(run), StringComparison.Ordinal);
    }

    [Fact]
    public void Placed_glyphs_are_where_they_were_placed()
    {
        var face = _fonts.Find(TestFonts.Serif)!;
        var gaps = Gen.Long[-2_000, 40_000].Array[1, 33];
        gaps.Sample(
            widths =>
            {
                var pen = 0L;
                var glyphs = ImmutableArray.CreateBuilder<PlacedGlyph>();
                foreach (var gap in widths)
                {
                    glyphs.Add(new(face.Glyph('一'), new(pen), default, glyphs.Count, 1));
                    pen += PdfKit.Em.Emu + gap;
                }

                var run = new GlyphRun(PdfKit.At(2, 100), TestFonts.Serif, PdfKit.Em, Ink.Black, glyphs.ToImmutable(), new('一', widths.Length));
                var read = ContentReader.Positions(Content(run), 1000, PdfKit.Em);
                Assert.Equal(widths.Length, read.Count);

                // Half a thousandth of the size is the finest that an adjustment can say; nothing adds up beyond it.
                Assert.All(read.Zip(run.Glyphs), p => Assert.InRange(Math.Abs(p.First - p.Second.X.Emu), 0, (PdfKit.Em.Emu / 2000) + 1));
            },
            iter: 100,
            threads: 1);
    }

    [Fact]
    public void Ligatures_and_dashes_map_to_several_characters()
    {
        var pretty = Pretty(
            PdfKit.Run(_fonts, TestFonts.Latin, "fi", PdfKit.At(72, 100)),
            PdfKit.Run(_fonts, TestFonts.Serif, "——", PdfKit.At(72, 120)));
        Assert.Contains("> <00660069>\n", pretty, StringComparison.Ordinal);
        Assert.Contains("> <20142014>\n", pretty, StringComparison.Ordinal);
        Assert.DoesNotContain("ActualText", pretty, StringComparison.Ordinal);
    }

    [Fact]
    public void A_glyph_with_a_second_meaning_is_told_there()
    {
        var run = PdfKit.Run(_fonts, TestFonts.Serif, "一一二", PdfKit.At(72, 100));
        var radical = PdfKit.Run(_fonts, TestFonts.Serif, "一", PdfKit.At(72, 120)) with { Text = "\u2F00" };
        var content = Content(run, radical);
        Assert.Contains("/Span <</ActualText<FEFF2F00>>> BDC\n", content, StringComparison.Ordinal);
        Assert.Equal(1, Count(content, "ActualText"));
    }

    [Fact]
    public void Glyphs_that_stand_for_nothing_say_nothing()
    {
        var run = PdfKit.Run(_fonts, TestFonts.Latin, "ab-", PdfKit.At(72, 100));
        var hyphen = run.Glyphs[2] with { TextStart = 2, TextLength = 0 };
        var content = Content(run with { Text = "ab", Glyphs = run.Glyphs.SetItem(2, hyphen) });
        Assert.Contains("/Span <</ActualText<FEFF>>> BDC\n", content, StringComparison.Ordinal);
    }

    [Fact]
    public void Glyphs_of_one_cluster_are_told_together()
    {
        var run = PdfKit.Run(_fonts, TestFonts.Latin, "ab", PdfKit.At(72, 100));
        var second = run.Glyphs[1] with { TextStart = 0, TextLength = 0 };
        var content = Content(run with { Text = "é", Glyphs = [run.Glyphs[0] with { TextLength = 1 }, second] });
        Assert.Contains("/Span <</ActualText<FEFF00E9>>> BDC\n", content, StringComparison.Ordinal);
        Assert.Equal(1, Count(content, "BDC"));
    }

    [Fact]
    public void Overlapping_and_gaping_neighbours_are_joined_for_readers()
    {
        var marks = PdfKit.Run(_fonts, TestFonts.Serif, "发，（第", PdfKit.At(72, 100), new("Hani", "zh-Hans", false, ["halt"]));
        Assert.Contains("ActualText<FEFFFF0CFF08>", Content(marks), StringComparison.Ordinal);

        var han = PdfKit.Run(_fonts, TestFonts.Serif, "月", PdfKit.At(72, 100));
        var latin = PdfKit.Run(_fonts, TestFonts.Latin, "Zh", PdfKit.At(85.1m, 100));
        Assert.Contains("ActualText<FEFF6708005A>", Content(han, latin), StringComparison.Ordinal);
        Assert.DoesNotContain("ActualText", Content(han, latin with { Origin = PdfKit.At(140, 100) }), StringComparison.Ordinal);
        Assert.DoesNotContain("ActualText", Content(han, latin with { Origin = PdfKit.At(85.1m, 117) }), StringComparison.Ordinal);
    }

    [Fact]
    public void Raised_glyphs_move_the_line()
    {
        var run = PdfKit.Run(_fonts, TestFonts.Serif, "一二", PdfKit.At(72, 100));
        var raised = run.Glyphs[1] with { Y = -Length.Pt(3) };
        Assert.Contains("1 0 0 1 91.0039 591.8189 Tm", Content(run with { Glyphs = run.Glyphs.SetItem(1, raised) }), StringComparison.Ordinal);
    }

    [Fact]
    public void Languages_are_marked_and_closed()
    {
        var run = PdfKit.Run(_fonts, TestFonts.Latin, "a", PdfKit.At(72, 100)) with { Language = "ru" };
        var content = Content(run, run with { Language = "en" }, run with { Language = null });
        Assert.Equal(2, Count(content, "/Lang("));
        Assert.Equal(Count(content, "BDC"), Count(content, "EMC"));
    }

    [Fact]
    public void Missing_glyphs_and_faces_are_told()
    {
        var missing = PdfKit.Run(_fonts, TestFonts.Serif, "龘", PdfKit.At(72, 100)) with { Source = new(new("manuscript/01.md"), 5, 1) };
        var request = PdfKit.Request(_fonts, PdfKit.Document(PdfKit.Page("001", missing)));
        var told = Assert.Single(Publisher.Pdf.PdfWriter.Write(request, CancellationToken.None).Diagnostics);
        Assert.Equal(("PD002", 5), (told.Code, told.Span.Start));
        Assert.Equal(["FT007"], PdfKit.Codes(PdfKit.Request(_fonts, PdfKit.Document(PdfKit.Page("001", missing with { Font = "No Such Face", Glyphs = [] })))));
    }

    private static int Count(string text, string part) => text.Split(part).Length - 1;

    private static string Hex(GlyphRun run) => string.Concat(run.Glyphs.Select(g => g.Id.ToString("X4", System.Globalization.CultureInfo.InvariantCulture)));

    private string Pretty(params ImmutableArray<DisplayItem> items) => PdfKit.Pretty(PdfKit.Request(_fonts, PdfKit.Document(PdfKit.Page("001", items))));

    private string Content(params ImmutableArray<DisplayItem> items) => ContentReader.FirstStream(Pretty(items));
}
