using System.Collections.Immutable;
using System.Text;
using Publisher.Core.Display;
using Publisher.Core.Geometry;
using Publisher.Pdf.Conformance;
using Publisher.Pdf.Content;
using Publisher.Pdf.Objects;

namespace Publisher.Pdf.Navigation;

/// <summary>Writes link annotations (ISO 32000-1 12.5.6.5), for profiles that carry them.</summary>
internal sealed class LinkAnnotations(PdfFile file, PagedDocument document, ImmutableArray<PdfRef> pages, Length slug)
{
    private const int PrintFlag = 4;

    private readonly LinkTargets _targets = new(document);

    public List<PdfFact> Facts { get; } = [];

    /// <summary>Writes the links of a page; gives their numbers.</summary>
    public List<PdfRef> Write(Page page)
    {
        var written = new List<PdfRef>();
        foreach (var link in ItemTree.Leaves(page).OfType<LinkItem>())
        {
            var place = link.TargetId is null ? null : _targets.Find(link.TargetId);
            if (place is null && link.Uri is null)
            {
                Facts.Add(PdfFact.At(PdfFactKind.LinkDangling, link.Source, link.TargetId ?? "", page.Label.Text));
                continue;
            }

            var reference = file.Allocate();
            written.Add(reference);
            using var annotation = file.Dict(reference);
            annotation.Entries.Name("Type", "Annot");
            annotation.Entries.Name("Subtype", "Link");
            var space = PageSpace.Of(page, slug);
            annotation.Entries.Numbers("Rect", space.X(link.Box.X), space.Y(link.Box.Bottom), space.X(link.Box.Right), space.Y(link.Box.Y));
            annotation.Entries.Numbers("Border", 0, 0, 0);
            annotation.Entries.Number("F", PrintFlag);
            if (place is { } there)
            {
                Destination.Write(annotation.Entries, pages[there.Page], PageSpace.Of(document.Pages[there.Page], slug).Y(there.Y));
            }
            else
            {
                using var action = annotation.Entries.Dict("A");
                action.Name("S", "URI");
                action.Text("URI", Ascii(link.Uri!));
            }
        }

        return written;
    }

    // URIs are 7-bit (12.6.4.7): anything else is percent-encoded UTF-8.
    private static string Ascii(string uri)
    {
        var text = new StringBuilder();
        foreach (var b in Encoding.UTF8.GetBytes(uri))
        {
            if (b is > 0x20 and < 0x7F)
            {
                text.Append((char)b);
            }
            else
            {
                text.Append('%').Append(Convert.ToHexString([b]));
            }
        }

        return text.ToString();
    }
}
