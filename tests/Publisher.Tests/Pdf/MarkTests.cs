using System.Collections.Immutable;
using Publisher.Core.Display;
using Publisher.Core.Geometry;
using Publisher.Core.Style;
using Publisher.Fonts;
using Publisher.Pdf;
using Publisher.Pdf.Conformance;
using Publisher.Pdf.Marks;
using Publisher.Tests.Fonts;

namespace Publisher.Tests.Pdf;

public sealed class MarkTests : IDisposable
{
    private static readonly ImmutableArray<PressMark> All = [.. Enum.GetValues<PressMark>()];
    private static readonly SpotColor Red = new("PANTONE 185 C", new(0, 910, 760, 0));

    private readonly FontLibrary _fonts = TestFonts.Library();

    public void Dispose() => _fonts.Dispose();

    [Fact]
    public void Boxes_make_room_for_marks()
    {
        var pretty = PdfKit.Pretty(Request(Length.Mm(3), All));
        Assert.Contains(
            "/MediaBox[0 0 549.9213 748.3465]\n  /CropBox[0 0 549.9213 748.3465]\n  /BleedBox[25.5118 25.5118 524.4094 722.8346]\n  /TrimBox[34.0157 34.0157 515.9055 714.3307]",
            pretty,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Pages_stand_where_their_trim_is()
    {
        var plain = PdfKit.Pretty(Request(Length.Mm(3), []));
        var marked = PdfKit.Pretty(Request(Length.Mm(3), [PressMark.Crop]));
        Assert.Contains("18.5039 628.8189 100 50 re", plain, StringComparison.Ordinal);
        Assert.Contains("44.0157 654.3307 100 50 re", marked, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, 9, 170)]
    [InlineData(3, 9, 170)]
    [InlineData(5, 1, 170)]
    [InlineData(3, 30, 40)]
    public void No_mark_reaches_into_the_bleed_or_off_the_media(int bleed, int slug, int width)
    {
        var page = Page(Length.Mm(bleed)) with { TrimWidth = Length.Mm(width), Folds = [Length.Mm(8), Length.Mm(12)] };
        var request = Request(page, All) with { Marks = Marks(All) with { Style = new() { Marks = All, SlugWidth = Length.Mm(slug) } } };
        var job = PageMarks.Job(request);
        var (near, far) = (Length.Max(page.Bleed, Length.Mm(3)), page.Bleed + job.Slug);
        Assert.True(job.Slug >= Length.Mm(slug));
        Assert.Equal(8 + 4 + (4 * 3) + 14 + 1, job.Marks[0].Length - job.Marks[0].OfType<GlyphRun>().Count() + 1);
        foreach (var box in job.Marks[0].SelectMany(Boxes))
        {
            var outside = box.Right <= -near || box.X >= page.TrimWidth + near || box.Bottom <= -near || box.Y >= page.TrimHeight + near;
            Assert.True(outside, box.ToString());
            Assert.True(box.X >= -far && box.Right <= page.TrimWidth + far && box.Y >= -far && box.Bottom <= page.TrimHeight + far, box.ToString());
        }
    }

    [Fact]
    public void Crop_marks_are_five_millimetres_from_three_outside_the_trim()
    {
        var crop = PageMarks.Job(Request(Length.Mm(3), [PressMark.Crop])).Marks[0].Cast<RuleItem>().ToArray();
        Assert.Equal(8, crop.Length);
        Assert.All(crop, c => Assert.Equal((Length.Pt(0.25m), Length.Mm(5)), (Length.Min(c.Box.Width, c.Box.Height), Length.Max(c.Box.Width, c.Box.Height))));
        Assert.Contains(crop, c => c.Box == new Rect(-(Length.Pt(0.25m) / 2), -Length.Mm(8), Length.Pt(0.25m), Length.Mm(5)));
        Assert.All(crop, c => Assert.Equal(Ink.Registration, c.Ink));
    }

    [Fact]
    public void Marks_print_on_every_plate_and_patches_in_their_own_inks()
    {
        var pretty = PdfKit.Pretty(Request(Length.Mm(3), All));
        Assert.Contains("[/Separation/All/DeviceCMYK", pretty, StringComparison.Ordinal);
        Assert.Contains("[/Separation/PANTONE#20185#20C/DeviceCMYK", pretty, StringComparison.Ordinal);
        var patches = PageMarks.Job(Request(Length.Mm(3), [PressMark.Bar])).Marks[0].Cast<RuleItem>().Select(r => r.Ink).ToArray();
        Assert.Equal(14, patches.Length);
        Assert.Contains(Ink.Of(Red), patches);
        Assert.DoesNotContain(Ink.Registration, patches);
        var mono = PageMarks.Job(Request(Length.Mm(3), [PressMark.Bar]) with { Mono = true, Document = PdfKit.Document(PdfKit.Page("001")) }).Marks[0].Cast<RuleItem>();
        Assert.All(mono, m => Assert.Null(m.Ink.Colorant));
    }

    [Fact]
    public async Task Plates_show_targets_on_all_and_patches_on_their_own()
    {
        using var plates = await Plates.Of(PdfKit.Write(Request(Length.Mm(3), All)));
        Assert.Equal(["Black", "Cyan", "Magenta", "PANTONE 185 C", "Yellow"], plates.Names);
        Assert.All(plates.Names, name => Assert.True(plates.Most(name) > 50, name));
        Assert.True(plates.Ink("Cyan", 34 + 8 + 7, 743) == 100 && plates.Ink("Magenta", 34 + 8 + 7, 743) == 0);
        Assert.True(plates.Ink("Magenta", 34 + 8 + 21, 743) == 100 && plates.Ink("Cyan", 34 + 8 + 21, 743) == 0);
    }

    [Fact]
    public void The_slug_says_what_the_file_is()
    {
        var runs = PageMarks.Job(Request(Length.Mm(3), [PressMark.Slug])).Marks[0].Cast<GlyphRun>().ToArray();
        var text = string.Concat(runs.Select(r => r.Text));
        Assert.Equal("《苏德战争》print0012026-10-01print.pdf", text);
        Assert.All(runs, r => Assert.Equal(Ink.Registration, r.Ink));
    }

    [Fact]
    public void A_long_slug_is_set_smaller_and_then_cut_off()
    {
        var request = Request(Length.Mm(3), [PressMark.Slug]);
        var job = PageMarks.Job(request with { Facts = PdfKit.Facts with { Title = string.Concat(Enumerable.Repeat("苏德战争", 20)) } });
        Assert.All(job.Marks[0].Cast<GlyphRun>(), r => Assert.True(r.Size < Length.Pt(6.5m)));
        job = PageMarks.Job(request with { Facts = PdfKit.Facts with { Title = string.Concat(Enumerable.Repeat("苏德战争", 200)) } });
        var last = job.Marks[0].Cast<GlyphRun>().Last();
        Assert.Equal(Length.Pt(4), last.Size);
        Assert.True(last.PlaceOf(last.Glyphs[^1]).X + last.Size <= Length.Mm(167));
    }

    [Fact]
    public void The_registration_ink_stays_out_of_pages()
    {
        var request = Request(Page(Length.Mm(3)) with { Body = [new RuleItem(PdfKit.Box(10, 10, 10, 10), Ink.Registration)] }, All);
        Assert.Equal(["PD018"], PdfKit.Codes(request));
    }

    [Fact]
    public void Links_and_bookmarks_follow_the_trim()
    {
        var page = Page(Length.Mm(3)) with { Body = [new LinkItem(PdfKit.Box(72, 72, 30, 10), null, "https://example.org/")] };
        var request = Request(page, [PressMark.Crop]) with { Profile = PdfProfile.Draft };
        var document = request.Document with { Outline = [new("一", 1, 0, Length.Pt(80), "a")] };
        var pretty = PdfKit.Pretty(request with { Document = document });
        Assert.Contains("/Rect[106.0157 632.3307 136.0157 642.3307]", pretty, StringComparison.Ordinal);
        Assert.Contains("/XYZ null 634.3307 null]", pretty, StringComparison.Ordinal);
    }

    private static IEnumerable<Rect> Boxes(DisplayItem item)
    {
        switch (item)
        {
            case RuleItem rule:
                yield return rule.Box;
                break;
            case PathItem path:
                yield return Publisher.Pdf.Content.PathBounds.Of(path.Segments);
                break;
            case GlyphRun run:
                foreach (var glyph in run.Glyphs)
                {
                    var at = run.PlaceOf(glyph);
                    yield return new(at.X, at.Y - run.Size.Scale(9, 10), run.Size.Scale(1, 2), run.Size);
                }

                break;
            default:
                Assert.Fail(item.ToString());
                break;
        }
    }

    private static Page Page(Length bleed) => PdfKit.Page("001", new RuleItem(PdfKit.Box(10, 10, 100, 50), Ink.Of(Red))) with { Bleed = bleed };

    private static PdfMarks Marks(ImmutableArray<PressMark> marks) => new(new() { Marks = marks }, [TestFonts.Latin, TestFonts.Serif], "print", "print.pdf");

    private PdfRequest Request(Length bleed, ImmutableArray<PressMark> marks) => Request(Page(bleed), marks);

    private PdfRequest Request(Page page, ImmutableArray<PressMark> marks) =>
        PdfKit.Request(_fonts, PdfKit.Document(page)) with { Marks = Marks(marks) };
}
