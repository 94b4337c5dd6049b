using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Publisher.Core.Diagnostics;
using Publisher.Core.Model;
using Publisher.Core.Style;

namespace Publisher.Layout.Cover;

/// <summary>Fills the facts of the book into the words of a cover, so that no title is typed twice.</summary>
internal static class CoverWords
{
    /// <summary>Names that may stand in braces.</summary>
    public static readonly ImmutableArray<string> Names =
        ["title", "subtitle", "short-title", "authors", "publisher", "series", "price", "isbn", "blurbs", "description"];

    /// <summary>The lines of a block. A line whose facts are all absent is left out. Gives CV004.</summary>
    public static ImmutableArray<string> Lines(CoverBlock block, BookFacts facts, ImmutableArray<Diagnostic>.Builder found)
    {
        var lines = ImmutableArray.CreateBuilder<string>();
        foreach (var written in block.Text.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n'))
        {
            var (text, asked, filled) = Fill(written, block, facts, found);
            if (asked == 0 || filled > 0)
            {
                lines.AddRange(text.Split('\n').Select(l => l.TrimEnd()));
            }
        }

        return lines.All(l => l.Length == 0) ? [] : lines.ToImmutable();
    }

    private static (string Text, int Asked, int Filled) Fill(string line, CoverBlock block, BookFacts facts, ImmutableArray<Diagnostic>.Builder found)
    {
        var text = new StringBuilder();
        var (asked, filled, at) = (0, 0, 0);
        while (line.IndexOf('{', at) is var open and >= 0 && line.IndexOf('}', open) is var close and > 0)
        {
            text.Append(line, at, open - at);
            at = close + 1;
            var (name, from, to) = Part(line[(open + 1)..close]);
            if (!Names.Contains(name))
            {
                found.Add(Catalogue.CoverPlaceholder.At(block.Span, name, string.Join(' ', Names.Select(n => "{" + n + "}"))));
                continue;
            }

            asked++;
            if (Value(name, facts) is { Length: > 0 } value)
            {
                filled++;
                text.Append(Cut(value, from, to));
            }
        }

        return (text.Append(line, at, line.Length - at).ToString(), asked, filled);
    }

    /// <summary><c>title:1-2</c> is the first two characters, <c>title:3-</c> the rest.</summary>
    private static (string Name, int From, int To) Part(string written)
    {
        var colon = written.IndexOf(':', StringComparison.Ordinal);
        var dash = written.IndexOf('-', Math.Max(colon, 0));
        if (colon < 0 || dash < 0 || !int.TryParse(written[(colon + 1)..dash], NumberStyles.None, CultureInfo.InvariantCulture, out var from) || from < 1)
        {
            return (written, 1, int.MaxValue);
        }

        var end = written[(dash + 1)..];
        return end.Length == 0 ? (written[..colon], from, int.MaxValue)
            : int.TryParse(end, NumberStyles.None, CultureInfo.InvariantCulture, out var to) ? (written[..colon], from, to)
            : (written, 1, int.MaxValue);
    }

    private static string Cut(string value, int from, int to)
    {
        if (from == 1 && to == int.MaxValue)
        {
            return value;
        }

        var starts = StringInfo.ParseCombiningCharacters(value);
        var begin = from > starts.Length ? value.Length : starts[from - 1];
        var end = to >= starts.Length ? value.Length : starts[to];
        return begin < end ? value[begin..end] : "";
    }

    private static string? Value(string name, BookFacts facts) => name switch
    {
        "title" => facts.Title,
        "subtitle" => facts.Subtitle,
        "short-title" => facts.ShortTitle ?? facts.Title,
        "authors" => Authors(facts),
        "publisher" => facts.House.Name,
        "series" => facts.Series,
        "price" => facts.Price,
        "isbn" => facts.IsbnPrint is { } isbn ? "ISBN " + isbn : null,
        "blurbs" => string.Join('\n', facts.Blurbs),
        _ => facts.Description,
    };

    /// <summary>张三　李四　著，王五　译: creators of one role together.</summary>
    private static string Authors(BookFacts facts) => string.Join('\n', facts.Creators.Select(c => c.RoleText).Distinct(StringComparer.Ordinal)
        .Select(role => string.Join("　", facts.Creators.Where(c => c.RoleText == role).Select(c => c.Name)) + "　" + role));
}
