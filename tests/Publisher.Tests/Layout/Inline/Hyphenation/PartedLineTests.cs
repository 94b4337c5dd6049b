using System.Collections.Immutable;
using Publisher.Core.Display;
using Publisher.Core.Geometry;
using Publisher.Core.Style;
using Publisher.Layout.Inline;

namespace Publisher.Tests.Layout.Inline.Hyphenation;

/// <summary>Words parted at a line's end: which, at what price, and what is drawn and read back.</summary>
public sealed class PartedLineTests
{
    private const string Places = "ex-tra-or-di-nar-ily";

    [Fact]
    public void The_hyphen_is_drawn_but_is_no_text_and_the_line_is_full()
    {
        // nine Han, a gap and what is parted off the word
        var set = Set("他说的这句话真是太extraordinarily糊涂", 12.25m);

        Assert.Equal("他说的这句话真是太extra", TestType.Read(set[0]));
        Assert.True(set[0].Parted);
        Assert.False(set[1].Parted);
        Assert.Equal(TestType.Em.Scale(49, 4), set[0].Width);
        var run = Assert.IsType<GlyphRun>(set[0].Items[^1]);
        Assert.Equal(('-', 0, run.Text.Length), ((char)run.Glyphs[^1].Id, run.Glyphs[^1].TextLength, run.Glyphs[^1].TextStart));
        Assert.Equal(TestType.Em.Scale(49, 4), run.Origin.X + run.Glyphs[^1].X + (TestType.Em / 2));
        Assert.Equal("他说的这句话真是太extraordinarily糊涂", string.Concat(set.Select(TestType.Read)));
        Assert.Equal(set[0].TextEnd, set[1].TextStart);
    }

    [Fact]
    public void Where_the_line_is_hardly_better_for_it_the_word_stays_whole()
    {
        // without: eleven Han opened to twelve ems, less than a tenth of an em a gap
        var set = Set("他说的这句话真是太过分了extraordinarily糊涂得很", 13);

        Assert.Equal("他说的这句话真是太过分了", TestType.Read(set[0]));
    }

    [Theory]
    [InlineData("extraordinarily", "")]
    [InlineData("Extraordinarily", "whole")]
    [InlineData("extraOrdinarily", "whole")]
    [InlineData("extraordinarily2", "whole")]
    [InlineData("extraordinarily-so", "whole")]
    [InlineData("extraordinarily’s", "whole")]
    [InlineData("www.extraordinarily.com", "whole")]
    [InlineData("“extraordinarily,”", "")]
    [InlineData("größenordnungen", "whole")]
    public void Only_plain_small_words_are_English_in_Chinese_text(string word, string whole) =>
        Assert.Equal(whole.Length == 0, Parts([TestType.Text("说" + word + "了")]));

    [Theory]
    [InlineData("de", "Größenordnungen", true)]
    [InlineData("de", "GrößenOrdnungen", false)]
    [InlineData("ru", "Предложение", true)]
    [InlineData("en", "Extraordinarily", true)]
    [InlineData("zh-Hant", "Extraordinarily", false)]
    [InlineData("zh-Hant", "extraordinarily", true)]
    [InlineData("pl", "niebezpieczny", false)]
    public void Words_of_a_language_follow_it(string language, string word, bool parts)
    {
        var look = TestType.Look with { Language = language };
        Assert.Equal(parts, Parts([TestType.Text("说"), TestType.Text(word, 1, look), TestType.Text("了", 1 + word.Length)]));
    }

    [Fact]
    public void Code_is_never_parted() =>
        Assert.False(Parts([TestType.Text("extraordinarily", 0, TestType.Look with { Role = "mono" })]));

    [Fact]
    public void A_style_may_forbid_it_but_the_authors_own_places_stay()
    {
        var rules = new CompositionStyle { Hyphenate = false };

        Assert.False(Parts([TestType.Text("说extraordinarily了")], rules));
        Assert.True(Parts([TestType.Text("说Extra\u00ADordinarily了")], rules));
        Assert.Equal(1, Cuts([TestType.Text("说extra\u00ADordinarily了")], new CompositionStyle()));
    }

    [Fact]
    public void A_word_in_two_looks_is_one_word()
    {
        var set = Set([TestType.Text("他说的这句话真是太ex"), TestType.Text("traordinarily糊涂", 11, TestType.Look with { Role = "strong" })], 12.25m);

        Assert.Equal("他说的这句话真是太extra", TestType.Read(set[0]));
    }

    [Fact]
    public void Two_lines_do_not_end_in_hyphens_when_one_can_do()
    {
        // the narrowest measure leaves one place without a choice; at no price for it, it would have two
        const string Text = "天地玄黄宇宙extraordinarily洪荒日月盈昃辰characteristics宿列张寒来暑往responsibilities秋收冬藏闰余成internationally岁律吕调阳云intelligibility腾致雨";
        var ladders = Enumerable.Range(14, 14).Select(ems => Set(Text, ems)).Sum(lines => lines.Zip(lines.Skip(1)).Count(p => p.First.Parted && p.Second.Parted));

        Assert.Equal(1, ladders);
    }

    [Fact]
    public void The_last_line_is_not_the_rest_of_a_word()
    {
        for (var ems = 9; ems < 16; ems++)
        {
            var set = Set("他说的这句话真是extraordinarily。", ems);
            Assert.NotEqual("ily。", TestType.Read(set[^1]));
            Assert.False(set.Length > 1 && set[^2].Parted && set[^1].Width < TestType.Em * 2);
        }
    }

    [Fact]
    public void A_ligature_over_the_place_forbids_it()
    {
        // f and i are one glyph: jus-ti-fi-ca-tion keeps its other places
        var face = TestType.Face with
        {
            Shape = (text, _, _) =>
            {
                var glyphs = new List<FaceGlyph>();
                for (var i = 0; i < text.Length; i++)
                {
                    var joined = i + 1 < text.Length && text[i] == 't' && text[i + 1] == 'i' && i > 4;
                    glyphs.Add(new FaceGlyph(text[i], i, text[i] < 0x100 ? 500 : 1000, 0, 0));
                    i += joined ? 1 : 0;
                }

                return [.. glyphs];
            },
        };
        var context = new TypeContext(_ => face, TestType.Fonts);
        var bench = ParagraphSetter.Prepare(TestType.Paragraph("说justification了", 20), context).Bench;
        var parts = Enumerable.Range(0, bench.Count).Where(i => bench.Cells[i].Class == MarkClass.West).Select(i => new string(bench.Text.Chars, bench.Cells[i].Text, bench.Cells[i].TextEnd - bench.Cells[i].Text));

        Assert.Equal(["jus", "ti", "fi", "ca", "tion"], parts);
    }

    [Fact]
    public void Ragged_lines_part_a_word_only_when_it_fits_nowhere()
    {
        var ragged = TestType.Paragraph("他说的这句话真是太extraordinarily糊涂", 12) with { Align = TextAlign.Start };
        Assert.DoesNotContain(ParagraphSetter.Set(ragged, TestType.Context()), l => l.Parted);

        var narrow = ParagraphSetter.Set(TestType.Paragraph("太extraordinarily糊涂", 5) with { Align = TextAlign.Start }, TestType.Context());
        Assert.Contains(narrow, l => l.Parted);
        Assert.All(narrow, l => Assert.Equal(Length.Zero, l.Fit.Overfull));
    }

    [Fact]
    public void The_places_are_those_of_the_patterns()
    {
        var bench = ParagraphSetter.Prepare(TestType.Paragraph("说extraordinarily了", 20), TestType.Context()).Bench;
        var parts = Enumerable.Range(0, bench.Count).Where(i => bench.Cells[i].Class == MarkClass.West).Select(i => new string(bench.Text.Chars, bench.Cells[i].Text, bench.Cells[i].TextEnd - bench.Cells[i].Text));

        Assert.Equal(Places, string.Join('-', parts));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void The_parts_together_are_as_long_as_the_word(bool vertical)
    {
        var bench = ParagraphSetter.Prepare(TestType.Paragraph("说extraordinarily了", 20) with { Vertical = vertical }, TestType.Context()).Bench;
        var parts = Enumerable.Range(0, bench.Count).Where(i => bench.Cells[i].Class == MarkClass.West).ToList();

        Assert.Equal(6, parts.Count);
        Assert.All(parts, i => Assert.Equal(TestType.Em.Emu / 2 * (bench.Cells[i].TextEnd - bench.Cells[i].Text), bench.Cells[i].Body));
    }

    private static bool Parts(ImmutableArray<TextPiece> pieces, CompositionStyle? rules = null) => Cuts(pieces, rules) > 0;

    private static int Cuts(ImmutableArray<TextPiece> pieces, CompositionStyle? rules)
    {
        var bench = ParagraphSetter.Prepare(TestType.Paragraph(pieces, 20, rules), TestType.Context()).Bench;
        return Enumerable.Range(0, bench.Count).Count(i => bench.Cells[i].Hyphen > 0);
    }

    private static ImmutableArray<SetLine> Set(string text, decimal ems) => Set([TestType.Text(text)], ems);

    private static ImmutableArray<SetLine> Set(ImmutableArray<TextPiece> pieces, decimal ems) => ParagraphSetter.Set(TestType.Paragraph(pieces, ems), TestType.Context());
}
