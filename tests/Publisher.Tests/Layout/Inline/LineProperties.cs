using System.Collections.Immutable;
using System.Runtime.InteropServices;
using CsCheck;
using Publisher.Core.Display;
using Publisher.Core.Geometry;
using Publisher.Core.Model;
using Publisher.Core.Style;
using Publisher.Layout.Inline;

namespace Publisher.Tests.Layout.Inline;

/// <summary>What holds for every paragraph.</summary>
public sealed class LineProperties
{
    private const string NoStart = "。．，、：；！？”’」』）〕］｝】〗》〉—～·-①";
    private const string NoEnd = "“‘「『（〔［｛【〖《〈";

    private static readonly Gen<string> Words = Gen.OneOf(
        Gen.Char['一', '龥'].Array[1, 9].Select(c => new string(c)),
        OneOf("，", "。", "：“", "。”", "、", "？！", "！！！", "……", "——", "《春》", "（见下）", "“‘好’”", "·", "—", "～", "①", "／", "/", "　", "〇"),
        OneOf("12.5%", "1941", "Unicode", "Tom and Jerry", "well-known", "¥128", "don’t", " ", "T-34", "Привет", "e\u0301", "\U00020001", "“OK”", "25℃"),
        OneOf("extraordinarily", "Extra\u00ADordinary", "https://a.b.org/c-d?e=f", "and/or", "№5", "[1]", "\u200B", "\u00A0", "한국어", "ภาษา", "word—word", "→", "1941–1945"));

    private static readonly Gen<TextPiece[]> Pieces = Gen.Frequency(
        (8, Words.Array[1, 12].Select(w => (TextPiece)TestType.Text(string.Concat(w)))),
        (1, Gen.Const((TextPiece)new NotePiece("n", "②", TestType.Look))),
        (1, Gen.Const((TextPiece)new AnchorPiece("a"))),
        (1, Gen.Const((TextPiece)new RubyPiece([new RubyPair("装", "zhuang"), new RubyPair("修", "xiu")], TestType.Look, 0))),
        (1, Gen.Const((TextPiece)new LineBreakPiece()))).Array[1, 8];

    private static readonly Gen<CompositionStyle> Styles =
        from level in Gen.Enum<KinsokuLevel>()
        from adjacent in Gen.Enum<AdjacentMarks>()
        from region in Gen.Enum<Region>()
        from trims in Gen.Bool.Array[5]
        select new CompositionStyle
        {
            Level = level,
            Adjacent = adjacent,
            Region = region,
            LineStartTrim = trims[0],
            FirstLineTrim = trims[1],
            LineEndTrim = trims[2],
            Hanging = trims[3],
            StopSqueeze = trims[4],
        };

    private static readonly Gen<(TextPiece[] Pieces, CompositionStyle Rules, int Ems, TextAlign Align)> Cases =
        Gen.Select(Pieces, Styles, Gen.Int[3, 30], Gen.Frequency((4, Gen.Const(TextAlign.Justify)), (1, Gen.Enum<TextAlign>())));

    [Fact]
    public void Every_character_is_set_once_and_in_order() => Cases.Sample(c =>
    {
        var (pieces, lines) = Set(c);
        var expected = string.Concat(pieces.Select(p => p switch
        {
            StyledText t => t.Text,
            RubyPiece r => string.Concat(r.Pairs.Select(x => x.Base)),
            NotePiece n => n.Mark,
            _ => "",
        })).Where(x => x is not (' ' or '\u00A0' or '\u200B' or '\u3000'));
        var text = lines.SelectMany(l => l.Items.OfType<GlyphRun>()).Where(r => r.Size != TestType.Em / 2)
            .SelectMany(r => r.Text).Where(x => x is not (' ' or '\u00A0' or '\u200B' or '\u3000'));
        Assert.Equal(new string([.. expected]), new string([.. text]));
        Assert.Equal(0, lines[0].TextStart);
        for (var i = 1; i < lines.Length; i++)
        {
            Assert.Equal(lines[i - 1].TextEnd, lines[i].TextStart);
        }

        foreach (var run in lines.SelectMany(l => l.Items.OfType<GlyphRun>()))
        {
            Assert.Equal(run.Text.Length, run.Glyphs.Sum(g => g.TextLength));
        }
    });

    [Fact]
    public void No_line_is_over_its_measure_unless_flagged_and_full_lines_fill_it() => Cases.Sample(c =>
    {
        var (_, lines) = Set(c);
        var measure = TestType.Em * c.Ems;
        foreach (var line in lines)
        {
            Assert.True(line.Width <= measure || line.Fit.Overfull == line.Width - measure, $"{TestType.Read(line)}: {line.Width} {line.Fit}");
            Assert.True(line.Fit.PerGap == 0 || line.Width == measure || line.Fit.Overfull > Length.Zero, $"{TestType.Read(line)}: {line.Width} {line.Fit}");
            var glyphs = line.Items.OfType<GlyphRun>().SelectMany(r => r.Glyphs.Where(g => g.Id != '\u200B').Select(g => r.Origin.X + g.X)).ToArray();
            Assert.True(line.Fit.Overfull > Length.Zero || glyphs.DefaultIfEmpty().Max() <= measure, $"{TestType.Read(line)}: {line.Width} {line.Fit} {glyphs.DefaultIfEmpty().Max()}");
        }
    });

    [Fact]
    public void No_line_begins_or_ends_with_a_forbidden_mark() => Cases.Sample(c =>
    {
        if (c.Rules.Level == KinsokuLevel.None)
        {
            return;
        }

        var (_, lines) = Set(c);
        for (var i = 1; i < lines.Length; i++)
        {
            var (before, after) = (Bases(lines[i - 1]), Bases(lines[i]));
            if (before.Length == 0 || after.Length == 0 || Forced(c.Pieces, lines[i].TextStart) || (NoStart.Contains(before[^1]) && NoStart.Contains(after[0])))
            {
                continue;
            }

            Assert.False(NoStart.Contains(after[0]) && !after.StartsWith("——", StringComparison.Ordinal), $"{before}⏎{after}");
            Assert.False(NoEnd.Contains(before[^1]), $"{before}⏎{after}");
        }
    });

    [Fact]
    public void The_optimum_is_never_worse_than_the_first_fit() => Cases.Sample(c =>
    {
        var p = Input(c);
        var ruler = ParagraphSetter.Prepare(p, TestType.Context());
        var (start, line) = (0, 0);
        foreach (var end in ruler.Bench.SegmentEnds.ToArray())
        {
            if (end > start)
            {
                var first = new List<LineEnd>();
                FirstFit.Run(ruler, start, end, line, first);
                var from = ruler.Bench.Lines.Count;
                new OptimumFit(ruler).Run(start, end, line, 0);
                var best = CollectionsMarshal.AsSpan(ruler.Bench.Lines)[from..];
                Assert.True(
                    FirstFit.Cost(ruler, start, end, line, best) <= FirstFit.Cost(ruler, start, end, line, CollectionsMarshal.AsSpan(first)));
                line = ruler.Bench.Lines.Count;
                start = end;
            }
        }
    });

    [Fact]
    public void No_limit_is_ever_broken() => Cases.Sample(c =>
    {
        var p = Input(c);
        var context = TestType.Context();
        ParagraphSetter.Set(p, context);
        var ruler = ParagraphSetter.Prepare(p, context);
        var lines = Broken(ruler);
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].Start == lines[i].End)
            {
                continue;
            }

            new LineFitter(ruler).Fit(lines[i], ruler.Measure(i));
            for (var k = lines[i].Start + 1; k < lines[i].End; k++)
            {
                ref var joint = ref ruler.Bench.Joints[k];
                var (before, after, gap) = (ruler.Bench.Widths[3 * k], ruler.Bench.Widths[(3 * k) + 1], ruler.Bench.Widths[(3 * k) + 2]);

                // a mark keeps its half em, a gap its least, and what no step names stays as it is
                Assert.InRange(before, joint.BeforeStep == 0 ? joint.Before : 0, joint.Before);
                Assert.InRange(after, joint.AfterStep == 0 ? joint.After : 0, joint.After);
                Assert.True(gap >= (joint.Kind == GapKind.None ? joint.Gap : ruler.Floor(joint)) + joint.Extra);
                Assert.True(joint.Stretches || gap <= joint.Gap + joint.Extra + Reading(ruler, lines[i], k) || joint.Kind == GapKind.HanLatin);
            }
        }
    });

    [Fact]
    public void Pieces_never_interrupt_a_rule() => Gen.Select(Words.Array[1, 14], Styles, Gen.Int[4, 30], Gen.Int[0, 100].Array[0, 12], Looks.Array[13]).Sample((words, rules, ems, cuts, looks) =>
    {
        // B1 to B10 over the whole flattened text: the same breaks however it is parted into looks
        var text = string.Concat(words);
        var places = cuts.Select(x => x * text.Length / 100).Where(x => x < text.Length && !(x > 0 && char.IsLowSurrogate(text[x]))).Append(0).Append(text.Length).Distinct().Order().ToArray();
        var parted = places.Zip(places.Skip(1)).Select((r, i) => (TextPiece)TestType.Text(text[r.First..r.Second], r.First, looks[i])).ToImmutableArray();
        var whole = ParagraphSetter.Set(TestType.Paragraph(text, ems, rules), TestType.Context());
        var pieces = ParagraphSetter.Set(TestType.Paragraph(parted, ems, rules), TestType.Context());

        Assert.Equal(whole.Select(l => (l.TextStart, l.TextEnd, l.Width, l.Fit)), pieces.Select(l => (l.TextStart, l.TextEnd, l.Width, l.Fit)));
        Assert.Equal(whole.Select(TestType.Read), pieces.Select(TestType.Read));
    });

    [Fact]
    public void Invisible_marks_change_nothing() => Gen.Select(Words.Array[1, 14], Gen.Int[4, 30], Gen.Int[0, 100].Array[1, 4]).Sample((words, ems, cuts) =>
    {
        var text = string.Concat(words);
        var places = cuts.Select(x => x * text.Length / 100).Where(x => x < text.Length && !(x > 0 && char.IsLowSurrogate(text[x]))).Append(0).Append(text.Length).Distinct().Order().ToArray();
        var marked = places.Zip(places.Skip(1)).SelectMany(r => new TextPiece[] { new AnchorPiece("a"), TestType.Text(text[r.First..r.Second], r.First) }).ToImmutableArray();

        Assert.Equal(
            ParagraphSetter.Set(TestType.Paragraph(text, ems), TestType.Context()).Select(l => (l.TextStart, l.Width)),
            ParagraphSetter.Set(TestType.Paragraph(marked, ems), TestType.Context()).Select(l => (l.TextStart, l.Width)));
    });

    [Fact]
    public void A_used_context_sets_the_same_as_a_fresh_one()
    {
        var used = TestType.Context();
        Cases.Sample(
            c =>
            {
                var a = ParagraphSetter.Set(Input(c), used);
                var b = ParagraphSetter.Set(Input(c), TestType.Context());
                Assert.Equal(a.Select(Dump), b.Select(Dump));
            },
            threads: 1);
    }

    [Fact]
    public void The_lever_never_breaks_a_limit() => Cases.Sample(c =>
    {
        var usual = ParagraphSetter.Set(Input(c), TestType.Context());
        foreach (var delta in new[] { -1, 1 })
        {
            var pulled = ParagraphSetter.Set(Input(c) with { LineDelta = delta }, TestType.Context());
            Assert.True(pulled.Length == usual.Length || pulled.Length == usual.Length + delta);
            Assert.True(pulled.Length == usual.Length || pulled.All(l => l.Fit.PerGap <= 500 || usual.Any(u => u.Fit.PerGap > 500)));
        }
    });

    private static readonly Gen<TextLook> Looks = Gen.Int[0, 5].Select(i => i switch
    {
        0 => TestType.Look,
        1 => TestType.Look with { Dots = true },
        2 => TestType.Look with { Italic = true, Dots = true },
        3 => TestType.Look with { Role = "strong" },
        4 => TestType.Look with { Struct = new StructId(7) },
        _ => TestType.Look with { ProperName = true },
    });

    private static List<LineEnd> Broken(LineRuler ruler)
    {
        var start = 0;
        foreach (var end in ruler.Bench.SegmentEnds.ToArray())
        {
            if (end > start)
            {
                new OptimumFit(ruler).Run(start, end, ruler.Bench.Lines.Count, 0);
            }
            else
            {
                ruler.Bench.Lines.Add(new LineEnd(start, end, false, true));
            }

            start = end;
        }

        return [.. ruler.Bench.Lines];
    }

    /// <summary>Room that a reading wider than its base takes beside a line's edge.</summary>
    private static long Reading(LineRuler ruler, LineEnd line, int joint) =>
        (joint == line.Start + 1 ? Math.Max(0, ruler.Bench.Cells[line.Start].Excess / 2) : 0)
        + (joint == line.End - 1 ? Math.Max(0, ruler.Bench.Cells[line.End - 1].Excess / 2) : 0);

    private static string Bases(SetLine line) =>
        string.Concat(line.Items.OfType<GlyphRun>().Where(r => r.Size != TestType.Em / 2).Select(r => r.Text)).Replace("\u200B", "", StringComparison.Ordinal);

    private static Gen<string> OneOf(params string[] words) => Gen.Int[0, words.Length - 1].Select(i => words[i]);

    private static string Dump(SetLine l) => string.Join(
        ';', l.Items.OfType<GlyphRun>().Select(r => $"{r.Origin} {r.Text} {string.Join(',', r.Glyphs.Select(g => $"{g.Id}@{g.X.Emu}"))}"));

    private static bool Forced(TextPiece[] pieces, int offset) => string.Concat(pieces.Select(p => p switch
    {
        StyledText t => t.Text,
        RubyPiece => "装修",
        LineBreakPiece => "\n",
        _ => "",
    }))[..offset].TrimEnd(' ', '\u00A0').EndsWith('\n');

    private static (TextPiece[] Pieces, ImmutableArray<SetLine> Lines) Set((TextPiece[] Pieces, CompositionStyle Rules, int Ems, TextAlign Align) c) =>
        (c.Pieces, ParagraphSetter.Set(Input(c), TestType.Context()));

    private static ParagraphInput Input((TextPiece[] Pieces, CompositionStyle Rules, int Ems, TextAlign Align) c)
    {
        var at = 0;
        var placed = ImmutableArray.CreateBuilder<TextPiece>();
        foreach (var piece in c.Pieces)
        {
            placed.Add(piece switch
            {
                StyledText t => t with { Offset = at },
                RubyPiece r => r with { Offset = at },
                _ => piece,
            });
            at += piece switch
            {
                StyledText t => t.Text.Length,
                RubyPiece => 2,
                LineBreakPiece => 1,
                _ => 0,
            };
        }

        return TestType.Paragraph(placed.DrainToImmutable(), c.Ems, c.Rules) with { Align = c.Align };
    }
}
