using System.Collections.Immutable;
using Publisher.Core.Model;
using Publisher.Epub.Package;
using Publisher.Epub.Xhtml;

namespace Publisher.Epub.Navigation;

/// <summary>The navigation document, which is also the visible contents page (目录) of the book.</summary>
internal static class NavDocument
{
    /// <summary>Page marks that stand on the contents page itself.</summary>
    public static ImmutableArray<PageMark> Marks(PublicationPlan plan) =>
        Contents(plan) is { } file ? plan.Pages.In(file.Piece.Id) : [];

    /// <summary>Writes it.</summary>
    public static ReadOnlyMemory<byte> Write(PublicationPlan plan, ImmutableArray<NavEntry> contents, ImmutableArray<PageTarget> pages)
    {
        var title = Contents(plan)?.Title ?? "目录";
        using var x = new XhtmlWriter();
        ContentPage.Begin(x, plan, title);
        using (x.Open("body"))
        {
            foreach (var mark in Marks(plan))
            {
                x.Empty("div", ("id", mark.Id), ("epub:type", "pagebreak"), ("role", "doc-pagebreak"), ("aria-label", mark.Label));
            }

            using (x.Open("nav", ("epub:type", "toc"), ("role", "doc-toc"), ("id", "toc"), ("aria-labelledby", "toc-title")))
            {
                x.Simple("h1", title, ("id", "toc-title"));
                WriteList(x, plan, contents);
            }

            WriteLandmarks(x, plan);
            WritePages(x, pages);
        }

        return x.EndDocument();
    }

    private static ContentFile? Contents(PublicationPlan plan) => plan.Files.FirstOrDefault(f => f.Name == plan.NavName);

    private static void WriteList(XhtmlWriter x, PublicationPlan plan, ImmutableArray<NavEntry> entries)
    {
        using (x.Open("ol"))
        {
            foreach (var entry in entries)
            {
                using (x.Open("li"))
                {
                    using (x.Open("a", ("href", entry.Href)))
                    {
                        if (plan.Vertical)
                        {
                            ColumnRuns.Write(x, entry.Label, plan.Mainland);
                        }
                        else
                        {
                            x.Text(entry.Label);
                        }
                    }

                    if (!entry.Children.IsEmpty)
                    {
                        WriteList(x, plan, entry.Children);
                    }
                }
            }
        }
    }

    private static void WriteLandmarks(XhtmlWriter x, PublicationPlan plan)
    {
        using (x.Open("nav", ("epub:type", "landmarks"), ("id", "landmarks"), ("aria-labelledby", "landmarks-title"), ("hidden", "hidden")))
        {
            x.Simple("h2", "导读", ("id", "landmarks-title"));
            using (x.Open("ol"))
            {
                var bodyMatter = plan.Files.FirstOrDefault(f => f.Piece.Zone == Zone.Body);
                foreach (var file in plan.Files.Where(f => f.Part == 0))
                {
                    if (file == bodyMatter)
                    {
                        Landmark(x, "bodymatter", "正文", file.Name);
                    }

                    var meaning = Semantics.Of(file.Piece.Kind);
                    if (meaning.Landmark)
                    {
                        Landmark(x, meaning.Type, file.Piece.Title, file.Name == plan.NavName ? file.Name + "#toc" : file.Name);
                    }
                }
            }
        }
    }

    private static void Landmark(XhtmlWriter x, string type, string label, string href)
    {
        using (x.Open("li"))
        {
            x.Simple("a", label, ("epub:type", type), ("href", href));
        }
    }

    private static void WritePages(XhtmlWriter x, ImmutableArray<PageTarget> pages)
    {
        if (pages.IsEmpty)
        {
            return;
        }

        using (x.Open("nav", ("epub:type", "page-list"), ("role", "doc-pagelist"), ("id", "page-list"), ("aria-labelledby", "page-list-title"), ("hidden", "hidden")))
        {
            x.Simple("h2", "印刷版页码", ("id", "page-list-title"));
            using (x.Open("ol"))
            {
                foreach (var page in pages)
                {
                    using (x.Open("li"))
                    {
                        x.Simple("a", page.Label, ("href", page.Href));
                    }
                }
            }
        }
    }
}
