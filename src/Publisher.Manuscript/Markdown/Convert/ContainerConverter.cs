using System.Collections.Immutable;
using Markdig.Extensions.CustomContainers;
using Markdig.Syntax;
using Publisher.Core.Diagnostics;
using Publisher.Core.Model;
using Publisher.Manuscript.Markdown.Syntax;
using Publisher.Manuscript.Text;
using CoreBlock = Publisher.Core.Model.Block;
using CoreInline = Publisher.Core.Model.Inline;
using SourceSpan = Publisher.Core.Text.SourceSpan;

namespace Publisher.Manuscript.Markdown.Convert;

/// <summary>The opening line of a container: its name and attributes.</summary>
/// <param name="Name">Canonical name, or what was written when it is unknown.</param>
/// <param name="Known">Is it a container of the manuscript language?</param>
/// <param name="NameSpan">Place of the name.</param>
/// <param name="Attributes">Its attributes.</param>
internal sealed record ContainerHead(string Name, bool Known, SourceSpan NameSpan, AttributeList Attributes);

/// <summary>Makes blocks of <c>::: name</c> containers.</summary>
internal sealed class ContainerConverter(ParseContext context, BlockConverter blocks, InlineConverter inlines, FigureConverter figures, TableConverter tables)
{
    private static readonly ImmutableArray<(string Name, string Chinese)> Names =
    [
        ("abstract", "摘要"), ("letter", "书信"), ("poem", "诗"), ("notice", "框注"), ("table", "表"), ("figure", "图"), ("pair", "并排"),
    ];

    public CoreBlock? Convert(CustomContainer container, Place place, int depth)
    {
        var span = context.Span(container.Span);
        var head = Head(container);
        if (container.ClosingFencedCharCount == 0)
        {
            context.Sink.Add(Catalogue.UnclosedFence.At(context.FirstLine(span), new string(':', container.OpeningFencedCharCount)));
        }

        if (!head.Known)
        {
            ReportUnknown(head);
            return new Notice([], blocks.Convert(container, Place.Notice, depth + 1)) { Span = span };
        }

        switch (head.Name)
        {
            case "abstract":
                // a well placed abstract was read by the chapter parser
                context.Sink.Add(Catalogue.AbstractPlace.At(context.FirstLine(span)));
                return null;
            case "letter":
                return Letter(container, head, depth) with { Span = span };
            case "poem":
                return Poem(container, head, span);
            case "notice":
                return blocks.Allowed(place == Place.Chapter, "框注", "a notice", span) ? Notice(container, head, depth) with { Span = span } : null;
            case "table":
                return blocks.Allowed(place is Place.Chapter or Place.Notice, "表", "a table", span)
                    ? tables.Numbered(container, head.Attributes, blocks, span)
                    : null;
            case "figure":
                return blocks.Allowed(place == Place.Chapter, "图", "a figure", span) ? Figure(container, head, span) : null;
            default:
                return blocks.Allowed(place == Place.Chapter, "并排图", "a pair of figures", span) ? Pair(container, head, span) : null;
        }
    }

    /// <summary>Is this an abstract's container?</summary>
    public bool IsAbstract(CustomContainer container)
    {
        var line = context.FirstLine(context.Span(container.Span));
        var name = context.File.Text.AsSpan(line.Start, line.Length).TrimStart(':').Trim();
        return name is "abstract" or "摘要" || name.StartsWith("abstract ") || name.StartsWith("摘要 ") || name.StartsWith("abstract{") || name.StartsWith("摘要{");
    }

    /// <summary>The paragraphs of an abstract; other blocks in it are reported.</summary>
    public ImmutableArray<Paragraph> Abstract(CustomContainer container)
    {
        new AttributeReader(context, Head(container).Attributes).Done();
        if (container.ClosingFencedCharCount == 0)
        {
            context.Sink.Add(Catalogue.UnclosedFence.At(context.FirstLine(context.Span(container.Span)), new string(':', container.OpeningFencedCharCount)));
        }

        foreach (var block in container.Where(b => b is not (ParagraphBlock or NoteDefinition)))
        {
            context.Sink.Add(Catalogue.AbstractContent.At(context.FirstLine(context.Span(block.Span))));
        }

        return [.. container.OfType<ParagraphBlock>().Select(blocks.Paragraph).OfType<Paragraph>()];
    }

    /// <summary>Reads the opening line from the source, where places are exact.</summary>
    public ContainerHead Head(CustomContainer container)
    {
        var text = context.File.Text;
        var line = context.FirstLine(context.Span(container.Span));
        var at = line.Start;
        while (at < line.End && text[at] is ':' or ' ' or '\t')
        {
            at++;
        }

        var start = at;
        while (at < line.End && !char.IsWhiteSpace(text[at]) && text[at] != '{')
        {
            at++;
        }

        var name = text[start..at];
        var nameSpan = context.File.Span(start, at - start);
        while (at < line.End && text[at] is ' ' or '\t')
        {
            at++;
        }

        var list = AttributeList.Scan(text, at, line.End - 1);
        var rest = list is null ? at : list.Start + list.Length;
        if (rest < line.End && text[rest..line.End].Trim().Length > 0)
        {
            context.Sink.Add(Catalogue.ContainerLine.At(context.File.Span(rest, line.End - rest)));
        }

        var index = Names.Select(n => n.Name).ToList().IndexOf(name);
        index = index >= 0 ? index : Names.Select(n => n.Chinese).ToList().IndexOf(name);
        return new ContainerHead(index >= 0 ? Names[index].Name : name, index >= 0, nameSpan, list ?? AttributeList.None);
    }

    private void ReportUnknown(ContainerHead head)
    {
        var all = Names.SelectMany(n => new[] { n.Name, n.Chinese });
        var found = Catalogue.UnknownContainer.At(head.NameSpan, head.Name);
        context.Sink.Add(Nearest.Of(head.Name, all) is { } near
            ? found.WithHint($"是不是“{near}”？", $"did you mean '{near}'?")
            : found);
    }

    private string? ParagraphLabel(ContainerHead head)
    {
        var reader = new AttributeReader(context, head.Attributes);
        var label = reader.Label("par");
        reader.Done();
        return label;
    }

    private Letter Letter(CustomContainer container, ContainerHead head, int depth)
    {
        var children = BlockConverter.Attributed(blocks.Convert(container, Place.Inset, depth + 1));
        if (children.Length > 0 && children[0] is Paragraph { Role: ParagraphRole.Body } first
            && InlineText.Flatten(first.Children).TrimEnd().EndsWith('：'))
        {
            children = children.SetItem(0, first with { Role = ParagraphRole.Salutation });
        }

        return new Letter(children) { Label = ParagraphLabel(head) };
    }

    private Notice Notice(CustomContainer container, ContainerHead head, int depth)
    {
        var reader = new AttributeReader(context, head.Attributes);
        var label = reader.Label("par");
        var title = reader.Value("title");
        reader.Done();
        ImmutableArray<CoreInline> words = title is null || title.Value.Trim().Length == 0 ? [] : [new TextInline(title.Value.Trim()) { Span = context.Span(title) }];
        return new Notice(words, BlockConverter.Attributed(blocks.Convert(container, Place.Notice, depth + 1))) { Label = label };
    }

    private Poem Poem(CustomContainer container, ContainerHead head, SourceSpan span)
    {
        var stanzas = ImmutableArray.CreateBuilder<ImmutableArray<ImmutableArray<CoreInline>>>();
        foreach (var block in container)
        {
            if (block is ParagraphBlock paragraph)
            {
                var lines = VerseLines.Split(inlines.Convert(paragraph.Inline, verse: true));
                if (lines.Length > 0)
                {
                    stanzas.Add(lines);
                }
            }
            else if (block is HtmlBlock html)
            {
                new CommentChecker(context).Check(html, context.Span(html.Span));
            }
            else if (block is not NoteDefinition)
            {
                context.Sink.Add(Catalogue.PoemContent.At(context.FirstLine(context.Span(block.Span))));
            }
        }

        ImmutableArray<CoreInline> source = [];
        if (stanzas.Count > 0 && stanzas[^1] is [var last] && BlockConverter.IsSource(last))
        {
            source = last;
            stanzas.RemoveAt(stanzas.Count - 1);
        }

        return new Poem(stanzas.ToImmutable(), source) { Span = span, Label = ParagraphLabel(head) };
    }

    private Figure? Figure(CustomContainer container, ContainerHead head, SourceSpan span)
    {
        ImageNode? image = null;
        ImmutableArray<CoreInline> caption = [];
        foreach (var block in container)
        {
            if (block is ParagraphBlock paragraph && image is null && FigureConverter.Only(paragraph.Inline) is { } only)
            {
                image = only;
            }
            else if (block is ParagraphBlock text && image is not null && caption.IsEmpty)
            {
                caption = inlines.Convert(text.Inline);
            }
            else if (block is HtmlBlock html)
            {
                new CommentChecker(context).Check(html, context.Span(html.Span));
            }
            else if (block is not NoteDefinition)
            {
                context.Sink.Add(Catalogue.FigureContent.At(context.FirstLine(context.Span(block.Span))));
            }
        }

        if (image is null)
        {
            context.Sink.Add(Catalogue.NoFigure.At(context.FirstLine(span)));
            return null;
        }

        return figures.Rich(image, head.Attributes, caption, span);
    }

    private CoreBlock? Pair(CustomContainer container, ContainerHead head, SourceSpan span)
    {
        new AttributeReader(context, head.Attributes).Done();
        var images = container.OfType<ParagraphBlock>().SelectMany(p => FigureConverter.All(p.Inline).Select(i => (Image: i, Block: p))).ToList();
        var strays = container.Where(b => b is not (NoteDefinition or HtmlBlock) && !(b is ParagraphBlock p && FigureConverter.All(p.Inline).Length > 0)).ToList();
        foreach (var html in container.OfType<HtmlBlock>())
        {
            new CommentChecker(context).Check(html, context.Span(html.Span));
        }

        foreach (var stray in strays)
        {
            context.Sink.Add(Catalogue.FigureContent.At(context.FirstLine(context.Span(stray.Span))));
        }

        if (images.Count != 2)
        {
            context.Sink.Add(Catalogue.PairCount.At(context.FirstLine(span), images.Count));
        }

        var made = images.Take(2).Select(i => figures.Simple(i.Image, context.Span(i.Image.Link.Span))).OfType<Figure>().ToList();
        return made switch
        {
            [var left, var right] => new FigurePair(left, right) { Span = span },
            [var only] => only,
            _ => null,
        };
    }
}
