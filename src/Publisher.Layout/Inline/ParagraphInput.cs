using System.Collections.Immutable;
using Publisher.Core.Geometry;
using Publisher.Core.Style;

namespace Publisher.Layout.Inline;

/// <summary>Where a line may stand.</summary>
/// <param name="Start">From the paragraph's left edge.</param>
/// <param name="Width">Its measure.</param>
internal readonly record struct LineMeasure(Length Start, Length Width);

/// <summary>A paragraph to set.</summary>
/// <param name="Pieces">Its flattened text.</param>
/// <param name="Measure">The measure of each line, by index from 0.</param>
/// <param name="FirstIndent">Indent of the first line, inside its measure; negative hangs out.</param>
/// <param name="Align">Alignment.</param>
/// <param name="Rules">Rules of composition.</param>
/// <param name="Em">The paragraph's type size: the unit of every gap and limit.</param>
/// <param name="LineDelta">That many lines more (or fewer) than the optimum, if the limits allow it.</param>
internal sealed record ParagraphInput(
    ImmutableArray<TextPiece> Pieces,
    Func<int, LineMeasure> Measure,
    Length FirstIndent,
    TextAlign Align,
    CompositionStyle Rules,
    Length Em,
    int LineDelta = 0)
{
    /// <summary>Set for a column (§10): glyphs stand upright or are turned, marks have the widths of vertical setting. Coordinates stay those of a line; the page is turned later.</summary>
    public bool Vertical { get; init; }

    /// <summary>In a column, short numbers and acronyms are turned like all other words: a table's numbers that must stand alike.</summary>
    public bool TurnWords { get; init; }
}
