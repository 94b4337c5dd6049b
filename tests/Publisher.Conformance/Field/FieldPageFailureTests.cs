using System.Collections.Immutable;

namespace Publisher.Conformance.Field;

/// <summary>The script can fail: pages laid by hand, each with one flaw that no style of ours can be asked for.</summary>
public sealed class FieldPageFailureTests
{
    private const double Left = 70;
    private const string Words = "城里的报馆终于换掉了铅字从此两岸的居民又提起往事灯塔把门关上了吗对";

    [Fact]
    public void Good_pages_have_no_flaw() => Assert.Empty(Judge(Pages([33, 33, 33, 20])).Flaws);

    [Fact]
    public void A_baseline_off_the_grid_is_found() =>
        Finds(FieldRule.OffGrid, Pages([33, 33, 33, 20]).SetItem(40, Line(2, 7.006, Words, 0)));

    [Fact]
    public void A_line_short_of_the_edge_is_found() =>
        Finds(FieldRule.RightEdge, Pages([33, 33, 33, 20]).SetItem(40, Line(2, 7, Words, 0.006)));

    [Fact]
    public void A_line_that_begins_inside_is_found() =>
        Finds(FieldRule.LeftEdge, Pages([33, 33, 33, 20]).SetItem(40, Line(2, 7, Words[..^1], 0, start: Left + FieldShape.Size)));

    [Fact]
    public void Opened_characters_are_found() =>
        Finds(FieldRule.LooseHalf, Pages([33, 33, 33, 20]).SetItem(40, Line(2, 7, Words[..20], 0, pitch: FieldShape.Size * 32 / 19)));

    [Fact]
    public void Overlapping_characters_are_found() =>
        Finds(FieldRule.Overlap, Pages([33, 33, 33, 20]).SetItem(40, Line(2, 7, Words + Words[..4], 0, pitch: FieldShape.Size * 32 / 36)));

    [Fact]
    public void A_parted_word_is_found() =>
        Finds(FieldRule.WordParted, Pages([33, 33, 33, 20]).SetItem(40, Line(2, 7, Words, 0) with { Parts = true }));

    [Fact]
    public void A_widow_is_found() => Finds(FieldRule.Widow, Pages([33, 33, 33, 20]).SetItem(33, Line(2, 0, Words, 0) with { Last = true }));

    [Fact]
    public void A_stranded_first_line_is_found() => Finds(FieldRule.StrandedLine, Pages([33, 33, 33, 20]).SetItem(32, Line(1, 32, Words[2..], 0, Left + 21) with { First = true }));

    [Fact]
    public void A_stranded_heading_is_found()
    {
        var lines = Pages([33, 33, 33, 20]);
        Finds(FieldRule.StrandedHeading, lines.SetItem(31, lines[31] with { Kind = FieldKind.Section, First = true, Last = true }));
    }

    [Fact]
    public void A_last_page_of_four_lines_is_found() => Finds(FieldRule.ShortLastPage, Pages([33, 33, 33, 4]));

    [Fact]
    public void A_hole_and_pages_of_unequal_depth_are_found()
    {
        Finds(FieldRule.Hole, Pages([33, 31, 33, 20]));
        Finds(FieldRule.LineShort, Pages([33, 32, 32, 20]));
        Finds(FieldRule.UnequalFacing, Pages([33, 32, 33, 20]));
    }

    private static void Finds(FieldRule rule, ImmutableArray<FieldSetLine> lines) => Assert.NotEmpty(Judge(lines).Of(rule));

    private static FieldFindings Judge(ImmutableArray<FieldSetLine> lines)
    {
        var pages = lines.GroupBy(l => l.Page).Select(g => new FieldPage(g.Key, [.. g.Select(l => l.Line)])).ToImmutableArray();
        return FieldJudge.Judge(new FieldText(pages, lines, [], []));
    }

    /// <summary>A chapter of one endless paragraph on pages of so many lines.</summary>
    private static ImmutableArray<FieldSetLine> Pages(int[] depths)
    {
        var lines = ImmutableArray.CreateBuilder<FieldSetLine>();
        for (var page = 1; page <= depths.Length; page++)
        {
            for (var slot = 0; slot < depths[page - 1]; slot++)
            {
                lines.Add(Line(page, slot, Words, 0) with { Last = page == depths.Length && slot == depths[page - 1] - 1 });
            }
        }

        return lines.ToImmutable();
    }

    /// <summary>A line of characters at a grid slot, ending so much before the right edge.</summary>
    private static FieldSetLine Line(int page, double slot, string words, double shortBy, double start = Left, double pitch = FieldShape.Size)
    {
        var glyphs = words.Select((c, i) => new FieldGlyph(c.ToString(), start + (pitch * i), FieldShape.Size, FieldShape.Size)).ToImmutableArray();
        var last = glyphs[^1] with { X = Left + (FieldShape.Size * (FieldShape.Characters - 1)) - shortBy };
        var y = FieldShape.Head + (0.88 * FieldShape.Size) + (FieldShape.Leading * slot);
        return new FieldSetLine(new FieldLine(page, y, FieldLineKind.Body, glyphs.SetItem(glyphs.Length - 1, last), []), 0, FieldKind.Body, false, false, false, false);
    }
}
