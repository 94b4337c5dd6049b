using System.CommandLine;

namespace Publisher.Commands;

/// <summary><c>publisher check [BOOK]</c>: builds everything, keeps nothing, tells what is wrong.</summary>
internal static class CheckCommand
{
    internal static Command Create()
    {
        var common = new BookOptions();
        var editions = BuildCommand.EditionOption();
        var command = new Command("check", "检查一本书，连版面一起，什么也不写 / check a book, its pages included, and write nothing") { editions };
        common.AddTo(command);
        command.SetAction(parsed => BuildCommand.Run(
            common.Read(parsed) with { Editions = [.. parsed.GetValue(editions) ?? []], Publish = false }, common.FormatOf(parsed), timings: false));
        return command;
    }
}
