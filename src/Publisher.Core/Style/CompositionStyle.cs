namespace Publisher.Core.Style;

/// <summary>Whose habits of punctuation (CLREQ regional differences).</summary>
public enum Region
{
    /// <summary>Mainland: marks at the lower left.</summary>
    CN,

    /// <summary>Taiwan: marks in the centre.</summary>
    TW,

    /// <summary>Hong Kong: marks in the centre.</summary>
    HK,
}

/// <summary>Strictness of line-start and line-end prohibitions (CLREQ 行首行尾禁则).</summary>
public enum KinsokuLevel
{
    /// <summary>Only units that can never be parted.</summary>
    None,

    /// <summary>Point marks, closers, openers.</summary>
    Basic,

    /// <summary>GB/T 15834: basic, and no solidus at a line's end.</summary>
    Gb,

    /// <summary>gb, and no dash or ellipsis at a line's start.</summary>
    Strict,
}

/// <summary>Width of adjacent marks (标点挤压).</summary>
public enum AdjacentMarks
{
    /// <summary>No compression.</summary>
    None,

    /// <summary>A pair is one and a half em.</summary>
    Half,

    /// <summary>Every mark of a run is half an em.</summary>
    Tight,
}

/// <summary>How lines end.</summary>
public enum TextAlign
{
    /// <summary>Flush on both sides; last line ragged.</summary>
    Justify,

    /// <summary>Flush at the line's start.</summary>
    Start,

    /// <summary>Centred.</summary>
    Center,

    /// <summary>Flush at the line's end.</summary>
    End,
}

/// <summary>Rules of line composition. Fractions of an em are in thousandths.</summary>
public sealed record CompositionStyle
{
    /// <summary>Regional habits.</summary>
    public Region Region { get; init; } = Region.CN;

    /// <summary>Strictness at line ends.</summary>
    public KinsokuLevel Level { get; init; } = KinsokuLevel.Gb;

    /// <summary>Adjacent marks.</summary>
    public AdjacentMarks Adjacent { get; init; } = AdjacentMarks.Half;

    /// <summary>An opener at a line's start loses its left half.</summary>
    public bool LineStartTrim { get; init; } = true;

    /// <summary>So does one after the first-line indent.</summary>
    public bool FirstLineTrim { get; init; } = true;

    /// <summary>A full-width mark at a line's end becomes half an em (GB/T 15834 5.1.10).</summary>
    public bool LineEndTrim { get; init; } = true;

    /// <summary>A point mark may hang outside the measure.</summary>
    public bool Hanging { get; init; }

    /// <summary>。？！ may be compressed inside a line.</summary>
    public bool StopSqueeze { get; init; } = true;

    /// <summary>Gap between Han and Latin, thousandths of an em.</summary>
    public int HanLatinGap { get; init; } = 250;

    /// <summary>Its least.</summary>
    public int HanLatinGapMin { get; init; } = 125;

    /// <summary>Its most.</summary>
    public int HanLatinGapMax { get; init; } = 500;

    /// <summary>
    /// The gaps beside a Western run, 0 to half an em each, are such that run and gaps fill whole ems, so that the Han characters
    /// after it stand on the grid again (CLREQ 3.2.2); <see cref="HanLatinGap"/> is then not used.
    /// </summary>
    public bool LatinGrid { get; init; }

    /// <summary>Words of an alphabet may be parted at a line's end, by the patterns of their language.</summary>
    public bool Hyphenate { get; init; } = true;

    /// <summary>A last line holds at least two Han characters.</summary>
    public bool OrphanFix { get; init; } = true;

    /// <summary>A line stretched by more than this a gap is warned about, thousandths of an em.</summary>
    public int LooseLimit { get; init; } = 250;
}
