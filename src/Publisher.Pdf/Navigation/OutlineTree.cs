using System.Collections.Immutable;
using Publisher.Core.Display;
using Publisher.Core.Geometry;
using Publisher.Pdf.Content;
using Publisher.Pdf.Objects;

namespace Publisher.Pdf.Navigation;

/// <summary>Writes bookmarks (ISO 32000-1 12.3.3). Only the first level is open.</summary>
internal static class OutlineTree
{
    private sealed class Node(OutlineEntry? entry, PdfRef reference)
    {
        public OutlineEntry? Entry { get; } = entry;

        public PdfRef Reference { get; } = reference;

        public List<Node> Children { get; } = [];

        public int Descendants => Children.Sum(c => 1 + c.Descendants);
    }

    /// <summary>Writes the tree; gives its root, or null without entries. Entries that lead to no page are left out.</summary>
    public static PdfRef? Write(PdfFile file, PagedDocument document, ImmutableArray<PdfRef> pages, Length slug)
    {
        var entries = document.Outline.Where(e => e.PageIndex >= 0 && e.PageIndex < pages.Length).ToList();
        if (entries.Count == 0)
        {
            return null;
        }

        var root = new Node(null, file.Allocate());
        var path = new List<Node> { root };
        foreach (var entry in entries)
        {
            // A skipped level hangs from the nearest one above it.
            while (path.Count > 1 && path[^1].Entry!.Level >= entry.Level)
            {
                path.RemoveAt(path.Count - 1);
            }

            var node = new Node(entry, file.Allocate());
            path[^1].Children.Add(node);
            path.Add(node);
        }

        using (var dict = file.Dict(root.Reference))
        {
            dict.Entries.Name("Type", "Outlines");
            WriteChildren(dict.Entries, root);
            dict.Entries.Number("Count", root.Children.Count);
        }

        WriteNodes(file, root, [.. pages.Select((p, i) => (p, PageSpace.Of(document.Pages[i], slug)))]);
        return root.Reference;
    }

    private static void WriteNodes(PdfFile file, Node parent, ImmutableArray<(PdfRef Number, PageSpace Space)> pages)
    {
        for (var i = 0; i < parent.Children.Count; i++)
        {
            var node = parent.Children[i];
            using (var dict = file.Dict(node.Reference))
            {
                dict.Entries.Text("Title", node.Entry!.Title);
                dict.Entries.Ref("Parent", parent.Reference);
                if (i > 0)
                {
                    dict.Entries.Ref("Prev", parent.Children[i - 1].Reference);
                }

                if (i + 1 < parent.Children.Count)
                {
                    dict.Entries.Ref("Next", parent.Children[i + 1].Reference);
                }

                WriteChildren(dict.Entries, node);
                if (node.Children.Count > 0)
                {
                    dict.Entries.Number("Count", -node.Descendants);
                }

                var (page, space) = pages[node.Entry.PageIndex];
                Destination.Write(dict.Entries, page, space.Y(node.Entry.Y));
            }

            WriteNodes(file, node, pages);
        }
    }

    private static void WriteChildren(DictScope dict, Node node)
    {
        if (node.Children.Count > 0)
        {
            dict.Ref("First", node.Children[0].Reference);
            dict.Ref("Last", node.Children[^1].Reference);
        }
    }
}
