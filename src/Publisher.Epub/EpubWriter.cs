using System.Collections.Immutable;
using System.Text;
using Publisher.Core.Build;
using Publisher.Core.Diagnostics;
using Publisher.Core.Text;
using Publisher.Epub.Checks;
using Publisher.Epub.Navigation;
using Publisher.Epub.Package;
using Publisher.Epub.Styles;
using Publisher.Epub.Xhtml;
using Publisher.Epub.Zip;

namespace Publisher.Epub;

/// <summary>Writes a book as EPUB 3.3.</summary>
public static class EpubWriter
{
    private const string Root = "EPUB/";
    private const string PackageName = Root + "package.opf";

    /// <summary>
    /// The e-book as one file, named after the book's slug. Same request, same bytes, whatever the parallelism. Findings have codes EP001–EP025;
    /// the last six come from reading the finished file again.
    /// </summary>
    public static Outcome<Artifact> Write(EpubRequest request, CancellationToken ct)
    {
        var findings = new List<Diagnostic>();
        var plan = new PublicationPlan(request, findings);
        var written = WriteContent(plan, ct);
        var pages = PageTargets(plan, written, findings);
        findings.AddRange(written.SelectMany(f => f.Findings));
        findings.AddRange(request.ExtraCss.SelectMany(ExtraCssCheck.Check));
        CheckSizes(plan, written, findings);

        var files = Assemble(plan, written, pages, findings);
        ct.ThrowIfCancellationRequested();
        var bytes = ZipWriter.Write(files, request.Parallelism, ct);
        if (bytes.Length > request.Profile.BookBytes)
        {
            Limit(findings, SourceSpan.None, $"全书 {bytes.Length} 字节", $"the book: {bytes.Length} bytes", request.Profile.BookBytes, request.Profile.Name);
        }

        findings.AddRange(ContainerCheck.Check(bytes));
        findings.AddRange(PublicationCheck.Check(files, PackageName));
        return new Outcome<Artifact>(new Artifact(request.Book.Facts.Slug + ".epub", bytes), [.. findings]);
    }

    private static ImmutableArray<WrittenFile> WriteContent(PublicationPlan plan, CancellationToken ct)
    {
        var written = new WrittenFile[plan.Files.Length];
        var options = new ParallelOptions { MaxDegreeOfParallelism = Math.Max(1, plan.Request.Parallelism), CancellationToken = ct };
        Parallel.For(0, written.Length, options, i =>
        {
            var file = plan.Files[i];
            written[i] = file.Name == plan.NavName
                ? new WrittenFile(file.Name, ReadOnlyMemory<byte>.Empty, NavDocument.Marks(plan), [])
                : ContentPage.Write(plan, file);
        });
        return [.. written];
    }

    /// <summary>The page list, in reading order; page starts that found no place, or stand out of order, are told.</summary>
    private static ImmutableArray<PageTarget> PageTargets(PublicationPlan plan, ImmutableArray<WrittenFile> written, List<Diagnostic> findings)
    {
        var placed = written.SelectMany(f => f.Placed.Select(m => (Mark: m, File: f.Name))).ToList();
        var ids = placed.Select(p => p.Mark.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var mark in plan.Pages.All.Where(m => !ids.Contains(m.Id)))
        {
            findings.Add(Catalogue.PageUnplaced.At(SourceSpan.None, mark.Label, mark.BlockId));
        }

        var rank = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var mark in plan.Pages.All)
        {
            rank.Add(mark.Id, rank.Count);
        }

        for (var i = 1; i < placed.Count; i++)
        {
            if (rank[placed[i].Mark.Id] < rank[placed[i - 1].Mark.Id])
            {
                findings.Add(Catalogue.PageOrder.At(SourceSpan.None, placed[i].Mark.Label, placed[i - 1].Mark.Label));
            }
        }

        return [.. placed.Select(p => new PageTarget(p.Mark.Label, $"{p.File}#{p.Mark.Id}"))];
    }

    private static void CheckSizes(PublicationPlan plan, ImmutableArray<WrittenFile> written, List<Diagnostic> findings)
    {
        var profile = plan.Request.Profile;
        for (var i = 0; i < written.Length; i++)
        {
            if (written[i].Bytes.Length > profile.ContentBytes)
            {
                var span = plan.Files[i].Piece.Chapter?.Span ?? SourceSpan.None;
                Limit(
                    findings, span, $"{written[i].Name} 有 {written[i].Bytes.Length} 字节", $"{written[i].Name}: {written[i].Bytes.Length} bytes", profile.ContentBytes, profile.Name);
            }
        }
    }

    private static void Limit(List<Diagnostic> findings, SourceSpan span, string chinese, string english, int limit, string profile) =>
        findings.Add(Catalogue.ProfileLimit.At(span, chinese, english, $"至多 {limit} 字节", $"at most {limit} bytes", profile));

    /// <summary>All files in the container's fixed order: mimetype, container, package, nav, NCX, styles, text in spine order, pictures by name.</summary>
    private static List<PackageFile> Assemble(PublicationPlan plan, ImmutableArray<WrittenFile> written, ImmutableArray<PageTarget> pages, List<Diagnostic> findings)
    {
        var identifiers = Identifiers.Of(plan.Book.Facts, findings);
        var metadata = MetadataBuilder.Build(plan, identifiers, AccessibilityFacts.Of(plan, pages.Length), PackageBuilder.CoverId(plan), findings);
        var contents = NavTree.Of(plan);
        var files = new List<PackageFile>
        {
            new("mimetype", "application/epub+zip"u8.ToArray(), Stored: true),
            new("META-INF/container.xml", ContainerXml()),
            new(PackageName, PackageDocumentWriter.Write(PackageBuilder.Build(plan, metadata))),
            new(Root + ContentFile.Folder + plan.NavName, NavDocument.Write(plan, contents, pages)),
            new(Root + "toc.ncx", NcxDocument.Write(plan, identifiers.Unique, contents, pages)),
            new(Root + StyleSheet.FileName(0), StyleSheet.Write(plan)),
        };
        for (var i = 0; i < plan.Request.ExtraCss.Length; i++)
        {
            files.Add(new(Root + StyleSheet.FileName(i + 1), Encoding.UTF8.GetBytes(plan.Request.ExtraCss[i].Text)));
        }

        files.AddRange(written.Where(f => f.Name != plan.NavName).Select(f => new PackageFile(Root + ContentFile.Folder + f.Name, f.Bytes)));
        files.AddRange(plan.Images.All.OrderBy(i => i.Name, StringComparer.Ordinal).Select(i => new PackageFile(Root + i.Name, i.Asset.Content, Stored: true)));
        return files;
    }

    private static ReadOnlyMemory<byte> ContainerXml() => XmlFile.Write(xml =>
    {
        xml.WriteStartElement("container", "urn:oasis:names:tc:opendocument:xmlns:container");
        xml.WriteAttributeString("version", "1.0");
        xml.Start("rootfiles");
        xml.Element("rootfile", null, ("full-path", PackageName), ("media-type", "application/oebps-package+xml"));
        xml.WriteEndElement();
        xml.WriteEndElement();
    });
}
