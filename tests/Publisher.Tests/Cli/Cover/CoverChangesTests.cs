using Publisher.Core.Geometry;
using Publisher.Core.Model;
using Publisher.Core.Text;
using Publisher.Layout.Cover;
using Publisher.Reporting;
using Publisher.Session;

namespace Publisher.Tests.Cli.Cover;

public sealed class CoverChangesTests : IDisposable
{
    private static readonly Edition Edition = new("cover", "cover", "", "x4", "print", SourceSpan.None);
    private static readonly BookFacts Facts = new()
    {
        Slug = "s",
        Title = "书",
        House = new PublishingHouse("社", "北京", null, null, null, null),
        Date = "2026-10",
        Modified = "2026-10-01T00:00:00Z",
        Stock = new Stock { Text = new Paper { Nanometres = 100_000 } },
    };

    private readonly string _folder = Directory.CreateTempSubdirectory("publisher-test-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Thirty_two_pages_more_move_spine_width_and_bar_code_and_the_report_says_so()
    {
        Publish(Row(228));
        var text = Assert.Single(CoverChanges.Since(_folder, Edition, Row(260))).Chinese;
        Assert.Contains("页数 228 → 260", text, StringComparison.Ordinal);
        Assert.Contains("书脊 11.40 mm → 13.00 mm", text, StringComparison.Ordinal);
        Assert.Contains("总宽 351.40 mm → 353.00 mm", text, StringComparison.Ordinal);
        Assert.Contains("条码离右边 221.40 mm → 223.00 mm", text, StringComparison.Ordinal);
        Assert.DoesNotContain("条码离左边", text, StringComparison.Ordinal);
        Assert.DoesNotContain("高 ", text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_cover_and_the_first_one_are_no_news()
    {
        Assert.Empty(CoverChanges.Since(_folder, Edition, Row(228)));
        Publish(Row(228));
        Assert.Empty(CoverChanges.Since(_folder, Edition, Row(228)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("{\"editions\": [{\"name\": \"cover\", \"cover\": {\"pages\": \"x\"}}]}")]
    [InlineData("{\"editions\": [{\"name\": \"cover\", \"cover\": {\"pages\": 1}}]}")]
    [InlineData("{\"editions\": 3}")]
    public void A_report_that_is_none_is_passed_over(string json)
    {
        File.WriteAllText(Path.Combine(_folder, "report.json"), json);
        Assert.Empty(CoverChanges.Since(_folder, Edition, Row(228)));
    }

    [Fact]
    public void The_reports_tell_the_spine_by_the_book_s_paper()
    {
        var report = new BuildReport(Facts, false, [new BuiltEdition("print", "print.pdf", 1, "a", 0, 0) { Pages = new PageFacts(228, 14_250, 1, 1) }, File_(Row(228))], []);
        var text = ReportText.Write(report, new SourceTexts("/nowhere", []));
        Assert.Contains("351.40 × 240.00 mm", text, StringComparison.Ordinal);
        Assert.Contains("357.40 × 246.00 mm", text, StringComparison.Ordinal);
        Assert.Equal(2, text.Split("11.40 mm").Length - 1);
    }

    [Fact]
    public void The_front_has_no_more_pixels_than_the_profile_allows()
    {
        var geometry = new CoverGeometry(Length.Mm(170), Length.Mm(240), Length.Mm(10), Length.Zero, Length.Mm(3), false);
        var height = CoverFront.HeightFor(geometry, 4_000_000);
        Assert.InRange(height, 2300, 2400);
        Assert.Equal(2560, CoverFront.HeightFor(geometry, 40_000_000));
    }

    private static CoverRow Row(int pages)
    {
        var spine = Spine.Hundredths(Facts, pages);
        return new CoverRow(pages, spine, 34_000 + spine, 24_000, 300) { Barcode = (10_000, 20_000, 3_000, 2_000) };
    }

    private static BuiltEdition File_(CoverRow row) => new("cover", "cover.pdf", 1, "b", 0, 0) { Cover = row };

    private void Publish(CoverRow row) =>
        File.WriteAllText(Path.Combine(_folder, "report.json"), ReportJson.Write(new BuildReport(Facts, false, [File_(row)], []), new SourceTexts("/nowhere", [])));
}
