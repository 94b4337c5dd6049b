using Publisher.Core.Geometry;
using Publisher.Core.Model;

namespace Publisher.Tests.Core.Cover;

public sealed class StockTests
{
    [Theory]
    [InlineData(228, 70, 1346, 10.74)] // book-formats §5
    [InlineData(228, 80, 1346, 12.28)]
    [InlineData(456, 60, 1346, 18.41)]
    [InlineData(320, 70, 1500, 16.80)]
    [InlineData(227, 70, 1346, 10.74)] // an odd page still takes a leaf
    public void The_spine_is_leaves_times_the_sheet(int pages, int grams, int factor, double spine) =>
        Assert.Equal(Length.Mm((decimal)spine), new Stock { Text = new Paper { Grammage = grams, Factor = factor } }.SpineOf(pages));

    [Fact]
    public void A_measured_spine_wins_then_a_measured_sheet_then_a_factor_then_the_kind()
    {
        var paper = new Paper { Grammage = 80, Kind = "offset" };
        Assert.Equal(114_000, paper.Thickness);
        paper = paper with { Factor = 1346 };
        Assert.Equal(107_680, paper.Thickness);
        paper = paper with { Nanometres = 100_000 };
        Assert.Equal(100_000, paper.Thickness);
        Assert.Equal(Length.Mm(9.9m), new Stock { Text = paper, Spine = Length.Mm(9.9m), Glue = Length.Mm(1) }.SpineOf(100));
    }

    [Fact]
    public void Two_sheets_of_the_cover_and_the_glue_are_added()
    {
        var stock = new Stock { Text = new Paper { Nanometres = 120_000 }, Cover = new Paper { Nanometres = 300_000 }, Glue = Length.Mm(0.3m) };
        Assert.Equal(Length.Mm(8.1m), stock.SpineOf(120));
    }

    [Theory]
    [InlineData("offset", 65, 93_000)]
    [InlineData("super-calendered", 100, 125_333)]
    [InlineData("super-calendered", 180, 225_000)]
    [InlineData("bulky", 75, 112_500)]
    [InlineData("matt", 128, 121_600)]
    public void Kinds_follow_the_trade_s_table(string kind, int grams, long nanometres) => Assert.Equal(nanometres, PaperKinds.Thickness(kind, grams));

    [Theory]
    [InlineData("offset", 90)]
    [InlineData("offset", 45)]
    [InlineData("super-calendered", 200)]
    [InlineData("rice", 80)]
    public void What_no_table_has_is_not_guessed(string kind, int grams)
    {
        Assert.Null(PaperKinds.Thickness(kind, grams));
        Assert.Null(new Stock { Text = new Paper { Kind = kind, Grammage = grams } }.SpineOf(100));
    }
}
