using System.Collections.Immutable;
using System.Text;
using Publisher.Core.Build;
using Publisher.Core.Diagnostics;
using Publisher.Core.Model;
using Publisher.Core.Text;
using Publisher.Reporting;
using Publisher.Session;

namespace Publisher.Delivery;

/// <summary>What came of a delivery.</summary>
/// <param name="Diagnostics">Findings of the build and of the delivery, sorted.</param>
/// <param name="Texts">The texts that findings speak of.</param>
/// <param name="Judged">Files that were judged before they were sent.</param>
/// <param name="Folders">Folders that were written.</param>
internal sealed record DeliveryResult(
    ImmutableArray<Diagnostic> Diagnostics, SourceTexts Texts, ImmutableArray<PreflightResult> Judged, ImmutableArray<string> Folders)
{
    internal bool HasErrors => Diagnostics.Any(d => d.Severity == Severity.Error);
}

/// <summary>Builds a book, judges the files as the plant's prepress will, and only then puts them into the folder that is sent.</summary>
internal static class DeliverySession
{
    /// <summary>Folder of deliveries, under the book's or <c>--out</c>'s <c>artifacts</c>.</summary>
    internal static string Root(BuildOptions options) => Path.Combine(options.Out ?? options.Book, "artifacts", "delivery");

    /// <summary>Delivers the editions that <paramref name="options"/> names. One error anywhere, and nothing is delivered.</summary>
    internal static DeliveryResult Run(OneEdition open, BuildOptions options, StageClock clock, CancellationToken ct)
    {
        var facts = open.Workspace.Facts;
        var findings = open.Findings;
        var sets = DeliveryPlan.Of(facts, options.Editions, findings);
        if (findings.All.Any(f => f.Severity == Severity.Error))
        {
            return Done(findings, [], open.Texts, [], []);
        }

        var built = BuildSession.Run(options with { Editions = [.. sets.SelectMany(s => s.Editions).Select(e => e.Name)] }, clock, ct);
        if (built.HasErrors || built.Published is null || built.Report is null)
        {
            return Done(findings, built.Diagnostics, built.Texts, [], []);
        }

        var judged = ImmutableArray.CreateBuilder<PreflightResult>();
        var ready = ImmutableArray.CreateBuilder<(string Name, ImmutableArray<Artifact> Files)>();
        foreach (var set in sets)
        {
            var reports = clock.Run($"印前 preflight {set.Edition.Name}", () => Judge(set, built, findings, ct));
            judged.AddRange(reports);
            ready.Add((DeliveryNames.Folder(facts, set.Edition, set.Ebook), Files(set, built, reports)));
        }

        var folders = findings.All.Any(f => f.Severity == Severity.Error) ? [] : Write(Root(options), ready.ToImmutable(), findings);
        return Done(findings, built.Diagnostics, built.Texts, judged.ToImmutable(), folders);
    }

    private static DeliveryResult Done(
        Findings findings, ImmutableArray<Diagnostic> built, SourceTexts texts, ImmutableArray<PreflightResult> judged, ImmutableArray<string> folders) =>
        new(DiagnosticText.Sort(findings.Told.Concat(built)), texts, judged, folders);

    private static ImmutableArray<PreflightResult> Judge(DeliverySet set, BuildResult built, Findings findings, CancellationToken ct)
    {
        if (set.Ebook)
        {
            return [];
        }

        var options = new PreflightOptions(null, RendererFinder.Find(), Pictures: true);
        var results = set.Editions.Select(e => PreflightSession.Run(Path.Combine(built.Published!, Row(built, e).File), options, ct)).ToImmutableArray();
        foreach (var bad in results.Where(r => r.Report.HasErrors))
        {
            findings.Add(Catalogue.DL005.At(SourceSpan.None, bad.Report.Name, PreflightText.Count(bad.Report, Severity.Error)));
        }

        return results;
    }

    private static ImmutableArray<Artifact> Files(DeliverySet set, BuildResult built, ImmutableArray<PreflightResult> reports)
    {
        var facts = built.Report!.Facts;
        var pages = Row(built, set.Edition).Pages?.Pages;
        string Name(string part) => DeliveryNames.File(facts, set.Edition, part, pages);

        var files = ImmutableArray.CreateBuilder<Artifact>();
        foreach (var edition in set.Editions)
        {
            var row = Row(built, edition);
            var part = set.Ebook ? facts.Delivery.Ebook : edition == set.Edition ? facts.Delivery.Interior : facts.Delivery.Cover;
            var several = edition.Format == EditionChoice.Cover && set.Covers.Length > 1 ? "-" + edition.Name : "";
            files.Add(new Artifact(Name(part) + several + Path.GetExtension(row.File), File.ReadAllBytes(Path.Combine(built.Published!, row.File))));
        }

        if (!reports.IsEmpty)
        {
            // the reports name the files as they are sent
            var named = reports.Select((r, i) => r with { Path = files[i].Name, Report = r.Report with { Name = files[i].Name } }).ToImmutableArray();
            files.Add(Text("preflight.html", PreflightHtml.Write(named)));
            files.Add(Text("preflight.json", PreflightJson.Write(named)));
            files.Add(Text("preflight.sarif", Sarif.Write(named)));
            files.Add(Text(Name(facts.Delivery.Ticket) + ".txt", DeliveryTicket.Write(set, built.Report, [.. files.Take(set.Editions.Count())], named)));
        }

        return files.ToImmutable();
    }

    private static ImmutableArray<string> Write(string root, ImmutableArray<(string Name, ImmutableArray<Artifact> Files)> ready, Findings findings)
    {
        var folders = ImmutableArray.CreateBuilder<string>();
        foreach (var (name, files) in ready)
        {
            try
            {
                Directory.CreateDirectory(root);
                using var held = BuildLock.TryTake(Path.Combine(root, $".{name}.lock"));
                if (held is null)
                {
                    findings.Add(Catalogue.BD001.At(SourceSpan.None, Path.Combine(root, name)));
                    continue;
                }

                folders.Add(DeliveryFolder.Write(root, name, files));
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                findings.Add(Catalogue.BD003.At(SourceSpan.None, Path.Combine(root, name), e.Message));
            }
        }

        return folders.ToImmutable();
    }

    private static BuiltEdition Row(BuildResult built, Edition edition) => built.Report!.Editions.First(e => e.Edition == edition.Name);

    private static Artifact Text(string name, string text) => new(name, Encoding.UTF8.GetBytes(text));
}
