using System.Collections.Immutable;
using Publisher.Core.Diagnostics;

namespace Publisher.Preflight;

/// <summary>What a file is judged against, as data: what it must declare, which limits hold, and how grave each finding is.</summary>
public sealed record PreflightProfile
{
    /// <summary>Name on the command line and in a file of places.</summary>
    public required string Name { get; init; }

    /// <summary>What it is for, in Chinese.</summary>
    public required string Chinese { get; init; }

    /// <summary>The same in English.</summary>
    public required string English { get; init; }

    /// <summary>Value that <c>GTS_PDFXVersion</c> must have, or null when no claim is asked.</summary>
    public string? Identification { get; init; }

    /// <summary>Is only black printed?</summary>
    public bool Mono { get; init; }

    /// <summary>Is it a book's interior, whose pages are counted against the sheet?</summary>
    public bool Interior { get; init; }

    /// <summary>Pages of one 印张: the fraction of the sheet.</summary>
    public int PagesPerSheet { get; init; } = 16;

    /// <summary>Most ink on one spot, percent.</summary>
    public int InkLimit { get; init; } = 300;

    /// <summary>Smallest area over the limit that is told, hundredths of a square millimetre.</summary>
    public int InkArea { get; init; } = 100;

    /// <summary>Resolution below which a photograph is told, ppi.</summary>
    public int PhotoPpi { get; init; } = 300;

    /// <summary>Resolution below which a photograph is an error, ppi.</summary>
    public int PhotoErrorPpi { get; init; } = 200;

    /// <summary>Resolution below which line art (1 bit) is told, ppi.</summary>
    public int LinePpi { get; init; } = 800;

    /// <summary>Resolution below which line art is an error, ppi.</summary>
    public int LineErrorPpi { get; init; } = 600;

    /// <summary>Thinnest line of one ink, thousandths of a point.</summary>
    public int Hairline { get; init; } = 250;

    /// <summary>Thinnest line of several inks or in reverse, thousandths of a point.</summary>
    public int MixedLine { get; init; } = 500;

    /// <summary>Bleed asked on each edge, hundredths of a millimetre.</summary>
    public int Bleed { get; init; } = 300;

    /// <summary>Distance that text keeps from the trim, hundredths of a millimetre.</summary>
    public int Safe { get; init; } = 300;

    /// <summary>Text below this size is not printed in several inks, points.</summary>
    public int MixedText { get; init; } = 24;

    /// <summary>Most spot colours without a word.</summary>
    public int Spots { get; init; } = 2;

    /// <summary>Most blank pages in a row at the end.</summary>
    public int BlankEnd { get; init; } = 6;

    /// <summary>Highest PDF version, times ten: 16 is 1.6.</summary>
    public int Version { get; init; } = 20;

    /// <summary>Levels that differ from the catalogue's; null switches a check off.</summary>
    public ImmutableSortedDictionary<string, Severity?> Levels { get; init; } = ImmutableSortedDictionary<string, Severity?>.Empty;

    /// <summary>How grave a finding is here; null when it is not looked for.</summary>
    public Severity? LevelOf(CatalogueEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return Levels.TryGetValue(entry.Code, out var level) ? level : entry.Severity;
    }
}
