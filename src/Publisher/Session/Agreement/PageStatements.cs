using System.Collections.Immutable;
using System.Globalization;
using Publisher.Core.Display;
using Publisher.Core.Geometry;
using Publisher.Core.Model;
using Publisher.Core.Style;
using Publisher.Layout;

namespace Publisher.Session.Agreement;

/// <summary>What the pages of a print edition state: title page, imprint, running heads, and the pages themselves. Read from the display lists, as they are drawn.</summary>
/// <param name="book">The book.</param>
/// <param name="edition">Name of the edition.</param>
/// <param name="style">Its style.</param>
internal sealed class PageStatements(Book book, string edition, BookStyle style)
{
    private static readonly Length Hair = Length.Pt(1);

    private readonly BookFacts _facts = book.Facts;

    internal IEnumerable<Stated> Of(LayoutResult pages)
    {
        var document = pages.Document;
        foreach (var entry in document.Outline)
        {
            var page = document.Pages[entry.PageIndex];
            var stated = book.Pieces.FirstOrDefault(p => p.Id == entry.TargetId && p.Chapter is null)?.Kind switch
            {
                PieceKind.TitlePage => TitlePage(ShownLine.Of(page.Body), At($"扉页", "title page", "title")),
                PieceKind.Imprint => ImprintPage(ShownLine.Of(page.Body), At("版权页", "imprint page", "title")),
                _ => [],
            };
            foreach (var fact in stated)
            {
                yield return fact;
            }
        }

        foreach (var fact in Sizes(pages).Concat(Heads(document)))
        {
            yield return fact;
        }
    }

    /// <summary>Title in the largest type, series before it, subtitle after it, then names with their roles, then the publisher.</summary>
    internal IEnumerable<Stated> TitlePage(ImmutableArray<ShownLine> lines, StatedAt at)
    {
        if (lines.IsEmpty)
        {
            yield break;
        }

        var largest = lines.Max(l => l.Size);
        var first = 0;
        while (lines[first].Size != largest)
        {
            first++;
        }

        var last = first;
        while (last + 1 < lines.Length && lines[last + 1].Size == largest)
        {
            last++;
        }

        yield return new Stated(FactKind.Title, Words(lines[first..(last + 1)]), at);
        if (first > 0)
        {
            yield return new Stated(FactKind.Series, WithoutNumber(Words(lines[..first])), at with { Source = BookStatements.Source(_facts, "series") });
        }

        var people = Enumerable.Range(last + 1, lines.Length - last - 1).Where(i => lines[i].Text.Contains('◎', StringComparison.Ordinal)).ToList();
        if (people.Count == 0)
        {
            yield break;
        }

        yield return new Stated(FactKind.Authors, string.Concat(Blocks(lines[people[0]..(people[^1] + 1)])), at with { Source = BookStatements.Source(_facts, "creators") });
        if (_facts is { Subtitle: not null, Volume: null, ParallelTitle: null } && people[0] > last + 1)
        {
            yield return new Stated(FactKind.Subtitle, Words(lines[(last + 1)..people[0]]), at with { Source = BookStatements.Source(_facts, "subtitle") });
        }

        if (people[^1] + 1 < lines.Length)
        {
            // the place, when it follows, is set smaller
            var house = lines[(people[^1] + 1)..];
            yield return new Stated(FactKind.Publisher, Words([.. house.Where(l => l.Size == house[0].Size)]), at with { Source = BookStatements.Source(_facts, "house.name") });
        }
    }

    /// <summary>The CIP description above, labels with values below.</summary>
    internal IEnumerable<Stated> ImprintPage(ImmutableArray<ShownLine> lines, StatedAt at)
    {
        var labels = RecordStatements.Labels(_facts).OrderByDescending(l => l.Length).ToArray();
        var number = lines.LastOrDefault(l => l.Text.Contains("CIP数据核字", StringComparison.Ordinal));
        var record = number is null ? lines : lines[(lines.IndexOf(number) + 1)..];
        if (record.IsEmpty)
        {
            return [];
        }

        // most lines begin with a label; a bracket at a line's start may hang out
        var left = record.GroupBy(l => l.Start).MaxBy(g => g.Count())!.Key;
        var found = new List<(string Label, string Value)>();
        foreach (var line in record)
        {
            var label = line.Start <= left + Hair ? labels.FirstOrDefault(l => line.Text.StartsWith(l, StringComparison.Ordinal)) : null;
            if (label is not null)
            {
                found.Add((label, line.Text[label.Length..]));
            }
            else if (found.Count > 0 && line.Start > left + Hair)
            {
                found[^1] = (found[^1].Label, found[^1].Value + line.Text);
            }
        }

        var heading = lines.FirstOrDefault(l => l.Text.Contains("CIP）数据", StringComparison.Ordinal));
        var cip = heading is null || number is null ? [] : RecordStatements.Description(_facts, Description(lines[(lines.IndexOf(heading) + 1)..lines.IndexOf(number)], left), at, edition);
        var names = found.Where(f => RecordStatements.IsRole(_facts, f.Label)).ToList();
        var authors = names.Count == 0 ? [] : new[] { new Stated(FactKind.Authors, string.Concat(names.Select(n => n.Value)), at with { Source = BookStatements.Source(_facts, "creators") }) };
        return cip.Concat(authors).Concat(found.Select(f => RecordStatements.Line(_facts, f.Label, f.Value, at, edition)).OfType<Stated>());
    }

    // the first paragraph: its turned lines stand further in, and end where a bracket, an ISBN or a Roman number begins
    private static string Description(ImmutableArray<ShownLine> lines, Length left)
    {
        var end = 1;
        while (end < lines.Length && lines[end].Start > left + Hair && !lines[end].Text.StartsWith('（') && !lines[end].Text.StartsWith("ISBN", StringComparison.Ordinal) && lines[end].Text[0] is not ('Ⅰ' or 'Ⅱ' or 'Ⅲ' or 'Ⅳ'))
        {
            end++;
        }

        return lines.IsEmpty ? "" : Words(lines[..end]);
    }

    private IEnumerable<Stated> Sizes(LayoutResult pages)
    {
        var count = pages.Document.Pages.Length;
        var at = At("排好的书页", "the set pages", "sheet");
        yield return new Stated(FactKind.Pages, count.ToString(CultureInfo.InvariantCulture), at) { Scope = edition };
        yield return new Stated(FactKind.Pages, pages.Facts.Pages.ToString(CultureInfo.InvariantCulture), At("报告", "the report", "sheet")) { Scope = edition };
        yield return new Stated(FactKind.Trim, Trim(style.Page.TrimWidth, style.Page.TrimHeight), At("样式的 page.trim", "page.trim of the style", "sheet")) { Scope = edition };
        foreach (var (width, height) in pages.Document.Pages.Select(p => (p.TrimWidth, p.TrimHeight)).Distinct())
        {
            yield return new Stated(FactKind.Trim, Trim(width, height), at) { Scope = edition };
        }

        if (pages.Facts.Sheet is { } sheet)
        {
            yield return new Stated(FactKind.Format, ImprintWords.Format(sheet), new StatedAt("book.yaml 的 sheet", "sheet of book.yaml", BookStatements.Source(_facts, "sheet"))) { Scope = edition };
            yield return new Stated(FactKind.Sheets, ImprintWords.Sheets(count * 1000 / sheet.Fraction), At("页数除以开数", "pages divided by the fraction", "sheet")) { Scope = edition };
        }

        yield return new Stated(FactKind.Characters, ImprintWords.Characters(pages.Facts.Characters), At("算出的字数", "the count of characters", "imprint")) { Scope = edition };
    }

    private IEnumerable<Stated> Heads(PagedDocument document)
    {
        foreach (var page in document.Pages.Where(p => (p.Recto ? style.Heads.Recto : style.Heads.Verso) == "book"))
        {
            foreach (var head in ShownLine.Of(page.Furniture).Where(l => l.Text != page.Label.Text))
            {
                var cut = head.Text.TrimEnd('…');
                var shown = cut.Length < head.Text.Length && _facts.Title.StartsWith(cut, StringComparison.Ordinal) ? _facts.Title : head.Text;
                yield return new Stated(FactKind.Title, shown, At("书眉", "running head", "title"));
            }
        }
    }

    private string WithoutNumber(string series) =>
        _facts.SeriesNumber is { } number && series.EndsWith(FactText.Normal(FactKind.Series, number), StringComparison.Ordinal) ? series[..^FactText.Normal(FactKind.Series, number).Length] : series;

    /// <summary>Names before the ◎ of each group; a name that turned over to the next line counts on.</summary>
    private static IEnumerable<string> Blocks(ImmutableArray<ShownLine> lines) => lines.Select(l => l.Text.IndexOf('◎', StringComparison.Ordinal) is >= 0 and var at ? l.Text[..at] : l.Text);

    private static string Words(ImmutableArray<ShownLine> lines) => string.Concat(lines.Select(l => l.Text));

    private static string Trim(Length width, Length height) => FormattableString.Invariant($"{width.Millimetres:0.##}mm×{height.Millimetres:0.##}mm");

    private StatedAt At(string chinese, string english, string key) => new($"{edition} 的{chinese}", $"{english} of {edition}", BookStatements.Source(_facts, key));
}
