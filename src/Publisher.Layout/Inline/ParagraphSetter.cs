using System.Collections.Immutable;

namespace Publisher.Layout.Inline;

/// <summary>Sets a paragraph: text in, lines out (design §5, steps 1 to 4).</summary>
internal static class ParagraphSetter
{
    /// <summary>The lines of a paragraph; at least one, even when it is empty. Characters without a glyph are reported to <paramref name="fonts"/>.</summary>
    public static ImmutableArray<SetLine> Set(ParagraphInput p, TypeContext fonts)
    {
        var ruler = Prepare(p, fonts);
        Break(p, ruler);
        return new LineDrawer(p, fonts, ruler).Draw();
    }

    /// <summary>Text to cells and joints, all on the bench of <paramref name="fonts"/>.</summary>
    internal static LineRuler Prepare(ParagraphInput p, TypeContext fonts)
    {
        var bench = fonts.Bench;
        bench.Clear();
        bench.Text.Load(p.Pieces);
        Classifier.Run(bench.Text);
        var shaper = new CellShaper(fonts, p.Rules.Region, p.Vertical);
        new CellBuilder(p, fonts, shaper).Build();
        new JointBuilder(bench, p.Rules, p.Em.Emu, shaper.SpaceWidth).Build();
        var ruler = new LineRuler(bench, p);
        ruler.Prepare();
        return ruler;
    }

    private static void Break(ParagraphInput p, LineRuler ruler)
    {
        var bench = ruler.Bench;
        var fit = new OptimumFit(ruler);
        var longest = Longest(bench);
        var start = 0;
        for (var i = 0; i < bench.SegmentEnds.Count; i++)
        {
            var end = bench.SegmentEnds[i];
            if (end == start)
            {
                bench.Lines.Add(new LineEnd(start, end, false, true));
            }
            else
            {
                fit.Run(start, end, bench.Lines.Count, i == longest ? p.LineDelta : 0);
            }

            start = end;
        }
    }

    /// <summary>Among lines forced apart, the lever pulls on the longest.</summary>
    private static int Longest(Workbench bench)
    {
        var (longest, length, start) = (0, -1, 0);
        for (var i = 0; i < bench.SegmentEnds.Count; i++)
        {
            if (bench.SegmentEnds[i] - start > length)
            {
                (longest, length) = (i, bench.SegmentEnds[i] - start);
            }

            start = bench.SegmentEnds[i];
        }

        return longest;
    }
}
