using System.Collections.Immutable;
using CsCheck;
using Publisher.Core.Display;
using Publisher.Core.Geometry;
using Publisher.Core.Style;
using Publisher.Layout.Inline;

namespace Publisher.Tests.Layout.Inline;

/// <summary>The edges a reader sees: one indent whatever the first mark, one right edge to the unit.</summary>
public sealed class EdgeTests
{
    // The blank half of a full mark in the test face, as in any Chinese face: openers at the left, others at the right.
    private const string Openers = "“‘「『（〔［【《〈";
    private const string Others = "天—…1A①¥";

    private static readonly string[] Words = ["，", "。", "“好”", "《春》", "、", "Word", " and ", "12.5%", "……", "extraordinarily"];

    [Fact]
    public void The_visible_indent_is_two_ems_whatever_the_first_mark_is()
    {
        foreach (var c in Openers + Others)
        {
            var line = Set(c is '—' or '…' ? $"{c}{c}天地玄黄宇宙" : c + "天地玄黄宇宙", 30, 2, new CompositionStyle())[0];
            Assert.Equal(2m, Ink(line));
        }
    }

    [Fact]
    public void Without_the_trim_an_opener_keeps_its_half_in_the_first_line_only()
    {
        var rules = new CompositionStyle { FirstLineTrim = false };
        foreach (var c in Openers)
        {
            Assert.Equal(2.5m, Ink(Set(c + "天地玄黄宇宙", 30, 2, rules)[0]));
        }

        foreach (var c in Others)
        {
            Assert.Equal(2m, Ink(Set(c is '—' or '…' ? $"{c}{c}天地玄黄宇宙" : c + "天地玄黄宇宙", 30, 2, rules)[0]));
        }

        Assert.Equal(0m, Ink(Set("天地玄黄“宇宙洪荒”", 4, 0, rules)[1]));
    }

    [Fact]
    public void Every_full_line_ends_at_the_measure_to_the_unit() => Gen.Select(
        Gen.OneOf(
            Gen.Char['一', '龥'].Array[1, 7].Select(c => new string(c)),
            Gen.Int[0, Words.Length - 1].Select(i => Words[i])).Array[20, 60],
        Gen.Int[12, 40],
        Gen.Long[90_001, 190_001]).Sample((words, ems, em) =>
    {
        // sizes and measures that divide nothing: the odd units of a share go to the first gaps, one each
        var size = new Length(em);
        var measure = new Length((em * ems) + 7);
        var p = new ParagraphInput(
            [TestType.Text(string.Concat(words), 0, TestType.Look with { Size = size })], _ => new LineMeasure(Length.Zero, measure), size * 2, TextAlign.Justify, new CompositionStyle(), size);
        var context = TestType.Context();
        foreach (var line in ParagraphSetter.Set(p, context).SkipLast(1).Where(l => l.Fit.Overfull == Length.Zero && l.Fit.Short == Length.Zero))
        {
            var indent = line.TextStart == 0 ? size * 2 : Length.Zero;
            Assert.Equal(measure - indent, line.Width);

            // and so it is drawn: the last glyph's body, without the half that the line's end took, stands at the edge
            var run = (GlyphRun)line.Items[^1];
            var last = run.Glyphs[^1];
            var half = "，。、”》".Contains((char)last.Id, StringComparison.Ordinal);
            var advance = (char)last.Id < 0x100 ? size / 2 : half ? size - (size / 2) : size;
            Assert.InRange((run.Origin.X + last.X + advance - measure).Emu, -2, 2);
        }
    });

    /// <summary>Where the first mark's ink begins: openers have theirs in the right half.</summary>
    private static decimal Ink(SetLine line)
    {
        var run = (GlyphRun)line.Items[0];
        var x = Math.Round((decimal)(run.Origin.X + run.Glyphs[0].X).Emu / TestType.Em.Emu, 3);
        return Openers.Contains((char)run.Glyphs[0].Id, StringComparison.Ordinal) ? x + 0.5m : x;
    }

    private static ImmutableArray<SetLine> Set(string text, decimal ems, int indent, CompositionStyle rules) =>
        ParagraphSetter.Set(TestType.Paragraph(text, ems, rules, indent), TestType.Context());
}
