using Publisher.Preflight.Reading;
using UglyToad.PdfPig.Tokens;

namespace Publisher.Preflight.Fonts;

/// <summary>What a font's dictionary says of widths (ISO 32000-1 9.7.4.3, 9.2.4): thousandths of an em by CID or code.</summary>
internal sealed class Metrics
{
    private const int MostRanges = 200_000;

    private readonly SortedDictionary<int, double> _each = [];
    private readonly List<(int Low, int High, double Width)> _ranges = [];
    private double _default;

    /// <summary>The width of a CID or code.</summary>
    internal double Of(int code)
    {
        if (_each.TryGetValue(code, out var width))
        {
            return width;
        }

        foreach (var range in _ranges)
        {
            if (code >= range.Low && code <= range.High)
            {
                return range.Width;
            }
        }

        return _default;
    }

    /// <summary>Widths (W, DW) of a composite font, or advances down (W2, DW2).</summary>
    internal static Metrics Composite(PdfSource source, DictionaryToken? descendant, bool down)
    {
        var metrics = new Metrics { _default = down ? source.Numbers(descendant, "DW2") is [_, var advance, ..] ? advance : -1000 : source.Number(descendant, "DW") ?? 1000 };
        var step = down ? 3 : 1;
        var list = source.Array(descendant, down ? "W2" : "W")?.Data ?? [];
        for (var i = 0; i + 1 < list.Count && metrics._ranges.Count < MostRanges;)
        {
            var first = source.Resolve(list[i]) is NumericToken code ? code.Int : 0;
            if (source.Resolve(list[i + 1]) is ArrayToken values)
            {
                var numbers = source.Numbers(values);
                for (var k = 0; k + step <= numbers.Length; k += step)
                {
                    metrics._each[first + (k / step)] = numbers[k];
                }

                i += 2;
            }
            else if (i + 1 + step < list.Count && source.Resolve(list[i + 1]) is NumericToken last && source.Resolve(list[i + 2]) is NumericToken width)
            {
                metrics._ranges.Add((first, last.Int, width.Double));
                i += 2 + step;
            }
            else
            {
                break;
            }
        }

        return metrics;
    }

    /// <summary>Widths of a simple font; a Type 3 font's are in its own glyph space.</summary>
    internal static Metrics Simple(PdfSource source, DictionaryToken font, double scale)
    {
        // The standard fonts need bring no widths; half an em is about right for places.
        var widths = source.Numbers(font, "Widths");
        var missing = widths.IsEmpty ? 500 : source.Number(source.Dict(font, "FontDescriptor"), "MissingWidth") ?? 0;
        var metrics = new Metrics { _default = missing * scale };
        var first = (int)(source.Number(font, "FirstChar") ?? 0);
        for (var i = 0; i < Math.Min(widths.Length, 256); i++)
        {
            metrics._each[first + i] = widths[i] * scale;
        }

        return metrics;
    }

    internal bool Knows(int code) => _each.ContainsKey(code);
}
