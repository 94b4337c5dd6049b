using System.Collections.Immutable;
using Publisher.Core.Display;
using Publisher.Core.Geometry;
using Publisher.Core.Model;
using Publisher.Core.Style;
using Publisher.Core.Text;
using Publisher.Layout.Inline;

namespace Publisher.Layout.Blocks;

/// <summary>Lists and definition lists: labels hang at the left, text keeps one edge (凸排).</summary>
internal sealed class ListFlows(GalleyContext context, Func<ImmutableArray<Block>, Frame, string, IEnumerable<FlowBlock>> setBlocks, ImmutableArray<DefinitionList> chapterLists)
{
    /// <summary>A bullet or numbered list.</summary>
    public IEnumerable<FlowBlock> Set(ListBlock list, Frame frame)
    {
        var style = frame.Speak(context.Paragraph("list"));
        var hang = LabelWidth(list, style);
        var inner = frame with { Start = frame.Start + hang };
        for (var i = 0; i < list.Items.Length; i++)
        {
            var text = list.Ordered ? Number(list.Start + i) : "●";
            var size = list.Ordered ? style.Size : style.Size.Scale(55, 100);
            var look = InlineFlattener.LookOf(style, context.Structure.Of($"{list.Id}/label{i}")) with { Size = size };
            var label = Label(text, look, frame.Start + style.InsetStart);
            if (!list.Ordered)
            {
                // A full-size disc shouts; a small one is lifted to the middle of the character.
                // In a column it is on the axis already.
                label = DisplayItems.Move(label, (style.Size - size) / 2, -style.Size.Scale(context.Vertical ? 17 : 16, 100));
            }

            foreach (var block in WithLabel(setBlocks(list.Items[i], inner, "list"), label))
            {
                yield return block;
            }
        }
    }

    /// <summary>Terms with explanations. A term wider than the hang gets a line of its own.</summary>
    public IEnumerable<FlowBlock> Set(DefinitionList list, Frame frame)
    {
        var style = frame.Speak(context.Paragraph("definition"));
        var terms = Terms(list, frame).ToList();

        // Lists that follow each other through a chapter (the years of a chronology) keep one edge.
        var together = chapterLists.Contains(list) ? chapterLists.SelectMany(l => Terms(l, frame)) : terms;
        var edge = Edge(together.Select(t => t.Width), style);
        var inner = frame with { Start = frame.Start + edge - style.InsetStart };
        for (var i = 0; i < list.Items.Length; i++)
        {
            var (label, width) = terms[i];
            var blocks = setBlocks(list.Items[i].Definition, inner, "definition");
            if (width > edge - (style.Size / 2))
            {
                yield return new FixedFlow([new FlowItem { Lines = 1, Items = label, BlockId = list.Id, KeepNext = 1, Span = list.Span }]) { Id = list.Id, Span = list.Span };
                label = [];
            }

            foreach (var block in WithLabel(blocks, label))
            {
                yield return block;
            }
        }
    }

    private static IEnumerable<FlowBlock> WithLabel(IEnumerable<FlowBlock> blocks, ImmutableArray<DisplayItem> label)
    {
        var first = true;
        foreach (var block in blocks)
        {
            yield return first && block is TextFlow text ? text with { Setter = Labelled(text.Setter, label) } : block;
            first = false;
        }
    }

    private static Func<TextSetting, ImmutableArray<FlowItem>> Labelled(Func<TextSetting, ImmutableArray<FlowItem>> setter, ImmutableArray<DisplayItem> label) =>
        setting =>
        {
            var items = setter(setting);
            return items.SetItem(0, items[0] with { Items = items[0].Items.AddRange(label) });
        };

    /// <summary>一、 down a column, where 1. would lie on its side.</summary>
    private string Number(int number) => context.Vertical ? ChineseNumber.Of(number) + "、" : number + ".";

    private Length LabelWidth(ListBlock list, ParagraphStyle style)
    {
        if (!list.Ordered)
        {
            return style.Size.Scale(3, 2);
        }

        if (context.Vertical)
        {
            return style.Size * Enumerable.Range(list.Start, list.Items.Length).Max(i => Number(i).Length);
        }

        var digits = (list.Start + list.Items.Length - 1).ToString(System.Globalization.CultureInfo.InvariantCulture).Length;
        return style.Size.Scale(digits + 2, 2);
    }

    private ImmutableArray<DisplayItem> Label(string text, TextLook look, Length x)
    {
        var input = new ParagraphInput(
            [new StyledText(text, look, 0)], _ => new LineMeasure(x, look.Size * 10), Length.Zero, TextAlign.Start, context.Style.Composition, look.Size)
        { Vertical = context.Vertical };
        return DisplayItems.Move(ParagraphSetter.Set(input, context.Type)[0].Items, Length.Zero, context.GridBaseline);
    }

    private IEnumerable<(ImmutableArray<DisplayItem> Items, Length Width)> Terms(DefinitionList list, Frame frame) =>
        list.Items.Select((item, i) => Term(item.Term, context.Structure.Of($"{list.Id}/term{i}"), frame.Start));

    private (ImmutableArray<DisplayItem> Items, Length Width) Term(ImmutableArray<Core.Model.Inline> term, StructId structure, Length x)
    {
        var style = context.Paragraph("term");
        var pieces = InlineFlattener.Flatten(term, InlineFlattener.LookOf(style, structure), context.Resolve);
        var input = new ParagraphInput(
            pieces, _ => new LineMeasure(x, context.Style.Page.Measure), Length.Zero, TextAlign.Start, context.Style.Composition, style.Size)
        { Vertical = context.Vertical };
        var line = ParagraphSetter.Set(input, context.Type)[0];
        return (DisplayItems.Move(line.Items, Length.Zero, context.GridBaseline), line.Width);
    }

    /// <summary>Left edge of the explanations: three terms of four fit before it with an em to spare; whole ems, a third of the measure at most.</summary>
    private Length Edge(IEnumerable<Length> widths, ParagraphStyle style)
    {
        var sorted = widths.Order().ToList();
        var wanted = sorted[((sorted.Count * 3) - 1) / 4] + style.Size;
        var ems = (wanted.Emu + style.Size.Emu - 1) / style.Size.Emu;
        return Length.Max(style.InsetStart + style.Size, Length.Min(style.Size * ems, context.Style.Page.Measure / 3));
    }
}
