using Publisher.Core.Style;
using Publisher.Layout.Inline;

namespace Publisher.Tests.Layout.Inline;

/// <summary>Widths of mark runs between two Han characters (§13.1).</summary>
public sealed class WidthTableTests
{
    [Theory]
    [InlineData("。”", 2000, 1500, 1000)]
    [InlineData("”“", 2000, 1500, 1000)]
    [InlineData("）， ", 2000, 1500, 1000)]
    [InlineData("：“", 2000, 1500, 1000)]
    [InlineData("《〈", 2000, 1500, 1000)]
    [InlineData("“‘", 2000, 1500, 1000)]
    [InlineData("’”", 2000, 1500, 1000)]
    [InlineData("？！", 1000, 1000, 1000)]
    [InlineData("》《", 2000, 1500, 1000)]
    [InlineData("》、", 2000, 1500, 1000)]
    [InlineData("、《", 2000, 1500, 1000)]
    [InlineData("。”）", 3000, 2000, 1500)]
    [InlineData("》（〈", 3000, 2000, 1500)]
    [InlineData("……”", 3000, 3000, 3000)]
    [InlineData("——“", 3000, 3000, 3000)]
    [InlineData("！！！", 2000, 2000, 2000)]
    public void Marks_take_the_width_of_the_rules(string run, int none, int half, int tight)
    {
        ArgumentNullException.ThrowIfNull(run);
        Assert.Equal(none, Width(run.Trim(), AdjacentMarks.None));
        Assert.Equal(half, Width(run.Trim(), AdjacentMarks.Half));
        Assert.Equal(tight, Width(run.Trim(), AdjacentMarks.Tight));
    }

    [Theory]
    [InlineData("，", 1000)]
    [InlineData("·", 1000)]
    [InlineData("」，", 1500)]
    [InlineData("：「", 1500)]
    [InlineData("！！", 1000)]
    public void Taiwan_marks_stand_in_the_middle(string run, int half) =>
        Assert.Equal(half, Width(run, AdjacentMarks.Half, Region.TW));

    [Fact]
    public void A_doubled_ellipsis_is_one_unit_of_four_ems()
    {
        var ruler = ParagraphSetter.Prepare(TestType.Paragraph("字…………字", 40), TestType.Context());

        Assert.Equal(3, ruler.Bench.Count);
        Assert.Equal(4 * TestType.Em.Emu, ruler.Bench.Cells[1].Body);
    }

    private static long Width(string run, AdjacentMarks adjacent, Region region = Region.CN)
    {
        var rules = new CompositionStyle { Adjacent = adjacent, Region = region };
        var ruler = ParagraphSetter.Prepare(TestType.Paragraph("字" + run + "字", 40, rules), TestType.Context());
        ruler.Line(0, ruler.Bench.Count, out var sum);
        return (sum.Natural - (2 * TestType.Em.Emu)) * 1000 / TestType.Em.Emu;
    }
}
