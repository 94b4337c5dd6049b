namespace Publisher.Core.Geometry;

/// <summary>A point on a page. The origin is the top left of the trimmed page; y grows downwards.</summary>
/// <param name="X">From the left trim edge.</param>
/// <param name="Y">From the top trim edge.</param>
public readonly record struct Point(Length X, Length Y);

/// <summary>A rectangle on a page, same axes as <see cref="Point"/>. Parts outside the trim have negative or larger coordinates.</summary>
/// <param name="X">Left edge.</param>
/// <param name="Y">Top edge.</param>
/// <param name="Width">Width, not negative.</param>
/// <param name="Height">Height, not negative.</param>
public readonly record struct Rect(Length X, Length Y, Length Width, Length Height)
{
    /// <summary>Right edge.</summary>
    public Length Right => X + Width;

    /// <summary>Bottom edge.</summary>
    public Length Bottom => Y + Height;

    /// <summary>The same rectangle moved.</summary>
    public Rect Move(Length dx, Length dy) => this with { X = X + dx, Y = Y + dy };
}
