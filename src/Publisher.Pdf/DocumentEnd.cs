using System.Collections.Immutable;
using Publisher.Pdf.Color;
using Publisher.Pdf.Metadata;
using Publisher.Pdf.Navigation;
using Publisher.Pdf.Objects;

namespace Publisher.Pdf;

/// <summary>Writes what names the whole, after everything that is drawn: output intent, information, metadata, catalogue.</summary>
internal sealed class DocumentEnd(PdfRequest request, PdfFile file)
{
    /// <summary>Root of the bookmarks, or null.</summary>
    public PdfRef? Outline { get; init; }

    /// <summary>What the pages are called.</summary>
    public required ImmutableArray<PageLabels> Labels { get; init; }

    /// <summary>What sets it apart from the master file of the same book; null for the master.</summary>
    public string? Variant { get; init; }

    /// <summary>Writes it all and gives the finished file.</summary>
    public byte[] Write(PdfRef catalog, PdfRef tree, (PdfRef Info, PdfRef Metadata) about, IccProfile? outputProfile)
    {
        var intent = request.Profile.OutputIntent && outputProfile is not null ? OutputIntent.Write(file, outputProfile) : (PdfRef?)null;
        var named = Variant is null ? request.Facts : request.Facts with { Title = $"{request.Facts.Title}（{Variant}）" };
        var identity = DocumentIdentity.Of(named, Variant, file.HashSoFar());
        InfoDictionary.Write(file, about.Info, named, identity, request.Profile);
        var xmp = XmpPacket.Write(named, identity, request.Profile, request.Document.Language);
        using (var stream = file.Stream(about.Metadata, StreamData.Plain(xmp)))
        {
            stream.Entries.Name("Type", "Metadata");
            stream.Entries.Name("Subtype", "XML");
        }

        WriteCatalog(catalog, tree, about.Metadata, intent);
        return file.Finish(catalog, about.Info, identity.Id);
    }

    private void WriteCatalog(PdfRef catalog, PdfRef tree, PdfRef metadata, PdfRef? intent)
    {
        using var dict = file.Dict(catalog);
        dict.Entries.Name("Type", "Catalog");
        dict.Entries.Ref("Pages", tree);
        dict.Entries.Ref("Metadata", metadata);
        dict.Entries.Text("Lang", request.Document.Language);
        PageLabels.Write(dict.Entries, Labels);
        if (Outline is { } bookmarks)
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
