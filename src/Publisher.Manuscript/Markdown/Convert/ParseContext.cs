using Publisher.Core.Text;
using Publisher.Manuscript.Markdown.Syntax;
using Publisher.Manuscript.Text;
using MarkdigSpan = Markdig.Syntax.SourceSpan;

namespace Publisher.Manuscript.Markdown.Convert;

/// <summary>What the converters of one file share.</summary>
internal sealed class ParseContext(SourceFile file, DiagnosticSink sink)
{
    /// <summary>Deeper nesting than this is refused: no reader could follow it, and recursion stays bounded.</summary>
    public const int MaxDepth = 40;

    public SourceFile File { get; } = file;

    public DiagnosticSink Sink { get; } = sink;

    public List<LabelMark> Labels { get; } = [];

    public List<TermMark> Terms { get; } = [];

    public Dictionary<string, NoteDefinition> Definitions { get; } = new(StringComparer.Ordinal);

    /// <summary>Keys in the order of their first marks.</summary>
    public List<string> NoteOrder { get; } = [];

    /// <summary>Are we inside a footnote's text?</summary>
    public bool InNote { get; set; }

    public SourceSpan Span(MarkdigSpan span)
    {
        var start = Math.Clamp(span.Start, 0, File.Text.Length);
        return File.Span(start, Math.Clamp(span.End + 1, start, File.Text.Length) - start);
    }

    public SourceSpan Span(AttributeList list) => File.Span(list.Start, list.Length);

    public SourceSpan Span(AttributeItem item) => File.Span(item.Start, item.Length);

    /// <summary>The first line of a block: where an unclosed fence is shown.</summary>
    public SourceSpan FirstLine(SourceSpan span)
    {
        var end = File.Text.AsSpan(span.Start, span.Length).IndexOfAny('\r', '\n');
        return end < 0 ? span : span with { Length = end };
    }
}
