using System.Collections.Frozen;
using System.Collections.Immutable;
using Publisher.Core.Display;

namespace Publisher.Epub.Package;

/// <summary>The place where a print page begins.</summary>
/// <param name="Label">Printed folio.</param>
/// <param name="Id">Id of the marker, unique in the book.</param>
/// <param name="BlockId">Block or piece it stands in.</param>
/// <param name="Offset">Offset in the block's text.</param>
internal sealed record PageMark(string Label, string Id, string BlockId, int Offset);

/// <summary>All page starts, by block.</summary>
internal sealed class PageMarks
{
    private readonly FrozenDictionary<string, ImmutableArray<PageMark>> _byBlock;

    private PageMarks(ImmutableArray<PageMark> all)
    {
        All = all;
        _byBlock = all.GroupBy(m => m.BlockId, StringComparer.Ordinal)
            .ToFrozenDictionary(g => g.Key, g => g.OrderBy(m => m.Offset).ToImmutableArray(), StringComparer.Ordinal);
    }

    /// <summary>In print order.</summary>
    public ImmutableArray<PageMark> All { get; }

    /// <summary>The page starts of a block, by offset.</summary>
    public ImmutableArray<PageMark> In(string blockId) => _byBlock.TryGetValue(blockId, out var marks) ? marks : [];

    /// <summary>Marks for every page start; none without a page map.</summary>
    public static PageMarks Of(PageMap? pages)
    {
        if (pages is null)
        {
            return new PageMarks([]);
        }

        var ids = new NameAllocator();
        return new PageMarks([.. pages.Starts.Select(s => new PageMark(s.Label, ids.Claim("page-" + s.Label, ""), s.BlockId, s.Offset))]);
    }
}
