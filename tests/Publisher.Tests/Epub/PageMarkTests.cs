using System.Collections.Immutable;
using System.Xml.Linq;
using CsCheck;
using Publisher.Core.Display;
using Publisher.Core.Model;
using Publisher.Epub.Package;
using Publisher.Epub.Xhtml;

namespace Publisher.Tests.Epub;

public sealed class PageMarkTests
{
    private static readonly Inline[] Samples =
    [
        new TextInline("汉字😀文"), new TextInline("葛\U000E0100城e\u0301"), new Emphasis([new TextInline("着重 abc 号"), new NoteRef("n-1")]),
        new Strong([new TextInline("强")]), new Ruby([new("汉", "hàn"), new("字", "zì")]), new Ruby([new("邯郸", "hándān")]),
        new CodeInline("x<y"), new HardBreak(), new IndexMark("m"), new NoteRef("n-2"),
        new ExternalLink("https://example.org/", [new TextInline("链接"), new NoteRef("n-3"), new CrossRef("a", CrossRefKind.Number, "", "图1")]),
        new CrossRef("ch:one", CrossRefKind.Number, "c01", "第一章"), new MarkedSpan([new TextInline("某人")], SpanMarks.ProperName | SpanMarks.Kai | SpanMarks.Dots, "la"),
    ];

    private static readonly Gen<(Inline[] Inlines, int[] Offsets)> Paragraphs =
        from inlines in Gen.Int[0, Samples.Length - 1].Select(i => Samples[i]).Array[1, 8]
        from offsets in Gen.Int[0, 40].Array[0, 6]
        select (inlines, offsets);

    /// <summary>Text and marks survive any mix of inlines and offsets; a mark is never later than its offset, never inside a link, a ruby or a character.</summary>
    [Fact]
    public void Marks_stand_at_their_offsets_and_part_nothing() => Paragraphs.Sample(
        x =>
        {
            var text = InlineText.Flatten([.. x.Inlines]);
            var offsets = x.Offsets.Order().ToArray();
            var paragraph = Write([.. x.Inlines], offsets);
            var breaks = paragraph.Descendants().Where(e => (string?)e.Attribute(Read.Ops + "type") == "pagebreak").ToList();
            Assert.Equal(offsets.Select((_, i) => $"p{i}"), breaks.Select(b => (string?)b.Attribute("aria-label")));
            Assert.Equal(text, Text(paragraph.DescendantNodes()));
            for (var i = 0; i < breaks.Count; i++)
            {
                var at = Text(paragraph.DescendantNodes().TakeWhile(n => n != breaks[i])).Length;
                Assert.True(at <= offsets[i] && offsets[i] - at <= 8 + Math.Max(0, offsets[i] - text.Length));
                Assert.True(at == text.Length || !char.IsLowSurrogate(text[at]));
                Assert.DoesNotContain(breaks[i].Ancestors(), a => a.Name.LocalName is "a" or "ruby");
            }
        },
        iter: 300);

    [Theory]
    [InlineData(2, "汉字")] // before the surrogate pair
    [InlineData(3, "汉字")] // inside it
    [InlineData(4, "汉字😀")]
    public void A_surrogate_pair_is_never_parted(int offset, string before) =>
        Assert.Equal(before, Before(Write([new TextInline("汉字😀文")], [offset])));

    [Fact]
    public void A_variation_sequence_is_never_parted() =>
        Assert.Equal("，", Before(Write([new TextInline("，葛\U000E0100城")], [3])));

    [Fact]
    public void A_page_reference_counts_with_the_words_it_shows()
    {
        // 见第21页，： the label is not known to the model, only to this edition.
        var request = EverythingBook.Request();
        var page = Read.Xml(
            request with { Pages = request.Pages! with { Starts = [new PageStart("077", "c01-p2", Flat("，见") + "，见第21页".Length)] } }, "EPUB/text/c01.xhtml");
        Assert.EndsWith("第21页", Before(page.ById("c01-p2")));
        Assert.Equal("077", (string?)page.ById("page-077").Attribute("aria-label"));

        static int Flat(string until)
        {
            var text = InlineText.Flatten(((Paragraph)BookWalk.Deep(EverythingBook.Book().Pieces[5].Chapter!.Blocks).Single(b => b.Id == "c01-p2")).Children);
            return text.IndexOf(until, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_page_start_without_a_place_is_told()
    {
        var request = EverythingBook.Request();
        var pages = request.Pages! with { Starts = [.. request.Pages.Starts, new PageStart("099", "nowhere", 0)] };
        var found = Publisher.Epub.EpubWriter.Write(request with { Pages = pages }, TestContext.Current.CancellationToken).Diagnostics;
        Assert.Contains(found, d => d.Code == "EP005" && d.Chinese.Contains("099", StringComparison.Ordinal));
    }

    [Fact]
    public void Pages_that_run_backwards_are_told()
    {
        var request = EverythingBook.Request();
        var pages = request.Pages! with { Starts = [.. request.Pages.Starts.Reverse()] };
        Assert.Contains(Publisher.Epub.EpubWriter.Write(request with { Pages = pages }, TestContext.Current.CancellationToken).Diagnostics, d => d.Code == "EP006");
    }

    private static XElement Write(ImmutableArray<Inline> inlines, int[] offsets)
    {
        var request = EverythingBook.Request();
        var marks = new PageMap([.. offsets.Select((o, i) => new PageStart($"p{i}", "x", o))], ImmutableSortedDictionary<string, string>.Empty);
        var plan = new PublicationPlan(request with { Pages = marks }, []);
        using var page = new FileContext(plan, plan.Files[0]);
        page.X.BeginDocument("zh-Hans");
        BlockWriter.Write(page, new Paragraph(inlines, ParagraphRole.Body) { Id = "x" });
        using var stream = new MemoryStream(page.Finish().ToArray());
        return XDocument.Load(stream, LoadOptions.PreserveWhitespace).ById("x");
    }

    private static string Before(XElement paragraph) =>
        Text(paragraph.DescendantNodes().TakeWhile(n => n is not XElement e || (string?)e.Attribute(Read.Ops + "type") != "pagebreak"));

    /// <summary>Flattened text of nodes: no readings, no note marks; a break is LF.</summary>
    private static string Text(IEnumerable<XNode> nodes) => string.Concat(nodes.Select(n => n switch
    {
        XElement { Name.LocalName: "br" } => "\n",
        XText t when !t.Ancestors().Any(a => a.Name.LocalName is "rt" or "rp" || (string?)a.Attribute("class") == "noteref") => t.Value,
        _ => "",
    }));
}
