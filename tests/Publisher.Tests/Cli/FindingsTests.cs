using Publisher.Core.Diagnostics;
using Publisher.Core.Text;
using Publisher.Session;

namespace Publisher.Tests.Cli;

public sealed class FindingsTests
{
    private static readonly FileId File = new("manuscript/01.md");

    [Fact]
    public void A_missing_file_is_told_once()
    {
        var findings = new Findings();
        findings.Add(Catalogue.PdfPictureMissing.At(new SourceSpan(File, 10, 5), "a.png"));
        findings.Add(Catalogue.PictureMissing.At(new SourceSpan(File, 10, 5), "a.png"));
        findings.Add(Catalogue.PdfGlyphMissing.At(new SourceSpan(File, 10, 5), "010", "x", "y"));
        Assert.Equal(3, findings.Told.Count);
        findings.Add(Catalogue.FigureMissing.At(new SourceSpan(File, 10, 5), "a.png"));
        Assert.Equal(["PD002", "MS027"], findings.Told.Select(d => d.Code));
    }

    [Fact]
    public void A_missing_character_is_told_once()
    {
        var findings = new Findings();
        findings.Add(Catalogue.PdfGlyphMissing.At(new SourceSpan(File, 10, 5), "010", "x", "y"));
        findings.Add(Catalogue.CharacterMissing.At(new SourceSpan(File, 12, 1), "x", "U+0078", "y"));
        Assert.Equal("FT010", Assert.Single(findings.Told).Code);
    }
}
