using System.Collections.Immutable;
using Publisher.Core.Build;
using Publisher.Core.Diagnostics;
using Publisher.Core.Display;
using Publisher.Core.Geometry;
using Publisher.Core.Model;
using Publisher.Core.Style;
using Publisher.Core.Text;
using Publisher.Fonts;
using Publisher.Layout.Cover;
using Publisher.Tests.Fonts;

namespace Publisher.Tests.Layout.Cover;

public sealed class CoverSetterTests : IDisposable
{
    private static readonly BookFacts Facts = new()
    {
        Slug = "s",
        Title = "莫斯科",
        Series = "战争",
        Blurbs = ["一九四一年", "六月二十二日"],
        Creators = [new Creator("苏", "aut", "一", null), new Creator("德", "aut", "一", null), new Creator("战", "trl", "二", null)],
        House = new PublishingHouse("章", "北京", null, null, null, null),
        Date = "2026-10",
        Modified = "2026-10-01T00:00:00Z",
        IsbnPrint = "978-7-999999-01-0",
    };

    private readonly FontLibrary _fonts = TestFonts.ColumnLibrary();

    public void Dispose() => _fonts.Dispose();

    [Fact]
    public void Text_stands_where_its_edges_say()
    {
        var block = Block("{title}") with { Box = new CoverBox { Left = Length.Mm(20), Top = Length.Mm(30) } };
        var (page, _, _) = Set(front: Panel(block));
        var run = Assert.Single(Texts(page));
        Assert.Equal("莫斯科", run.Text);

        // back, spine, 20 mm; the em box hangs 88 % above the baseline
        Assert.Equal((Length.Mm(200), Length.Mm(30) + Length.Pt(17.6m)), (run.Origin.X, run.Origin.Y));
    }

    [Theory]
    [InlineData(TextAlign.Start, 20)]
    [InlineData(TextAlign.Center, 70)]
    [InlineData(TextAlign.End, 120)]
    public void Lines_are_aligned_in_their_box(TextAlign align, int left)
    {
        var block = Block("莫") with { Align = align, Box = new CoverBox { Left = Length.Mm(20), Width = Length.Mm(100) + Length.Pt(20), Bottom = Length.Mm(20) } };
        var (page, _, _) = Set(front: Panel(block));
        var run = Assert.Single(Texts(page));
        Assert.Equal(Length.Mm(180 + left), run.Origin.X);
        Assert.Equal(Length.Mm(220) - Length.Pt(2.4m), run.Origin.Y);
    }

    [Fact]
    public void Spine_text_is_a_column_on_the_middle_of_the_spine()
    {
        var (page, found, _) = Set(spine: Panel(Block("{title}") with { Vertical = true, OnSpine = true, Box = new CoverBox { Top = Length.Mm(20) } }));
        var run = Assert.Single(Texts(page));
        Assert.Equal((Flow.Vertical, Length.Mm(175), Length.Mm(20)), (run.Flow, run.Origin.X, run.Origin.Y));
        Assert.Empty(found);
    }

    [Fact]
    public void A_narrow_spine_carries_no_text_and_says_so()
    {
        var (page, found, _) = Set(spineWidth: 4.99m, spine: Panel(Block("{title}") with { Vertical = true, OnSpine = true }));
        Assert.Empty(Texts(page));
        Assert.Equal("CV008", Assert.Single(found).Code);
    }

    [Fact]
    public void Spine_type_keeps_a_millimetre_from_both_folds()
    {
        var block = Block("{title}") with { Vertical = true, OnSpine = true };
        var (page, found, _) = Set(spineWidth: 6, spine: Panel(block));
        Assert.Equal(Length.Pt(11.25m), Assert.Single(Texts(page)).Size);
        Assert.Equal("CV009", Assert.Single(found).Code);
        Assert.Empty(Set(spineWidth: 6, spine: Panel(block with { LeastSize = Length.Pt(6) })).Found);
    }

    [Fact]
    public void Type_shrinks_no_further_than_it_may()
    {
        var block = Block("{title}") with { LeastSize = Length.Pt(10), Box = new CoverBox { Left = Length.Mm(20), Width = Length.Pt(45), Top = Length.Mm(20), Height = Length.Pt(22) } };
        var (page, found, _) = Set(front: Panel(block));
        Assert.Equal(Length.Pt(15), Assert.Single(Texts(page)).Size);
        Assert.Empty(found);
        Assert.Equal("CV006", Assert.Single(Set(front: Panel(block with { LeastSize = Length.Pt(18) })).Found).Code);
    }

    [Fact]
    public void A_centred_title_breaks_into_lines_of_like_length()
    {
        var block = Block("莫斯科莫斯科莫斯科莫") with { Box = new CoverBox { Left = Length.Mm(20), Width = Length.Pt(165), Top = Length.Mm(20) } };
        Assert.Equal(["莫斯科莫斯科莫斯", "科莫"], Texts(Set(front: Panel(block)).Page).Select(r => r.Text));
        Assert.All(Texts(Set(front: Panel(block with { Title = true, Align = TextAlign.Center })).Page), r => Assert.Equal(5, r.Text.Length));
    }

    [Theory]
    [InlineData(4.9, true)]
    [InlineData(5, false)]
    public void Text_keeps_away_from_trim_and_folds(double left, bool found)
    {
        var block = Block("{title}") with { Box = new CoverBox { Left = Length.Mm((decimal)left), Top = Length.Mm(20) } };
        Assert.Equal(found ? ["CV007"] : [], Set(front: Panel(block)).Found.Select(d => d.Code));
    }

    [Fact]
    public void Text_across_the_spine_is_told_even_on_the_wrap()
    {
        var block = Block("{title}") with { Box = new CoverBox { Left = Length.Mm(160), Top = Length.Mm(20) } };
        Assert.Equal("CV007", Assert.Single(Set(wrap: Panel(block)).Found).Code);
    }

    [Fact]
    public void A_text_below_another_counts_from_its_foot()
    {
        var above = Block("{blurbs}") with { Box = new CoverBox { Left = Length.Mm(20), Top = Length.Mm(20) } };
        var under = new CoverBlock("under", "{title}", default) { Size = Length.Pt(20), LeastSize = Length.Pt(20), Below = "text", Box = new CoverBox { Left = Length.Mm(20), Top = Length.Mm(5) } };
        var (page, _, _) = Set(front: Panel(under, above));
        var runs = Texts(page).ToArray();
        Assert.Equal(["一九四一年", "六月二十二日", "莫斯科"], runs.Select(r => r.Text));

        // two lines of 20 pt at 32 pt, five millimetres
        Assert.Equal(Length.Mm(25) + Length.Pt(52) + Length.Pt(17.6m), runs[2].Origin.Y);
    }

    [Fact]
    public void The_bar_code_stands_15_mm_from_every_edge_or_is_an_error()
    {
        var good = Set(barcode: new CoverBox { Right = Length.Mm(15), Bottom = Length.Mm(15) });
        Assert.Empty(good.Found);
        Assert.Equal((Length.Mm(155), Length.Mm(225)), (good.Result.Barcode!.Value.Right, good.Result.Barcode.Value.Bottom));
        var bad = Set(barcode: new CoverBox { Right = Length.Mm(14.9m), Bottom = Length.Mm(15) });
        Assert.Equal("CV011", Assert.Single(bad.Found).Code);
    }

    [Fact]
    public void Without_an_ISBN_there_is_no_symbol()
    {
        var (page, found, result) = Set(facts: Facts with { IsbnPrint = null }, barcode: new CoverBox { Right = Length.Mm(15), Bottom = Length.Mm(15) });
        Assert.Equal("CV010", Assert.Single(found).Code);
        Assert.Null(result.Barcode);
        Assert.Empty(page.Body);
    }

    [Fact]
    public void Text_under_the_bar_code_is_told()
    {
        var block = Block("{title}") with { Box = new CoverBox { Right = Length.Mm(20), Bottom = Length.Mm(25) }, Align = TextAlign.End };
        Assert.Equal("CV012", Assert.Single(Set(back: Panel(block), barcode: new CoverBox { Right = Length.Mm(15), Bottom = Length.Mm(15) }).Found).Code);
    }

    [Fact]
    public void A_background_reaches_the_bleed_and_a_picture_is_cropped_to_it()
    {
        var picture = new CoverPicture("p", new FileId("images/a.png"), default) { Full = true };
        var (page, _, result) = Set(front: CoverPanel.Empty with { Background = new Ink(20), Pictures = [picture] });
        var full = new Rect(Length.Mm(180), Length.Mm(-3), Length.Mm(173), Length.Mm(246));
        Assert.Equal(full, Assert.IsType<RuleItem>(page.Body[0]).Box);
        var group = Assert.IsType<GroupItem>(page.Body[1]);
        Assert.Equal((full.X, full.Y), (group.Clip[0].A.X, group.Clip[0].A.Y));

        // 100 × 100 pixels fill 173 × 246 mm: as high as the frame, cropped at both sides alike
        Assert.Equal(new Rect(Length.Mm(180) - Length.Mm(36.5m), Length.Mm(-3), Length.Mm(246), Length.Mm(246)), Assert.Single(result.Pictures).Box);
    }

    [Fact]
    public void The_inner_side_is_a_page_of_its_own_with_mirrored_folds()
    {
        var (_, _, result) = Set(inside: CoverPanel.Empty with { Background = new Ink(10) }, flap: 80);
        Assert.Equal(2, result.Document.Pages.Length);
        Assert.Equal([Length.Mm(80), Length.Mm(250), Length.Mm(260), Length.Mm(430)], result.Document.Pages[1].Folds);
    }

    private static CoverBlock Block(string text) => new("text", text, default) { Size = Length.Pt(20), LeastSize = Length.Pt(20) };

    private static CoverPanel Panel(params ImmutableArray<CoverBlock> blocks) => CoverPanel.Empty with { Blocks = blocks };

    private static IEnumerable<GlyphRun> Texts(Page page) => page.Body.OfType<GlyphRun>().Where(r => r.Font == TestFonts.Serif);

    private (Page Page, ImmutableArray<Diagnostic> Found, CoverResult Result) Set(
        CoverPanel? back = null, CoverPanel? spine = null, CoverPanel? wrap = null, CoverPanel? inside = null, CoverBox? barcode = null, BookFacts? facts = null, decimal spineWidth = 10, int flap = 0, CoverPanel? front = null)
    {
        var role = new FontRole([TestFonts.Serif], [TestFonts.Latin], [TestFonts.Latin]);
        var style = new CoverStyle
        {
            Fonts = new FontStyle { Roles = ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal, [KeyValuePair.Create("body", role), KeyValuePair.Create("mono", role)]) },
            Barcode = new BarcodeStyle { Shown = barcode is not null, Box = barcode ?? default },
            Panels = ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal, new[]
            {
                (CoverPanels.Front, front), (CoverPanels.Back, back), (CoverPanels.Spine, spine), (CoverPanels.Wrap, wrap), (CoverPanels.Inside, inside),
            }.Select(p => KeyValuePair.Create(p.Item1, p.Item2 ?? CoverPanel.Empty))),
        };
        var geometry = new CoverGeometry(Length.Mm(170), Length.Mm(240), Length.Mm(spineWidth), Length.Mm(flap), Length.Mm(3), false);
        var picture = new FileId("images/a.png");
        var images = ImmutableDictionary<FileId, ImageInfo>.Empty.Add(picture, new ImageInfo(picture, 100, 100));
        var outcome = CoverSetter.Set(new CoverRequest(facts ?? Facts, style, geometry, _fonts, images));
        return (outcome.Value!.Document.Pages[0], outcome.Diagnostics, outcome.Value);
    }
}
