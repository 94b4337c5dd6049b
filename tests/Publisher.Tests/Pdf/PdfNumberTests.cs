using System.Globalization;
using System.Text;
using CsCheck;
using Publisher.Core.Geometry;
using Publisher.Pdf.Objects;

namespace Publisher.Tests.Pdf;

public sealed class PdfNumberTests
{
    [Theory]
    [InlineData(0, "0")]
    [InlineData(12_700, "1")]
    [InlineData(-6_350, "-0.5")]
    [InlineData(1, "0.0001")]
    [InlineData(127, "0.01")]
    [InlineData(6_336_000, "498.8976")]
    [InlineData(-13, "-0.001")]
    public void Lengths_print_as_points(long emu, string expected) => Assert.Equal(expected, Print(new Length(emu)));

    [Fact]
    public void Any_length_prints_exactly_rounded() =>
        Gen.Long[-50_000_000, 50_000_000].Sample(emu =>
        {
            var printed = Print(new Length(emu));
            var value = decimal.Parse(printed, CultureInfo.InvariantCulture);
            return value == Math.Round(emu / 12_700m, 4, MidpointRounding.AwayFromZero) && (!printed.Contains('.') || printed[^1] != '0');
        });

    [Fact]
    public void Names_and_strings_are_escaped()
    {
        var sink = new ByteSink();
        using (var dict = new DictScope(new PdfSyntax(sink, pretty: false)))
        {
            dict.Name("A B", "字#");
            dict.Text("T", "a(b)\\");
            dict.Text("U", "书\U00020000");
            dict.Numbers("N", 1, Length.Pt(2.5m));
        }

        Assert.Equal("<</A#20B/#E5#AD#97#23/T(a\\(b\\)\\\\)/U<FEFF4E66D840DC00>/N[1 2.5]>>", Encoding.ASCII.GetString(sink.Written));
    }

    private static string Print(PdfNumber number)
    {
        var sink = new ByteSink();
        sink.WriteNumber(number);
        return Encoding.ASCII.GetString(sink.Written);
    }
}
