using System.Collections.Immutable;

namespace Publisher.Core.Model;

/// <summary>What the imprint page (版权页) says, as words, in its three zones (GB/T 12450). Every edition shows these lines, so no two can disagree.</summary>
/// <param name="Copyright">Copyright notice, or null.</param>
/// <param name="Cip">CIP block, or null when no data were issued.</param>
/// <param name="Record">Production record, in order.</param>
/// <param name="Notice">Last line, or null.</param>
public sealed record Imprint(string? Copyright, CipBlock? Cip, ImmutableArray<RecordLine> Record, string? Notice)
{
    /// <summary>The page's lines. Without <paramref name="pages"/>, 印张, 字数 and the trimmed size are left out: they are computed or absent, never guessed.</summary>
    public static Imprint Of(BookFacts facts, PageFacts? pages)
    {
        var copyright = facts.Copyright is { } notice ? FormattableString.Invariant($"© {notice.Owner}　{notice.Year}") : null;
        return new Imprint(copyright, CipBlock.Of(facts), new RecordWriter(facts, pages).Write(), facts.ImprintNotice);
    }

    /// <summary>Title with its subtitle and volume, in one line.</summary>
    public static string FullTitle(BookFacts facts) =>
        facts.Title + (facts.Subtitle is { } subtitle ? "：" + subtitle : "") + (facts.Volume is { } volume ? "（" + volume + "）" : "");

    /// <summary>Writes the record in the order of the trade. A line that the book gives in its own words stands where the book puts it.</summary>
    private sealed class RecordWriter(BookFacts facts, PageFacts? pages)
    {
        private readonly ImmutableArray<RecordLine>.Builder _lines = ImmutableArray.CreateBuilder<RecordLine>();

        public ImmutableArray<RecordLine> Write()
        {
            Add("书名", FullTitle(facts));
            Add("并列书名", facts.ParallelTitle);
            Add("丛书名", facts.Series is { } series ? series + (facts.SeriesNumber is { } number ? "　" + number : "") : null);
            foreach (var group in facts.Creators.GroupBy(c => c.RoleText, StringComparer.Ordinal))
            {
                Add(RoleLabel(group.Key), string.Join("　", group.Select(c => c.Name)));
            }

            _lines.AddRange(facts.Record);
            Add("出版发行", facts.House.Name);
            Add("地址", Address(facts.House));
            Add("网址", facts.House.Website);
            Add("电话", facts.House.Phone);
            WriteMake();
            Add("版次", ImprintWords.EditionLine(facts.Edition, facts.Printing) ?? facts.Impression);
            Add("印数", ImprintWords.CopiesLine(facts.Printing, facts.Language) ?? facts.PrintRun);
            Add("书号", facts.IsbnPrint is { } isbn ? "ISBN " + isbn : null);
            Add("定价", facts.Price);
            return _lines.ToImmutable();
        }

        private void WriteMake()
        {
            var sheet = pages?.Sheet ?? facts.Sheet;
            var trim = pages is { } p && p.TrimWidth > Geometry.Length.Zero ? ImprintWords.Trim(p) : null;
            if (facts.Choices.Size != SizeLine.Trim || trim is null)
            {
                Add("开本", sheet is null ? null : ImprintWords.Format(sheet));
            }

            if (facts.Choices.Size != SizeLine.Sheet || sheet is null)
            {
                Add("成品尺寸", trim);
            }

            Add("印张", pages is { PrintedSheets: > 0 } s ? ImprintWords.Sheets(s.PrintedSheets) : null);
            Add("字数", pages is { } c ? ImprintWords.Characters(c.Characters) : null);
            Add("插页", facts.Inserts);
        }

        private void Add(string label, string? value)
        {
            var own = ImprintWords.In(facts.Language, label);
            if (!string.IsNullOrEmpty(value) && !facts.Record.Any(r => r.Label == label || r.Label == own))
            {
                _lines.Add(new RecordLine(own, value));
            }
        }

        private string? Address(PublishingHouse house) =>
            house.Address is { } address && house.Postcode is { } postcode ? $"{address}（{ImprintWords.In(facts.Language, "邮编")}：{postcode}）" : house.Address;

        private static string RoleLabel(string roleText) => roleText switch
        {
            "著" => "著者",
            "译" or "譯" => "译者",
            "编" or "編" => "编者",
            "绘" or "繪" => "绘者",
            _ => roleText,
        };
    }
}
