using System.Globalization;
using System.Text;

namespace Publisher.Conformance.Field;

/// <summary>Writes the test book as a book folder of our program.</summary>
internal static class FieldFolder
{
    /// <summary>Writes <c>manuscript/</c> into a folder.</summary>
    /// <param name="book">The book.</param>
    /// <param name="folder">The folder; made when it is not there.</param>
    /// <param name="style">Lines of the style file below <c>extends</c>: what differs from the built-in trade style.</param>
    public static void Write(FieldBook book, string folder, string style = "")
    {
        var manuscript = Path.Combine(folder, "manuscript");
        Directory.CreateDirectory(Path.Combine(manuscript, "styles"));
        File.WriteAllText(Path.Combine(manuscript, "styles", "field.yaml"), "extends: builtin:trade\n" + style);
        var contents = new StringBuilder();
        var number = 0;
        foreach (var chapter in book.ByChapter())
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"{++number:D2}.md");
            File.WriteAllText(Path.Combine(manuscript, name), Markdown(chapter, number));
            contents.Append("    - ").Append(name).Append('\n');
        }

        File.WriteAllText(Path.Combine(manuscript, "book.yaml"), $$"""
            slug: field
            title: 河与铅字
            language: zh-Hans
            date: 2026-05
            publisher: { name: 示例, place: 示例 }
            editions:
              print: { format: pdf, style: styles/field.yaml, profile: draft }
            contents:
              body:
            {{contents}}
            """);
    }

    private static string Markdown(IReadOnlyList<FieldBlock> chapter, int number)
    {
        var text = new StringBuilder();
        var notes = new StringBuilder();
        var count = 0;
        foreach (var block in chapter)
        {
            text.Append(block.Kind switch
            {
                FieldKind.Chapter => "# ",
                FieldKind.Section => "## ",
                FieldKind.Subsection => "### ",
                FieldKind.Subsubsection => "#### ",
                _ => "",
            });
            var note = 0;
            foreach (var c in block.Text)
            {
                if (c == FieldBook.NoteMark)
                {
                    var key = string.Create(CultureInfo.InvariantCulture, $"c{number}n{++count}");
                    text.Append("[^").Append(key).Append(']');
                    notes.Append("[^").Append(key).Append("]: ").Append(block.Notes[note++]).Append("\n\n");
                }
                else
                {
                    text.Append(c);
                }
            }

            text.Append("\n\n");
        }

        return text.Append(notes).ToString();
    }
}
