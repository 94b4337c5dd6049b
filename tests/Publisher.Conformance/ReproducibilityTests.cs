namespace Publisher.Conformance;

/// <summary>Same sources, same bytes: whatever the folder, zone, locale, thread count and cache.</summary>
[Trait("Kind", "Verify")]
public sealed class ReproducibilityTests
{
    [Fact]
    public void The_same_book_is_the_same_bytes_everywhere()
    {
        using var here = BookCopy.OfSample("a");
        using var there = BookCopy.OfSample("other-and-longer-folder");
        var one = here.Build("1", ("TZ", "UTC"), ("LANG", "C"), ("LC_ALL", "C"));
        Assert.True(one.Code == 0, one.All);
        var many = there.Build("8", ("TZ", "Asia/Shanghai"), ("LANG", "tr_TR.UTF-8"), ("LC_ALL", "tr_TR.UTF-8"));
        Assert.True(many.Code == 0, many.All);
        // text block, cover, e-book
        Assert.Equal(3, here.Hashes().Count);
        Assert.Equal(here.Hashes(), there.Hashes());
        Assert.DoesNotContain("\"encoded\": 0", Report(there), StringComparison.Ordinal);

        var cold = there.Hashes();
        var cached = there.Build("2", ("TZ", "America/New_York"));
        Assert.True(cached.Code == 0, cached.All);
        Assert.Equal(cold, there.Hashes());
        Assert.Equal(3, Report(there).Split("\"encoded\": 0").Length - 1);
    }

    [Fact]
    public void A_build_under_another_folder_is_the_same_and_leaves_the_book_alone()
    {
        using var book = BookCopy.New();
        using var other = BookCopy.New();
        var plain = book.Build("2");
        var outside = Machine.RunIn(other.Folder, SampleBook.Program, [], "build", ".", "--fonts", SampleBook.Fonts, "--out", "elsewhere");
        Assert.True(plain.Code == 0 && outside.Code == 0, plain.All + outside.All);
        Assert.False(Directory.Exists(Path.Combine(other.Folder, "artifacts")));
        var moved = Directory.EnumerateFiles(Path.Combine(other.Folder, "elsewhere"), "print.pdf", SearchOption.AllDirectories).Single();
        Assert.Equal(File.ReadAllBytes(book.Outputs("print.pdf").Single()), File.ReadAllBytes(moved));
    }

    private static string Report(BookCopy book) => File.ReadAllText(book.Outputs("report.json").Single());
}
