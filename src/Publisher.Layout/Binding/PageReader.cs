using System.Collections.Immutable;
using Publisher.Core.Display;
using Publisher.Core.Geometry;
using Publisher.Core.Style;
using Publisher.Layout.Blocks;

namespace Publisher.Layout.Binding;

/// <summary>Reads from bound pages what the other editions and the next round need.</summary>
internal static class PageReader
{
    /// <summary>Printed number of the first page of every id: pieces, blocks, notes, index marks.</summary>
    public static ImmutableSortedDictionary<string, string> Places(ImmutableArray<BoundPage> pages)
    {
        var places = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var page in pages)
        {
            if (page.Owner is { } owner && page.PageInPiece == 0)
            {
                places.TryAdd(owner.Piece.Id, page.Label.Text);
            }

            foreach (var note in page.Page.Notes.Select(id => page.Owner?.Notes.Find(id)).OfType<Core.Model.Footnote>())
            {
                foreach (var mark in TextCounter.Marks(note.Blocks))
                {
                    Add(mark, page);
                }
            }

            foreach (var item in page.Page.Items.Select(p => p.Item).Concat(page.Page.Foot))
            {
                Add(item.BlockId, page);
                foreach (var id in item.AlsoIds)
                {
                    Add(id, page);
                }

                foreach (var anchor in item.Anchors)
                {
                    Add(anchor.Id, page);
                }
            }
        }

        return places.ToImmutable();

        void Add(string id, BoundPage page)
        {
            if (id.Length > 0 && !id.StartsWith(Mentions.Prefix, StringComparison.Ordinal))
            {
                places.TryAdd(id, page.Label.Text);
            }
        }
    }

    /// <summary>Where each page begins in the text. A page of pictures only begins at its first picture.</summary>
    public static ImmutableArray<PageStart> Starts(ImmutableArray<BoundPage> pages)
    {
        var starts = ImmutableArray.CreateBuilder<PageStart>();
        foreach (var page in pages)
        {
            if (page.Owner is not { } owner)
            {
                continue;
            }

            if (page.PageInPiece == 0)
            {
                starts.Add(new PageStart(page.Label.Text, owner.Piece.Id, 0));
                continue;
            }

            var first = page.Page.Items.FirstOrDefault(p => p.Item.TextStart >= 0 && p.Item.BlockId.Length > 0)
                ?? page.Page.Items.FirstOrDefault(p => p.Item.BlockId.Length > 0);
            if (first is not null)
            {
                starts.Add(new PageStart(page.Label.Text, first.Item.BlockId, Math.Max(0, first.Item.TextStart)));
            }
        }

        return starts.ToImmutable();
    }

    /// <summary>Bookmarks.</summary>
    public static ImmutableArray<OutlineEntry> Outline(ImmutableArray<BoundPage> pages, PageStyle style)
    {
        var outline = ImmutableArray.CreateBuilder<OutlineEntry>();
        for (var i = 0; i < pages.Length; i++)
        {
            var owner = pages[i].Owner;
            if (owner is not null && pages[i].PageInPiece == 0 && !pages[i].Page.Items.Any(p => p.Item.Outline is { Level: 1 }) && owner.Piece.Chapter is null)
            {
                outline.Add(new OutlineEntry(owner.Piece.Title, 1, i, Length.Zero, owner.Piece.Id));
            }

            foreach (var placed in pages[i].Page.Items)
            {
                if (placed.Item.Outline is { } entry)
                {
                    outline.Add(new OutlineEntry(entry.Title, entry.Level, i, style.Vertical ? style.Head : style.Head + (style.Leading * placed.Slot), placed.Item.BlockId));
                }
            }
        }

        return outline.ToImmutable();
    }
}
