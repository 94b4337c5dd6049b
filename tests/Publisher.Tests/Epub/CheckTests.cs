using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using Publisher.Core.Text;
using Publisher.Epub;
using Publisher.Epub.Checks;
using Publisher.Epub.Package;
using Publisher.Epub.Styles;
using Publisher.Epub.Zip;

namespace Publisher.Tests.Epub;

/// <summary>Mutations of a good book: each must be found (epub.md §10).</summary>
public sealed class CheckTests
{
    private static byte[] Good() => EpubWriter.Write(EverythingBook.Request(), TestContext.Current.CancellationToken).Value!.Content.ToArray();

    [Theory]
    [InlineData("EPUB/text/nav.xhtml", "aria-label=\"v\"", "aria-label=\"x\"", "EP024")]
    [InlineData("EPUB/text/nav.xhtml", ">012</a>", ">013</a>", "EP024")]
    [InlineData("EPUB/text/nav.xhtml", ">前言</a>", "> </a>", "EP024")]
    [InlineData("EPUB/text/nav.xhtml", "href=\"preface.xhtml\"", "href=\"afterword.xhtml\"", "EP024")]
    [InlineData("EPUB/text/nav.xhtml", "epub:type=\"toc\"", "epub:type=\"lot\"", "EP024")]
    [InlineData("EPUB/text/c01.xhtml", "id=\"c01-p3\"", "id=\"c01-p9\"", "EP021")]
    [InlineData("EPUB/text/c01.xhtml", "id=\"c01-p3\"", "id=\"3 x\"", "EP021")]
    [InlineData("EPUB/text/c01.xhtml", "</blockquote>", "</p>", "EP021")]
    [InlineData("EPUB/text/c01.xhtml", "#fig-chart", "#fig-lost", "EP022")]
    [InlineData("EPUB/text/c01.xhtml", "c02.xhtml#", "../../../c02.xhtml#", "EP022")]
    [InlineData("EPUB/text/c01.xhtml", "epub:type=\"backlink\"", "epub:type=\"link\"", "EP025")]
    [InlineData("EPUB/text/c01.xhtml", "href=\"#ref-n-2\"", "href=\"#ref-n-1\"", "EP025")]
    [InlineData("EPUB/text/c01.xhtml", "href=\"#n-2\"", "href=\"#sec-lines\"", "EP025")]
    [InlineData("EPUB/text/c02.xhtml", "alt=\"折线先升后降再升\"", "", "EP021")]
    [InlineData("EPUB/text/c02.xhtml", "../images/chart.jpg", "../images/lost.jpg", "EP022")]
    [InlineData("EPUB/package.opf", "<itemref idref=\"text-7\" />", "", "EP023")]
    [InlineData("EPUB/package.opf", "<itemref idref=\"text-7\" />", "<itemref idref=\"text-8\" />", "EP023")]
    [InlineData("EPUB/package.opf", "href=\"images/large.png\"", "href=\"images/larger.png\"", "EP023")]
    [InlineData("EPUB/package.opf", "<spine", "<spine<", "EP021")]
    public void A_fault_in_a_file_is_found(string name, string old, string fresh, string code)
    {
        using var zip = new ZipArchive(new MemoryStream(Good()));
        var files = zip.Entries.Select(e =>
        {
            using var reader = new MemoryStream();
            using var stream = e.Open();
            stream.CopyTo(reader);
            return new PackageFile(e.FullName, reader.ToArray());
        }).ToList();
        Assert.Empty(PublicationCheck.Check(files, "EPUB/package.opf"));
        var at = files.FindIndex(f => f.Name == name);
        var text = Encoding.UTF8.GetString(files[at].Content.Span);
        Assert.Contains(old, text, StringComparison.Ordinal);
        var first = text.IndexOf(old, StringComparison.Ordinal);
        files[at] = files[at] with { Content = Encoding.UTF8.GetBytes(text[..first] + fresh + text[(first + old.Length)..]) };
        Assert.Contains(PublicationCheck.Check(files, "EPUB/package.opf"), d => d.Code == code);
    }

    [Theory]
    [InlineData(0, 0x51)] // no ZIP
    [InlineData(6, 8)] // a data descriptor
    [InlineData(8, 8)] // deflated
    [InlineData(28, 4)] // an extra field
    [InlineData(31, 0x49)] // another name
    [InlineData(57, 0x0A)] // other content
    public void A_fault_at_the_start_of_the_container_is_found(int at, byte value)
    {
        var bytes = Good();
        Assert.Empty(ContainerCheck.Check(bytes));
        bytes[at] = value;
        Assert.NotEmpty(ContainerCheck.Check(bytes));
    }

    [Fact]
    public void Names_that_differ_only_in_case_or_are_illegal_are_found()
    {
        PackageFile[] files = [new("mimetype", "application/epub+zip"u8.ToArray(), Stored: true), new("EPUB/a.xhtml", new byte[1]), new("EPUB/A.xhtml", new byte[1]), new("EPUB/图?.png", new byte[1])];
        Assert.Equal(2, ContainerCheck.Check(ZipWriter.Write(files, 1, CancellationToken.None)).Count());
    }

    /// <summary>No bytes whatever make the check read outside them.</summary>
    [Fact]
    public void A_cut_container_is_a_finding_and_no_exception()
    {
        var bytes = Good();
        for (var length = 0; length < bytes.Length; length += 211)
        {
            Assert.NotEmpty(ContainerCheck.Check(bytes.AsMemory(0, length)));
        }
    }

    [Fact]
    public void The_container_is_what_OCF_asks()
    {
        var bytes = Good();
        Assert.Equal("PK\u0003\u0004", Encoding.Latin1.GetString(bytes, 0, 4));
        Assert.Equal("mimetypeapplication/epub+zip", Encoding.ASCII.GetString(bytes, 30, 28));
        Assert.Equal(0x0021, BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(12)));
        using var zip = new ZipArchive(new MemoryStream(bytes));
        Assert.Equal(
            ["mimetype", "META-INF/container.xml", "EPUB/package.opf", "EPUB/text/nav.xhtml", "EPUB/toc.ncx", "EPUB/styles/book.css", "EPUB/styles/extra-1.css", "EPUB/text/cover.xhtml"],
            zip.Entries.Take(8).Select(e => e.FullName));
        Assert.All(zip.Entries, e => Assert.Equal((new DateTime(1980, 1, 1), 0), (e.LastWriteTime.DateTime, e.ExternalAttributes)));
    }

    [Theory]
    [InlineData("", 0u)]
    [InlineData("123456789", 0xCBF43926u)]
    [InlineData("12345678", 0x9AE0DAAFu)]
    public void The_checksum_is_that_of_ISO_3309(string text, uint sum) => Assert.Equal(sum, new Crc32().Of(Encoding.ASCII.GetBytes(text)));

    [Theory]
    [InlineData("9787550617360", true)]
    [InlineData("9787000000000", false)]
    [InlineData("978755061736X", false)]
    [InlineData("1234567890128", false)]
    public void An_ISBN_is_known_by_its_check_digit(string digits, bool right) => Assert.Equal(right, Identifiers.IsIsbn(digits));

    [Theory]
    [InlineData("p { direction: rtl }", "direction")]
    [InlineData("@IMPORT 'x.css';", "@import")]
    [InlineData("p { background: url(x.png) }", "url(")]
    [InlineData("h1 { position: fixed }", "fixed")]
    public void Forbidden_CSS_is_found_at_its_place(string css, string word)
    {
        var found = Assert.Single(ExtraCssCheck.Check(new SourceFile(new FileId("x.css"), css)));
        Assert.Equal(word, css.Substring(found.Span.Start, found.Span.Length), ignoreCase: true);
    }

    [Theory]
    [InlineData("/* direction */ p { flex-direction: row; content: \"url(\" }")]
    [InlineData("/* never closed")]
    [InlineData(".direction-x { color: red } p::after { content: 'never closed }")]
    public void Allowed_CSS_is_left_alone(string css) => Assert.Empty(ExtraCssCheck.Check(new SourceFile(new FileId("x.css"), css)));
}
