using System.Collections.Immutable;
using Publisher.Core.Style;
using Publisher.Layout.Binding;
using Publisher.Layout.Blocks;
using Publisher.Layout.Pages;

namespace Publisher.Layout.MakeUp;

/// <summary>
/// Makes the book up to whole sheets: where it runs a few pages over, chapters whose last page holds little win it back, paragraph by
/// paragraph; where it runs under, chapters whose last page is nearly full run over.
/// </summary>
internal sealed class MakeUpPlanner
{
    /// <summary>Further from the target than this, lines do not help: the format or the text has to change (house).</summary>
    private const int MostPages = 12;

    private readonly BookStyle _style;
    private readonly Levers _levers;
    private readonly int _target;
    private readonly SetPiece[] _pieces;
    private readonly ImmutableSortedDictionary<string, int>.Builder _chosen = ImmutableSortedDictionary.CreateBuilder<string, int>(StringComparer.Ordinal);

    private MakeUpPlanner(ImmutableArray<SetPiece> pieces, BookStyle style, Levers levers, int target)
    {
        _pieces = [.. pieces];
        (_style, _levers, _target) = (style, levers, target);
    }

    /// <summary>The report; null when the style names no target.</summary>
    /// <param name="pieces">The set book.</param>
    /// <param name="style">The taste.</param>
    /// <param name="levers">The typesetter's own levers, which stay.</param>
    /// <param name="target">Pages in the sheets aimed at; 0 for none.</param>
    public static MakeUpReport? Plan(ImmutableArray<SetPiece> pieces, BookStyle style, Levers levers, int target) =>
        target == 0 ? null : new MakeUpPlanner(pieces, style, levers, target).Run();

    private MakeUpReport Run()
    {
        var pages = Count();
        var delta = pages > _target ? -1 : _target - pages > _style.MakeUp.MostBlanks ? 1 : 0;
        if (delta == 0)
        {
            return new MakeUpReport(pages, _target, true, []);
        }

        if (Math.Abs(pages - _target) <= MostPages)
        {
            while (!Reached(delta) && ChangeOnePage(delta))
            {
            }
        }

        return new MakeUpReport(pages, _target, Reached(delta), Offers(delta));
    }

    private int Count() => PageOrder.CountPages([.. _pieces], _style);

    private bool Reached(int delta) => delta < 0 ? Count() <= _target : _target - Count() <= _style.MakeUp.MostBlanks;

    /// <summary>Changes the piece that has to give the fewest lines; false when none gives a page.</summary>
    private bool ChangeOnePage(int delta)
    {
        var before = Count();
        foreach (var (index, lines) in Cheapest(delta))
        {
            var givers = Givers(_pieces[index], delta);
            for (var count = Math.Max(1, lines); count <= givers.Count; count++)
            {
                var changed = _pieces[index].Under(With(givers.Take(count), delta));
                var kept = _pieces[index];
                _pieces[index] = changed;
                if (Math.Sign(Count() - before) == delta)
                {
                    foreach (var id in givers.Take(count))
                    {
                        _chosen[id] = delta;
                    }

                    return true;
                }

                _pieces[index] = kept;
            }
        }

        return false;
    }

    /// <summary>Pieces by the lines that they have to lose or win for a page, the fewest first.</summary>
    private IEnumerable<(int Index, int Lines)> Cheapest(int delta)
    {
        var wanted = new List<(int Lines, int Index)>();
        var slot = 0;
        for (var i = 0; i < _pieces.Length; i++)
        {
            var pages = PageOrder.PagesOf(_pieces[i], slot, _style, out slot);
            if (_pieces[i].Galleys.Length > 0 && pages.Length > 1 && !pages[^1].Bleed)
            {
                var used = pages[^1].Used;
                wanted.Add((delta < 0 ? used : _style.Page.Lines - pages[^1].NoteGrid - used + Paginator.LeastLastLines, i));
            }
        }

        return wanted.Order().Select(w => (w.Index, w.Lines));
    }

    /// <summary>Ids of the paragraphs of a piece that give, the least visible change first.</summary>
    private List<string> Givers(SetPiece piece, int delta)
    {
        var givers = new List<(int Price, int Order, string Id)>();
        foreach (var galley in piece.Galleys)
        {
            for (var block = 0; block < galley.Blocks.Length; block++)
            {
                var id = galley.Blocks[block].Id;
                if (id.Length > 0 && !_chosen.ContainsKey(id) && galley.IsWhole(block) && galley.Price(block, delta) is { } price)
                {
                    givers.Add((price, givers.Count, id));
                }
            }
        }

        return [.. givers.Order().Select(g => g.Id)];
    }

    private Levers With(IEnumerable<string> ids, int delta)
    {
        var blocks = _levers.Blocks.ToBuilder();
        foreach (var (id, lines) in _chosen.Select(c => (c.Key, c.Value)).Concat(ids.Select(id => (id, delta))))
        {
            blocks[id] = (blocks.GetValueOrDefault(id) ?? new BlockLever()) with { Lines = lines };
        }

        return new Levers(blocks.ToImmutable());
    }

    private ImmutableArray<MakeUpOffer> Offers(int delta)
    {
        var offers = ImmutableArray.CreateBuilder<MakeUpOffer>();
        foreach (var page in PageOrder.Bind([.. _pieces], _style))
        {
            foreach (var item in page.Page.Items.Select(p => p.Item).Where(i => i.TextStart == 0))
            {
                if (page.Owner is { } owner && Last(owner, item, delta) is { } last)
                {
                    offers.Add(new MakeUpOffer(item.BlockId, item.Span, page.Label.Text, delta, last.Width, _chosen.ContainsKey(item.BlockId)));
                }
            }
        }

        return offers.ToImmutable();
    }

    /// <summary>The last line of the paragraph that begins with this item, if the paragraph gives or is to give.</summary>
    private FlowItem? Last(SetPiece owner, FlowItem item, int delta)
    {
        foreach (var galley in owner.Galleys)
        {
            var block = galley.Find(item.BlockId);
            if (block >= 0 && galley.Blocks[block] is TextFlow && (_chosen.ContainsKey(item.BlockId) || (galley.IsWhole(block) && galley.Price(block, delta) is not null)))
            {
                return galley.Plain(block)[^1];
            }
        }

        return null;
    }
}
