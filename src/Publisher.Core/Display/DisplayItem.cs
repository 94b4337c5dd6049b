using System.Collections.Immutable;
using Publisher.Core.Geometry;
using Publisher.Core.Text;

namespace Publisher.Core.Display;

/// <summary>Refers to a <see cref="StructElement"/>; 0 is an artifact (head, folio, rule).</summary>
/// <param name="Index">Index into <see cref="PagedDocument.Structure"/>, plus one.</param>
public readonly record struct StructId(int Index)
{
    /// <summary>Not part of the reading text.</summary>
    public static readonly StructId Artifact;
}

/// <summary>One thing drawn on a page. Closed family.</summary>
public abstract record DisplayItem
{
    private protected DisplayItem()
    {
    }

    /// <summary>The source it came from; none for generated matter.</summary>
    public SourceSpan Source { get; init; }

    /// <summary>The structure element it belongs to.</summary>
    public StructId Struct { get; init; }

    /// <summary>BCP 47 language when it differs from the book's, else null.</summary>
    public string? Language { get; init; }
}

/// <summary>How the glyphs of a run stand, and where the run goes.</summary>
public enum Flow
{
    /// <summary>Upright glyphs on a baseline to the right.</summary>
    Horizontal,

    /// <summary>Upright glyphs down a column. A glyph's origin is the top of its em box on the column's axis: half its advance right of, and 88 % of the size above, its origin on a baseline.</summary>
    Vertical,

    /// <summary>A horizontal run turned a quarter clockwise: its baseline goes down.</summary>
    Sideways,
}

/// <summary>A glyph with its place relative to the run's origin, and the characters it stands for.</summary>
/// <param name="Id">Glyph id in the face.</param>
/// <param name="X">Along the run, from its origin to the glyph's origin.</param>
/// <param name="Y">Across the run: down from a baseline, left of a column's axis.</param>
/// <param name="TextStart">First UTF-16 unit of <see cref="GlyphRun.Text"/>.</param>
/// <param name="TextLength">Units covered; 0 for a further glyph of the same cluster.</param>
public readonly record struct PlacedGlyph(ushort Id, Length X, Length Y, int TextStart, int TextLength);

/// <summary>Glyphs of one face, size and ink on one baseline, or down one column.</summary>
/// <param name="Origin">Start of the baseline or of the column's axis.</param>
/// <param name="Font">Full name of the face.</param>
/// <param name="Size">Type size.</param>
/// <param name="Ink">Ink.</param>
/// <param name="Glyphs">Glyphs in drawing order.</param>
/// <param name="Text">The characters shown.</param>
public sealed record GlyphRun(Point Origin, string Font, Length Size, Ink Ink, ImmutableArray<PlacedGlyph> Glyphs, string Text) : DisplayItem
{
    /// <summary>How the glyphs stand; places of glyphs are along and across the run whatever it is.</summary>
    public Flow Flow { get; init; }

    /// <summary>Width of each glyph in thousandths of its natural width (纵中横); places are not affected.</summary>
    public int Condense { get; init; } = 1000;

    /// <summary>Where a glyph's origin is, in the coordinates of <see cref="Origin"/>.</summary>
    public Point PlaceOf(PlacedGlyph glyph) => Flow == Flow.Horizontal
        ? new(Origin.X + glyph.X, Origin.Y + glyph.Y)
        : new(Origin.X - glyph.Y, Origin.Y + glyph.X);
}

/// <summary>A picture. It stands upright in its box whatever the text does.</summary>
/// <param name="Box">Where it is drawn.</param>
/// <param name="Image">Source file of the picture.</param>
public sealed record ImageItem(Rect Box, FileId Image) : DisplayItem;

/// <summary>A filled rectangle: a rule, a tint.</summary>
/// <param name="Box">Where.</param>
/// <param name="Ink">Ink.</param>
public sealed record RuleItem(Rect Box, Ink Ink) : DisplayItem;

/// <summary>How the ends of a stroke look (ISO 32000-1 8.4.3.3).</summary>
public enum LineCap
{
    /// <summary>Cut at the end.</summary>
    Butt,

    /// <summary>Round.</summary>
    Round,

    /// <summary>Square, half the width beyond the end.</summary>
    Square,
}

/// <summary>How the corners of a stroke look (ISO 32000-1 8.4.3.4).</summary>
public enum LineJoin
{
    /// <summary>Pointed.</summary>
    Miter,

    /// <summary>Round.</summary>
    Round,

    /// <summary>Cut off.</summary>
    Bevel,
}

/// <summary>A stroked or filled path of straight lines and curves (waves under titles, ornaments, shapes of drawings).</summary>
/// <param name="Segments">The path.</param>
/// <param name="Width">Stroke width; zero fills instead.</param>
/// <param name="Ink">Ink.</param>
public sealed record PathItem(ImmutableArray<PathSegment> Segments, Length Width, Ink Ink) : DisplayItem
{
    /// <summary>Is the inside what an odd number of edges encloses? Else the winding number decides.</summary>
    public bool EvenOdd { get; init; }

    /// <summary>Ends of a stroke.</summary>
    public LineCap Cap { get; init; }

    /// <summary>Corners of a stroke.</summary>
    public LineJoin Join { get; init; }

    /// <summary>Longest point of a mitred corner, thousandths of the width.</summary>
    public int MiterLimit { get; init; } = 10_000;

    /// <summary>Lengths of dashes and gaps in turn; empty for an unbroken stroke.</summary>
    public ImmutableArray<Length> Dashes { get; init; } = [];

    /// <summary>Where in the dashes the stroke begins.</summary>
    public Length DashPhase { get; init; }
}

/// <summary>Items that belong together: a drawing, or part of one. Their places are places on the page, like all others'.</summary>
/// <param name="Items">The items, in drawing order; groups may hold groups.</param>
public sealed record GroupItem(ImmutableArray<DisplayItem> Items) : DisplayItem
{
    /// <summary>Nothing is drawn outside these paths; empty for no limit.</summary>
    public ImmutableArray<PathSegment> Clip { get; init; } = [];

    /// <summary>Is the inside of the clip what an odd number of edges encloses?</summary>
    public bool ClipEvenOdd { get; init; }

    /// <summary>How opaque the whole group is, thousandths.</summary>
    public int Opacity { get; init; } = 1000;
}

/// <summary>A step of a path.</summary>
/// <param name="Kind"><c>M</c> move, <c>L</c> line, <c>C</c> curve, <c>Z</c> close.</param>
/// <param name="A">End point, or first control point of a curve.</param>
/// <param name="B">Second control point.</param>
/// <param name="C">End of a curve.</param>
public readonly record struct PathSegment(char Kind, Point A, Point B = default, Point C = default);

/// <summary>An active area, for screen editions.</summary>
/// <param name="Box">Where.</param>
/// <param name="TargetId">Id of a block, chapter or note in the book; or null for an outside address.</param>
/// <param name="Uri">Outside address, or null.</param>
public sealed record LinkItem(Rect Box, string? TargetId, string? Uri) : DisplayItem;
