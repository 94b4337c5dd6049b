using System.Text.Json;
using Publisher.Core.Diagnostics;
using Publisher.Core.Model;
using Publisher.Core.Text;
using Publisher.Reporting;

namespace Publisher.Tests.Cli;

public sealed class ReportTests
{
    private static readonly BuildReport Report = new(
        new BookFacts { Slug = "s", Title = "书", House = new PublishingHouse("社", "北京", null, null, null, null), Date = "2026-10", Modified = "2026-10-01T00:00:00Z" },
        false,
        [
            new BuiltEdition("print", "print.pdf", 2_097_152, "ab", 3, 4) { Pages = new PageFacts(228, 14_250, 248_292, 200_000), Trim = "170 × 240 mm" },
            new BuiltEdition("ebook", "ebook.epub", 10, "cd", 0, 7),
        ],
        [Catalogue.IM010.At(new SourceSpan(new FileId("manuscript/01.md"), 0, 1), "x.png", 200, 300, 120, 1418)]);

    private static readonly SourceTexts Texts = new("/nowhere", [new SourceFile(new FileId("manuscript/01.md"), "图")]);

    [Theory]
    [InlineData(228, 1074)]
    [InlineData(0, 0)]
    public void The_spine_follows_the_trade_s_average(int pages, long hundredths) => Assert.Equal(hundredths, Spine.Estimate(pages));

    [Fact]
    public void The_text_tells_sheets_characters_spine_and_places()
    {
        var text = ReportText.Write(Report, Texts);
        foreach (var part in new[] { "《书》", "14.25", "248,292", "10.74 mm", "2.00 MiB", "新制 3", "manuscript/01.md:1:1", "IM010" })
        {
            Assert.Contains(part, text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_JSON_has_sorted_keys_and_the_same_facts()
    {
        using var json = JsonDocument.Parse(ReportJson.Write(Report, Texts));
        Sorted(json.RootElement);
        var print = json.RootElement.GetProperty("editions")[0].GetProperty("print");
        Assert.Equal(14_250, print.GetProperty("printedSheetsThousandths").GetInt32());
        Assert.Equal(1, json.RootElement.GetProperty("warnings").GetInt32());
        Assert.Equal(1, json.RootElement.GetProperty("findings")[0].GetProperty("line").GetInt32());
    }

    private static void Sorted(JsonElement element)
    {
        if (element.ValueKind == JsonValueKind.Object)
        {
            var names = element.EnumerateObject().Select(p => p.Name).ToArray();
            Assert.Equal(names.Order(StringComparer.Ordinal), names);
            Assert.All(element.EnumerateObject(), p => Sorted(p.Value));
        }
        else if (element.ValueKind == JsonValueKind.Array)
        {
            Assert.All(element.EnumerateArray(), Sorted);
        }
    }
}
