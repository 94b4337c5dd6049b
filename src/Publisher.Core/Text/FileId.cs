namespace Publisher.Core.Text;

/// <summary>A file of the book, named by its path relative to the book's folder, with forward slashes (<c>manuscript/01.md</c>).</summary>
/// <param name="Path">The relative path; never absolute, so that no output depends on where the book lies.</param>
public readonly record struct FileId(string Path)
{
    /// <summary>No file: for facts that come from no source.</summary>
    public static readonly FileId None = new("");

    /// <inheritdoc/>
    public override string ToString() => Path;
}
