using System.CommandLine;
using Publisher.Core.Diagnostics;
using Publisher.Delivery;
using Publisher.Reporting;
using Publisher.Session;

namespace Publisher.Commands;

/// <summary><c>publisher deliver [BOOK]</c>: builds, judges, and fills the folder that is sent to the plant or the store.</summary>
internal static class DeliverCommand
{
    internal static Command Create()
    {
        var common = new BookOptions();
        var editions = BuildCommand.EditionOption();
        var folder = new Option<string?>("--out") { Description = "写到 DIR/artifacts / write under DIR/artifacts", HelpName = "DIR" };
        var command = new Command("deliver", "做好、检查并放进交付文件夹 / build, preflight, and fill the delivery folder")
        {
            common.Book, editions, folder, common.Fonts, common.Jobs,
        };
        command.SetAction(parsed => Run(common.Read(parsed) with
        {
            Editions = [.. parsed.GetValue(editions) ?? []],
            Out = parsed.GetValue(folder) is { } path ? Path.GetFullPath(path) : null,
        }));
        return command;
    }

    private static int Run(BuildOptions options)
    {
        using var interrupt = new Interrupt();
        if (OneEdition.Open(options, null) is not { } open)
        {
            return ExitCode.BookErrors;
        }

        var result = ProgressLine.Run(quiet: false, tell => DeliverySession.Run(open, options, new StageClock(tell), interrupt.Token));
        foreach (var finding in result.Diagnostics.Where(d => d.Severity != Severity.Info))
        {
            Console.Error.Write(DiagnosticText.Print(finding, result.Texts));
        }

        PreflightText.Print(result.Judged);
        foreach (var written in result.Folders)
        {
            Console.Out.WriteLine(written);
        }

        Console.Out.WriteLine(result.HasErrors
            ? "没有交付；上一次交付的文件夹没有动 / nothing was delivered; the folder delivered last is untouched"
            : $"已交付 {result.Folders.Length} 个文件夹 / {result.Folders.Length} folders delivered");
        return result.HasErrors ? ExitCode.BookErrors : ExitCode.Good;
    }
}
