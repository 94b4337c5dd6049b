using System.Security.Cryptography;

namespace Publisher.Conformance;

/// <summary>What a printing plant gets: the folder of a delivery, verified with the plant's own tools.</summary>
public sealed class DeliveryTests : IDisposable
{
    private readonly string _out = Directory.CreateTempSubdirectory("publisher-delivery-").FullName;

    private string Folder => Path.Combine(_out, "artifacts", "delivery", "9787999999010-print");

    public void Dispose() => Directory.Delete(_out, recursive: true);

    [Fact]
    public void The_sample_is_delivered_and_the_plant_can_verify_it()
    {
        var ran = Deliver(Machine.Root);
        Assert.True(ran.Code == 0, ran.All);
        Assert.Equal(
            ["9787999999010-cover.pdf", "9787999999010-interior.pdf", "9787999999010-ticket.txt", "SHA256SUMS", "preflight.html", "preflight.json", "preflight.sarif"],
            Directory.GetFiles(Folder).Select(p => Path.GetFileName(p)).Order(StringComparer.Ordinal));
        var sums = Machine.RunIn(Folder, "sha256sum", [], "--check", "--strict", "SHA256SUMS");
        Assert.True(sums.Code == 0, sums.All);

        // what is sent is what was built and judged
        Assert.Equal(Hash(SampleBook.Pdf), Hash(Path.Combine(Folder, "9787999999010-interior.pdf")));
        var ticket = File.ReadAllText(Path.Combine(Folder, "9787999999010-ticket.txt"));
        foreach (var said in new[] { "978-7-999999-01-0", "7.5", "PDF/X-4", "0 errors, 0 warnings", Hash(Path.Combine(Folder, "9787999999010-cover.pdf")) })
        {
            Assert.Contains(said, ticket, StringComparison.OrdinalIgnoreCase);
        }

        // a broken byte shows
        File.AppendAllText(Path.Combine(Folder, "9787999999010-cover.pdf"), " ");
        Assert.NotEqual(0, Machine.RunIn(Folder, "sha256sum", [], "--check", "--quiet", "SHA256SUMS").Code);
    }

    [Fact]
    public void A_book_with_an_error_delivers_nothing_and_leaves_the_last_delivery()
    {
        using var book = BookCopy.New();
        var facts = Path.Combine(book.Folder, "manuscript", "book.yaml");
        var good = Deliver(book.Folder);
        Assert.True(good.Code == 0, good.All);
        var sent = Directory.GetFiles(Path.Combine(_out, "artifacts", "delivery"), "*", SearchOption.AllDirectories).ToDictionary(f => f, Hash);
        Assert.NotEmpty(sent);

        File.WriteAllText(facts, File.ReadAllText(facts).Replace("profile: x4", "profile: draft", StringComparison.Ordinal));
        var draft = Deliver(book.Folder);
        Assert.Equal(1, draft.Code);
        Assert.Contains("DL002", draft.Error, StringComparison.Ordinal);
        Assert.Equal(sent, Directory.GetFiles(Path.Combine(_out, "artifacts", "delivery"), "*", SearchOption.AllDirectories).ToDictionary(f => f, Hash));
    }

    [Fact]
    public void Press_sheets_and_a_dummy_open_without_a_word_and_have_a_side_a_page()
    {
        var imposed = Machine.RunIn(_out, SampleBook.Program, [], "impose", "print", Machine.Root, "--fonts", SampleBook.Fonts, "--out", _out);
        Assert.True(imposed.Code == 0, imposed.All);
        var dummy = Machine.RunIn(_out, SampleBook.Program, [], "impose", "print", Machine.Root, "--dummy", "--fonts", SampleBook.Fonts, "--out", _out);
        Assert.True(dummy.Code == 0, dummy.All);
        var files = Directory.GetFiles(_out, "*.pdf", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToArray();
        Assert.Equal(["print-dummy.pdf", "print-imposed.pdf"], files.Select(f => Path.GetFileName(f)));
        foreach (var file in files)
        {
            foreach (var ran in new[] { Machine.Run("qpdf", "--check", file), Machine.Run("pdfinfo", file), Machine.Run("gs", "-q", "-dBATCH", "-dNOPAUSE", "-dSAFER", "-sDEVICE=nullpage", file) })
            {
                Assert.True(ran.Code == 0 && ran.Error.Length == 0, ran.All);
            }
        }

        // 120 pages: seven signatures of 16 and one of 8, two sides each
        var pages = Machine.Run("pdfinfo", files[1]).Output.Split('\n').Single(l => l.StartsWith("Pages:", StringComparison.Ordinal));
        Assert.Equal("16", pages[6..].Trim());
    }

    private Ran Deliver(string book) => Machine.RunIn(book, SampleBook.Program, [], "deliver", ".", "--fonts", SampleBook.Fonts, "--out", _out);

    private static string Hash(string file) => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file)));
}
