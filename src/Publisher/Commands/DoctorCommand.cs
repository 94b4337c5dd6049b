using System.Collections.Immutable;
using System.CommandLine;
using Publisher.Faces;
using Publisher.Fonts;
using Publisher.Imaging;
using Publisher.Session;

namespace Publisher.Commands;

/// <summary><c>publisher doctor</c>: lists everything that is missing at once, with the command that installs it.</summary>
internal static class DoctorCommand
{
    // What the judges of the conformance tests call; a book is built without them.
    private static readonly ImmutableArray<string> Judges = ["qpdf", "pdftotext", "mutool", "gs", "zbarimg", "chromium", "node", "npm", "java"];

    internal static Command Create()
    {
        var folder = new Option<string?>("--fonts") { Description = "字体文件夹 / folder of installed fonts", HelpName = "DIR" };
        var command = new Command("doctor", "检查这台机器缺什么 / list what this machine lacks") { folder };
        command.SetAction(parsed => Run(FontFolders.Installed(parsed.GetValue(folder))));
        return command;
    }

    private static int Run(string fonts)
    {
        var good = Native("图片 / pictures (libvips)", () => ImagePipeline.CodecVersion);
        var pins = FontPins.Load();
        var missing = FontInstaller.Missing(fonts, pins);
        good &= missing.IsEmpty
            ? Say(true, "字体 / fonts", $"{pins.Length} → {fonts}", "")
            : Say(false, "字体 / fonts", string.Join("、", missing.Select(p => p.Name)), "publisher fonts install");
        if (missing.IsEmpty)
        {
            good &= Native("排字 / shaping (HarfBuzz)", () => FontLibrary.Scan(Path.Combine(fonts, pins[0].File)).Faces[0].Name);
        }

        if (missing.Any(p => p.From == "npm") && !OnPath("npm"))
        {
            good &= Say(false, "npm", "取字体要用 / needed to fetch fonts", "apt-get install npm");
        }

        if (missing.Any(p => p.From == "debian") && !(OnPath("apt-get") && OnPath("dpkg-deb")))
        {
            good &= Say(false, "apt-get, dpkg-deb", "取楷体要用 / needed to fetch the Kai face", "manuscript/fonts/");
        }

        var renderers = RendererFinder.Find();
        Renderer("墨量 / ink (Ghostscript)", renderers.Ghostscript, "apt-get install ghostscript");
        Renderer("页面图 / page pictures (Poppler)", renderers.Poppler, "apt-get install poppler-utils");
        var absent = Judges.Where(j => !OnPath(j)).ToArray();
        Say(absent.Length == 0, "检验工具（可选）/ judges (optional)", absent.Length == 0 ? "" : string.Join(", ", absent), absent.Length == 0 ? "" : "build/setup-judges.sh");
        return good ? ExitCode.Good : ExitCode.BookErrors;
    }

    // Preflight says what it skips without them; a book is built all the same.
    private static void Renderer(string what, string? path, string command) => Say(path is not null, what, path ?? "preflight", path is null ? command : "");

    private static bool Native(string what, Func<string> version)
    {
        try
        {
            return Say(true, what, version(), "");
        }
        catch (Exception e) when (e is DllNotFoundException or TypeInitializationException)
        {
            return Say(false, what, e.GetBaseException().Message, "./build.sh --target Compile");
        }
    }

    private static bool Say(bool good, string what, string detail, string command)
    {
        Console.Out.WriteLine($"{(good ? "✓" : "✗")} {what}{(detail.Length > 0 ? ": " + detail : "")}{(command.Length > 0 ? "  →  " + command : "")}");
        return good;
    }

    private static bool OnPath(string tool) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Any(folder => new[] { tool, tool + ".exe", tool + ".cmd" }.Any(name => File.Exists(Path.Combine(folder, name))));
}
