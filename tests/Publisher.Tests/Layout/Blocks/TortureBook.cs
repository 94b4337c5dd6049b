using System.Collections.Immutable;
using Publisher.Core.Diagnostics;
using Publisher.Core.Model;
using Publisher.Core.Style;
using Publisher.Fonts;
using Publisher.Imaging;
using Publisher.Layout;
using Publisher.Manuscript;
using Publisher.Tests.Manuscript;

namespace Publisher.Tests.Layout.Blocks;

/// <summary>The torture book (tests/books/torture), read once and set in any of its editions in the pinned faces.</summary>
public sealed class TortureBook : IDisposable
{
    private static readonly ImmutableArray<(string Name, string File)> Faces =
    [
        ("LXGW WenKai Regular", "LXGWWenKai-Regular.ttf"), ("Noto Sans SC Bold", "NotoSansSC-Bold.ttf"), ("Noto Sans SC Medium", "NotoSansSC-Medium.ttf"),
        ("Noto Sans SC Regular", "NotoSansSC-Regular.ttf"), ("Noto Serif SC Bold", "NotoSerifSC-Bold.ttf"), ("Noto Serif SC Regular", "NotoSerifSC-Regular.ttf"),
        ("Source Code Pro Regular", "SourceCodePro-Regular.ttf"), ("Source Serif 4 Italic", "SourceSerif4-Italic.ttf"), ("Source Serif 4 Regular", "SourceSerif4-Regular.ttf"),
    ];

    private readonly Lazy<FontLibrary> _fonts;
    private readonly Lazy<(Workspace Workspace, Book Book, ImageProbe Images)> _read = new(Read);

    public TortureBook() => _fonts = new Lazy<FontLibrary>(() => FontLibrary.Load([.. Faces.Select(f => new FontSource(f.Name, Path.Combine(FontFolder, f.File)))]).Value!);

    public FontLibrary Fonts => _fonts.Value;

    public Book Book => _read.Value.Book;

    private static string Folder => Path.Combine(RepoFolder.Root, "tests", "books", "torture");

    private static string FontFolder => Path.Combine(RepoFolder.Root, "artifacts", "fonts");

    public void Dispose()
    {
        if (_fonts.IsValueCreated)
        {
            _fonts.Value.Dispose();
        }
    }

    /// <summary>The style of an edition.</summary>
    public BookStyle Style(string edition)
    {
        SkipWithoutFonts();
        var style = StyleReader.Read(_read.Value.Workspace, Book.Facts.Editions.Single(e => e.Name == edition));
        Assert.Empty(style.Diagnostics);
        return style.Value!;
    }

    /// <summary>The book in the style of an edition, or in one that is made from it.</summary>
    public Outcome<LayoutResult> Set(string edition, BookStyle style) =>
        BookSetter.Set(new LayoutRequest(Book with { Facts = Book.Facts with { Sheet = Book.Facts.Editions.Single(e => e.Name == edition).Sheet ?? Book.Facts.Sheet } }, style, Fonts, _read.Value.Images.Images, 2) { Drawings = _read.Value.Images.Drawings }, CancellationToken.None);

    private static (Workspace Workspace, Book Book, ImageProbe Images) Read()
    {
        var workspace = WorkspaceLoader.Load(Folder);
        Assert.Empty(workspace.Diagnostics);
        var book = BookReader.Read(workspace.Value!, 2);
        Assert.Empty(book.Diagnostics);
        var images = ImagePipeline.Probe(Folder, book.Value!.Images, CancellationToken.None);
        Assert.Empty(images.Diagnostics);
        return (workspace.Value!, book.Value!, images.Value!);
    }

    private static void SkipWithoutFonts()
    {
        var there = Faces.All(f => File.Exists(Path.Combine(FontFolder, f.File)));
        var ci = Environment.GetEnvironmentVariable("CI") is "true" or "1";
        Assert.SkipUnless(there || ci, "the pinned faces are not in artifacts/fonts; `publisher fonts install` or ./build.sh puts them there");
    }
}
