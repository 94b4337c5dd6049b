namespace Publisher.Layout.Inline;

/// <summary>Growing arrays for one paragraph at a time, kept from paragraph to paragraph so that warm setting allocates only its lines.</summary>
internal sealed class Workbench
{
    private Cell[] _cells = new Cell[256];
    private CellGlyph[] _glyphs = new CellGlyph[256];

    /// <summary>The characters.</summary>
    public FlatText Text { get; } = new();

    /// <summary>The cells.</summary>
    public Cell[] Cells => _cells;

    /// <summary>How many cells.</summary>
    public int Count { get; private set; }

    /// <summary>The cells' glyphs.</summary>
    public CellGlyph[] Glyphs => _glyphs;

    /// <summary>How many glyphs.</summary>
    public int GlyphCount { get; private set; }

    /// <summary>Joint before each cell.</summary>
    public Joint[] Joints { get; private set; } = new Joint[257];

    /// <summary>Sums over joints and cells.</summary>
    public LineSum[] Sums { get; private set; } = new LineSum[257];

    /// <summary>Nearest place at or before each where a line may end.</summary>
    public int[] LegalBefore { get; private set; } = new int[257];

    /// <summary>Remaining widths of each joint in the finished lines: blank before, blank after, gap.</summary>
    public long[] Widths { get; private set; } = new long[257 * 3];

    /// <summary>Readings.</summary>
    public List<RubyBox> Rubies { get; } = [];

    /// <summary>Cell at which each forced line ends; the last is <see cref="Count"/>.</summary>
    public List<int> SegmentEnds { get; } = [];

    /// <summary>Invisible places: id and position in the flat text.</summary>
    public List<(string Id, int Text)> Anchors { get; } = [];

    /// <summary>Ends of the lines chosen.</summary>
    public List<LineEnd> Lines { get; } = [];

    /// <summary>Room of the breaker.</summary>
    public BreakNodes Nodes { get; } = new();

    /// <summary>Empties it.</summary>
    public void Clear()
    {
        Count = 0;
        GlyphCount = 0;
        Rubies.Clear();
        SegmentEnds.Clear();
        Anchors.Clear();
        Lines.Clear();
    }

    /// <summary>A new cell, cleared.</summary>
    public ref Cell AddCell()
    {
        if (Count == _cells.Length)
        {
            Array.Resize(ref _cells, Count * 2);
        }

        ref var cell = ref _cells[Count++];
        cell = new Cell { Glyph = GlyphCount, GlyphEnd = GlyphCount, Ruby = -1 };
        return ref cell;
    }

    /// <summary>A new glyph of the last cell.</summary>
    public void AddGlyph(in CellGlyph glyph)
    {
        if (GlyphCount == _glyphs.Length)
        {
            Array.Resize(ref _glyphs, GlyphCount * 2);
        }

        _glyphs[GlyphCount++] = glyph;
        _cells[Count - 1].GlyphEnd = GlyphCount;
    }

    /// <summary>Takes the glyphs from a place on away again: those of a ruby's reading.</summary>
    public CellGlyph[] CutGlyphs(int from)
    {
        var cut = _glyphs.AsSpan(from, GlyphCount - from).ToArray();
        GlyphCount = from;
        _cells[Count - 1].GlyphEnd = from;
        return cut;
    }

    /// <summary>Makes room for the joints of all cells.</summary>
    public void PrepareJoints()
    {
        if (Joints.Length <= Count)
        {
            var size = Math.Max(Count + 1, Joints.Length * 2);
            Joints = new Joint[size];
            Sums = new LineSum[size];
            LegalBefore = new int[size];
            Widths = new long[size * 3];
        }

        Array.Clear(Joints, 0, Count + 1);
    }
}

/// <summary>A line's end.</summary>
/// <param name="Start">First cell.</param>
/// <param name="End">Cell after the last.</param>
/// <param name="Hangs">Does the last cell hang outside the measure?</param>
/// <param name="Last">Last of its forced line?</param>
internal readonly record struct LineEnd(int Start, int End, bool Hangs, bool Last);
