using System.Buffers.Binary;
using System.Text;
using CsCheck;
using Publisher.Fonts;

namespace Publisher.Tests.Fonts;

public sealed class FontLibraryTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("fonts").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Measures_are_those_of_the_file()
    {
        using var fonts = TestFonts.Library();
        var face = fonts.Find(TestFonts.Serif)!;
        Assert.Equal((1000, 880, -120, 729, 514), (face.UnitsPerEm, face.Ascender, face.Descender, face.CapHeight, face.XHeight));
        Assert.Equal((400, 0, true, false), (face.Weight, face.ItalicAngle, face.IsSerif, face.IsFixedPitch));
        Assert.Equal(1000, face.Advance(face.Glyph('战')));
        Assert.False(face.Has(0x20000));
        Assert.Equal(0, face.Advance(60000));
        Assert.False(fonts.Find(TestFonts.SansBold)!.IsSerif);
        Assert.Equal(700, fonts.Find(TestFonts.SansBold)!.Weight);
    }

    [Fact]
    public void Kinds_of_outlines_are_told_apart()
    {
        using var fonts = TestFonts.Library();
        Assert.Equal(FontProgramKind.TrueType, fonts.Find(TestFonts.Latin)!.Kind);
        Assert.Equal(FontProgramKind.CffCid, fonts.Find(TestFonts.Cid)!.Kind);
        Assert.Equal(FontProgramKind.CffNameKeyed, fonts.Find(TestFonts.NameKeyed)!.Kind);
    }

    [Fact]
    public void Cid_keyed_glyphs_are_coded_by_cid()
    {
        using var fonts = TestFonts.Library();
        var face = fonts.Find(TestFonts.Cid)!;
        Assert.Equal(58960, face.Code(face.Glyph('，')));
        Assert.NotEqual(face.Glyph('，'), face.Code(face.Glyph('，')));
        Assert.Equal(0, face.Code(0));
    }

    [Theory]
    [InlineData("absent.ttf", null, "FT001")]
    [InlineData("empty.ttf", "", "FT002")]
    [InlineData("text.ttf", "not a font at all, only words", "FT002")]
    [InlineData("web.ttf", "wOF2 and then something", "FT002")]
    public void Files_that_are_no_fonts_are_told(string name, string? content, string code)
    {
        var path = Path.Combine(_folder, name);
        if (content is not null)
        {
            File.WriteAllText(path, content);
        }

        var outcome = FontLibrary.Load([new("X", path)]);
        Assert.Equal(code, Assert.Single(outcome.Diagnostics).Code);
        Assert.Empty(outcome.Value!.Names);
        Assert.Equal(code, Assert.Single(FontLibrary.Scan(path).Diagnostics).Code);
    }

    [Fact]
    public void Wrong_index_and_wrong_name_are_told()
    {
        var good = TestFonts.Source(TestFonts.Serif);
        Assert.Equal("FT003", Assert.Single(FontLibrary.Load([good with { Index = 1 }]).Diagnostics).Code);
        var wrong = Assert.Single(FontLibrary.Load([good with { Name = "Noto Serif SC Bold" }]).Diagnostics);
        Assert.Equal("FT004", wrong.Code);
        Assert.Contains(TestFonts.Serif, wrong.Chinese, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0x0002, "FT005")]
    [InlineData(0x0200, "FT005")]
    [InlineData(0x0004, null)]
    [InlineData(0x000A, null)]
    [InlineData(0x0100, null)]
    public void Licence_bits_decide(int fsType, string? code)
    {
        var outcome = FontLibrary.Load([Patched(fsType)]);
        Assert.Equal(code, outcome.Diagnostics.Select(d => d.Code).SingleOrDefault());
        Assert.Equal(fsType == 0x0100, outcome.Value!.Find(TestFonts.Serif)?.IsWholeOnly ?? false);
    }

    [Fact]
    public void A_face_that_forbids_subsets_is_embedded_whole()
    {
        using var fonts = FontLibrary.Load([Patched(0x0100)]).Value!;
        var face = fonts.Find(TestFonts.Serif)!;
        Assert.Equal(face.GlyphCount, Subsetter.ForPdf(face, [face.Glyph('一')])!.NewIds.Count);
    }

    [Fact]
    public void Damaged_bytes_never_crash_us()
    {
        var good = File.ReadAllBytes(TestFonts.Source(TestFonts.Cid).Path);
        var damage = Gen.Select(Gen.Int[0, good.Length - 1], Gen.Byte, Gen.Int[0, good.Length]);
        var path = Path.Combine(_folder, "damaged.otf");
        damage.Array[1, 40].Sample(
            cuts =>
            {
                var bytes = good.ToArray();
                foreach (var (at, value, _) in cuts)
                {
                    // Mostly the directory and the heads of the tables, where it hurts.
                    bytes[value % 2 == 0 ? at : at % 400] = value;
                }

                File.WriteAllBytes(path, bytes[..Math.Max(1, cuts[0].Item3)]);
                using var fonts = FontLibrary.Load([new(TestFonts.Cid, path)]).Value!;
                _ = FontLibrary.Scan(path);
                if (fonts.Find(TestFonts.Cid) is { } face)
                {
                    var glyphs = Shaper.Shape(face, "莫斯科——，", new("Hani", "zh-Hans"));
                    _ = Subsetter.ForPdf(face, [.. glyphs.Select(g => g.Id)]);
                    _ = Subsetter.ForWeb(face, ['莫', 'a']);
                }

                File.Delete(path);
            },
            iter: 60,
            threads: 1);
    }

    private FontSource Patched(int fsType)
    {
        var bytes = File.ReadAllBytes(TestFonts.Source(TestFonts.Serif).Path);
        var record = bytes.AsSpan().IndexOf(Encoding.ASCII.GetBytes("OS/2"));
        var table = (int)BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(record + 8));
        BinaryPrimitives.WriteUInt16BigEndian(bytes.AsSpan(table + 8), (ushort)fsType);
        var path = Path.Combine(_folder, $"patched{fsType}.ttf");
        File.WriteAllBytes(path, bytes);
        return new(TestFonts.Serif, path);
    }
}
