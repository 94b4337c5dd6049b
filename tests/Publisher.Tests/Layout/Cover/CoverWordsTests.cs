using System.Collections.Immutable;
using Publisher.Core.Diagnostics;
using Publisher.Core.Model;
using Publisher.Core.Style;
using Publisher.Layout.Cover;

namespace Publisher.Tests.Layout.Cover;

public sealed class CoverWordsTests
{
    private static readonly BookFacts Facts = new()
    {
        Slug = "s",
        Title = "从边境到易北河",
        ShortTitle = "苏德战场",
        Price = "68.00元",
        Blurbs = ["一", "二"],
        Creators = [new Creator("甲", "aut", "著", null), new Creator("乙", "aut", "著", null), new Creator("丙", "trl", "译", null)],
        House = new PublishingHouse("某社", "北京", null, null, null, null),
        Date = "2026-10",
        Modified = "2026-10-01T00:00:00Z",
        IsbnPrint = "978-7-999999-01-0",
    };

    [Theory]
    [InlineData("《{title}》", "《从边境到易北河》")]
    [InlineData("{authors}", "甲　乙　著|丙　译")]
    [InlineData("定价：{price}", "定价：68.00元")]
    [InlineData("{isbn}", "ISBN 978-7-999999-01-0")]
    [InlineData("{blurbs}", "一|二")]
    [InlineData("{short-title:1-2}", "苏德")]
    [InlineData("{short-title:3-}", "战场")]
    [InlineData("{short-title:9-}|", "|")]
    [InlineData("{title}\n{subtitle}", "从边境到易北河")]
    [InlineData("{subtitle}", "")]
    [InlineData("丛书：{series}", "")]
    [InlineData("一个 } 和一个 {", "一个 } 和一个 {")]
    [InlineData("\n\n", "")]
    public void Facts_are_filled_in_and_lines_without_them_left_out(string text, string expected)
    {
        var found = ImmutableArray.CreateBuilder<Diagnostic>();
        Assert.Equal(expected, string.Join('|', CoverWords.Lines(new CoverBlock("b", text, default), Facts, found)));
        Assert.Empty(found);
    }

    [Theory]
    [InlineData("{titel}")]
    [InlineData("{title:x-2}")]
    [InlineData("{}")]
    public void An_unknown_name_is_told(string text)
    {
        var found = ImmutableArray.CreateBuilder<Diagnostic>();
        CoverWords.Lines(new CoverBlock("b", text, default), Facts, found);
        Assert.Equal("CV004", Assert.Single(found).Code);
    }
}
