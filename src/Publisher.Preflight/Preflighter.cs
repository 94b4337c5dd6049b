using System.Collections.Immutable;
using System.Security.Cryptography;
using Publisher.Core.Diagnostics;
using Publisher.Preflight.Checks;
using Publisher.Preflight.Content;
using Publisher.Preflight.Fonts;
using Publisher.Preflight.Reading;
using UglyToad.PdfPig.Exceptions;

namespace Publisher.Preflight;

/// <summary>Judges PDF files.</summary>
public static class Preflighter
{
    /// <summary>
    /// Judges a file against a profile, without rendering it. Any bytes give a report: what cannot be read or understood is a finding
    /// (PF001–PF004, PF057, PF121) and makes the report incomplete. Same bytes and profile, same report.
    /// </summary>
    /// <param name="pdf">The file.</param>
    /// <param name="name">Its name, for the report.</param>
    /// <param name="profile">What to judge it against.</param>
    /// <param name="ct">Ends the work; then <see cref="OperationCanceledException"/> is thrown.</param>
    public static PreflightReport Judge(ReadOnlyMemory<byte> pdf, string name, PreflightProfile profile, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(profile);
        var findings = new FindingList(profile);
        var raw = RawFile.Of(pdf.Span);
        var report = new PreflightReport(name, Convert.ToHexStringLower(SHA256.HashData(pdf.Span)), profile, [], []) { Version = raw.Version };
        var budget = new Budget(ct);
        PdfSource source;
        try
        {
            source = PdfSource.Open(pdf, budget);
        }
        catch (Exception e) when (e is not (OperationCanceledException or OutOfMemoryException))
        {
            findings.File(e is PdfDocumentEncryptedException ? Catalogue.PF002 : Catalogue.PF001, name, OneLine(e.Message));
            return report with { Findings = findings.Sorted, Complete = false };
        }

        using (source)
        {
            FileChecks.Raw(raw, findings);
            return Opened(source, raw, findings, report, budget);
        }
    }

    private static PreflightReport Opened(PdfSource source, RawFile raw, FindingList findings, PreflightReport report, Budget budget)
    {
        var spaces = new ColorSpaceReader(source);
        var file = new FileContext(source, spaces, new FontReader(source, budget), new ImageReader(source, spaces), budget);
        var broken = new List<string>();
        var judged = new Judged(file, raw, [], findings);
        var complete = Bounded(findings, () => judged = judged with { Pages = PageTree.Read(source, broken) });
        foreach (var node in broken)
        {
            complete = false;
            findings.File(Catalogue.PF003, node, node, "Pages");
        }

        var claim = "";
        complete &= Bounded(findings, () =>
        {
            FileChecks.Version(judged);
            claim = MetadataChecks.Run(judged);
            IntentChecks.Run(judged);
            BoxChecks.Run(judged);
            ForbiddenChecks.CatalogEntries(judged);
            ForbiddenChecks.Objects(judged);
        });
        var inks = new SortedSet<string>(StringComparer.Ordinal);
        ImmutableArray<PreflightPage> pages = [.. judged.Pages.Select(p => Page(judged, p, inks))];
        complete &= Bounded(findings, () =>
        {
            FontChecks.Run(judged);
            ColourChecks.File(judged);
            MakeUpChecks.Run(judged, [.. pages.Select(p => p.Blank)]);
        });
        foreach (var (unread, reason) in source.Unread)
        {
            complete = false;
            findings.File(Catalogue.PF003, unread, unread, OneLine(reason));
        }

        return report with
        {
            Pages = pages,
            Findings = findings.Sorted,
            Version = FileChecks.Of(judged),
            Claim = claim,
            Inks = [.. inks],
            Complete = complete && pages.All(p => p.Understood),
        };
    }

    private static PreflightPage Page(Judged judged, PageSource page, SortedSet<string> inks)
    {
        var content = new PageContent();
        var whole = Bounded(judged.Findings, () => new PageInterpreter(judged.File, page.Number, content).Run(page), page.Number);
        whole &= Bounded(judged.Findings, () =>
        {
            PageChecks.Run(judged, page, content);
            ColourChecks.Page(judged, page, content);
            OverprintChecks.Page(judged, page, content);
            ForbiddenChecks.Annotations(judged, page);
        }, page.Number);
        InkNames.Add(inks, content);
        return new(page.Number, page.Place(page.Sheet), page.Place(page.BleedOrTrim), page.Place(page.Trim), page.Rotate)
        {
            Blank = whole && !content.Marks.Any(m => m.Cell || m.Inked),
            Understood = whole && content.Understood,
        };
    }

    // A limit ends a part of the work, not the work; a fault in a hostile file is the file's, and told.
    private static bool Bounded(FindingList findings, Action work, int page = 0)
    {
        try
        {
            work();
            return true;
        }
        catch (LimitException e)
        {
            findings.Add(Catalogue.PF004, page, e.Message, null, e.Message, e.Message);
            return false;
        }
        catch (Exception e) when (e is not (OperationCanceledException or OutOfMemoryException))
        {
            findings.Add(Catalogue.PF003, page, "", null, page == 0 ? "PDF" : $"page {page}", OneLine(e.Message));
            return false;
        }
    }

    private static string OneLine(string message)
    {
        const int Most = 200;
        var line = message.ReplaceLineEndings(" ");
        return line.Length <= Most ? line : line[..Most] + "…";
    }
}
