using System.Collections.Immutable;
using Publisher.Core.Diagnostics;

namespace Publisher.Session;

/// <summary>Collects what the stages found.</summary>
internal sealed class Findings
{
    private readonly List<Diagnostic> _all = [];

    internal IReadOnlyList<Diagnostic> All => _all;

    /// <summary>All but the consequences of others: the writer need not say that a picture is missing when its file was not found.</summary>
    internal IReadOnlyList<Diagnostic> Told => [.. _all.Where(d => !_all.Any(cause => Follows(d, cause)))];

    internal void Add(Diagnostic found) => _all.Add(found);

    internal void Add(ImmutableArray<Diagnostic> found) => _all.AddRange(found);

    /// <summary>Keeps a stage's findings and hands on its value.</summary>
    internal T? Take<T>(Outcome<T> outcome)
        where T : class
    {
        _all.AddRange(outcome.Diagnostics);
        return outcome.Value;
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
