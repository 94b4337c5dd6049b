using Publisher.Core.Display;

namespace Publisher.Pdf.Content;

/// <summary>Glyphs that together stand for some characters.</summary>
/// <param name="First">Index of its first glyph in the run.</param>
/// <param name="Count">Number of glyphs.</param>
/// <param name="Source">Text of the run.</param>
/// <param name="Start">First character there.</param>
/// <param name="Length">Number of UTF-16 units; 0 for glyphs that stand for none, such as a hyphen at a line's end.</param>
internal readonly record struct TextCluster(int First, int Count, string Source, int Start, int Length)
{
    /// <summary>The characters, without making a string: this is asked for every glyph of a book.</summary>
    public ReadOnlySpan<char> Characters => Source.AsSpan(Start, Length);

    /// <summary>The characters as a string.</summary>
    public string Text => Source.Substring(Start, Length);

    /// <summary>The clusters of a run in drawing order.</summary>
    public static IEnumerable<TextCluster> Of(GlyphRun run)
    {
        var glyphs = run.Glyphs;
        for (var first = 0; first < glyphs.Length;)
        {
            var (start, length) = (glyphs[first].TextStart, glyphs[first].TextLength);
            var next = first + 1;
            while (next < glyphs.Length && length > 0 && glyphs[next].TextLength == 0 && glyphs[next].TextStart < start + length)
            {
                next++;
            }

            yield return new(first, next - first, run.Text, start, length);
            first = next;
        }
    }
}
