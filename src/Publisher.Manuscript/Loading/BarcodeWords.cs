using Publisher.Core.Diagnostics;
using Publisher.Manuscript.Styles;
using Publisher.Manuscript.Yaml;

namespace Publisher.Manuscript.Loading;

/// <summary>What book.yaml and a cover's style both may say of the bar code.</summary>
internal static class BarcodeWords
{
    /// <summary>Two digits, or null.</summary>
    public static string? AddOn(MapReader map)
    {
        if (map.Text("add-on") is not { } text)
        {
            return null;
        }

        if (text.Length == 2 && text.All(char.IsAsciiDigit))
        {
            return text;
        }

        map.Sink.Add(Catalogue.BadValue.At(map.SpanOf("add-on"), map.PathOf("add-on"), text, "附加码是两位数字，带引号：\"05\"", "two digits in quotes: \"05\""));
        return null;
    }

    /// <summary>Percent, or null.</summary>
    public static int? Magnification(MapReader map) => new StyleMap(map).Percent("magnification", 80, 200);
}
