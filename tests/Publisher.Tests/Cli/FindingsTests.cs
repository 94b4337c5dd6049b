using System.Collections.Immutable;
using Publisher.Core.Diagnostics;
using Publisher.Core.Model;
using Publisher.Core.Style;
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

    [Fact]
    public void A_house_sets_levels_by_edition()
    {
        var findings = new Findings();
        var print = findings.For(Edition("print"));
        var ebook = findings.For(Edition("ebook"));
        print.Judge(Checks(("LY011", CheckLevel.Error), ("LY020", CheckLevel.Off)));
        ebook.Judge(Checks(("LY020", CheckLevel.Info)));
        print.Add(Found(Catalogue.LooseLine, 1));
        ebook.Add(Found(Catalogue.LooseLine, 2));
        print.Add(Found(Catalogue.Widow, 3));
        ebook.Add(Found(Catalogue.Widow, 4));
        findings.Add(Found(Catalogue.Widow, 5));
        Assert.Equal(
            [(1, Severity.Error), (2, Severity.Info), (4, Severity.Info), (5, Severity.Info)],
            findings.Told.Select(d => (d.Span.Start, d.Severity)));
    }

    [Fact]
    public void What_a_profile_makes_an_error_no_house_lowers()
    {
        var grave = Found(Catalogue.Widow, 1) with { Severity = Severity.Error };
        Assert.Equal(CheckLevel.Error, Checks(("LY020", CheckLevel.Off)).Of(grave));
    }

    private static Diagnostic Found(CatalogueEntry entry, int at) => new(entry.Code, entry.Severity, "", "", new SourceSpan(File, at, 1), []);

    private static Edition Edition(string name) => new(name, "pdf", "", "x4", null, SourceSpan.None);

    private static CheckStyle Checks(params (string Code, CheckLevel Level)[] levels) =>
        new(levels.ToImmutableSortedDictionary(l => l.Code, l => l.Level, StringComparer.Ordinal));
}
