using Publisher.Core.Display;

namespace Publisher.Pdf.Content;

/// <summary>Glyphs that together stand for some characters.</summary>
/// <param name="First">Index of its first glyph in the run.</param>
/// <param name="Count">Number of glyphs.</param>
/// <param name="Text">The characters; empty for glyphs that stand for none, such as a hyphen at a line's end.</param>
internal readonly record struct TextCluster(int First, int Count, string Text)
{
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

            yield return new(first, next - first, run.Text.Substring(start, length));
            first = next;
        }
    }
}
