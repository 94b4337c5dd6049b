using System.Collections.Immutable;
using Publisher.Core.Diagnostics;
using Publisher.Core.Display;
using Publisher.Core.Geometry;
using Publisher.Core.Style;
using Publisher.Core.Text;
using Publisher.Manuscript.Loading;
using Publisher.Manuscript.Text;
using Publisher.Manuscript.Yaml;

namespace Publisher.Manuscript.Styles;

/// <summary>Reads a panel of a cover. What is on it has names, so that a book's file can change or take away (<c>~</c>) single things of its base.</summary>
internal sealed class CoverPanelReader(FontStyle fonts, ImmutableSortedDictionary<string, Ink> swatches)
{
    public CoverPanel Read(MapReader map, string name)
    {
        var panel = new CoverPanel
        {
            Background = map.Text("background") is null && map.Map is not ProbeMap ? null : Swatch(map, "background", null),
            Pictures = Named(map, "pictures", (m, n, _) => Picture(m, n)),
            Rules = Named<CoverRule>(map, "rules", Rule),
            Blocks = Named(map, "blocks", (m, n, _) => Block(m, n, name == CoverPanels.Spine)),
        };
        map.Done();
        return panel;
    }

    /// <summary>Edges and, unless something else sizes it, width and height.</summary>
    public static CoverBox Box(StyleMap map, Length em, bool sized = true) => new()
    {
        Left = map.Optional("left", em),
        Right = map.Optional("right", em),
        Top = map.Optional("top", em),
        Bottom = map.Optional("bottom", em),
        Width = sized ? map.Optional("width", em, ValueKind.Positive) : null,
        Height = sized ? map.Optional("height", em, ValueKind.Positive) : null,
    };

    /// <summary>A font role that there is.</summary>
    public static string Role(MapReader map, string key, string fallback, FontStyle fonts)
    {
        if (map.Text(key) is not { } role || map.Map is ProbeMap)
        {
            return fallback;
        }

        if (fonts.Roles.ContainsKey(role))
        {
            return role;
        }

        var roles = string.Join(", ", fonts.Roles.Keys);
        var found = Catalogue.BadValue.At(map.SpanOf(key), map.PathOf(key), role, "fonts 里没有这一项，可用：" + roles, "not one of the fonts: " + roles);
        map.Sink.Add(Nearest.Of(role, fonts.Roles.Keys) is { } near ? found.WithHint($"是不是“{near}”？", $"did you mean '{near}'?") : found);
        return fallback;
    }

    private static ImmutableArray<T> Named<T>(MapReader panel, string key, Func<MapReader, string, SourceSpan, T?> read)
        where T : class
    {
        if (panel.Child(key) is not { } map)
        {
            return [];
        }

        var all = ImmutableArray.CreateBuilder<T>();
        foreach (var pair in map.Entries())
        {
            if (pair.Value is not YamlScalar { IsNull: true } && MapReader.Of(pair.Value, map.PathOf(pair.Key), map.Sink) is { } entry)
            {
                if (read(entry, pair.Key, pair.KeySpan) is { } item)
                {
                    all.Add(item);
                }

                entry.Done();
            }
        }

        return all.ToImmutable();
    }

    // A file need not say it: it may stand in the one that it extends.
    private static string? Needed(MapReader map, string key)
    {
        var text = map.Text(key);
        if (text is null && map.Map is not ProbeMap && map.Map.Find(key)?.Value is null or YamlScalar)
        {
            map.Sink.Add(Catalogue.MissingKey.At(map.Map.Span with { Length = 0 }, map.PathOf(key)));
        }

        return text;
    }

    private static CoverPicture? Picture(MapReader map, string name)
    {
        var values = new StyleMap(map);
        var written = Needed(map, "file");
        var file = written is null ? null : BookPath.Resolve("manuscript", written);
        var picture = new CoverPicture(name, new FileId(file ?? ""), map.SpanOf("file"))
        {
            Box = Box(values, Length.Zero),
            Full = values.Flag("full", false),
            Contain = values.Choice("fit", "cover", "cover", "contain") == "contain",
            FocusX = values.Share("focus-x", 500, 1000),
            FocusY = values.Share("focus-y", 500, 1000),
            Opacity = values.Share("opacity", 1000, 1000),
        };
        if (written is not null && file is null)
        {
            map.Sink.Add(Catalogue.PathEscapes.At(map.SpanOf("file"), written));
        }

        return file is null ? null : picture;
    }

    private CoverRule Rule(MapReader map, string name, SourceSpan span) =>
        new(name, Box(new StyleMap(map), Length.Zero), Swatch(map, "color", Ink.Black)!.Value, span);

    private CoverBlock? Block(MapReader map, string name, bool spine)
    {
        var values = new StyleMap(map);
        var normal = Length.Pt(10.5m);
        var size = values.Positive("size", normal, normal);
        size = size < Length.Pt(3) ? Length.Pt(3) : size;
        var text = Needed(map, "text");
        var block = new CoverBlock(name, text ?? "", map.SpanOf("text"))
        {
            Box = Box(values, size),
            Font = Role(map, "font", "body", fonts),
            Size = size,
            LeastSize = Length.Min(size, Length.Max(Length.Pt(3), values.Positive("least-size", size, size))),
            Leading = (int)Math.Clamp(values.Positive("leading", size.Scale(16, 10), size).Emu * 1000 / size.Emu, 500, 10_000),
            Ink = Swatch(map, "color", Ink.Black)!.Value,
            Align = values.Choice("align", spine ? "center" : "start", "start", "center", "end", "justify") switch
            {
                "center" => TextAlign.Center,
                "end" => TextAlign.End,
                "justify" => TextAlign.Justify,
                _ => TextAlign.Start,
            },
            Indent = values.Ems("indent", 0),
            Gap = values.Ems("gap", 0),
            Tracking = values.Ems("tracking", 0),
            Vertical = values.Choice("direction", spine ? "vertical" : "horizontal", "horizontal", "vertical") == "vertical",
            Stand = map.Choice("stand", "start", "middle", "end"),
            Below = map.Text("below"),
            Title = values.Choice("break", "text", "text", "title") == "title",
            OnSpine = spine,
        };
        return text is null ? null : block;
    }

    private Ink? Swatch(MapReader map, string key, Ink? fallback)
    {
        var tint = new StyleMap(map).Share(key == "background" ? "background-tint" : "tint", 100, 100);
        if (map.Text(key) is not { } name || map.Map is ProbeMap)
        {
            return fallback is { } plain ? plain with { Tint = plain.Tint * tint / 100 } : null;
        }

        if (swatches.TryGetValue(name, out var ink))
        {
            return ink with { Tint = ink.Tint * tint / 100 };
        }

        var names = string.Join(", ", swatches.Keys);
        var found = Catalogue.BadValue.At(map.SpanOf(key), map.PathOf(key), name, "swatches 里没有这个颜色，可用：" + names, "not one of the swatches: " + names);
        map.Sink.Add(Nearest.Of(name, swatches.Keys) is { } near ? found.WithHint($"是不是“{near}”？", $"did you mean '{near}'?") : found);
        return fallback;
    }
}
