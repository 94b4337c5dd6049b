using System.Text.Json;

namespace Publisher.Conformance;

/// <summary>The sample book as it was built.</summary>
internal static class SampleBook
{
    internal static string Manuscript => Path.Combine(Machine.Root, "manuscript");

    internal static string Program =>
        Existing(Path.Combine(Machine.Root, "artifacts", "bin", "publisher", OperatingSystem.IsWindows() ? "publisher.exe" : "publisher"));

    internal static string Fonts => Path.Combine(Machine.Root, "artifacts", "fonts");

    internal static string Folder
    {
        get
        {
            var slug = File.ReadLines(Path.Combine(Manuscript, "book.yaml")).First(l => l.StartsWith("slug:", StringComparison.Ordinal))[5..].Trim().Trim('"', '\'');
            return Path.Combine(Machine.Root, "artifacts", "books", slug);
        }
    }

    internal static string Pdf => Existing(Path.Combine(Folder, "print.pdf"));

    internal static string Epub => Existing(Path.Combine(Folder, "ebook.epub"));

    /// <summary>The report's figures of an edition.</summary>
    internal static JsonElement Report(string edition)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(Existing(Path.Combine(Folder, "report.json"))));
        return json.RootElement.GetProperty("editions").EnumerateArray().Single(e => e.GetProperty("name").GetString() == edition).Clone();
    }

    private static string Existing(string path)
    {
        if (!File.Exists(path))
        {
            Machine.Missing(path);
        }

        return path;
    }
}
