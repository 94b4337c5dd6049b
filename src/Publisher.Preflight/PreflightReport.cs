using System.Collections.Immutable;
using Publisher.Core.Diagnostics;
using Publisher.Core.Geometry;

namespace Publisher.Preflight;

/// <summary>A line of the manuscript.</summary>
/// <param name="File">Path in the book's folder.</param>
/// <param name="Line">From 1.</param>
/// <param name="Column">From 1.</param>
public readonly record struct SourceLine(string File, int Line, int Column);

/// <summary>Something that was found.</summary>
/// <param name="Said">Code, gravity, words and fix; its span is empty.</param>
/// <param name="Rule">Clause or house rule behind it.</param>
/// <param name="Page">Page from 1; 0 for the file as a whole.</param>
/// <param name="Object">The object concerned: a resource's name, an object's number, a key.</param>
/// <param name="Places">Where on the page, from the trim's top left; the first few of <paramref name="Count"/>.</param>
/// <param name="Count">How often it was met on this page.</param>
public sealed record PreflightFinding(Diagnostic Said, string Rule, int Page, string Object, ImmutableArray<Rect> Places, int Count)
{
    /// <summary>The manuscript line that it came from, when that is known.</summary>
    public SourceLine? Source { get; init; }
}

/// <summary>A page that was judged. Boxes are measured from the trim's top left, as an unturned page.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Media">The sheet.</param>
/// <param name="Bleed">The bleed box.</param>
/// <param name="Trim">The trimmed page: its place is the origin.</param>
/// <param name="Rotate">Degrees by which viewers turn it clockwise: 0, 90, 180, 270.</param>
public sealed record PreflightPage(int Number, Rect Media, Rect Bleed, Rect Trim, int Rotate)
{
    /// <summary>Is nothing painted on it?</summary>
    public bool Blank { get; init; }

    /// <summary>Was all of its content understood?</summary>
    public bool Understood { get; init; } = true;

    /// <summary>A place as it is seen on the turned page: from the top left of the sheet.</summary>
    public Rect Shown(Rect place)
    {
        var (x, y) = (place.X - Media.X, place.Y - Media.Y);
        var (right, below) = (Media.Width - x - place.Width, Media.Height - y - place.Height);
        return Rotate switch
        {
            90 => new(below, x, place.Height, place.Width),
            180 => new(right, below, place.Width, place.Height),
            270 => new(y, right, place.Height, place.Width),
            _ => new(x, y, place.Width, place.Height),
        };
    }

    /// <summary>The way back from <see cref="Shown"/>.</summary>
    public Rect Place(Rect shown)
    {
        var (x, y, width, height) = Rotate switch
        {
            90 => (shown.Y, Media.Height - shown.X - shown.Width, shown.Height, shown.Width),
            180 => (Media.Width - shown.X - shown.Width, Media.Height - shown.Y - shown.Height, shown.Width, shown.Height),
            270 => (Media.Width - shown.Y - shown.Height, shown.X, shown.Height, shown.Width),
            _ => (shown.X, shown.Y, shown.Width, shown.Height),
        };
        return new(x + Media.X, y + Media.Y, width, height);
    }
}

/// <summary>Ink measured on a rendered page.</summary>
/// <param name="Page">From 1.</param>
/// <param name="Most">Most ink on one spot, percent.</param>
/// <param name="MostAt">Where.</param>
/// <param name="Over">Area over the limit, hundredths of a square millimetre.</param>
/// <param name="Plates">Most of each plate: cyan, magenta, yellow, black, percent.</param>
public sealed record PageInk(int Page, int Most, Rect MostAt, long Over, ImmutableArray<int> Plates);

/// <summary>What was found in one file.</summary>
/// <param name="Name">The file's name.</param>
/// <param name="Sha256">Its hash, hexadecimal.</param>
/// <param name="Profile">What it was judged against.</param>
/// <param name="Pages">Its pages; empty when it could not be opened.</param>
/// <param name="Findings">Findings by page, gravity and code.</param>
public sealed record PreflightReport(
    string Name, string Sha256, PreflightProfile Profile, ImmutableArray<PreflightPage> Pages, ImmutableArray<PreflightFinding> Findings)
{
    /// <summary>PDF version, <c>1.6</c>; empty when unknown.</summary>
    public string Version { get; init; } = "";

    /// <summary>What the file declares to be: <c>PDF/X-4</c>; empty when nothing.</summary>
    public string Claim { get; init; } = "";

    /// <summary>Inks that it prints, process inks first.</summary>
    public ImmutableArray<string> Inks { get; init; } = [];

    /// <summary>Measured ink, page by page; empty when nothing was rendered.</summary>
    public ImmutableArray<PageInk> Ink { get; init; } = [];

    /// <summary>Was every page and object understood? If not, findings say which were not.</summary>
    public bool Complete { get; init; } = true;

    /// <summary>印张 in thousandths by the profile's fraction.</summary>
    public int PrintedSheets => Profile.PagesPerSheet == 0 ? 0 : Pages.Length * 1000 / Profile.PagesPerSheet;

    /// <summary>Has it errors?</summary>
    public bool HasErrors => Findings.Any(f => f.Said.Severity == Severity.Error);

    /// <summary>The same report with more findings, in order.</summary>
    public PreflightReport With(IEnumerable<PreflightFinding> more) => this with { Findings = Order(Findings.Concat(more)) };

    internal static ImmutableArray<PreflightFinding> Order(IEnumerable<PreflightFinding> findings) =>
    [
        .. findings.OrderBy(f => f.Page).ThenByDescending(f => f.Said.Severity).ThenBy(f => f.Said.Code, StringComparer.Ordinal)
            .ThenBy(f => f.Said.Chinese, StringComparer.Ordinal).ThenBy(f => f.Object, StringComparer.Ordinal),
    ];
}
