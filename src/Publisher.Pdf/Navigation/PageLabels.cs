using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Publisher.Core.Display;
using Publisher.Pdf.Objects;

namespace Publisher.Pdf.Navigation;

/// <summary>
/// Page labels equal to the printed folios (ISO 32000-1 12.4.2). The format has no padding, so <c>007</c> is prefix <c>00</c> and
/// number 7: a range ends wherever the prefix changes.
/// </summary>
/// <param name="First">Index of the first page.</param>
/// <param name="Style"><c>D</c>, <c>r</c>, <c>R</c>, or null when the label is all prefix.</param>
/// <param name="Prefix">What stands before the number.</param>
/// <param name="Start">Number of the first page.</param>
internal sealed record PageLabels(int First, char? Style, string Prefix, int Start)
{
    /// <summary>The ranges of a document.</summary>
    public static ImmutableArray<PageLabels> Of(ImmutableArray<Page> pages)
    {
        var ranges = ImmutableArray.CreateBuilder<PageLabels>();
        for (var i = 0; i < pages.Length; i++)
        {
            var next = Of(pages[i].Label, i);
            var last = ranges.Count > 0 ? ranges[^1] : null;
            var continues = last is not null && next.Style is not null && last.Style == next.Style && last.Prefix == next.Prefix
                && last.Start + i - last.First == next.Start;
            if (!continues)
            {
                ranges.Add(next);
            }
        }

        return ranges.ToImmutable();
    }

    /// <summary>Labels that are names.</summary>
    public static ImmutableArray<PageLabels> Named(IEnumerable<string> names) => [.. names.Select((n, i) => new PageLabels(i, null, n, 1))];

    /// <summary>Writes the number tree into the catalog.</summary>
    public static void Write(DictScope catalog, ImmutableArray<PageLabels> ranges)
    {
        using var labels = catalog.Dict("PageLabels");
        using var nums = labels.Array("Nums");
        foreach (var range in ranges)
        {
            nums.Break();
            nums.Number(range.First);
            using var dict = nums.Dict();
            if (range.Prefix.Length > 0)
            {
                dict.Text("P", range.Prefix);
            }

            if (range.Style is { } style)
            {
                dict.Name("S", style.ToString());
                dict.Number("St", range.Start);
            }
        }
    }

    private static PageLabels Of(PageLabel label, int index)
    {
        var number = label.Value < 1 ? null : label.Style switch
        {
            'D' => label.Value.ToString(CultureInfo.InvariantCulture),
            'r' => Roman(label.Value).ToLowerInvariant(),
            'R' => Roman(label.Value),
            _ => null,
        };
        return number is not null && label.Text.EndsWith(number, StringComparison.Ordinal)
            ? new(index, label.Style, label.Text[..^number.Length], label.Value)
            : new(index, null, label.Text, 1);
    }

    private static string Roman(int value)
    {
        var text = new StringBuilder();
        foreach (var (digit, worth) in (ReadOnlySpan<(string, int)>)
        [
            ("M", 1000), ("CM", 900), ("D", 500), ("CD", 400), ("C", 100), ("XC", 90), ("L", 50), ("XL", 40), ("X", 10), ("IX", 9),
            ("V", 5), ("IV", 4), ("I", 1),
        ])
        {
            for (; value >= worth; value -= worth)
            {
                text.Append(digit);
            }
        }

        return text.ToString();
    }
}
