using System.CommandLine;
using Publisher.Core.Diagnostics;
using Publisher.Core.Text;
using Publisher.Reporting;

namespace Publisher.Commands;

/// <summary>The command line: parses it, runs a command, and turns every end into an exit code.</summary>
internal static class CommandLine
{
    internal static int Run(string[] args)
    {
        var debug = new Option<bool>("--debug") { Description = "出内部错误时打印详细信息 / print details of internal errors", Recursive = true };
        var root = new RootCommand("把书稿做成 EPUB 和印刷 PDF / turns a manuscript into EPUB and print PDF") { debug };
        root.Add(BuildCommand.Create());
        root.Add(CheckCommand.Create());
        root.Add(PreflightCommand.Create());
        root.Add(StyleCommand.Create());
        root.Add(SpecimenCommand.Create());
        root.Add(OverrideCommand.Create());
        root.Add(MakeUpCommand.Create());
        root.Add(DeliverCommand.Create());
        root.Add(ImposeCommand.Create());
        root.Add(ExplainCommand.Create());
        root.Add(DoctorCommand.Create());
        root.Add(NewCommand.Create());
        root.Add(FontsCommand.Create());
        root.Add(SchemaCommand.Create());

        try
        {
            // Without a command: how it is used.
            var parsed = root.Parse(args.Length == 0 ? ["--help"] : args);
            return parsed.Errors.Count > 0 ? Misunderstood(parsed) : parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null });
        }
        catch (OperationCanceledException)
        {
            Console.Error.Write(DiagnosticText.Print(Catalogue.BD004.At(SourceSpan.None), new SourceTexts(".", [])));
            return ExitCode.BookErrors;
        }
#pragma warning disable CA1031 // The last resort: a reader of books must never see a raw stack trace.
        catch (Exception e)
#pragma warning restore CA1031
        {
            var inner = e is AggregateException or TypeInitializationException ? e.GetBaseException() : e;
            Console.Error.WriteLine($"程序内部错误：{inner.GetType().Name}: {inner.Message}");
            Console.Error.WriteLine("internal error; the last good outputs are untouched. Please report it with the book that caused it.");
            Console.Error.WriteLine("这是程序的问题，不是书稿的问题：请连同书稿报告；加 --debug 可看详细信息。");
            if (args.Contains("--debug", StringComparer.Ordinal))
            {
                Console.Error.WriteLine(e);
            }

            return ExitCode.Bug;
        }
    }

    private static int Misunderstood(ParseResult parsed)
    {
        foreach (var error in parsed.Errors)
        {
            Console.Error.WriteLine($"命令有误 / usage: {error.Message}");
        }

        Console.Error.WriteLine("用 publisher --help 查看用法 / see publisher --help");
        return ExitCode.Usage;
    }
}
