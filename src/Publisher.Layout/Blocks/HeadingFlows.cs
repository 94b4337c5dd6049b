using System.Collections.Immutable;
using Publisher.Core.Display;
using Publisher.Core.Geometry;
using Publisher.Core.Model;
using Publisher.Core.Style;
using Publisher.Layout.Inline;

namespace Publisher.Layout.Blocks;

/// <summary>Headings occupy whole grid lines (占行); the title is centred in them (CLREQ 6.1, clreq-layout §7).</summary>
internal static class HeadingFlows
{
    private static readonly ImmutableArray<string> StyleNames = ["section", "subsection", "subsubsection"];

    /// <summary>A section heading.</summary>
    /// <param name="context">The galley.</param>
    /// <param name="heading">The heading.</param>
    /// <param name="afterHeading">True when another heading stands right above: the pair then takes one line less.</param>
    public static FixedFlow Set(GalleyContext context, Heading heading, bool afterHeading)
    {
        var style = context.Paragraph(StyleNames[heading.Level - 1]);
        var item = Block(context, heading.Children, style, context.Structure.Of(heading.Id), afterHeading) with
        {
            BlockId = heading.Id,
            TextStart = 0,
            KeepNext = 2,
            Section = heading.Level == 1 ? InlineText.Flatten(heading.Children) : null,
            Outline = new FlowOutline(InlineText.Flatten(heading.Children), heading.Level + 1),
            Span = heading.Span,
        };
        return new FixedFlow([item]) { Id = heading.Id, Span = heading.Span };
    }

    /// <summary>A title set as a block of whole grid lines.</summary>
    public static FlowItem Block(GalleyContext context, ImmutableArray<Core.Model.Inline> title, ParagraphStyle style, StructId structure, bool afterHeading)
    {
        var pieces = InlineFlattener.Flatten(title, InlineFlattener.LookOf(style, structure), context.Resolve);
        return Block(context, pieces, style, afterHeading);
    }

    /// <summary>Pieces set as a block of whole grid lines.</summary>
    public static FlowItem Block(GalleyContext context, ImmutableArray<TextPiece> pieces, ParagraphStyle style, bool afterHeading)
    {
        var lines = Balanced(context, new ParagraphCopy("", pieces, style, Frame.Full, default));
        var leading = style.Leading ?? style.Size.Scale(135, 100);
        var occupied = Math.Max(1, style.Occupies) + context.LinesFor(leading * Math.Max(0, lines.Length - 1)) * (lines.Length > 1 ? 1 : 0);
        occupied = Math.Max(context.LinesFor((leading * (lines.Length - 1)) + style.Size), occupied - (afterHeading ? 1 : 0));
        var text = (leading * (lines.Length - 1)) + style.Size;
        var top = style.Occupies == 1 && lines.Length == 1
            ? context.GridBaseline - GalleyContext.Ascent(style.Size)
            : (context.DepthOf(occupied) - text) / 2;
        var items = ImmutableArray.CreateBuilder<DisplayItem>();
        for (var i = 0; i < lines.Length; i++)
        {
            DisplayItems.MoveTo(items, lines[i].Items, Length.Zero, top + GalleyContext.Ascent(style.Size) + (leading * i));
        }

        return new FlowItem { Lines = occupied, Items = items.ToImmutable(), Anchors = AnchorsOf(lines) };
    }

    /// <summary>Centred lines of like length: the measure narrows as long as no line is added.</summary>
    private static ImmutableArray<SetLine> Balanced(GalleyContext context, ParagraphCopy copy)
    {
        var lines = ParagraphFlows.Lines(context, copy, TextSetting.Plain);
        var step = copy.Style.Size / 2;
        for (var side = step; copy.Style.Align == TextAlign.Center && lines.Length > 1 && side < context.Style.Page.Measure / 3; side += step)
        {
            var narrower = ParagraphFlows.Lines(context, copy with { Frame = new Frame(side, side, []) }, TextSetting.Plain);
            if (narrower.Length > lines.Length || narrower.Any(l => l.Fit.Overfull > Length.Zero))
            {
                break;
            }

            lines = narrower;
        }

        return lines;
    }

    private static ImmutableArray<LineAnchor> AnchorsOf(ImmutableArray<SetLine> lines)
    {
        var anchors = ImmutableArray.CreateBuilder<LineAnchor>();
        var offset = 0;
        foreach (var line in lines)
        {
            foreach (var anchor in line.Anchors)
            {
                anchors.Add(anchor.ItemIndex < 0 ? anchor : anchor with { ItemIndex = anchor.ItemIndex + offset });
            }

            offset += line.Items.Length;
        }

        return anchors.ToImmutable();
    }
}
