using System.Collections.Immutable;
using Publisher.Pdf.Color;
using Publisher.Pdf.Conformance;
using Publisher.Pdf.Content;
using Publisher.Pdf.Navigation;
using Publisher.Pdf.Objects;

namespace Publisher.Pdf;

/// <summary>Numbers the objects and writes them in document order: pages, fonts, pictures, bookmarks, then what names the whole.</summary>
internal sealed class DocumentAssembler(PdfRequest request, EncodingJob job, DocumentParts parts, IccProfile? outputProfile, List<PdfFact> facts)
{
    private readonly PdfFile _file = new(request.Profile.Version, request.Pretty);

    public byte[] Write()
    {
        var document = request.Document;
        var (catalog, tree, info, metadata) = (_file.Allocate(), _file.Allocate(), _file.Allocate(), _file.Allocate());
        ImmutableArray<PdfRef> pages = [.. document.Pages.Select(_ => _file.Allocate())];
        var shared = new SharedObjects(_file, parts);
        WritePages(tree, pages, shared);
        shared.Write();
        var outline = OutlineTree.Write(_file, document, pages, job.Slug);
        var end = new DocumentEnd(request, _file) { Outline = outline, Labels = PageLabels.Of(document.Pages) };
        return end.Write(catalog, tree, (info, metadata), outputProfile);
    }

    private void WritePages(PdfRef tree, ImmutableArray<PdfRef> pages, SharedObjects shared)
    {
        PageHead.WriteTree(_file, tree, pages);
        var links = request.Profile.Links ? new LinkAnnotations(_file, request.Document, pages, job.Slug) : null;
        for (var i = 0; i < pages.Length; i++)
        {
            var encoded = parts.Pages[i];
            var space = PageSpace.Of(request.Document.Pages[i], job.Slug);
            var forms = shared.WriteForms(encoded, space.MediaWidth, space.MediaHeight);
            PdfRef[] streams = [.. encoded.Streams.Select(_ => _file.Allocate())];
            var annotations = links?.Write(request.Document.Pages[i]) ?? [];
            using (var page = _file.Dict(pages[i]))
            {
                page.Entries.Name("Type", "Page");
                page.Entries.Ref("Parent", tree);
                PageHead.WriteBoxes(page.Entries, space);
                PageHead.WriteGroup(page.Entries, request.Profile, encoded.Transparent);
                shared.WriteResources(page.Entries, encoded.Names, forms);
                if (streams.Length > 0)
                {
                    page.Entries.Refs("Contents", streams);
                }

                if (annotations.Count > 0)
                {
                    page.Entries.Refs("Annots", annotations);
                }
            }

            for (var s = 0; s < streams.Length; s++)
            {
                _file.Stream(streams[s], encoded.Streams[s]).Dispose();
            }
        }

        facts.AddRange(links?.Facts ?? []);
    }
}
