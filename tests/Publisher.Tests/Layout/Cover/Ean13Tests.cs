using System.Collections.Immutable;
using CsCheck;
using Publisher.Core.Display;
using Publisher.Core.Geometry;
using Publisher.Layout.Cover;
using Publisher.Layout.Inline;
using Publisher.Tests.Fonts;

namespace Publisher.Tests.Layout.Cover;

public sealed class Ean13Tests
{
    [Fact]
    public void A_symbol_as_the_standard_draws_it()
    {
        // 978-7-…: 9 stands for the parities L G G L G L of 7 8 7 9 9 9
        var expected = "101" + "0111011" + "0001001" + "0010001" + "0001011" + "0010111" + "0001011"
            + "01010" + "1110100" + "1110100" + "1110100" + "1110010" + "1100110" + "1110010" + "101";
        Assert.Equal(expected, Ean13.Symbol("9787999999010"));
    }

    [Theory]
    [InlineData("00", "1011" + "0001101" + "01" + "0001101")] // LL
    [InlineData("05", "1011" + "0001101" + "01" + "0111001")] // LG
    [InlineData("14", "1011" + "0110011" + "01" + "0100011")] // GL
    [InlineData("07", "1011" + "0100111" + "01" + "0010001")] // GG
    public void The_add_on_s_parity_is_its_value_modulo_four(string digits, string modules) => Assert.Equal(modules, Ean13.AddOn(digits));

    [Fact]
    public void Bars_make_up_the_modules_again() => Gen.Char['0', '9'].Array[13].Sample(digits =>
    {
        var modules = Ean13.Symbol(new string(digits));
        Assert.Equal(Ean13.Modules, modules.Length);
        var again = new char[modules.Length];
        Array.Fill(again, '0');
        foreach (var bar in Ean13.Bars(modules))
        {
            Assert.InRange(bar.Length, 1, 4);
            Array.Fill(again, '1', bar.Start, bar.Length);
        }

        Assert.Equal(modules, new string(again));
        Assert.Equal(30, Ean13.Bars(modules).Length);
    });

    [Theory]
    [InlineData(80, null, 113)]
    [InlineData(100, null, 113)]
    [InlineData(137, "05", 140)]
    public void Drawn_bars_are_whole_modules_on_paper_with_quiet_zones(int magnification, string? addOn, int width)
    {
        using var fonts = TestFonts.Library();
        var drawing = new BarcodeDrawing("978-7-999999-01-0", addOn, magnification, null, LibraryFaces.Find(fonts, TestFonts.Latin)!);
        Assert.Equal(Length.Mm(0.33m).Scale(magnification, 100), drawing.Module);
        Assert.Equal(drawing.Module * width, drawing.Width);

        var items = drawing.Draw(new Point(Length.Mm(100), Length.Mm(200)));
        var box = Assert.IsType<RuleItem>(items[0]);
        Assert.Equal((Ink.Paper, drawing.Width, drawing.Height), (box.Ink, box.Box.Width, box.Box.Height));
        var bars = items.OfType<RuleItem>().Skip(1).ToImmutableArray();
        Assert.Equal(addOn is null ? 30 : 37, bars.Length);
        Assert.All(bars, b =>
        {
            Assert.Equal(Ink.Black, b.Ink);
            Assert.Equal(0, b.Box.Width.Emu % drawing.Module.Emu);
            Assert.Equal(0, (b.Box.X - box.Box.X).Emu % drawing.Module.Emu);
            Assert.True(b.Box.Y > box.Box.Y && b.Box.Bottom < box.Box.Bottom);
        });
        Assert.Equal(drawing.Module * 11, bars[0].Box.X - box.Box.X);
        Assert.Equal(drawing.Module * (addOn is null ? 7 : 5), box.Box.Right - bars[^1].Box.Right);
        Assert.Contains(items.OfType<GlyphRun>(), r => r.Text == "ISBN 978-7-999999-01-0");
        Assert.Equal("9787999999010" + addOn, string.Concat(items.OfType<GlyphRun>().Skip(1).Select(r => r.Text)));
        Assert.All(items.OfType<GlyphRun>(), r => Assert.True(r.Origin.X >= box.Box.X && r.PlaceOf(r.Glyphs[^1]).X < box.Box.Right && r.Origin.Y < box.Box.Bottom));
    }
}
