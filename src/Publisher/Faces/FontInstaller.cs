using System.Collections.Immutable;
using System.Formats.Tar;
using System.IO.Compression;
using System.Security.Cryptography;
using Publisher.Core.Diagnostics;
using Publisher.Core.Text;

namespace Publisher.Faces;

/// <summary>Installs the pinned faces from packages, checking every file's hash.</summary>
internal static class FontInstaller
{
    /// <summary>Faces whose file is absent or not the pinned one.</summary>
    internal static ImmutableArray<FontPin> Missing(string folder, ImmutableArray<FontPin> pins) =>
        [.. pins.Where(p => !Matches(Path.Combine(folder, p.File), p))];

    /// <summary>Installs what is missing. Gives BD003, BD012, BD013; what could be installed is.</summary>
    /// <param name="folder">The fonts folder; made when needed.</param>
    /// <param name="pins">The faces wanted.</param>
    /// <param name="say">Told what is being fetched.</param>
    internal static ImmutableArray<Diagnostic> Install(string folder, ImmutableArray<FontPin> pins, Action<string> say)
    {
        var found = ImmutableArray.CreateBuilder<Diagnostic>();
        var work = Path.Combine(folder, $".fetch-{Environment.ProcessId}");
        try
        {
            Directory.CreateDirectory(work);
            foreach (var package in Missing(folder, pins).GroupBy(p => (p.From, p.PackageSpec)).OrderBy(g => g.Key.PackageSpec, StringComparer.Ordinal))
            {
                say(package.Key.PackageSpec);
                FromPackage([.. package], folder, work, found);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            found.Add(Catalogue.BD003.At(SourceSpan.None, folder, e.Message));
        }
        finally
        {
            DeleteQuietly(work);
        }

        return found.ToImmutable();
    }

    private static void FromPackage(ImmutableArray<FontPin> pins, string folder, string work, ImmutableArray<Diagnostic>.Builder found)
    {
        var first = pins[0];
        var files = first.From == "npm" ? FromNpm(first, pins, work, found) : FromDebian(first, pins, work, found);
        foreach (var (pin, path) in files)
        {
            if (!Matches(path, pin))
            {
                found.Add(Catalogue.BD013.At(SourceSpan.None, pin.File, pin.Version));
                continue;
            }

            File.Move(path, Path.Combine(folder, pin.File), overwrite: true);
        }
    }

    private static List<(FontPin Pin, string Path)> FromNpm(FontPin package, ImmutableArray<FontPin> pins, string work, ImmutableArray<Diagnostic>.Builder found)
    {
        var run = Tool.Run("npm", work, "pack", package.PackageSpec, "--silent");
        var archive = Path.Combine(work, run.Output.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).LastOrDefault() ?? "");
        if (run.Code != 0 || !File.Exists(archive))
        {
            found.Add(Catalogue.BD012.At(
                SourceSpan.None,
                package.PackageSpec,
                run.Missing ? "没有 npm / npm is missing" : run.Reason,
                "安装 npm：apt-get install npm（或 nodejs 官方安装包），再运行 publisher fonts install",
                "install npm (apt-get install npm, or the nodejs installer) and run publisher fonts install again"));
            return [];
        }

        var files = new List<(FontPin, string)>();
        using var gzip = new GZipStream(File.OpenRead(archive), CompressionMode.Decompress);
        using var tar = new TarReader(gzip);
        while (tar.GetNextEntry() is { } entry)
        {
            if (pins.FirstOrDefault(p => p.Path == entry.Name) is { } pin && entry.DataStream is not null)
            {
                var path = Path.Combine(work, pin.File);
                entry.ExtractToFile(path, overwrite: true);
                files.Add((pin, path));
            }
        }

        NotInside(pins, files, found);
        File.Delete(archive);
        return files;
    }

    private static List<(FontPin Pin, string Path)> FromDebian(FontPin package, ImmutableArray<FontPin> pins, string work, ImmutableArray<Diagnostic>.Builder found)
    {
        var run = Tool.Run("apt-get", work, "download", package.PackageSpec);
        if (run is { Missing: false, Code: not 0 } && Environment.IsPrivilegedProcess)
        {
            // A new machine has no package lists yet.
            Tool.Run("apt-get", work, "update");
            run = Tool.Run("apt-get", work, "download", package.PackageSpec);
        }

        var archive = Directory.EnumerateFiles(work, package.Package + "_*.deb").Order(StringComparer.Ordinal).FirstOrDefault();
        var unpack = archive is null ? run : Tool.Run("dpkg-deb", work, "-x", archive, "deb");
        if (archive is null || unpack.Code != 0)
        {
            found.Add(Catalogue.BD012.At(
                SourceSpan.None,
                package.PackageSpec,
                unpack.Missing ? "没有 apt-get、dpkg-deb / apt-get or dpkg-deb is missing" : unpack.Reason,
                $"在 Debian 或 Ubuntu 上先运行 apt-get update；别的系统上把 {package.Name} 的字体文件放进 manuscript/fonts/",
                $"on Debian or Ubuntu run apt-get update first; elsewhere put the font file of {package.Name} into manuscript/fonts/"));
            return [];
        }

        var files = pins.Select(p => (Pin: p, Path: Path.Combine(work, "deb", p.Path))).Where(f => File.Exists(f.Path)).ToList();
        NotInside(pins, files, found);
        return files;
    }

    private static void NotInside(ImmutableArray<FontPin> pins, List<(FontPin Pin, string Path)> files, ImmutableArray<Diagnostic>.Builder found)
    {
        foreach (var pin in pins.Where(p => files.TrueForAll(f => f.Pin != p)))
        {
            found.Add(Catalogue.BD013.At(SourceSpan.None, pin.File, pin.Version));
        }
    }

    private static bool Matches(string path, FontPin pin)
    {
        if (!File.Exists(path))
        {
            return false;
        }

        using var stream = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(stream)) == pin.Sha256;
    }

    private static void DeleteQuietly(string folder)
    {
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Left for the next run; nothing reads it.
        }
    }
}
