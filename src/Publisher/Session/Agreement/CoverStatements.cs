using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Publisher.Core.Display;
using Publisher.Core.Geometry;
using Publisher.Core.Model;

namespace Publisher.Session.Agreement;

/// <summary>
/// What a cover states, of any make: parted by its folds into front, spine, back and flaps, and read by what words look like. A cover
/// may show the short title instead of the title. Words drawn as outlines are pictures, and state nothing here.
/// </summary>
internal static partial class CoverStatements
{
    internal static IEnumerable<Stated> Of(BookFacts facts, Edition edition, PagedDocument cover)
    {
        foreach (var page in cover.Pages)
        {
            foreach (var part in Parts(page, cover.RightToLeft))
            {
                var at = new StatedAt($"{edition.Name} 的{part.Chinese}", $"{part.English} of {edition.Name}", BookStatements.Source(facts, "title"));
                foreach (var stated in Of(facts, part.Lines, at, part.English is "front" or "spine"))
                {
                    yield return stated;
                }

                if (part.English == "front" && page.Folds.Length > 0)
                {
                    var size = FormattableString.Invariant($"{part.Width.Millimetres:0.##}mm×{page.TrimHeight.Millimetres:0.##}mm");
                    yield return new Stated(FactKind.Trim, size, at with { Source = edition.Span }) { Scope = edition.PagesFrom ?? edition.Name };
                }
            }
        }
    }

    private static IEnumerable<Stated> Of(BookFacts facts, ImmutableArray<ShownLine> lines, StatedAt at, bool titled)
    {
        if (lines.IsEmpty)
        {
            yield break;
        }

        var all = string.Concat(lines.Select(l => l.Text));
        bool Shows(string? words) => words is not null && all.Contains(FactText.Normal(FactKind.Title, words), StringComparison.Ordinal);

        if (titled)
        {
            var largest = lines.Max(l => l.Size);
            var shown = Shows(facts.Title) || Shows(facts.ShortTitle) ? facts.Title : string.Concat(lines.Where(l => l.Size == largest).Select(l => l.Text));
            yield return new Stated(FactKind.Title, shown, at);
        }

        foreach (var line in lines)
        {
            if (House().Match(line.Text) is { Success: true } house && !Shows(facts.House.Name))
            {
                yield return new Stated(FactKind.Publisher, house.Value, at with { Source = BookStatements.Source(facts, "house.name") });
            }

            if (People().Match(line.Text) is { Success: true } people && !facts.Creators.Any(c => people.Groups["names"].Value.Contains(FactText.Normal(FactKind.Authors, c.Name), StringComparison.Ordinal)))
            {
                yield return new Stated(FactKind.Authors, people.Groups["names"].Value, at with { Source = BookStatements.Source(facts, "creators") });
            }
        }

        foreach (var isbn in TextClaims.Isbns(string.Join('\n', lines.Select(l => l.Text))))
        {
            yield return new Stated(FactKind.IsbnPrint, isbn, at with { Source = BookStatements.Source(facts, "isbn.print") });
        }

        foreach (var price in TextClaims.Prices(all))
        {
            yield return new Stated(FactKind.Price, price, at with { Source = BookStatements.Source(facts, "price") });
        }
    }

    /// <summary>Front and back lie at either side of the spine; in a right-bound book the front is at its left.</summary>
    private static IEnumerable<(string Chinese, string English, Length Width, ImmutableArray<ShownLine> Lines)> Parts(Page page, bool rightToLeft)
    {
        (string, string)[] names = page.Folds.Length switch
        {
            2 => [("封底", "back"), ("书脊", "spine"), ("封面", "front")],
            4 => [("后勒口", "back flap"), ("封底", "back"), ("书脊", "spine"), ("封面", "front"), ("前勒口", "front flap")],
            _ => [("封面", "front")],
        };
        if (rightToLeft)
        {
            Array.Reverse(names);
        }

        var items = page.Body.Concat(page.Furniture).ToList();
        for (var i = 0; i < names.Length; i++)
        {
            // words may stand in the bleed
            var (from, to) = (i == 0 ? -page.Bleed : page.Folds[i - 1], i == names.Length - 1 ? page.TrimWidth + page.Bleed : page.Folds[i]);
            var width = Length.Min(to, page.TrimWidth) - Length.Max(from, Length.Zero);
            yield return (names[i].Item1, names[i].Item2, width, ShownLine.Of(items.Select(item => Between(item, from, to)).OfType<DisplayItem>()));
        }
    }

    private static DisplayItem? Between(DisplayItem item, Length from, Length to) => item switch
    {
        GlyphRun run => run.Origin.X >= from && run.Origin.X < to ? run : null,
        GroupItem group => group with { Items = [.. group.Items.Select(i => Between(i, from, to)).OfType<DisplayItem>()] },
        _ => null,
    };

    [GeneratedRegex(@"[\p{IsCJKUnifiedIdeographs}]+(出版社|出版公司|书局|書局|书店|書店)(有限公司)?$")]
    private static partial Regex House();

    [GeneratedRegex(@"^(?<names>.{2,40}?)[◎●·•]?(编著|编译|主编|著|译|譯|绘|繪)$")]
    private static partial Regex People();
}
