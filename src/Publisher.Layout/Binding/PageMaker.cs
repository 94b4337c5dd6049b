using System.Collections.Immutable;
using Publisher.Core.Display;
using Publisher.Core.Geometry;
using Publisher.Core.Style;
using Publisher.Layout.Blocks;
using Publisher.Layout.Inline;
using Publisher.Layout.Pages;

namespace Publisher.Layout.Binding;

/// <summary>Moves a page's items to their places on the trimmed page, numbers its notes and sets them at its foot.</summary>
internal sealed class PageMaker(BookStyle style)
{
    /// <summary>The finished page; <paramref name="furniture"/> is its head and folio.</summary>
    /// <param name="bound">The page.</param>
    /// <param name="marks">Number shown for each note on it.</param>
    /// <param name="furniture">Head, folio.</param>
    public Page Make(BoundPage bound, ImmutableDictionary<string, string> marks, ImmutableArray<DisplayItem> furniture)
    {
        var body = ImmutableArray.CreateBuilder<DisplayItem>();
        foreach (var placed in bound.Page.Items)
        {
            var (dx, dy) = bound.Page.Bleed ? (Length.Zero, Length.Zero) : Origin(bound, placed);
            DisplayItems.MoveTo(body, Numbered(placed.Item, marks, bound.Owner), dx, dy);
        }

        foreach (var (item, slot) in bound.Page.FootSlots())
        {
            var (dx, dy) = Origin(bound, new PlacedItem(item, slot, SideRole.None, Length.Zero, Length.Zero));
            DisplayItems.MoveTo(body, Numbered(item, marks, bound.Owner), dx, dy);
        }

        if (Laid(bound))
        {
            var turned = TurnOf(bound.Recto).Items(body);
            body.Clear();
            body.AddRange(turned);
        }

        if (bound.Owner is { } owner)
        {
            var notes = ImmutableArray.CreateBuilder<DisplayItem>();
            AddNotes(notes, bound, owner, marks);
            body.AddRange(style.Page.Vertical ? TurnOf(bound.Recto).Items(notes) : notes);
        }

        return new Page(style.Page.TrimWidth, style.Page.TrimHeight, style.Page.Bleed, body.ToImmutable(), furniture, bound.Label, bound.Recto);
    }

    /// <summary>Left edge of the type area. The spine is at the left of a recto; in a right-bound book at its right.</summary>
    public Length Left(bool recto) => recto != style.Page.Vertical ? style.Page.Gutter : style.Page.ForeEdge;

    /// <summary>The turn of a page that is laid out from the corner of its type area.</summary>
    public Turn TurnOf(bool recto) => new(Left(recto) + style.Page.AreaWidth, style.Page.Head);

    /// <summary>Is the page laid out in lines that become columns?</summary>
    private bool Laid(BoundPage bound) => style.Page.Vertical && !bound.Page.Bleed && !bound.Page.Across;

    private (Length X, Length Y) Origin(BoundPage bound, PlacedItem placed)
    {
        if (Laid(bound))
        {
            // a figure with text beside it stands at the foot of its columns, whichever side of the spread it is on
            var down = placed.Side == SideRole.Figure ? style.Page.Measure - placed.FigureWidth : Length.Zero;
            return (down, style.Page.Leading * placed.Slot);
        }

        var side = placed.Side switch
        {
            SideRole.Text => bound.Recto ? Length.Zero : placed.SideWidth,
            SideRole.Figure => bound.Recto ? style.Page.Measure - placed.FigureWidth : Length.Zero,
            _ => Length.Zero,
        };
        return (Left(bound.Recto) + side, style.Page.Head + (style.Page.Leading * placed.Slot));
    }

    private static ImmutableArray<DisplayItem> Numbered(FlowItem item, ImmutableDictionary<string, string> marks, SetPiece? owner)
    {
        var items = item.Items;
        foreach (var anchor in item.Anchors)
        {
            if (anchor.Kind == LineAnchorKind.Note && anchor.ItemIndex >= 0 && owner is not null
                && marks.TryGetValue(anchor.Id, out var mark) && items[anchor.ItemIndex] is GlyphRun run && run.Text != mark)
            {
                items = items.SetItem(anchor.ItemIndex, NoteMarks.Remark(run, mark, owner.Context.Type));
            }
        }

        return items;
    }

    private void AddNotes(ImmutableArray<DisplayItem>.Builder body, BoundPage bound, SetPiece owner, ImmutableDictionary<string, string> marks)
    {
        var lines = new List<ImmutableArray<DisplayItem>>();
        if (bound.Page.CarriedNote is { } carried && owner.Notes.Find(carried) is { } tail)
        {
            var set = NoteSetter.Set(owner.Context, tail, "①").Lines;
            lines.AddRange(set.Skip(set.Length - bound.Page.CarriedLines - bound.Page.CarriedOn).Take(bound.Page.CarriedLines));
        }

        for (var i = 0; i < bound.Page.Notes.Length; i++)
        {
            if (owner.Notes.Find(bound.Page.Notes[i]) is { } note)
            {
                var set = NoteSetter.Set(owner.Context, note, marks.GetValueOrDefault(note.Id, "①")).Lines;
                var kept = i == bound.Page.Notes.Length - 1 && bound.Page.LastNoteLines >= 0 ? bound.Page.LastNoteLines : set.Length;
                lines.AddRange(set.Take(kept));
            }
        }

        if (lines.Count == 0)
        {
            return;
        }

        var size = owner.Context.Paragraph("note").Size;

        // The strip that holds them on a bleed picture is centred on the page.
        var (left, head) = style.Page.Vertical ? (Length.Zero, Length.Zero) : (bound.Page.Bleed ? (style.Page.TrimWidth - style.Page.Measure) / 2 : Left(bound.Recto), style.Page.Head);
        var foot = head + style.Page.Depth + (style.Page.Leading * (bound.Page.Depth - style.Page.Lines));
        var top = foot - owner.Notes.DepthOf(lines.Count);
        var rule = style.Notes;
        body.Add(new RuleItem(new Rect(left, top - NoteArea.AirBelow, style.Page.Measure.Scale(rule.RuleLength, 1000), rule.Rule), Ink.Black));
        for (var i = 0; i < lines.Count; i++)
        {
            DisplayItems.MoveTo(body, lines[i], left, top + GalleyContext.Ascent(size) + (owner.Notes.Leading * i));
        }
    }
}
