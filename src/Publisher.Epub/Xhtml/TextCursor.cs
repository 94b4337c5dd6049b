using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Publisher.Epub.Package;

namespace Publisher.Epub.Xhtml;

/// <summary>Counts the characters of a block while they are written, and hands out the page marks that fall among them.</summary>
internal sealed class TextCursor(ImmutableArray<PageMark> marks)
{
    private int _offset;
    private int _next;

    /// <summary>The next mark that stands before the end of the coming <paramref name="length"/> characters, and its place among them.</summary>
    public bool TryTake(int length, [NotNullWhen(true)] out PageMark? mark, out int at)
    {
        if (_next < marks.Length && marks[_next].Offset < _offset + length)
        {
            mark = marks[_next++];
            at = Math.Max(0, mark.Offset - _offset);
            return true;
        }

        mark = null;
        at = 0;
        return false;
    }

    /// <summary>Marks at the block's start, for blocks that cannot hold them.</summary>
    public IEnumerable<PageMark> TakeStart()
    {
        while (_next < marks.Length && marks[_next].Offset <= _offset)
        {
            yield return marks[_next++];
        }
    }

    /// <summary>All marks that are left.</summary>
    public IEnumerable<PageMark> TakeRest()
    {
        while (_next < marks.Length)
        {
            yield return marks[_next++];
        }
    }

    /// <summary>Goes past written characters.</summary>
    public void Advance(int length) => _offset += length;
}
