using System.Collections.Immutable;
using System.Text.Json;
using Publisher.Fonts;

namespace Publisher.Benchmarks;

/// <summary>The faces of build/fonts.json, from artifacts/fonts.</summary>
internal static class PinnedFonts
{
    public static FontLibrary Load()
    {
        var root = Root();
        using var pins = JsonDocument.Parse(File.ReadAllText(Path.Combine(root, "build", "fonts.json")));
        var sources = ImmutableArray.CreateBuilder<FontSource>();
        foreach (var face in pins.RootElement.GetProperty("faces").EnumerateArray())
        {
            sources.Add(new FontSource(face.GetProperty("name").GetString()!, Path.Combine(root, "artifacts", "fonts", face.GetProperty("file").GetString()!)));
        }

        return FontLibrary.Load(sources.ToImmutable()).Value ?? throw new InvalidOperationException("fonts are missing: run ./build.sh --target Fonts");
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Publisher.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("not inside the repository");
    }
}
