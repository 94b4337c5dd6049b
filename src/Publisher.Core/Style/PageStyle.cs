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

    /// <summary>Characters a line (每行字数); down the column in vertical setting.</summary>
    public int Characters { get; init; } = 33;

    /// <summary>Lines a page (每页行数); columns in vertical setting.</summary>
    public int Lines { get; init; } = 33;

    /// <summary>Baseline to baseline (行距).</summary>
    public Length Leading { get; init; } = Length.Pt(17);

    /// <summary>True when the text runs in columns from right to left and the book is bound at the right (直排).</summary>
    public bool Vertical { get; init; }

    /// <summary>Measure of the type area, along the lines: characters × size.</summary>
    public Length Measure => GridSize * Characters;

    /// <summary>Depth of the type area, across the lines: lines × size + gaps (版心高; in vertical setting its width).</summary>
    public Length Depth => (Leading * (Lines - 1)) + GridSize;

    /// <summary>Width of the type area on the paper (版心宽).</summary>
    public Length AreaWidth => Vertical ? Depth : Measure;

    /// <summary>Height of the type area on the paper (版心高).</summary>
    public Length AreaHeight => Vertical ? Measure : Depth;

    /// <summary>切口: what is left at the fore-edge.</summary>
    public Length ForeEdge => TrimWidth - Gutter - AreaWidth;

    /// <summary>地脚: what is left at the foot.</summary>
    public Length Foot => TrimHeight - Head - AreaHeight;

    /// <summary>A horizontal page with the same type area, as near as whole characters and lines come: what is set across in a vertical book (imprint, captions).</summary>
    public PageStyle Across => !Vertical ? this : this with
    {
        Vertical = false,
        Characters = (int)(AreaWidth.Emu / GridSize.Emu),
        Lines = (int)((AreaHeight - GridSize).Emu / Leading.Emu) + 1,
    };
}
