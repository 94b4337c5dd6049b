using System.Diagnostics;
using System.Text;
using Publisher.Core.Build;
using Publisher.Core.Model;
using Publisher.Delivery;

namespace Publisher.Tests.Cli;

public sealed class DeliveryTests : IDisposable
{
    private static readonly Edition Print = new("print", "pdf", "builtin:trade", "x4", null, default);

    private readonly string _root = Directory.CreateTempSubdirectory("publisher-test-").FullName;

    private static BookFacts Book(string names, string title = "书名", string? isbn = "978-7-5064-2595-7") => new()
    {
        Slug = "shu",
        Title = title,
        House = new PublishingHouse("某某出版社", "北京", null, null, null, null),
        Date = "2026-10",
        Modified = "2026-10-01T00:00:00Z",
        IsbnPrint = isbn,
        Delivery = new DeliveryPattern { Names = names },
    };

    [Theory]
    [InlineData("{isbn}-{part}", "9787506425957-正文")]
    [InlineData("{house}_{title}_{part}_{pages}P", "某某出版社_书名_正文_228P")]
    [InlineData("{slug} {edition} {date} {part}", "shu print 2026-10 正文")]
    public void A_file_is_named_by_the_house_s_pattern(string pattern, string name) =>
        Assert.Equal(name, DeliveryNames.File(Book(pattern), Print, "正文", 228));

    [Theory]
    [InlineData("a/b:c?", "a-b-c-")]
    [InlineData("..", "file")]
    [InlineData("{isbn}", "{isbn}")]
    public void A_title_cannot_harm_a_name(string title, string name) =>
        Assert.Equal(name, DeliveryNames.File(Book("{title}", title), Print, "正文", null));

    [Fact]
    public void A_long_title_still_makes_a_name_that_file_systems_take() =>
        Assert.InRange(Encoding.UTF8.GetByteCount(DeliveryNames.File(Book("{title}", new string('长', 500)), Print, "正文", null)), 1, 180);

    [Fact]
    public void Without_an_ISBN_the_slug_stands_in() =>
        Assert.Equal("shu-print", DeliveryNames.Folder(Book("{isbn}-{part}", isbn: null), Print, ebook: false));

    [Fact]
    public void A_delivery_replaces_the_one_before_it_as_a_whole()
    {
        DeliveryFolder.Write(_root, "x-print", [Text("a.pdf", "1"), Text("old.pdf", "1")]);
        var folder = DeliveryFolder.Write(_root, "x-print", [Text("a.pdf", "2")]);
        Assert.Equal(["SHA256SUMS", "a.pdf"], Directory.GetFiles(folder).Select(p => Path.GetFileName(p)).Order(StringComparer.Ordinal));
        Assert.Equal(["x-print"], Directory.GetDirectories(_root).Select(p => Path.GetFileName(p)));
    }

    [Fact]
    public void A_delivery_killed_between_its_moves_is_found_again()
    {
        DeliveryFolder.Write(_root, "x-print", [Text("a.pdf", "good")]);
        Directory.Move(Path.Combine(_root, "x-print"), Path.Combine(_root, ".x-print.old"));
        Directory.CreateDirectory(Path.Combine(_root, ".x-print.new"));
        File.WriteAllText(Path.Combine(_root, "blocked"), "");
        var folder = DeliveryFolder.Write(_root, "x-print", [Text("a.pdf", "better")]);
        Assert.Equal("better", File.ReadAllText(Path.Combine(folder, "a.pdf")));
        Assert.Equal(["x-print"], Directory.GetDirectories(_root).Select(p => Path.GetFileName(p)));
    }

    [Fact]
    public void The_manifest_verifies_with_a_standard_tool()
    {
        Assert.SkipUnless(File.Exists("/usr/bin/sha256sum"), "sha256sum");
        var folder = DeliveryFolder.Write(_root, "x-print", [Text("正 文.pdf", "1"), Text("a.pdf", "2")]);
        Assert.Equal(0, Sums(folder));
        File.AppendAllText(Path.Combine(folder, "a.pdf"), " ");
        Assert.NotEqual(0, Sums(folder));
    }

    private static int Sums(string folder)
    {
        var start = new ProcessStartInfo("/usr/bin/sha256sum", ["--check", "--strict", DeliveryFolder.Sums]) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode;
    }

    private static Artifact Text(string name, string text) => new(name, Encoding.UTF8.GetBytes(text));

    public void Dispose() => Directory.Delete(_root, recursive: true);
}
