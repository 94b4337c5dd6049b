using Publisher.Core.Build;
using Publisher.Session;

namespace Publisher.Tests.Cli;

public sealed class OutputFolderTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("publisher-test-").FullName;

    private OutputFolder Output => new(_root, "book");

    [Fact]
    public void Files_replace_the_old_ones_together_and_nothing_is_left_aside()
    {
        Output.Publish([File_("a", "1"), File_("b", "1")]);
        Output.Publish([File_("a", "2"), File_("b", "2")]);
        Assert.Equal("22", Read("a") + Read("b"));
        Assert.Equal(["book"], Directory.EnumerateFileSystemEntries(Path.Combine(_root, "artifacts", "books")).Select(p => Path.GetFileName(p)));
    }

    [Fact]
    public void A_build_killed_while_writing_has_changed_nothing()
    {
        Output.Publish([File_("a", "old")]);
        Aside("a", "half");
        Output.Recover();
        Assert.Equal("old", Read("a"));
        Assert.False(Directory.Exists(AsidePath));
    }

    [Fact]
    public void A_build_killed_while_moving_is_finished_by_the_next()
    {
        Output.Publish([File_("a", "old"), File_("b", "old")]);
        Aside("b", "new");
        Aside("complete.list", "a\nb");
        File.WriteAllText(Path.Combine(Output.Folder, "a"), "new");
        Output.Recover();
        Assert.Equal("newnew", Read("a") + Read("b"));
        Assert.False(Directory.Exists(AsidePath));
    }

    [Fact]
    public void What_cannot_be_written_leaves_the_old_files()
    {
        Output.Publish([File_("a", "old")]);
        Directory.CreateDirectory(Path.Combine(AsidePath, "b"));
        Assert.ThrowsAny<Exception>(() => Output.Publish([File_("a", "new"), File_("b", "new")]));
        Assert.Equal("old", Read("a"));
    }

    [Fact]
    public void Only_one_build_holds_the_lock()
    {
        using var first = BuildLock.TryTake(Output.LockFile);
        Assert.NotNull(first);
        Assert.Null(BuildLock.TryTake(Output.LockFile));
        first.Dispose();
        using var later = BuildLock.TryTake(Output.LockFile);
        Assert.NotNull(later);
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);

    private string AsidePath => Path.Combine(_root, "artifacts", "books", ".book.new");

    private static Artifact File_(string name, string text) => new(name, System.Text.Encoding.UTF8.GetBytes(text));

    private string Read(string name) => File.ReadAllText(Path.Combine(Output.Folder, name));

    private void Aside(string name, string text)
    {
        Directory.CreateDirectory(AsidePath);
        File.WriteAllText(Path.Combine(AsidePath, name), text);
    }
}
