using System.Collections.Immutable;
using Publisher.Core.Display;
using Publisher.Pdf.Navigation;

namespace Publisher.Tests.Pdf;

public sealed class PageLabelTests
{
    [Fact]
    public void Padding_is_prefix()
    {
        var ranges = Ranges([.. new[] { "i", "ii" }.Select(PdfKit.Label), .. Enumerable.Range(3, 100).Select(n => PdfKit.Label(n.ToString("000", System.Globalization.CultureInfo.InvariantCulture)))]);
        Assert.Equal(
            [new(0, 'r', "", 1), new(2, 'D', "00", 3), new(9, 'D', "0", 10), new(99, 'D', "", 100)],
            ranges);
    }

    [Fact]
    public void A_jump_or_a_strange_label_begins_a_range() =>
        Assert.Equal(
            [new(0, null, "封面", 1), new(1, 'D', "", 5), new(2, 'D', "", 7)],
            Ranges([new("封面", 'D', 1), new("5", 'D', 5), new("7", 'D', 7)]));

    [Theory]
    [InlineData(4, "iv")]
    [InlineData(49, "xlix")]
    [InlineData(1994, "mcmxciv")]
    public void Roman_numbers_are_known(int value, string text) =>
        Assert.Equal(new(0, 'r', "", value), Assert.Single(Ranges([new(text, 'r', value)])));

    private static ImmutableArray<PageLabels> Ranges(ImmutableArray<PageLabel> labels) =>
        PageLabels.Of([.. labels.Select(l => PdfKit.Page("001") with { Label = l })]);
}
