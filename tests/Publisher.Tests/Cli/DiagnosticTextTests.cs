using Publisher.Core.Diagnostics;
using Publisher.Core.Text;
using Publisher.Reporting;

namespace Publisher.Tests.Cli;

public sealed class DiagnosticTextTests
{
    private static readonly FileId File = new("manuscript/01.md");

    private static string Print(string text, int start, int length) =>
        DiagnosticText.Print(Found(start, length), new SourceTexts("/nowhere", [new SourceFile(File, text)]));

    private static Diagnostic Found(int start, int length, string code = "MS900") =>
        new(code, Severity.Error, "错了", "wrong", new SourceSpan(File, start, length), [new Hint("改好", "mend it")]);

    [Fact]
    public void The_caret_stands_under_wide_characters()
    {
        Assert.Equal(
            """
            manuscript/01.md:2:3: 错误 MS900: 错了
               error: wrong
                2 │ 如图a所示
                  │     ^^^
               提示: 改好
               hint: mend it

            """,
            Print("第一行\n如图a所示\n", 6, 2));
    }

    [Fact]
    public void A_long_paragraph_is_cut_around_the_place()
    {
        var lines = Print(new string('汉', 500), 250, 2).Split('\n');
        Assert.StartsWith("    1 │ … 汉", lines[2], StringComparison.Ordinal);
        Assert.EndsWith(" …", lines[2], StringComparison.Ordinal);
        Assert.InRange(DisplayWidth.Of(lines[2]), 60, 100);
        Assert.EndsWith("^^^^", lines[3], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(5, 100)]
    [InlineData(999, 3)]
    public void Odd_places_do_not_throw(int start, int length) => Assert.Contains("MS900", Print("短", start, length), StringComparison.Ordinal);

    [Fact]
    public void Findings_are_sorted_and_said_once()
    {
        var sorted = DiagnosticText.Sort([Found(9, 1), Found(2, 1, "MS902"), Found(2, 1, "MS901"), Found(9, 1)]);
        Assert.Equal(["MS901", "MS902", "MS900"], sorted.Select(d => d.Code));
    }

    [Theory]
    [InlineData("ab", 2)]
    [InlineData("汉字", 4)]
    [InlineData("，", 2)]
    [InlineData("𠀀", 2)]
    [InlineData("e\u0301", 1)]
    public void Widths_are_those_of_a_terminal(string text, int width) => Assert.Equal(width, DisplayWidth.Of(text));
}
