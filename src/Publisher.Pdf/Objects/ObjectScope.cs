namespace Publisher.Pdf.Objects;

/// <summary>An open indirect object that is a dictionary; disposing closes both.</summary>
internal readonly ref struct ObjectScope(PdfFile file, DictScope dict) : IDisposable
{
    private readonly PdfFile _file = file;

    /// <summary>The dictionary.</summary>
    public DictScope Entries { get; } = dict;

    public void Dispose()
    {
        Entries.Dispose();
        _file.EndObject();
    }
}
