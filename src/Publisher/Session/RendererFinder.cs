using Publisher.Preflight.Rendering;

namespace Publisher.Session;

/// <summary>Finds renderers on the PATH.</summary>
internal static class RendererFinder
{
    private static readonly string[] Ghostscript = ["gs", "gswin64c", "gswin32c"];

    internal static Renderers Find() => new(Ghostscript.Select(OnPath).FirstOrDefault(p => p is not null), OnPath("pdftoppm"));

    private static string? OnPath(string tool) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(folder => new[] { Path.Combine(folder, tool), Path.Combine(folder, tool + ".exe") })
            .FirstOrDefault(File.Exists);
}
