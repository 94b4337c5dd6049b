namespace Publisher.Conformance;

/// <summary>The sample book as every kind of press file, with marks: whoever opens it has nothing to say.</summary>
public sealed class PressFileTests : IDisposable
{
    private readonly BookCopy _book = BookCopy.OfSample("press");

    public void Dispose() => _book.Dispose();

    [Fact]
    public void Every_profile_with_marks_opens_without_a_word_and_draws_the_same_pages()
    {
        var (x4, x1a, plain) = Build();
        foreach (var file in new[] { x4, x1a, plain })
        {
            Silent("qpdf", "--check", file);
            Silent("mutool", "draw", "-q", "-r", "18", "-o", Path.Combine(_book.Folder, "m-%d.pgm"), file);
            Silent("pdftoppm", "-r", "18", "-gray", file, Path.Combine(_book.Folder, "p"));
            Silent("gs", "-q", "-dSAFER", "-dBATCH", "-dNOPAUSE", "-sDEVICE=nullpage", file);
        }

        Assert.Equal("PDF/X-1a:2003", Subtype(x1a));
        Assert.Equal("PDF/X-4", Subtype(x4));
        Assert.Equal(Trimmed(plain, "plain"), Trimmed(x4, "x4"));
        Assert.Equal(Trimmed(plain, "plain"), Trimmed(x1a, "x1a"));
    }

    private (string X4, string X1a, string Plain) Build()
    {
        var facts = Path.Combine(_book.Folder, "manuscript", "book.yaml");
        var text = File.ReadAllText(facts);
        var at = text.IndexOf("\neditions:", StringComparison.Ordinal);
        File.WriteAllText(facts, text[..at] + """

            editions:
              plain: { format: pdf, style: styles/print.yaml, profile: x4 }
              four: { format: pdf, style: styles/marks.yaml, profile: x4 }
              one: { format: pdf, style: styles/marks.yaml, profile: x1a }

            """);
        File.WriteAllText(
            Path.Combine(_book.Folder, "manuscript", "styles", "marks.yaml"),
            "extends: print.yaml\n\npress: { marks: [crop, register, bar, slug, folds], slug-width: 9mm }\n");
        var ran = _book.Build("2");
        Assert.True(ran.Code == 0, ran.All);
        string Output(string name) => _book.Outputs(name + ".pdf").Single();
        return (Output("four"), Output("one"), Output("plain"));
    }

    private static void Silent(string tool, params string[] arguments)
    {
        var ran = Machine.Run(tool, arguments);
        Assert.True(ran.Code == 0, ran.All);

        // Debian's MuPDF has no colour management and says so of every file with an output intent.
        var said = ran.Error.Replace("warning: ICC support is not available", "", StringComparison.Ordinal);
        Assert.True(said.Trim().Length == 0, said);
        Assert.DoesNotMatch("(?i)(error|warning):", ran.Output);
    }

    // Poppler names the standard that it recognises.
    private static string Subtype(string file)
    {
        var line = Machine.Run("pdfinfo", file).Output.Split('\n').FirstOrDefault(l => l.StartsWith("PDF subtype:", StringComparison.Ordinal));
        return line is not null ? line[12..].Trim() : Machine.Run("pdfinfo", "-meta", file).Output.Contains(">PDF/X-4<", StringComparison.Ordinal) ? "PDF/X-4" : "";
    }

    // The first pages cut out at the trim box.
    private byte[] Trimmed(string file, string name)
    {
        var prefix = Path.Combine(_book.Folder, "t-" + name);
        Silent("gs", "-q", "-dSAFER", "-dBATCH", "-dNOPAUSE", "-sDEVICE=pgmraw", "-r50", "-dUseTrimBox", "-dLastPage=12", "-o", prefix + "-%d.pgm", file);
        return [.. Enumerable.Range(1, 12).SelectMany(i => File.ReadAllBytes($"{prefix}-{i}.pgm"))];
    }
}
