using System.Collections.Immutable;
using Publisher.Core.Diagnostics;
using Publisher.Core.Style;
using Publisher.Manuscript.Text;
using Publisher.Manuscript.Yaml;

namespace Publisher.Manuscript.Styles;

/// <summary>Reads <c>checks:</c>, a level for a code.</summary>
internal static class CheckReader
{
    public static CheckStyle Read(MapReader map)
    {
        var levels = ImmutableSortedDictionary.CreateBuilder<string, CheckLevel>(StringComparer.Ordinal);
        var settable = Catalogue.All.Where(CheckStyle.MaySet).Select(e => e.Code).ToList();
        foreach (var code in settable)
        {
            if (map.Choice(code, "error", "warning", "info", "off") is { } level)
            {
                levels.Add(code, level switch { "error" => CheckLevel.Error, "warning" => CheckLevel.Warning, "info" => CheckLevel.Info, _ => CheckLevel.Off });
            }
        }

        foreach (var pair in map.Map.Pairs.Where(p => !settable.Contains(p.Key)))
        {
            map.Sink.Add(Refused(pair, settable));
        }

        return new CheckStyle(levels.ToImmutable());
    }

    private static Diagnostic Refused(YamlPair pair, List<string> settable)
    {
        if (Catalogue.All.Any(e => e.Code == pair.Key))
        {
            return Catalogue.FixedCheck.At(pair.KeySpan, pair.Key);
        }

        var found = Catalogue.UnknownCheck.At(pair.KeySpan, pair.Key);
        var near = settable.Find(c => string.Equals(c, pair.Key, StringComparison.OrdinalIgnoreCase)) ?? Nearest.Of(pair.Key, settable);
        return near is null ? found : found.WithHint($"最接近的是 {near}", $"the nearest is {near}");
    }
}
