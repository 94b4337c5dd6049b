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
            foreach (var group in (page.Plan.Book.Index?.Entries ?? []).GroupBy(e => e.Group, StringComparer.Ordinal))
            {
                x.Simple("h2", group.Key);
                using (x.Open("ul"))
                {
                    foreach (var entry in group)
                    {
                        WriteEntry(page, entry);
                    }
                }
            }
        }
    }

    /// <summary>Places are named by print folio, each folio once, as in the printed index; without print pages they are counted.</summary>
    private static void WriteEntry(FileContext page, IndexEntry entry)
    {
        var x = page.X;
        using (x.Open("li"))
        {
            x.Simple("span", entry.Term, ("class", "term"));
            if (entry.Original is { Length: > 0 } original)
            {
                x.Text("（");
                x.Simple("span", original, ("class", "original"));
                x.Text("）");
            }

            var shown = new HashSet<string>(StringComparer.Ordinal);
            var count = 0;
            foreach (var id in entry.MarkIds)
            {
                var folio = page.Plan.Request.Pages?.Places.GetValueOrDefault(id) ?? (++count).ToString(CultureInfo.InvariantCulture);
                if (page.Plan.Href(id, page.File.Name) is { } href && shown.Add(folio))
                {
                    x.Text(shown.Count == 1 ? "　" : "、");
                    x.Simple("a", folio, ("href", href));
                }
            }
        }
    }
}
