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

    /// <summary>The style of a section heading.</summary>
    public static ParagraphStyle StyleOf(GalleyContext context, Heading heading) => context.Paragraph(StyleNames[heading.Level - 1]);

    /// <summary>A section heading, and the blank left under its words in its own lines.</summary>
    /// <param name="context">The galley.</param>
    /// <param name="heading">The heading.</param>
    /// <param name="above">Blank left under another heading that stands right above: the pair then takes one line less. Null for text.</param>
    public static (FixedFlow Flow, Length Below) Set(GalleyContext context, Heading heading, Length? above)
    {
        var style = StyleOf(context, heading);
        var pieces = Pieces(context, heading.Children, style, context.Structure.Of(heading.Id));
        var (block, below) = Block(context, pieces, style, above);
        return (new FixedFlow([Named(block, heading)]) { Id = heading.Id, Span = heading.Span }, below);
    }

    /// <summary>What a heading tells the page: its place, its title for running heads and bookmarks.</summary>
    public static FlowItem Named(FlowItem item, Heading heading)
    {
        var title = InlineText.Flatten(heading.Children).Replace('\n', ' ');
        return item with
        {
            BlockId = heading.Id,
            TextStart = 0,
            KeepNext = 2,
            Section = heading.Level == 1 ? title : null,
            Outline = new FlowOutline(title, heading.Level + 1),
            Span = heading.Span,
        };
    }

    /// <summary>A title set as a block of whole grid lines.</summary>
    public static FlowItem Block(GalleyContext context, ImmutableArray<Core.Model.Inline> title, ParagraphStyle style, StructId structure) =>
        Block(context, Pieces(context, title, style, structure), style);

    /// <summary>Pieces set as a block of whole grid lines.</summary>
    public static FlowItem Block(GalleyContext context, ImmutableArray<TextPiece> pieces, ParagraphStyle style) =>
        Block(context, pieces, style, null).Item;

    /// <summary>The pieces of a title; a short one is opened when its style says so.</summary>
    public static ImmutableArray<TextPiece> Pieces(GalleyContext context, ImmutableArray<Core.Model.Inline> title, ParagraphStyle style, StructId structure)
    {
        var pieces = InlineFlattener.Flatten(title, InlineFlattener.LookOf(style, structure), context.Resolve);
        return style.Spread && pieces is [StyledText { Text.Length: >= 2 and <= 4 } text] && text.Text.All(c => ClreqClasses.IsIdeograph(c))
            ? Opened(text)
            : pieces;
    }

    /// <summary>Two characters stand two ems apart, three one em, four half an em.</summary>
    private static ImmutableArray<TextPiece> Opened(StyledText text)
    {
        var gap = text.Look.Size * 4 / (1 << (text.Text.Length - 1));
        var opened = ImmutableArray.CreateBuilder<TextPiece>();
        for (var i = 0; i < text.Text.Length; i++)
        {
            if (i > 0)
            {
                opened.Add(new BoxPiece(null, gap));
            }

            opened.Add(TitleLines.Part(text, i, i + 1));
        }

        return opened.ToImmutable();
    }

    private static (FlowItem Item, Length Below) Block(GalleyContext context, ImmutableArray<TextPiece> pieces, ParagraphStyle style, Length? above)
    {
        var lines = TitleLines.Set(context, new ParagraphCopy("", pieces, style, Frame.Full, default));
        var leading = style.Leading ?? style.Size.Scale(135, 100);
        var pitch = context.Style.Page.Leading;
        var text = (leading * (lines.Length - 1)) + style.Size;
        var occupied = Occupied(context, style, text, lines.Length);
        Length top;
        if (above is { } blank)
        {
            // Between the words above and the text below, in the room that is left to it.
            occupied = Math.Max(context.LinesFor(text), occupied - 1);
            top = ((blank + (pitch * occupied) - text) / 2) - blank;
        }
        else
        {
            top = style.Occupies == 1 && lines.Length == 1
                ? context.GridBaseline - GalleyContext.Ascent(style.Size)
                : (context.DepthOf(occupied) - text) / 2;
        }

        var items = ImmutableArray.CreateBuilder<DisplayItem>();
        for (var i = 0; i < lines.Length; i++)
        {
            DisplayItems.MoveTo(items, lines[i].Items, Length.Zero, top + GalleyContext.Ascent(style.Size) + (leading * i));
        }

        var item = new FlowItem { Lines = occupied, Items = items.ToImmutable(), Anchors = AnchorsOf(lines) };
        return (item, (pitch * occupied) - top - text);
    }

    /// <summary>One line takes what its style says; further lines keep about the same air above and below.</summary>
    private static int Occupied(GalleyContext context, ParagraphStyle style, Length text, int lines)
    {
        var one = Math.Max(1, style.Occupies);
        if (lines == 1)
        {
            return Math.Max(one, context.LinesFor(text));
        }

        var wanted = context.DepthOf(one) - style.Size + text - context.Style.Page.GridSize;
        var pitch = context.Style.Page.Leading.Emu;
        return Math.Max(context.LinesFor(text), (int)((wanted.Emu + (pitch / 2)) / pitch) + 1);
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
