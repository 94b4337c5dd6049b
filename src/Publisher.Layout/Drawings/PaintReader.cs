using System.Xml.Linq;
using Publisher.Core.Display;

namespace Publisher.Layout.Drawings;

/// <summary>Reads paints. A gradient is drawn in its mean colour, and a pattern in a light grey; both are told.</summary>
internal sealed class PaintReader(SvgFile file, StyleSheet sheet, DrawingFindings findings)
{
    private const int MostLinks = 8;

    private static readonly Shade Pattern = new(new ScreenColor(200, 200, 200), 1000);

    /// <summary>The paint; null when it cannot be read, which has then been told.</summary>
    public Paint? Read(Declaration d, Look look)
    {
        switch (d.Value)
        {
            case "none":
                return Paint.None;
            case "currentColor" or "currentcolor":
                return new Paint(new Shade(look.Color, 1000));
            case "context-fill":
                return look.ContextFill;
            case "context-stroke":
                return look.ContextStroke;
        }

        if (d.Value.StartsWith("url(", StringComparison.Ordinal))
        {
            return Server(d, look);
        }

        if (ColorReader.Read(d.Value) is { } shade)
        {
            return new Paint(shade);
        }

        findings.BadValue(d.Place, d.Name, d.Value);
        return null;
    }

    private Paint? Server(Declaration d, Look look)
    {
        var rest = d.Value[(d.Value.IndexOf(')', StringComparison.Ordinal) + 1)..].Trim();
        var fallback = rest.Length == 0 ? null : Read(d with { Value = rest }, look);
        if (LookReader.UrlId(d.Value) is not { } id || file.Find(id) is not { } server)
        {
            findings.Missing(d.Place, LookReader.UrlId(d.Value) ?? d.Value);
            return fallback ?? Paint.None;
        }

        switch (SvgFile.NameOf(server))
        {
            case "linearGradient" or "radialGradient":
                if (Mean(server) is { } mean)
                {
                    findings.Gradient(d.Place, id);
                    return new Paint(mean);
                }

                return fallback ?? Paint.None;
            case "pattern":
                findings.Unsupported(server, "pattern");
                return fallback ?? new Paint(Pattern);
            default:
                return fallback ?? Paint.None;
        }
    }

    // The mean along the gradient, each stretch weighing its length. One stop, or none of any length, is one colour and no gradient.
    private Shade? Mean(XElement gradient)
    {
        var stops = Stops(gradient);
        if (stops.Count == 0)
        {
            return null;
        }

        var sums = new decimal[4];
        for (var i = 0; i <= stops.Count; i++)
        {
            var (from, before) = i == 0 ? (0m, stops[0].Shade) : stops[i - 1];
            var (to, after) = i == stops.Count ? (1m, stops[^1].Shade) : stops[i];
            var half = (to - from) / 2;
            foreach (var shade in new[] { before, after })
            {
                var weight = half * shade.Opacity;
                sums[0] += weight * shade.Color.Red;
                sums[1] += weight * shade.Color.Green;
                sums[2] += weight * shade.Color.Blue;
                sums[3] += weight;
            }
        }

        byte Channel(int i) => (byte)decimal.Round(sums[i] / sums[3], MidpointRounding.AwayFromZero);
        return sums[3] == 0
            ? new Shade(stops[0].Shade.Color, 0)
            : new Shade(new ScreenColor(Channel(0), Channel(1), Channel(2)), (int)decimal.Round(sums[3], MidpointRounding.AwayFromZero));
    }

    private List<(decimal Offset, Shade Shade)> Stops(XElement gradient)
    {
        var holder = gradient;
        for (var links = 0; links < MostLinks && !holder.Elements().Any(e => SvgFile.NameOf(e) == "stop"); links++)
        {
            if (SvgFile.Target(holder) is not { } id || file.Find(id) is not { } next)
            {
                break;
            }

            holder = next;
        }

        var stops = new List<(decimal, Shade)>();
        var last = 0m;
        foreach (var stop in holder.Elements().Where(e => SvgFile.NameOf(e) == "stop"))
        {
            var scanner = new Scanner(stop.Attribute("offset")?.Value ?? "0");
            var offset = scanner.Number() ?? 0;
            offset = decimal.Clamp(scanner.Take('%') ? offset / 100 : offset, last, 1);
            last = offset;
            stops.Add((offset, ShadeOf(stop)));
        }

        return stops;
    }

    private Shade ShadeOf(XElement stop)
    {
        var declared = sheet.Of(stop).Concat(StyleSheet.Declarations(stop.Attribute("style")?.Value ?? "", stop)).ToList();
        string? Said(string name) => declared.LastOrDefault(d => d.Name == name) is { Value: { } value } ? value : stop.Attribute(name)?.Value;
        var shade = ColorReader.Read(Said("stop-color") ?? "black") ?? new Shade(new ScreenColor(0, 0, 0), 1000);
        var opacity = Said("stop-opacity") is { } text && new Scanner(text).Number() is { } number ? ColorReader.Thousandths(number) : 1000;
        return shade with { Opacity = shade.Opacity * opacity / 1000 };
    }
}
