using System.Collections.Immutable;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Publisher.Core.Model;

namespace Publisher.Manuscript.Markdown.Syntax;

/// <summary>A group of attributes in running text; what it belongs to is settled afterwards.</summary>
internal sealed class AttributeInline(AttributeList list) : LeafInline
{
    public AttributeList List { get; } = list;
}

/// <summary><c>[文字]{…}</c>.</summary>
internal sealed class SpanInline(AttributeList list) : ContainerInline
{
    public AttributeList List { get; } = list;
}

/// <summary><c>{基文|读音}</c>.</summary>
internal sealed class RubyInline(string text, ImmutableArray<string> readings) : LeafInline
{
    public string Text { get; } = text;

    public ImmutableArray<string> Readings { get; } = readings;
}

/// <summary><c>@fig:x</c>, <c>@page:fig:x</c>.</summary>
internal sealed class ReferenceInline(string label, CrossRefKind kind) : LeafInline
{
    public string Label { get; } = label;

    public CrossRefKind Kind { get; } = kind;
}

/// <summary><c>[^key]</c>.</summary>
internal sealed class NoteMarkInline(string key) : LeafInline
{
    public string Key { get; } = key;
}

/// <summary><c>[^key]: 注文。</c></summary>
internal sealed class NoteDefinition(BlockParser parser, string key) : ContainerBlock(parser)
{
    public string Key { get; } = key;

    /// <summary>The place of <c>[^key]</c>.</summary>
    public SourceSpan MarkSpan { get; init; }
}

/// <summary>A pipe table: rows of cells, each cell a paragraph.</summary>
internal sealed class PipeTable(BlockParser parser) : ContainerBlock(parser)
{
    public required ImmutableArray<ColumnAlign> Columns { get; init; }
}

/// <summary>A row of a pipe table.</summary>
internal sealed class PipeRow(BlockParser parser) : ContainerBlock(parser);
