using System.Collections.Immutable;
using Publisher.Core.Display;
using Publisher.Core.Geometry;
using Publisher.Core.Model;
using Publisher.Core.Style;
using Publisher.Layout.Inline;

namespace Publisher.Tests.Layout.Inline;

/// <summary>Notes, ruby, emphasis, names, anchors, blanks and breaks in a line.</summary>
public sealed class PieceTests
{
    private static readonly TextLook Plain = TestType.Look;

    [Fact]
    public void A_note_mark_never_starts_a_line_and_never_lets_a_stop_start_one()
    {
        for (var measure = 4; measure < 12; measure++)
        {
            var set = Set([T("这个说法最早见于史记", 0), new NotePiece("n1", "①", Plain), T("。后来“", 10), new NotePiece("n2", "②", Plain), T("又有”新说", 14)], measure);
            foreach (var line in set.Skip(1))
            {
                Assert.DoesNotContain(TestType.Read(line)[0], "①②。”");
            }

            Assert.All(set, l => Assert.NotEqual('“', TestType.Read(l).TrimEnd('②')[^1]));
            Assert.Equal("这个说法最早见于史记①。后来“②又有”新说", string.Concat(set.Select(TestType.Read)));
        }
    }

    [Fact]
    public void A_note_mark_is_a_run_of_its_own_and_can_be_changed()
    {
        var context = TestType.Context();
        var line = ParagraphSetter.Set(TestType.Paragraph([T("史记", 0), new NotePiece("n1", "①", Plain), T("后来", 2)], 20), context)[0];
        var anchor = Assert.Single(line.Anchors);
        var run = (GlyphRun)line.Items[anchor.ItemIndex];

        Assert.Equal((LineAnchorKind.Note, "n1", "①"), (anchor.Kind, anchor.Id, run.Text));
        Assert.Equal(Plain.Size.Emu * 5 / 8, run.Size.Emu);
        Assert.True(run.Origin.Y < Length.Zero);
        var again = NoteMarks.Remark(run, "③", context);
        Assert.Equal(("③", run.Origin, '③'), (again.Text, again.Origin, (char)again.Glyphs[0].Id));
    }

    [Fact]
    public void Offsets_count_what_the_flattened_text_counts()
    {
        var set = Set([T("天地玄黄", 0), new NotePiece("n1", "①", Plain), T("宇宙 and so", 4), new LineBreakPiece(), T("洪荒", 14)], 5);

        Assert.Equal((0, 16, true), (set[0].TextStart, set[^1].TextEnd, set[^1].Last));
        for (var i = 1; i < set.Length; i++)
        {
            Assert.Equal(set[i - 1].TextEnd, set[i].TextStart);
        }

        Assert.Equal(14, set[^1].TextStart);
        Assert.Equal("洪荒", TestType.Read(set[^1]));
    }

    [Fact]
    public void Empty_paragraphs_and_empty_forced_lines_are_lines()
    {
        Assert.Single(Set([], 5));
        var set = Set([T("天", 0), new LineBreakPiece(), new LineBreakPiece(), T("地", 3)], 5);

        Assert.Equal([(0, 2), (2, 3), (3, 4)], set.Select(l => (l.TextStart, l.TextEnd)));
        Assert.Equal([false, false, true], set.Select(l => l.Last));
    }

    [Fact]
    public void Anchors_stick_to_what_follows()
    {
        var set = Set([T("天地玄黄宇", 0), new AnchorPiece("a"), T("宙洪荒", 5), new AnchorPiece("z")], 5);

        Assert.Empty(set[0].Anchors);
        Assert.Equal([("a", 0L), ("z", TestType.Em.Emu * 3)], set[1].Anchors.Select(a => (a.Id, a.X.Emu)));
    }

    [Fact]
    public void A_fixed_blank_keeps_its_width_and_both_its_neighbours()
    {
        var set = Set([T("一、", 0), new BoxPiece("gap", TestType.Em), T("天地玄黄宇宙洪荒", 2)], 4);

        Assert.Equal("一、天", TestType.Read(set[0]));
        Assert.Equal(TestType.Em.Emu * 3, ((GlyphRun)set[0].Items[1]).Origin.X.Emu);
    }

    [Fact]
    public void Narrow_readings_are_centred()
    {
        // RB1: 北 with three letters of a quarter em
        var (bases, reading) = Ruby([T("", 0), Pair("北", "bei")]);

        Assert.Equal([0m], bases);
        Assert.Equal([0.125m], reading);
    }

    [Fact]
    public void A_wide_reading_leans_over_plain_neighbours()
    {
        // RB2
        var (bases, reading) = Ruby([T("天", 0), Pair("装", "zhuang"), T("地", 2)]);

        Assert.Equal([0m, 1m, 2m], bases);
        Assert.Equal([0.75m], reading);
    }

    [Fact]
    public void Neighbouring_readings_keep_apart()
    {
        // RB3: a quarter em between the bases
        var (bases, reading) = Ruby([T("天", 0), new RubyPiece([new("装", "zhuang"), new("修", "xiu")], Plain, 1), T("地", 3)]);

        Assert.Equal([0m, 1m, 2.25m, 3.25m], bases);
        Assert.Equal([0.75m, 2.375m], reading);
    }

    [Fact]
    public void At_the_line_start_reading_and_base_are_both_flush()
    {
        // RB4; what does not lean over the edge is made room for on the other side
        var (bases, reading) = Ruby([Pair("装", "zhuang"), T("地", 1)]);

        Assert.Equal([0m, 1.25m], bases);
        Assert.Equal([0m], reading);
    }

    [Fact]
    public void A_group_is_not_parted_but_single_readings_may_be()
    {
        var group = Set([T("天地玄黄", 0), Pair("宇宙", "yuzhou"), T("洪荒", 6)], 5);
        var single = Set([T("天地玄黄", 0), new RubyPiece([new("宇", "yu"), new("宙", "zhou")], Plain, 4), T("洪荒", 6)], 5);

        Assert.StartsWith("天地玄黄", TestType.Read(group[0]), StringComparison.Ordinal);
        Assert.DoesNotContain("宇", TestType.Read(group[0]), StringComparison.Ordinal);
        Assert.Contains("宇", TestType.Read(single[0]), StringComparison.Ordinal);
    }

    [Fact]
    public void Dots_stand_under_Han_only()
    {
        var set = Set([T("天，A地。", 0, Plain with { Dots = true })], 20);

        Assert.Equal(2, set[0].Items.OfType<PathItem>().Count());
    }

    [Fact]
    public void Names_have_one_line_each_shortened_at_their_ends_but_not_where_the_line_breaks()
    {
        var name = Plain with { ProperName = true };
        var set = Set([T("张三", 0, name), T("李四", 2, name), T("说了话", 4), T("欧阳修远", 7, name)], 9);
        var rules = set.Select(l => l.Items.OfType<RuleItem>().Select(r => (Ems(r.Box.X), Ems(r.Box.Right))).ToArray()).ToArray();

        Assert.Equal(2, set.Length);
        Assert.Equal((0.0625m, 1.9375m), rules[0][0]);
        Assert.Equal((2.0625m, 3.9375m), rules[0][1]);
        Assert.Equal((7.0625m, 9m), rules[0][2]);
        Assert.Equal((0m, 1.9375m), rules[1][0]);
    }

    [Fact]
    public void A_wavy_line_ends_where_the_title_ends()
    {
        var wave = Set([T("史记", 0, Plain with { WavyTitle = true })], 9)[0].Items.OfType<PathItem>().Single();

        Assert.Equal(1.9375m, Ems(wave.Segments[^1].C.X));
    }

    [Fact]
    public void Emphasis_inside_a_number_does_not_part_it()
    {
        var strong = Plain with { Role = "strong" };
        var set = Set([T("全年增长了1", 0), T("2.5%", 6, strong), T("左右", 10)], 6);

        Assert.Equal("全年增长了", TestType.Read(set[0]));
        Assert.Equal("12.5%左右", TestType.Read(set[1]));
    }

    [Fact]
    public void Runs_continue_as_long_as_piece_and_face_do()
    {
        var set = Set([T("天地 and 玄黄", 0), T("宇宙", 10, Plain with { Language = "zh-Hant" })], 30);

        Assert.Equal(["天地 and 玄黄", "宇宙"], set[0].Items.OfType<GlyphRun>().Select(r => r.Text));
        Assert.Equal((10, 2), (set[0].Items[1].Source.Start, set[0].Items[1].Source.Length));
    }

    [Fact]
    public void A_missing_character_is_told_once_with_its_place()
    {
        var context = TestType.Context();
        var p = TestType.Paragraph([T("天\U00020000地", 5)], 20);
        ParagraphSetter.Set(p, context);
        ParagraphSetter.Set(p, context);

        var d = Assert.Single(context.Diagnostics);
        Assert.Equal(("FT010", 6, 2), (d.Code, d.Span.Start, d.Span.Length));
        Assert.Contains("U+20000", d.Chinese, StringComparison.Ordinal);
    }

    private static (decimal[] Bases, decimal[] Readings) Ruby(ImmutableArray<TextPiece> pieces)
    {
        var runs = Set(pieces, 20)[0].Items.OfType<GlyphRun>().ToArray();
        return (
            [.. runs.Where(r => r.Size == TestType.Em).SelectMany(r => r.Glyphs.Select(g => Ems(r.Origin.X + g.X)))],
            [.. runs.Where(r => r.Size != TestType.Em).Select(r => Ems(r.Origin.X))]);
    }

    private static RubyPiece Pair(string b, string reading) => new([new RubyPair(b, reading)], Plain, 0);

    private static StyledText T(string text, int offset, TextLook? look = null) => TestType.Text(text, offset, look);

    private static ImmutableArray<SetLine> Set(ImmutableArray<TextPiece> pieces, decimal ems, CompositionStyle? rules = null) =>
        ParagraphSetter.Set(TestType.Paragraph(pieces, ems, rules), TestType.Context());

    private static decimal Ems(Length l) => Math.Round((decimal)l.Emu / TestType.Em.Emu, 4);
}
