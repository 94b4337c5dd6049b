using System.CommandLine;
using Publisher.Core.Diagnostics;
using Publisher.Faces;
using Publisher.Reporting;

namespace Publisher.Commands;

/// <summary><c>publisher fonts install</c> and <c>publisher fonts list</c>.</summary>
internal static class FontsCommand
{
    internal static Command Create()
    {
        var folder = new Option<string?>("--fonts") { Description = "装到这个文件夹 / install into this folder", HelpName = "DIR", Recursive = true };
        var install = new Command("install", "安装固定版本的免费字体，核对哈希值 / install the pinned free fonts, checking hashes");
        install.SetAction(parsed => Install(FontFolders.Installed(parsed.GetValue(folder))));
        var list = new Command("list", "列出字体及其来源 / list the fonts and where they come from");
        list.SetAction(parsed => List(FontFolders.Installed(parsed.GetValue(folder))));
        return new Command("fonts", "字体 / fonts") { folder, install, list };
    }

    private static int Install(string folder)
    {
        var found = FontInstaller.Install(folder, FontPins.Load(), package => Console.Error.WriteLine($"字体 / fonts: {package}"));
        var texts = new SourceTexts(".", []);
        foreach (var diagnostic in DiagnosticText.Sort(found))
        {
            Console.Error.Write(DiagnosticText.Print(diagnostic, texts));
        }

        if (found.Any(d => d.Severity == Severity.Error))
        {
            return ExitCode.BookErrors;
        }

        Console.Out.WriteLine($"字体齐全 / all fonts are installed: {folder}");
        return ExitCode.Good;
    }

    private static int List(string folder)
    {
        var pins = FontPins.Load();
        var missing = FontInstaller.Missing(folder, pins);
        foreach (var pin in pins)
        {
            Console.Out.WriteLine($"{(missing.Contains(pin) ? "缺 missing " : "有 installed")}  {pin.Name}  ({pin.PackageSpec})");
        }

        return ExitCode.Good;
    }
}
