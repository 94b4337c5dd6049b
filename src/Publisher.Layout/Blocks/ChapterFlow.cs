using System.Collections.Immutable;
using System.Diagnostics;
using Publisher.Core.Display;
using Publisher.Core.Geometry;
using Publisher.Core.Model;
using Publisher.Core.Style;
using Publisher.Layout.Inline;

namespace Publisher.Layout.Blocks;

/// <summary>Turns blocks of the book into flow blocks: one setter a block type.</summary>
internal sealed class ChapterFlow
{
    private readonly GalleyContext _context;
    private readonly ListFlows _lists;
    private readonly NoticeFlows _notices;

    private ChapterFlow(GalleyContext context, ImmutableArray<Block> blocks)
    {
        _context = context;
        _lists = new ListFlows(context, (blocks, frame, style) => Blocks(blocks, frame, style), [.. blocks.OfType<DefinitionList>()]);
        _notices = new NoticeFlows(context, (blocks, frame, style) => Blocks(blocks, frame, style));
    }

    /// <summary>The galley of a chapter's text (opener not included).</summary>
    public static ImmutableArray<FlowBlock> Set(GalleyContext context, ImmutableArray<Block> blocks) =>
        [.. new ChapterFlow(context, blocks).Blocks(Mentions.InOrder(blocks, id => context.Levers.Of(id)?.Position == FloatPosition.Here), Frame.Full, ParagraphNames.Body)];

    private IEnumerable<FlowBlock> Blocks(ImmutableArray<Block> blocks, Frame frame, string style)
    {
        Length? above = null;
        for (var i = 0; i < blocks.Length; i++)
        {
            if (blocks[i] is Heading heading)
            {
                if (i + 1 < blocks.Length && RunIn(heading, blocks[i + 1], frame, style) is { } joined)
                {
                    yield return joined;
                    i++;
                    above = null;
                    continue;
                }

                (var set, above) = HeadingFlows.Set(_context, heading, above);
                yield return set;
                continue;
            }

            above = null;
            foreach (var flow in Block(blocks[i], i == 0 ? null : blocks[i - 1], frame, style))
            {
                yield return flow;
            }
        }
    }

    private IEnumerable<FlowBlock> Block(Block block, Block? previous, Frame frame, string style) => block switch
    {
        Paragraph paragraph => [Paragraph(paragraph, previous, frame, style)],
        Quotation quotation => Spaced("quote", Blocks(quotation.Children, frame.Inside(_context.Paragraph("quote")), "quote")),
        Letter letter => Spaced("letter", Blocks(letter.Children, frame.Inside(_context.Paragraph("letter")), "letter")),
        Poem poem => Spaced("poem", PoemLines(poem, frame)),
        Notice notice => Spaced("notice", _notices.Set(notice, frame)),
        ListBlock list => Spaced("list", _lists.Set(list, frame)),
        DefinitionList list => _lists.Set(list, frame),
        Table table => [TableFlows.Set(_context, table)],
        Figure figure => [FigureFlows.Set(_context, _context.Levers.Of(figure.Id)?.Position == FloatPosition.Page ? figure with { Placement = FigurePlacement.Page } : figure)],
        FigurePair pair => [FigureFlows.Set(_context, pair)],
        SceneBreak => [SceneBreakLines(block)],
        CodeBlock code => Spaced("code", CodeLines(code, frame)),
        _ => throw new UnreachableException(block.GetType().Name),
    };

    /// <summary>A heading that is set in the first line of the paragraph after it, or null.</summary>
    private TextFlow? RunIn(Heading heading, Block next, Frame frame, string styleName)
    {
        var style = HeadingFlows.StyleOf(_context, heading);
        if (!style.RunIn || next is not Paragraph { Role: ParagraphRole.Body } paragraph)
        {
            return null;
        }

        var body = _context.Paragraph(styleName);
        var title = HeadingFlows.Pieces(_context, heading.Children, style with { Size = body.Size }, _context.Structure.Of(heading.Id));
        var look = InlineFlattener.LookOf(body, _context.Structure.Of(paragraph.Id));
        var text = InlineFlattener.Flatten(paragraph.Children, look, _context.Resolve);
        var flow = ParagraphFlows.Make(_context, new ParagraphCopy(paragraph.Id, [.. title, new BoxPiece(null, body.Size), .. text], body, frame, paragraph.Span));
        return Altered(flow, items => items.SetItem(0, HeadingFlows.Named(items[0], heading) with { AlsoIds = [paragraph.Id], KeepNext = 1 }));
    }

    /// <summary>A paragraph whose lines are changed after they are set.</summary>
    private static TextFlow Altered(TextFlow flow, Func<ImmutableArray<FlowItem>, ImmutableArray<FlowItem>> change)
    {
        var setter = flow.Setter;
        return flow with { Setter = setting => change(setter(setting)) };
    }

    private TextFlow Paragraph(Paragraph paragraph, Block? previous, Frame frame, string styleName)
    {
        var style = frame.Speak(_context.Paragraph(styleName));
        if (styleName is "quote" or "letter" or "notice")
        {
            // The frame holds the container's insets.
            style = style with { InsetStart = Length.Zero, InsetEnd = Length.Zero };
        }

        style = paragraph.Role switch
        {
            ParagraphRole.Body => style,
            ParagraphRole.Flush or ParagraphRole.Salutation => style with { Indent = Length.Zero },
            ParagraphRole.Signature or ParagraphRole.Attribution => style with { Indent = Length.Zero, Align = TextAlign.End, InsetEnd = style.InsetEnd + (style.Size * 2) },
            _ => throw new UnreachableException(paragraph.Role.ToString()),
        };
        var look = InlineFlattener.LookOf(style, _context.Structure.Of(paragraph.Id));
        var copy = new ParagraphCopy(paragraph.Id, InlineFlattener.Flatten(paragraph.Children, look, _context.Resolve), style, frame, paragraph.Span)
        {
            BreakBefore = paragraph.Role is ParagraphRole.Signature or ParagraphRole.Attribution ? BreakCost.Widow : BreakCost.Free,
            Wraps = styleName == ParagraphNames.Body && frame == Frame.Full && paragraph.Role == ParagraphRole.Body,
        };
        if (styleName == ParagraphNames.Body && frame == Frame.Full && _context.Style.Drops.Takes(paragraph, previous)
            && DropInitial.Make(_context, copy, paragraph.Drop) is { } dropped)
        {
            return dropped;
        }

        var flow = ParagraphFlows.Make(_context, copy);

        // A salutation is a heading of its letter.
        return paragraph.Role == ParagraphRole.Salutation ? Altered(flow, items => items.SetItem(items.Length - 1, items[^1] with { KeepNext = 2 })) : flow;
    }

    /// <summary>Blank lines around a group, as its style asks.</summary>
    private IEnumerable<FlowBlock> Spaced(string styleName, IEnumerable<FlowBlock> blocks)
    {
        var style = _context.Paragraph(styleName);
        if (Blank(style.SpaceBefore) is { } before)
        {
            yield return before;
        }

        foreach (var block in blocks)
        {
            yield return block;
        }

        if (Blank(style.SpaceAfter) is { } after)
        {
            yield return after;
        }
    }

    /// <summary>Space in tenths of a line, made whole so that what follows stays on the grid.</summary>
    private static FixedFlow? Blank(int tenths)
    {
        var lines = (tenths + 5) / 10;
        return lines == 0 ? null : new FixedFlow([new FlowItem { Lines = lines, Blank = true }]);
    }

    private IEnumerable<FlowBlock> PoemLines(Poem poem, Frame frame)
    {
        var style = _context.Paragraph("poem");
        var look = InlineFlattener.LookOf(style, _context.Structure.Of(poem.Id));
        var offset = 0;
        for (var s = 0; s < poem.Stanzas.Length; s++)
        {
            if (s > 0 && Blank(10) is { } gap)
            {
                yield return gap;
            }

            for (var v = 0; v < poem.Stanzas[s].Length; v++)
            {
                var verse = poem.Stanzas[s][v];
                var pieces = InlineFlattener.Flatten(verse, look, _context.Resolve);
                yield return Line(poem, pieces, style with { Align = TextAlign.Start }, frame, new LinePlace(offset, v == 0 ? BreakCost.Free : BreakCost.Stanza));
                // Verse lines count as joined by LF, as in the e-book.
                offset += InlineText.Flatten(verse, _context.Resolve).Length + 1;
            }
        }

        if (poem.Source.Length > 0)
        {
            var right = style with { Align = TextAlign.End, Indent = Length.Zero, InsetStart = Length.Zero, InsetEnd = style.InsetEnd + (style.Size * 2) };
            yield return Line(poem, InlineFlattener.Flatten(poem.Source, look, _context.Resolve), right, frame, new LinePlace(offset, BreakCost.Widow));
        }
    }

    private IEnumerable<FlowBlock> CodeLines(CodeBlock code, Frame frame)
    {
        var style = _context.Paragraph("code") with { Align = TextAlign.Start };
        var look = InlineFlattener.LookOf(style, _context.Structure.Of(code.Id));
        var offset = 0;
        var lines = code.Text.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            var cost = (i == 1 ? BreakCost.Orphan : 0) + (i == lines.Length - 1 && i > 0 ? BreakCost.Widow : 0);
            yield return lines[i].AsSpan().Trim().Length == 0
                ? new FixedFlow([new FlowItem { Lines = 1, Blank = true }])
                : CodeLine(code, lines[i], look, style, frame, new LinePlace(offset, cost));
            offset += lines[i].Length + 1;
        }
    }

    /// <summary>A line of code as it is typed; one too long for its column breaks at blanks, what turns over standing two ems further in.</summary>
    private TextFlow CodeLine(CodeBlock code, string text, TextLook look, ParagraphStyle style, Frame frame, LinePlace place)
    {
        var (indent, run) = Verbatim(text, look, code.Span);
        ImmutableArray<TextPiece> pieces = [indent, run];
        var whole = ParagraphFlows.Lines(_context, new ParagraphCopy(code.Id, pieces, style, frame, code.Span), TextSetting.Plain);
        if (whole.Length > 1 || whole[0].Fit.Overfull > Length.Zero)
        {
            var hang = indent.Width + (style.Size * 2);
            style = style with { InsetStart = style.InsetStart + hang, Indent = -hang };
            pieces = [indent, run with { Text = run.Text.Replace('\u00A0', ' ') }];
        }

        return Line(code, pieces, style, frame, place);
    }

    /// <summary>Leading blanks as they are typed, six tenths of an em each; blanks inside never break or shrink.</summary>
    private static (BoxPiece Indent, StyledText Text) Verbatim(string line, TextLook look, Core.Text.SourceSpan span)
    {
        var text = line.Replace("\t", "    ", StringComparison.Ordinal).TrimEnd();
        var body = text.TrimStart(' ');
        return (
            new BoxPiece(null, look.Size.Scale((text.Length - body.Length) * 6, 10)),
            new StyledText(body.Replace(' ', '\u00A0'), look, line.Length - line.TrimStart().Length) { Span = span });
    }

    /// <summary>One source line as a paragraph of its own; offsets go on through the block.</summary>
    private TextFlow Line(Block block, ImmutableArray<TextPiece> pieces, ParagraphStyle style, Frame frame, LinePlace place)
    {
        var copy = new ParagraphCopy(block.Id, pieces, style, frame, block.Span) { BreakBefore = place.BreakBefore };
        return Altered(
            ParagraphFlows.Make(_context, copy),
            items => [.. items.Select(i => i.TextStart < 0 ? i : i with { TextStart = i.TextStart + place.Offset })]);
    }

    /// <summary>Where a source line stands in its block.</summary>
    /// <param name="Offset">Its first character in the block's flattened text.</param>
    /// <param name="BreakBefore">Cost of a page break before it.</param>
    private readonly record struct LinePlace(int Offset, int BreakBefore);

    /// <summary>A blank line, an ornament of three small stars, a blank line.</summary>
    private FixedFlow SceneBreakLines(Block block)
    {
        var style = _context.Paragraph(ParagraphNames.Body);
        var look = InlineFlattener.LookOf(style, StructId.Artifact);
        var item = HeadingFlows.Block(_context, [new StyledText("＊　＊　＊", look, 0) { Span = block.Span }], style with { Align = TextAlign.Center, Indent = Length.Zero, Occupies = 3 });
        return new FixedFlow([item with { KeepNext = 1, BlockId = block.Id, BreakBefore = BreakCost.Poor }]) { Id = block.Id, Span = block.Span };
    }
}
