using System.Collections.Immutable;
using Publisher.Core.Diagnostics;
using Publisher.Core.Model;
using Publisher.Manuscript.Styles;
using Publisher.Manuscript.Text;
using Publisher.Manuscript.Yaml;

namespace Publisher.Manuscript.Loading;

/// <summary>Reads book.yaml's <c>editions</c>.</summary>
internal sealed class EditionsReader(MapReader root)
{
    private readonly DiagnosticSink _sink = root.Sink;

    public ImmutableArray<Edition> Read()
    {
        if (root.Child("editions") is not { } map || map.Entries().IsEmpty)
        {
            if (root.Map.Find("editions") is null or { Value: not YamlList and not YamlScalar { IsNull: false } })
            {
                _sink.Add(Catalogue.MissingKey.At(root.SpanOf("editions"), "editions"));
            }

            return [];
        }

        var editions = ImmutableArray.CreateBuilder<Edition>();
        foreach (var pair in map.Entries())
        {
            if (MapReader.Of(pair.Value, map.PathOf(pair.Key), _sink) is { } entry && Edition(pair, entry) is { } edition)
            {
                editions.Add(edition);
            }
        }

        CheckPagesFrom(editions, map);

        // a cover is wrapped round something: round the first print edition when it does not say which
        var first = editions.FirstOrDefault(e => e.Format == "pdf")?.Name;
        return [.. editions.Select(e => e is { Format: "cover", PagesFrom: null } ? e with { PagesFrom = first } : e)];
    }

    private Edition? Edition(YamlPair pair, MapReader entry)
    {
        if (!pair.Key.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-') || pair.Key.Length is 0 or > 40)
        {
            _sink.Add(Catalogue.BadValue.At(pair.KeySpan, "editions", pair.Key, "版本名只能用小写字母、数字和连字符", "an edition's name has lower-case letters, digits and hyphens only"));
            return null;
        }

        if (entry.Map.Find("format") is null)
        {
            _sink.Add(Catalogue.MissingKey.At(pair.KeySpan, entry.PathOf("format")));
        }

        var format = entry.Choice("format", "pdf", "epub", "cover");
        var profile = format == "epub" ? entry.Choice("profile", "standard") ?? "standard" : entry.Choice("profile", "draft", "x4", "x1a") ?? "draft";
        var style = entry.Text("style") ?? StyleFiles.Base(format ?? "");
        var edition = new Edition(pair.Key, format ?? "", style, profile, entry.Text("pages-from"), pair.KeySpan) { Overrides = entry.Texts("overrides"), Sheet = SheetReader.Read(entry) };
        entry.Done();
        if (format is "epub" or "cover" && !edition.Overrides.IsEmpty)
        {
            _sink.Add(Catalogue.OverridesWithoutPages.At(entry.SpanOf("overrides"), pair.Key));
            edition = edition with { Overrides = [] };
        }

        return format is null ? null : edition;
    }

    private void CheckPagesFrom(ImmutableArray<Edition>.Builder editions, MapReader map)
    {
        foreach (var edition in editions)
        {
            if (edition.PagesFrom is not { } wanted || editions.Any(e => e.Name == wanted && e.Format == "pdf"))
            {
                continue;
            }

            var span = map.Map.Find(edition.Name) is { Value: YamlMap entry } ? entry.Find("pages-from")?.Value.Span ?? edition.Span : edition.Span;
            var found = Catalogue.UnknownEdition.At(span, wanted);
            _sink.Add(Nearest.Of(wanted, editions.Where(e => e.Format == "pdf").Select(e => e.Name)) is { } near
                ? found.WithHint($"是不是“{near}”？", $"did you mean '{near}'?")
                : found);
        }
    }
}
