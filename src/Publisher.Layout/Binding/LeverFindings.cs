using System.Collections.Immutable;
using Publisher.Core.Diagnostics;
using Publisher.Core.Style;
using Publisher.Layout.Blocks;
using Publisher.Layout.Pages;

namespace Publisher.Layout.Binding;

/// <summary>Levers that could not be pulled: reported, so that a typesetter never believes in a change that did not happen (LY061).</summary>
internal static class LeverFindings
{
    /// <summary>What was asked for and is not so on the finished pages.</summary>
    public static IEnumerable<Diagnostic> Of(ImmutableArray<BoundPage> pages, ImmutableArray<SetPiece> pieces, Levers levers)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        foreach (var piece in pieces)
        {
            var own = pages.Where(p => p.Owner == piece).ToImmutableArray();
            foreach (var galley in piece.Galleys)
            {
                foreach (var (block, lever) in galley.Levers)
                {
                    found.Add(galley.Blocks[block].Id);
                    foreach (var (zh, en) in Failures(galley, block, lever, own))
                    {
                        yield return Catalogue.LeverImpossible.At(lever.Span, galley.Blocks[block].Id, zh, en);
                    }
                }
            }
        }

        foreach (var (id, lever) in levers.Blocks)
        {
            if (!found.Contains(id))
            {
                yield return Catalogue.LeverImpossible.At(lever.Span, id, "这一块不由正文排版，拉不动", "this block is not set in the running pages");
            }
        }
    }

    private static IEnumerable<(string Zh, string En)> Failures(Galley galley, int block, BlockLever lever, ImmutableArray<BoundPage> pages)
    {
        var id = galley.Blocks[block].Id;
        if (lever.Lines != 0 && !galley.Obeys(block))
        {
            yield return ($"这一段增减{lever.Lines}行会超出松紧限度", $"{lever.Lines} lines cannot be had within the limits of spacing");
        }

        if (lever.Break && !pages.Any(p => Begins(p.Page, id, lever.BreakAt)))
        {
            yield return ("没有一页能从这里开始", "no page can begin here");
        }

        if (lever.KeepNext && galley.After(block) is { } next && PageOf(pages, id, last: true) is { } end
            && PageOf(pages, next.Id, last: false) is { } start && end != start)
        {
            yield return ("与下一块分在两页", "it and the next block stand on two pages");
        }

        if (lever.PageLines != 0 && PageOf(pages, id, last: false) is { } page && !pages[page].Page.Free
            && pages[page].Page.Depth != pages[page].Page.Asked)
        {
            yield return ("这一页排不成要求的行数", "the page cannot have that number of lines");
        }

        if (lever.Position is { } position && !Stands(galley, block, position, pages))
        {
            yield return ("图或表排不到要求的位置", "the figure or table cannot stand there");
        }
    }

    private static bool Begins(ChapterPage page, string id, int at)
    {
        var items = page.Items.Where(p => !p.Item.Blank).Take(2).ToList();
        return items.Count > 0 && items[0].Item.BlockId == id && (at <= 0
            ? items[0].Item.TextStart <= 0
            : items[0].Item.TextStart <= at && (items.Count < 2 || items[1].Item.BlockId != id || items[1].Item.TextStart > at));
    }

    private static bool Stands(Galley galley, int at, FloatPosition position, ImmutableArray<BoundPage> pages)
    {
        var block = galley.Blocks[at];
        if (block is not FloatFlow flow)
        {
            return false;
        }

        return position switch
        {
            FloatPosition.Page => flow.Kind == FloatKind.Page,
            FloatPosition.Bottom => pages.Any(p => p.Page.Foot.Any(f => f.BlockId == block.Id)),
            FloatPosition.Top => pages.Any(p => p.Page.Items.Length > 0 && p.Page.Items.TakeWhile(i => i.Item.TextStart < 0).Any(i => i.Item.BlockId == block.Id)),
            _ => FollowsItsText(galley, at, pages),
        };
    }

    /// <summary>Is the last text before it that of the block it is written after?</summary>
    private static bool FollowsItsText(Galley galley, int at, ImmutableArray<BoundPage> pages)
    {
        var written = galley.Blocks.Take(at).LastOrDefault(b => b is not FloatFlow && b.Id.Length > 0)?.Id;
        string? text = null;
        foreach (var item in pages.SelectMany(p => p.Page.Items).Select(p => p.Item))
        {
            if (item.BlockId == galley.Blocks[at].Id)
            {
                return text is null || written is null || text == written;
            }

            text = galley.Find(item.BlockId) is >= 0 and var b && galley.Blocks[b] is not FloatFlow && item.BlockId.Length > 0 ? item.BlockId : text;
        }

        return false;
    }

    private static int? PageOf(ImmutableArray<BoundPage> pages, string id, bool last)
    {
        var found = Enumerable.Range(0, pages.Length).Where(i => pages[i].Page.Items.Any(p => p.Item.BlockId == id)).ToList();
        return found.Count == 0 ? null : last ? found[^1] : found[0];
    }
}
