namespace Publisher.Fonts;

/// <summary>How a face draws its outlines; decides how a PDF names its glyphs.</summary>
public enum FontProgramKind
{
    /// <summary>Quadratic outlines in <c>glyf</c>.</summary>
    TrueType,

    /// <summary>Compact Font Format with a ROS operator: glyphs are named by CID.</summary>
    CffCid,

    /// <summary>Compact Font Format whose glyphs have names.</summary>
    CffNameKeyed,
}
