using System.Buffers;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Publisher.Core.Diagnostics;
using Publisher.Core.Model;
using Publisher.Manuscript.Yaml;

namespace Publisher.Manuscript.Loading;

/// <summary>Reads book.yaml's <c>delivery</c>: the house's pattern for the names of files.</summary>
internal static partial class DeliveryReader
{
    private static readonly ImmutableArray<string> Places = ["isbn", "slug", "title", "short-title", "house", "edition", "date", "pages", "part"];

    private static readonly SearchValues<char> Unfit = SearchValues.Create("/\\:*?\"<>|{}");

    public static DeliveryPattern Read(MapReader root)
    {
        var pattern = new DeliveryPattern();
        if (root.Child("delivery") is not { } map)
        {
            return pattern;
        }

        pattern = pattern with
        {
            Names = Names(map) ?? pattern.Names,
            Interior = Word(map, "interior") ?? pattern.Interior,
            Cover = Word(map, "cover") ?? pattern.Cover,
            Ebook = Word(map, "ebook") ?? pattern.Ebook,
            Ticket = Word(map, "ticket") ?? pattern.Ticket,
        };
        map.Done();
        string[] words = [pattern.Interior, pattern.Cover, pattern.Ticket];
        if (words.Distinct(StringComparer.OrdinalIgnoreCase).Count() < words.Length)
        {
            map.Sink.Add(Catalogue.BadValue.At(map.Map.Span with { Length = 0 }, "delivery", string.Join("、", words), "正文、封面和交付单要用不同的词", "text block, cover and ticket need different words"));
            return new DeliveryPattern();
        }

        return pattern;
    }

    private static string? Names(MapReader map)
    {
        if (map.Text("names") is not { } written)
        {
            return null;
        }

        var unknown = Place().Matches(written).Select(m => m.Groups[1].Value).FirstOrDefault(p => !Places.Contains(p));
        if (unknown is not null)
        {
            map.Sink.Add(Catalogue.BadValue.At(map.SpanOf("names"), map.PathOf("names"), written, $"没有“{{{unknown}}}”；可用 {Listed()}", $"there is no '{{{unknown}}}'; known are {Listed()}"));
            return null;
        }

        // the files of one book would overwrite each other
        if (!written.Contains("{part}", StringComparison.Ordinal))
        {
            map.Sink.Add(Catalogue.BadValue.At(map.SpanOf("names"), map.PathOf("names"), written, "要有 {part}，不然正文和封面同名", "{part} is needed, or text block and cover share a name"));
            return null;
        }

        return written;
    }

    private static string? Word(MapReader map, string key)
    {
        if (map.Text(key) is not { } written)
        {
            return null;
        }

        if (written.Length is > 0 and <= 40 && !written.AsSpan().ContainsAny(Unfit))
        {
            return written;
        }

        map.Sink.Add(Catalogue.BadValue.At(map.SpanOf(key), map.PathOf(key), written, "要一个短词，不能有 / \\ : * ? \" < > | 和花括号", "a short word without / \\ : * ? \" < > | and braces is needed"));
        return null;
    }

    private static string Listed() => string.Join(" ", Places.Select(p => "{" + p + "}"));

    [GeneratedRegex(@"\{([^{}]*)\}")]
    private static partial Regex Place();
}
