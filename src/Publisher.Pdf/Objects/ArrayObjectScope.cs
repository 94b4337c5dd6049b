namespace Publisher.Pdf.Objects;

/// <summary>An open indirect object that is an array; disposing closes both.</summary>
internal readonly ref struct ArrayObjectScope(PdfFile file, ArrayScope array) : IDisposable
{
    private readonly PdfFile _file = file;

    /// <summary>The array.</summary>
    public ArrayScope Items { get; } = array;

    public void Dispose()
    {
        Items.Dispose();
        _file.EndObject();
    }
}
