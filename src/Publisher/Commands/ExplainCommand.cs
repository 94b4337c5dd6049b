using System.CommandLine;
using Publisher.Core.Diagnostics;
using Publisher.Reporting;

namespace Publisher.Commands;

/// <summary><c>publisher explain [CODE]</c>.</summary>
internal static class ExplainCommand
{
    internal static Command Create()
    {
        var code = new Argument<string?>("CODE") { Description = "代码，如 IM004；不写则列出全部 / a code such as IM004; without it all are listed", Arity = ArgumentArity.ZeroOrOne };
        var command = new Command("explain", "解释一个诊断代码 / explain a diagnostic code") { code };
        command.SetAction(parsed => parsed.GetValue(code) is { } wanted ? Explain(wanted) : List());
        return command;
    }

    private static int Explain(string code)
    {
        if (Catalogue.Find(code) is not { } entry)
        {
            Console.Error.WriteLine($"没有代码“{code}”；publisher explain 列出全部 / no code '{code}'; publisher explain lists all");
            return ExitCode.Usage;
        }

        var (chinese, english) = DiagnosticText.Words(entry.Severity);
        Console.Out.WriteLine($"{entry.Code}（{chinese} / {english}）");
        Console.Out.WriteLine(Blank(entry.Chinese));
        Console.Out.WriteLine(Blank(entry.English));
        Console.Out.WriteLine();
        Console.Out.WriteLine(entry.Explain.Trim());
        return ExitCode.Good;
    }

    private static int List()
    {
        foreach (var entry in Catalogue.All)
        {
            Console.Out.WriteLine($"{entry.Code}  {Blank(entry.Chinese)}");
        }

        return ExitCode.Good;
    }

    // Places of a message that only a case can fill.
    private static string Blank(string message)
    {
        for (var i = 0; i < 10; i++)
        {
            message = message.Replace($"{{{i}}}", "…", StringComparison.Ordinal);
        }

        return message.Replace("{{", "{", StringComparison.Ordinal).Replace("}}", "}", StringComparison.Ordinal);
    }
}
