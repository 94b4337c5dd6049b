using System.Collections.Immutable;
using System.Text.Json;

namespace Publisher.Faces;

/// <summary>A free face, pinned: where it comes from and which bytes it must be.</summary>
/// <param name="Name">Full name, as styles write it.</param>
/// <param name="File">File name in the fonts folder.</param>
/// <param name="From"><c>npm</c> or <c>debian</c>.</param>
/// <param name="Package">Package.</param>
/// <param name="Version">Its version.</param>
/// <param name="Path">Path inside the package.</param>
/// <param name="Sha256">Hash of the file, hexadecimal.</param>
internal sealed record FontPin(string Name, string File, string From, string Package, string Version, string Path, string Sha256)
{
    /// <summary>The package and its version, as its client writes it.</summary>
    internal string PackageSpec => From == "npm" ? $"{Package}@{Version}" : $"{Package}={Version}";
}

/// <summary>The pinned faces: <c>build/fonts.json</c>, carried in the program.</summary>
internal static class FontPins
{
    internal static ImmutableArray<FontPin> Load()
    {
        using var stream = typeof(FontPins).Assembly.GetManifestResourceStream("fonts.json")!;
        using var json = JsonDocument.Parse(stream);
        return
        [
            .. json.RootElement.GetProperty("faces").EnumerateArray().Select(face => new FontPin(
                Text(face, "name"), Text(face, "file"), Text(face, "from"), Text(face, "package"), Text(face, "version"), Text(face, "path"), Text(face, "sha256"))),
        ];
    }

    private static string Text(JsonElement face, string key) => face.GetProperty(key).GetString()!;
}
