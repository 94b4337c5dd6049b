using Publisher.Core.Text;

namespace Publisher.Tests.Core;

public sealed class ColumnTextTests
{
    [Theory]
    [InlineData("7", ColumnStand.Letters)]
    [InlineData("12", ColumnStand.Abreast)]
    [InlineData("128", ColumnStand.Abreast)]
    [InlineData("1949", ColumnStand.Turned)]
    [InlineData("48216", ColumnStand.Turned)]
    [InlineData("3.5", ColumnStand.Turned)]
    [InlineData("Q", ColumnStand.Letters)]
    [InlineData("x", ColumnStand.Letters)]
    [InlineData("DNA", ColumnStand.Letters)]
    [InlineData("K7", ColumnStand.Letters)]
    [InlineData("UNESCO", ColumnStand.Letters)]
    [InlineData("LENINGRAD", ColumnStand.Turned)]
    [InlineData("word", ColumnStand.Turned)]
    [InlineData("I-5", ColumnStand.Turned)]
    public void Words_stand_or_lie(string word, ColumnStand stand) => Assert.Equal(stand, ColumnText.Stand(word));

    [Fact]
    public void Outer_quotes_are_double_on_the_mainland_and_single_elsewhere()
    {
        Assert.Equal("『「」』", string.Concat("“‘’”".Select(c => ColumnText.Quote(c, true))));
        Assert.Equal("「『』」", string.Concat("“‘’”".Select(c => ColumnText.Quote(c, false))));
        Assert.Equal('（', ColumnText.Quote('（', true));
    }
}
