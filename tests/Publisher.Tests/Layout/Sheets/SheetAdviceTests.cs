using Publisher.Core.Geometry;
using Publisher.Core.Model;
using Publisher.Core.Style;
using Publisher.Layout.Sheets;

namespace Publisher.Tests.Layout.Sheets;

public sealed class SheetAdviceTests
{
    [Theory]
    [InlineData(228, 16, 14_250)]
    [InlineData(224, 16, 14_000)]
    [InlineData(230, 16, 14_375)]
    [InlineData(432, 16, 27_000)]
    [InlineData(228, 32, 7_125)]
    [InlineData(300, 16, 18_750)]
    public void Sheets_are_pages_over_the_fraction(int pages, int fraction, int sheets) => Assert.Equal(sheets, new SheetAdvice(pages, 0, fraction).Sheets);

    [Fact]
    public void A_quarter_less_takes_the_pages_that_the_blanks_do_not_give()
    {
        var advice = new SheetAdvice(120, 2, 16) { Copies = 3000 };
        Assert.Equal(8, advice.Remainder);
        Assert.Equal(22_500, advice.Reams);
        Assert.Equal([6500, 7000, 7250, 7750, 8000, 8500], advice.Steps.Select(s => s.Sheets));
        Assert.Equal(-2, advice.Steps[2].Most);

        // 124 pages: the text has 118 and may have six blanks
        Assert.Equal((0, 6), (advice.Steps[3].Least, advice.Steps[3].Most));
        Assert.Equal((4, 10), (advice.Steps[4].Least, advice.Steps[4].Most));
    }

    [Fact]
    public void In_a_fraction_of_8_a_quarter_sheet_is_no_whole_leaf_pair() => Assert.Equal([1000, 1500, 2500, 3000], new SheetAdvice(16, 0, 8).Steps.Select(s => s.Sheets));

    [Theory]
    [InlineData(170, 240, 120)]
    [InlineData(176, 240, 120, "LY080")]
    [InlineData(170, 251, 120, "LY080")]
    [InlineData(240, 170, 120)]
    [InlineData(115, 165, 120, "LY081")]
    [InlineData(170, 240, 230, "LY082")]
    public void A_page_fits_its_leaf_and_the_count_its_folios(int width, int height, int pages, params string[] codes)
    {
        var page = new PageStyle { TrimWidth = Length.Mm(width), TrimHeight = Length.Mm(height) };
        Assert.Equal(codes, SheetFindings.Of(Facts(new SheetFormat(700, 1000, 16)), page, pages).Select(d => d.Code));
    }

    [Fact]
    public void The_finding_names_both_sizes()
    {
        var found = SheetFindings.Of(Facts(new SheetFormat(787, 1092, 32)), new PageStyle(), 16).First();
        Assert.Contains("170×240", found.Chinese, StringComparison.Ordinal);
        Assert.Contains("136.5×196.75", found.English, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(700, 1000, 16, 175, 250)]
    [InlineData(700, 1000, 32, 125, 175)]
    [InlineData(787, 1092, 16, 196.75, 273)]
    [InlineData(890, 1240, 64, 111.25, 155)]
    [InlineData(850, 1168, 32, 146, 212.5)]
    public void A_leaf_is_the_sheet_halved_along_its_longer_side(int width, int height, int fraction, double leafWidth, double leafHeight) =>
        Assert.Equal((Length.Mm((decimal)leafWidth), Length.Mm((decimal)leafHeight)), new SheetFormat(width, height, fraction).Leaf);

    [Fact]
    public void A_fraction_that_is_no_power_of_two_is_judged_by_area()
    {
        var sheet = new SheetFormat(787, 1092, 24);
        Assert.Null(sheet.Leaf);
        Assert.False(sheet.IsTooSmallFor(Length.Mm(180), Length.Mm(190)));
        Assert.True(sheet.IsTooSmallFor(Length.Mm(190), Length.Mm(200)));
    }

    private static BookFacts Facts(SheetFormat sheet) =>
        new() { Slug = "t", Title = "t", House = new PublishingHouse("h", "p", null, null, null, null), Date = "2026", Modified = "2026-01-01T00:00:00Z", Sheet = sheet };
}
