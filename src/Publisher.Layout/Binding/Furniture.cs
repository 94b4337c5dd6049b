using System.Collections.Immutable;
using Publisher.Core.Display;
using Publisher.Core.Geometry;
using Publisher.Core.Model;
using Publisher.Core.Style;
using Publisher.Layout.Blocks;
using Publisher.Layout.Inline;

namespace Publisher.Layout.Binding;

/// <summary>
/// Running heads and folios (书眉、页码; clreq-layout §8): at the outer edge, none on openers, blanks and whole-page pictures.
/// In a vertical book both stand in a column of their own in the outer margin: the head from its top, the folio across its foot.
/// </summary>
internal sealed class Furniture(BookStyle style, GalleyContext context, PageMaker maker, string bookTitle)
{
    /// <summary>Head and folio of a page.</summary>
    /// <param name="bound">The page.</param>
    /// <param name="section">Section title in force at the page, or null.</param>
    public ImmutableArray<DisplayItem> Of(BoundPage bound, string? section)
    {
        var items = ImmutableArray.CreateBuilder<DisplayItem>();
        if (bound.Page.Head && bound.Owner is { } owner)
        {
            AddHead(items, bound, HeadText(bound.Recto ? style.Heads.Recto : style.Heads.Verso, owner.Piece, section));
        }

        if (bound.Page.Folio && Folios.Shown(style.Folios, bound.Zone))
        {
            AddFolio(items, bound);
        }

        return items.ToImmutable();
    }

    private string HeadText(string what, Piece piece, string? section) => what switch
    {
        "book" => bookTitle,
        "section" => section ?? piece.Title,
        _ => piece.Title,
    };

    private void AddHead(ImmutableArray<DisplayItem>.Builder items, BoundPage bound, string text)
    {
        if (style.Page.Vertical)
        {
            AddColumn(items, bound, text);
            return;
        }

        var baseline = style.Page.Head - style.Heads.Rise;
        Add(items, bound, text, context.Paragraph("running-head"), baseline);
        if (style.Heads.Rule > Length.Zero)
        {
            var y = baseline + context.Paragraph("running-head").Size.Scale(45, 100);
            items.Add(new RuleItem(new Rect(maker.Left(bound.Recto), y, style.Page.Measure, style.Heads.Rule), Ink.Black));
        }
    }

    private void AddFolio(ImmutableArray<DisplayItem>.Builder items, BoundPage bound)
    {
        var paragraph = context.Paragraph("folio");
        if (!style.Page.Vertical)
        {
            Add(items, bound, bound.Label.Text, paragraph, style.Page.Head + style.Page.Depth + style.Folios.Drop);
            return;
        }

        var width = paragraph.Size * 6;
        var line = LineSetting.Cut(context.Across, bound.Label.Text, paragraph, new LineMeasure(Length.Zero, width), TextAlign.Center);
        var axis = maker.Left(bound.Recto) + style.Page.AreaWidth - Axis(bound.Recto);
        DisplayItems.MoveTo(items, line.Items, axis - (width / 2), style.Page.Head + style.Page.AreaHeight);
    }

    /// <summary>The column of the outer margin, across the lines from the first column's right edge: left of the type area on a recto, right of it on a verso.</summary>
    private Length Axis(bool recto) => recto ? style.Page.AreaWidth + style.Heads.Rise : -style.Heads.Rise;

    private void AddColumn(ImmutableArray<DisplayItem>.Builder items, BoundPage bound, string text)
    {
        var paragraph = context.Paragraph("running-head");
        var room = style.Page.Measure - (context.Paragraph("folio").Size * 3);
        var line = LineSetting.Cut(context, text, paragraph, new LineMeasure(Length.Zero, room), TextAlign.Start);
        var axis = Axis(bound.Recto);
        var turn = maker.TurnOf(bound.Recto);
        items.AddRange(turn.Items(DisplayItems.Move(line.Items, Length.Zero, axis + paragraph.Size.Scale(CellShaper.Axis, 1000))));
        if (style.Heads.Rule > Length.Zero)
        {
            var y = axis + ((bound.Recto ? -1 : 1) * (style.Heads.Rise / 2));
            items.AddRange(turn.Items([new RuleItem(new Rect(Length.Zero, y, style.Page.Measure, style.Heads.Rule), Ink.Black)]));
        }
    }

    private void Add(ImmutableArray<DisplayItem>.Builder items, BoundPage bound, string text, ParagraphStyle paragraph, Length baseline)
    {
        var align = bound.Recto ? TextAlign.End : TextAlign.Start;
        var line = LineSetting.Cut(context, text, paragraph, new LineMeasure(Length.Zero, style.Page.Measure), align);
        DisplayItems.MoveTo(items, line.Items, maker.Left(bound.Recto), baseline);
    }
}
