using System.Collections.Immutable;
using Publisher.Core.Diagnostics;
using Publisher.Core.Model;
using Publisher.Core.Style;

namespace Publisher.Session;

/// <summary>Collects what the stages found, and applies the levels that the editions' styles set: here, and nowhere else.</summary>
internal sealed class Findings
{
    private readonly List<(Diagnostic Found, string? Edition)> _all;
    private readonly SortedDictionary<string, CheckStyle> _checks;
    private readonly string? _edition;

    internal Findings()
        : this([], new(StringComparer.Ordinal), null)
    {
    }

    private Findings(List<(Diagnostic Found, string? Edition)> all, SortedDictionary<string, CheckStyle> checks, string? edition) =>
        (_all, _checks, _edition) = (all, checks, edition);

    /// <summary>Everything, as it was found.</summary>
    internal IReadOnlyList<Diagnostic> All => [.. _all.Select(f => f.Found)];

    /// <summary>
    /// All but the consequences of others (the writer need not say that a picture is missing when its file was not found), at the
    /// levels that the house set. What concerns the book as a whole is told at the gravest level of the editions that were made.
    /// </summary>
    internal IReadOnlyList<Diagnostic> Told =>
    [
        .. _all.Where(f => !_all.Any(cause => Follows(f.Found, cause.Found)))
            .Select(f => CheckStyle.At(f.Found, Level(f.Found, f.Edition)))
            .OfType<Diagnostic>(),
    ];

    /// <summary>The same collection, for what is found while one edition is made.</summary>
    internal Findings For(Edition edition) => new(_all, _checks, edition.Name);

    /// <summary>Sets the levels of the edition that these findings are for.</summary>
    internal void Judge(CheckStyle checks) => _checks[_edition ?? ""] = checks;

    internal void Add(Diagnostic found) => _all.Add((found, _edition));

    internal void Add(ImmutableArray<Diagnostic> found) => _all.AddRange(found.Select(f => (f, _edition)));

    /// <summary>Keeps a stage's findings and hands on its value.</summary>
    internal T? Take<T>(Outcome<T> outcome)
        where T : class
    {
        Add(outcome.Diagnostics);
        return outcome.Value;
    }

    private CheckLevel Level(Diagnostic found, string? edition)
    {
        if (edition is not null)
        {
            return _checks.GetValueOrDefault(edition, CheckStyle.Default).Of(found);
        }

        return _checks.Count == 0 ? CheckStyle.Default.Of(found) : _checks.Values.Max(c => c.Of(found));
    }

    private static bool Follows(Diagnostic found, Diagnostic cause)
    {
        var same = !found.Span.IsNone && cause.Severity == Severity.Error && cause.Span.File == found.Span.File;
        if (found.Code == Catalogue.PdfGlyphMissing.Code)
        {
            return same && cause.Code == Catalogue.CharacterMissing.Code && cause.Span.Start >= found.Span.Start && cause.Span.Start < found.Span.End;
        }

        var early = cause.Code.StartsWith("MS", StringComparison.Ordinal) || cause.Code.StartsWith("IM", StringComparison.Ordinal);
        return IsPicture(found) && same && early && cause.Span.Start == found.Span.Start;
    }

    private static bool IsPicture(Diagnostic found) => found.Code == Catalogue.PdfPictureMissing.Code || found.Code == Catalogue.PictureMissing.Code;
}
