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
        var widest = list.Ordered ? WidestLabel(list, style) : Length.Zero;
        for (var i = 0; i < list.Items.Length; i++)
        {
            var text = list.Ordered ? Number(list.Start + i) : "●";
            var size = list.Ordered ? style.Size : style.Size.Scale(55, 100);
            var look = InlineFlattener.LookOf(style, context.Structure.Of($"{list.Id}/label{i}")) with { Size = size };
            var (label, labelWidth) = Label(text, look, frame.Start + style.InsetStart);
            if (list.Ordered)
            {
                // Numbers of one and of two digits end at one edge.
                label = DisplayItems.Move(label, widest - labelWidth, Length.Zero);
            }
            else
            {
                // A full-size disc shouts; a small one is lifted to the middle of the character.
                // In a column it is on the axis already.
                label = DisplayItems.Move(label, (style.Size - size) / 2, -style.Size.Scale(context.Vertical ? 17 : 16, 100));
            }

            foreach (var block in WithLabel(setBlocks(list.Items[i], inner, "list"), label, list))
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
            var term = terms[i];
            var label = term.Lines[0];
            if (term.Width > edge - (style.Size / 2) || term.Lines.Length > 1)
            {
                yield return new FixedFlow([.. term.Lines.Select((l, n) => TermLine(l, list, n))]) { Id = list.Id, Span = list.Span };
                label = [];
            }

            foreach (var block in WithLabel(setBlocks(list.Items[i].Definition, inner, "definition"), label, list))
            {
                yield return block;
            }
        }
    }

    private static FlowItem TermLine(ImmutableArray<DisplayItem> line, Block list, int index) => new()
    {
        Lines = 1,
        Items = line,
        BlockId = list.Id,
        BreakBefore = index == 0 ? BreakCost.Free : BreakCost.Stranded,
        KeepNext = 1,
        Span = list.Span,
    };

    /// <summary>The blocks with a label beside their first line; a label without blocks is a line of its own.</summary>
    private static IEnumerable<FlowBlock> WithLabel(IEnumerable<FlowBlock> blocks, ImmutableArray<DisplayItem> label, Block list)
    {
        foreach (var block in blocks)
        {
            if (label.Length == 0)
            {
                yield return block;
            }
            else if (block is TextFlow text)
            {
                yield return text with { Setter = Labelled(text.Setter, label) };
                label = [];
            }
            else if (block is FixedFlow { Items: [{ Blank: false }, ..] } set)
            {
                yield return set with { Items = set.Items.SetItem(0, set.Items[0] with { Items = set.Items[0].Items.AddRange(label) }) };
                label = [];
            }
            else
            {
                yield return block;
            }
        }

        if (label.Length > 0)
        {
            yield return new FixedFlow([new FlowItem { Lines = 1, Items = label, BlockId = list.Id, Span = list.Span }]) { Id = list.Id, Span = list.Span };
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

    private Length WidestLabel(ListBlock list, ParagraphStyle style)
    {
        var widest = Length.Zero;
        for (var i = 0; i < list.Items.Length; i++)
        {
            widest = Length.Max(widest, Label((list.Start + i) + ".", InlineFlattener.LookOf(style, StructId.Artifact), Length.Zero).Width);
        }

        return widest;
    }

    private (ImmutableArray<DisplayItem> Items, Length Width) Label(string text, TextLook look, Length x)
    {
        var input = new ParagraphInput(
            [new StyledText(text, look, 0)], _ => new LineMeasure(x, look.Size * 10), Length.Zero, TextAlign.Start, context.Style.Composition, look.Size)
        { Vertical = context.Vertical };
        var line = ParagraphSetter.Set(input, context.Type)[0];
        return (DisplayItems.Move(line.Items, Length.Zero, context.GridBaseline), line.Width);
    }

    private IEnumerable<SetTerm> Terms(DefinitionList list, Frame frame) =>
        list.Items.Select((item, i) => Term(item.Term, context.Structure.Of($"{list.Id}/term{i}"), frame));

    /// <summary>A term on one line, or, wider than its frame, on several.</summary>
    private SetTerm Term(ImmutableArray<Core.Model.Inline> term, StructId structure, Frame frame)
    {
        var style = context.Paragraph("term");
        var pieces = InlineFlattener.Flatten(term, InlineFlattener.LookOf(style, structure), context.Resolve);
        var room = context.Style.Page.Measure - frame.Start - frame.End;
        var input = new ParagraphInput(
            pieces, _ => new LineMeasure(frame.Start, room), Length.Zero, TextAlign.Start, context.Rules(style), style.Size)
        { Vertical = context.Vertical };
        var lines = ParagraphSetter.Set(input, context.Type);
        return new SetTerm([.. lines.Select(l => DisplayItems.Move(l.Items, Length.Zero, context.GridBaseline))], lines[0].Width);
    }

    /// <param name="Lines">What is drawn for each line.</param>
    /// <param name="Width">Width of the first.</param>
    private readonly record struct SetTerm(ImmutableArray<ImmutableArray<DisplayItem>> Lines, Length Width);

    /// <summary>Left edge of the explanations: three terms of four fit before it with an em to spare; whole ems, a third of the measure at most.</summary>
    private Length Edge(IEnumerable<Length> widths, ParagraphStyle style)
    {
        var sorted = widths.Order().ToList();
        var wanted = sorted[((sorted.Count * 3) - 1) / 4] + style.Size;
        var ems = (wanted.Emu + style.Size.Emu - 1) / style.Size.Emu;
        return Length.Max(style.InsetStart + style.Size, Length.Min(style.Size * ems, context.Style.Page.Measure / 3));
    }
}
