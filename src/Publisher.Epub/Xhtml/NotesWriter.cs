using Publisher.Core.Diagnostics;
using Publisher.Core.Model;
using Publisher.Epub.Package;

namespace Publisher.Epub.Xhtml;

/// <summary>Writes the notes of a file at its end. Readers that know the markup show each as a pop-up; others as a list with links back.</summary>
internal static class NotesWriter
{
    public static void Write(FileContext page)
    {
        if (page.File.Notes.IsEmpty)
        {
            return;
        }

        using (page.X.Open("div", ("class", "notes")))
        {
            foreach (var note in page.File.Notes)
            {
                WriteNote(page, note);
            }
        }
    }

    private static void WriteNote(FileContext page, Footnote note)
    {
        var marked = page.Plan.IsMarked(note.Id);
        if (!marked)
        {
            page.Findings.Add(Catalogue.NoteUnmarked.At(note.Span, note.Key));
        }

        var length = BookWalk.Deep(note.Blocks).SelectMany(BookWalk.Runs).Sum(r => page.Plan.Flatten(r).Length);
        var profile = page.Plan.Request.Profile;
        if (length > profile.NoteCharacters)
        {
            page.Findings.Add(Catalogue.ProfileLimit.At(
                note.Span, $"注“{note.Key}”有 {length} 字", $"note “{note.Key}”: {length} characters", $"至多 {profile.NoteCharacters} 字", $"at most {profile.NoteCharacters} characters", profile.Name));
        }

        using (page.X.Open("aside", ("id", note.Id), ("class", "note"), ("epub:type", "footnote"), ("role", "doc-footnote")))
        {
            var lead = note.Blocks is [Paragraph p, ..] ? p : null;
            using (page.X.Open("p", ("id", lead is null ? null : BlockWriter.Id(lead))))
            {
                if (marked)
                {
                    page.X.Simple(
                        "a", NoteMark.Of(note.Ordinal), ("class", "backlink"), ("href", "#" + FileContext.FirstRefId(note.Id)), ("epub:type", "backlink"), ("role", "doc-backlink"));
                }
                else
                {
                    page.X.Simple("span", NoteMark.Of(note.Ordinal), ("class", "backlink"));
                }

                page.X.Text(" ");
                if (lead is not null)
                {
                    InlineWriter.WriteAll(page, lead.Children, page.Cursor(lead));
                }
            }

            BlockWriter.Write(page, lead is null ? note.Blocks : note.Blocks[1..]);
        }
    }
}
