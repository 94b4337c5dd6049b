using System.Collections.Immutable;
using Publisher.Layout.Blocks;

namespace Publisher.Layout.Binding;

/// <summary>Numbers notes as pages are bound: anew on each page, in each chapter, or through the book.</summary>
internal sealed class NoteNumbers(string restart)
{
    private int _last;
    private SetPiece? _owner;

    /// <summary>Marks of the notes of the next page.</summary>
    public ImmutableDictionary<string, string> Of(BoundPage page)
    {
        if (restart == "page" || (restart == "chapter" && page.Owner != _owner))
        {
            _last = 0;
        }

        _owner = page.Owner;
        var marks = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var id in page.Page.Notes)
        {
            marks[id] = NoteSetter.Mark(++_last);
        }

        return marks.ToImmutable();
    }
}
