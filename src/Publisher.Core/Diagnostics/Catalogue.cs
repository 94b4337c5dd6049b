using System.Collections.Immutable;
using System.Reflection;

namespace Publisher.Core.Diagnostics;

/// <summary>All diagnostic codes. One partial file an area: CF config, MS manuscript, IM images, FT fonts, LY layout, PD pdf, EP epub, BD build, CV cover, PF preflight, DL delivery.</summary>
public static partial class Catalogue
{
    private static readonly Lazy<ImmutableArray<CatalogueEntry>> Entries = new(() =>
    [
        .. typeof(Catalogue).GetFields(BindingFlags.Public | BindingFlags.Static)
            .Where(f => f.FieldType == typeof(CatalogueEntry))
            .Select(f => (CatalogueEntry)f.GetValue(null)!)
            .OrderBy(e => e.Code, StringComparer.Ordinal),
    ]);

    /// <summary>Every entry, by code.</summary>
    public static ImmutableArray<CatalogueEntry> All => Entries.Value;

    /// <summary>The entry of a code, in any case, or null.</summary>
    public static CatalogueEntry? Find(string code) =>
        All.FirstOrDefault(e => string.Equals(e.Code, code, StringComparison.OrdinalIgnoreCase));
}
