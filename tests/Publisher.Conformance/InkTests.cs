using System.Globalization;

namespace Publisher.Conformance;

public sealed class InkTests
{
    [Fact]
    public void Only_the_black_plate_carries_ink()
    {
        var ran = Machine.Run("gs", "-q", "-dSAFER", "-o", "-", "-sDEVICE=inkcov", "-r36", SampleBook.Pdf);
        Assert.True(ran.Code == 0, ran.All);
        var plates = ran.Output.Split('\n').Where(l => l.Contains("CMYK", StringComparison.Ordinal))
            .Select(l => l.Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(4).Select(n => decimal.Parse(n, CultureInfo.InvariantCulture)).ToArray())
            .ToArray();
        Assert.Equal(SampleBook.Report("print").GetProperty("print").GetProperty("pages").GetInt32(), plates.Length);
        Assert.All(plates, p => Assert.Equal(0m, p[0] + p[1] + p[2]));
        Assert.True(plates.Count(p => p[3] > 0) > plates.Length / 2, "most pages carry black ink");
    }
}
