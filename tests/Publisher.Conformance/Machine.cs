using System.ComponentModel;
using System.Diagnostics;

namespace Publisher.Conformance;

/// <summary>What a program printed, and how it ended.</summary>
internal sealed record Ran(int Code, string Output, string Error)
{
    internal string All => Output + Error;
}

/// <summary>Runs the judges. One that is missing skips the test on a laptop and fails it in CI.</summary>
internal static class Machine
{
    internal static bool InCi => Environment.GetEnvironmentVariable("CI") is "true" or "1";

    internal static string Root { get; } = FindRoot();

    internal static Ran Run(string tool, params string[] arguments) => RunIn(Root, tool, [], arguments);

    internal static Ran RunIn(string folder, string tool, (string Name, string? Value)[] environment, params string[] arguments)
    {
        using var process = Start(folder, tool, environment, arguments);
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new Ran(process.ExitCode, output, error.GetAwaiter().GetResult());
    }

    /// <summary>Runs a program and fails the test when it takes longer than it may.</summary>
    internal static Ran RunFor(int seconds, string folder, string tool, params string[] arguments)
    {
        using var process = Start(folder, tool, [], arguments);
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEndAsync();
        if (!process.WaitForExit(TimeSpan.FromSeconds(seconds)))
        {
            process.Kill();
            Assert.Fail($"still running after {seconds} seconds");
        }

        return new Ran(process.ExitCode, output.GetAwaiter().GetResult(), error.GetAwaiter().GetResult());
    }

    internal static Process Start(string folder, string tool, (string Name, string? Value)[] environment, params string[] arguments)
    {
        var start = new ProcessStartInfo(tool) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception)
        {
            Missing(tool);
            throw;
        }
    }

    /// <summary>Ends the test: skipped on a laptop, failed in CI.</summary>
    internal static void Missing(string what)
    {
        Assert.SkipUnless(InCi, $"{what} is missing; build/setup-judges.sh installs it, ./build.sh makes the books");
        Assert.Fail($"{what} is missing; build/setup-judges.sh installs it, ./build.sh makes the books");
    }

    private static string FindRoot()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "Publisher.sln")))
            {
                return at.FullName;
            }
        }

        throw new InvalidOperationException("The tests run outside the repository.");
    }
}
