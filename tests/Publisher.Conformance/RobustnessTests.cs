using System.Diagnostics;

namespace Publisher.Conformance;

/// <summary>Whatever happens to a build, the last good outputs stay whole.</summary>
public sealed class RobustnessTests
{
    private const string Chapter = "manuscript/02-第二章.md";

    [Theory]
    [InlineData(60)]
    [InlineData(250)]
    [InlineData(500)]
    [InlineData(900)]
    [InlineData(1400)]
    public void A_killed_build_leaves_whole_outputs_and_the_next_one_succeeds(int milliseconds)
    {
        using var book = Built();
        var before = book.Hashes();
        Edit(book);
        using (var process = Start(book))
        {
            if (!process.WaitForExit(milliseconds))
            {
                process.Kill();
                process.WaitForExit();
            }
        }

        // Killed while moving files, the outputs may be of both builds until the next one finishes the move; never damaged.
        Assert.All(book.Outputs("*.pdf"), f => Assert.Equal("%%EOF", File.ReadAllText(f, System.Text.Encoding.Latin1).TrimEnd()[^5..]));
        var again = book.Build("2");
        Assert.True(again.Code == 0, again.All);
        Assert.NotEqual(before, book.Hashes());
        Assert.Empty(Directory.EnumerateDirectories(Path.Combine(book.Folder, "artifacts", "books"), ".*.new"));
    }

    [Fact]
    public void An_interrupted_build_says_so_and_changes_nothing()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "signals are sent with kill");
        using var book = Built();
        var before = book.Hashes();
        Edit(book);
        using var process = Start(book);
        Thread.Sleep(150);
        Machine.Run("kill", "-INT", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture));
        var error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            // Before the program listens the system's own ending applies, else ours.
            Assert.True(process.ExitCode is 1 or 130, $"exit {process.ExitCode}: {error}");
            Assert.Equal(before, book.Hashes());
        }

        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_builds_at_once_do_not_mix()
    {
        using var book = Built();
        using var first = Start(book);
        using var second = Start(book);
        var texts = new[] { first, second }.Select(p => p.StandardError.ReadToEndAsync()).ToArray();
        first.WaitForExit();
        second.WaitForExit();
        var codes = new[] { first.ExitCode, second.ExitCode };
        Assert.Contains(0, codes);
        var errors = texts.Select(t => t.GetAwaiter().GetResult()).ToArray();
        Assert.All(codes.Zip(errors).Where(r => r.First != 0), r => Assert.Contains("BD001", r.Second, StringComparison.Ordinal));
        Assert.Equal(2, book.Hashes().Count);
    }

    [Fact]
    public void A_book_with_errors_publishes_nothing_but_a_draft()
    {
        using var book = Built();
        var before = book.Hashes();
        File.AppendAllText(Path.Combine(book.Folder, Chapter), "\n见@fig:nowhere。\n");
        var ran = book.Build("2");
        Assert.Equal(1, ran.Code);
        Assert.Matches(@"02-第二章\.md:\d+:\d+: 错误 MS\d{3}", ran.Error);
        Assert.DoesNotContain("   at ", ran.All, StringComparison.Ordinal);
        Assert.Equal(before, book.Hashes());

        var draft = Machine.RunIn(book.Folder, SampleBook.Program, [], "build", ".", "--fonts", SampleBook.Fonts, "--draft");
        Assert.Equal(0, draft.Code);
        Assert.NotEqual(before, book.Hashes());
    }

    [Fact]
    public void A_full_disk_is_told_and_the_last_outputs_stay()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess, "a small disk is mounted, which needs root");
        using var book = BookCopy.New();
        var disk = Path.Combine(book.Folder, "disk");
        Directory.CreateDirectory(disk);
        var mounted = Machine.Run("mount", "-t", "tmpfs", "-o", "size=1m", "publisher-test", disk);
        Assert.SkipUnless(mounted.Code == 0, "this machine mounts no tmpfs");
        try
        {
            Assert.Equal(0, Out(book, disk).Code);
            var before = Contents(disk);
            File.WriteAllBytes(Path.Combine(disk, "fill"), new byte[Free(disk) - 60_000]);
            Edit(book);
            var full = Out(book, disk);
            Assert.Equal(1, full.Code);
            Assert.Contains("BD003", full.Error, StringComparison.Ordinal);
            Assert.Equal(before, Contents(disk));
        }
        finally
        {
            Machine.Run("umount", disk);
        }
    }

    private static Ran Out(BookCopy book, string folder) =>
        Machine.RunIn(book.Folder, SampleBook.Program, [], "build", ".", "--fonts", SampleBook.Fonts, "--out", folder);

    private static long Free(string folder) => new DriveInfo(folder).AvailableFreeSpace;

    private static string Contents(string folder) => string.Join('\n', Directory
        .EnumerateFiles(Path.Combine(folder, "artifacts", "books"), "*.*", SearchOption.AllDirectories)
        .Where(f => Path.GetExtension(f) is ".pdf" or ".epub" or ".json")
        .Order(StringComparer.Ordinal)
        .Select(f => f + Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(f)))));

    private static BookCopy Built()
    {
        var book = BookCopy.New();
        var ran = book.Build("2");
        Assert.True(ran.Code == 0, ran.All);
        return book;
    }

    private static void Edit(BookCopy book) => File.AppendAllText(Path.Combine(book.Folder, Chapter), "\n这一段是后来加上的。\n");

    private static Process Start(BookCopy book) =>
        Machine.Start(book.Folder, SampleBook.Program, [], "build", ".", "--fonts", SampleBook.Fonts);
}
