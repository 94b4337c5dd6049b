using System.Collections.Immutable;
using Publisher.Core.Display;
using Publisher.Core.Geometry;

namespace Publisher.Layout.Inline;

/// <summary>What an anchor marks.</summary>
internal enum LineAnchorKind
{
    /// <summary>A footnote mark.</summary>
    Note,

    /// <summary>An invisible mark, e.g. of the index.</summary>
    Mark,
}

/// <summary>A place in a line that the page has to know.</summary>
/// <param name="Kind">Note or mark.</param>
/// <param name="Id">Note id or mark id.</param>
/// <param name="X">Where, from the paragraph's left edge.</param>
/// <param name="ItemIndex">Index in <see cref="SetLine.Items"/> of the note mark's run; −1 for marks.</param>
internal readonly record struct LineAnchor(LineAnchorKind Kind, string Id, Length X, int ItemIndex);

/// <summary>How well a line fills its measure.</summary>
/// <param name="PerGap">Stretch of each plain gap, thousandths of an em; negative: mean compression of the blanks that gave way.</param>
/// <param name="Overfull">By how much the line is too long; zero for a good line.</param>
/// <param name="Short">By how much a justified line that cannot be stretched is too short.</param>
internal readonly record struct LineFit(int PerGap, Length Overfull, Length Short)
{
    /// <summary>Is it opened by more than its rules' limit?</summary>
    public bool Loose { get; init; }
}

/// <summary>A finished line. Coordinates: x = 0 at the paragraph's left edge, y = 0 at the baseline.</summary>
/// <param name="Items">What is drawn.</param>
/// <param name="Anchors">Places in it.</param>
/// <param name="Width">Width of the text, without indent; a hanging mark is not counted.</param>
/// <param name="TextStart">First character, offset in the flattened text.</param>
/// <param name="TextEnd">First character of the next line (spaces and the LF between them belong to this one).</param>
/// <param name="Last">The paragraph's last line?</param>
/// <param name="Fit">How well it fits.</param>
internal sealed record SetLine(
    ImmutableArray<DisplayItem> Items,
    ImmutableArray<LineAnchor> Anchors,
    Length Width,
    int TextStart,
    int TextEnd,
    bool Last,
    LineFit Fit)
{
    /// <summary>Does a word go on in the next line, behind a hyphen?</summary>
    public bool Parted { get; init; }

    /// <summary>Its measure, the indent taken off.</summary>
    public Length Room { get; init; }

    /// <summary>A last line of a single Han character (孤字)?</summary>
    public bool Lone { get; init; }
}
