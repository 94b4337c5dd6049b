using Publisher.Core.Geometry;
using Publisher.Fonts;

namespace Publisher.Tests.Fonts;

public sealed class GlyphOutlinesTests
{
    [Theory]
    [InlineData(TestFonts.Serif, '战')]
    [InlineData(TestFonts.Cid, '莫')]
    [InlineData(TestFonts.NameKeyed, 'A')]
    public void Outlines_keep_to_the_ink_box(string name, char character)
    {
        using var fonts = TestFonts.Library();
        var face = fonts.Find(name)!;
        var glyph = face.Glyph(character);
        Assert.NotEqual(0, glyph);
        var steps = GlyphOutlines.Of(face, glyph);
        var ends = steps.Where(s => s.Kind != 'Z').Select(s => s.Kind == 'C' ? s.C : s.A).ToArray();
        var box = face.Extents(glyph);

        // the box of a TrueType glyph holds its control points too, which lie a few units outside the ink
        Assert.InRange(ends.Min(p => p.X), (box.XMin * 6) - 6, (box.XMin * 6) + 60);
        Assert.InRange(ends.Max(p => p.X), (box.XMax * 6) - 60, (box.XMax * 6) + 6);
        Assert.InRange(ends.Min(p => p.Y), (box.YMin * 6) - 6, (box.YMin * 6) + 60);
        Assert.InRange(ends.Max(p => p.Y), (box.YMax * 6) - 60, (box.YMax * 6) + 6);
    }

    [Theory]
    [InlineData(TestFonts.Serif, '战')]
    [InlineData(TestFonts.Cid, '莫')]
    public void Every_contour_is_opened_and_closed(string name, char character)
    {
        using var fonts = TestFonts.Library();
        var face = fonts.Find(name)!;
        var steps = GlyphOutlines.Of(face, face.Glyph(character));
        var open = false;
        foreach (var step in steps)
        {
            Assert.Equal(open, step.Kind != 'M');
            open = step.Kind != 'Z';
        }

        Assert.False(open);
        Assert.Contains(steps, s => s.Kind == 'C');
    }

    [Fact]
    public void A_raised_quadratic_runs_through_the_same_middle()
    {
        using var fonts = TestFonts.Library();
        var face = fonts.Find(TestFonts.Serif)!;
        var steps = GlyphOutlines.Of(face, face.Glyph('战'));
        var at = default(OutlinePoint);
        foreach (var step in steps.Where(s => s.Kind != 'Z'))
        {
            if (step.Kind == 'C')
            {
                // both control points lead to one quadratic control point: (3a − p0) / 2 = (3b − p3) / 2, but for the rounding
                Assert.InRange((3 * step.A.X) - at.X - ((3 * step.B.X) - step.C.X), -6, 6);
                Assert.InRange((3 * step.A.Y) - at.Y - ((3 * step.B.Y) - step.C.Y), -6, 6);
            }

            at = step.Kind == 'C' ? step.C : step.A;
        }
    }

    [Fact]
    public void Blanks_and_absent_glyphs_have_no_outline()
    {
        using var fonts = TestFonts.Library();
        var face = fonts.Find(TestFonts.Latin)!;
        Assert.Empty(GlyphOutlines.Of(face, face.Glyph(' ')));
        Assert.Empty(GlyphOutlines.Of(face, ushort.MaxValue));
    }

    [Fact]
    public void Placed_outlines_stand_on_their_baseline()
    {
        using var fonts = TestFonts.Library();
        var face = fonts.Find(TestFonts.NameKeyed)!;
        var placed = GlyphOutlines.Place(face, face.Glyph('A'), Length.Pt(10), new(Length.Pt(100), Length.Pt(50)));
        var lowest = placed.Where(s => s.Kind != 'Z').Max(s => s.Kind == 'C' ? s.C.Y : s.A.Y);
        Assert.InRange(lowest.Points, 49.9m, 50.2m);
        Assert.Equal('M', placed[0].Kind);
    }
}
