using System.Collections.Immutable;
using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace Publisher.Preflight.Rendering;

/// <summary>Renderers that the caller found on the machine.</summary>
/// <param name="Ghostscript">Full path of Ghostscript, or null.</param>
/// <param name="Poppler">Full path of Poppler's <c>pdftoppm</c>, or null.</param>
public sealed record Renderers(string? Ghostscript, string? Poppler)
{
    /// <summary>None at all: what needs one is skipped, and said.</summary>
    public static readonly Renderers None = new(null, null);

    /// <summary>Longest time of one run.</summary>
    public TimeSpan Limit { get; init; } = TimeSpan.FromMinutes(5);
}

/// <summary>How a run of a renderer ended.</summary>
/// <param name="Code">Its exit code; −1 when it could not be started.</param>
/// <param name="Reason">What it complained of, the last line.</param>
/// <param name="Late">Was it ended because it took too long?</param>
internal sealed record Ran(int Code, string Reason, bool Late)
{
    internal bool Good => Code == 0 && !Late;
}

/// <summary>Runs a renderer: arguments as a list, no shell, bounded in time, ended by its handle.</summary>
internal static class RendererRun
{
    private const int MostWords = 8192;

    /// <summary>Runs it in a folder of its own with the PDF in <c>in.pdf</c>; <paramref name="read"/> takes what it prints as it comes.</summary>
    internal static Ran Run(string program, Renderers tools, ImmutableArray<string> arguments, string folder, Action<Stream> read, CancellationToken ct)
    {
        var start = new ProcessStartInfo(program) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        try
        {
            using var process = Process.Start(start)!;
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
            limit.CancelAfter(tools.Limit);
            using var end = limit.Token.Register(() => End(process));
            process.StandardInput.Close();
            var complaints = Complaints(process.StandardError.BaseStream);
            try
            {
                read(process.StandardOutput.BaseStream);
            }
            catch (Exception e) when (e is InvalidDataException or IOException or EndOfStreamException)
            {
                End(process);
                process.WaitForExit();
                ct.ThrowIfCancellationRequested();
                return new(1, limit.IsCancellationRequested ? "" : e.Message, limit.IsCancellationRequested);
            }

            process.WaitForExit();
            ct.ThrowIfCancellationRequested();
            return new(process.ExitCode, LastLine(complaints.GetAwaiter().GetResult()), limit.IsCancellationRequested);
        }
        catch (Win32Exception e)
        {
            return new(-1, e.Message, false);
        }
    }

    /// <summary>A folder of its own for one run; gone when the work is done.</summary>
    internal static T InFolder<T>(ReadOnlyMemory<byte> pdf, Func<string, T> work)
    {
        var folder = Directory.CreateTempSubdirectory("publisher-preflight-");
        try
        {
            using (var file = File.Create(Path.Combine(folder.FullName, "in.pdf")))
            {
                file.Write(pdf.Span);
            }

            return work(folder.FullName);
        }
        finally
        {
            try
            {
                folder.Delete(recursive: true);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // A virus scanner may hold a file: the system's own cleaning takes it.
            }
        }
    }

    private static void End(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (Exception e) when (e is InvalidOperationException or Win32Exception)
        {
            // It has ended by itself.
        }
    }

    // All is read, or the renderer would wait; little is kept.
    private static async Task<string> Complaints(Stream stream)
    {
        var kept = new MemoryStream();
        var buffer = new byte[4096];
        for (int read; (read = await stream.ReadAsync(buffer).ConfigureAwait(false)) > 0;)
        {
            if (kept.Length < MostWords)
            {
                kept.Write(buffer, 0, read);
            }
        }

        return Encoding.UTF8.GetString(kept.ToArray());
    }

    private static string LastLine(string text) =>
        text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).LastOrDefault() ?? "";
}
