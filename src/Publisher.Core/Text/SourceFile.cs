namespace Publisher.Core.Text;

/// <summary>A text file of the book, decoded.</summary>
/// <param name="Id">Its path inside the book.</param>
/// <param name="Text">Its whole text, without a byte order mark.</param>
public sealed record SourceFile(FileId Id, string Text)
{
    private LineMap? _lines;

    /// <summary>The line index, made at first use.</summary>
    public LineMap Lines => _lines ??= new LineMap(Text);

    /// <summary>A span of this file.</summary>
    public SourceSpan Span(int start, int length) => new(Id, start, length);
}
