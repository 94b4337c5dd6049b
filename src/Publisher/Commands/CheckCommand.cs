using System.CommandLine;

namespace Publisher.Commands;

/// <summary><c>publisher check [BOOK]</c>: builds everything, keeps nothing, tells what is wrong.</summary>
internal static class CheckCommand
{
    internal static Command Create()
    {
        var common = new BookOptions();
        var command = new Command("check", "检查一本书，不输出 / check a book without writing it");
        common.AddTo(command);
        command.SetAction(parsed => BuildCommand.Run(common.Read(parsed) with { Publish = false }, parsed.GetValue(common.Json), timings: false));
        return command;
    }
}
