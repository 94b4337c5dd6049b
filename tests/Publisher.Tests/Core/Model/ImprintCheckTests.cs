using Publisher.Core.Model;

namespace Publisher.Tests.Core.Model;

public sealed class ImprintCheckTests
{
    private static readonly BookFacts Facts = new()
    {
        Slug = "t",
        Title = "书",
        House = new PublishingHouse("社", "北京", null, null, null, null),
        Date = "2026-10",
        Modified = "2026-10-01T00:00:00Z",
    };

    [Theory]
    [InlineData("中国国家版本馆CIP数据核字（2026）第012345号")]
    [InlineData("中国国家版本馆CIP数据核字(2025)第0123456号")]
    [InlineData("中国版本图书馆CIP数据核字（2023）第01234号")]
    [InlineData("中国国家版本馆CIP数据核字（2026）第1234号", "BD030")]
    [InlineData("国家版本馆CIP数据核字（2026）第012345号", "BD030")]
    [InlineData("中国国家版本馆CIP数据核字（2026）第012345号（样例）", "BD030")]
    [InlineData("中国国家版本馆CIP数据核字（2027）第012345号", "BD031")]
    [InlineData("中国版本图书馆CIP数据核字（2022）第012345号", "BD032")]
    [InlineData("中国版本图书馆CIP数据核字（2025）第012345号", "BD033")]
    public void Cip_number(string number, params string[] codes) => Assert.Equal(codes, Codes(Facts with { Cip = new CipData { Number = number } }));

    [Theory]
    [InlineData("K152")]
    [InlineData("E195.2")]
    [InlineData("TP311.1-43")]
    [InlineData("D922.290.4")]
    [InlineData("I247.5")]
    [InlineData("K512.54=54")]
    [InlineData("R")]
    [InlineData("L1", "BD034")]
    [InlineData("W", "BD034")]
    [InlineData("k152", "BD034")]
    [InlineData("TA1", "BD034")]
    [InlineData("KA1", "BD034")]
    [InlineData("I247.5文", "BD034")]
    public void Class_mark(string mark, params string[] codes) =>
        Assert.Equal(codes, Codes(Facts with { Cip = new CipData { Classes = [mark], Number = "中国国家版本馆CIP数据核字（2026）第012345号" } }));

    [Theory]
    [InlineData("68.00元")]
    [InlineData("168.00元（全2册）")]
    [InlineData("68元", "BD035")]
    [InlineData("￥68.00", "BD035")]
    [InlineData("0.00元", "BD035")]
    public void Price(string price, params string[] codes) => Assert.Equal(codes, Codes(Facts with { Price = price }));

    [Fact]
    public void A_price_from_outside_the_mainland_is_written_its_own_way() => Assert.Empty(Codes(Facts with { Price = "新臺幣380元", Language = "zh-Hant" }));

    [Theory]
    [InlineData(1, "2026-10", null, "2026-10")]
    [InlineData(2, "2026-10", "2020-01", "2026-12")]
    [InlineData(1, "2026", null, "2026-01")]
    [InlineData(2, "2026-10", null, "2026-10", "BD036")]
    [InlineData(2, "2026-10", "2027-01", "2026-10", "BD036")]
    [InlineData(1, "2026-10", "2020-01", "2026-10", "BD036")]
    [InlineData(1, "2026-10", null, "2026-09", "BD036")]
    public void Dates_follow_each_other(int number, string date, string? first, string printed, params string[] codes) =>
        Assert.Equal(codes, Codes(Facts with { Edition = new PublishedEdition(number, date, first), Printing = new Printing(1, printed, 0, 1) }));

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 5001)]
    [InlineData(2, 1, "BD040")]
    [InlineData(1, 5001, "BD040")]
    public void Copies_are_counted_over_all_printings(int number, int from, params string[] codes) =>
        Assert.Equal(codes, Codes(Facts with { Printing = new Printing(number, "2026-10", 5000, from) }));

    [Fact]
    public void What_the_standard_wants_is_one_finding_with_a_hint_for_each()
    {
        var found = Assert.Single(ImprintChecks.Missing(Facts with { Price = "68.00元" }));
        Assert.Equal("BD037", found.Code);
        Assert.Contains("责任编辑", found.Chinese, StringComparison.Ordinal);
        Assert.DoesNotContain("定价", found.Chinese, StringComparison.Ordinal);
        Assert.Contains(found.Hints, h => h.Chinese.Contains("record.责任印制", StringComparison.Ordinal));
        Assert.Empty(ImprintChecks.Missing(Facts with { Language = "zh-Hant" }));
    }

    private static IEnumerable<string> Codes(BookFacts facts) => ImprintChecks.Forms(facts).Select(d => d.Code);
}
