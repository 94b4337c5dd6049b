using System.Diagnostics;
using System.Text;
using Publisher.Preflight;
using Publisher.Tests.Pdf;

namespace Publisher.Tests.Preflight;

/// <summary>Broken, hostile and foreign bytes give findings, never an exception, and end soon.</summary>
public sealed class RobustnessTests
{
    private static PreflightReport Judge(byte[] bytes) => Preflighter.Judge(bytes, "x.pdf", PreflightProfiles.InteriorMono, TestContext.Current.CancellationToken);

    [Fact]
    public void What_is_no_PDF_is_said_to_be_none()
    {
        foreach (var bytes in new[] { [], "hello"u8.ToArray(), "%PDF-1.6"u8.ToArray(), new byte[5000], "PK\u0003\u0004 a zip"u8.ToArray(), "%PDF-1.4\n1 0 obj\n<< >>\nendobj\ntrailer\n<< /Root 1 0 R >>\nstartxref\n0\n%%EOF"u8.ToArray() })
        {
            var report = Judge(bytes);
            Assert.True(report.HasErrors);
            Assert.False(report.Complete && report.Pages.IsEmpty && report.Findings.IsEmpty);
        }

        Assert.Equal(["PF001"], MiniPdf.Codes(Judge("hello"u8.ToArray())));
    }

    [Fact]
    public void A_file_cut_short_is_never_clean()
    {
        var whole = MiniPdf.Good().Build();
        for (var length = 0; length < whole.Length - 2; length += Math.Max(1, whole.Length / 60))
        {
            Assert.True(Judge(whole[..length]).HasErrors, $"{length} of {whole.Length}");
        }
    }

    [Fact]
    public void Damaged_bytes_never_throw()
    {
        var whole = MiniPdf.Good(2).Set(MiniPdf.FontFile, "<< >>", new byte[200]).Build();
        var state = 12345u;
        for (var round = 0; round < 250; round++)
        {
            var bytes = whole.ToArray();
            for (var i = 0; i < 1 + (round % 12); i++)
            {
                state = (state * 1664525) + 1013904223;
                bytes[(int)(state % (uint)bytes.Length)] = (byte)(state >> 13);
            }

            Judge(bytes);
        }
    }

    [Fact]
    public void Damaged_font_programs_never_throw()
    {
        var pdf = MiniPdf.Good(1);
        var font = File.ReadAllBytes(Fonts.TestFonts.Source(Fonts.TestFonts.Cid).Path);
        var state = 99u;
        for (var round = 0; round < 120; round++)
        {
            var bytes = font.ToArray();
            for (var i = 0; i < 4; i++)
            {
                state = (state * 1664525) + 1013904223;
                bytes[(int)(state % (uint)bytes.Length)] = (byte)(state >> 11);
            }

            pdf.Set(MiniPdf.FontFile, "<< >>", round % 7 == 0 ? bytes[..(bytes.Length / 2)] : bytes).Judge();
        }
    }

    [Fact]
    public void Forms_that_contain_themselves_and_each_other_end()
    {
        var self = MiniPdf.Good().Resource(1, "/XObject << /F1 60 0 R >> ").Draw(1, "/F1 Do")
            .Set(60, "<< /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /F1 60 0 R >> >> >>", "/F1 Do"u8.ToArray()).Judge();
        Assert.Equal(["PF003"], MiniPdf.Codes(self));
        Assert.False(self.Complete);

        var bomb = MiniPdf.Good().Resource(1, "/XObject << /F1 60 0 R >> ").Draw(1, "/F1 Do");
        for (var i = 0; i < 20; i++)
        {
            bomb.Set(60 + i, $"<< /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /F1 {61 + i} 0 R >> >> >>", Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("/F1 Do ", 40))));
        }

        var clock = Stopwatch.StartNew();
        var report = bomb.Set(80, "<< /Subtype /Form /BBox [0 0 9 9] >>", "0 g"u8.ToArray()).Judge();
        Assert.Contains("PF004", MiniPdf.Codes(report));
        Assert.False(report.Complete);
        Assert.True(clock.Elapsed < TimeSpan.FromMinutes(2), clock.Elapsed.ToString());
    }

    [Fact]
    public void A_page_tree_that_bites_its_tail_ends()
    {
        var report = MiniPdf.Good(1).Set(2, "<< /Type /Pages /Count 9 /Kids [2 0 R 20 0 R 20 0 R] >>").Judge();
        Assert.True(report.HasErrors);
        Assert.False(report.Complete);
    }

    [Fact]
    public void A_stream_that_swells_without_end_is_stopped()
    {
        var zeros = PdfKit.Deflate(new byte[300 << 20]);
        Assert.True(zeros.Length < 1 << 20);
        var report = MiniPdf.Good().Set(MiniPdf.Content(1), "<< /Filter /FlateDecode >>", zeros).Judge();
        Assert.Contains("PF004", MiniPdf.Codes(report));
        Assert.False(report.Complete);
        Assert.False(report.Pages[1].Understood);
    }

    [Fact]
    public void Deep_nesting_ends()
    {
        var report = MiniPdf.Good().Draw(1, new string('[', 100_000)).Judge();
        Assert.Equal(["PF003"], MiniPdf.Codes(report));
        Assert.Contains("PF119", MiniPdf.Good().Draw(1, string.Concat(Enumerable.Repeat("q ", 9000))).Codes());
        Assert.True(Judge(Encoding.ASCII.GetBytes("%PDF-1.6\n1 0 obj\n" + string.Concat(Enumerable.Repeat("<< /A ", 50_000)) + "\nendobj\ntrailer << /Root 1 0 R >>\nstartxref\n9\n%%EOF")).HasErrors);
    }

    [Fact]
    public void A_cancelled_check_ends_at_once()
    {
        using var end = new CancellationTokenSource();
        end.Cancel();
        Assert.ThrowsAny<OperationCanceledException>(() => Preflighter.Judge(MiniPdf.Good().Build(), "x.pdf", PreflightProfiles.InteriorMono, end.Token));
    }

    [Fact]
    public void The_same_file_gives_the_same_report()
    {
        var pdf = MiniPdf.Good(3).Draw(1, "1 0 0 rg 100 300 50 50 re f /Nope gs").Change(MiniPdf.Info, "/False", "/Unknown");
        Assert.Equal(pdf.Judge().Findings.Select(Words), pdf.Judge().Findings.Select(Words));

        static string Words(PreflightFinding f) => $"{f.Page} {f.Said} {f.Object} {f.Count} {string.Join(';', f.Places)}";
    }
}
