using System.Collections.Immutable;
using Publisher.Core.Style;
using Publisher.Layout.Inline;

namespace Publisher.Tests.Layout.Inline.Unicode;

/// <summary>Unicode's rules under the Chinese tailoring: | is a free break, ! one for emergencies only, _| a space, _ a no-break space.</summary>
public sealed class TailoredBreakTests
{
    [Theory]
    [InlineData("word", "见|well-|known|词")]
    [InlineData("B2 dates, codes", "于|2024-01-15|与|1941–1945|与|T-34|与|GB/T_|15834-2011|止")]
    [InlineData("B2 numbers", "有|1,234,567.89|元|与|12:30|与|$3.50|与|25℃|与|100%|的|±5|度")]
    [InlineData("B7 solidus in words", "按|km/h|计|and/or_|x")]
    [InlineData("address", "见|https://|a.!b.!org/|c-!d/|e.!html?|q=!1|吧")]
    [InlineData("brackets", "字|(a)|字|[1]|字|f(x)|字|(见|书)|字")]
    [InlineData("Western marks", "字|no,_|yes;_|“x_|y.”_|z")]
    [InlineData("straight quotes", "字\"word\"字")]
    [InlineData("Greek and Cyrillic", "字|ελληνικά_|κείμενα|字|Привет-|мир|字")]
    [InlineData("Thai has no breaks without a dictionary", "字|ภาษาไทยง่าย|字")]
    [InlineData("dash in a Western sentence", "a_|word—|word|字")]
    [InlineData("Hangul", "한|국|어|字")]
    [InlineData("no-break space and word joiner", "a_b|字\u2060字|字")]
    [InlineData("zero-width space", "wo\u200B|rd|字")]
    [InlineData("emoji", "字|\U0001F468\u200D\U0001F469|字|\U0001F1E8\U0001F1F3|\U0001F1E8\U0001F1F3|字")]
    [InlineData("prefix and suffix", "值|№5|与|￥128|与|40′|止")]
    public void Lines_break_where_they_may(string rule, string expected)
    {
        ArgumentNullException.ThrowIfNull(expected);
        Assert.NotEmpty(rule);
        Assert.Equal(expected, Breaks(expected));
    }

    [Fact]
    public void The_solidus_of_a_word_is_free_below_gb() => Assert.Equal("字|and/|or|字", Breaks("字|and/|or|字", new CompositionStyle { Level = KinsokuLevel.Basic }));

    [Fact]
    public void A_note_mark_is_transparent()
    {
        var look = TestType.Look;
        Assert.Equal("no①._|字①|(a)", Breaks([TestType.Text("no"), new NotePiece("n", "①", look), TestType.Text(". 字", 2), new NotePiece("m", "①", look), TestType.Text("(a)", 5)], new CompositionStyle()));
    }

    private static string Breaks(string marked, CompositionStyle? rules = null) =>
        Breaks([TestType.Text(marked.Replace("!", "", StringComparison.Ordinal).Replace("_|", " ", StringComparison.Ordinal).Replace("_", "\u00A0", StringComparison.Ordinal).Replace("|", "", StringComparison.Ordinal))], rules ?? new CompositionStyle { Hyphenate = false });

    private static string Breaks(ImmutableArray<TextPiece> pieces, CompositionStyle rules)
    {
        var bench = ParagraphSetter.Prepare(TestType.Paragraph(pieces, 40, rules), TestType.Context()).Bench;
        var result = "";
        for (var i = 0; i < bench.Count; i++)
        {
            result += i > 0 && bench.Cells[i - 1].TextEnd < bench.Cells[i].Text ? "_" : "";
            result += i == 0 ? "" : bench.Joints[i].Break switch { BreakKind.Allowed => "|", BreakKind.Emergency => "!", _ => "" };
            result += new string(bench.Text.Chars, bench.Cells[i].Text, bench.Cells[i].TextEnd - bench.Cells[i].Text);
        }

        return result;
    }
}
