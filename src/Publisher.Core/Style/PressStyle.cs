using System.Collections.Immutable;
using Publisher.Core.Geometry;

namespace Publisher.Core.Style;

/// <summary>A kind of marks that a press file may carry outside the bleed.</summary>
public enum PressMark
{
    /// <summary>裁切线: where the page is trimmed.</summary>
    Crop,

    /// <summary>套准标记: targets by which the plates are brought to register.</summary>
    Register,

    /// <summary>色标: patches of the inks.</summary>
    Bar,

    /// <summary>文件信息: title, edition, page, date and file name.</summary>
    Slug,

    /// <summary>折线: where the sheet is folded (<see cref="Display.Page.Folds"/>).</summary>
    Folds,
}

/// <summary>What a press file carries besides its pages.</summary>
public sealed record PressStyle
{
    /// <summary>Marks outside the bleed, each once, in the order of the enumeration; none for boxes only.</summary>
    public ImmutableArray<PressMark> Marks { get; init; } = [];

    /// <summary>Room for marks outside the bleed on each side. It is never less than the marks take.</summary>
    public Length SlugWidth { get; init; } = Length.Mm(9);
}
