using System.Collections.Immutable;
using Publisher.Core.Text;

namespace Publisher.Core.Model;

/// <summary>Which third of the book a piece belongs to.</summary>
public enum Zone
{
    /// <summary>Before the body: 扉页, 版权页, 前言, 目录.</summary>
    Front,

    /// <summary>Parts and chapters.</summary>
    Body,

    /// <summary>After it: 附录, 索引, 后记.</summary>
    Back,
}

/// <summary>What a piece is.</summary>
public enum PieceKind
{
    /// <summary>封面 (e-book only; the print cover is a file of its own).</summary>
    Cover,

    /// <summary>扉页.</summary>
    TitlePage,

    /// <summary>版权页.</summary>
    Imprint,

    /// <summary>目录, generated.</summary>
    Contents,

    /// <summary>前言, 序.</summary>
    Preface,

    /// <summary>篇, 部: a page of its own with a title.</summary>
    Part,

    /// <summary>章.</summary>
    Chapter,

    /// <summary>附录.</summary>
    Appendix,

    /// <summary>大事年表.</summary>
    Chronology,

    /// <summary>索引, generated.</summary>
    Index,

    /// <summary>后记, 跋.</summary>
    Afterword,
}

/// <summary>One piece of the book in reading order.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Zone">Where it belongs.</param>
/// <param name="Id">Unique in the book, valid as an XML id and file name.</param>
/// <param name="Title">Plain title for navigation (<c>第一章　…</c>, <c>前言</c>, <c>目录</c>).</param>
/// <param name="Chapter">The text, for pieces that come from a file; null for generated pieces.</param>
public sealed record Piece(PieceKind Kind, Zone Zone, string Id, string Title, Chapter? Chapter)
{
    /// <summary>Number of the part this piece opens (第N部), else null.</summary>
    public int? PartNumber { get; init; }
}

/// <summary>An index entry with the marks it refers to, in reading order.</summary>
/// <param name="Term">What is printed.</param>
/// <param name="SortKey">Pinyin without tones, syllables separated by blanks.</param>
/// <param name="Group">Heading letter, <c>A</c>–<c>Z</c> or <c>#</c>.</param>
/// <param name="Original">Original spelling, or null.</param>
/// <param name="MarkIds">Ids of its <see cref="IndexMark"/>s.</param>
public sealed record IndexEntry(string Term, string SortKey, string Group, string? Original, ImmutableArray<string> MarkIds);

/// <summary>The index.</summary>
/// <param name="Title">Its title (<c>人名索引</c>).</param>
/// <param name="Entries">Sorted by <see cref="IndexEntry.SortKey"/>.</param>
public sealed record BookIndex(string Title, ImmutableArray<IndexEntry> Entries);

/// <summary>What a label names.</summary>
/// <param name="Label">The label.</param>
/// <param name="TargetId">Id of the block, chapter or note.</param>
/// <param name="ChapterId">Id of the piece it stands in.</param>
/// <param name="Text">Words that a reference by number shows.</param>
/// <param name="Span">Where it is defined.</param>
public sealed record LabelTarget(string Label, string TargetId, string ChapterId, string Text, SourceSpan Span);

/// <summary>A use of a picture.</summary>
/// <param name="Image">The file.</param>
/// <param name="Span">Where it is named.</param>
/// <param name="Placement">Its place.</param>
public sealed record ImageUse(FileId Image, SourceSpan Span, FigurePlacement Placement)
{
    /// <summary>What kind of picture it is.</summary>
    public PictureKind Kind { get; init; }
}

/// <summary>The whole book: numbered, linked, ready for any edition.</summary>
/// <param name="Facts">Title, people, identifiers, imprint data.</param>
/// <param name="Pieces">All pieces in reading order, generated ones included.</param>
/// <param name="Index">The index, or null.</param>
/// <param name="Labels">All labels, sorted ordinally.</param>
/// <param name="Images">All uses of pictures, in reading order.</param>
public sealed record Book(
    BookFacts Facts,
    ImmutableArray<Piece> Pieces,
    BookIndex? Index,
    ImmutableArray<LabelTarget> Labels,
    ImmutableArray<ImageUse> Images);
