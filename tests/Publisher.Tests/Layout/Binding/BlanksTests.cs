using Publisher.Core.Style;
using Publisher.Layout.Binding;

namespace Publisher.Tests.Layout.Binding;

public sealed class BlanksTests
{
    [Theory]
    [InlineData(224, 0)]
    [InlineData(226, 6)]
    [InlineData(228, 4)]
    [InlineData(217, 3)]
    [InlineData(218, 6)]
    [InlineData(1, 3)]
    public void Sixteen_then_eight_then_four_within_six_blanks(int pages, int blanks) => Assert.Equal(blanks, Blanks.Of(pages, 0, new BookStyle()));

    [Theory]
    [InlineData(226, 3, 16, 4, 2)]
    [InlineData(220, 8, 32, 4, 4)]
    [InlineData(212, 12, 32, 4, 12)]
    [InlineData(229, 6, 2, 1, 1)]
    [InlineData(230, 6, 2, 1, 0)]
    [InlineData(230, 0, 16, 4, 2)]
    public void The_style_says_how_many_and_of_what(int pages, int most, int prefer, int multiple, int blanks) =>
        Assert.Equal(blanks, Blanks.Of(pages, 0, new BookStyle { PageMultiple = multiple, MakeUp = new MakeUpStyle { MostBlanks = most, PreferredMultiple = prefer } }));

    [Fact]
    public void A_target_in_reach_goes_before_the_preference() => Assert.Equal(4, Blanks.Of(216, 220, new BookStyle()));
}
