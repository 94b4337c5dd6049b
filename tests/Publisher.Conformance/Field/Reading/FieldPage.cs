using System.Collections.Immutable;

namespace Publisher.Conformance.Field;

/// <summary>A glyph where the PDF draws it; points, x from the left of the trimmed page.</summary>
/// <param name="Text">What it stands for.</param>
/// <param name="X">Its origin.</param>
/// <param name="Width">Its advance in the face.</param>
/// <param name="Size">Type size.</param>
internal readonly record struct FieldGlyph(string Text, double X, double Width, double Size)
{
    /// <summary>First character.</summary>
    public char First => Text[0];

    /// <summary>Does it have a full em of the face, as Chinese marks do?</summary>
    public bool IsWide => Width > 0.75 * Size;

    /// <summary>Left edge without the blank half of an opener.</summary>
    public double Left => IsWide && FieldMarks.Half(First) == FieldHalf.Right ? X + (Size / 2) : X;

    /// <summary>Right edge without the blank half of a point or a closer.</summary>
    public double Right => IsWide && FieldMarks.Half(First) == FieldHalf.Left ? X + (Size / 2) : X + Width;

    /// <summary>Right edge of its half em, for an interpunct that stands in the middle of one, whatever the face gives it.</summary>
    public double RightOfHalf => First == '·' ? X + (Width / 2) + (Size / 4) : Right;
}

/// <summary>What a line is, by its type size.</summary>
internal enum FieldLineKind
{
    /// <summary>Running text.</summary>
    Body,

    /// <summary>Larger than that.</summary>
    Heading,

    /// <summary>Smaller.</summary>
    Note,
}

/// <summary>Glyphs of one baseline.</summary>
/// <param name="Page">Page of the file, from 1.</param>
/// <param name="Y">From the top of the trimmed page to the baseline.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Glyphs">Its glyphs from left to right, without blanks and raised marks.</param>
/// <param name="Raised">The raised note marks over it.</param>
internal sealed record FieldLine(int Page, double Y, FieldLineKind Kind, ImmutableArray<FieldGlyph> Glyphs, ImmutableArray<FieldGlyph> Raised)
{
    /// <summary>Its characters.</summary>
    public string Text { get; } = string.Concat(Glyphs.Select(g => g.Text));

    /// <summary>Left edge of what is seen.</summary>
    public double Left => Glyphs[0].Left;

    /// <summary>Right edge of what is seen: that of the last character, or of a raised mark after it.</summary>
    public double Right => RaisedAtEnd ? Raised[^1].X + Raised[^1].Width : Glyphs[^1].Right;

    /// <summary>How far it ends from an edge; positive when it is short.</summary>
    public double ShortOf(double edge)
    {
        var half = edge - Glyphs[^1].RightOfHalf;
        return RaisedAtEnd || Math.Abs(half) > Math.Abs(edge - Right) ? edge - Right : half;
    }

    /// <summary>Is a raised mark its last?</summary>
    public bool RaisedAtEnd => !Raised.IsEmpty && Raised[^1].X > Glyphs[^1].X;

    /// <summary>Type size.</summary>
    public double Size => Glyphs[0].Size;
}

/// <summary>A page as it was read.</summary>
/// <param name="Number">Page of the file, from 1; odd pages are right-hand pages.</param>
/// <param name="Lines">Lines of the type area from top to bottom.</param>
internal sealed record FieldPage(int Number, ImmutableArray<FieldLine> Lines)
{
    /// <summary>A right-hand page?</summary>
    public bool Recto => Number % 2 == 1;
}
