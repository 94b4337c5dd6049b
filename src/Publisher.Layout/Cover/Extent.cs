using Publisher.Core.Geometry;

namespace Publisher.Layout.Cover;

/// <summary>To which end of its room something keeps.</summary>
internal enum Keep
{
    /// <summary>To the end from which is counted: left, top; in columns right.</summary>
    Start,

    /// <summary>To the middle.</summary>
    Middle,

    /// <summary>To the other end.</summary>
    End,
}

/// <summary>A stretch along one side of a panel, from what its style says of it.</summary>
/// <param name="Start">From the panel's edge.</param>
/// <param name="Size">Its size; not positive when there is no room.</param>
/// <param name="Keep">Where in it something smaller stands.</param>
internal readonly record struct Extent(Length Start, Length Size, Keep Keep)
{
    /// <summary>End of the stretch.</summary>
    public Length End => Start + Size;

    /// <summary>
    /// Two edges give the stretch; an edge and a size too; a size alone stands in the middle; an edge alone leaves <paramref name="margin"/>
    /// at the other one; nothing leaves it at both and keeps to the middle.
    /// </summary>
    public static Extent Of(Length? near, Length? far, Length? size, Length whole, Length margin) => (near, far, size) switch
    {
        ({ } a, { } b, null) => new(a, whole - a - b, Keep.Start),
        ({ } a, _, { } s) => new(a, s, Keep.Start),
        (null, { } b, { } s) => new(whole - b - s, s, Keep.End),
        (null, null, { } s) => new((whole - s) / 2, s, Keep.Middle),
        ({ } a, null, null) => new(a, whole - a - margin, Keep.Start),
        (null, { } b, null) => new(margin, whole - b - margin, Keep.End),
        _ => new(margin, whole - (margin * 2), Keep.Middle),
    };

    /// <summary>Where something of a size begins in it.</summary>
    public Length Place(Length size) => Keep switch
    {
        Keep.Middle => Start + ((Size - size) / 2),
        Keep.End => End - size,
        _ => Start,
    };
}
