using System.Collections.Immutable;
using System.Text.Json;
using Publisher.Core.Diagnostics;
using Publisher.Core.Model;
using Publisher.Reporting;

namespace Publisher.Session;

/// <summary>Compares a cover with the one of the last published report, so that nobody binds a new block in an old cover.</summary>
internal static class CoverChanges
{
    /// <summary>CV014 with old and new values; nothing when nothing moved, or there is no report to compare with.</summary>
    internal static ImmutableArray<Diagnostic> Since(string published, Edition edition, CoverRow now)
    {
        if (Last(Path.Combine(published, "report.json"), edition.Name) is not { } last)
        {
            return [];
        }

        var changes = new List<(string Chinese, string English)>();
        void Compare(string chinese, string english, long before, long after, bool length)
        {
            if (before != after)
            {
                var (old, made) = length ? (Spine.Millimetres(before) + " mm", Spine.Millimetres(after) + " mm") : (Whole(before), Whole(after));
                changes.Add(($"{chinese} {old} → {made}", $"{english} {old} → {made}"));
            }
        }

        Compare("页数", "pages", last.Pages, now.Pages, false);
        Compare("书脊", "spine", last.Spine, now.Spine, true);
        Compare("总宽", "width", last.Width, now.Width, true);
        Compare("高", "height", last.Height, now.Height, true);
        if (last.Barcode is { } before && now.Barcode is { } after)
        {
            // on the back of a left-bound book a wider spine moves it from the right edge only, in a right-bound one from the left
            Compare("条码离左边", "bar code from the left", before.X, after.X, true);
            Compare("条码离右边", "bar code from the right", last.BarcodeRight, now.BarcodeRight, true);
            Compare("条码离上边", "bar code from the top", before.Y, after.Y, true);
        }

        return changes.Count == 0
            ? []
            : [Catalogue.CoverMoved.At(edition.Span, string.Join("，", changes.Select(c => c.Chinese)), string.Join(", ", changes.Select(c => c.English)))];
    }

    private static string Whole(long value) => value.ToString(System.Globalization.CultureInfo.InvariantCulture);

    // A report that cannot be read, or was written by another version, is no report.
    private static CoverRow? Last(string path, string edition)
    {
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(path));
            foreach (var entry in json.RootElement.GetProperty("editions").EnumerateArray())
            {
                if (entry.GetProperty("name").GetString() == edition && entry.TryGetProperty("cover", out var cover))
                {
                    return Row(cover);
                }
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            return null;
        }

        return null;
    }

    private static CoverRow Row(JsonElement cover)
    {
        long At(JsonElement group, string key) => group.GetProperty(key).GetInt64();
        var row = new CoverRow(
            (int)At(cover, "pages"), At(cover, "spineHundredthsMm"), At(cover, "widthHundredthsMm"), At(cover, "heightHundredthsMm"), At(cover, "bleedHundredthsMm"));
        return cover.TryGetProperty("barcodeHundredthsMm", out var code)
            ? row with { Barcode = (At(code, "x"), At(code, "y"), At(code, "width"), At(code, "height")) }
            : row;
    }
}
