using Publisher.Core.Diagnostics;
using Publisher.Core.Geometry;
using Publisher.Manuscript.Yaml;

namespace Publisher.Manuscript.Styles;

/// <summary>Style values out of a merged map: lengths, shares, fractions of an em. Absent or wrong values keep the default.</summary>
internal sealed class StyleMap(MapReader map)
{
    /// <summary>An empty section.</summary>
    public static StyleMap Of(MapReader parent, string key) =>
        new(parent.Child(key) ?? new MapReader(new YamlMap(parent.Map.Span with { Length = 0 }, []), parent.PathOf(key), parent.Sink));

    public MapReader Map { get; } = map;

    /// <summary>A length; <paramref name="em"/> is what one em stands for.</summary>
    public Length Length(string key, Length fallback, Length em) => Read(key, fallback, em, ValueKind.Length);

    /// <summary>A length that must not be negative.</summary>
    public Length Positive(string key, Length fallback, Length em)
    {
        var length = Read(key, fallback, em, ValueKind.Positive);
        if (length >= Core.Geometry.Length.Zero)
        {
            return length;
        }

        Map.Sink.Add(Catalogue.BadLength.At(Map.SpanOf(key), Map.PathOf(key), Map.Text(key)));
        return fallback;
    }

    public int Int(string key, int fallback, int min, int max) => Map.Int(key, min, max) ?? fallback;

    public bool Flag(string key, bool fallback) => Map.Flag(key) ?? fallback;

    public string Choice(string key, string fallback, params ReadOnlySpan<string> choices) => Map.Choice(key, choices) ?? fallback;

    /// <summary>A share, <c>25%</c>, in units of 1/<paramref name="whole"/>.</summary>
    public int Share(string key, int fallback, int whole)
    {
        if (Map.Text(key, ValueKind.Share) is not { } text)
        {
            return fallback;
        }

        if (text.EndsWith('%') && Units.Scaled(text[..^1], whole / 100) is { } share && share >= 0 && share <= whole)
        {
            return share;
        }

        Map.Sink.Add(Catalogue.BadValue.At(Map.SpanOf(key), Map.PathOf(key), text, "写百分数，如 25%", "write a percentage: 25%"));
        return fallback;
    }

    /// <summary>A whole percentage between limits, which may be more than 100; null when absent or wrong.</summary>
    public int? Percent(string key, int min, int max)
    {
        if (Map.Text(key, ValueKind.Share) is not { } text)
        {
            return null;
        }

        if (text.EndsWith('%') && Units.Scaled(text[..^1], 1) is { } percent && percent >= min && percent <= max)
        {
            return percent;
        }

        Map.Sink.Add(Catalogue.BadValue.At(Map.SpanOf(key), Map.PathOf(key), text, $"写 {min}% 到 {max}% 之间的百分数", $"write a percentage from {min}% to {max}%"));
        return null;
    }

    /// <summary>A length when one is written, else null.</summary>
    public Length? Optional(string key, Length em, ValueKind kind = ValueKind.Length)
    {
        if (Map.Text(key, kind) is not { } text)
        {
            return null;
        }

        if (Units.Parse(text, em) is { } length && (kind == ValueKind.Length || length >= Core.Geometry.Length.Zero))
        {
            return length;
        }

        Map.Sink.Add(Catalogue.BadLength.At(Map.SpanOf(key), Map.PathOf(key), text));
        return null;
    }

    /// <summary>A fraction of an em, <c>0.25em</c>, in thousandths.</summary>
    public int Ems(string key, int fallback)
    {
        if (Map.Text(key, ValueKind.Ems) is not { } text)
        {
            return fallback;
        }

        if (text.EndsWith("em", StringComparison.Ordinal) && Units.Scaled(text[..^2], 1000) is { } ems && ems is >= 0 and <= 2000)
        {
            return ems;
        }

        Map.Sink.Add(Catalogue.BadValue.At(Map.SpanOf(key), Map.PathOf(key), text, "写成 0.25em（0 到 2em，最多三位小数）", "write 0.25em (0 to 2em, three decimals at most)"));
        return fallback;
    }

    /// <summary>A number of sheets, <c>7.5</c>, in thousandths; <c>none</c> for 0.</summary>
    public int Sheets(string key, int fallback)
    {
        if (Map.Text(key) is not { } text)
        {
            return fallback;
        }

        if (text == "none" || (Units.Scaled(text, 1000) is { } sheets && sheets is > 0 and <= 1_000_000))
        {
            return text == "none" ? 0 : Units.Scaled(text, 1000)!.Value;
        }

        Map.Sink.Add(Catalogue.BadValue.At(Map.SpanOf(key), Map.PathOf(key), text, "写印张数，最多三位小数，如 7.5；不定目标写 none", "write sheets with three decimals at most: 7.5; none for no target"));
        return fallback;
    }

    /// <summary>A number of grid lines, <c>0.5</c>, in tenths.</summary>
    public int Lines(string key, int fallback)
    {
        if (Map.Text(key, ValueKind.Lines) is not { } text)
        {
            return fallback;
        }

        if (Units.Scaled(text.EndsWith('行') ? text[..^1] : text, 10) is { } tenths && tenths is >= 0 and <= 500)
        {
            return tenths;
        }

        Map.Sink.Add(Catalogue.BadValue.At(Map.SpanOf(key), Map.PathOf(key), text, "写行数，最多一位小数，如 0.5", "write lines with one decimal at most: 0.5"));
        return fallback;
    }

    private Length Read(string key, Length fallback, Length em, ValueKind kind)
    {
        if (Map.Text(key, kind) is not { } text)
        {
            return fallback;
        }

        if (Units.Parse(text, em) is { } length)
        {
            return length;
        }

        Map.Sink.Add(Catalogue.BadLength.At(Map.SpanOf(key), Map.PathOf(key), text));
        return fallback;
    }
}
