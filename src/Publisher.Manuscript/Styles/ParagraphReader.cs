using System.Collections.Immutable;
using Publisher.Core.Diagnostics;
using Publisher.Core.Geometry;
using Publisher.Core.Style;
using Publisher.Core.Text;
using Publisher.Manuscript.Text;
using Publisher.Manuscript.Yaml;

namespace Publisher.Manuscript.Styles;

/// <summary>Reads paragraph styles. Each extends another (<c>body</c> unless said otherwise), value by value; em is its own size.</summary>
internal sealed class ParagraphReader(MapReader root, FontStyle fonts, PageStyle page, CompositionStyle book)
{
    private readonly List<string> _circles = [];

    public ImmutableSortedDictionary<string, ParagraphStyle> Read()
    {
        var result = ImmutableSortedDictionary.CreateBuilder<string, ParagraphStyle>(StringComparer.Ordinal);
        var all = StyleMap.Of(root, "paragraphs").Map;
        foreach (var (name, _) in ParagraphNames.All)
        {
            all.Node(name);
        }

        all.Done();
        foreach (var (name, _) in ParagraphNames.All)
        {
            result.Add(name, One(name, all));
        }

        return result.ToImmutable();
    }

    private ParagraphStyle One(string name, MapReader all)
    {
        var merged = (all.Map as ProbeMap)?.Child(name) ?? Inherited(name, all, []) ?? new YamlMap(all.Map.Span with { Length = 0 }, []);
        var own = all.Map.Find(name)?.Value as YamlMap;
        var found = new DiagnosticSink();
        var style = new StyleMap(new MapReader(merged, all.PathOf(name), found));
        style.Map.Text("extends");
        var size = style.Positive("size", page.GridSize, page.GridSize);
        if (size == Length.Zero)
        {
            size = page.GridSize;
        }

        var font = style.Map.Text("font") ?? "body";
        if (!fonts.Roles.ContainsKey(font))
        {
            var roles = string.Join(", ", fonts.Roles.Keys);
            found.Add(Catalogue.BadValue.At(style.Map.SpanOf("font"), style.Map.PathOf("font"), font, "fonts 里没有这一项，可用：" + roles, "not one of the fonts: " + roles));
            font = "body";
        }

        var leading = style.Map.Text("leading");
        var result = new ParagraphStyle
        {
            Name = name,
            Font = font,
            Size = size,
            Leading = leading is null or "grid" ? null : style.Positive("leading", page.Leading, size),
            Indent = style.Length("indent", Length.Zero, size),
            InsetStart = style.Positive("inset-start", Length.Zero, size),
            InsetEnd = style.Positive("inset-end", Length.Zero, size),
            Align = style.Choice("align", "justify", "justify", "start", "center", "end") switch
            {
                "start" => TextAlign.Start,
                "center" => TextAlign.Center,
                "end" => TextAlign.End,
                _ => TextAlign.Justify,
            },
            Composition = style.Map.Child("composition") is { } rules ? CompositionReader.Read(new StyleMap(rules), book) : null,
            Occupies = style.Int("occupies", 0, 0, 40),
            RunIn = style.Flag("run-in", false),
            Spread = style.Flag("spread", false),
            SpaceBefore = style.Lines("space-before", 0),
            SpaceAfter = style.Lines("space-after", 0),
            Tint = style.Int("tint", 100, 1, 100),
        };
        style.Map.Done();

        // a wrong value is told once, at the style that holds it, not again for each style that inherits it
        foreach (var finding in found.ToImmutable().Where(f => own is not null && Holds(own, f.Span)))
        {
            all.Sink.Add(finding);
        }

        return result;
    }

    /// <summary>Does the style itself, or a map in it, write the value or key at this place?</summary>
    private static bool Holds(YamlMap map, SourceSpan span) =>
        map.Pairs.Any(p => p.Value.Span == span || p.KeySpan == span || (p.Value is YamlMap child && Holds(child, span)));

    private YamlMap? Inherited(string name, MapReader all, ImmutableArray<string> seen)
    {
        var node = all.Map.Find(name)?.Value;
        if (node is not null and not YamlMap && node is not YamlScalar { IsNull: true } && seen.IsEmpty)
        {
            MapReader.Of(node, all.PathOf(name), all.Sink);
        }

        var own = node as YamlMap;
        var extends = own?.Find("extends")?.Value as YamlScalar;
        var parent = extends?.Value ?? (name == ParagraphNames.Body ? null : ParagraphNames.Body);
        if (parent is null)
        {
            return own;
        }

        if (!ParagraphNames.All.Any(n => n.Name == parent))
        {
            if (seen.IsEmpty)
            {
                all.Sink.Add(MapReader.Unknown(new YamlPair(parent, extends!.Span, extends), all.PathOf(name) + ".extends", ParagraphNames.All.Select(n => n.Name)));
            }

            return own;
        }

        if (parent == name || seen.Contains(parent))
        {
            Circle(all, seen.Add(name));
            return own;
        }

        var below = Inherited(parent, all, seen.Add(name));
        return own is null ? below : below is null ? own : StyleMerge.Over(own, below);
    }

    /// <summary>Tells of a circle once, at an <c>extends</c> that the user wrote.</summary>
    private void Circle(MapReader all, ImmutableArray<string> names)
    {
        if (names.Any(_circles.Contains))
        {
            return;
        }

        _circles.AddRange(names);
        var written = names.Select(n => (all.Map.Find(n)?.Value as YamlMap)?.Find("extends")?.Value).OfType<YamlScalar>().ToList();
        var shown = written.Find(w => !w.Span.File.Path.StartsWith(StyleFiles.BuiltIn, StringComparison.Ordinal)) ?? written.FirstOrDefault();
        all.Sink.Add(Catalogue.StyleCycle.At(shown?.Span ?? all.Map.Span, shown?.Value ?? names[0]));
    }
}
