using System.Collections.Immutable;
using Publisher.Core.Display;
using Publisher.Pdf.Color;
using Publisher.Pdf.Conformance;
using Publisher.Pdf.Content;
using Publisher.Pdf.Fonts;
using Publisher.Pdf.Images;
using Publisher.Pdf.Metadata;
using Publisher.Pdf.Navigation;
using Publisher.Pdf.Objects;

namespace Publisher.Pdf;

/// <summary>Numbers the objects and writes them in document order: pages, fonts, pictures, bookmarks, then what names the whole.</summary>
internal sealed class DocumentAssembler(PdfRequest request, DocumentParts parts, IccProfile? outputProfile, List<PdfFact> facts)
{
    private readonly PdfFile _file = new(request.Profile.Version, request.Pretty);

    public byte[] Write()
    {
        var document = request.Document;
        var (catalog, tree, info, metadata) = (_file.Allocate(), _file.Allocate(), _file.Allocate(), _file.Allocate());
        ImmutableArray<PdfRef> pages = [.. document.Pages.Select(_ => _file.Allocate())];
        var named = AllocateResources();
        WritePages(tree, pages, named);
        foreach (var font in parts.Fonts)
        {
            FontObjects.Write(
                _file,
                font.Use.Lines ? named[font.Use.Resource] : null,
                font.Use.Columns ? named[font.Use.ColumnResource] : null,
                font);
        }

        foreach (var picture in parts.Pictures)
        {
            PictureObjects.Write(_file, named[picture.Resource], picture);
        }

        WriteGraphicsState(named[Resources.Overprint], overprint: true);
        WriteGraphicsState(named[Resources.Knockout], overprint: false);
        var outline = OutlineTree.Write(_file, document, pages);
        var intent = request.Profile.Identification is not null && outputProfile is not null ? OutputIntent.Write(_file, outputProfile) : (PdfRef?)null;

        var identity = DocumentIdentity.Of(request.Facts, _file.HashSoFar());
        InfoDictionary.Write(_file, info, request.Facts, identity);
        WriteMetadata(metadata, identity);
        WriteCatalog(catalog, tree, metadata, outline, intent);
        return _file.Finish(catalog, info, identity.Id);
    }

    private ImmutableSortedDictionary<string, PdfRef> AllocateResources()
    {
        var named = ImmutableSortedDictionary.CreateBuilder<string, PdfRef>(StringComparer.Ordinal);
        foreach (var name in parts.Fonts.Where(f => f.Use.Lines).Select(f => f.Use.Resource)
            .Concat(parts.Fonts.Where(f => f.Use.Columns).Select(f => f.Use.ColumnResource))
            .Concat(parts.Pictures.Select(p => p.Resource))
            .Concat([Resources.Overprint, Resources.Knockout]))
        {
            named.Add(name, _file.Allocate());
        }

        return named.ToImmutable();
    }

    private void WritePages(PdfRef tree, ImmutableArray<PdfRef> pages, ImmutableSortedDictionary<string, PdfRef> named)
    {
        using (var root = _file.Dict(tree))
        {
            root.Entries.Name("Type", "Pages");
            root.Entries.Refs("Kids", pages);
            root.Entries.Number("Count", pages.Length);
        }

        var links = request.Profile.Links ? new LinkAnnotations(_file, request.Document, pages) : null;
        for (var i = 0; i < pages.Length; i++)
        {
            var page = request.Document.Pages[i];
            var encoded = parts.Pages[i];
            PdfRef[] streams = [.. encoded.Streams.Select(_ => _file.Allocate())];
            var annotations = links?.Write(page) ?? [];
            using (var dict = _file.Dict(pages[i]))
            {
                dict.Entries.Name("Type", "Page");
                dict.Entries.Ref("Parent", tree);
                WriteBoxes(dict.Entries, page);
                WriteResources(dict.Entries, encoded.Names, named);
                if (streams.Length > 0)
                {
                    dict.Entries.Refs("Contents", streams);
                }

                if (annotations.Count > 0)
                {
                    dict.Entries.Refs("Annots", annotations);
                }
            }

            for (var s = 0; s < streams.Length; s++)
            {
                _file.Stream(streams[s], encoded.Streams[s]).Dispose();
            }
        }

        facts.AddRange(links?.Facts ?? []);
    }

    // Spec §1: every box on every page; Trim ⊆ Bleed = Media; never an ArtBox beside a TrimBox.
    private static void WriteBoxes(DictScope page, Page geometry)
    {
        var space = PageSpace.Of(geometry);
        var (bleed, width, height) = (geometry.Bleed, space.MediaWidth, space.MediaHeight);
        page.Numbers("MediaBox", 0, 0, width, height);
        page.Numbers("BleedBox", 0, 0, width, height);
        page.Numbers("TrimBox", bleed, bleed, bleed + geometry.TrimWidth, bleed + geometry.TrimHeight);
    }

    private static void WriteResources(DictScope page, UsedNames names, ImmutableSortedDictionary<string, PdfRef> named)
    {
        using var resources = page.Dict("Resources");
        WriteNames(resources, "ExtGState", names.States, named);
        WriteNames(resources, "Font", names.Fonts, named);
        WriteNames(resources, "XObject", names.Pictures, named);
    }

    private static void WriteNames(DictScope resources, string kind, SortedSet<string> names, ImmutableSortedDictionary<string, PdfRef> named)
    {
        if (names.Count == 0)
        {
            return;
        }

        using var dict = resources.Dict(kind);
        foreach (var name in names)
        {
            dict.Ref(name, named[name]);
        }
    }

    // Spec §4: black text and thin rules overprint; paper, tints and pictures never do.
    private void WriteGraphicsState(PdfRef reference, bool overprint)
    {
        using var state = _file.Dict(reference);
        state.Entries.Name("Type", "ExtGState");
        state.Entries.Flag("OP", overprint);
        state.Entries.Flag("op", overprint);
        state.Entries.Number("OPM", overprint ? 1 : 0);
    }

    private void WriteMetadata(PdfRef reference, DocumentIdentity identity)
    {
        var xmp = XmpPacket.Write(request.Facts, identity, request.Profile, request.Document.Language);
        using var stream = _file.Stream(reference, StreamData.Plain(xmp));
        stream.Entries.Name("Type", "Metadata");
        stream.Entries.Name("Subtype", "XML");
    }

    private void WriteCatalog(PdfRef catalog, PdfRef tree, PdfRef metadata, PdfRef? outline, PdfRef? intent)
    {
        using var dict = _file.Dict(catalog);
        dict.Entries.Name("Type", "Catalog");
        dict.Entries.Ref("Pages", tree);
        dict.Entries.Ref("Metadata", metadata);
        dict.Entries.Text("Lang", request.Document.Language);
        PageLabels.Write(dict.Entries, request.Document.Pages);
        if (outline is { } bookmarks)
        {
            dict.Entries.Ref("Outlines", bookmarks);
            dict.Entries.Name("PageMode", "UseOutlines");
        }

        if (intent is { } condition)
        {
            dict.Entries.Refs("OutputIntents", [condition]);
        }

        using var viewer = dict.Entries.Dict("ViewerPreferences");
        viewer.Flag("DisplayDocTitle", true);
        if (request.Document.RightToLeft)
        {
            viewer.Name("Direction", "R2L");
        }
    }
}
