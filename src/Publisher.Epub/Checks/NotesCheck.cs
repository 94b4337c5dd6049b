using Publisher.Core.Diagnostics;
using Publisher.Core.Text;

namespace Publisher.Epub.Checks;

/// <summary>Notes: a mark leads to a note, every note is marked, every note leads back to a mark of its own (epub.md §4).</summary>
internal static class NotesCheck
{
    public static void Check(string name, DocumentScan scan, List<Diagnostic> findings)
    {
        void Report(string chinese, string english) => findings.Add(Catalogue.NotesWrong.At(SourceSpan.None, name, chinese, english));

        var notes = scan.Notes.ToHashSet(StringComparer.Ordinal);
        var marks = scan.Links.Where(l => l.Type == "noteref").ToList();
        foreach (var mark in marks.Where(m => m.Href.StartsWith('#') && !notes.Contains(m.Href[1..])))
        {
            Report($"注号指向“{mark.Href}”，那里没有注", $"a mark leads to “{mark.Href}”, where no note is");
        }

        var back = scan.Links.Where(l => l.Type == "backlink").GroupBy(l => l.Aside, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First().Href, StringComparer.Ordinal);
        foreach (var note in scan.Notes)
        {
            if (!back.TryGetValue(note, out var href))
            {
                // An unmarked note has no way back; that is EP008, found where its place in the manuscript is known.
                if (marks.Any(m => m.Href == "#" + note))
                {
                    Report($"注“{note}”没有返回链接", $"note “{note}” has no link back");
                }
            }
            else if (!marks.Any(m => m.Href == "#" + note && "#" + m.Id == href))
            {
                Report($"注“{note}”的返回链接不指向它的注号", $"the back link of note “{note}” does not lead to its mark");
            }
        }
    }
}
