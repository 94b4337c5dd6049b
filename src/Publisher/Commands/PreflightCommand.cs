using System.Collections.Immutable;
using System.CommandLine;
using System.Text;
using Publisher.Core.Diagnostics;
using Publisher.Core.Text;
using Publisher.Preflight;
using Publisher.Reporting;
using Publisher.Session;

namespace Publisher.Commands;

/// <summary><c>publisher preflight FILE…</c>: judges PDF files, ours or anyone's.</summary>
internal static class PreflightCommand
{
    internal static Command Create()
    {
        var files = new Argument<string[]>("FILE") { Description = "PDF 文件 / PDF files", Arity = ArgumentArity.OneOrMore };
        var profile = new Option<string?>("--profile", "-p")
        {
            Description = "按哪种规则检查；不写则用文件自带的，或按它的声明 / what to judge against; else the file's own, or by its claim",
            HelpName = "NAME",
        };
        profile.AcceptOnlyFromAmong([.. PreflightProfiles.All.Select(p => p.Name)]);
        var folder = new Option<string?>("--report") { Description = "把 HTML、JSON、SARIF 报告写到 DIR / write HTML, JSON and SARIF reports to DIR", HelpName = "DIR" };
        var format = new Option<string>("--format") { Description = "打印的格式 / what is printed", HelpName = "text|json|sarif|html", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "json", "sarif", "html");
        var command = new Command("preflight", "印前检查 PDF，不论谁做的 / judge PDF files for the press, whoever made them") { files, profile, folder, format };
        command.SetAction(parsed =>
        {
            var printed = parsed.GetValue(format)!;
            var report = parsed.GetValue(folder);
            var options = new PreflightOptions(
                parsed.GetValue(profile) is { } name ? PreflightProfiles.Find(name) : null, RendererFinder.Find(), report is not null || printed == "html");
            return Run(parsed.GetValue(files)!, options, printed, report);
        });
        return command;
    }

    private static int Run(string[] files, PreflightOptions options, string format, string? folder)
    {
        using var interrupt = new Interrupt();
        var results = ProgressLine.Run(quiet: format != "text", tell =>
        {
            var all = ImmutableArray.CreateBuilder<PreflightResult>();
            for (var i = 0; i < files.Length; i++)
            {
                tell(Path.GetFileName(files[i]), i, files.Length);
                all.Add(PreflightSession.Run(files[i], options, interrupt.Token));
            }

            return all.ToImmutable();
        });
        switch (format)
        {
            case "json":
                Console.Out.Write(PreflightJson.Write(results));
                break;
            case "sarif":
                Console.Out.Write(Sarif.Write(results));
                break;
            case "html":
                Console.Out.Write(PreflightHtml.Write(results));
                break;
            default:
                PreflightText.Print(results);
                break;
        }

        var written = folder is null || Written(results, folder);
        return !written || results.Any(r => r.Report.HasErrors) ? ExitCode.BookErrors : ExitCode.Good;
    }

    private static bool Written(ImmutableArray<PreflightResult> results, string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
            foreach (var (name, text) in new[] { ("preflight.html", PreflightHtml.Write(results)), ("preflight.json", PreflightJson.Write(results)), ("preflight.sarif", Sarif.Write(results)) })
            {
                File.WriteAllText(Path.Combine(folder, name), text, new UTF8Encoding(false));
            }

            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            Console.Error.Write(DiagnosticText.Print(Catalogue.BD003.At(SourceSpan.None, folder, e.Message), new SourceTexts(".", [])));
            return false;
        }
    }
}
