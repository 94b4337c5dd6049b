using System.Collections.Immutable;
using Publisher.Core.Diagnostics;
using Publisher.Core.Style;
using Publisher.Core.Text;
using Publisher.Manuscript.Styles;
using Publisher.Manuscript.Yaml;

namespace Publisher.Manuscript.Overrides;

/// <summary>One thing that an override asks for.</summary>
/// <param name="Key">The key, dotted (<c>page.lines</c>).</param>
/// <param name="Value">What is asked, as written: equal values agree.</param>
/// <param name="Span">Where.</param>
/// <param name="Apply">Puts it into a lever, given the rules of composition that the block's own style has.</param>
internal sealed record Wish(string Key, string Value, SourceSpan Span, Func<BlockLever, CompositionStyle, BlockLever> Apply);

/// <summary>One item of a file of overrides.</summary>
/// <param name="At">Its anchor as written.</param>
/// <param name="AtSpan">Where the anchor stands.</param>
/// <param name="Hash">Digest of the block's text, or null.</param>
/// <param name="Text">First characters of the block, for people, or null.</param>
/// <param name="Break">Characters with which a new page begins inside the block, or null.</param>
/// <param name="Wishes">What is asked.</param>
internal sealed record OverrideEntry(string At, SourceSpan AtSpan, string? Hash, string? Text, string? Break, ImmutableArray<Wish> Wishes);

/// <summary>Reads a file of overrides.</summary>
internal static class OverrideFile
{
    /// <summary>Keys of an item that ask for something, as messages name them.</summary>
    public static readonly ImmutableArray<string> Keys = ["lines", "break", "keep-next", "position", "page", "composition"];

    /// <summary>The editions that the file is for, and its items.</summary>
    public static (ImmutableArray<string> Editions, ImmutableArray<OverrideEntry> Entries) Read(MapReader root)
    {
        var editions = root.Texts("editions");
        if (root.Text("edition") is { } one)
        {
            editions = editions.Add(one);
        }

        var entries = ImmutableArray.CreateBuilder<OverrideEntry>();
        foreach (var node in root.Items("overrides"))
        {
            if (MapReader.Of(node, "overrides", root.Sink) is { } map && Entry(map) is { } entry)
            {
                entries.Add(entry);
            }
        }

        root.Done();
        return (editions, entries.ToImmutable());
    }

    private static OverrideEntry? Entry(MapReader map)
    {
        var at = map.Required("at");
        var text = map.Text("text");
        var hash = map.Text("hash");
        var wishes = ImmutableArray.CreateBuilder<Wish>();
        if (map.Int("lines", -2, 2) is { } lines and not 0)
        {
            Ask(wishes, map, "lines", (lever, _) => lever with { Lines = lines });
        }

        var broken = map.Text("break");
        if (broken is not null and not "false")
        {
            Ask(wishes, map, "break", (lever, _) => lever with { Break = true });
        }

        if (map.Flag("keep-next") == true)
        {
            Ask(wishes, map, "keep-next", (lever, _) => lever with { KeepNext = true });
        }

        if (map.Choice("position", "top", "bottom", "here", "page") is { } place)
        {
            var position = place switch { "top" => FloatPosition.Top, "bottom" => FloatPosition.Bottom, "here" => FloatPosition.Here, _ => FloatPosition.Page };
            Ask(wishes, map, "position", (lever, _) => lever with { Position = position });
        }

        Page(wishes, map.Child("page"));
        Composition(wishes, map);
        map.Done();
        if (at is null)
        {
            return null;
        }

        if (wishes.Count == 0)
        {
            map.Sink.Add(Catalogue.OverrideEmpty.At(map.SpanOf("at")));
            return null;
        }

        return new OverrideEntry(at.Trim(), map.SpanOf("at"), hash?.Trim(), text, broken is "true" or "false" ? null : broken, wishes.ToImmutable());
    }

    private static void Page(ImmutableArray<Wish>.Builder wishes, MapReader? page)
    {
        if (page is null)
        {
            return;
        }

        if (page.Int("lines", -2, 1) is { } lines and not 0)
        {
            Ask(wishes, page, "lines", (lever, _) => lever with { PageLines = lines });
        }

        if (page.Flag("head") is { } head)
        {
            Ask(wishes, page, "head", (lever, _) => lever with { Head = head });
        }

        if (page.Flag("folio") is { } folio)
        {
            Ask(wishes, page, "folio", (lever, _) => lever with { Folio = folio });
        }

        page.Done();
    }

    /// <summary>Rules for one block: read once for their faults, and again over the rules of the block's style.</summary>
    private static void Composition(ImmutableArray<Wish>.Builder wishes, MapReader map)
    {
        if (map.Child("composition") is not { } rules)
        {
            return;
        }

        CompositionReader.Read(new StyleMap(rules), new CompositionStyle());
        foreach (var pair in rules.Map.Pairs)
        {
            var one = new YamlMap(rules.Map.Span, [pair]);
            Ask(wishes, rules, pair.Key, (lever, own) => lever with
            {
                Composition = CompositionReader.Read(new StyleMap(new MapReader(one, "", new Text.DiagnosticSink())), lever.Composition ?? own),
            });
        }
    }

    private static void Ask(ImmutableArray<Wish>.Builder wishes, MapReader map, string key, Func<BlockLever, CompositionStyle, BlockLever> apply)
    {
        var path = map.PathOf(key);
        var value = map.Map.Find(key)?.Value is YamlScalar scalar ? scalar.Value : "";
        wishes.Add(new Wish(path["overrides.".Length..], value, map.SpanOf(key), apply));
    }
}
