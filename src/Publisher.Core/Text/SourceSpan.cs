namespace Publisher.Core.Text;

/// <summary>A stretch of a source file, in UTF-16 units from the file's start.</summary>
/// <param name="File">The file.</param>
/// <param name="Start">First unit.</param>
/// <param name="Length">Number of units; 0 marks a point.</param>
public readonly record struct SourceSpan(FileId File, int Start, int Length)
{
    /// <summary>No place: for generated text.</summary>
    public static readonly SourceSpan None = new(FileId.None, 0, 0);

    /// <summary>True when this span points nowhere.</summary>
    public bool IsNone => string.IsNullOrEmpty(File.Path);

    /// <summary>First unit after the span.</summary>
    public int End => Start + Length;

    /// <summary>A whole-file span, for faults that have no narrower place.</summary>
    public static SourceSpan StartOf(FileId file) => new(file, 0, 0);
}
