using System.Collections.Immutable;
using Publisher.Core.Diagnostics;
using Publisher.Core.Display;
using Publisher.Core.Geometry;
using Publisher.Core.Style;
using Publisher.Manuscript.Loading;
using Publisher.Manuscript.Yaml;

namespace Publisher.Manuscript.Styles;

/// <summary>Reads a merged cover style.</summary>
internal sealed class CoverStyleReader(MapReader root)
{
    public CoverStyle Read()
    {
        root.Text("extends");
        var map = new StyleMap(root);
        var sections = new SectionReader(root);
        var normal = new CoverStyle();
        var fonts = sections.Fonts();
        var swatches = new SwatchReader(root).Read();
        var panels = new CoverPanelReader(fonts, swatches);
        var spine = root.Child(CoverPanels.Spine);
        return new CoverStyle
        {
            Bleed = map.Positive("bleed", normal.Bleed, Length.Zero),
            Margin = map.Positive("margin", normal.Margin, Length.Zero),
            LeastSpine = spine is null ? normal.LeastSpine : new StyleMap(spine).Positive("text-from", normal.LeastSpine, Length.Zero),
            SpineClear = spine is null ? normal.SpineClear : new StyleMap(spine).Positive("clear", normal.SpineClear, Length.Zero),
            Fonts = fonts,
            Composition = CompositionReader.Read(StyleMap.Of(root, "composition"), new CompositionStyle()),
            Images = sections.Images(),
            Press = PressReader.Read(root, Length.Zero),
            Checks = CheckReader.Read(StyleMap.Of(root, "checks").Map),
            Panels = CoverPanels.All.ToImmutableSortedDictionary(
                p => p.Name,
                p => p.Name == CoverPanels.Spine ? Read(panels, spine, p.Name) : Read(panels, root.Child(p.Name), p.Name),
                StringComparer.Ordinal),
            Barcode = Barcode(fonts),
        };
    }

    private static CoverPanel Read(CoverPanelReader panels, MapReader? map, string name) => map is null ? CoverPanel.Empty : panels.Read(map, name);

    private BarcodeStyle Barcode(FontStyle fonts)
    {
        var map = StyleMap.Of(root, "barcode");
        var normal = new BarcodeStyle();
        var style = new BarcodeStyle
        {
            Panel = map.Choice("panel", normal.Panel, CoverPanels.Back, CoverPanels.Front, CoverPanels.BackFlap, CoverPanels.FrontFlap),
            Box = CoverPanelReader.Box(map, Length.Zero, sized: false),
            Magnification = BarcodeWords.Magnification(map.Map) ?? normal.Magnification,
            Height = map.Optional("height", Length.Zero, ValueKind.Positive),
            AddOn = BarcodeWords.AddOn(map.Map),
            Font = CoverPanelReader.Role(map.Map, "font", normal.Font, fonts),
            Shown = map.Flag("show", true),
            Span = root.Map.Find("barcode")?.Value.Span ?? root.Map.Span with { Length = 0 },
        };
        map.Map.Done();
        return style;
    }
}

/// <summary>Reads <c>swatches</c>: colours by name, each a mixture of the process inks or an ink of its own.</summary>
internal sealed class SwatchReader(MapReader root)
{
    public ImmutableSortedDictionary<string, Ink> Read()
    {
        var swatches = ImmutableSortedDictionary.CreateBuilder<string, Ink>(StringComparer.Ordinal);
        swatches["black"] = Ink.Black;
        swatches["paper"] = Ink.Paper;
        if (root.Child("swatches") is not { } map)
        {
            return swatches.ToImmutable();
        }

        foreach (var pair in map.Entries())
        {
            if (pair.Value is not YamlScalar { IsNull: true } && MapReader.Of(pair.Value, map.PathOf(pair.Key), map.Sink) is { } swatch)
            {
                swatches[pair.Key] = One(swatch);
            }
        }

        return swatches.ToImmutable();
    }

    private static Ink One(MapReader map)
    {
        var spot = map.Text("spot");
        var written = map.Texts("cmyk");
        var mixture = Mixture(map, written);
        map.Done();
        return spot is { Length: > 0 } name ? Ink.Of(new SpotColor(name, mixture))
            : mixture is { Cyan: 0, Magenta: 0, Yellow: 0 } && mixture.Black % 10 == 0 ? new Ink(mixture.Black / 10)
            : Ink.Of(mixture);
    }

    private static ProcessColor Mixture(MapReader map, ImmutableArray<string> written)
    {
        var parts = written.SelectMany(w => w.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Select(p => Units.Scaled(p.TrimEnd('%'), 10)).ToArray();
        if (parts.Length == 4 && parts.All(p => p is >= 0 and <= 1000))
        {
            return new ProcessColor(parts[0]!.Value, parts[1]!.Value, parts[2]!.Value, parts[3]!.Value);
        }

        if (map.Map is not ProbeMap)
        {
            map.Sink.Add(Catalogue.BadValue.At(map.SpanOf("cmyk"), map.PathOf("cmyk"), string.Join(", ", written), "写四个百分数：[10, 90, 80, 10]", "write four percentages: [10, 90, 80, 10]"));
        }

        return new ProcessColor(0, 0, 0, 1000);
    }
}
