using System.Globalization;
using System.Runtime.InteropServices;
using Publisher.Layout.Inline;

namespace Publisher.Tests.Layout.Inline;

/// <summary>The 46 line vectors of the rules: the first fit reproduces each, the optimum differs only where it is cheaper.</summary>
public sealed class LineVectorTests
{
    public static TheoryData<LineVector> Vectors => [.. LineVectors.All];

    [Theory]
    [MemberData(nameof(Vectors))]
    public void First_fit_gives_the_lines_and_widths_of_the_rules(LineVector v)
    {
        ArgumentNullException.ThrowIfNull(v);
        var ruler = ParagraphSetter.Prepare(Input(v), TestType.Context());
        var lines = new List<LineEnd>();
        FirstFit.Run(ruler, 0, ruler.Bench.Count, 0, lines);

        Assert.Equal(v.Lines, string.Join('⏎', lines.Select(l => Text(ruler, l))));
        Assert.Equal(v.Widths, string.Join("; ", lines.Select(l => Natural(ruler, l))));
    }

    [Theory]
    [MemberData(nameof(Vectors))]
    public void Lines_are_brought_to_the_measure_as_the_rules_say(LineVector v)
    {
        ArgumentNullException.ThrowIfNull(v);
        var ruler = ParagraphSetter.Prepare(Input(v), TestType.Context());
        var lines = new List<LineEnd>();
        FirstFit.Run(ruler, 0, ruler.Bench.Count, 0, lines);

        Assert.Equal(v.Adjusted, string.Join("; ", lines.Select((l, i) => Adjusted(ruler, l, ruler.Measure(i)))));
    }

    [Theory]
    [MemberData(nameof(Vectors))]
    public void The_optimum_is_the_first_fit_or_cheaper(LineVector v)
    {
        ArgumentNullException.ThrowIfNull(v);
        var context = TestType.Context();
        var lines = ParagraphSetter.Set(Input(v), context);
        var ruler = ParagraphSetter.Prepare(Input(v), context);
        var first = new List<LineEnd>();
        FirstFit.Run(ruler, 0, ruler.Bench.Count, 0, first);
        var reference = FirstFit.Cost(ruler, 0, ruler.Bench.Count, 0, CollectionsMarshal.AsSpan(first));
        new OptimumFit(ruler).Run(0, ruler.Bench.Count, 0, 0);
        var optimum = FirstFit.Cost(ruler, 0, ruler.Bench.Count, 0, CollectionsMarshal.AsSpan(ruler.Bench.Lines));

        var text = string.Join('⏎', lines.Select(TestType.Read));
        Assert.True(text == v.Lines ? optimum == reference : optimum < reference, $"{text}: {optimum} against {reference}");
        Assert.All(lines, l => Assert.Equal(0, l.Fit.Overfull.Emu));
    }

    /// <summary>What changed: the place (s word space, g Han–Latin gap, all others o, blanks b) with the amount of one and how many; of one gap in two steps the sum.</summary>
    private static string Adjusted(LineRuler ruler, LineEnd line, long measure)
    {
        var fitter = new LineFitter(ruler);
        ruler.Line(line.Start, line.Hangs ? line.End - 1 : line.End, out var natural);
        var (width, _) = fitter.Fit(line, measure);
        var bench = ruler.Bench;
        var changes = new List<(char Kind, long By)>();
        for (var i = line.Start + 1; i < line.End; i++)
        {
            ref var joint = ref bench.Joints[i];
            Add(bench.Widths[3 * i] - joint.Before, 'b');
            Add(bench.Widths[(3 * i) + 1] - joint.After, 'b');
            Add(bench.Widths[(3 * i) + 2] - joint.Gap - joint.Extra, joint.Kind switch { GapKind.Space => 's', GapKind.HanLatin => 'g', _ => 'o' });
        }

        Add(bench.Widths[(3 * line.Start) + 1] - ruler.StartBlank(line.Start), 'b');
        Add(bench.Widths[3 * line.End] - ruler.EndBlank(line.End - 1), 'e');
        Assert.Equal(line.Last ? Math.Min(natural.Natural, measure) : measure, width);
        Assert.Equal(width - natural.Natural, changes.Sum(c => c.By));
        return string.Join(' ', changes.GroupBy(c => (c.Kind, Ems(c.By))).Select(g => $"{g.Key.Kind}{g.Key.Item2}" + (g.Count() > 1 ? "×" + g.Count() : "")));

        void Add(long by, char kind)
        {
            if (by != 0)
            {
                changes.Add((kind, by));
            }
        }
    }

    private static string Ems(long emu) => Math.Round((decimal)emu / TestType.Em.Emu, 3).ToString("+0.###;-0.###", CultureInfo.InvariantCulture);

    private static ParagraphInput Input(LineVector v) => TestType.Paragraph(v.Input, v.Ems, v.Rules, v.Indent) with { Vertical = v.Vertical };

    private static string Text(LineRuler ruler, LineEnd line)
    {
        var text = ruler.Bench.Text;
        var (start, end) = (ruler.Bench.Cells[line.Start].Text, ruler.Bench.Cells[line.End - 1].TextEnd);
        return new string(text.Chars, start, end - start);
    }

    private static string Natural(LineRuler ruler, LineEnd line)
    {
        ruler.Line(line.Start, line.Hangs ? line.End - 1 : line.End, out var sum);
        return ((decimal)sum.Natural / TestType.Em.Emu).ToString("0.###", CultureInfo.InvariantCulture);
    }
}
