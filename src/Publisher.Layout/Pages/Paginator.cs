using System.Collections.Immutable;
using Publisher.Layout.Blocks;

namespace Publisher.Layout.Pages;

/// <summary>What the pages of a piece are like.</summary>
/// <param name="Lines">Grid lines of a full page.</param>
/// <param name="Recto">Is the first page a right-hand page?</param>
internal readonly record struct PageFrame(int Lines, bool Recto);

/// <summary>
/// Pages a chapter's galley on the grid, spread by spread, at the least cost: several ways are followed side by side, each of
/// which may end a page a line earlier or later, or set a paragraph a line shorter or longer where that mends something.
/// </summary>
internal sealed class Paginator
{
    /// <summary>A page with less text than this at a chapter's end is avoided (clreq-layout §7).</summary>
    public const int LeastLastLines = 5;

    /// <summary>A last page of a line or two.</summary>
    private const long ShortLast = 6_000;

    /// <summary>Paragraphs of one page that may be set off their best.</summary>
    private const int MostDeltas = 3;

    /// <summary>Ways, the cheapest first, whose pages are mended by paragraphs off their best; the others show what mending would have to beat.</summary>
    private const int MostMended = 2;

    /// <summary>A page that costs as much as this is tried again from a few pages before.</summary>
    private const long Trouble = 150;

    private readonly Galley _galley;
    private readonly NoteArea _notes;
    private readonly PageFrame _frame;
    private readonly Dictionary<(Cursor, PlanKey), ImmutableArray<PageEnd>> _ends = [];

    private Paginator(Galley galley, NoteArea notes, PageFrame frame)
    {
        _galley = galley;
        _notes = notes;
        _frame = frame;
    }

    /// <summary>The pages of a galley; none for an empty one.</summary>
    public static ImmutableArray<ChapterPage> Paginate(Galley galley, NoteArea notes, PageFrame frame)
    {
        if (galley.Blocks.IsEmpty)
        {
            return [];
        }

        var paginator = new Paginator(galley, notes, frame);
        var best = paginator.Search(4, []);
        foreach (var beam in (ReadOnlySpan<int>)[8, 24])
        {
            var troubled = Troubled(best);
            if (troubled.Count == 0)
            {
                break;
            }

            var tried = paginator.Search(beam, troubled);
            best = tried.Cost < best.Cost ? tried : best;
        }

        return Furnished(best.Pages(), galley);
    }

    /// <summary>Head and folio as the typesetter wants them on single pages.</summary>
    private static ImmutableArray<ChapterPage> Furnished(ImmutableArray<ChapterPage> pages, Galley galley)
    {
        foreach (var (block, lever) in galley.Levers)
        {
            var id = galley.Blocks[block].Id;
            var at = lever.Head is null && lever.Folio is null ? -1 : pages.ToList().FindIndex(p => p.Items.Select(i => i.Item).Concat(p.Foot).Any(i => i.BlockId == id));
            if (at >= 0)
            {
                pages = pages.SetItem(at, pages[at] with { Head = lever.Head ?? pages[at].Head, Folio = lever.Folio ?? pages[at].Folio });
            }
        }

        return pages;
    }

    /// <summary>Pages before and at those that cost much: there, paragraphs give lines even where nothing is wrong.</summary>
    private static HashSet<int> Troubled(Way best)
    {
        var pages = new HashSet<int>();
        for (var way = best; way.Page is not null; way = way.Previous!)
        {
            if (way.Cost - way.Previous!.Cost >= Trouble)
            {
                for (var page = Math.Max(1, way.Count - 4); page <= way.Count; page++)
                {
                    pages.Add(page);
                }
            }
        }

        return pages;
    }

    private Way Search(int beam, HashSet<int> eager)
    {
        List<Way> live = [Way.Root];
        Way? best = null;
        while (live.Count > 0)
        {
            var next = new Dictionary<(Cursor, int, int, PageDepth), Way>();
            for (var rank = 0; rank < live.Count; rank++)
            {
                var way = live[rank];
                foreach (var step in Steps(way, eager.Contains(way.Count + 1), rank < MostMended))
                {
                    if (IsFinished(step))
                    {
                        best = best is null || step.Cost < best.Cost ? step : best;
                    }
                    else if (!next.TryGetValue(step.Key, out var known) || step.Cost < known.Cost)
                    {
                        next[step.Key] = step;
                    }
                }
            }

            // ties by place, so that the order of a hash never shows
            live = [.. next.Values.Where(w => best is null || w.Cost < best.Cost).OrderBy(w => w.Cost)
                .ThenByDescending(w => w.Next.Block).ThenByDescending(w => w.Next.Item).ThenBy(w => w.Next.Setting.LineDelta)
                .ThenBy(w => w.Depth.Least).ThenBy(w => w.Pending.Count).Take(beam)];
        }

        return best ?? throw new System.Diagnostics.UnreachableException();
    }

    private bool IsFinished(Way way) => way.Next.Block >= _galley.Blocks.Length && way.Pending.Count == 0 && way.Carried == 0;

    /// <summary>The ways one page further.</summary>
    private List<Way> Steps(Way way, bool eager, bool mend)
    {
        if (way.Carried > _notes.LinesOfPage)
        {
            return [After(way, NotesOnly(way))];
        }

        if (way.Pending.Count > 0 && way.Carried == 0 && way.Pending[0].Flow is { Kind: FloatKind.Page or FloatKind.Bleed } picture)
        {
            return [After(way, new PageEnd(WholePage(picture), way.Next, way.Pending.RemoveAt(0), 0, 0, new PageDepth(_frame.Lines, _frame.Lines, _frame.Lines, true)))];
        }

        var plan = PagePlan.Plain;
        var steps = Tried(way, plan);
        var least = steps.Min(s => s.Cost);
        for (var changed = 1; changed <= MostDeltas && (eager || mend) && (least - way.Cost > Galley.OffBest * changed || (eager && changed == 1)); changed++)
        {
            var better = PagePlan.Plain;
            foreach (var (block, delta) in Givers(way.Next, steps.Max(s => s.Next.Block), plan))
            {
                var tried = Tried(way, plan.With(block, delta));
                steps.AddRange(tried);
                var cost = tried.Min(s => s.Cost);
                if (cost < least)
                {
                    (least, better) = (cost, plan.With(block, delta));
                }
            }

            if (better.Deltas.Count == 0)
            {
                break;
            }

            plan = better;
        }

        return steps;
    }

    private List<Way> Tried(Way way, PagePlan plan)
    {
        var price = 0;
        foreach (var (block, delta) in plan.Deltas)
        {
            price += _galley.Price(block, delta) ?? 0;
        }

        var steps = new List<Way>();
        foreach (var end in Ends(way, plan))
        {
            steps.Add(After(way, price == 0 ? end : end with { Cost = end.Cost + price }));
        }

        return steps;
    }

    /// <summary>How the page after a way may end. Most pages are asked for again, by other ways and in the next search.</summary>
    private ImmutableArray<PageEnd> Ends(Way way, PagePlan plan)
    {
        var start = new PageStartState(way.Next, way.Pending, way.Carried, _frame.Lines);
        if (way.Carried > 0 || way.Pending.Count > 0)
        {
            return PageComposer.Compose(_galley, _notes, start, plan);
        }

        var key = (way.Next, plan.Key);
        if (!_ends.TryGetValue(key, out var ends))
        {
            ends = PageComposer.Compose(_galley, _notes, start, plan);
            _ends[key] = ends;
        }

        return ends;
    }

    private List<(int Block, int Delta)> Givers(Cursor start, int last, PagePlan plan)
    {
        var givers = new List<(int, int)>();
        for (var block = start.Item > 0 ? start.Block + 1 : start.Block; block <= Math.Min(last, _galley.Blocks.Length - 1); block++)
        {
            foreach (var delta in (ReadOnlySpan<int>)[-1, 1])
            {
                if (!plan.Deltas.ContainsKey(block) && _galley.Price(block, delta) is not null)
                {
                    givers.Add((block, delta));
                }
            }
        }

        return givers;
    }

    /// <summary>The way with one more page; its depth is weighed against its mate's.</summary>
    private Way After(Way way, PageEnd end)
    {
        var recto = _frame.Recto == (way.Count % 2 == 0);
        var page = way.Carried > 0 ? end.Page with { CarriedNote = way.CarriedNote, CarriedLines = way.Carried - end.Page.CarriedOn } : end.Page;
        var last = end.Next.Block >= _galley.Blocks.Length && end.Pending.Count == 0 && end.CarriedNoteLines == 0;
        var depth = last ? end.Depth with { Free = true } : end.Depth;
        var cost = way.Cost + end.Cost + (last && way.Count > 0 ? ShortCost(page) : 0);
        var left = -1;
        if (recto && way.Open)
        {
            (var pair, left, var right) = SpreadCost.Pair(way.Depth, depth);
            cost += pair - SpreadCost.Single(way.Depth);
            page = page with { Depth = right };
        }
        else
        {
            cost += SpreadCost.Single(depth);
            page = page with { Depth = depth.Best };
        }

        return new Way
        {
            Previous = way,
            Page = page with { Free = depth.Free },
            Count = way.Count + 1,
            Next = end.Next,
            Pending = end.Pending,
            Carried = end.CarriedNoteLines,
            CarriedNote = end.Page.CarriedOn > 0 ? way.CarriedNote : end.CarriedNoteLines > 0 ? end.Page.Notes[^1] : null,
            Cost = cost,
            Depth = depth,
            Open = !recto && !depth.Free,
            LeftDepth = left,
        };
    }

    /// <summary>What a last page with only a few lines costs; a picture or a note on it fills it.</summary>
    private static long ShortCost(ChapterPage page)
    {
        var used = page.Used + page.NoteGrid + page.Foot.Sum(f => f.Lines);
        return page.Bleed || used >= LeastLastLines ? 0 : ShortLast - (500 * used);
    }

    /// <summary>A page that a very long note fills.</summary>
    private PageEnd NotesOnly(Way way)
    {
        var left = way.Carried - _notes.LinesOfPage;
        var page = new ChapterPage { CarriedOn = left, NoteGrid = _frame.Lines };
        return new PageEnd(page, way.Next, way.Pending, left, BreakCost.Poor, new PageDepth(_frame.Lines, _frame.Lines, _frame.Lines, true));
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
}
