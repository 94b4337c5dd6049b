using Publisher.Core.Diagnostics;
using Publisher.Core.Model;
using Publisher.Core.Text;
using Publisher.Session.Agreement;

namespace Publisher.Tests.Cli.Agreement;

/// <summary>Two places that say a fact differently are found, shown with both values and both sources.</summary>
public sealed class AgreementTests
{
    private static readonly SourceSpan Here = new(new FileId("manuscript/book.yaml"), 3, 4);
    private static readonly SourceSpan There = new(new FileId("manuscript/book.yaml"), 30, 4);

    [Theory]
    [InlineData("Title", "从边境到易北河", "从边境到易水河")]
    [InlineData("FullTitle", "甲：乙", "甲：丙")]
    [InlineData("Subtitle", "一九三九", "一九四〇")]
    [InlineData("Authors", "张三　李四", "张三")]
    [InlineData("Publisher", "示例出版社", "范例出版社")]
    [InlineData("Series", "战史馆", "史战馆")]
    [InlineData("IsbnPrint", "978-7-115-14554-3", "978-7-5064-2595-7")]
    [InlineData("IsbnEbook", "978-7-115-14554-3", "9787506425957")]
    [InlineData("Price", "68.00元", "86.00元")]
    [InlineData("Edition", "2026年10月第1版", "2026年10月第2版")]
    [InlineData("Copies", "1—5000册", "1—3000册")]
    [InlineData("Date", "2026-10", "2026.9")]
    [InlineData("Format", "700毫米×1000毫米　1/16", "787毫米×1092毫米　1/16")]
    [InlineData("Trim", "170mm×240mm", "185mm×260mm")]
    [InlineData("Pages", "120", "124")]
    [InlineData("Sheets", "7.5", "7.75")]
    [InlineData("Characters", "124千字", "128千字")]
    public void Each_fact_that_differs_is_an_error_with_both_places(string name, string one, string other)
    {
        var kind = Enum.Parse<FactKind>(name);
        var found = Assert.Single(AgreementCheck.Of([At(kind, one, "甲处", Here), At(kind, one, "乙处", Here), At(kind, other, "丙处", There)]));
        Assert.Equal(("BD038", Severity.Error), (found.Code, found.Severity));
        foreach (var words in (string[])["甲处", one, "丙处", other])
        {
            Assert.Contains(words, found.Chinese, StringComparison.Ordinal);
        }

        Assert.Contains(found.Hints, h => h.Span == Here && h.Chinese.Contains(one, StringComparison.Ordinal));
        Assert.Contains(found.Hints, h => h.Span == There && h.Chinese.Contains(other, StringComparison.Ordinal));
        Assert.Contains(other, found.English, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Title", "从边境 到易北河", "从边境到易北河")]
    [InlineData("IsbnPrint", "ISBN 978-7-115-14554-3", "9787115145543")]
    [InlineData("Price", "定价：68.00元", "68元")]
    [InlineData("Date", "2026-10-01", "2026.10")]
    [InlineData("Date", "2026", "2026-10")]
    [InlineData("Date", "2026.9", "2026-09")]
    [InlineData("Format", "700×1000 1/16", "700毫米×1000毫米　1/16")]
    [InlineData("Copies", "1—5000册", "1-5000册")]
    public void Wordings_of_one_fact_agree(string name, string one, string other) =>
        Assert.Empty(AgreementCheck.Of([At(Enum.Parse<FactKind>(name), one, "甲", Here), At(Enum.Parse<FactKind>(name), other, "乙", There)]));

    [Fact]
    public void Print_editions_may_have_their_own_pages_and_sizes() => Assert.Empty(AgreementCheck.Of(
        [At(FactKind.Pages, "120", "a", Here) with { Scope = "print" }, At(FactKind.Pages, "180", "b", Here) with { Scope = "pocket" }]));

    [Fact]
    public void A_place_that_repeats_itself_is_told_once() => Assert.Single(AgreementCheck.Of(
        [At(FactKind.Title, "书", "book.yaml", Here), At(FactKind.Title, "树", "书眉", There), At(FactKind.Title, "树", "书眉", There)]));

    [Theory]
    [InlineData("书号 ISBN 978-7-5155-1071-2，勿翻印", "978-7-5155-1071-2")]
    [InlineData("定价：58.00元", "58.00元")]
    [InlineData("全书定价 58 元", "58元")]
    [InlineData("本书《从边境到易水河》为虚构", "从边境到易水河")]
    public void Free_words_that_state_another_fact_are_found_wherever_they_stand(string words, string value)
    {
        BookFacts[] all =
        [
            Facts with { ImprintNotice = words },
            Facts with { Record = [new RecordLine("附记", words)] },
            Facts with { Blurbs = ["第一行", words] },
            Facts with { Rights = words },
        ];
        foreach (var facts in all)
        {
            var found = Assert.Single(TextClaims.Of(facts));
            Assert.Equal("BD039", found.Code);
            Assert.Contains(value, found.Chinese, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Free_words_that_repeat_the_book_s_facts_are_let_be() =>
        Assert.Empty(TextClaims.Of(Facts with { ImprintNotice = "本书《从边境到易北河》，ISBN 978-7-115-14554-3，电子书 9787506425957，定价68.00元，电话 010-97812345。" }));

    private static readonly BookFacts Facts = new()
    {
        Slug = "t",
        Title = "从边境到易北河",
        House = new PublishingHouse("示例出版社", "北京", null, null, null, null),
        Date = "2026-10",
        Modified = "2026-10-01T00:00:00Z",
        IsbnPrint = "978-7-115-14554-3",
        IsbnEbook = "978-7-5064-2595-7",
        Price = "68.00元",
    };

    private static Stated At(FactKind kind, string value, string place, SourceSpan source) => new(kind, value, new StatedAt(place, "place " + place, source));
}
