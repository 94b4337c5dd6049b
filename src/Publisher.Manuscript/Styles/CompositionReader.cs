using Publisher.Core.Diagnostics;
using Publisher.Core.Style;

namespace Publisher.Manuscript.Styles;

/// <summary>Reads rules of composition: of the book, of a paragraph style, of one block. What is not given stays as it is in the rules below.</summary>
internal static class CompositionReader
{
    public static CompositionStyle Read(StyleMap map, CompositionStyle below)
    {
        var style = below with
        {
            Region = map.Choice("region", "", "CN", "TW", "HK") switch { "CN" => Region.CN, "TW" => Region.TW, "HK" => Region.HK, _ => below.Region },
            Level = map.Choice("level", "", "none", "basic", "gb", "strict") switch
            {
                "none" => KinsokuLevel.None,
                "basic" => KinsokuLevel.Basic,
                "gb" => KinsokuLevel.Gb,
                "strict" => KinsokuLevel.Strict,
                _ => below.Level,
            },
            Adjacent = map.Choice("adjacent", "", "none", "half", "tight") switch
            {
                "none" => AdjacentMarks.None,
                "half" => AdjacentMarks.Half,
                "tight" => AdjacentMarks.Tight,
                _ => below.Adjacent,
            },
            LineStartTrim = map.Flag("line-start-trim", below.LineStartTrim),
            FirstLineTrim = map.Flag("first-line-trim", below.FirstLineTrim),
            LineEndTrim = map.Flag("line-end-trim", below.LineEndTrim),
            Hanging = map.Flag("hanging", below.Hanging),
            StopSqueeze = map.Flag("stop-squeeze", below.StopSqueeze),
            HanLatinGap = map.Ems("han-latin-gap", below.HanLatinGap),
            HanLatinGapMin = map.Ems("han-latin-gap-min", below.HanLatinGapMin),
            HanLatinGapMax = map.Ems("han-latin-gap-max", below.HanLatinGapMax),
            OrphanFix = map.Flag("orphan-fix", below.OrphanFix),
            LooseLimit = map.Ems("loose-limit", below.LooseLimit),
        };
        map.Map.Done();
        if (style.HanLatinGapMin > style.HanLatinGap || style.HanLatinGap > style.HanLatinGapMax)
        {
            map.Map.Sink.Add(Catalogue.BadValue.At(map.Map.SpanOf("han-latin-gap"), map.Map.PathOf("han-latin-gap"), map.Map.Text("han-latin-gap"), "应当 min ≤ 本值 ≤ max", "min ≤ this ≤ max is needed"));
            return style with { HanLatinGap = below.HanLatinGap, HanLatinGapMin = below.HanLatinGapMin, HanLatinGapMax = below.HanLatinGapMax };
        }

        return style;
    }
}
