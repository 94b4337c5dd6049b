using System.Collections.Immutable;
using Publisher.Commands;
using Publisher.Core.Build;
using Publisher.Core.Diagnostics;
using Publisher.Core.Display;
using Publisher.Core.Geometry;
using Publisher.Core.Model;
using Publisher.Core.Style;
using Publisher.Core.Text;
using Publisher.Faces;
using Publisher.Imaging;
using Publisher.Session;
using Publisher.Tests.Fonts;

namespace Publisher.Tests.Cli;

public sealed class SessionTests : IDisposable
{
    private static readonly BookFacts Facts = new()
    {
        Slug = "s",
        Title = "书",
        House = new PublishingHouse("社", "北京", null, null, null, null),
        Date = "2026-10",
        Modified = "2026-10-01T00:00:00Z",
        Editions =
        [
            new Edition("print", "pdf", "", "x4", null, SourceSpan.None),
            new Edition("ebook", "epub", "", "standard", "print", SourceSpan.None),
            new Edition("lost", "epub", "", "standard", "ebook", SourceSpan.None),
        ],
    };

    private readonly string _folder = Directory.CreateTempSubdirectory("publisher-test-").FullName;

    [Fact]
    public void A_folder_without_book_yaml_is_BD002_and_gets_nothing_written()
    {
        var result = Build();
        Assert.Equal("BD002", Assert.Single(result.Diagnostics).Code);
        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder));
    }

    [Fact]
    public void A_new_book_without_its_fonts_is_one_finding_and_nothing_is_published()
    {
        NewBook();
        var result = Build();
        Assert.Equal("BD010", Assert.Single(result.Diagnostics, d => d.Severity == Severity.Error).Code);
        Assert.Null(result.Published);
        Assert.Empty(Directory.EnumerateDirectories(Path.Combine(_folder, "artifacts", "books")));
    }

    [Fact]
    public void An_edition_can_be_built_alone_and_again_from_the_cache()
    {
        NewBook();
        var yaml = Path.Combine(_folder, "manuscript", "book.yaml");
        File.WriteAllText(yaml, File.ReadAllText(yaml).Replace(", pages-from: print", "", StringComparison.Ordinal));
        var first = Build("ebook").Report!.Editions.Single();
        var second = Build("ebook").Report!.Editions.Single();
        Assert.Equal(("ebook.epub", 1, 0), (first.File, first.ImagesEncoded, first.ImagesReused));
        Assert.Equal((first.Sha256, 0, 1), (second.Sha256, second.ImagesEncoded, second.ImagesReused));
        var files = Directory.EnumerateFiles(Directory.EnumerateDirectories(Path.Combine(_folder, "artifacts", "books")).Single()).Select(f => Path.GetFileName(f));
        Assert.Equal(["ebook.epub", "report.json", "report.txt"], files.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_check_sets_the_pages_at_the_house_s_levels_and_writes_nothing()
    {
        NewBook();
        Directory.CreateDirectory(Path.Combine(_folder, "manuscript", "fonts"));
        File.Copy(TestFonts.Source(TestFonts.Serif).Path, Path.Combine(_folder, "manuscript", "fonts", "tiny.ttf"));
        var roles = string.Join("\n", new[] { "body", "strong", "heading", "sans", "title", "kai", "italic", "mono", "ruby", "fallback" }.Select(r => r == "fallback" ? $"  fallback: [{TestFonts.Serif}]" : $"  {r}: {{ han: [{TestFonts.Serif}], latin: [{TestFonts.Serif}], other: [{TestFonts.Serif}] }}"));
        File.WriteAllText(
            Path.Combine(_folder, "manuscript", "styles", "print.yaml"),
            "extends: builtin:trade\nfonts:\n" + roles + "\npage: { grid: { chars: 12 } }\ncomposition: { hyphenate: false }\nchecks: { LY011: error }\n");
        File.WriteAllText(Path.Combine(_folder, "manuscript", "02-第二章.md"), "# 题\n\n一行里遇到 incomprehensibilities 或者 internationalizations 这样长的词。\n");
        var before = Directory.EnumerateFileSystemEntries(_folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToArray();
        var options = new BuildOptions(_folder) { Fonts = Path.Combine(_folder, "none"), Editions = ["print"], Publish = false };
        var result = BuildSession.Run(options, new StageClock((_, _, _) => { }), TestContext.Current.CancellationToken);
        Assert.Contains(result.Diagnostics, d => d is { Code: "LY011", Severity: Severity.Error });
        Assert.True(result.HasErrors);
        Assert.Equal(before, Directory.EnumerateFileSystemEntries(_folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_held_folder_is_BD001()
    {
        NewBook();
        var books = Path.Combine(_folder, "artifacts", "books");
        using var other = BuildLock.TryTake(Path.Combine(books, ".book.lock"));
        Assert.Contains(Build("ebook").Diagnostics, d => d.Code == "BD001");
    }

    [Fact]
    public void Editions_are_chosen_by_name_in_the_order_of_the_book()
    {
        var findings = new Findings();
        Assert.Equal(["print", "ebook"], EditionChoice.Wanted(Facts, ["ebook", "print"], findings).Select(e => e.Name));
        Assert.Empty(findings.All);
        EditionChoice.Wanted(Facts, ["nothing"], findings);
        EditionChoice.Wanted(Facts, ["lost"], findings);
        Assert.Equal(["BD005", "BD021"], findings.All.Select(f => f.Code));
    }

    [Fact]
    public void A_picture_on_two_pages_is_prepared_once_at_its_largest_size()
    {
        var image = new FileId("images/x.png");
        var book = new Book(Facts, [], null, [], [new ImageUse(image, new SourceSpan(new FileId("manuscript/1.md"), 5, 3), FigurePlacement.Full)]);
        var pages = new PagedDocument([Shows(image, 25.4m, 50.8m), Shows(image, 50.8m, 25.4m)], [], [], "zh-Hans", false);
        var profile = OutputProfile.Load(_folder, OutputProfile.Fogra39L, SourceSpan.None).Value!;
        var job = Assert.Single(ImagePlan.ForPress(pages, book, new ImageStyle { MaxPpi = 350, MinPpi = 300 }, profile));
        Assert.Equal((700, 700, ImageColor.Gray, 5), (job.Recipe.MaxWidth, job.Recipe.MaxHeight, job.Recipe.Color, job.Span.Start));
        Assert.Equal(Length.Mm(50.8m), job.Placed!.Width);
    }

    [Theory]
    [InlineData("/x/artifacts/bin/publisher/", "/x/artifacts/fonts")]
    [InlineData("/x/bin/", "/x/bin/fonts")]
    public void Installed_fonts_lie_beside_the_program(string program, string fonts) => Assert.Equal(fonts, FontFolders.OfProgram(program));

    [Theory]
    [InlineData("My Book", "my-book")]
    [InlineData("我的书", "book")]
    [InlineData("苏德战场 1941", "1941")]
    public void A_new_book_s_slug_is_plain(string title, string slug) => Assert.Equal(slug, NewCommand.Slug(title));

    [Fact]
    public void Pins_are_complete()
    {
        var pins = FontPins.Load();
        Assert.Equal(pins.Length, pins.DistinctBy(p => p.Name).Count());
        Assert.All(pins, p => Assert.Matches("^[0-9a-f]{64}$", p.Sha256));
        Assert.All(pins, p => Assert.True(p.From is "npm" or "debian"));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static Page Shows(FileId image, decimal width, decimal height) => new(
        Length.Mm(170), Length.Mm(240), Length.Mm(3), [new ImageItem(new Rect(default, default, Length.Mm(width), Length.Mm(height)), image)], [], new PageLabel("1", 'D', 1), true);

    private BuildResult Build(params ImmutableArray<string> editions) =>
        BuildSession.Run(new BuildOptions(_folder) { Fonts = Path.Combine(_folder, "none"), Editions = editions }, new StageClock((_, _, _) => { }), TestContext.Current.CancellationToken);

    private void NewBook() => NewCommand.Fill(_folder, "测试");
}
