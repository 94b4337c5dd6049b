using System.Collections.Immutable;
using Publisher.Core.Model;
using Publisher.Core.Text;

namespace Publisher.Manuscript;

/// <summary>One line of book.yaml's <c>contents</c>.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Zone">Front, body or back.</param>
/// <param name="File">Its text, or null for pieces that are generated and for parts.</param>
/// <param name="Title">Title of a part, or null.</param>
/// <param name="Span">Where it is listed.</param>
public sealed record ContentEntry(PieceKind Kind, Zone Zone, FileId? File, string? Title, SourceSpan Span);

/// <summary>A name of the index.</summary>
/// <param name="Term">As printed: the full form when one is given.</param>
/// <param name="Pinyin">Sort key: syllables without tones, separated by blanks.</param>
/// <param name="Original">Original spelling, or null.</param>
/// <param name="Auto">Is it found in the text by itself?</param>
/// <param name="Names">What is looked for when <paramref name="Auto"/>: the name as the text has it, and its other forms.</param>
/// <param name="Not">Longer strings in which a find does not count.</param>
/// <param name="Span">Where it is declared.</param>
public sealed record IndexTerm(
    string Term,
    string Pinyin,
    string? Original,
    bool Auto,
    ImmutableArray<string> Names,
    ImmutableArray<string> Not,
    SourceSpan Span);

/// <summary>What <c>manuscript/index.yaml</c> says.</summary>
/// <param name="Title">Title of the index.</param>
/// <param name="Terms">In the file's order.</param>
public sealed record IndexSpec(string Title, ImmutableArray<IndexTerm> Terms);

/// <summary>A book's folder, read: facts, order and all texts. Every later stage works from this alone.</summary>
/// <param name="Folder">The book's folder, absolute; for reading pictures, never for output.</param>
/// <param name="Facts">What book.yaml says of the book.</param>
/// <param name="Contents">Pieces in reading order.</param>
/// <param name="Files">Every text that was read, sorted by path: for stages, and for showing lines in diagnostics.</param>
/// <param name="Index">The index's names, or null without index.yaml.</param>
public sealed record Workspace(
    string Folder,
    BookFacts Facts,
    ImmutableArray<ContentEntry> Contents,
    ImmutableArray<SourceFile> Files,
    IndexSpec? Index)
{
    /// <summary>A text by its path, or null.</summary>
    public SourceFile? Find(FileId id) => Files.FirstOrDefault(f => f.Id == id);
}
