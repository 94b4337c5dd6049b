using System.Globalization;
using Publisher.Core.Display;
using Publisher.Core.Geometry;
using Publisher.Fonts;

namespace Publisher.Tests.Layout.Blocks;

/// <summary>A letter on a page: what it is, and about where its ink is.</summary>
/// <param name="Text">The letter.</param>
/// <param name="Box">Its advance by three quarters of an em above its baseline; in a column, the middle of its em box.</param>
/// <param name="Run">Its run.</param>
internal sealed record InkLetter(string Text, Rect Box, GlyphRun Run);

/// <summary>Letters and digits of a page as boxes; marks are left out, since half of their em is blank and may be shared.</summary>
internal static class InkBoxes
{
    public static List<InkLetter> Of(IEnumerable<DisplayItem> items, FontLibrary fonts)
    {
        var letters = new List<InkLetter>();
        foreach (var run in items.OfType<GlyphRun>())
        {
            var face = fonts.Find(run.Font)!;
            foreach (var glyph in run.Glyphs.Where(g => g.TextLength > 0))
            {
                var text = run.Text.Substring(glyph.TextStart, glyph.TextLength);
                if (IsLetter(text))
                {
                    var advance = run.Size.Scale((long)face.Advance(glyph.Id) * run.Condense, face.UnitsPerEm * 1000L);
                    letters.Add(new InkLetter(text, Box(run, run.PlaceOf(glyph), advance), run));
                }
            }
        }

        return letters;
    }

    private static Rect Box(GlyphRun run, Point at, Length advance)
    {
        var rise = run.Size.Scale(75, 100);
        return run.Flow switch
        {
            Flow.Horizontal => new Rect(at.X, at.Y - rise, advance, rise),
            Flow.Sideways => new Rect(at.X, at.Y, rise, advance),
            _ => new Rect(at.X - (rise / 2), at.Y + run.Size.Scale(13, 100), rise, rise),
        };
    }

    /// <summary>Pairs of letters that lie over each other by more than a point in both directions.</summary>
    public static IEnumerable<(InkLetter A, InkLetter B)> Overlaps(List<InkLetter> letters)
    {
        var sorted = letters.OrderBy(l => l.Box.Y.Emu).ToList();
        for (var i = 0; i < sorted.Count; i++)
        {
            for (var j = i + 1; j < sorted.Count && sorted[j].Box.Y < sorted[i].Box.Bottom - Length.Pt(1); j++)
            {
                var (a, b) = (sorted[i].Box, sorted[j].Box);
                if (Length.Min(a.Right, b.Right) - Length.Max(a.X, b.X) > Length.Pt(1))
                {
                    yield return (sorted[i], sorted[j]);
                }
            }
        }
    }

    private static bool IsLetter(string text)
    {
        var category = CharUnicodeInfo.GetUnicodeCategory(text, 0);
        return category is UnicodeCategory.OtherLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.UppercaseLetter or UnicodeCategory.DecimalDigitNumber;
    }
}
