using System.Text.Json;
using AngleSharp.Html.Parser;
using Publisher.Core.Build;
using Publisher.Core.Display;
using Publisher.Core.Text;
using Publisher.Preflight;
using Publisher.Preflight.Rendering;
using Publisher.Reporting;
using Publisher.Session;
using Publisher.Tests.Fonts;
using Publisher.Tests.Pdf;

namespace Publisher.Tests.Preflight;

/// <summary>Reports for people and machines, and the way from a page back to the manuscript.</summary>
public sealed class ReportTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("publisher-test-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void The_HTML_links_each_finding_with_its_frame_and_needs_nothing_else()
    {
        var html = PreflightHtml.Write([Bad()]);
        var page = new HtmlParser().ParseDocument(html);
        Assert.Empty(page.QuerySelectorAll("script, link, img[src^=http]"));
        Assert.Equal("zh-Hans", page.DocumentElement.GetAttribute("lang"));
        var spots = page.QuerySelectorAll("a.spot[href]").ToArray();
        Assert.NotEmpty(spots);
        Assert.All(spots, s => Assert.NotNull(page.QuerySelector(s.GetAttribute("href")!)));
        Assert.All(page.QuerySelectorAll(".where a"), a => Assert.NotNull(page.QuerySelector(a.GetAttribute("href")!)));
        Assert.Equal(page.QuerySelectorAll("[id]").Length, page.QuerySelectorAll("[id]").Select(e => e.Id).Distinct().Count());
        Assert.Contains("manuscript/01.md:3:5", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>evil", html, StringComparison.Ordinal);
    }

    [Fact]
    public void The_JSON_has_what_its_description_says()
    {
        using var json = JsonDocument.Parse(PreflightJson.Write([Bad()]));
        var file = json.RootElement.GetProperty("files")[0];
        Assert.Equal(1, json.RootElement.GetProperty("schema").GetInt32());
        Assert.Equal(["blank", "bleedMm", "mediaMm", "number", "rotate", "trimMm", "understood"], file.GetProperty("pages")[0].EnumerateObject().Select(p => p.Name));
        var found = file.GetProperty("findings").EnumerateArray().Single(f => f.GetProperty("code").GetString() == "PF050");
        Assert.Equal(2, found.GetProperty("page").GetInt32());
        Assert.Equal(32.28m, found.GetProperty("placesMm")[0][0].GetDecimal());
        Assert.Equal(("manuscript/01.md", 3, 5), (found.GetProperty("source").GetProperty("file").GetString(), found.GetProperty("source").GetProperty("line").GetInt32(), found.GetProperty("source").GetProperty("column").GetInt32()));
        Assert.Equal(file.EnumerateObject().Select(p => p.Name).Order(StringComparer.Ordinal), file.EnumerateObject().Select(p => p.Name));
    }

    [Fact]
    public void The_SARIF_has_rules_artifacts_and_both_places()
    {
        using var json = JsonDocument.Parse(Sarif.Write([Bad()]));
        var run = json.RootElement.GetProperty("runs")[0];
        Assert.Equal("2.1.0", json.RootElement.GetProperty("version").GetString());
        var rules = run.GetProperty("tool").GetProperty("driver").GetProperty("rules");
        Assert.All(run.GetProperty("results").EnumerateArray(), r =>
            Assert.Equal(r.GetProperty("ruleId").GetString(), rules[r.GetProperty("ruleIndex").GetInt32()].GetProperty("id").GetString()));
        var found = run.GetProperty("results").EnumerateArray().Single(r => r.GetProperty("ruleId").GetString() == "PF050").GetProperty("locations");
        Assert.Equal("page 2", found[0].GetProperty("logicalLocations")[0].GetProperty("name").GetString());
        Assert.Equal(3, found[1].GetProperty("physicalLocation").GetProperty("region").GetProperty("startLine").GetInt32());
        Assert.NotEmpty(rules[0].GetProperty("help").GetProperty("text").GetString()!);
    }

    [Fact]
    public void The_text_says_the_same_thing_once()
    {
        var text = PreflightText.Findings(MiniPdf.Good().Draw(0, "1 0 0 rg 100 300 50 50 re f").Draw(2, "1 0 0 rg 100 300 50 50 re f").Judge());
        Assert.Equal(1, text.Split("PF050").Length - 1);
        Assert.Contains("共 2 处，页 / 2 places, pages: 1、3", text, StringComparison.Ordinal);
        Assert.Contains("mini.pdf:1 (x 32.3, y 119.5 mm): 错误 PF050: ", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Places_lead_from_a_page_to_the_line_and_are_the_same_bytes_each_time()
    {
        using var fonts = TestFonts.Library();
        var text = new SourceFile(new FileId("manuscript/01.md"), "# 题\n\n第三章莫斯科，列宁格勒。\n");
        var run = PdfKit.Run(fonts, TestFonts.Serif, "第三章", PdfKit.At(72, 80)) with { Source = text.Span(5, 3) };
        var next = PdfKit.Run(fonts, TestFonts.Serif, "莫斯科", PdfKit.At(110, 80)) with { Source = text.Span(8, 3) };
        var other = PdfKit.Run(fonts, TestFonts.Serif, "列宁", PdfKit.At(72, 100)) with { Source = text.Span(12, 2) };
        var document = PdfKit.Document(PdfKit.Page("1", run, next, new GroupItem([other])));
        var pdf = new Artifact("print.pdf", "x"u8.ToArray());
        var written = SourcePlacesWriter.Write(pdf, "print", "interior-mono-x4", document, [text]);
        Assert.Equal("print.places.json", written.Name);
        Assert.Equal(written.Content.ToArray(), SourcePlacesWriter.Write(pdf, "print", "interior-mono-x4", document, [text]).Content.ToArray());
        var places = SourcePlaces.Read(written.Content)!;
        Assert.Equal(("print", "interior-mono-x4", 2), (places.Edition, places.Profile, places.Pages[0].Length));
        Assert.Equal(new SourceLine("manuscript/01.md", 3, 1), places.Find(1, PdfKit.Box(120, 72, 5, 5)));
        Assert.Equal(new SourceLine("manuscript/01.md", 3, 8), places.Find(1, PdfKit.Box(72, 92, 50, 10)));
        Assert.Null(places.Find(1, PdfKit.Box(300, 300, 5, 5)));
        Assert.Null(places.Find(2, PdfKit.Box(72, 72, 5, 5)));
        Assert.Null(SourcePlaces.Read("{}"u8.ToArray()));
        Assert.Null(SourcePlaces.Read("[1, 2"u8.ToArray()));
    }

    [Fact]
    public void A_file_brings_its_profile_and_its_lines_when_the_hash_fits()
    {
        var pdf = MiniPdf.Good().Draw(1, "1 0 0 rg 100 300 50 50 re f").Build();
        var path = Write("own.pdf", pdf);
        var hash = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(pdf));
        Write("own.places.json", System.Text.Encoding.UTF8.GetBytes($"{{\"schema\":1,\"sha256\":\"{hash}\",\"edition\":\"print\",\"profile\":\"interior-colour-x4\",\"files\":[\"manuscript/01.md\"],\"pages\":[[],[[3000,11000,5000,5000,0,7,2]]]}}"));
        var report = Run(path).Report;
        Assert.Equal("interior-colour-x4", report.Profile.Name);
        Assert.Equal(new SourceLine("manuscript/01.md", 7, 2), report.Findings.Single(f => f.Said.Code == "PF050").Source);
        Write("own.pdf", MiniPdf.Good(8).Build());
        Assert.Contains("PF903", MiniPdf.Codes(Run(path).Report));
    }

    [Theory]
    [InlineData(4, "0 0 0 1 k", "", "interior-mono-x4")]
    [InlineData(4, "0 1 0 0 k", "", "interior-colour-x4")]
    [InlineData(1, "0 1 0 0 k", "", "cover-x4")]
    [InlineData(4, "0 1 0 0 k", "PDF/X-1a:2003", "x1a")]
    [InlineData(4, "0 1 0 0 k", "none", "generic")]
    public void Without_a_word_the_claim_decides(int pages, string colour, string claim, string profile)
    {
        var pdf = MiniPdf.Good(pages).Draw(0, colour + " 100 300 50 50 re f");
        if (claim.Length > 0)
        {
            pdf.Change(MiniPdf.Metadata, ">PDF/X-4<", claim == "none" ? "><" : $">{claim}<");
        }

        Assert.Equal(profile, Run(Write("a.pdf", pdf.Build())).Report.Profile.Name);
    }

    [Fact]
    public void A_file_that_is_not_there_is_a_finding()
    {
        var report = Run(Path.Combine(_folder, "none.pdf")).Report;
        Assert.Equal(["PF905"], MiniPdf.Codes(report));
        Assert.False(report.Complete);
    }

    private string Write(string name, byte[] bytes)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    private static PreflightResult Run(string path) => PreflightSession.Run(path, new(null, Renderers.None, false), TestContext.Current.CancellationToken);

    private static PreflightResult Bad()
    {
        var report = MiniPdf.Good().Draw(1, "1 0 0 rg 100 300 50 50 re f 0.1 0 0 0 k 200 300 50 50 re f").Change(MiniPdf.Info, "(Book)", "(<b>evil)").Judge();
        var places = new SourcePlaces(report.Sha256, "print", "interior-mono-x4", ["manuscript/01.md"], [[], [new PlacedLine(3000, 11000, 5000, 5000, 0, 3, 5)]]);
        return new("books/mini.pdf", places.Trace(report), [new PagePicture(2, new byte[] { 1, 2, 3 })]);
    }
}
