using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Publisher.Core.Build;
using Publisher.Core.Display;
using Publisher.Core.Geometry;
using Publisher.Fonts;
using Publisher.Pdf;
using Publisher.Pdf.Conformance;
using Publisher.Tests.Fonts;

namespace Publisher.Tests.Pdf;

public sealed class GroupTests : IDisposable
{
    private static readonly ImmutableArray<PathSegment> Square =
        [new('M', PdfKit.At(10, 10)), new('L', PdfKit.At(60, 10)), new('L', PdfKit.At(60, 60)), new('L', PdfKit.At(10, 60)), new('Z', default)];

    private readonly FontLibrary _fonts = TestFonts.Library();

    public void Dispose() => _fonts.Dispose();

    [Fact]
    public void A_group_without_effects_leaves_no_trace()
    {
        var rule = Rule(1);
        Assert.Equal(Content(rule, rule), Content(new GroupItem([rule, new GroupItem([rule])])));
    }

    [Theory]
    [InlineData(false, "W\nn\n")]
    [InlineData(true, "W*\nn\n")]
    public void A_clip_holds_for_its_group_only(bool evenOdd, string operators)
    {
        var content = Content(Rule(1), new GroupItem([Rule(3)]) { Clip = Square, ClipEvenOdd = evenOdd }, Rule(1));
        Assert.Contains($"q\n18.5039 678.8189 m\n68.5039 678.8189 l\n68.5039 628.8189 l\n18.5039 628.8189 l\nh\n{operators}/GK gs\n", content, StringComparison.Ordinal);
        // the state of before the group holds again: nothing is set anew for the last rule
        Assert.EndsWith("f\nQ\n18.5039 677.8189 100 1 re\nf\nQ\n", content.TrimEnd() + "\n", StringComparison.Ordinal);
    }

    [Fact]
    public void Strokes_have_ends_corners_and_dashes()
    {
        var path = new PathItem(Square, Length.Pt(1), Ink.Black)
        {
            Cap = LineCap.Round,
            Join = LineJoin.Bevel,
            MiterLimit = 4_000,
            Dashes = [Length.Pt(2), Length.Pt(1.5m)],
            DashPhase = Length.Pt(1),
        };
        var content = Content(path, path, path with { Cap = LineCap.Butt, Join = LineJoin.Miter, MiterLimit = 10_000, Dashes = [] });
        Assert.Contains("1 w\n1 J\n2 j\n4 M\n[2 1.5] 1 d\n", content, StringComparison.Ordinal);
        Assert.Contains("h\nS\n0 J\n0 j\n10 M\n[] 0 d\n", content, StringComparison.Ordinal);
        Assert.Equal(3, content.Split("S\n").Length - 1);
    }

    [Fact]
    public void Senseless_dashes_and_paths_are_left_out()
    {
        var path = new PathItem(Square, Length.Pt(1), Ink.Black) { Dashes = [Length.Zero, Length.Zero] };
        Assert.DoesNotContain(" d\n", Content(path, path with { Dashes = [Length.Pt(-1)] }), StringComparison.Ordinal);
        Assert.DoesNotContain("S\n", Content(path with { Segments = [] }, path with { Segments = [.. Square.Skip(1)] }), StringComparison.Ordinal);
    }

    [Fact]
    public void Fills_follow_their_rule()
    {
        Assert.Contains("h\nf*\n", Content(new PathItem(Square, Length.Zero, Ink.Black) { EvenOdd = true }), StringComparison.Ordinal);
        Assert.Contains("h\nf\n", Content(new PathItem(Square, Length.Zero, Ink.Black)), StringComparison.Ordinal);
    }

    [Fact]
    public void One_translucent_thing_is_drawn_directly()
    {
        var pretty = Pretty(PdfProfile.X4, new GroupItem([Rule(5)]) { Opacity = 250 });
        Assert.Contains("q\n/GA0250 gs\n/GK gs\n", pretty, StringComparison.Ordinal);
        Assert.Contains("/CA 0.25\n  /ca 0.25", pretty, StringComparison.Ordinal);
        Assert.DoesNotContain("/Subtype/Form", pretty, StringComparison.Ordinal);
        Assert.Contains("/Group<<\n    /S/Transparency\n    /CS/DeviceCMYK\n  >>", pretty, StringComparison.Ordinal);
    }

    [Fact]
    public void Several_are_composed_first()
    {
        var pretty = Pretty(PdfProfile.X4, new GroupItem([Rule(5), new GroupItem([Rule(7), Rule(1)]) { Opacity = 500 }]) { Opacity = 250 });
        Assert.Contains("q\n/GA0250 gs\n/X002 Do\nQ\n", pretty, StringComparison.Ordinal);
        Assert.Contains("q\n/GA0500 gs\n/X001 Do\nQ\n", pretty, StringComparison.Ordinal);
        Assert.Equal(2, Regex.Count(pretty, "/Subtype/Form\n  /BBox\\[0 0 498.8976 697.3228\\]\n  /Group<<\n    /S/Transparency\n  >>"));
    }

    [Fact]
    public void Page_groups_stand_exactly_where_something_is_translucent()
    {
        var translucent = PdfKit.Page("001", new GroupItem([Rule(5)]) { Opacity = 250 });
        var invisible = PdfKit.Page("002", new GroupItem([Rule(5)]) { Opacity = 0 }, new GroupItem([Rule(5)]) { Clip = Square });
        var pretty = PdfKit.Pretty(PdfKit.Request(_fonts, PdfKit.Document(translucent, invisible)));
        Assert.Equal(1, pretty.Split("/Group<<").Length - 1);
        var draft = PdfKit.Pretty(PdfKit.Request(_fonts, PdfKit.Document(translucent), PdfProfile.Draft));
        Assert.Contains("/CS/DeviceRGB", draft, StringComparison.Ordinal);
    }

    [Fact]
    public void X1a_knows_no_transparency()
    {
        var request = PdfKit.Request(_fonts, PdfKit.Document(PdfKit.Page("001", new GroupItem([Rule(5)]) { Opacity = 250 })), PdfProfile.X1a) with { Pretty = true };
        var outcome = PdfWriter.Write(request, CancellationToken.None);
        Assert.Equal("PD022", Assert.Single(outcome.Diagnostics).Code);
        var pretty = System.Text.Encoding.Latin1.GetString(outcome.Value!.Content.Span);
        Assert.DoesNotContain("/Transparency", pretty, StringComparison.Ordinal);
        Assert.DoesNotContain("/ca ", pretty, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(20)]
    [InlineData(27)]
    [InlineData(90)]
    public void Saved_states_never_nest_too_deep(int depth)
    {
        var picture = PdfKit.Raw("images/a.png", ImageColor.Gray, 2, 2, _ => 90);
        DisplayItem item = new ImageItem(PdfKit.Box(20, 20, 20, 20), picture.Image);
        for (var i = 0; i < depth; i++)
        {
            item = new GroupItem([item, Rule(1)]) { Clip = Square };
        }

        var pretty = PdfKit.Pretty(PdfKit.Request(_fonts, PdfKit.Document(PdfKit.Page("001", item)), images: picture));
        Assert.Equal(depth > 25, pretty.Contains("/Subtype/Form", StringComparison.Ordinal));
        Assert.Equal(depth, pretty.Split("W\nn\n").Length - 1);
        foreach (var stream in pretty.Split("stream\n").Where(s => s.StartsWith("q\n", StringComparison.Ordinal)))
        {
            var (now, most) = (0, 0);
            foreach (var line in stream.Split('\n'))
            {
                now += line switch { "q" => 1, "Q" => -1, _ => 0 };
                most = Math.Max(most, now);
            }

            Assert.Equal(0, now);
            Assert.InRange(most, 1, 28);
        }
    }

    [Fact]
    public void Text_and_pictures_in_groups_are_embedded_and_checked()
    {
        var run = PdfKit.Run(_fonts, TestFonts.Serif, "莫斯科", PdfKit.At(470, 100));
        var missing = new ImageItem(PdfKit.Box(20, 20, 20, 20), new("images/none.png"));
        Assert.Equal(["PD011", "PD003"], Codes(new GroupItem([run, missing])));
        Assert.Contains("/FontFile2", Pretty(PdfProfile.Draft, new GroupItem([run])), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(-4, null, "PD010")]
    [InlineData(-8.504, null, null)]
    [InlineData(-4, 0, null)]
    [InlineData(-8.504, -5, "PD010")]
    public void Bleed_is_what_can_be_seen(double left, int? clip, string? code)
    {
        var rule = new RuleItem(PdfKit.Box((decimal)left, 100, 100, 20), Ink.Black);
        ImmutableArray<PathSegment> window = clip is not { } x ? [] :
            [new('M', PdfKit.At(x, 50)), new('L', PdfKit.At(200, 50)), new('L', PdfKit.At(200, 300)), new('L', PdfKit.At(x, 300)), new('Z', default)];
        Assert.Equal(code is null ? [] : [code], Codes(new GroupItem([rule]) { Clip = window }));
    }

    [Fact]
    public void Straight_edges_in_the_bleed_are_told_and_slanting_ones_are_not()
    {
        ImmutableArray<PathSegment> box = [new('M', PdfKit.At(-4, 50)), new('L', PdfKit.At(50, 50)), new('L', PdfKit.At(50, 80)), new('L', PdfKit.At(-4, 80)), new('Z', default)];
        ImmutableArray<PathSegment> spike = [new('M', PdfKit.At(-4, 50)), new('L', PdfKit.At(50, 40)), new('L', PdfKit.At(50, 80)), new('Z', default)];
        Assert.Equal(["PD010"], Codes(new PathItem(box, Length.Zero, Ink.Black)));
        Assert.Empty(Codes(new PathItem(spike, Length.Zero, Ink.Black)));
    }

    private static RuleItem Rule(int height) => new(PdfKit.Box(10, 10, 100, height), Ink.Black);

    private string[] Codes(params ImmutableArray<DisplayItem> items) => PdfKit.Codes(PdfKit.Request(_fonts, PdfKit.Document(PdfKit.Page("001", items))));

    private string Pretty(PdfProfile profile, params ImmutableArray<DisplayItem> items) =>
        PdfKit.Pretty(PdfKit.Request(_fonts, PdfKit.Document(PdfKit.Page("001", items)), profile));

    private string Content(params ImmutableArray<DisplayItem> items) => ContentReader.FirstStream(Pretty(PdfProfile.X4, items));
}
