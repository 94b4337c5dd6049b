using Publisher.Core.Model;
using Publisher.Core.Style;
using Publisher.Core.Text;
using Publisher.Layout.Binding;

namespace Publisher.Tests.Layout.Binding;

public sealed class FolioTests
{
    [Theory]
    [InlineData(1, "i")]
    [InlineData(4, "iv")]
    [InlineData(9, "ix")]
    [InlineData(14, "xiv")]
    [InlineData(40, "xl")]
    public void Front_matter_counts_in_roman(int number, string expected) => Assert.Equal(expected, Folios.Roman(number));

    [Fact]
    public void The_body_counts_on_from_the_first_page_of_the_book() =>
        Assert.Equal("009", Folios.Of(new FolioStyle(), Zone.Body, 8, 8).Text);

    [Fact]
    public void The_body_may_begin_at_one() =>
        Assert.Equal("01", Folios.Of(new FolioStyle { Body = "restart", Digits = 2 }, Zone.Body, 8, 8).Text);

    [Theory]
    [InlineData(1, "第一章")]
    [InlineData(10, "第十章")]
    [InlineData(11, "第十一章")]
    [InlineData(20, "第二十章")]
    [InlineData(103, "第一百零三章")]
    [InlineData(110, "第一百一十章")]
    public void Chapters_count_in_han_digits(int number, string expected) => Assert.Equal(expected, ChineseNumber.Chapter(number));
}
