using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using Publisher.Core.Build;
using Publisher.Core.Model;
using Publisher.Core.Style;
using Publisher.Core.Text;
using Publisher.Fonts;
using Publisher.Layout;
using Publisher.Manuscript;
using Publisher.Pdf;
using Publisher.Pdf.Conformance;

namespace Publisher.Benchmarks;

/// <summary>The stages of a print edition on a generated book, on one thread, at three lengths: time must grow with length and no faster.</summary>
[MemoryDiagnoser]
public class BookBenchmark
{
    private Workspace _workspace = null!;
    private Book _book = null!;
    private BookStyle _style = null!;
    private FontLibrary _fonts = null!;
    private LayoutResult _set = null!;

    /// <summary>Characters of the book.</summary>
    [Params(61_000, 244_000, 976_000)]
    public int Characters { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _workspace = WorkspaceLoader.Load(Corpus.Write(Characters)).Value ?? throw new InvalidOperationException("the generated book does not load");
        _book = BookReader.Read(_workspace, 1, CancellationToken.None).Value!;
        _style = StyleReader.Read(_workspace, _book.Facts.Editions[0]).Value!;
        _fonts = PinnedFonts.Load();
        _set = Set();
    }

    [GlobalCleanup]
    public void Cleanup() => _fonts.Dispose();

    [Benchmark]
    public Book Parse() => BookReader.Read(_workspace, 1, CancellationToken.None).Value!;

    [Benchmark]
    public LayoutResult Set() =>
        BookSetter.Set(new LayoutRequest(_book, _style, _fonts, ImmutableDictionary<FileId, ImageInfo>.Empty, 1), CancellationToken.None).Value!;

    [Benchmark]
    public Artifact WritePdf() =>
        PdfWriter.Write(new PdfRequest(_set.Document, _book.Facts, _fonts, ImageSet.Empty, PdfProfile.Find("draft")!, default, 1), CancellationToken.None).Value!;
}
