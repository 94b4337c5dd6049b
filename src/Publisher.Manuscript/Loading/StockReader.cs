using Publisher.Core.Diagnostics;
using Publisher.Core.Geometry;
using Publisher.Core.Model;
using Publisher.Manuscript.Styles;
using Publisher.Manuscript.Yaml;

namespace Publisher.Manuscript.Loading;

/// <summary>Reads book.yaml's <c>stock</c>: papers, flaps, a measured spine.</summary>
internal static class StockReader
{
    public static Stock? Read(MapReader root)
    {
        if (root.Child("stock") is not { } map)
        {
            return null;
        }

        var lengths = new StyleMap(map);
        var (text, _) = Paper(map, "text", false);
        var (cover, flaps) = Paper(map, "cover", true);
        var stock = new Stock
        {
            Text = text,
            Cover = cover,
            Flaps = flaps,
            Spine = lengths.Optional("spine", Length.Zero, ValueKind.Positive),
            Glue = lengths.Positive("glue", Length.Zero, Length.Zero),
        };
        map.Done();
        return stock;
    }

    private static (Paper Paper, Length Flaps) Paper(MapReader stock, string key, bool cover)
    {
        if (stock.Child(key) is not { } map)
        {
            return (new Paper(), Length.Zero);
        }

        var lengths = new StyleMap(map);
        var paper = new Paper
        {
            Name = map.Text("name"),
            Grammage = map.Int("grammage", 20, 600),
            Nanometres = Nanometres(lengths.Optional("thickness", Length.Zero, ValueKind.Positive)),
            Factor = Factor(map),
            Kind = map.Choice("kind", PaperKinds.Names.AsSpan()),
        };
        var flaps = cover ? lengths.Positive("flaps", Length.Zero, Length.Zero) : Length.Zero;
        map.Done();
        return (paper, flaps);
    }

    private static long? Nanometres(Length? thickness) =>
        thickness is { } sheet && sheet > Length.Zero ? ((sheet.Emu * 1_000_000) + (Length.PerMillimetre / 2)) / Length.PerMillimetre : null;

    // Thousandths of a millimetre a gram a square metre, with three decimals: nanometres.
    private static int? Factor(MapReader map)
    {
        if (map.Text("factor") is not { } text)
        {
            return null;
        }

        if (Units.Scaled(text, 1000) is { } factor && factor is >= 300 and <= 5000)
        {
            return factor;
        }

        map.Sink.Add(Catalogue.BadValue.At(map.SpanOf("factor"), map.PathOf("factor"), text, "写每克的厚度（千分之一毫米），0.3 到 5，如 1.346", "write thousandths of a millimetre a gram, 0.3 to 5: 1.346"));
        return null;
    }
}
