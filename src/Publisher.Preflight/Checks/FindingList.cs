using System.Collections.Immutable;
using System.Globalization;
using Publisher.Core.Diagnostics;
using Publisher.Core.Geometry;
using Publisher.Core.Text;

namespace Publisher.Preflight.Checks;

/// <summary>Collects findings at the profile's levels. What is met again on the same page is counted, not repeated.</summary>
internal sealed class FindingList(PreflightProfile profile)
{
    private const int MostPlaces = 40;

    // A page that is wrong all over is told so often, then the rest is left out, and that is told too.
    private const int MostOfAKind = 60;

    private readonly SortedDictionary<string, PreflightFinding> _all = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, int> _kinds = new(StringComparer.Ordinal);

    internal PreflightProfile Profile => profile;

    internal ImmutableArray<PreflightFinding> Sorted => PreflightReport.Order(_all.Values);

    /// <summary>Is it looked for at all?</summary>
    internal bool Wants(CatalogueEntry entry) => profile.LevelOf(entry) is not null;

    /// <summary>Adds something about the file.</summary>
    internal void File(CatalogueEntry entry, string owner, params ReadOnlySpan<object> details) => Add(entry, 0, owner, null, details);

    /// <summary>Adds something on a page.</summary>
    internal void Add(CatalogueEntry entry, int page, string owner, Rect? place, params ReadOnlySpan<object> details)
    {
        if (profile.LevelOf(entry) is not { } level)
        {
            return;
        }

        var said = (entry with { Severity = level }).At(SourceSpan.None, [.. details]);
        var key = string.Create(CultureInfo.InvariantCulture, $"{page:000000}|{entry.Code}|{said.Chinese}|{owner}");
        if (_all.TryGetValue(key, out var known))
        {
            var places = place is { } more && known.Places.Length < MostPlaces ? known.Places.Add(more) : known.Places;
            _all[key] = known with { Count = known.Count + 1, Places = places };
            return;
        }

        var kind = string.Create(CultureInfo.InvariantCulture, $"{page:000000}|{entry.Code}");
        var met = _kinds.GetValueOrDefault(kind);
        _kinds[kind] = met + 1;
        if (met < MostOfAKind)
        {
            _all[key] = new(said, Clauses.Of(entry.Code), page, owner, place is { } at ? [at] : [], 1);
        }
        else if (met == MostOfAKind)
        {
            Add(Catalogue.PF004, page, entry.Code, null, $"{entry.Code} 在本页超过 {MostOfAKind} 种", $"more than {MostOfAKind} kinds of {entry.Code} on this page");
        }
    }

    /// <summary>Millimetres with one decimal, for messages.</summary>
    internal static string Mm(double points) => Math.Round(points * 25.4 / 72, 2).ToString("0.0#", CultureInfo.InvariantCulture);

    /// <summary>A number with few decimals, for messages.</summary>
    internal static string Short(double number) => Math.Round(number, 2).ToString("0.##", CultureInfo.InvariantCulture);
}
