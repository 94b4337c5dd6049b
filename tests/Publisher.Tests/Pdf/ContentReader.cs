using System.Globalization;
using System.Text.RegularExpressions;
using Publisher.Core.Geometry;

namespace Publisher.Tests.Pdf;

/// <summary>Reads back the content streams of pretty files.</summary>
internal static partial class ContentReader
{
    /// <summary>The content stream of the first page's body.</summary>
    public static string FirstStream(string pretty)
    {
        var start = pretty.IndexOf("stream\nq\n", StringComparison.Ordinal) + 7;
        return pretty[start..pretty.IndexOf("endstream", start, StringComparison.Ordinal)];
    }

    /// <summary>Where glyphs of one width land, from the x of the first Tm, by the PDF rules for TJ.</summary>
    public static List<long> Positions(string content, int width, Length size)
    {
        var positions = new List<long>();
        var pen = 0m;
        foreach (Match token in Token().Matches(content))
        {
            if (token.Groups[1].Success)
            {
                for (var i = 0; i < token.Groups[1].Length; i += 4)
                {
                    positions.Add((long)pen);
                    pen += size.Emu * width / 1000m;
                }
            }
            else
            {
                pen -= size.Emu * decimal.Parse(token.Groups[2].Value, CultureInfo.InvariantCulture) / 1000m;
            }
        }

        return positions;
    }

    // Codes in angle brackets (not ActualText's, which a name precedes), or a number before one inside a TJ array.
    [GeneratedRegex(@"(?<!ActualText)<([0-9A-F]+)>|(?<=[\[>])(-?\d+(?:\.\d+)?)(?=<)")]
    private static partial Regex Token();
}
