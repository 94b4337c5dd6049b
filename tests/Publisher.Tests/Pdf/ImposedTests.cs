using System.Collections.Immutable;
using System.Text;
using Publisher.Core.Build;
using Publisher.Core.Display;
using Publisher.Core.Geometry;
using Publisher.Fonts;
using Publisher.Layout.Sheets;
using Publisher.Pdf;
using Publisher.Pdf.Conformance;
using Publisher.Tests.Fonts;

namespace Publisher.Tests.Pdf;

public sealed class ImposedTests : IDisposable
{
    private static readonly Length Width = Length.Mm(170);
    private static readonly Length Height = Length.Mm(240);
    private static readonly Ink Cyan = Ink.Of(new ProcessColor(1000, 0, 0, 0));

    private readonly FontLibrary _fonts = TestFonts.Library();

    public void Dispose() => _fonts.Dispose();

    [Fact]
    public void Each_page_is_written_once_and_placed_on_its_sides()
    {
        var pretty = Pretty(Request(PdfKit.Page("001", Rule(Cyan)), PdfKit.Page("002", Rule(Ink.Black)), PdfKit.Page("003")), Side(0, 1), Side(1, 0), Side(0, -1));
        Assert.Equal(2, pretty.Split("/Subtype/Form").Length - 1);
        Assert.Equal(3, pretty.Split("/P0000 Do").Length - 1);
        Assert.Equal(2, pretty.Split("/P0001 Do").Length - 1);
        Assert.DoesNotContain("P0002", pretty, StringComparison.Ordinal);
        Assert.Equal(3, pretty.Split("/MediaBox[0 0 1133.8583 850.3937]").Length - 1);
        Assert.Equal(3, pretty.Split("/TrimBox[0 0 1133.8583 850.3937]").Length - 1);
    }

    [Fact]
    public void An_imposed_file_never_claims_to_be_the_master()
    {
        var request = Request(PdfKit.Page("001", Rule(Cyan)));
        var outcome = PdfWriter.WriteImposed(request with { Pretty = true }, [Side(0, -1)], CancellationToken.None);
        var imposed = Encoding.Latin1.GetString(outcome.Value!.Content.Span);
        var master = PdfKit.Pretty(request);
        Assert.Equal("test-imposed.pdf", outcome.Value.Name);
        var title = Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes("苏德战争（拼版 imposed）"));
        Assert.Contains(title, imposed, StringComparison.Ordinal);
        Assert.NotEqual(Between(master, "DocumentID>"), Between(imposed, "DocumentID>"));
        Assert.Contains(">PDF/X-4<", imposed, StringComparison.Ordinal);
        Assert.DoesNotContain("/Outlines", imposed, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_stand_upright_or_on_their_heads_inside_their_clips()
    {
        // a patch in the upper left corner of the page, and a full bleed at its left
        var page = PdfKit.Page("001", new RuleItem(PdfKit.Box(20, 40, 60, 30), Cyan), new RuleItem(new(-Length.Mm(3), -Length.Mm(3), Length.Mm(3), Length.Mm(246)), Ink.Of(new ProcessColor(0, 1000, 0, 0))));
        var request = Request(page);
        using var plates = await Plates.Of(Write(request, Side(0, 0)));
        var (left, top) = (Pt(Length.Mm(20)), Pt(Length.Mm(30)));
        Assert.Equal(100, plates.Ink("Cyan", left + 50, top + 55));
        Assert.Equal(0, plates.Ink("Cyan", left + 90, top + 55));

        // the other page is turned: its patch is at the lower right
        var (right, bottom) = (Pt(Length.Mm(20) + (Width * 2)), top + Pt(Height));
        Assert.Equal(100, plates.Ink("Cyan", right - 50, bottom - 55));
        Assert.Equal(0, plates.Ink("Cyan", right - 50, top + 55));

        // of the bleed, 2 mm are left at the outer edge and none at the inner
        Assert.Equal(100, plates.Ink("Magenta", left - 3, top + 300));
        Assert.Equal(0, plates.Ink("Magenta", left - 7, top + 300));
        Assert.Equal(100, plates.Ink("Magenta", right + 2, top + 300));
    }

    [Fact]
    public async Task Marks_are_drawn_as_given_and_readers_find_no_fault()
    {
        var words = PdfKit.Run(_fonts, TestFonts.Serif, "第一帖", PdfKit.At(300, 40)) with { Ink = Ink.Registration };
        var side = Side(0, 0) with { Marks = [words, new RuleItem(new(Width + Length.Mm(20), Length.Mm(2), Length.Pt(0.25m), Length.Mm(10)), Ink.Registration)] };
        var translucent = PdfKit.Page("001", new GroupItem([Rule(Cyan), Rule(Ink.Black)]) { Opacity = 500 });
        var picture = PdfKit.Raw("images/a.png", ImageColor.Gray, 2, 2, _ => 90);
        var request = Request(translucent with { Furniture = [new ImageItem(PdfKit.Box(60, 90, 20, 20), picture.Image)] }) with
        {
            Images = new(ImmutableDictionary<global::Publisher.Core.Text.FileId, ImageAsset>.Empty.Add(picture.Image, picture)),
        };
        Assert.Contains("/CS/DeviceCMYK", Pretty(request, side), StringComparison.Ordinal);
        var path = Path.GetTempFileName();
        File.WriteAllBytes(path, Write(request, side));
        var (exit, output) = await Tools.Run("qpdf", "--check", path);
        Assert.True(exit == 0, output);
        (exit, output) = await Tools.Run("mutool", "draw", "-q", "-F", "text", path);
        Assert.True(exit == 0, output);
        Assert.Contains("第一帖", output, StringComparison.Ordinal);
        Assert.DoesNotContain("error", output, StringComparison.OrdinalIgnoreCase);
        File.Delete(path);
    }

    [Fact]
    public async Task A_planned_signature_is_drawn_where_it_folds_to()
    {
        // each page has its number's worth of black squares; the outer side of sixteen begins with page 5 on its head at the upper left
        ImmutableArray<Page> pages = [.. Enumerable.Range(1, 16).Select(n => PdfKit.Page($"{n:000}", [.. Enumerable.Range(0, n).Select(i => new RuleItem(PdfKit.Box(40 + (20 * i), 100, 10, 10), Ink.Black))]))];
        var request = Request(pages);
        var plan = Imposition.Impose(new(request.Document, new(700, 1000, 16), _fonts) { Face = TestFonts.Serif, Title = "苏德战争" });
        Assert.Equal(2, plan.Value!.Sides.Length);
        using var plates = await Plates.Of(Write(request, plan.Value.Sides));
        foreach (var placed in plan.Value.Sides[0].Pages)
        {
            int Ink(int square)
            {
                var (x, y) = (45 + (20 * square), 105);
                return placed.Turned
                    ? plates.Ink("Black", Pt(placed.Trim.Right) - x, Pt(placed.Trim.Bottom) - y)
                    : plates.Ink("Black", Pt(placed.Trim.X) + x, Pt(placed.Trim.Y) + y);
            }

            Assert.Equal((100, 0), (Ink(placed.PageIndex), Ink(placed.PageIndex + 1)));
        }
    }

    [Fact]
    public void Without_sides_there_is_no_file_and_unknown_pages_are_our_own_fault()
    {
        var outcome = PdfWriter.WriteImposed(Request(PdfKit.Page("001")), [], CancellationToken.None);
        Assert.Null(outcome.Value);
        Assert.Equal("PD001", Assert.Single(outcome.Diagnostics).Code);
        Assert.Throws<ArgumentOutOfRangeException>(() => PdfWriter.WriteImposed(Request(PdfKit.Page("001")), [Side(1, 0)], CancellationToken.None));
    }

    [Fact]
    public void Bytes_do_not_depend_on_threads()
    {
        var request = Request(PdfKit.Page("001", Rule(Cyan)), PdfKit.Page("002", Rule(Ink.Black)));
        Assert.Equal(Write(request, Side(0, 1)), Write(request with { Parallelism = 4 }, Side(0, 1)));
    }

    // 400 × 300 mm: an upright page at 20 mm, and one on its head beside it.
    private static ImposedSide Side(int left, int right)
    {
        var (first, second) = (new Rect(Length.Mm(20), Length.Mm(30), Width, Height), new Rect(Length.Mm(20) + Width, Length.Mm(30), Width, Height));
        return new(
            "第一帖 外",
            Length.Mm(400),
            Length.Mm(300),
            [
                new(left, first, new(first.X - Length.Mm(2), first.Y - Length.Mm(2), Width + Length.Mm(2), Height + Length.Mm(4)), false),
                new(right, second, new(second.X, second.Y - Length.Mm(2), Width + Length.Mm(2), Height + Length.Mm(4)), true),
            ],
            []);
    }

    private static RuleItem Rule(Ink ink) => new(PdfKit.Box(40, 80, 60, 30), ink);

    private static int Pt(Length length) => (int)length.Points;

    private static string Between(string text, string tag)
    {
        var start = text.IndexOf(tag, StringComparison.Ordinal) + tag.Length;
        return text[start..text.IndexOf('<', start)];
    }

    private static byte[] Write(PdfRequest request, params ImmutableArray<ImposedSide> sides)
    {
        var outcome = PdfWriter.WriteImposed(request, sides, CancellationToken.None);
        Assert.Empty(outcome.Diagnostics);
        return outcome.Value!.Content.ToArray();
    }

    private static string Pretty(PdfRequest request, params ImmutableArray<ImposedSide> sides) => Encoding.Latin1.GetString(Write(request with { Pretty = true }, sides));

    private PdfRequest Request(params ImmutableArray<Page> pages) => PdfKit.Request(_fonts, PdfKit.Document(pages), PdfProfile.X4);
}
