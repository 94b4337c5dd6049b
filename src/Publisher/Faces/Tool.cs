using System.ComponentModel;
using System.Diagnostics;

namespace Publisher.Faces;

/// <summary>What came of running a tool.</summary>
/// <param name="Code">Exit code; −1 when the tool is not there.</param>
/// <param name="Output">What it printed.</param>
/// <param name="Error">What it complained of.</param>
internal sealed record ToolResult(int Code, string Output, string Error)
{
    internal bool Missing => Code == -1;

    /// <summary>The last line that says something, for a message.</summary>
    internal string Reason => (Error + "\n" + Output).Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).LastOrDefault() ?? $"exit {Code}";
}

/// <summary>Runs programs of the machine.</summary>
internal static class Tool
{
    internal static ToolResult Run(string name, string folder, params ReadOnlySpan<string> arguments)
    {
        var start = new ProcessStartInfo(OperatingSystem.IsWindows() && name == "npm" ? "npm.cmd" : name)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        try
        {
            using var process = Process.Start(start)!;
            process.StandardInput.Close();
            var error = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return new(process.ExitCode, output, error.GetAwaiter().GetResult());
        }
        catch (Win32Exception e)
        {
            return new(-1, "", e.Message);
        }
    }
}
