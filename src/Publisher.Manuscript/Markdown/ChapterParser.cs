using System.Collections.Immutable;

using Markdig.Extensions.CustomContainers;
using Markdig.Syntax;
using Publisher.Core.Diagnostics;
using Publisher.Core.Model;
using Publisher.Core.Text;
using Publisher.Manuscript.Markdown.Convert;
using Publisher.Manuscript.Markdown.Syntax;
using Publisher.Manuscript.Text;
using CoreInline = Publisher.Core.Model.Inline;
using MarkdigBlock = Markdig.Syntax.Block;
using SourceSpan = Publisher.Core.Text.SourceSpan;

namespace Publisher.Manuscript.Markdown;

/// <summary>Stage 2: one manuscript file → one chapter. Depends on the file's text alone.</summary>
internal sealed class ChapterParser
{
    private readonly ParseContext _context;
    private readonly BlockConverter _blocks;
    private readonly DiagnosticSink _sink;

    private ChapterParser(SourceFile file, DiagnosticSink sink)
    {
        _sink = sink;
        _context = new ParseContext(file, sink);
        _blocks = new BlockConverter(_context);
    }

    /// <summary>Parses a file. Never throws; what is wrong is in the outcome.</summary>
    public static Outcome<ParsedChapter> Parse(SourceFile file)
    {
        var sink = new DiagnosticSink();
        var text = SourceText.Clean(file, sink);
        var document = SafeMarkdown.Parse(text, file, sink);
        return document is null
            ? new Outcome<ParsedChapter>(null, sink.ToImmutable())
            : new Outcome<ParsedChapter>(new ChapterParser(file, sink).Chapter(document), sink.ToImmutable());
    }

    private ParsedChapter Chapter(MarkdownDocument document)
    {
        Definitions(document, 0);
        var blocks = document.Where(b => b is not (NoteDefinition or LinkReferenceDefinitionGroup)).ToList();
        var titled = Title(blocks);
        var abstracts = Abstract(blocks);
        var body = _blocks.Convert(blocks, Place.Chapter, 0);
        var notes = Notes();
        var start = titled?.Span ?? SourceSpan.StartOf(_context.File.Id);
        if (body.All(b => b is Heading) && notes.IsEmpty && !_sink.HasErrors)
        {
            _sink.Add(Catalogue.EmptyChapter.At(start));
        }

        var chapter = new Chapter(_context.File.Id, "", titled?.Label, null, titled?.Title ?? [], abstracts, body, notes, start);
        return new ParsedChapter(chapter, [.. _context.Labels], [.. _context.Terms]);
    }

    private sealed record Titled(ImmutableArray<CoreInline> Title, string? Label, SourceSpan Span);

    /// <summary>Takes the title out of the blocks.</summary>
    private Titled? Title(List<MarkdigBlock> blocks)
    {
        var titles = blocks.OfType<HeadingBlock>().Where(h => h.Level == 1).ToList();
        var first = blocks.FirstOrDefault(b => b is not HtmlBlock { Type: HtmlBlockType.Comment });
        foreach (var extra in titles.Skip(1))
        {
            _sink.Add(Catalogue.TwoTitles.At(_context.Span(extra.Span)).WithHint("第一个在这里", "the first is here", _context.Span(titles[0].Span)));
            blocks.Remove(extra);
        }

        if (titles.Count == 0)
        {
            if (first is not null)
            {
                _sink.Add(Catalogue.NoTitle.At(_context.FirstLine(_context.Span(first.Span))));
            }

            return null;
        }

        if (first != titles[0])
        {
            _sink.Add(Catalogue.TextBeforeTitle.At(_context.FirstLine(_context.Span(first!.Span))));
        }

        blocks.Remove(titles[0]);
        var (children, label) = _blocks.Titled(titles[0], "ch");
        return new Titled(children, label, _context.Span(titles[0].Span));
    }

    /// <summary>Takes an abstract that stands first out of the blocks.</summary>
    private ImmutableArray<Paragraph> Abstract(List<MarkdigBlock> blocks)
    {
        var index = blocks.FindIndex(b => b is not HtmlBlock { Type: HtmlBlockType.Comment });
        if (index < 0 || blocks[index] is not CustomContainer container || !_blocks.IsAbstract(container))
        {
            return [];
        }

        blocks.RemoveAt(index);
        return _blocks.Abstract(container);
    }

    private void Definitions(ContainerBlock parent, int depth)
    {
        foreach (var block in parent)
        {
            if (block is NoteDefinition note)
            {
                if (_context.Definitions.TryAdd(note.Key, note))
                {
                    continue;
                }

                _sink.Add(Catalogue.DuplicateNote.At(_context.Span(note.MarkSpan), note.Key)
                    .WithHint("第一条在这里", "the first is here", _context.Span(_context.Definitions[note.Key].MarkSpan)));
            }
            else if (block is ContainerBlock inner && depth <= ParseContext.MaxDepth)
            {
                Definitions(inner, depth + 1);
            }
        }
    }

    private ImmutableArray<Footnote> Notes()
    {
        _context.InNote = true;
        var notes = ImmutableArray.CreateBuilder<Footnote>();
        foreach (var key in _context.NoteOrder)
        {
            var definition = _context.Definitions[key];
            var mark = _context.Span(definition.MarkSpan);
            var blocks = _blocks.Convert(definition, Place.Note, 0);
            if (blocks.IsEmpty)
            {
                _sink.Add(Catalogue.EmptyNote.At(mark, key));
            }

            notes.Add(new Footnote(key, key, notes.Count + 1, blocks, mark));
        }

        foreach (var definition in _context.Definitions.Values.OrderBy(d => d.MarkSpan.Start))
        {
            if (!_context.NoteOrder.Contains(definition.Key, StringComparer.Ordinal))
            {
                _sink.Add(Catalogue.UnusedNote.At(_context.Span(definition.MarkSpan), definition.Key));
            }
        }

        return notes.ToImmutable();
    }
}
