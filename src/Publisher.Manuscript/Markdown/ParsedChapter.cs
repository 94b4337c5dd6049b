using System.Collections.Immutable;
using Publisher.Core.Model;
using Publisher.Core.Text;

namespace Publisher.Manuscript.Markdown;

/// <summary>A label in the order met.</summary>
/// <param name="Label">The label, well formed.</param>
/// <param name="Span">Its place.</param>
internal sealed record LabelMark(string Label, SourceSpan Span);

/// <summary>A place that the author marked for the index.</summary>
/// <param name="MarkId">Id of its <see cref="IndexMark"/>, unique in the file only.</param>
/// <param name="Term">The entry.</param>
/// <param name="Span">Its place.</param>
internal sealed record TermMark(string MarkId, string Term, SourceSpan Span);

/// <summary>
/// A file, parsed by itself. Ids are not yet the book's: blocks have none, notes have their keys, index marks local names. So it
/// depends on its own text alone and can be cached.
/// </summary>
/// <param name="Chapter">Its content.</param>
/// <param name="Labels">Labels in order, the chapter's own included.</param>
/// <param name="Terms">Marked index places in order.</param>
internal sealed record ParsedChapter(Chapter Chapter, ImmutableArray<LabelMark> Labels, ImmutableArray<TermMark> Terms);
