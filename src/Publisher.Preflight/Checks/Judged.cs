using System.Collections.Immutable;
using Publisher.Preflight.Content;
using Publisher.Preflight.Reading;

namespace Publisher.Preflight.Checks;

/// <summary>What the checks of a whole file look at.</summary>
/// <param name="File">Objects, fonts, colours.</param>
/// <param name="Raw">The bytes.</param>
/// <param name="Pages">The pages.</param>
/// <param name="Findings">Where findings go.</param>
internal sealed record Judged(FileContext File, RawFile Raw, ImmutableArray<PageSource> Pages, FindingList Findings)
{
    internal PdfSource Source => File.Source;

    internal PreflightProfile Profile => Findings.Profile;
}
