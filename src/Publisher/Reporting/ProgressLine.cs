using Spectre.Console;

namespace Publisher.Reporting;

/// <summary>One moving line on a terminal while a build runs; nothing at all in CI, in pipes and with <c>--json</c>.</summary>
internal static class ProgressLine
{
    internal static T Run<T>(bool quiet, Func<Action<string, int, int>, T> work)
    {
        if (quiet || Console.IsErrorRedirected || Environment.GetEnvironmentVariable("CI") is { Length: > 0 })
        {
            return work((_, _, _) => { });
        }

        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        return console.Status().Start("…", status => work((stage, done, total) =>
            status.Status(Markup.Escape(total == 0 ? stage : $"{stage} {done}/{total}"))));
    }
}
