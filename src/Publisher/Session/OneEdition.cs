using Publisher.Core.Diagnostics;
using Publisher.Core.Model;
using Publisher.Core.Text;
using Publisher.Manuscript;
using Publisher.Reporting;

namespace Publisher.Session;

/// <summary>A book opened for a command that speaks of one edition.</summary>
/// <param name="Workspace">What was read.</param>
/// <param name="Edition">The edition.</param>
/// <param name="Findings">What was found while reading.</param>
/// <param name="Texts">The texts that findings speak of.</param>
internal sealed record OneEdition(Workspace Workspace, Edition Edition, Findings Findings, SourceTexts Texts)
{
    /// <summary>Opens a book, at its first print edition when none is named; null when it cannot be read or has no such edition, which has then been printed.</summary>
    internal static OneEdition? Open(BuildOptions options, string? name)
    {
        var findings = new Findings();
        var texts = new SourceTexts(options.Book, []);
        Workspace? workspace = null;
        if (!File.Exists(Path.Combine(options.Book, "manuscript", "book.yaml")))
        {
            findings.Add(Catalogue.BD002.At(SourceSpan.None, options.Book));
        }
        else
        {
            workspace = findings.Take(WorkspaceLoader.Load(options.Book, options.SourceDateEpoch));
            texts = new SourceTexts(options.Book, workspace?.Files ?? []);
        }

        var edition = workspace?.Facts.Editions.FirstOrDefault(e => name is null ? e.Format == EditionChoice.Pdf : e.Name == name);
        if (workspace is not null && edition is null)
        {
            findings.Add(Catalogue.BD005.At(SourceSpan.None, name ?? EditionChoice.Pdf, string.Join("、", workspace.Facts.Editions.Select(e => e.Name))));
        }

        if (workspace is not null && edition is not null)
        {
            return new OneEdition(workspace, edition, findings, texts);
        }

        Print(findings, texts);
        return null;
    }

    /// <summary>Prints the errors; were there any?</summary>
    internal bool Failed()
    {
        Print(Findings, Texts);
        return Findings.Told.Any(d => d.Severity == Severity.Error);
    }

    private static void Print(Findings findings, SourceTexts texts)
    {
        foreach (var found in DiagnosticText.Sort(findings.Told).Where(d => d.Severity == Severity.Error))
        {
            Console.Error.Write(DiagnosticText.Print(found, texts));
        }
    }
}
