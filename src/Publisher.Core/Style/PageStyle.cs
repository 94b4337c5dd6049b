using Publisher.Core.Geometry;

namespace Publisher.Core.Style;

/// <summary>The trimmed page, its margins and its grid (版面).</summary>
public sealed record PageStyle
{
    /// <summary>Trimmed width (成品宽).</summary>
    public Length TrimWidth { get; init; } = Length.Mm(170);

    /// <summary>Trimmed height (成品高).</summary>
    public Length TrimHeight { get; init; } = Length.Mm(240);

    /// <summary>Bleed on every edge (出血).</summary>
    public Length Bleed { get; init; } = Length.Mm(3);

    /// <summary>天头: from the top trim edge to the type area.</summary>
    public Length Head { get; init; } = Length.Mm(24);

    /// <summary>订口: from the spine edge to the type area.</summary>
    public Length Gutter { get; init; } = Length.Mm(25);

    /// <summary>Body size; the grid's em.</summary>
    public Length GridSize { get; init; } = Length.Pt(10.5m);

    /// <summary>Characters a line (每行字数).</summary>
    public int Characters { get; init; } = 33;

    /// <summary>Lines a page (每页行数).</summary>
    public int Lines { get; init; } = 33;

    /// <summary>Baseline to baseline (行距).</summary>
    public Length Leading { get; init; } = Length.Pt(17);

    /// <summary>True when the text runs in columns from right to left (直排).</summary>
    public bool Vertical { get; init; }

    /// <summary>Measure of the type area: characters × size.</summary>
    public Length Measure => GridSize * Characters;

    /// <summary>Depth of the type area: lines × size + gaps (版心高).</summary>
    public Length Depth => (Leading * (Lines - 1)) + GridSize;

    /// <summary>切口: what is left at the fore-edge.</summary>
    public Length ForeEdge => TrimWidth - Gutter - Measure;

    /// <summary>地脚: what is left at the foot.</summary>
    public Length Foot => TrimHeight - Head - Depth;
}
