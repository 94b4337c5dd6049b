using System.Collections.Immutable;
using Publisher.Layout.Blocks;

namespace Publisher.Layout.Pages;

/// <summary>Pages a chapter's galley on the grid. Where a page would end badly, a paragraph on it is set a line shorter or longer if it gives.</summary>
internal sealed class Paginator
{
    /// <summary>A page with less text than this at a chapter's end is avoided (clreq-layout §7).</summary>
    private const int LeastLastLines = 5;

    /// <summary>Cost of setting a paragraph off its best: less than one blank line.</summary>
    private const int DeltaCost = 30;

    /// <summary>Paragraphs of one page that may be set off their best.</summary>
    private const int MostDeltas = 3;

    private readonly Galley _galley;
    private readonly NoteArea _notes;
    private readonly int _capacity;

    private Paginator(Galley galley, NoteArea notes, int capacity)
    {
        _galley = galley;
        _notes = notes;
        _capacity = capacity;
    }

    /// <summary>The pages of a galley; none for an empty one.</summary>
    public static ImmutableArray<ChapterPage> Paginate(ImmutableArray<FlowBlock> blocks, NoteArea notes, int capacity)
    {
        var paginator = new Paginator(new Galley(blocks), notes, capacity);
        return paginator.MendLastPage(paginator.Run(ImmutableDictionary<int, int>.Empty));
    }

    /// <summary>All pages, with some paragraphs set off their best and pages from an index on made shorter (or, with a negative cut, longer).</summary>
    private List<ChapterPage> Run(ImmutableDictionary<int, int> forced, int shortFrom = int.MaxValue, int cut = 0)
    {
        var pages = new List<ChapterPage>();
        var cursor = new Cursor(0, 0, default);
        var pending = ImmutableList<FloatFlow>.Empty;
        var carried = 0;
        ChapterPage? previous = null;
        while (cursor.Block < _galley.Blocks.Length || pending.Count > 0)
        {
            if (pending.Count > 0 && pending[0].Kind is FloatKind.Page or FloatKind.Bleed && carried == 0)
            {
                pages.Add(WholePage(pending[0]));
                pending = pending.RemoveAt(0);
                continue;
            }

            var composed = Best(new PageStartState(cursor, pending, carried, _capacity - (pages.Count >= shortFrom ? cut : 0)), forced);
            var page = carried > 0 ? Carrying(composed.Page, previous!, carried) : composed.Page;
            pages.Add(page);
            previous = page;
            (cursor, pending, carried) = (composed.Next, composed.Pending, composed.CarriedNoteLines);
        }

        if (carried > 0)
        {
            pages.Add(Carrying(new ChapterPage(), previous!, carried));
        }

        return pages;
    }

    private static ChapterPage WholePage(FloatFlow flow) => new()
    {
        Items = [new PlacedItem(flow.Item, 0, SideRole.None, default, default)],
        Notes = [.. flow.Item.Anchors.Where(a => a.Kind == Inline.LineAnchorKind.Note).Select(a => a.Id)],
        Bleed = flow.Kind == FloatKind.Bleed,
        Head = false,
        Folio = flow.Kind != FloatKind.Bleed,
        Used = flow.Item.Lines,
    };

    private static ChapterPage Carrying(ChapterPage page, ChapterPage previous, int lines) =>
        page with { CarriedNote = previous.Notes[^1], CarriedLines = lines };

    /// <summary>The page as it falls, or, if that ends badly, with up to three of its paragraphs a line shorter or longer.</summary>
    private ComposedPage Best(PageStartState start, ImmutableDictionary<int, int> forced)
    {
        var best = PageComposer.Compose(_galley, _notes, start, forced);
        if (best.Cost == 0)
        {
            return best;
        }

        var first = start.Cursor.Item > 0 ? start.Cursor.Block + 1 : start.Cursor.Block;
        for (var changed = 0; changed < MostDeltas; changed++)
        {
            var last = Math.Min(best.Next.Block, _galley.Blocks.Length - 1);
            var (better, chosen) = (best, forced);
            foreach (var (block, delta) in Candidates(first, last, forced))
            {
                var tried = PageComposer.Compose(_galley, _notes, start, forced.SetItem(block, delta));
                var cost = tried.Cost + (DeltaCost * (changed + 1L));
                if (cost < better.Cost)
                {
                    (better, chosen) = (tried with { Cost = cost }, forced.SetItem(block, delta));
                }
            }

            if (ReferenceEquals(better, best))
            {
                break;
            }

            (best, forced) = (better, chosen);
        }

        return best;
    }

    private List<(int Block, int Delta)> Candidates(int first, int last, ImmutableDictionary<int, int> forced)
    {
        var candidates = new List<(int, int)>();
        for (var block = first; block <= last; block++)
        {
            foreach (var delta in (ReadOnlySpan<int>)[-1, 1])
            {
                if (!forced.ContainsKey(block) && _galley.Gives(block, delta))
                {
                    candidates.Add((block, delta));
                }
            }
        }

        return candidates;
    }

    /// <summary>
    /// When only a few lines stand on the last page, the chapter's paragraphs win or lose lines until they do not; if they do
    /// not give enough, both pages of the last spreads end a line lower, or a line or two higher.
    /// </summary>
    private ImmutableArray<ChapterPage> MendLastPage(List<ChapterPage> pages)
    {
        if (pages.Count < 2 || pages[^1].Used >= LeastLastLines || pages[^1].Bleed)
        {
            return [.. pages];
        }

        return Reset(pages, -1) ?? Reset(pages, 1) ?? Longer(pages) ?? Shorter(pages) ?? [.. pages];
    }

    private ImmutableArray<ChapterPage>? Reset(List<ChapterPage> pages, int delta)
    {
        var forced = ImmutableDictionary<int, int>.Empty;
        for (var block = _galley.Blocks.Length - 1; block >= 0 && forced.Count < LeastLastLines; block--)
        {
            if (!_galley.Gives(block, delta))
            {
                continue;
            }

            forced = forced.Add(block, delta);
            var tried = Run(forced);
            if (tried[^1].Used >= LeastLastLines && (delta > 0 ? tried.Count == pages.Count : tried.Count < pages.Count))
            {
                return [.. tried];
            }
        }

        return null;
    }

    /// <summary>One line more on the pages before, where no note stands in the way: the last page vanishes.</summary>
    private ImmutableArray<ChapterPage>? Longer(List<ChapterPage> pages)
    {
        for (var from = pages.Count - 3; from > -2; from -= 2)
        {
            var tried = Run(ImmutableDictionary<int, int>.Empty, Math.Max(0, from), -1);
            if (tried.Count < pages.Count && tried[^1].Used >= LeastLastLines && !tried.Any(p => p.Used > _capacity && p.Notes.Length > 0))
            {
                return [.. tried];
            }
        }

        return null;
    }

    private ImmutableArray<ChapterPage>? Shorter(List<ChapterPage> pages)
    {
        for (var cut = 1; cut <= 2; cut++)
        {
            for (var from = pages.Count - 3; from > -2; from -= 2)
            {
                var tried = Run(ImmutableDictionary<int, int>.Empty, Math.Max(0, from), cut);
                if (tried.Count == pages.Count && tried[^1].Used >= LeastLastLines)
                {
                    return [.. tried];
                }
            }
        }

        return null;
    }
}
