using System.Diagnostics;
using Publisher.Epub;

namespace Publisher.Tests.Epub;

/// <summary>What independent judges say of the book with every construct. Skipped where tests/judges is not installed.</summary>
public sealed class JudgeTests
{
    [Theory]
    [InlineData("check-epub.mjs", true)]
    [InlineData("check-epub.mjs", false)]
    [InlineData("check-xhtml.mjs", true)]
    [InlineData("check-ace.mjs", true)]
    [InlineData("read-epub.mjs", true)]
    public async Task A_judge_finds_nothing(string script, bool pages)
    {
        var judges = Judges();
        Assert.SkipUnless(Directory.Exists(Path.Combine(judges, "node_modules")), "run npm ci in tests/judges");
        var folder = Directory.CreateTempSubdirectory("epub-judge-");
        try
        {
            var token = TestContext.Current.CancellationToken;
            var artifact = EpubWriter.Write(EverythingBook.Request(pages), token).Value!;
            var file = Path.Combine(folder.FullName, artifact.Name);
            await File.WriteAllBytesAsync(file, artifact.Content.ToArray(), token);
            var (code, output) = await Run(Path.Combine(judges, script), file, folder.FullName, token);
            Assert.True(code == 0, output);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<(int Code, string Output)> Run(string script, string file, string folder, CancellationToken token)
    {
        using var process = Process.Start(new ProcessStartInfo("node", [script, file, .. script.EndsWith("read-epub.mjs", StringComparison.Ordinal) ? [Path.Combine(folder, "shots")] : Array.Empty<string>()])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var errors = process.StandardError.ReadToEndAsync(token);
        var output = await process.StandardOutput.ReadToEndAsync(token);
        await process.WaitForExitAsync(token);
        return (process.ExitCode, output + await errors);
    }

    private static string Judges()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Publisher.sln")))
        {
            folder = folder.Parent;
        }

        return Path.Combine(folder?.FullName ?? "", "tests", "judges");
    }
}
