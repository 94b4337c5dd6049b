using System.CommandLine;
using Publisher.Manuscript;

namespace Publisher.Commands;

/// <summary><c>publisher schema KIND</c>: a JSON schema for editors.</summary>
internal static class SchemaCommand
{
    internal static Command Create()
    {
        var kind = new Argument<string>("KIND") { Description = string.Join(", ", SettingsSchema.Kinds) };
        kind.AcceptOnlyFromAmong([.. SettingsSchema.Kinds]);
        var command = new Command("schema", "打印设置文件的 JSON schema，供编辑器补全和检查 / print the JSON schema of a settings file, for editors") { kind };
        command.SetAction(parsed =>
        {
            Console.Out.Write(SettingsSchema.Of(parsed.GetValue(kind)!));
            return ExitCode.Good;
        });
        return command;
    }
}
