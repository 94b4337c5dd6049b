using System.Collections.Immutable;
using Publisher.Core.Geometry;
using Publisher.Core.Model;
using Publisher.Layout.Blocks;
using static Publisher.Tests.Layout.Blocks.BlockTest;

namespace Publisher.Tests.Layout.Blocks;

/// <summary>Tables: columns, numbers, smaller type, notes, place.</summary>
public sealed class TableTests
{
    [Theory]
    [InlineData(ColumnAlign.End)]
    [InlineData(ColumnAlign.Auto)]
    public void Numbers_align_on_the_units_digit(ColumnAlign align)
    {
        string[] numbers = ["42", "10.5", "5.25", "1000", "12%"];
        var item = Items(Context(), Table([ColumnAlign.Start, align], 1, [["名", "数"], .. numbers.Select(n => new[] { "字", n })]))[0];
        var units = numbers.Select(n =>
        {
            var digits = n.IndexOfAny(['.', '%']) is >= 0 and var at ? at : n.Length;
            return At(item, n).X + (Length.Pt(4.5m) * digits);
        });
        Assert.Single(units.Distinct());
    }

    [Fact]
    public void A_short_cell_stays_whole_where_a_long_one_can_wrap()
    {
        var item = Items(Context(), Table([ColumnAlign.Start, ColumnAlign.Start], 0, [["第一架", Han(80)], ["第二架", Han(80)]]))[0];
        Assert.Contains("第一架", Runs(item).Select(r => r.Text));
        Assert.Contains("第二架", Runs(item).Select(r => r.Text));
    }

    [Fact]
    public void A_table_of_many_numbers_takes_smaller_type_before_anything_touches()
    {
        var context = Context();
        var row = Enumerable.Range(0, 11).Select(i => "123.45").ToArray();
        var item = Items(context, Table([.. row.Select(_ => ColumnAlign.End)], 0, [row, row]))[0];
        var runs = Runs(item).Where(r => r.Origin.Y == Runs(item).First().Origin.Y).OrderBy(r => r.Origin.X).ToList();
        Assert.All(runs, r => Assert.Equal(Length.Pt(7.5m), r.Size));
        for (var i = 1; i < runs.Count; i++)
        {
            Assert.True(runs[i - 1].Origin.X + (runs[i - 1].Size * 3) < runs[i].Origin.X);
        }

        Assert.Empty(context.Diagnostics);
    }

    [Fact]
    public void A_table_that_fits_only_in_tiny_type_is_told_of()
    {
        var context = Context();
        var row = Enumerable.Range(0, 20).Select(i => "12345").ToArray();
        Items(context, Table([.. row.Select(_ => ColumnAlign.End)], 0, [row]));
        Assert.Equal("LY052", Assert.Single(context.Diagnostics).Code);
    }

    [Fact]
    public void A_row_deeper_than_a_page_is_told_of()
    {
        var context = Context();
        Items(context, Table([ColumnAlign.Start], 0, [[Han(2000)]]));
        Assert.Contains("LY053", context.Diagnostics.Select(d => d.Code));
    }

    [Fact]
    public void A_table_without_a_number_stands_where_it_is_written()
    {
        Assert.IsType<FixedFlow>(Set(Context(), Table([ColumnAlign.Start], 0, [["甲"]]))[0]);
        Assert.IsType<FloatFlow>(Set(Context(), Table([ColumnAlign.Start], 0, [["甲"]]) with { Number = "表1-1", Caption = [new TextInline("题")] })[0]);
    }

    [Fact]
    public void A_long_table_repeats_its_head_and_says_that_it_goes_on()
    {
        var rows = Enumerable.Range(0, 40).Select(i => new[] { "行" + i, "文" });
        var table = Table([ColumnAlign.Start, ColumnAlign.Start], 1, [["头一", "头二"], .. rows]) with { Number = "表1-1", Caption = [new TextInline("题")] };
        var items = Assert.IsType<FixedFlow>(Set(Context(), table)[0]).Items;
        var later = items.Single(i => Read(i) == "行9文");
        Assert.Equal(["续表1-1", "头一头二", ""], later.Repeat.Select(Read));
        Assert.NotEmpty(later.CloseAbove);
        Assert.Empty(items.Single(i => Read(i) == "行0文").Repeat);
    }

    [Fact]
    public void Three_lines_of_notes_share_two_grid_lines()
    {
        var context = Context();
        var table = Table([ColumnAlign.Start], 0, [["甲"]]) with { Notes = [Para(Han(200), "n")] };
        var notes = TableNotes.Set(context, table).ToList();
        Assert.Equal((2, 3), (notes[0].Lines, notes[0].Items.Length));
        var ys = Runs(notes[0]).Select(r => r.Origin.Y).ToList();
        Assert.InRange((ys[1] - ys[0] - (Pitch * 2) + (ys[2] - Runs(notes[1]).First().Origin.Y)).Emu, -3, 3);
    }

    private static Table Table(ImmutableArray<ColumnAlign> columns, int head, string[][] rows) =>
        new([], columns, head, [.. rows.Select(r => new TableRow([.. r.Select((c, i) => new TableCell(i, 1, 1, [new TextInline(c)]))]))], [], "") { Id = "t" };
}
