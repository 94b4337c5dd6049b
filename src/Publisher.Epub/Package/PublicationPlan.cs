using System.Collections.Frozen;
using System.Collections.Immutable;
using Publisher.Core.Diagnostics;
using Publisher.Core.Display;
using Publisher.Core.Model;

namespace Publisher.Epub.Package;

/// <summary>What stands in which file, decided before anything is written, so that files can be written in parallel. Read only.</summary>
internal sealed class PublicationPlan
{
    private readonly FrozenDictionary<string, string> _fileOf;
    private readonly FrozenSet<string> _wholeFiles;
    private readonly FrozenDictionary<string, LabelTarget> _labels;
    private readonly FrozenDictionary<string, Footnote> _notes;
    private readonly FrozenSet<string> _marked;

    /// <summary>Plans a book. Findings about pictures and the cover are added.</summary>
    public PublicationPlan(EpubRequest request, List<Diagnostic> findings)
    {
        Request = request;
        Images = PackageImages.Of(request, findings);
        Pages = PageMarks.Of(request.Pages);
        Pieces = WithCover(request.Book.Pieces);
        Files = FilePlanner.Plan(Pieces, request.Profile);
        NavName = Files.FirstOrDefault(f => f.Piece.Kind == PieceKind.Contents)?.Name ?? FilePlanner.NavName;
        _fileOf = FilePlanner.Places(Files);
        _wholeFiles = Pieces.Select(p => p.Id).Concat(Pieces.Select(p => p.Chapter?.Id).OfType<string>()).ToFrozenSet(StringComparer.Ordinal);
        _labels = request.Book.Labels.DistinctBy(l => l.Label, StringComparer.Ordinal).ToFrozenDictionary(l => l.Label, StringComparer.Ordinal);
        _notes = Pieces.Where(p => p.Chapter is not null).SelectMany(p => p.Chapter!.Notes)
            .DistinctBy(n => n.Id, StringComparer.Ordinal).ToFrozenDictionary(n => n.Id, StringComparer.Ordinal);
        _marked = Pieces.Where(p => p.Chapter is not null).SelectMany(p => BookWalk.Inlines(p.Chapter!)).OfType<NoteRef>()
            .Select(r => r.NoteId).ToFrozenSet(StringComparer.Ordinal);
    }

    public EpubRequest Request { get; }

    public Book Book => Request.Book;

    /// <summary>Is the book read in columns, from right to left?</summary>
    public bool Vertical => Request.Style.Page.Vertical;

    /// <summary>Has it the punctuation of the mainland?</summary>
    public bool Mainland => Request.Style.Composition.Region == Core.Style.Region.CN;

    /// <summary>The book's pieces with a cover first.</summary>
    public ImmutableArray<Piece> Pieces { get; }

    /// <summary>All files of the spine in order; the contents page is the navigation document.</summary>
    public ImmutableArray<ContentFile> Files { get; }

    /// <summary>File name of the navigation document; outside the spine when the book has no contents page.</summary>
    public string NavName { get; }

    public PackageImages Images { get; }

    public PageMarks Pages { get; }

    /// <summary>The words of a reference as this edition shows them.</summary>
    public string Words(CrossRef reference)
    {
        if (reference.Kind == CrossRefKind.Page && Request.Pages?.Places.GetValueOrDefault(reference.TargetId) is { } label)
        {
            return PageWords.Reference(label);
        }

        return reference.Text.Length > 0 ? reference.Text : _labels.GetValueOrDefault(reference.Label)?.Text ?? "";
    }

    /// <summary>Running text as this edition shows it.</summary>
    public string Flatten(ImmutableArray<Inline> inlines) => InlineText.Flatten(inlines, Words);

    /// <summary>The file an id stands in, or null.</summary>
    public string? FileOf(string id) => _fileOf.GetValueOrDefault(id);

    /// <summary>A link from one file to an id; null when nothing has this id.</summary>
    public string? Href(string id, string from)
    {
        if (FileOf(id) is not { } file)
        {
            return null;
        }

        if (_wholeFiles.Contains(id))
        {
            return file;
        }

        return (file == from ? "" : file) + "#" + id;
    }

    /// <summary>The note of an id, or null.</summary>
    public Footnote? Note(string id) => _notes.GetValueOrDefault(id);

    /// <summary>Does a mark in the text lead to this note?</summary>
    public bool IsMarked(string noteId) => _marked.Contains(noteId);

    private static ImmutableArray<Piece> WithCover(ImmutableArray<Piece> pieces) =>
        pieces.Any(p => p.Kind == PieceKind.Cover) ? pieces : pieces.Insert(0, new Piece(PieceKind.Cover, Zone.Front, "cover", "封面", null));
}
