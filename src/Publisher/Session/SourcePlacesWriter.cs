using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Publisher.Core.Build;
using Publisher.Core.Display;
using Publisher.Core.Geometry;
using Publisher.Core.Model;
using Publisher.Core.Text;
using Publisher.Preflight;

namespace Publisher.Session;

/// <summary>Writes the file of places of a PDF from its display lists: a row a line of a paragraph, so that it stays small.</summary>
internal static class SourcePlacesWriter
{
    private const long PerHundredth = Length.PerMillimetre / 100;

    /// <summary>The file beside <paramref name="pdf"/>. Same pages, same bytes.</summary>
    internal static Artifact Write(Artifact pdf, string edition, string profile, PagedDocument document, ImmutableArray<SourceFile> texts)
    {
        var sources = texts.DistinctBy(t => t.Id).ToDictionary(t => t.Id);
        var files = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var path in document.Pages.SelectMany(p => p.Body).SelectMany(Flat).Where(i => sources.ContainsKey(i.Source.File)).Select(i => i.Source.File.Path))
        {
            files.TryAdd(path, 0);
        }

        var names = files.Keys.ToImmutableArray();
        for (var i = 0; i < names.Length; i++)
        {
            files[names[i]] = i;
        }

        var json = new StringBuilder();
        json.Append("{\n\"schema\": ").Append(SourcePlaces.Schema);
        json.Append(",\n\"sha256\": ").Append(Word(Convert.ToHexStringLower(SHA256.HashData(pdf.Content.Span))));
        json.Append(",\n\"edition\": ").Append(Word(edition)).Append(",\n\"profile\": ").Append(Word(profile));
        json.Append(",\n\"unit\": \"0.01 mm\",\n\"row\": [\"x\", \"y\", \"width\", \"height\", \"file\", \"line\", \"column\"]");
        json.Append(",\n\"files\": [").AppendJoin(", ", names.Select(Word)).Append("],\n\"pages\": [\n");
        json.AppendJoin(",\n", document.Pages.Select(p => "[" + string.Join(",", Lines(p, sources, files).Select(Row)) + "]"));
        json.Append("\n]\n}\n");
        return new(SourcePlaces.NameFor(pdf.Name), Encoding.UTF8.GetBytes(json.ToString()));
    }

    /// <summary>The profile that an edition's own PDF is judged against.</summary>
    /// <param name="edition">The edition.</param>
    /// <param name="color">What its pictures are turned into: <c>gray</c> or <c>cmyk</c>.</param>
    internal static string ProfileFor(Edition edition, string color) => (edition.Format, edition.Profile, color) switch
    {
        (EditionChoice.Cover, "x4", _) => PreflightProfiles.Cover.Name,
        (EditionChoice.Pdf, "x1a", "gray") => PreflightProfiles.X1aMono.Name,
        (_, "x1a", _) => PreflightProfiles.X1a.Name,
        (_, "x4", "gray") => PreflightProfiles.InteriorMono.Name,
        (_, "x4", _) => PreflightProfiles.InteriorColour.Name,
        _ => PreflightProfiles.Generic.Name,
    };

    private static IEnumerable<PlacedLine> Lines(Page page, Dictionary<FileId, SourceFile> sources, SortedDictionary<string, int> files)
    {
        (Rect Box, PlacedLine At, Length Along)? open = null;
        foreach (var item in page.Body.SelectMany(Flat))
        {
            if (!sources.TryGetValue(item.Source.File, out var text) || Box(item) is not { } box)
            {
                continue;
            }

            var (line, column) = text.Lines.At(item.Source.Start);
            var at = new PlacedLine(0, 0, 0, 0, files[text.Id.Path], line, column);
            var along = item is GlyphRun { Flow: Flow.Horizontal } run ? run.Origin.Y : item is GlyphRun down ? down.Origin.X : Length.Zero;
            if (open is { } last && item is GlyphRun && along == last.Along && last.At.File == at.File && last.At.Line == line)
            {
                open = last with { Box = Union(last.Box, box) };
                continue;
            }

            if (open is { } done)
            {
                yield return Placed(done.Box, done.At);
            }

            open = (box, at, along);
        }

        if (open is { } end)
        {
            yield return Placed(end.Box, end.At);
        }
    }

    private static IEnumerable<DisplayItem> Flat(DisplayItem item) => item is GroupItem group ? group.Items.SelectMany(Flat) : [item];

    private static Rect? Box(DisplayItem item) => item switch
    {
        GlyphRun run => Glyphs(run),
        ImageItem image => image.Box,
        RuleItem rule => rule.Box,
        PathItem path when path.Segments.Length > 0 => path.Segments.Where(s => s.Kind != 'Z').Select(s => new Rect(s.A.X, s.A.Y, Length.Zero, Length.Zero)).Aggregate(Union),
        _ => null,
    };

    // The em boxes of the first and last glyph: 88 % above a baseline, half an em on each side of a column's axis.
    private static Rect? Glyphs(GlyphRun run)
    {
        if (run.Glyphs.IsEmpty)
        {
            return null;
        }

        var (first, last) = (run.PlaceOf(run.Glyphs[0]), run.PlaceOf(run.Glyphs[^1]));
        var (up, half) = (run.Size.Scale(88, 100), run.Size / 2);
        return run.Flow switch
        {
            Flow.Vertical => new(first.X - half, first.Y, run.Size, last.Y + run.Size - first.Y),
            Flow.Sideways => new(first.X - half, first.Y, run.Size, last.Y + run.Size - first.Y),
            _ => new(first.X, first.Y - up, last.X + run.Size - first.X, run.Size),
        };
    }

    private static Rect Union(Rect a, Rect b)
    {
        var (x, y) = (Length.Min(a.X, b.X), Length.Min(a.Y, b.Y));
        return new(x, y, Length.Max(a.Right, b.Right) - x, Length.Max(a.Bottom, b.Bottom) - y);
    }

    private static PlacedLine Placed(Rect box, PlacedLine at) => at with
    {
        X = Hundredths(box.X),
        Y = Hundredths(box.Y),
        Width = Math.Max(1, Hundredths(box.Width)),
        Height = Math.Max(1, Hundredths(box.Height)),
    };

    private static int Hundredths(Length length) => (int)(length.Emu / PerHundredth);

    private static string Row(PlacedLine l) => string.Create(CultureInfo.InvariantCulture, $"[{l.X},{l.Y},{l.Width},{l.Height},{l.File},{l.Line},{l.Column}]");

    private static string Word(string text) => "\"" + JsonEncodedText.Encode(text, System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping) + "\"";
}
