using System.Collections.Immutable;
using CsCheck;
using Publisher.Core.Display;
using Publisher.Core.Geometry;
using Publisher.Core.Model;
using Publisher.Core.Text;
using Publisher.Fonts;
using Publisher.Layout.Sheets;

namespace Publisher.Tests.Layout.Sheets;

public sealed class ImpositionTests
{
    private static readonly SheetFormat Format = new(700, 1000, 16);

    [Theory]
    [InlineData(4)]
    [InlineData(8)]
    [InlineData(16)]
    public void Pages_that_share_a_spine_sum_to_the_signature_and_one(int size)
    {
        foreach (var rtl in (bool[])[false, true])
        {
            foreach (var row in Rows(size, rtl).SelectMany(side => side))
            {
                for (var i = 0; i < row.Length; i += 2)
                {
                    Assert.Equal(size + 1, row[i] + row[i + 1]);
                }
            }
        }
    }

    [Theory]
    [InlineData(4)]
    [InlineData(8)]
    [InlineData(16)]
    public void The_back_of_an_odd_page_is_the_next_one(int size)
    {
        foreach (var rtl in (bool[])[false, true])
        {
            var (outer, inner) = (Rows(size, rtl)[0], Rows(size, rtl)[1]);
            for (var r = 0; r < outer.Length; r++)
            {
                for (var c = 0; c < outer[r].Length; c++)
                {
                    var (front, back) = (outer[r][c], inner[r][^(c + 1)]);
                    Assert.Equal(Math.Min(front, back) + 1, Math.Max(front, back));
                    Assert.Equal(1, Math.Min(front, back) % 2);
                }
            }
        }
    }

    [Theory]
    [InlineData(4, false)]
    [InlineData(8, false)]
    [InlineData(16, false)]
    [InlineData(4, true)]
    [InlineData(8, true)]
    [InlineData(16, true)]
    public void A_folded_sheet_gives_its_pages_in_order_and_upright(int size, bool rtl)
    {
        var read = FoldedSheet.Read(Sides(size, size, rtl), rtl);
        Assert.Equal(Enumerable.Range(0, size).Select(i => (i, false)), read);
    }

    [Fact]
    public void A_gathered_book_reads_in_order_whatever_its_length() => Gen.Select(Gen.Int[1, 140], Gen.Int[0, 2].Select(i => 4 << i), Gen.Bool).Sample((pages, size, rtl) =>
    {
        var (signatures, sides) = (Signature.Of(pages, size, SignatureBinding.Gathered), Sides(pages, size, rtl));
        var read = Enumerable.Range(0, signatures.Length).SelectMany(i => FoldedSheet.Read(sides.Skip(i * 2).Take(2).ToImmutableArray(), rtl)).Select(p => p.Page).ToList();
        Assert.Equal(Enumerable.Range(0, pages), read.Where(p => p >= 0));
        Assert.True(read.Count - pages < 4, "blank leaves at the end are no more than a folio");
    });

    [Fact]
    public void A_nested_book_reads_in_order_from_the_outside_in_and_out_again() => Gen.Select(Gen.Int[1, 30].Select(n => n * 4), Gen.Int[0, 2].Select(i => 4 << i)).Sample((pages, size) =>
    {
        var signatures = Signature.Of(pages, size, SignatureBinding.Nested);
        var front = signatures.SelectMany(s => s.Pages.Take(s.Pages.Length / 2));
        var back = signatures.Reverse().SelectMany(s => s.Pages.Skip(s.Pages.Length / 2));
        Assert.Equal(Enumerable.Range(0, pages), front.Concat(back));
    });

    [Fact]
    public void Neighbours_keep_their_bleeds_apart_and_meet_at_the_spine_fold()
    {
        foreach (var side in Sides(16, 16, false))
        {
            Assert.Equal((Length.Mm(700), Length.Mm(500)), (side.Width, side.Height));
            foreach (var page in side.Pages)
            {
                Assert.True(page.Clip.X >= Length.Zero && page.Clip.Y >= Length.Zero && page.Clip.Right <= side.Width && page.Clip.Bottom <= side.Height);
                Assert.DoesNotContain(side.Pages, other => other != page && Overlap(other.Clip, page.Clip));
                Assert.Equal(Length.Mm(173), page.Clip.Width);
                Assert.Equal(Length.Mm(246), page.Clip.Height);
            }

            Assert.Equal(side.Pages[0].Trim.Right, side.Pages[1].Trim.X);
            Assert.Equal(side.Pages[0].Clip.Right, side.Pages[1].Clip.X);
            Assert.Equal(Length.Mm(10), side.Pages[2].Trim.X - side.Pages[1].Trim.Right);
        }
    }

    [Fact]
    public void Nested_pages_creep_towards_the_spine_by_the_sheets_around_them()
    {
        var book = Imposition.Impose(Request(32, 16, false) with { Binding = SignatureBinding.Nested, Thickness = Length.Mm(0.1m) }).Value!;
        PlacedPage Page(int index) => book.Sides.SelectMany(s => s.Pages).Single(p => p.PageIndex == index);
        var fold = Length.Mm(525);
        Assert.Equal(fold, Page(0).Trim.X);
        Assert.Equal(fold, Page(0).Clip.X);

        // pages 15 and 16 of the book are the last folio of the inner signature: seven folios lie around it
        var spine = Page(15).Trim.X < Page(16).Trim.X ? Page(15).Trim.Right - Page(16).Trim.X : Page(16).Trim.Right - Page(15).Trim.X;
        Assert.Equal(Length.Mm(1.4m), spine);
        Assert.Equal(Page(15).Trim.X < Page(16).Trim.X ? Page(15).Clip.Right : Page(16).Clip.Right, Page(15).Trim.X < Page(16).Trim.X ? Page(16).Clip.X : Page(15).Clip.X);
    }

    [Fact]
    public void Collating_marks_step_down_the_spine_and_stand_on_outer_sides_only()
    {
        var book = Imposition.Impose(Request(48, 16, false)).Value!;
        var marks = book.Sides.Select(s => s.Marks.OfType<RuleItem>().Where(r => r.Box.X + Length.Mm(1) == Length.Mm(525)).ToList()).ToList();
        Assert.Equal([1, 0, 1, 0, 1, 0], marks.Select(m => m.Count));
        Assert.Equal(marks[0][0].Box.Bottom, marks[2][0].Box.Y);
        Assert.Equal(marks[2][0].Box.Bottom, marks[4][0].Box.Y);
    }

    [Fact]
    public void Marks_keep_off_the_pages()
    {
        foreach (var side in Sides(16, 16, false))
        {
            foreach (var point in side.Marks.OfType<PathItem>().SelectMany(p => p.Segments).Where(s => s.Kind != 'Z').Select(s => s.A))
            {
                Assert.DoesNotContain(side.Pages, p => point.X > p.Clip.X && point.X < p.Clip.Right && point.Y > p.Clip.Y && point.Y < p.Clip.Bottom);
            }
        }
    }

    [Theory]
    [InlineData(700, 1000, 16, 170, 246, "LY083")]
    [InlineData(700, 1000, 16, 173, 240, "LY083")]
    [InlineData(787, 1092, 24, 130, 180, "LY084")]
    public void What_does_not_fit_or_fold_is_told(int width, int height, int fraction, int trimWidth, int trimHeight, string code)
    {
        var outcome = Imposition.Impose(Request(16, 16, false, trimWidth, trimHeight) with { Format = new SheetFormat(width, height, fraction) });
        Assert.Null(outcome.Value);
        Assert.Equal(code, Assert.Single(outcome.Diagnostics).Code);
    }

    [Fact]
    public void A_bleed_under_the_gripper_is_told_for_its_page_only()
    {
        var request = Request(16, 16, false);
        var picture = new ImageItem(new Rect(-Length.Mm(3), -Length.Mm(3), Length.Mm(176), Length.Mm(246)), new FileId("images/a.png"));
        var pages = request.Document.Pages;

        // page 4 stands at the lower edge, page 5 at the upper
        foreach (var (index, told) in ((int, int)[])[(3, 1), (4, 0)])
        {
            var document = request.Document with { Pages = pages.SetItem(index, pages[index] with { Body = [picture] }) };
            Assert.Equal(told, Imposition.Impose(request with { Document = document }).Diagnostics.Count(d => d.Code == "LY085"));
        }
    }

    [Fact]
    public void A_book_in_black_has_marks_in_black_and_a_coloured_one_on_every_plate()
    {
        var request = Request(16, 16, false);
        static IEnumerable<Ink> Inks(ImpositionRequest r) => Imposition.Impose(r).Value!.Sides.SelectMany(s => s.Marks).Select(m => m is RuleItem rule ? rule.Ink : ((PathItem)m).Ink).Distinct();
        Assert.All(Inks(request), ink => Assert.Null(ink.Colorant));
        Assert.Contains(Ink.Registration, Inks(request with { Mono = false }));
        Assert.Equal(3, Inks(request with { Mono = false }).Count(i => i.Colorant is ProcessColor { Total: 1000, Black: 0 }));
    }

    [Fact]
    public void A_dummy_folds_like_the_book()
    {
        var book = Request(28, 16, false).Document;
        var signatures = Signature.Of(28, 16, SignatureBinding.Gathered);
        var dummy = FoldedDummy.Of(book, signatures, SignatureBinding.Gathered, Library(), "none");
        Assert.Equal(1 + (2 * 3), dummy.Sides.Length);
        var read = signatures.Select((_, i) => i).SelectMany(i => FoldedSheet.Read(dummy.Sides.Skip(1 + (2 * i)).Take(2).ToImmutableArray(), false));
        Assert.Equal(Enumerable.Range(0, 28).Select(i => (i, false)), read);
        Assert.Equal(["001", "017", "025"], ((int[])[0, 16, 24]).Select(i => dummy.Document.Pages[i].Label.Text));
        Assert.All(dummy.Sides, s => Assert.Equal(Length.Mm(210) + Length.Mm(297), s.Width + s.Height));
    }

    internal static ImpositionRequest Request(int pages, int size, bool rtl, int trimWidth = 170, int trimHeight = 240)
    {
        var page = new Page(Length.Mm(trimWidth), Length.Mm(trimHeight), Length.Mm(3), [], [], new PageLabel("", 'D', 1), true);
        var all = Enumerable.Range(0, pages).Select(i => page with { Label = new PageLabel((i + 1).ToString("D3", System.Globalization.CultureInfo.InvariantCulture), 'D', i + 1), Recto = i % 2 == 0 });
        return new ImpositionRequest(new PagedDocument([.. all], [], [], "zh-Hans", rtl), Format, Library()) { Signature = size };
    }

    private static FontLibrary Library() => FontLibrary.Load([]).Value!;

    private static ImmutableArray<ImposedSide> Sides(int pages, int size, bool rtl) => Imposition.Impose(Request(pages, size, rtl)).Value!.Sides;

    /// <summary>Page numbers of outer and inner side, row by row.</summary>
    private static int[][][] Rows(int size, bool rtl) =>
        [.. Sides(size, size, rtl).Select(s => s.Pages.GroupBy(p => p.Trim.Y).OrderBy(g => g.Key).Select(g => g.OrderBy(p => p.Trim.X).Select(p => p.PageIndex + 1).ToArray()).ToArray())];

    private static bool Overlap(Rect a, Rect b) => a.X < b.Right && b.X < a.Right && a.Y < b.Bottom && b.Y < a.Bottom;
}
