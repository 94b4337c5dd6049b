using System.Collections.Immutable;
using System.Globalization;
using Publisher.Core.Diagnostics;
using Publisher.Core.Geometry;
using Publisher.Core.Style;
using Publisher.Layout.Blocks;
using Publisher.Layout.Pages;

namespace Publisher.Layout.Binding;

/// <summary>What a typesetter would mark on a bound page, with its place in millimetres from the trimmed head.</summary>
internal sealed class PageFindings(BookStyle style)
{
    private readonly HashSet<string> _offGrid = new(StringComparer.Ordinal);

    /// <summary>
    /// LY010 overfull lines, LY011 loose lines, LY012 last lines of one character, LY020 widows, LY021 first lines alone at a foot,
    /// LY022 headings without text under them, LY023 chapters that end in a line or two, LY025 holes, LY030 text whose style does not fit the grid.
    /// </summary>
    public static IEnumerable<Diagnostic> Of(ImmutableArray<BoundPage> pages, BookStyle style)
    {
        var findings = new PageFindings(style);
        var text = false;
        var found = new List<Diagnostic>();
        for (var i = 0; i < pages.Length; i++)
        {
            // a last page is one that text of the same piece ran on to
            text = i > 0 && pages[i - 1].Owner == pages[i].Owner && (text || !pages[i - 1].Page.Free);
            found.AddRange(findings.Lines(pages[i]));
            found.AddRange(findings.Ends(pages[i], i + 1 < pages.Length ? pages[i + 1] : null));
            found.AddRange(findings.Depth(pages[i], text));
        }

        return found;
    }

    /// <summary>From the trimmed edge at which a page begins (the head; the right edge of a page of columns) to a grid line, millimetres.</summary>
    public static string Place(BookStyle style, BoundPage page, int slot)
    {
        var edge = !style.Page.Vertical ? style.Page.Head : page.Recto ? style.Page.Gutter : style.Page.ForeEdge;
        return Mm(edge + (style.Page.Leading * slot));
    }

    /// <summary>Millimetres with one decimal.</summary>
    public static string Mm(Length length) => length.Millimetres.ToString("0.0", CultureInfo.InvariantCulture);

    private IEnumerable<Diagnostic> Lines(BoundPage page)
    {
        foreach (var placed in page.Page.Items)
        {
            var item = placed.Item;
            var place = Place(style, page, placed.Slot);
            if (item.Fit.Overfull > Length.Zero)
            {
                yield return Catalogue.OverfullLine.At(item.Span, page.Label.Text, placed.Slot + 1, place, item.Fit.Overfull.Millimetres.ToString("0.00", CultureInfo.InvariantCulture));
            }
            else if (item.Fit.Loose)
            {
                yield return Catalogue.LooseLine.At(item.Span, page.Label.Text, placed.Slot + 1, place, item.Fit.PerGap);
            }

            if (item.Lone)
            {
                yield return Catalogue.LoneCharacter.At(item.Span, page.Label.Text, placed.Slot + 1, place);
            }

            if (item.OffGrid is { } asked && _offGrid.Add(asked.Name))
            {
                yield return Catalogue.OffGrid.At(item.Span, page.Label.Text, place, asked.Name, Points(asked.Leading ?? Length.Zero), Points(style.Page.Leading));
            }
        }
    }

    private IEnumerable<Diagnostic> Ends(BoundPage page, BoundPage? next)
    {
        var text = page.Page.Items.Where(p => p.Item.TextStart >= 0).ToList();
        if (text.FirstOrDefault() is { Slot: 0 } first && first.Item.BreakBefore is >= BreakCost.Widow and < BreakCost.Stranded)
        {
            yield return Catalogue.Widow.At(first.Item.Span, page.Label.Text, Place(style, page, 0));
        }

        // what the next page of the same text begins with tells how this one ended
        var last = page.Page.Items.LastOrDefault(p => !p.Item.Blank && p.Side != SideRole.Figure);
        var opening = next?.Owner == page.Owner ? next?.Page.Items.FirstOrDefault(p => p.Item.TextStart >= 0) : null;
        if (last is not null && opening is not null && page.Owner is not null && (opening.Item.BreakBefore % BreakCost.Widow) >= BreakCost.Orphan)
        {
            yield return Catalogue.StrandedFirstLine.At(last.Item.Span, page.Label.Text, Place(style, page, last.Slot));
        }

        if (last is { Item.KeepNext: > 0 } heading && !page.Page.Free)
        {
            yield return Catalogue.StrandedHeading.At(heading.Item.Span, page.Label.Text, Place(style, page, heading.Slot));
        }
    }

    private IEnumerable<Diagnostic> Depth(BoundPage page, bool runsOn)
    {
        var span = page.Page.Items.LastOrDefault(p => !p.Item.Span.IsNone)?.Item.Span ?? page.Owner?.Piece.Chapter?.Span ?? default;
        var used = page.Page.Used + page.Page.NoteGrid + page.Page.Foot.Sum(f => f.Lines);
        if (page.Page.Free)
        {
            if (runsOn && page.Page.Items.Length > 0 && !page.Page.Bleed && used < Paginator.LeastLastLines)
            {
                yield return Catalogue.ShortLastPage.At(span, page.Label.Text, used, Paginator.LeastLastLines, Place(style, page, used));
            }

            yield break;
        }

        var missing = page.Page.Asked - used;
        if (missing > 2)
        {
            yield return Catalogue.Hole.At(span, page.Label.Text, missing, Mm(style.Page.Leading * missing), Place(style, page, page.Page.Used));
        }
    }

    private static string Points(Length length) => length.Points.ToString("0.##", CultureInfo.InvariantCulture);
}
