using System.Collections.Immutable;

namespace Publisher.Conformance.Field;

/// <summary>What can be wrong with a line, a paragraph or a page.</summary>
internal enum FieldRule
{
    /// <summary>A block's words were not found.</summary>
    TextLost,

    /// <summary>A line begins with a mark that must not begin one (or with a raised note mark).</summary>
    ForbiddenStart,

    /// <summary>A line ends with an opening mark.</summary>
    OpenerAtEnd,

    /// <summary>Two marks side by side with both their blanks.</summary>
    PairNotCompressed,

    /// <summary>A mark at the end of a full line keeps its blank half.</summary>
    EndNotTrimmed,

    /// <summary>An opener at a line's start keeps its blank half.</summary>
    StartNotTrimmed,

    /// <summary>A first line is not indented by two ems, as seen.</summary>
    Indent,

    /// <summary>A line but the first does not begin at the left edge.</summary>
    LeftEdge,

    /// <summary>A full line does not end at the right edge.</summary>
    RightEdge,

    /// <summary>Glyphs overlap.</summary>
    Overlap,

    /// <summary>Han characters opened by more than a quarter of an em.</summary>
    LooseQuarter,

    /// <summary>Han characters opened by more than half an em.</summary>
    LooseHalf,

    /// <summary>A word or number parted without a hyphen.</summary>
    WordParted,

    /// <summary>A last line with one Han character and its marks.</summary>
    OneCharacter,

    /// <summary>A body baseline off the grid.</summary>
    OffGrid,

    /// <summary>A last line alone at a page's head.</summary>
    Widow,

    /// <summary>A first line alone at a page's foot.</summary>
    StrandedLine,

    /// <summary>A heading with fewer than two lines under it.</summary>
    StrandedHeading,

    /// <summary>A chapter's last page with fewer than five lines.</summary>
    ShortLastPage,

    /// <summary>A page begins or ends with a mark that must not stand there.</summary>
    PageMark,

    /// <summary>Facing pages end at different depths.</summary>
    UnequalFacing,

    /// <summary>Two blank lines or more at a page's foot or above its notes, within a chapter.</summary>
    Hole,

    /// <summary>One blank line there: no flaw where the facing page ends at the same depth, only counted.</summary>
    LineShort,
}

/// <summary>A flaw and its place.</summary>
/// <param name="Rule">What is wrong.</param>
/// <param name="Place">Page and words.</param>
internal sealed record FieldFlaw(FieldRule Rule, string Place);

/// <summary>What one script found in a PDF.</summary>
/// <param name="Pages">Pages of the file.</param>
/// <param name="Lines">Lines of body text judged.</param>
/// <param name="Flaws">Flaws in reading order, rule by rule.</param>
/// <param name="Indents">Visible first-line indents in ems, thousandths, and how often each stands.</param>
/// <param name="RightDeviation">Greatest distance of a full line's end from the right edge, in points.</param>
/// <param name="GridDeviation">Greatest distance of a body baseline from the grid, in points.</param>
internal sealed record FieldFindings(
    int Pages,
    int Lines,
    ImmutableArray<FieldFlaw> Flaws,
    ImmutableArray<(int Thousandths, int Count)> Indents,
    double RightDeviation,
    double GridDeviation)
{
    /// <summary>How often a rule is broken.</summary>
    public int Count(FieldRule rule) => Flaws.Count(f => f.Rule == rule);

    /// <summary>Places of a rule's flaws.</summary>
    public IEnumerable<string> Of(FieldRule rule) => Flaws.Where(f => f.Rule == rule).Select(f => f.Place);
}
