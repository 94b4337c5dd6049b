using System.Collections.Immutable;
using Publisher.Core.Diagnostics;

namespace Publisher.Preflight;

/// <summary>The profiles.</summary>
public static class PreflightProfiles
{
    /// <summary>A book's interior printed in black.</summary>
    public static readonly PreflightProfile InteriorMono = new()
    {
        Name = "interior-mono-x4",
        Chinese = "单色正文，PDF/X-4",
        English = "interior in black, PDF/X-4",
        Identification = "PDF/X-4",
        Mono = true,
        Interior = true,
        Version = 16,
        Levels = Levels((Catalogue.PF007, Severity.Error), (Catalogue.PF051, Severity.Error), (Catalogue.PF064, Severity.Warning)),
    };

    /// <summary>A book's interior printed in colour.</summary>
    public static readonly PreflightProfile InteriorColour = new()
    {
        Name = "interior-colour-x4",
        Chinese = "彩色正文，PDF/X-4",
        English = "interior in colour, PDF/X-4",
        Identification = "PDF/X-4",
        Interior = true,
        Version = 16,
        Levels = Levels((Catalogue.PF007, Severity.Error)),
    };

    /// <summary>A cover: one spread, no sheet to fill.</summary>
    public static readonly PreflightProfile Cover = new()
    {
        Name = "cover-x4",
        Chinese = "封面，PDF/X-4",
        English = "cover, PDF/X-4",
        Identification = "PDF/X-4",
        Version = 16,
        Levels = Levels((Catalogue.PF007, Severity.Error), (Catalogue.PF090, null), (Catalogue.PF091, null)),
    };

    /// <summary>PDF/X-1a:2003, for plants that ask for it: no transparency, nothing that needs converting.</summary>
    public static readonly PreflightProfile X1a = new()
    {
        Name = "x1a",
        Chinese = "PDF/X-1a:2003",
        English = "PDF/X-1a:2003",
        Identification = "PDF/X-1a:2003",
        Interior = true,
        Version = 14,
        Levels = Levels(
            (Catalogue.PF007, Severity.Error), (Catalogue.PF012, null), (Catalogue.PF014, null), (Catalogue.PF018, null),
            (Catalogue.PF051, Severity.Error), (Catalogue.PF060, Severity.Error), (Catalogue.PF061, null)),
    };

    /// <summary>The same for a book's interior printed in black.</summary>
    public static readonly PreflightProfile X1aMono = X1a with
    {
        Name = "interior-mono-x1a",
        Chinese = "单色正文，PDF/X-1a:2003",
        English = "interior in black, PDF/X-1a:2003",
        Mono = true,
        Levels = X1a.Levels.SetItem(Catalogue.PF064.Code, Severity.Warning),
    };

    /// <summary>Any file: no claim is asked, and what only a press file needs is advice.</summary>
    public static readonly PreflightProfile Generic = new()
    {
        Name = "generic",
        Chinese = "任何 PDF，不要求声明",
        English = "any PDF, no claim asked",
        Levels = Levels(
        [
            (Catalogue.PF006, Severity.Warning), (Catalogue.PF015, Severity.Info), (Catalogue.PF016, Severity.Info), (Catalogue.PF014, null), (Catalogue.PF017, null),
            (Catalogue.PF018, null), (Catalogue.PF019, Severity.Info), (Catalogue.PF020, Severity.Info), (Catalogue.PF030, Severity.Warning),
            (Catalogue.PF037, Severity.Warning), (Catalogue.PF041, Severity.Info), (Catalogue.PF050, Severity.Warning), (Catalogue.PF051, Severity.Info),
            (Catalogue.PF061, Severity.Info), (Catalogue.PF062, Severity.Warning), (Catalogue.PF090, null), (Catalogue.PF100, Severity.Warning),
            (Catalogue.PF103, Severity.Warning), (Catalogue.PF104, Severity.Warning),
        ]),
    };

    /// <summary>All profiles, the default first.</summary>
    public static readonly ImmutableArray<PreflightProfile> All = [InteriorMono, InteriorColour, Cover, X1a, X1aMono, Generic];

    /// <summary>The profile of a name, or null.</summary>
    public static PreflightProfile? Find(string name) => All.FirstOrDefault(p => p.Name == name);

    // Transparency is what X-4 is for: only X-1a forbids it.
    private static ImmutableSortedDictionary<string, Severity?> Levels(params ReadOnlySpan<(CatalogueEntry Entry, Severity? Level)> levels)
    {
        var all = ImmutableSortedDictionary.CreateBuilder<string, Severity?>(StringComparer.Ordinal);
        all[Catalogue.PF060.Code] = null;
        foreach (var (entry, level) in levels)
        {
            all[entry.Code] = level;
        }

        return all.ToImmutable();
    }
}
