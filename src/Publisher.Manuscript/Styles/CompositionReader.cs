using Publisher.Core.Diagnostics;
using Publisher.Core.Style;

namespace Publisher.Manuscript.Styles;

/// <summary>Reads rules of line composition over other ones.</summary>
internal static class CompositionReader
{
    /// <summary>The rules; what is not written is as in <paramref name="normal"/>.</summary>
    public static CompositionStyle Read(StyleMap map, CompositionStyle normal)
    {
        var style = new CompositionStyle
        {
            Region = map.Map.Choice("region", "CN", "TW", "HK") switch
            {
                "CN" => Region.CN,
                "TW" => Region.TW,
                "HK" => Region.HK,
                _ => normal.Region,
            },
            Level = map.Map.Choice("level", "none", "basic", "gb", "strict") switch
            {
                "none" => KinsokuLevel.None,
                "basic" => KinsokuLevel.Basic,
                "gb" => KinsokuLevel.Gb,
                "strict" => KinsokuLevel.Strict,
                _ => normal.Level,
            },
            Adjacent = map.Map.Choice("adjacent", "none", "half", "tight") switch
            {
                "none" => AdjacentMarks.None,
                "half" => AdjacentMarks.Half,
                "tight" => AdjacentMarks.Tight,
                _ => normal.Adjacent,
            },
            LineStartTrim = map.Flag("line-start-trim", normal.LineStartTrim),
            FirstLineTrim = map.Flag("first-line-trim", normal.FirstLineTrim),
            LineEndTrim = map.Flag("line-end-trim", normal.LineEndTrim),
            Hanging = map.Flag("hanging", normal.Hanging),
            StopSqueeze = map.Flag("stop-squeeze", normal.StopSqueeze),
            HanLatinGap = map.Ems("han-latin-gap", normal.HanLatinGap),
            HanLatinGapMin = map.Ems("han-latin-gap-min", normal.HanLatinGapMin),
            HanLatinGapMax = map.Ems("han-latin-gap-max", normal.HanLatinGapMax),
            LatinGrid = map.Flag("latin-grid", normal.LatinGrid),
            Hyphenate = map.Flag("hyphenate", normal.Hyphenate),
            OrphanFix = map.Flag("orphan-fix", normal.OrphanFix),
            LooseLimit = map.Ems("loose-limit", normal.LooseLimit),
        };
        map.Map.Done();
        if (style.HanLatinGapMin > style.HanLatinGap || style.HanLatinGap > style.HanLatinGapMax)
        {
            map.Map.Sink.Add(Catalogue.BadValue.At(map.Map.SpanOf("han-latin-gap"), map.Map.PathOf("han-latin-gap"), map.Map.Text("han-latin-gap"), "应当 min ≤ 本值 ≤ max", "min ≤ this ≤ max is needed"));
            return style with { HanLatinGap = normal.HanLatinGap, HanLatinGapMin = normal.HanLatinGapMin, HanLatinGapMax = normal.HanLatinGapMax };
        }

        return style;
    }
}
