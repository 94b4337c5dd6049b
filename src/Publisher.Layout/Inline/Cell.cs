using Publisher.Core.Display;

namespace Publisher.Layout.Inline;

/// <summary>How a Western cell begins or ends.</summary>
internal enum WestEdge : byte
{
    /// <summary>A mark that asks for nothing.</summary>
    Other,

    /// <summary>A letter, a digit, a narrow unit sign: takes a gap beside Han.</summary>
    Letter,

    /// <summary>An opening mark: no break after it.</summary>
    Open,

    /// <summary>A closing mark: no break before it.</summary>
    Close,
}

/// <summary>What a line never parts: a Han character, a mark, a word, a number with its unit, a dash. Lengths in <see cref="Core.Geometry.Length.Emu"/>.</summary>
internal struct Cell
{
    /// <summary>Class.</summary>
    public MarkClass Class;

    /// <summary>How it begins.</summary>
    public WestEdge First;

    /// <summary>How it ends.</summary>
    public WestEdge Last;

    /// <summary>A raised note mark.</summary>
    public bool Superscript;

    /// <summary>Letters or digits that stand in a column like Han characters: no gap beside them.</summary>
    public bool Stands;

    /// <summary>Takes a gap beside Western letters.</summary>
    public bool Ideograph;

    /// <summary>Break before it, when it was cut from the same word as the cell before.</summary>
    public BreakKind CutBefore;

    /// <summary>Price of that break.</summary>
    public int CutPrice;

    /// <summary>Was it cut from the same word as the cell before?</summary>
    public bool Cut;

    /// <summary>Width of the hyphen that is drawn when a line ends after it; 0 for none.</summary>
    public long Hyphen;

    /// <summary>First code point.</summary>
    public int CodePoint;

    /// <summary>First character in the flat text.</summary>
    public int Text;

    /// <summary>End of its characters.</summary>
    public int TextEnd;

    /// <summary>First glyph.</summary>
    public int Glyph;

    /// <summary>End of its glyphs.</summary>
    public int GlyphEnd;

    /// <summary>Index of its ruby, or −1.</summary>
    public int Ruby;

    /// <summary>Its em.</summary>
    public long Em;

    /// <summary>Width without the blanks.</summary>
    public long Body;

    /// <summary>Blank at the left of its em box.</summary>
    public long Left;

    /// <summary>Blank at the right.</summary>
    public long Right;

    /// <summary>By how much its ruby is wider than the cell; negative when narrower; 0 without.</summary>
    public long Excess;
}

/// <summary>A glyph of a cell.</summary>
/// <param name="Face">Its face.</param>
/// <param name="Id">Glyph id.</param>
/// <param name="Text">First character of its cluster.</param>
/// <param name="TextLength">Characters of the cluster; 0 for its further glyphs.</param>
/// <param name="X">From the start of the cell's em box along the line.</param>
/// <param name="Y">Down from the cell's baseline; left of the axis when it stands in a column.</param>
internal readonly record struct CellGlyph(TypeFace Face, ushort Id, int Text, int TextLength, long X, long Y)
{
    /// <summary>How it stands. In a column, horizontal glyphs stand across it: x is where their baseline crosses it, y the glyph's place left of the axis.</summary>
    public Flow Flow { get; init; }

    /// <summary>Its width, thousandths of the natural one.</summary>
    public int Condense { get; init; } = 1000;
}

/// <summary>What stands between two cells by nature.</summary>
internal enum GapKind : byte
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>Word space.</summary>
    Space,

    /// <summary>Gap between Han and Latin.</summary>
    HanLatin,
}

/// <summary>The place between two cells: what is blank there, what may change, whether the line may break.</summary>
internal struct Joint
{
    /// <summary>Blank of the cell before.</summary>
    public long Before;

    /// <summary>Blank of the cell after.</summary>
    public long After;

    /// <summary>Gap or space.</summary>
    public long Gap;

    /// <summary>Fixed room for ruby.</summary>
    public long Extra;

    /// <summary>Step in which the blank before gives way.</summary>
    public byte BeforeStep;

    /// <summary>Step in which the blank after gives way.</summary>
    public byte AfterStep;

    /// <summary>Kind of gap.</summary>
    public GapKind Kind;

    /// <summary>May it be opened when nothing else is left?</summary>
    public bool Stretches;

    /// <summary>May the line break here?</summary>
    public BreakKind Break;

    /// <summary>Price of breaking here.</summary>
    public int Penalty;
}

/// <summary>A reading above a cell.</summary>
/// <param name="Text">Its characters.</param>
/// <param name="Glyphs">Its glyphs; x from the reading's left.</param>
/// <param name="Width">Its width.</param>
/// <param name="Size">Its type size.</param>
internal sealed record RubyBox(string Text, CellGlyph[] Glyphs, long Width, long Size)
{
    /// <summary>In a column at the base's right, its glyphs' y counted from the base's baseline (注音符号).</summary>
    public bool Beside { get; init; }
}
