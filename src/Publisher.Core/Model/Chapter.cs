using System.Collections.Immutable;
using Publisher.Core.Text;

namespace Publisher.Core.Model;

/// <summary>A footnote.</summary>
/// <param name="Id">Unique in the book; valid as an XML id.</param>
/// <param name="Key">The author's key in <c>[^key]</c>.</param>
/// <param name="Ordinal">Its number counted from 1 in the chapter, in order of the marks.</param>
/// <param name="Blocks">Its text.</param>
/// <param name="Span">Where it is defined.</param>
public sealed record Footnote(string Id, string Key, int Ordinal, ImmutableArray<Block> Blocks, SourceSpan Span);

/// <summary>One manuscript file: a chapter, or a piece of front or back matter.</summary>
/// <param name="File">The file.</param>
/// <param name="Id">Unique in the book, valid as an XML id and as a file name (<c>c02</c>, <c>preface</c>).</param>
/// <param name="Label">The author's label (<c>ch:moscow</c>), or null.</param>
/// <param name="Number">第N章: 1, 2, …; null for front and back matter.</param>
/// <param name="Title">Its title, without the number.</param>
/// <param name="Abstract">Paragraphs of the abstract (章首摘要), or empty.</param>
/// <param name="Blocks">Its text.</param>
/// <param name="Notes">Its footnotes in order of their marks.</param>
/// <param name="Span">The title's place.</param>
public sealed record Chapter(
    FileId File,
    string Id,
    string? Label,
    int? Number,
    ImmutableArray<Inline> Title,
    ImmutableArray<Paragraph> Abstract,
    ImmutableArray<Block> Blocks,
    ImmutableArray<Footnote> Notes,
    SourceSpan Span);
