using System.Collections.Immutable;
using System.Text;
using Publisher.Fonts;

namespace Publisher.Tests.Fonts;

public sealed class SubsetterTests
{
    [Fact]
    public void TrueType_programs_keep_prep_and_drop_layout()
    {
        using var fonts = TestFonts.Library();
        var face = fonts.Find(TestFonts.Serif)!;
        var subset = Subsetter.ForPdf(face, [face.Glyph('战')])!;
        var head = Encoding.Latin1.GetString(subset.Program.Span[..200]);
        Assert.Contains("prep", head, StringComparison.Ordinal);
        Assert.DoesNotContain("GSUB", head, StringComparison.Ordinal);
        Assert.DoesNotContain("cmap", head, StringComparison.Ordinal);
        Assert.Equal(2, subset.NewIds.Count);
        Assert.Equal(1, subset.NewIds[face.Glyph('战')]);
    }

    [Theory]
    [InlineData(TestFonts.Cid, false)]
    [InlineData(TestFonts.NameKeyed, true)]
    public void Cff_programs_are_bare_tables(string name, bool keepsIds)
    {
        using var fonts = TestFonts.Library();
        var face = fonts.Find(name)!;
        var glyph = face.Glyph('c');
        var subset = Subsetter.ForPdf(face, [glyph])!;
        Assert.Equal(1, subset.Program.Span[0]);
        Assert.Equal(keepsIds, subset.NewIds[glyph] == glyph);
    }

    [Fact]
    public void Subsets_do_not_depend_on_earlier_ones()
    {
        using var fonts = TestFonts.Library();
        var face = fonts.Find(TestFonts.Cid)!;
        var first = Subsetter.ForPdf(face, [face.Glyph('莫'), face.Glyph('科')])!;
        Subsetter.ForPdf(face, [face.Glyph('章')]);
        var second = Subsetter.ForPdf(face, [face.Glyph('科'), face.Glyph('莫'), 65000])!;
        Assert.Equal(first.Program.ToArray(), second.Program.ToArray());
    }

    [Fact]
    public void Web_fonts_still_shape_what_they_keep()
    {
        using var fonts = TestFonts.Library();
        var path = Path.Combine(Directory.CreateTempSubdirectory("web").FullName, "web.ttf");
        File.WriteAllBytes(path, Subsetter.ForWeb(fonts.Find(TestFonts.Serif)!, ImmutableSortedSet.Create<int>('战', '—', '（'))!);
        using var web = FontLibrary.Load([new(TestFonts.Serif, path)]).Value!;
        var face = web.Find(TestFonts.Serif)!;
        Assert.True(face.Has('战'));
        Assert.False(face.Has('一'));
        Assert.Equal(2000, Assert.Single(Shaper.Shape(face, "——", new("Hani", "zh-Hans"))).Advance);
        Assert.Equal(500, Assert.Single(Shaper.Shape(face, "（", new("Hani", "zh-Hans", false, ["halt"]))).Advance);
        File.Delete(path);
    }
}
