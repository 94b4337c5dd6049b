using Publisher.Preflight;
using Publisher.Preflight.Fonts;
using Publisher.Tests.Fonts;
using Publisher.Tests.Pdf;

namespace Publisher.Tests.Preflight;

/// <summary>Widths read from font programs agree with what another reader of fonts says, glyph by glyph.</summary>
public sealed class FontProgramTests
{
    [Theory]
    [InlineData(TestFonts.Serif)]
    [InlineData(TestFonts.SansBold)]
    [InlineData(TestFonts.Latin)]
    public void TrueType_widths(string name) => Compare(name, Bytes(name));

    [Theory]
    [InlineData(TestFonts.Cid)]
    [InlineData(TestFonts.NameKeyed)]
    public void CFF_widths_from_the_outlines_themselves(string name) => Compare(name, Cff(Bytes(name)));

    [Fact]
    public void A_CID_font_is_known_and_finds_its_glyphs()
    {
        var program = FontProgram.Read(Cff(Bytes(TestFonts.Cid)));
        Assert.True(program.IsCid);
        Assert.False(FontProgram.Read(Cff(Bytes(TestFonts.NameKeyed))).IsCid);
        Assert.Equal(0, program.GlyphOfCid(64_999));
        Assert.Equal(Enumerable.Range(1, program.Glyphs - 1), Enumerable.Range(1, 65_535).Select(program.GlyphOfCid).Where(g => g > 0).Distinct().Order());
    }

    [Fact]
    public void The_cmap_of_a_simple_font()
    {
        using var fonts = TestFonts.Library();
        var face = fonts.Find(TestFonts.Latin)!;
        var program = FontProgram.Read(Bytes(TestFonts.Latin));
        Assert.All("Zhukov1941", c => Assert.Equal(face.Glyph(c), program.GlyphOf(c, symbolic: false)));
    }

    [Fact]
    public void Our_own_fonts_of_all_kinds_agree_with_what_our_writer_says_of_them()
    {
        using var fonts = TestFonts.Library();
        var report = Preflighter.Judge(PdfKit.Write(PdfKit.Request(fonts, SamplePages.Document(fonts), null, SamplePages.Picture)), "own.pdf", PreflightProfiles.InteriorMono, TestContext.Current.CancellationToken);
        Assert.True(report.Complete);
        // The little picture of the sample is coarse: nothing else.
        Assert.Equal(["PF081"], MiniPdf.Codes(report));
    }

    [Fact]
    public void A_bare_CFF_font_in_a_file_is_checked_by_its_CIDs()
    {
        using var fonts = TestFonts.Library();
        var face = fonts.Find(TestFonts.Cid)!;
        var program = FontProgram.Read(Cff(Bytes(TestFonts.Cid)));
        var gid = face.Glyph('莫');
        var cid = Enumerable.Range(1, 65_535).First(c => program.GlyphOfCid(c) == gid);
        var pdf = MiniPdf.Good(1)
            .Set(MiniPdf.CidFont, $"<< /Type /Font /Subtype /CIDFontType0 /BaseFont /ABCDEF+Serif /FontDescriptor 9 0 R /DW 1000 /W [{cid} [1000]] >>")
            .Change(MiniPdf.Descriptor, "/FontFile2", "/FontFile3")
            .Set(MiniPdf.FontFile, "<< /Subtype /CIDFontType0C >>", Cff(Bytes(TestFonts.Cid)))
            .Change(MiniPdf.ToUnicode, $"<{MiniPdf.Glyph}>", $"<{cid:X4}>")
            .Draw(0, MiniPdf.Text("100 500", glyph: $"{cid:X4}"));
        Assert.Empty(pdf.Codes());
        Assert.Contains("PF043", pdf.Change(MiniPdf.CidFont, "[1000]", "[995]").Codes());
    }

    [Fact]
    public void A_font_that_may_not_be_embedded_is_told()
    {
        var font = Bytes(TestFonts.Serif);
        var at = Table(font, "OS/2");
        font[at + 9] = 2;
        Assert.Equal(["PF046"], MiniPdf.Good().Set(MiniPdf.FontFile, "<< >>", font).Codes());
        font[at + 9] = 8;
        Assert.Empty(MiniPdf.Good().Set(MiniPdf.FontFile, "<< >>", font).Codes());
    }

    private static void Compare(string name, byte[] program)
    {
        using var fonts = TestFonts.Library();
        var face = fonts.Find(name)!;
        var read = FontProgram.Read(program);
        Assert.True(read.Glyphs > 3);
        for (var glyph = 0; glyph < read.Glyphs; glyph++)
        {
            var width = read.Width(glyph);
            Assert.NotNull(width);
            Assert.Equal(face.Advance((ushort)glyph) * 1000.0 / face.UnitsPerEm, width.Value, 1.0);
        }
    }

    private static byte[] Bytes(string name) => File.ReadAllBytes(TestFonts.Source(name).Path);

    private static byte[] Cff(byte[] font)
    {
        var record = Record(font, "CFF ");
        return font.AsSpan(Number(font, record + 8), Number(font, record + 12)).ToArray();
    }

    private static int Table(byte[] font, string tag) => Number(font, Record(font, tag) + 8);

    private static int Record(byte[] font, string tag) =>
        Enumerable.Range(0, (font[4] << 8) | font[5]).Select(i => 12 + (16 * i)).First(at => System.Text.Encoding.ASCII.GetString(font, at, 4) == tag);

    private static int Number(byte[] font, int at) => System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(font.AsSpan(at));
}
