using System.Collections.Immutable;
using Publisher.Core.Display;
using Publisher.Core.Geometry;
using Publisher.Core.Model;
using Publisher.Core.Style;
using Publisher.Layout.Blocks;
using Publisher.Layout.Inline;

namespace Publisher.Layout.Binding;

/// <summary>Running heads and folios (书眉、页码; clreq-layout §8): at the outer edge, none on openers, blanks and whole-page pictures.</summary>
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
            var y = style.Page.Head + style.Page.Depth + style.Folios.Drop;
            Add(items, bound, bound.Label.Text, context.Paragraph("folio"), y);
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
        var baseline = style.Page.Head - style.Heads.Rise;
        Add(items, bound, text, context.Paragraph("running-head"), baseline);
        if (style.Heads.Rule > Length.Zero)
        {
            var y = baseline + context.Paragraph("running-head").Size.Scale(45, 100);
            items.Add(new RuleItem(new Rect(maker.Left(bound.Recto), y, style.Page.Measure, style.Heads.Rule), Ink.Black));
        }
    }

    private void Add(ImmutableArray<DisplayItem>.Builder items, BoundPage bound, string text, ParagraphStyle paragraph, Length baseline)
    {
        var align = bound.Recto ? TextAlign.End : TextAlign.Start;
        var line = LineSetting.Cut(context, text, paragraph, new LineMeasure(Length.Zero, style.Page.Measure), align);
        DisplayItems.MoveTo(items, line.Items, maker.Left(bound.Recto), baseline);
    }
}
