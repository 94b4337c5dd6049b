using System.Globalization;
using System.Text;
using Publisher.Fonts;
using Publisher.Preflight;
using Publisher.Tests.Fonts;
using Publisher.Tests.Pdf;

namespace Publisher.Tests.Preflight;

/// <summary>
/// A PDF written by hand, object by object, that our writer had no part in. <see cref="Good"/> is one with nothing wrong for a black
/// interior; a test spoils one thing in it.
/// </summary>
internal sealed class MiniPdf
{
    public const int Catalog = 1;
    public const int Info = 3;
    public const int Metadata = 4;
    public const int Intent = 5;
    public const int Icc = 6;
    public const int Font = 7;
    public const int CidFont = 8;
    public const int Descriptor = 9;
    public const int FontFile = 10;
    public const int ToUnicode = 11;
    public const int Extra = 60;

    private static readonly Lazy<FontFace> Face = new(() => TestFonts.Library().Find(TestFonts.Serif)!);

    private readonly SortedDictionary<int, (string Text, byte[]? Stream)> _objects = [];
    private string _trailer = "/Root 1 0 R /Info 3 0 R /ID [<00112233445566778899AABBCCDDEEFF> <00112233445566778899AABBCCDDEEFF>]";

    public string Header { get; set; } = "%PDF-1.6\n%\u00e2\u00e3\u00cf\u00d3\n";

    public string Tail { get; set; } = "";

    /// <summary>The glyph of 战 as a hexadecimal string.</summary>
    public static string Glyph => Hex('战');

    public static int Page(int index) => 20 + (2 * index);

    public static int Content(int index) => 21 + (2 * index);

    public static MiniPdf Good(int pages = 4)
    {
        var face = Face.Value;
        var gid = face.Glyph('战');
        Assert.NotEqual(0, gid);
        var pdf = new MiniPdf();
        pdf.Set(Catalog, "<< /Type /Catalog /Pages 2 0 R /Metadata 4 0 R /OutputIntents [5 0 R] >>");
        pdf.Set(Info, "<< /Title (Book) /Trapped /False /CreationDate (D:20250601000000Z) /ModDate (D:20250601000000Z) >>");
        pdf.Set(Metadata, "<< /Type /Metadata /Subtype /XML >>", Encoding.UTF8.GetBytes(Packet));
        pdf.Set(Intent, "<< /Type /OutputIntent /S /GTS_PDFX /OutputConditionIdentifier (FOGRA39) /DestOutputProfile 6 0 R >>");
        pdf.Set(Icc, "<< /N 4 >>", PdfKit.Icc("test"));
        pdf.Set(Font, "<< /Type /Font /Subtype /Type0 /BaseFont /ABCDEF+Serif /Encoding /Identity-H /DescendantFonts [8 0 R] /ToUnicode 11 0 R >>");
        pdf.Set(CidFont, string.Create(
            CultureInfo.InvariantCulture,
            $"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /ABCDEF+Serif /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor 9 0 R /CIDToGIDMap /Identity /DW 1000 /W [{gid} [{face.Advance(gid) * 1000 / face.UnitsPerEm}]] >>"));
        pdf.Set(Descriptor, "<< /Type /FontDescriptor /FontName /ABCDEF+Serif /Flags 4 /FontBBox [0 -120 1000 880] /Ascent 880 /Descent -120 /CapHeight 700 /ItalicAngle 0 /StemV 80 /FontFile2 10 0 R >>");
        pdf.Set(FontFile, "<< >>", File.ReadAllBytes(TestFonts.Source(TestFonts.Serif).Path));
        pdf.Set(ToUnicode, "<< >>", Encoding.ASCII.GetBytes($"begincmap\n1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n1 beginbfchar\n<{gid:X4}> <6218>\nendbfchar\nendcmap\n"));
        pdf.Set(12, "<< /Type /ExtGState /OP true /op true /OPM 1 >>");
        pdf.Set(13, "<< /Type /ExtGState /OP false /op false >>");
        for (var i = 0; i < pages; i++)
        {
            pdf.Set(Page(i), $"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 498.8976 697.3228] /BleedBox [0 0 498.8976 697.3228] /TrimBox [8.5039 8.5039 490.3937 688.8189] /Resources << /Font << /F1 7 0 R >> /ExtGState << /GO 12 0 R /GK 13 0 R >> >> /Contents {Content(i)} 0 R >>");
            pdf.Draw(i, Text("100 500"));
        }

        pdf.Set(2, $"<< /Type /Pages /Count {pages} /Kids [{string.Join(' ', Enumerable.Range(0, pages).Select(i => $"{Page(i)} 0 R"))}] >>");
        return pdf;
    }

    /// <summary>Overprinting black text, or in another colour and state.</summary>
    public static string Text(string at, string colour = "0 0 0 1 k", string state = "/GO gs", string? glyph = null) =>
        $"q {state} {colour} BT /F1 10.5 Tf 1 0 0 1 {at} Tm <{glyph ?? Glyph}> Tj ET Q\n";

    public static string Hex(char character) => Face.Value.Glyph(character).ToString("X4", CultureInfo.InvariantCulture);

    public MiniPdf Set(int number, string text, byte[]? stream = null)
    {
        _objects[number] = (text, stream);
        return this;
    }

    /// <summary>Replaces a word of an object, or of its stream; it must be there.</summary>
    public MiniPdf Change(int number, string from, string to)
    {
        var (text, stream) = _objects[number];
        if (text.Contains(from, StringComparison.Ordinal))
        {
            return Set(number, text.Replace(from, to, StringComparison.Ordinal), stream);
        }

        var inside = Encoding.UTF8.GetString(stream!);
        Assert.Contains(from, inside, StringComparison.Ordinal);
        return Set(number, text, Encoding.UTF8.GetBytes(inside.Replace(from, to, StringComparison.Ordinal)));
    }

    public MiniPdf Draw(int page, string content) => Set(Content(page), "<< >>", Encoding.Latin1.GetBytes(content));

    public MiniPdf Trailer(string trailer)
    {
        _trailer = trailer;
        return this;
    }

    public MiniPdf AddToTrailer(string words) => Trailer(_trailer + " " + words);

    /// <summary>Gives a page one more resource.</summary>
    public MiniPdf Resource(int page, string resource) => Change(Page(page), "/Resources << ", $"/Resources << {resource} ");

    public byte[] Build()
    {
        var file = new MemoryStream();
        void Write(string text) => file.Write(Encoding.Latin1.GetBytes(text));
        Write(Header);
        var places = new SortedDictionary<int, long>();
        foreach (var (number, (text, stream)) in _objects)
        {
            places[number] = file.Length;
            Write($"{number} 0 obj\n");
            if (stream is null)
            {
                Write(text);
            }
            else
            {
                Write(text[..text.LastIndexOf(">>", StringComparison.Ordinal)] + $"/Length {stream.Length} >>\nstream\n");
                file.Write(stream);
                Write("\nendstream");
            }

            Write("\nendobj\n");
        }

        var start = file.Length;
        var last = places.Keys.Max();
        Write($"xref\n0 {last + 1}\n0000000000 65535 f \n");
        for (var i = 1; i <= last; i++)
        {
            Write(places.TryGetValue(i, out var at) ? $"{at:0000000000} 00000 n \n" : "0000000000 65535 f \n");
        }

        Write($"trailer\n<< /Size {last + 1} {_trailer} >>\nstartxref\n{start}\n%%EOF\n{Tail}");
        return file.ToArray();
    }

    public PreflightReport Judge(PreflightProfile? profile = null) =>
        Preflighter.Judge(Build(), "mini.pdf", profile ?? PreflightProfiles.InteriorMono, TestContext.Current.CancellationToken);

    /// <summary>Codes that are found, each once, in order.</summary>
    public string[] Codes(PreflightProfile? profile = null) => Codes(Judge(profile));

    public static string[] Codes(PreflightReport report) => [.. report.Findings.Select(f => f.Said.Code).Distinct().Order(StringComparer.Ordinal)];

    private const string Packet =
        """
        <?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
        <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
         xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/" xmlns:pdfxid="http://www.npes.org/pdfx/ns/id/">
        <pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion><dc:title><rdf:Alt><rdf:li xml:lang="x-default">Book</rdf:li></rdf:Alt></dc:title>
        <xmp:CreateDate>2025-06-01T00:00:00Z</xmp:CreateDate><xmp:ModifyDate>2025-06-01T00:00:00Z</xmp:ModifyDate><xmp:MetadataDate>2025-06-01T00:00:00Z</xmp:MetadataDate>
        <pdf:Trapped>False</pdf:Trapped><xmpMM:DocumentID>uuid:1</xmpMM:DocumentID><xmpMM:VersionID>1</xmpMM:VersionID><xmpMM:RenditionClass>default</xmpMM:RenditionClass>
        </rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>
        """;
}
