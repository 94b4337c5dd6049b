using System.Text.RegularExpressions;
using Publisher.Core.Diagnostics;
using Publisher.Pdf.Conformance;
using Publisher.Tests.Manuscript;

namespace Publisher.Tests.Pdf;

/// <summary>The clause tables say what the code does.</summary>
public sealed partial class ClauseTableTests
{
    [Theory]
    [InlineData("PdfX4.md")]
    [InlineData("PdfX1a.md")]
    public void Every_row_says_how_and_every_code_exists(string table)
    {
        var rows = Rows(table);
        Assert.True(rows.Length > 20);
        Assert.All(rows, row => Assert.Matches("construction|checked|duty", row[^1]));
        Assert.All(Codes(table), code => Assert.NotNull(Catalogue.Find(code)));
    }

    [Fact]
    public void Every_kind_of_fact_is_in_a_table()
    {
        var named = Codes("PdfX4.md").Union(Codes("PdfX1a.md"), StringComparer.Ordinal).ToArray();
        Assert.All(Enum.GetValues<PdfFactKind>(), kind => Assert.Contains(CodeOf(kind), named));
    }

    [Theory]
    [InlineData("x4", "PdfX4.md")]
    [InlineData("x1a", "PdfX1a.md")]
    public void What_a_profile_prohibits_is_in_its_own_table(string profile, string table) =>
        Assert.All(PdfProfile.Find(profile)!.Prohibited.Keys, kind => Assert.Contains(CodeOf(kind), Codes(table)));

    [Fact]
    public void No_requirement_is_left_out()
    {
        var items = Rows("PdfX4.md").Select(r => r[0].Split(' ')[0]).ToHashSet(StringComparer.Ordinal);
        Assert.All(Enumerable.Range(1, 20), i => Assert.Contains($"X{i}", items));
        Assert.All(Enumerable.Range(1, 11), i => Assert.Contains($"W{i}", items));
    }

    private static string CodeOf(PdfFactKind kind) =>
        new PdfViolation(PdfFact.At(kind, default, "a", "b", "c", "d"), Severity.Error).ToDiagnostic().Code;

    private static string[] Codes(string table) => [.. Code().Matches(Text(table)).Select(m => m.Value).Distinct(StringComparer.Ordinal)];

    private static string[][] Rows(string table) =>
    [
        .. Text(table).Split('\n').Where(l => l.StartsWith("| ", StringComparison.Ordinal) && !l.StartsWith("| ---", StringComparison.Ordinal))
            .Select(l => l.Trim('|').Split('|').Select(c => c.Trim()).ToArray()).Where(r => r[0] != "item"),
    ];

    private static string Text(string table) =>
        File.ReadAllText(Path.Combine(RepoFolder.Root, "src", "Publisher.Pdf", "Conformance", table)).ReplaceLineEndings("\n");

    [GeneratedRegex(@"\b(?:PD|FT)\d{3}\b")]
    private static partial Regex Code();
}
