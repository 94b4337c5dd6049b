using System.Collections.Immutable;
using System.Text.Json;
using Publisher.Core.Geometry;
using Publisher.Preflight;

namespace Publisher.Session;

/// <summary>A stretch of a page and the manuscript line that it came from; hundredths of a millimetre from the trim's top left.</summary>
internal readonly record struct PlacedLine(int X, int Y, int Width, int Height, int File, int Line, int Column);

/// <summary>
/// What a build writes beside a PDF (<c>NAME.places.json</c>): which profile it is for, and where on its pages each manuscript line
/// stands. It belongs to the PDF of its hash and to no other.
/// </summary>
/// <param name="Sha256">Hash of the PDF.</param>
/// <param name="Edition">The edition.</param>
/// <param name="Profile">Name of the preflight profile.</param>
/// <param name="Files">Files of the manuscript.</param>
/// <param name="Pages">Lines of each page, in order.</param>
internal sealed record SourcePlaces(
    string Sha256, string Edition, string Profile, ImmutableArray<string> Files, ImmutableArray<ImmutableArray<PlacedLine>> Pages)
{
    internal const int Schema = 1;
    internal const string Ending = ".places.json";

    private const long PerHundredth = Length.PerMillimetre / 100;

    /// <summary>The name of the file beside a PDF.</summary>
    internal static string NameFor(string pdf) => Path.ChangeExtension(pdf, null) + Ending;

    /// <summary>Reads one; null for anything that is none.</summary>
    internal static SourcePlaces? Read(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            using var json = JsonDocument.Parse(bytes);
            var root = json.RootElement;
            if (root.GetProperty("schema").GetInt32() != Schema)
            {
                return null;
            }

            return new(
                root.GetProperty("sha256").GetString()!,
                root.GetProperty("edition").GetString()!,
                root.GetProperty("profile").GetString()!,
                [.. root.GetProperty("files").EnumerateArray().Select(f => f.GetString()!)],
                [.. root.GetProperty("pages").EnumerateArray().Select(p => p.EnumerateArray().Select(Line).ToImmutableArray())]);
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or IndexOutOfRangeException)
        {
            return null;
        }
    }

    /// <summary>The findings with the manuscript lines under them.</summary>
    internal PreflightReport Trace(PreflightReport report) => report with { Findings = [.. report.Findings.Select(Trace)] };

    private PreflightFinding Trace(PreflightFinding finding) =>
        finding.Page > 0 && finding.Places.Select(p => Find(finding.Page, p)).FirstOrDefault(s => s is not null) is { } line ? finding with { Source = line } : finding;

    /// <summary>The line that a place on a page shows most of; null where there is none.</summary>
    internal SourceLine? Find(int page, Rect place)
    {
        if (page > Pages.Length)
        {
            return null;
        }

        var (left, top) = (place.X.Emu / PerHundredth, place.Y.Emu / PerHundredth);
        var (right, bottom) = (Math.Max(left + 1, place.Right.Emu / PerHundredth), Math.Max(top + 1, place.Bottom.Emu / PerHundredth));
        long most = 0;
        PlacedLine? best = null;
        foreach (var line in Pages[page - 1])
        {
            var common = Math.Max(0, Math.Min(right, line.X + line.Width) - Math.Max(left, line.X)) * Math.Max(0, Math.Min(bottom, line.Y + line.Height) - Math.Max(top, line.Y));
            if (common > most)
            {
                (most, best) = (common, line);
            }
        }

        return best is { } found && found.File >= 0 && found.File < Files.Length ? new SourceLine(Files[found.File], found.Line, found.Column) : null;
    }

    private static PlacedLine Line(JsonElement row) => new(
        row[0].GetInt32(), row[1].GetInt32(), row[2].GetInt32(), row[3].GetInt32(), row[4].GetInt32(), row[5].GetInt32(), row[6].GetInt32());
}
