using System.IO.Compression;
using System.Text;
using UglyToad.PdfPig;

namespace Publisher.Conformance;

/// <summary>The vertical test book, built once.</summary>
public sealed class VerticalBook : IDisposable
{
    private readonly BookCopy _copy = BookCopy.Of(Path.Combine(Machine.Root, "tests", "books", "vertical"), "vertical");

    /// <summary>Builds it.</summary>
    public VerticalBook() => Report = _copy.Build("2");

    internal Ran Report { get; }

    internal string Manuscript => Path.Combine(_copy.Folder, "manuscript");

    internal string Output(string name) => _copy.Outputs("*").Single(f => Path.GetFileName(f) == name);

    /// <inheritdoc/>
    public void Dispose() => _copy.Dispose();
}

/// <summary>A book in columns, bound at the right, after the habits of the mainland and of Taiwan, and as an e-book.</summary>
public sealed class VerticalBookTests(VerticalBook book) : IClassFixture<VerticalBook>
{
    /// <summary>The print editions.</summary>
    public static TheoryData<string> Prints() => ["cn.pdf", "tw.pdf"];

    [Fact]
    public void It_builds_without_a_finding()
    {
        Assert.True(book.Report.Code == 0, book.Report.All);
        Assert.Contains("0 errors, 0 warnings", book.Report.All, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Prints))]
    public void Readers_open_it_silently(string print)
    {
        var pdf = book.Output(print);
        Ran[] opened =
        [
            Machine.Run("qpdf", "--check", pdf),
            Machine.Run("pdftoppm", "-r", "10", "-gray", pdf, Path.Combine(Path.GetDirectoryName(pdf)!, "page")),
            Machine.Run("mutool", "draw", "-q", "-r", "10", "-F", "pam", "-o", Path.Combine(Path.GetDirectoryName(pdf)!, "page-%d.pam"), pdf),
        ];
        Assert.All(opened, r => Assert.True(r.Code == 0 && Complaints(r).Length == 0, r.All));
        Assert.Contains("/Direction/R2L", Encoding.Latin1.GetString(File.ReadAllBytes(pdf)), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Prints))]
    public void Poppler_reads_the_whole_manuscript(string print) =>
        Whole(Machine.Run("pdftotext", "-raw", "-enc", "UTF-8", book.Output(print), "-").Output.Split('\f'));

    [Theory]
    [MemberData(nameof(Prints))]
    public void MuPDF_reads_the_whole_manuscript(string print) =>
        Whole(Machine.Run("mutool", "draw", "-q", "-F", "text", "-o", "-", book.Output(print)).Output.Split('\f'));

    [Theory]
    [MemberData(nameof(Prints))]
    public void PdfPig_reads_the_whole_manuscript(string print)
    {
        using var pdf = PdfDocument.Open(book.Output(print));
        Whole([.. pdf.GetPages().Select(p => string.Concat(p.Letters.Select(l => l.Value)))]);
    }

    [Theory]
    [MemberData(nameof(Prints))]
    public void Quotes_are_read_as_they_were_written(string print)
    {
        var text = Machine.Run("mutool", "draw", "-q", "-F", "text", "-o", "-", book.Output(print)).Output;
        Assert.Contains('\u201C', text);
        Assert.DoesNotContain('『', text);
        Assert.DoesNotContain('「', text);
    }

    [Theory]
    [InlineData("check-epub.mjs")]
    [InlineData("check-xhtml.mjs")]
    [InlineData("read-epub.mjs")]
    public void A_judge_finds_nothing_in_the_e_book(string judge)
    {
        var folder = Path.Combine(Machine.Root, "tests", "judges");
        if (!Directory.Exists(Path.Combine(folder, "node_modules")))
        {
            Machine.Missing("tests/judges/node_modules");
        }

        var ran = Machine.RunIn(folder, "node", [], judge, book.Output("ebook.epub"));
        Assert.True(ran.Code == 0, ran.All);
    }

    [Fact]
    public void The_e_book_is_read_from_right_to_left()
    {
        using var zip = ZipFile.OpenRead(book.Output("ebook.epub"));
        using var package = new StreamReader(zip.Entries.Single(e => e.Name == "package.opf").Open());
        Assert.Contains("page-progression-direction=\"rtl\"", package.ReadToEnd(), StringComparison.Ordinal);
    }

    // Debian's mutool is built without colour management and says so of every file
    private static string Complaints(Ran ran) => ran.Error.Replace("warning: ICC support is not available", "", StringComparison.Ordinal).Trim();

    private void Whole(string[] pages)
    {
        var runs = ManuscriptText.Runs(book.Manuscript);
        string[] han = [.. pages.Select(ManuscriptText.Han)];
        Assert.NotEmpty(runs);
        Assert.Empty(Conservation.Missing(han, runs));
        Assert.Empty(Conservation.Fewer(han, runs));
    }
}
