using Publisher.Core.Display;
using Publisher.Core.Geometry;
using Publisher.Pdf.Fonts;

namespace Publisher.Pdf.Content;

/// <summary>A cluster with the run and font it is shown in.</summary>
/// <param name="Run">The run.</param>
/// <param name="Font">Its font.</param>
/// <param name="Cluster">The cluster.</param>
internal readonly record struct ShownCluster(GlyphRun Run, FontUse Font, TextCluster Cluster)
{
    // Thousandths of the size. Readers break a word (or add a blank) when glyph boxes overlap or gape by more than a tenth.
    private const int Tolerance = 90;
    private const int WidestGap = 750;
    private const int DeepestOverlap = 1_050;

    private PlacedGlyph First => Run.Glyphs[Cluster.First];

    private PlacedGlyph Last => Run.Glyphs[Cluster.First + Cluster.Count - 1];

    /// <summary>Where the glyphs stand across the way of their run: a baseline's height, a column's place.</summary>
    private Length Across(PlacedGlyph glyph) => Run.Flow == Flow.Horizontal ? Run.PlaceOf(glyph).Y : Run.PlaceOf(glyph).X;

    private Length Along(PlacedGlyph glyph) => Run.Flow == Flow.Horizontal ? Run.PlaceOf(glyph).X : Run.PlaceOf(glyph).Y;

    /// <summary>Does ToUnicode alone say what is shown?</summary>
    public bool IsPlain => Cluster.Count == 1 && Cluster.Characters.SequenceEqual(Font.TextOf(First.Id));

    /// <summary>
    /// Do readers need to be told that <paramref name="next"/> follows without a break? Compressed punctuation overlaps its
    /// neighbour's box, stretched lines and Han–Latin spaces gape without a blank in the text.
    /// </summary>
    public bool IsJoinedTo(ShownCluster next)
    {
        if (next.Run.Flow != Run.Flow || next.Across(next.First) != Across(First) || next.Run.Language != Run.Language
            || Cluster.Characters.IsWhiteSpace() || next.Cluster.Characters.IsWhiteSpace())
        {
            return false;
        }

        var size = Length.Max(Run.Size, next.Run.Size).Emu;
        var advance = Run.Flow == Flow.Vertical ? FontUse.ColumnAdvance : Font.Width(Last.Id);
        var end = ((Int128)Along(Last).Emu * 1000) + ((Int128)Run.Size.Emu * advance);
        var gap = ((Int128)next.Along(next.First).Emu * 1000) - end;
        return (gap > size * Tolerance && gap <= size * WidestGap) || (gap < -size * Tolerance && gap >= -size * DeepestOverlap);
    }
}
