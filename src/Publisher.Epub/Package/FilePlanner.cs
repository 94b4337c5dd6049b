using System.Collections.Frozen;
using System.Collections.Immutable;
using Publisher.Core.Model;

namespace Publisher.Epub.Package;

/// <summary>Decides which piece goes into which file, and tells where every id will stand.</summary>
internal static class FilePlanner
{
    /// <summary>Name of the navigation document.</summary>
    public const string NavName = "nav.xhtml";

    /// <summary>One file a piece; long chapters several.</summary>
    public static ImmutableArray<ContentFile> Plan(ImmutableArray<Piece> pieces, EpubProfile profile)
    {
        var names = new NameAllocator();
        names.Claim("nav", ".xhtml");
        var titles = new HashSet<string>(StringComparer.Ordinal);
        var files = ImmutableArray.CreateBuilder<ContentFile>();
        var contents = false;
        foreach (var piece in pieces)
        {
            var first = !contents && piece.Kind == PieceKind.Contents;
            contents |= first;
            ImmutableArray<ImmutableArray<Block>> groups = piece.Chapter is { } chapter ? ChapterDivider.Divide(chapter, profile.ContentBytes) : [[]];
            var placed = new HashSet<string>(StringComparer.Ordinal);
            for (var part = 0; part < groups.Length; part++)
            {
                var name = first ? NavName : names.Claim(part == 0 ? piece.Id : $"{piece.Id}-{part + 1}", ".xhtml");
                var notes = piece.Chapter is { } c ? NotesOf(c, groups[part], part == groups.Length - 1, placed) : [];
                files.Add(new ContentFile(name, UniqueTitle(titles, string.IsNullOrWhiteSpace(piece.Title) ? piece.Id : piece.Title), piece, part, groups[part], notes));
            }
        }

        return files.ToImmutable();
    }

    /// <summary>The file of every piece, block, note and index mark.</summary>
    public static FrozenDictionary<string, string> Places(ImmutableArray<ContentFile> files)
    {
        var places = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            places.TryAdd(file.Piece.Id, file.Name);
            var blocks = file.Blocks.Concat(file.Notes.SelectMany(n => n.Blocks));
            if (file.Part == 0 && file.Piece.Chapter is { } chapter)
            {
                places.TryAdd(chapter.Id, file.Name);
                blocks = chapter.Abstract.Concat(blocks);
                AddMarks(places, BookWalk.Deep(chapter.Title), file.Name);
            }

            foreach (var id in BookWalk.Deep(blocks).Select(b => b.Id).Concat(file.Notes.Select(n => n.Id)).Where(id => id.Length > 0))
            {
                places.TryAdd(id, file.Name);
            }

            AddMarks(places, BookWalk.Inlines(blocks), file.Name);
        }

        return places.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static void AddMarks(Dictionary<string, string> places, IEnumerable<Inline> inlines, string file)
    {
        foreach (var mark in inlines.OfType<IndexMark>())
        {
            places.TryAdd(mark.MarkId, file);
        }
    }

    /// <summary>Notes whose first mark stands in these blocks, and those that such notes mark in turn; the last file takes what is left.</summary>
    private static ImmutableArray<Footnote> NotesOf(Chapter chapter, ImmutableArray<Block> blocks, bool last, HashSet<string> placed)
    {
        var known = chapter.Notes.DistinctBy(n => n.Id, StringComparer.Ordinal).ToDictionary(n => n.Id, StringComparer.Ordinal);
        var here = new HashSet<string>(StringComparer.Ordinal);
        var first = placed.Count == 0;
        var queue = new Queue<IEnumerable<Inline>>([BookWalk.Inlines(blocks)]);
        if (first)
        {
            queue.Enqueue(BookWalk.Deep(chapter.Title).Concat(BookWalk.Inlines(chapter.Abstract)));
        }

        while (queue.TryDequeue(out var inlines))
        {
            foreach (var mark in inlines.OfType<NoteRef>())
            {
                if (known.TryGetValue(mark.NoteId, out var note) && placed.Add(mark.NoteId))
                {
                    here.Add(mark.NoteId);
                    queue.Enqueue(BookWalk.Inlines(note.Blocks));
                }
            }
        }

        return [.. chapter.Notes.Where(n => here.Contains(n.Id) || (last && placed.Add(n.Id)))];
    }

    private static string UniqueTitle(HashSet<string> titles, string title)
    {
        var unique = title;
        for (var n = 2; !titles.Add(unique); n++)
        {
            unique = $"{title}（{n}）";
        }

        return unique;
    }
}
