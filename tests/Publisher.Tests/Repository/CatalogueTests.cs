using System.Text.RegularExpressions;
using Publisher.Core.Diagnostics;

namespace Publisher.Tests.Repository;

/// <summary>Every code can be looked up, says the same in both languages, and explains itself.</summary>
public sealed partial class CatalogueTests
{
    public static TheoryData<string> Codes() => [.. Catalogue.All.Select(e => e.Code).Distinct()];

    [Fact]
    public void Codes_are_unique_and_well_formed()
    {
        Assert.NotEmpty(Catalogue.All);
        Assert.Empty(Catalogue.All.GroupBy(e => e.Code).Where(g => g.Count() > 1).Select(g => g.Key));
        Assert.All(Catalogue.All, e => Assert.Matches("^(CF|MS|IM|FT|LY|PD|EP|BD|CV|PF|DL)[0-9]{3}$", e.Code));
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void An_entry_speaks_both_languages(string code)
    {
        var entry = Catalogue.Find(code)!;
        Assert.Matches(Han(), entry.Chinese);
        Assert.DoesNotMatch(Han(), Places().Replace(entry.English, ""));
        // A word that differs by language has a place of its own in each.
        Assert.Equal(PlacesOf(entry.Chinese).Length, PlacesOf(entry.English).Length);
        Assert.Equal(entry.FixChinese.Length == 0, entry.FixEnglish.Length == 0);
        Assert.Equal(PlacesOf(entry.FixChinese).Length > 0, PlacesOf(entry.FixEnglish).Length > 0);
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void An_entry_explains_itself_in_both_languages(string code)
    {
        var paragraphs = Catalogue.Find(code)!.Explain.Trim().Split("\n\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.True(paragraphs.Length >= 2, "Chinese, then English after a blank line");
        Assert.Matches(Han(), paragraphs[0]);
        Assert.True(paragraphs[0].Length >= 10 && paragraphs[^1].Length >= 25, "an explanation, not a repetition");
        Assert.Matches("[a-z]{3,} [a-z]{2,}", paragraphs[^1]);
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void A_message_can_be_filled(string code)
    {
        var entry = Catalogue.Find(code)!;
        var found = entry.At(default, "a", "b", "c", "d", "e", "f", "g", "h", "i");
        Assert.DoesNotContain("{0}", found.Chinese, StringComparison.Ordinal);
    }

    private static string[] PlacesOf(string message) => [.. Places().Matches(message).Select(m => m.Value).Distinct().Order(StringComparer.Ordinal)];

    [GeneratedRegex(@"\{[0-9](?::[^}]*)?\}")]
    private static partial Regex Places();

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}")]
    private static partial Regex Han();
}
