using System.Collections.Immutable;
using Publisher.Core.Build;
using Publisher.Core.Diagnostics;
using Publisher.Core.Geometry;
using Publisher.Core.Model;
using Publisher.Core.Style;
using Publisher.Core.Text;
using Publisher.Layout.Binding;
using Publisher.Layout.Inline;

namespace Publisher.Layout.Blocks;

/// <summary>What block setters need to know. One per chapter and thread: the type context caches shapes.</summary>
/// <param name="Style">The taste.</param>
/// <param name="Type">Faces and shaping.</param>
/// <param name="Images">Sizes of the pictures.</param>
/// <param name="Structure">Structure ids of blocks.</param>
/// <param name="Resolve">Words of a cross-reference.</param>
/// <param name="Diagnostics">Findings.</param>
internal sealed record GalleyContext(
    BookStyle Style,
    TypeContext Type,
    ImmutableDictionary<FileId, ImageInfo> Images,
    StructureTree Structure,
    Func<CrossRef, string> Resolve,
    List<Diagnostic> Diagnostics)
{
    /// <summary>The chapter's notes, for blocks that stand alone on a page with them.</summary>
    public ImmutableArray<Footnote> Notes { get; init; } = [];

    /// <summary>Is the book set in columns? Lines, blocks and pages do not mind: they are laid out as lines, and the page is turned.</summary>
    public bool Vertical => Style.Page.Vertical;

    /// <summary>The same for what stands across in a vertical book, with the type area's width as its measure.</summary>
    public GalleyContext Across => this with { Style = Style with { Page = Style.Page.Across } };

    /// <summary>What the typesetter asks of single blocks.</summary>
    public Levers Levers { get; init; } = Levers.None;

    /// <summary>The em box hangs 88 % above the baseline: the ideographic box of the faces in use (CLREQ 2.4).</summary>
    public static Length Ascent(Length size) => size.Scale(88, 100);

    /// <summary>From the top of a grid line to its baseline.</summary>
    public Length GridBaseline => Ascent(Style.Page.GridSize);

    /// <summary>Grid lines that hold a depth, at least 1.</summary>
    public int LinesFor(Length depth)
    {
        var pitch = Style.Page.Leading.Emu;
        return (int)Math.Max(1, (depth.Emu + pitch - 1) / pitch);
    }

    /// <summary>Depth of a number of grid lines, without the gap under the last.</summary>
    public Length DepthOf(int lines) => (Style.Page.Leading * (lines - 1)) + Style.Page.GridSize;

    /// <summary>Rules of composition of a block: its lever's, else its paragraph style's, else the book's.</summary>
    public CompositionStyle Rules(ParagraphStyle style, string? blockId = null) =>
        (blockId is null ? null : Levers.Of(blockId)?.Composition) ?? style.Composition ?? Style.Composition;

    /// <summary>A paragraph style by name.</summary>
    public ParagraphStyle Paragraph(string name) => Style.Paragraphs[name];
}
