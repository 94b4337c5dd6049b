using System.Globalization;
using Publisher.Core.Model;

namespace Publisher.Epub.Xhtml;

/// <summary>Writes the index: entries in groups, each with links to its places.</summary>
internal static class IndexPage
{
    public static void Write(FileContext page)
    {
        var meaning = Semantics.Of(PieceKind.Index);
        var x = page.X;
        using (x.Open("section", ("class", "piece matter index"), ("id", page.File.Piece.Id), ("epub:type", meaning.Type), ("role", meaning.Role)))
        {
            ChapterPage.WriteMarks(page, page.File.Piece);
            x.Simple("h1", page.Plan.Book.Index?.Title is { Length: > 0 } title ? title : page.File.Piece.Title);
            var entries = (page.Plan.Book.Index?.Entries ?? []).Where(e => Links(page, e).Any()).ToList();
            if (entries.Count > 0)
            {
                WriteEntries(page, entries);
            }
        }
    }

    /// <summary>One flat list, as EPUB Indexes asks; a group's letter stands in its first entry.</summary>
    private static void WriteEntries(FileContext page, List<IndexEntry> entries)
    {
        using (page.X.Open("ul", ("epub:type", "index-entry-list")))
        {
            string? group = null;
            foreach (var entry in entries)
            {
                using (page.X.Open("li", ("epub:type", "index-entry")))
                {
                    if (entry.Group != group)
                    {
                        page.Simple("span", entry.Group, ("class", "letter"));
                        group = entry.Group;
                    }

                    WriteEntry(page, entry);
                }
            }
        }
    }

    private static void WriteEntry(FileContext page, IndexEntry entry)
    {
        var x = page.X;
        x.Simple("span", entry.Term, ("class", "term"), ("epub:type", "index-term"));
        if (entry.Original is { Length: > 0 } original)
        {
            x.Text("（");
            x.Simple("span", original, ("class", "original"));
            x.Text("）");
        }

        var before = "　";
        foreach (var (folio, href) in Links(page, entry))
        {
            x.Text(before);
            page.Simple("a", folio, ("href", href), ("epub:type", "index-locator"));
            before = "、";
        }
    }

    /// <summary>Places are named by print folio, each folio once, as in the printed index; without print pages they are counted.</summary>
    private static IEnumerable<(string Folio, string Href)> Links(FileContext page, IndexEntry entry)
    {
        var shown = new HashSet<string>(StringComparer.Ordinal);
        var count = 0;
        foreach (var id in entry.MarkIds)
        {
            if (page.Plan.Href(id, page.File.Name) is { } href)
            {
                var folio = page.Plan.Request.Pages?.Places.GetValueOrDefault(id) ?? (++count).ToString(CultureInfo.InvariantCulture);
                if (shown.Add(folio))
                {
                    yield return (folio, href);
                }
            }
        }
    }
}
