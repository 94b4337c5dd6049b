using System.Text;
using System.Text.Json;

namespace Publisher.Conformance.Field;

/// <summary>Tells what was found: a table for people, JSON in <c>artifacts/field.json</c>.</summary>
internal static class FieldReport
{
    private const int PlacesShown = 12;

    private static readonly JsonSerializerOptions Pretty = new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Rules, counts and the first places of each.</summary>
    public static string Table(string name, FieldFindings found)
    {
        var table = new StringBuilder($"{name}: {found.Pages} pages, {found.Lines} body lines; right edge ±{found.RightDeviation:0.0000} pt, grid ±{found.GridDeviation:0.0000} pt\n");
        table.Append($"indents (em): {string.Join(", ", found.Indents.Take(6).Select(i => $"{i.Thousandths / 1000.0:0.000} × {i.Count}"))}{(found.Indents.Length > 6 ? $" and {found.Indents.Length - 6} others" : "")}\n");
        foreach (var rule in Enum.GetValues<FieldRule>())
        {
            table.Append($"{rule,-20}{found.Count(rule),6}  {string.Join(" | ", found.Of(rule).Take(PlacesShown))}\n");
        }

        return table.ToString();
    }

    /// <summary>Writes the findings into the file of all measurements, beside those of other files.</summary>
    public static void Save(string name, FieldFindings found)
    {
        var path = Path.Combine(Machine.Root, "artifacts", "field.json");
        var all = File.Exists(path)
            ? JsonSerializer.Deserialize<SortedDictionary<string, JsonElement>>(File.ReadAllText(path))!
            : [];
        all[name] = JsonSerializer.SerializeToElement(new
        {
            pages = found.Pages,
            lines = found.Lines,
            rightDeviation = Math.Round(found.RightDeviation, 4),
            gridDeviation = Math.Round(found.GridDeviation, 4),
            indents = found.Indents.ToDictionary(i => $"{i.Thousandths / 1000.0:0.000}", i => i.Count),
            flaws = Enum.GetValues<FieldRule>().ToDictionary(r => r.ToString(), found.Count),
            places = found.Flaws.GroupBy(f => f.Rule).ToDictionary(g => g.Key.ToString(), g => g.Take(40).Select(f => f.Place).ToArray()),
        });
        File.WriteAllText(path, JsonSerializer.Serialize(all, Pretty) + "\n");
    }
}
