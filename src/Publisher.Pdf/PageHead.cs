using System.Collections.Immutable;
using Publisher.Pdf.Conformance;
using Publisher.Pdf.Content;
using Publisher.Pdf.Objects;

namespace Publisher.Pdf;

/// <summary>What pages of books and sides of sheets have in common.</summary>
internal static class PageHead
{
    /// <summary>Writes the list of pages.</summary>
    public static void WriteTree(PdfFile file, PdfRef tree, ImmutableArray<PdfRef> pages)
    {
        using var root = file.Dict(tree);
        root.Entries.Name("Type", "Pages");
        root.Entries.Refs("Kids", pages);
        root.Entries.Number("Count", pages.Length);
    }

    /// <summary>Writes the boxes (spec §1): every box on every page; Trim ⊆ Bleed ⊆ Crop = Media; never an ArtBox beside a TrimBox.</summary>
    public static void WriteBoxes(DictScope page, PageSpace space)
    {
        var (slug, edge, width, height) = (space.Slug, space.Edge, space.MediaWidth, space.MediaHeight);
        page.Numbers("MediaBox", 0, 0, width, height);
        page.Numbers("CropBox", 0, 0, width, height);
        page.Numbers("BleedBox", slug, slug, width - slug, height - slug);
        page.Numbers("TrimBox", edge, edge, edge + space.TrimWidth, edge + space.TrimHeight);
    }

    /// <summary>Says in which space a page is composed, when anything on it is translucent (spec X10).</summary>
    public static void WriteGroup(DictScope page, PdfProfile profile, bool transparent)
    {
        if (transparent)
        {
            using var group = page.Dict("Group");
            group.Name("S", "Transparency");
            group.Name("CS", profile.GroupSpace);
        }
    }
}
