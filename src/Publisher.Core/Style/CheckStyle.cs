using System.Collections.Immutable;
using Publisher.Core.Diagnostics;

namespace Publisher.Core.Style;

/// <summary>How grave a house takes a finding to be.</summary>
public enum CheckLevel
{
    /// <summary>Not told at all.</summary>
    Off,

    /// <summary>A note.</summary>
    Info,

    /// <summary>A person should look.</summary>
    Warning,

    /// <summary>Nothing is published.</summary>
    Error,
}

/// <summary>
/// The house's levels by diagnostic code (a style's <c>checks:</c>). Warnings and notes may be given any level; what is an error by
/// itself stays one, because an output made in spite of it would be wrong.
/// </summary>
/// <param name="Levels">Levels by code; codes that are absent keep the catalogue's.</param>
public sealed record CheckStyle(ImmutableSortedDictionary<string, CheckLevel> Levels)
{
    /// <summary>Every code as the catalogue has it.</summary>
    public static readonly CheckStyle Default = new(ImmutableSortedDictionary.Create<string, CheckLevel>(StringComparer.Ordinal));

    /// <summary>May a house set the level of this code?</summary>
    public static bool MaySet(CatalogueEntry entry) => entry.Severity != Severity.Error;

    /// <summary>The level at which a finding is told. What this output makes an error (a profile may be stricter than the catalogue) stays one.</summary>
    public CheckLevel Of(Diagnostic found) => found.Severity switch
    {
        Severity.Error => CheckLevel.Error,
        _ when Levels.TryGetValue(found.Code, out var level) => level,
        Severity.Warning => CheckLevel.Warning,
        _ => CheckLevel.Info,
    };

    /// <summary>The finding at its level, or null when the house does not want to be told.</summary>
    public static Diagnostic? At(Diagnostic found, CheckLevel level) => level switch
    {
        CheckLevel.Off => null,
        CheckLevel.Info => found with { Severity = Severity.Info },
        CheckLevel.Warning => found with { Severity = Severity.Warning },
        _ => found with { Severity = Severity.Error },
    };
}
