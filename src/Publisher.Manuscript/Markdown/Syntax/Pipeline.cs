using Markdig;
using Markdig.Extensions.CustomContainers;
using Markdig.Extensions.DefinitionLists;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Renderers;

namespace Publisher.Manuscript.Markdown.Syntax;

/// <summary>The manuscript language as a Markdig pipeline: CommonMark, definition lists, fenced containers and our own marks.</summary>
internal static class Pipeline
{
    public static MarkdownPipeline Build()
    {
        var builder = new MarkdownPipelineBuilder().UseCjkFriendlyEmphasis().UsePreciseSourceLocation();
        builder.Extensions.AddIfNotAlready<BookSyntax>();
        return builder.Build();
    }

    private sealed class BookSyntax : IMarkdownExtension
    {
        public void Setup(MarkdownPipelineBuilder pipeline)
        {
            // Only the block half of Markdig's containers: its inline half would take ::text::
            pipeline.BlockParsers.Insert(0, new CustomContainerParser());
            pipeline.BlockParsers.InsertBefore<ParagraphBlockParser>(new DefinitionListParser());
            pipeline.BlockParsers.Insert(0, new NoteDefinitionParser());
            pipeline.BlockParsers.InsertBefore<ThematicBreakParser>(new PipeTableParser());
            pipeline.InlineParsers.InsertBefore<LinkInlineParser>(new NoteMarkParser());
            pipeline.InlineParsers.InsertBefore<LinkInlineParser>(new SpanParser());
            pipeline.InlineParsers.Insert(0, new BraceParser());
            pipeline.InlineParsers.Insert(0, new ReferenceParser());
        }

        public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
        {
            // nothing is rendered by Markdig
        }
    }
}
