using System.Collections.Immutable;
using Publisher.Core.Display;
using Publisher.Core.Geometry;
using Publisher.Core.Model;
using Publisher.Core.Style;
using Publisher.Layout.Inline;

namespace Publisher.Layout.Blocks;

/// <summary>Sets a figure's caption: number, one em, text, then the credit in smaller type.</summary>
internal static class CaptionSetter
{
    /// <summary>The caption under a picture in a column; y = 0 is the picture's lower edge. Empty depth when there is nothing to say.</summary>
    public static FigureStack Set(GalleyContext context, Figure figure, Length column)
    {
        var style = context.Paragraph("caption");
        var look = InlineFlattener.LookOf(style, context.Structure.Of(figure.Id + "/caption"));
        var pieces = ImmutableArray.CreateBuilder<TextPiece>();
        if (figure.Number.Length > 0)
        {
            pieces.Add(new StyledText(figure.Number, look with { Role = "strong" }, 0) { Span = figure.Span });
            if (figure.Caption.Length > 0)
            {
                pieces.Add(new BoxPiece(null, style.Size));
            }
        }

        pieces.AddRange(InlineFlattener.Flatten(figure.Caption, look, context.Resolve));
        AddCredit(context, figure, look, pieces);
        if (pieces.Count == 0)
        {
            return new FigureStack([], [], Length.Zero);
        }

        return Lines(context, pieces.ToImmutable(), style, column);
    }

    private static void AddCredit(GalleyContext context, Figure figure, TextLook look, ImmutableArray<TextPiece>.Builder pieces)
    {
        if (figure.Credit is null)
        {
            return;
        }

        var style = context.Paragraph("credit");
        if (pieces.Count > 0)
        {
            pieces.Add(new BoxPiece(null, style.Size));
        }

        pieces.Add(new StyledText(figure.Credit, look with { Role = style.Font, Size = style.Size, Ink = new Ink(style.Tint) }, 0) { Span = figure.Span });
    }

    private static FigureStack Lines(GalleyContext context, ImmutableArray<TextPiece> pieces, ParagraphStyle style, Length column)
    {
        var inset = style.InsetStart + style.InsetEnd > column / 2 ? Length.Zero : style.InsetStart;
        var width = column - (inset * 2);
        ImmutableArray<SetLine> Break(TextAlign align, Length side) => ParagraphSetter.Set(
            new ParagraphInput(pieces, _ => new LineMeasure(inset + side, width - (side * 2)), Length.Zero, align, context.Rules(style), style.Size) { Vertical = context.Vertical }, context.Type);

        // Up to two lines are centred; a longer caption reads better flush on both sides.
        var lines = Break(style.Align, Length.Zero);
        if (lines.Length > 2)
        {
            lines = Break(TextAlign.Justify, Length.Zero);
        }
        else if (lines.Length == 2 && style.Align == TextAlign.Center)
        {
            // Two centred lines of like length: the measure narrows as long as two lines hold the text.
            for (var side = style.Size / 2; side < width / 3 && Break(style.Align, side) is { Length: 2 } narrower && narrower.All(l => l.Fit.Overfull == Length.Zero); side += style.Size / 2)
            {
                lines = narrower;
            }
        }

        var leading = style.Leading ?? style.Size.Scale(150, 100);
        var items = ImmutableArray.CreateBuilder<DisplayItem>();
        var anchors = ImmutableArray.CreateBuilder<LineAnchor>();
        var top = context.Style.Figures.CaptionGap;
        for (var i = 0; i < lines.Length; i++)
        {
            anchors.AddRange(lines[i].Anchors.Select(a => a.ItemIndex < 0 ? a : a with { ItemIndex = a.ItemIndex + items.Count }));
            DisplayItems.MoveTo(items, lines[i].Items, Length.Zero, top + GalleyContext.Ascent(style.Size) + (leading * i));
        }

        return new FigureStack(items.ToImmutable(), anchors.ToImmutable(), top + style.Size + (leading * (lines.Length - 1)));
    }
}
