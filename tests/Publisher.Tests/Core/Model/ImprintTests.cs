using Publisher.Core.Geometry;
using Publisher.Core.Model;

namespace Publisher.Tests.Core.Model;

public sealed class ImprintTests
{
    private static readonly BookFacts Facts = new()
    {
        Slug = "t",
        Title = "北岸印书馆",
        Subtitle = "三百六十五天",
        Series = "考验丛书",
        Creators = [new Creator("张三", "aut", "著", null), new Creator("李四", "trl", "译", null), new Creator("王五", "aut", "著", null)],
        House = new PublishingHouse("示例出版社", "北京", "某路1号", "100000", null, null),
        Date = "2026-10",
        Modified = "2026-10-01T00:00:00Z",
        IsbnPrint = "978-7-115-14554-3",
        Price = "68.00元",
        Sheet = new SheetFormat(700, 1000, 16),
        Cip = new CipData { Titles = ["北…"], Names = ["张…", "李…"], Subjects = ["印刷史"], Classes = ["TS8", "K20"], Physical = "228页 ; 24cm", Number = "中国国家版本馆CIP数据核字(2026)第012345号" },
        Edition = new PublishedEdition(1, "2026-10", null),
        Printing = new Printing(1, "2026-10", 5000, 1),
    };

    private static readonly PageFacts Pages = new(228, 14_250, 248_292, 200_000) { TrimWidth = Length.Mm(170), TrimHeight = Length.Mm(240) };

    [Fact]
    public void The_cip_block_stands_in_isbd_punctuation()
    {
        var cip = CipBlock.Of(Facts)!;
        Assert.Equal(
            ["北岸印书馆 : 三百六十五天 / 张三, 王五著 ; 李四译. -- 北京 : 示例出版社, 2026.10. -- 228页 ; 24cm", "（考验丛书）", "ISBN 978-7-115-14554-3"],
            cip.Areas);
        Assert.Equal("Ⅰ. ①北…　Ⅱ. ①张…②李…　Ⅲ. ①印刷史　Ⅳ. ①TS8②K20", cip.Access);
        Assert.Equal("中国国家版本馆CIP数据核字（2026）第012345号", cip.Number);
    }

    [Fact]
    public void A_later_edition_has_an_edition_area_and_all_its_dates()
    {
        var facts = Facts with { Edition = new PublishedEdition(2, "2026-10", "2019-06"), Printing = new Printing(3, "2027-01", 3000, 8001), ParallelTitle = "North Bank", Volume = "上册" };
        Assert.StartsWith("北岸印书馆 = North Bank. 上册 : 三百六十五天 / 张三, 王五著 ; 李四译. -- 2版. -- 北京", CipBlock.Of(facts)!.Areas[0], StringComparison.Ordinal);
        Assert.Equal("2019年6月第1版　2026年10月第2版　2027年1月第3次印刷", Line(facts, "版次"));
        Assert.Equal("8001—11000册", Line(facts, "印数"));
        Assert.Equal("北岸印书馆：三百六十五天（上册）", Line(facts, "书名"));
    }

    [Fact]
    public void Absent_access_points_leave_the_other_numbers_alone() =>
        Assert.Equal("Ⅰ. ①北…　Ⅳ. ①TS8", CipBlock.Of(Facts with { Cip = new CipData { Titles = ["北…"], Classes = ["TS8"] } })!.Access);

    [Fact]
    public void The_record_states_what_the_pages_tell()
    {
        Assert.Equal("2026年10月第1版　2026年10月第1次印刷", Line(Facts, "版次"));
        Assert.Equal("1—5000册", Line(Facts, "印数"));
        Assert.Equal("14.25", Line(Facts, "印张"));
        Assert.Equal("248千字", Line(Facts, "字数"));
        Assert.Equal("700毫米×1000毫米　1/16", Line(Facts, "开本"));
        Assert.Equal("张三　王五", Line(Facts, "著者"));
        Assert.Equal("某路1号（邮编：100000）", Line(Facts, "地址"));
        Assert.Null(Line(Facts, "成品尺寸"));
        Assert.Null(Imprint.Of(Facts, null).Record.FirstOrDefault(l => l.Label is "印张" or "字数"));
    }

    [Fact]
    public void The_size_can_be_the_trimmed_page()
    {
        var trim = Facts with { Choices = new ImprintChoices { Size = SizeLine.Trim } };
        Assert.Equal(("170mm×240mm", null), (Line(trim, "成品尺寸"), Line(trim, "开本")));
        Assert.NotNull(Line(Facts with { Choices = new ImprintChoices { Size = SizeLine.Both } }, "开本"));
    }

    [Fact]
    public void A_line_in_the_book_s_own_words_stands_instead_of_ours()
    {
        var own = Facts with { Record = [new RecordLine("定价", "全两册136.00元")], Edition = null, Printing = null, Impression = "2026年10月第1版", PrintRun = "非卖品" };
        Assert.Equal("全两册136.00元", Line(own, "定价"));
        Assert.Equal(("2026年10月第1版", "非卖品"), (Line(own, "版次"), Line(own, "印数")));
    }

    [Fact]
    public void A_traditional_book_has_traditional_labels()
    {
        var labels = Imprint.Of(Facts with { Language = "zh-Hant" }, Pages).Record.Select(l => l.Label).ToList();
        Assert.Contains("書名", labels);
        Assert.Contains("譯者", labels);
        Assert.Contains("定價", labels);
        Assert.Equal("1—5000冊", Line(Facts with { Language = "zh-Hant" }, "印數"));
    }

    [Fact]
    public void The_copyright_notice_is_optional()
    {
        Assert.Null(Imprint.Of(Facts, Pages).Copyright);
        Assert.Equal("© 张三　2026", Imprint.Of(Facts with { Copyright = new CopyrightNotice("张三", 2026) }, Pages).Copyright);
    }

    private static string? Line(BookFacts facts, string label) => Imprint.Of(facts, Pages).Record.SingleOrDefault(l => l.Label == label)?.Value;
}
