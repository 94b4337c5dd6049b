using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Publisher.Conformance;

/// <summary>The program's preflight of our own files, and of files that other programs made: it says exactly what is wrong with each.</summary>
public sealed class PreflightTests : IDisposable
{
    private const string Ps =
        """
        %!PS
        << /PageSize [300 300] >> setpagedevice
        1 0 0 setrgbcolor 30 30 60 60 rectfill
        0.9 0.9 0.9 0.9 setcmykcolor 150 150 60 60 rectfill
        0.2 setlinewidth 0 0 0 1 setcmykcolor 30 250 moveto 200 250 lineto stroke
        showpage
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("publisher-preflight-test-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("print.pdf", "interior-mono-x4")]
    [InlineData("cover.pdf", "cover-x4")]
    public void Nothing_is_found_in_the_sample_book(string name, string profile)
    {
        var pdf = Path.Combine(SampleBook.Folder, name);
        Assert.True(File.Exists(SampleBook.Pdf) && File.Exists(pdf), pdf);
        var (code, file) = Preflight(pdf);
        Assert.Empty(Codes(file));
        Assert.Equal(0, code);
        Assert.True(file.GetProperty("complete").GetBoolean());
        Assert.Equal((profile, "PDF/X-4"), (file.GetProperty("profile").GetString(), file.GetProperty("claim").GetString()));
    }

    [Fact]
    public void Ink_of_three_colour_pages_agrees_with_Ghostscripts_own_plates()
    {
        var pages = new[] { "0.6 0.4 0.4 1 setcmykcolor", "0.9 0.8 0.7 0.3 setcmykcolor", "0.1 0.9 0.95 0.05 setcmykcolor" };
        var text = "%!PS\n<< /PageSize [200 200] >> setpagedevice\n" + string.Concat(pages.Select(p => $"{p} 40 40 80 80 rectfill showpage\n"));
        var pdf = FromPostScript("three.pdf", text, "-dAutoRotatePages=/None");
        var ours = Preflight(pdf, "generic").File.GetProperty("pages").EnumerateArray().Select(p => p.GetProperty("ink").GetProperty("mostPercent").GetInt32()).ToArray();
        for (var i = 0; i < pages.Length; i++)
        {
            Assert.InRange(ours[i] - MostInk(pdf, i + 1), -5, 5);
        }

        Assert.Equal([240, 270, 200], ours.Select(o => (int)Math.Round(o / 5.0) * 5));
    }

    [Fact]
    public void Ghostscript_files()
    {
        var (code, file) = Preflight(FromPostScript("gs.pdf", Ps, "-dPDFX=false"), "generic");
        Assert.Equal(["PF020", "PF030", "PF050", "PF070", "PF072", "PF084"], Codes(file));
        Assert.Equal(1, code);
        Assert.Equal(["C", "M", "Y", "K", "RGB"], file.GetProperty("inks").EnumerateArray().Select(i => i.GetString()!));
    }

    [Fact]
    public void Ghostscript_files_with_LZW()
    {
        var file = Preflight(Lzw(), "generic").File;
        Assert.Equal(["PF015", "PF019", "PF020", "PF030", "PF100"], Codes(file));
        Assert.True(file.GetProperty("complete").GetBoolean());
        Assert.Equal(["K"], file.GetProperty("inks").EnumerateArray().Select(i => i.GetString()!));
    }

    [Fact]
    public void MuPDF_files()
    {
        var source = Path.Combine(_folder, "page.txt");
        File.WriteAllText(source, "%%MediaBox 0 0 300 300\n%%Font F Times-Roman\nBT /F 12 Tf 40 200 Td (Hello) Tj ET\n0.1 0.2 0.9 rg 40 40 50 50 re f\n");
        var pdf = Path.Combine(_folder, "mu.pdf");
        Ran(Machine.Run("mutool", "create", "-o", pdf, source));
        Assert.Equal(["PF015", "PF019", "PF020", "PF030", "PF040", "PF050"], Codes(Preflight(pdf, "generic").File));
        // Under a press profile it is no claim, no metadata, no intent, and colour.
        var press = Codes(Preflight(pdf, "interior-mono-x4").File);
        Assert.Superset(new HashSet<string> { "PF008", "PF010", "PF014", "PF015", "PF017", "PF019", "PF020", "PF030", "PF040", "PF050" }, press.ToHashSet());
    }

    [Fact]
    public void MuPDF_encrypted_files_are_told_whether_they_open_or_not()
    {
        Ran(Machine.Run("mutool", "clean", "-E", "aes-128", "-O", "owner", SampleBook.Pdf, Path.Combine(_folder, "open.pdf")));
        Assert.Contains("PF110", Codes(Preflight(Path.Combine(_folder, "open.pdf"), "interior-mono-x4").File));
        Ran(Machine.Run("qpdf", "--encrypt", "secret", "secret", "256", "--", SampleBook.Pdf, Path.Combine(_folder, "shut.pdf")));
        var shut = Preflight(Path.Combine(_folder, "shut.pdf"), "interior-mono-x4").File;
        Assert.Equal(["PF002"], Codes(shut));
        Assert.False(shut.GetProperty("complete").GetBoolean());
    }

    [Fact]
    public void Qpdf_rewritten_files_say_the_same()
    {
        var pdf = Path.Combine(_folder, "linear.pdf");
        Ran(Machine.Run("qpdf", "--linearize", "--object-streams=generate", SampleBook.Pdf, pdf));
        // Object streams raise the version of the header at most to 1.6; nothing else may be found.
        Assert.Empty(Codes(Preflight(pdf, "interior-mono-x4").File));
    }

    [Fact]
    public void A_poster_and_a_broken_file_end_soon()
    {
        var pdf = FromPostScript("poster.pdf", "%!PS\n<< /PageSize [14000 14000] >> setpagedevice\n0 0 0 1 setcmykcolor 100 100 9000 9000 rectfill showpage\n", "-dAutoRotatePages=/None");
        Assert.Equal(100, Preflight(pdf, "generic").File.GetProperty("pages")[0].GetProperty("ink").GetProperty("mostPercent").GetInt32());
        var whole = File.ReadAllBytes(SampleBook.Pdf);
        var half = Path.Combine(_folder, "half.pdf");
        File.WriteAllBytes(half, whole[..(whole.Length / 2)]);
        var (code, file) = Preflight(half, "interior-mono-x4");
        Assert.Equal(1, code);
        Assert.NotEmpty(Codes(file));
    }

    private (int Code, JsonElement File) Preflight(string pdf, string? profile = null)
    {
        string[] arguments = ["preflight", pdf, "--format", "json", .. profile is null ? Array.Empty<string>() : ["--profile", profile]];
        var ran = Machine.RunFor(300, _folder, SampleBook.Program, arguments);
        Assert.True(ran.Code is 0 or 1, ran.All);
        using var json = JsonDocument.Parse(ran.Output);
        return (ran.Code, json.RootElement.GetProperty("files")[0].Clone());
    }

    private static string[] Codes(JsonElement file) =>
        [.. file.GetProperty("findings").EnumerateArray().Select(f => f.GetProperty("code").GetString()!).Distinct().Order(StringComparer.Ordinal)];

    private string FromPostScript(string name, string text, params string[] options)
    {
        var (source, pdf) = (Path.Combine(_folder, name + ".ps"), Path.Combine(_folder, name));
        File.WriteAllText(source, text);
        Ran(Machine.Run("gs", ["-q", "-dSAFER", "-dBATCH", "-dNOPAUSE", "-sDEVICE=pdfwrite", .. options, "-sOutputFile=" + pdf, source]));
        return pdf;
    }

    // Ghostscript's LZW encoder is the judge's own; the file around its bytes is by hand.
    private string Lzw()
    {
        var data = Path.Combine(_folder, "data.lzw");
        var script = Path.Combine(_folder, "lzw-encode.ps");
        File.WriteAllText(script, $"%!PS\n({data}) (w) file /LZWEncode filter dup (0.5 g 40 40 100 100 re f\\n) writestring closefile\n");
        Ran(Machine.Run("gs", "-q", "-dNOSAFER", "-dBATCH", "-dNOPAUSE", "-sDEVICE=nullpage", script));
        var bytes = File.ReadAllBytes(data);
        var objects = new[] { "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Count 1 /Kids [3 0 R] >>", "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 300] /Contents 4 0 R >>" };
        var file = new StringBuilder("%PDF-1.4\n%\u00e2\u00e3\u00cf\u00d3\n");
        var places = new List<int>();
        for (var i = 0; i < objects.Length; i++)
        {
            places.Add(file.Length);
            file.Append(CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n{objects[i]}\nendobj\n");
        }

        places.Add(file.Length);
        file.Append(CultureInfo.InvariantCulture, $"4 0 obj\n<< /Filter /LZWDecode /Length {bytes.Length} >>\nstream\n{Encoding.Latin1.GetString(bytes)}\nendstream\nendobj\n");
        var start = file.Length;
        file.Append("xref\n0 5\n0000000000 65535 f \n").Append(string.Concat(places.Select(p => p.ToString("0000000000", CultureInfo.InvariantCulture) + " 00000 n \n")));
        file.Append(CultureInfo.InvariantCulture, $"trailer\n<< /Size 5 /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n");
        var pdf = Path.Combine(_folder, "lzw.pdf");
        File.WriteAllBytes(pdf, Encoding.Latin1.GetBytes(file.ToString()));
        return pdf;
    }

    // The plates of tiff32nc, uncompressed: strips of C, M, Y, K bytes.
    private int MostInk(string pdf, int page)
    {
        var tiff = Path.Combine(_folder, "plates.tif");
        Ran(Machine.Run("gs", "-q", "-dSAFER", "-dBATCH", "-dNOPAUSE", "-sDEVICE=tiff32nc", "-sCompression=none", "-r72", $"-dFirstPage={page}", $"-dLastPage={page}", "-sOutputFile=" + tiff, pdf));
        var bytes = File.ReadAllBytes(tiff);
        var (offsets, counts) = Strips(bytes);
        var most = 0;
        for (var s = 0; s < offsets.Length; s++)
        {
            for (var i = offsets[s]; i + 3 < offsets[s] + counts[s]; i += 4)
            {
                most = Math.Max(most, bytes[i] + bytes[i + 1] + bytes[i + 2] + bytes[i + 3]);
            }
        }

        return (int)Math.Round(most / 2.55);
    }

    private static (int[] Offsets, int[] Counts) Strips(byte[] tiff)
    {
        Assert.Equal((byte)'I', tiff[0]);
        var at = BitConverter.ToInt32(tiff, 4);
        int[] offsets = [], counts = [];
        for (var i = 0; i < BitConverter.ToUInt16(tiff, at); i++)
        {
            var entry = at + 2 + (12 * i);
            var (tag, type, count) = (BitConverter.ToUInt16(tiff, entry), BitConverter.ToUInt16(tiff, entry + 2), BitConverter.ToInt32(tiff, entry + 4));
            var size = type == 3 ? 2 : 4;
            var start = count * size <= 4 ? entry + 8 : BitConverter.ToInt32(tiff, entry + 8);
            int[] Values() => [.. Enumerable.Range(0, count).Select(k => size == 2 ? BitConverter.ToUInt16(tiff, start + (2 * k)) : BitConverter.ToInt32(tiff, start + (4 * k)))];
            offsets = tag == 273 ? Values() : offsets;
            counts = tag == 279 ? Values() : counts;
        }

        return (offsets, counts);
    }

    private static void Ran(Ran ran) => Assert.True(ran.Code == 0, ran.All);
}
