using System.Collections.Immutable;
using Markdig.Extensions.CustomContainers;
using Markdig.Syntax;
using Publisher.Core.Diagnostics;
using Publisher.Core.Model;
using Publisher.Manuscript.Markdown.Syntax;
using CoreBlock = Publisher.Core.Model.Block;
using CoreCodeBlock = Publisher.Core.Model.CodeBlock;
using CoreInline = Publisher.Core.Model.Inline;
using CoreList = Publisher.Core.Model.ListBlock;
using MarkdigBlock = Markdig.Syntax.Block;
using MarkdigCodeBlock = Markdig.Syntax.CodeBlock;
using MarkdigList = Markdig.Syntax.ListBlock;
using SourceSpan = Publisher.Core.Text.SourceSpan;

namespace Publisher.Manuscript.Markdown.Convert;

/// <summary>Where blocks stand: not every block may stand everywhere.</summary>
internal enum Place
{
    /// <summary>Directly in the chapter.</summary>
    Chapter,

    /// <summary>In a notice.</summary>
    Notice,

    /// <summary>In a quotation, letter, list or definition.</summary>
    Inset,

    /// <summary>In a footnote.</summary>
    Note,
}

/// <summary>Turns Markdig's blocks into the book's.</summary>
internal sealed class BlockConverter
{
    private readonly ParseContext _context;
    private readonly InlineConverter _inlines;
    private readonly ContainerConverter _containers;
    private readonly FigureConverter _figures;
    private readonly TableConverter _tables;
    private int _level = 1;

    public BlockConverter(ParseContext context)
    {
        _context = context;
        _inlines = new InlineConverter(context);
        _figures = new FigureConverter(context);
        _tables = new TableConverter(context, _inlines);
        _containers = new ContainerConverter(context, this, _inlines, _figures, _tables);
    }

    public InlineConverter Inlines => _inlines;

    public ImmutableArray<CoreBlock> Convert(IEnumerable<MarkdigBlock> blocks, Place place, int depth)
    {
        var result = ImmutableArray.CreateBuilder<CoreBlock>();
        foreach (var block in blocks)
        {
            if (depth > ParseContext.MaxDepth)
            {
                _context.Sink.Add(Catalogue.TooDeep.At(_context.Span(block.Span), ParseContext.MaxDepth));
                break;
            }

            if (One(block, place, depth) is { } converted)
            {
                result.Add(converted);
            }
        }

        return result.ToImmutable();
    }

    private CoreBlock? One(MarkdigBlock block, Place place, int depth)
    {
        var span = _context.Span(block.Span);
        switch (block)
        {
            case HeadingBlock heading:
                return Heading(heading, place);
            case ParagraphBlock paragraph:
                return FigureConverter.Only(paragraph.Inline) is { } image
                    ? Allowed(place is Place.Chapter, "图", "a figure", span) ? _figures.Simple(image, span) : null
                    : Paragraph(paragraph, place);
            case QuoteBlock quote:
                return Quote(quote, depth) with { Span = span };
            case MarkdigList list:
                return List(list, depth) with { Span = span };
            case Markdig.Extensions.DefinitionLists.DefinitionList list:
                return Definitions(list, depth) with { Span = span };
            case ThematicBreakBlock:
                return Allowed(place is Place.Chapter or Place.Notice or Place.Inset, "分隔线", "a scene break", span) ? new SceneBreak { Span = span } : null;
            case PipeTable table:
                return Allowed(place is Place.Chapter or Place.Notice, "表", "a table", span) ? _tables.Plain(table, span) : null;
            case CustomContainer container:
                return _containers.Convert(container, place, depth);
            case MarkdigCodeBlock code:
                return Code(code, span);
            case HtmlBlock html:
                new CommentChecker(_context).Check(html, span);
                return null;
            default:
                // note definitions are read apart, link definitions print nothing
                return null;
        }
    }

    /// <summary>True when allowed; else reports that such a block cannot stand here.</summary>
    public bool Allowed(bool allowed, string chinese, string english, SourceSpan span)
    {
        if (!allowed)
        {
            _context.Sink.Add(Catalogue.NotHere.At(_context.FirstLine(span), chinese, english));
        }

        return allowed;
    }

    /// <summary>Is this an abstract's container?</summary>
    public bool IsAbstract(CustomContainer container) => _containers.IsAbstract(container);

    /// <summary>The paragraphs of the abstract.</summary>
    public ImmutableArray<Paragraph> Abstract(CustomContainer container) => _containers.Abstract(container);

    private CoreBlock? Heading(HeadingBlock heading, Place place)
    {
        var span = _context.Span(heading.Span);
        if (!Allowed(place == Place.Chapter, "标题", "a heading", span))
        {
            return null;
        }

        if (heading.IsSetext)
        {
            _context.Sink.Add(Catalogue.UnderlinedHeading.At(span));
        }

        if (heading.Level > 4)
        {
            _context.Sink.Add(Catalogue.HeadingTooDeep.At(span, new string('#', heading.Level)));
        }
        else if (heading.Level > _level + 1)
        {
            _context.Sink.Add(Catalogue.SkippedLevel.At(span, new string('#', heading.Level), new string('#', _level + 1)));
        }

        _level = Math.Min(heading.Level, 4);
        var (children, label) = Titled(heading, "sec");
        return new Heading(Math.Clamp(heading.Level - 1, 1, 3), children) { Span = span, Label = label };
    }

    /// <summary>A heading's text and label.</summary>
    public (ImmutableArray<CoreInline> Children, string? Label) Titled(HeadingBlock heading, string kind)
    {
        var group = InlineConverter.Trailing(heading.Inline);
        var children = _inlines.Convert(heading.Inline, group);
        var reader = new AttributeReader(_context, group?.List ?? AttributeList.None);
        var label = reader.Label(kind);
        reader.Done();
        if (InlineText.Flatten(children).Trim().Length == 0)
        {
            _context.Sink.Add(Catalogue.EmptyHeading.At(_context.Span(heading.Span)));
        }

        return (children, label);
    }

    /// <summary>A paragraph with its attributes; null when nothing but marks was in it.</summary>
    public Paragraph? Paragraph(LeafBlock paragraph) => Paragraph(paragraph, Place.Note);

    private Paragraph? Paragraph(LeafBlock paragraph, Place place)
    {
        var span = _context.Span(paragraph.Span);
        var group = InlineConverter.Trailing(paragraph.Inline);
        var children = _inlines.Convert(paragraph.Inline, group);
        var reader = new AttributeReader(_context, group?.List ?? AttributeList.None);
        var label = reader.Label("par");
        var role = reader.Class("sign") ? ParagraphRole.Signature : reader.Class("flush") ? ParagraphRole.Flush : ParagraphRole.Body;

        // an initial needs the whole measure beside it
        var drop = place == Place.Chapter && reader.Class("drop");
        reader.Done();
        if (children.Length == 0)
        {
            if (group is not null)
            {
                AttributeReader.Misplaced(_context, _context.Span(group.List));
            }

            return null;
        }

        Indentation(span);
        return new Paragraph(children, role) { Span = span, Label = label, Drop = drop };
    }

    private void Indentation(SourceSpan span)
    {
        var text = _context.File.Text;
        var start = span.Start;
        while (start < span.End && text[start] is ' ' or '\t')
        {
            start++;
        }

        var end = start;
        while (end < span.End && text[end] == '\u3000')
        {
            end++;
        }

        if (end > start)
        {
            _context.Sink.Add(Catalogue.TypedIndent.At(_context.File.Span(start, end - start)));
        }
    }

    private Quotation Quote(QuoteBlock quote, int depth) => new(Attributed(Convert(quote, Place.Inset, depth + 1)));

    /// <summary>Marks a last paragraph that begins with a dash as the source.</summary>
    public static ImmutableArray<CoreBlock> Attributed(ImmutableArray<CoreBlock> blocks) =>
        blocks.Length > 0 && blocks[^1] is Paragraph { Role: ParagraphRole.Body } last && IsSource(last.Children)
            ? blocks.SetItem(blocks.Length - 1, last with { Role = ParagraphRole.Attribution })
            : blocks;

    public static bool IsSource(ImmutableArray<CoreInline> inlines) =>
        InlineText.Flatten(inlines).StartsWith("——", StringComparison.Ordinal);

    private CoreList List(MarkdigList list, int depth)
    {
        var start = 1;
        if (list.IsOrdered && int.TryParse(list.OrderedStart, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var first))
        {
            start = first;
            if (first is >= 1000 and <= 2999)
            {
                _context.Sink.Add(Catalogue.YearList.At(_context.Span(list.Span) with { Length = list.OrderedStart!.Length + 1 }, list.OrderedStart));
            }
        }

        return new CoreList(list.IsOrdered, start, [.. list.OfType<ListItemBlock>().Select(item => Convert(item, Place.Inset, depth + 1))]);
    }

    private DefinitionList Definitions(Markdig.Extensions.DefinitionLists.DefinitionList list, int depth)
    {
        var items = ImmutableArray.CreateBuilder<DefinitionItem>();
        foreach (var item in list.OfType<Markdig.Extensions.DefinitionLists.DefinitionItem>())
        {
            var terms = item.OfType<Markdig.Extensions.DefinitionLists.DefinitionTerm>().ToList();
            var body = Convert(item.Where(b => b is not Markdig.Extensions.DefinitionLists.DefinitionTerm), Place.Inset, depth + 1);
            for (var i = 0; i < terms.Count; i++)
            {
                // several terms over one explanation: the explanation stands under the last
                items.Add(new DefinitionItem(_inlines.Convert(terms[i].Inline), i == terms.Count - 1 ? body : []));
            }
        }

        return new DefinitionList(items.ToImmutable());
    }

    private CoreCodeBlock Code(MarkdigCodeBlock code, SourceSpan span)
    {
        if (code is FencedCodeBlock { ClosingFencedCharCount: 0 })
        {
            _context.Sink.Add(Catalogue.UnclosedFence.At(_context.FirstLine(span), "```"));
        }
        else if (code is not FencedCodeBlock)
        {
            _context.Sink.Add(Catalogue.IndentedCode.At(_context.FirstLine(span)));
        }

        return new CoreCodeBlock(code.Lines.ToString().ReplaceLineEndings("\n").TrimEnd('\n')) { Span = span };
    }
}
