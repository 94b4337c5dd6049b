using System.Collections.Immutable;
using Publisher.Core.Geometry;

namespace Publisher.Core.Display;

/// <summary>The printed number of a page.</summary>
/// <param name="Text">As printed (<c>010</c>, <c>iv</c>), also for pages that hide it.</param>
/// <param name="Style"><c>D</c> arabic, <c>r</c> roman, as in PDF page labels (ISO 32000-1 12.4.2).</param>
/// <param name="Value">Numeric value, from 1.</param>
public sealed record PageLabel(string Text, char Style, int Value);

/// <summary>A finished page.</summary>
/// <param name="TrimWidth">Trimmed width.</param>
/// <param name="TrimHeight">Trimmed height.</param>
/// <param name="Bleed">Bleed on each edge.</param>
/// <param name="Body">What the text put there.</param>
/// <param name="Furniture">Running head, folio, rules of the page.</param>
/// <param name="Label">Its number.</param>
/// <param name="Recto">The front of its leaf? A right-hand page; in a right-bound book, a left-hand one.</param>
public sealed record Page(
    Length TrimWidth,
    Length TrimHeight,
    Length Bleed,
    ImmutableArray<DisplayItem> Body,
    ImmutableArray<DisplayItem> Furniture,
    PageLabel Label,
    bool Recto)
{
    /// <summary>Where the sheet is folded, from the left trim edge: a cover's spine and flaps. Shown by marks outside the trim.</summary>
    public ImmutableArray<Length> Folds { get; init; } = [];
}

/// <summary>A bookmark.</summary>
/// <param name="Title">Its words.</param>
/// <param name="Level">1 for chapters and parts, 2 for sections, …</param>
/// <param name="PageIndex">Page it leads to, from 0.</param>
/// <param name="Y">Height on that page, from the top trim edge.</param>
/// <param name="TargetId">Id of the block or piece.</param>
public sealed record OutlineEntry(string Title, int Level, int PageIndex, Length Y, string TargetId);

/// <summary>An element of the logical structure, in PDF standard structure types (ISO 32000-1 14.8.4).</summary>
/// <param name="Role"><c>Document</c>, <c>Sect</c>, <c>H1</c>, <c>P</c>, <c>Figure</c>, <c>Table</c>, <c>TD</c>, <c>Note</c>, …</param>
/// <param name="Parent">The parent; <see cref="StructId.Artifact"/> for the root.</param>
/// <param name="SourceId">Id of the block, chapter or note, or null.</param>
/// <param name="Alt">Text alternative, or null.</param>
public sealed record StructElement(string Role, StructId Parent, string? SourceId, string? Alt);

/// <summary>A whole print edition as plain data: what is drawn where, and nothing of how a format writes it.</summary>
/// <param name="Pages">Pages in order.</param>
/// <param name="Outline">Bookmarks in order.</param>
/// <param name="Structure">Structure elements; a <see cref="StructId"/> of n is element n − 1.</param>
/// <param name="Language">BCP 47.</param>
/// <param name="RightToLeft">Bound at the right (vertical setting)?</param>
public sealed record PagedDocument(
    ImmutableArray<Page> Pages,
    ImmutableArray<OutlineEntry> Outline,
    ImmutableArray<StructElement> Structure,
    string Language,
    bool RightToLeft);

/// <summary>Where a print page begins in the text.</summary>
/// <param name="Label">The page's printed number.</param>
/// <param name="BlockId">First block with text on the page; a chapter id when the page opens it.</param>
/// <param name="Offset">First character on the page, in the block's flattened text; 0 for the block's start.</param>
public sealed record PageStart(string Label, string BlockId, int Offset);

/// <summary>What the print pages tell the other editions.</summary>
/// <param name="Starts">Page starts in reading order; pages without text are absent.</param>
/// <param name="Places">Printed number of the page on which each id (block, chapter, note, index mark) stands.</param>
public sealed record PageMap(ImmutableArray<PageStart> Starts, ImmutableSortedDictionary<string, string> Places);
