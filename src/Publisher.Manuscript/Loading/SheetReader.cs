using System.Globalization;
using Publisher.Core.Diagnostics;
using Publisher.Core.Model;
using Publisher.Manuscript.Yaml;

namespace Publisher.Manuscript.Loading;

/// <summary>Reads <c>sheet: 700×1000 1/16</c>, of the book or of an edition.</summary>
internal static class SheetReader
{
    public static SheetFormat? Read(MapReader map)
    {
        if (map.Text("sheet") is not { } written)
        {
            return null;
        }

        var parts = written.Replace('×', 'x').Replace('X', 'x').Replace("毫米", "", StringComparison.Ordinal).Replace("mm", "", StringComparison.Ordinal)
            .Split([' ', 'x'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (parts.Length == 3 && parts[2].StartsWith("1/", StringComparison.Ordinal)
            && Number(parts[0], 100, 3000) is { } width && Number(parts[1], 100, 3000) is { } height && Number(parts[2][2..], 2, 128) is { } fraction)
        {
            return new SheetFormat(Math.Min(width, height), Math.Max(width, height), fraction);
        }

        map.Sink.Add(Catalogue.BadValue.At(map.SpanOf("sheet"), map.PathOf("sheet"), written, "写成 700×1000 1/16", "write 700×1000 1/16"));
        return null;
    }

    private static int? Number(string text, int min, int max) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value >= min && value <= max ? value : null;
}
